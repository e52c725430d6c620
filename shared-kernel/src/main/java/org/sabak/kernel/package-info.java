/** Words every capability uses: ids, refusals, vocabulary, and the shapes of text. */
package org.sabak.kernel;
