package org.sabak.workshop.web;

/** How much may stand in the fields of a workshop, in characters; shown beside each field. */
final class Limits {

    static final int TITLE = 200;
    static final int PLACE = 150;
    static final int REASON = 500;

    private Limits() { }
}
