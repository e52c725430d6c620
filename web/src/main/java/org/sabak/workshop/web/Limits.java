package org.sabak.workshop.web;

/** How much may stand in the fields of a workshop, in characters; shown beside each field. */
final class Limits {

    static final int TITLE = 150;
    static final int CITY = 100;
    static final int VENUE = 200;
    static final int REASON = 500;

    private Limits() { }
}
