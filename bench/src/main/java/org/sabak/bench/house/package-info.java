/** The product itself, as it is measured. */
package org.sabak.bench.house;
