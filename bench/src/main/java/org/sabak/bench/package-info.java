/** The benchmark: {@code ./sabak bench}. */
package org.sabak.bench;
