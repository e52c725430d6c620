/** Releases editions of the public figures, and refuses those that would single anybody out. */
package org.sabak.figures.command;
