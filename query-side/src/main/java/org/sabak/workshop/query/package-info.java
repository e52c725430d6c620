/** Workshops as pages show them, and the history of each in words. */
package org.sabak.workshop.query;
