package org.sabak.registration.query;

import org.sabak.registration.Funding;

/**
 * How somebody asked to be chosen.
 *
 * @param nominated by a focal point; else by a form of their own
 * @param rank      0 when not nominated
 */
record Nomination(boolean nominated, int rank, Funding funding) {

    /** Of whoever wrote a form of their own. */
    static final Nomination OWN = new Nomination(false, 0, Funding.FUNDED);
}
