/**
 * A second, boring implementation of what the program remembers: plain Java over the rows of the log, without Axon and
 * without one class of the product. It was written from DOMAIN.md, the glossary and the approved event files only.
 */
package org.sabak.trials.oracle;
