/**
 * The MongoDB that is built in: mongo-java-server with a collection of our own. Its stock collection copies, compares
 * and measures a whole document for each change of a field, and changes in place what a reader may be reading.
 */
package org.sabak.readmodels.embedded;
