package org.sabak.learning;

import org.sabak.kernel.LocalText;

/**
 * Something to choose.
 *
 * @param counts that it is right, in a test; at a follow-up, that it says of at least one application
 */
public record Option(LocalText text, boolean counts) { }
