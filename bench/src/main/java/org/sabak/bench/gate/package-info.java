/** A run without durable answers does not count. */
package org.sabak.bench.gate;
