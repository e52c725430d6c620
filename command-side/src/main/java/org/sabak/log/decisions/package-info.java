/** What a decision may ask of the log beyond recording its events. */
package org.sabak.log.decisions;
