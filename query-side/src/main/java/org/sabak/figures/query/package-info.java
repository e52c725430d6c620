/** Counting: from plain facts to exact figures, and from exact figures to atoms that may be published. */
package org.sabak.figures.query;
