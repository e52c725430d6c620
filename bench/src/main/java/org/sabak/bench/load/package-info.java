/** Who is asked, how, and how often they answered. */
package org.sabak.bench.load;
