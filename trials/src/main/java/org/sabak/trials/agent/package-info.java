/** Stops the program at a named point of its own code, without a hook in the product: a Java agent over the class-file API. */
package org.sabak.trials.agent;
