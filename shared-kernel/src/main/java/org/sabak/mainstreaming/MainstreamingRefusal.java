package org.sabak.mainstreaming;

import org.sabak.kernel.Refusal;

/** Every way answers about a workshop can be refused. */
public enum MainstreamingRefusal implements Refusal {

    NO_SUCH_WORKSHOP("mainstreaming.no-such-workshop", 404, ""),
    NOTE_NEEDED("mainstreaming.note-needed", 422, "note"),
    /** {0} = most characters. */
    NOTE_TOO_LONG("mainstreaming.note-too-long", 422, "note"),
    REASON_NEEDED("mainstreaming.reason-needed", 422, "reason"),
    NOT_CODED("mainstreaming.not-coded", 409, ""),
    NOT_SCREENED("mainstreaming.not-screened", 409, ""),
    /** {0} = most points. */
    POINTS_OUT_OF_RANGE("mainstreaming.points-out-of-range", 422, "points"),
    NOTHING_ANSWERED("mainstreaming.nothing-answered", 422, "answers"),
    PRINCIPLE_TWICE("mainstreaming.principle-twice", 422, "answers"),
    DATE_MISSING("mainstreaming.date-missing", 422, "decidedOn"),
    DECIDED_IN_THE_FUTURE("mainstreaming.decided-in-the-future", 422, "decidedOn"),
    VALID_NO_LONGER("mainstreaming.valid-no-longer", 422, "validUntil"),
    NOTHING_TO_CORRECT("mainstreaming.nothing-to-correct", 409, "corrects"),
    BUDGET_NEGATIVE("mainstreaming.budget-negative", 422, "usd"),
    /** Somebody else answered meanwhile. */
    ANSWERS_MOVED("mainstreaming.answers-moved", 409, "");

    private final Says says;

    MainstreamingRefusal(String code, int status, String field) {
        says = new Says(code, status, field);
    }

    @Override
    public Says says() {
        return says;
    }
}
