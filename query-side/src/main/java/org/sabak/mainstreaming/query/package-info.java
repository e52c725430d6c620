/** Remembers what was answered about workshops, and what shares are aimed at. */
package org.sabak.mainstreaming.query;
