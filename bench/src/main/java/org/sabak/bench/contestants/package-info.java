/** Those that are measured: the product, and what one would use instead of it or of its parts. */
package org.sabak.bench.contestants;
