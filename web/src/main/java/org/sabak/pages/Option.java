package org.sabak.pages;

/**
 * One choice in a list of choices.
 *
 * @param value what the form sends
 * @param label what the reader sees, already in the reader's language
 */
public record Option(String value, String label) { }
