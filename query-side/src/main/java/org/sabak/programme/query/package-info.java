/** The programme's structure and reported totals, as pages show them. */
package org.sabak.programme.query;
