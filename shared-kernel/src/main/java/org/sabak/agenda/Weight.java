package org.sabak.agenda;

/** How much of an item's time is about a subject: all of it, half of it, or none (DOMAIN 2.5). */
public enum Weight {

    /** The item is about it: 1. */
    DEDICATED,
    /** A stated objective or exercise of the item: one half. */
    INTEGRATED,
    /** Looked at, and not about it: 0. */
    NONE
}
