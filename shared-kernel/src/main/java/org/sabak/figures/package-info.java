/** Counting: exact figures for the desk, released editions of frozen atoms for everyone. */
package org.sabak.figures;
