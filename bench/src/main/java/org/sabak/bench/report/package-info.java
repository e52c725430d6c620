/** The goals, what was found, and the page made of both. */
package org.sabak.bench.report;
