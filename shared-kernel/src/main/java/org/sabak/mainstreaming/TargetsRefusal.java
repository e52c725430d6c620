package org.sabak.mainstreaming;

import org.sabak.kernel.Refusal;

/** Every way targets can be refused. */
public enum TargetsRefusal implements Refusal {

    NO_SUCH_WORKSHOP("mainstreaming.targets-of-no-workshop", 404, ""),
    NOT_AIMED_AT("mainstreaming.not-aimed-at", 422, "measure"),
    /** The women's share of one workshop is aimed at where its seats are shared out. */
    SET_WITH_THE_SEATS("mainstreaming.set-with-the-seats", 409, "percent"),
    PERCENT_MISSING("mainstreaming.percent-missing", 422, "percent"),
    PERCENT_OUT_OF_RANGE("mainstreaming.percent-out-of-range", 422, "percent"),
    PERCENT_TOO_FINE("mainstreaming.percent-too-fine", 422, "percent"),
    DAY_MISSING("mainstreaming.day-missing", 422, "by"),
    AS_OF_MISSING("mainstreaming.as-of-missing", 422, "asOf"),
    SOURCE_NEEDED("mainstreaming.source-needed", 422, "source"),
    /** {0} = day of the target. */
    MILESTONE_AFTER_TARGET("mainstreaming.milestone-after-target", 422, "by"),
    /** {0} = day of the last milestone. */
    TARGET_BEFORE_MILESTONE("mainstreaming.target-before-milestone", 422, "by"),
    /** {0} = percent of the milestone there is. */
    MILESTONE_TWICE("mainstreaming.milestone-twice", 409, "by"),
    NO_SUCH_MILESTONE("mainstreaming.no-such-milestone", 404, "by"),
    MEANS_NEEDED("mainstreaming.means-needed", 422, "means"),
    /** {0} = most characters. */
    TEXT_TOO_LONG("mainstreaming.text-too-long", 422, ""),
    /** Somebody else set something meanwhile. */
    TARGETS_MOVED("mainstreaming.targets-moved", 409, "");

    private final Says says;

    TargetsRefusal(String code, int status, String field) {
        says = new Says(code, status, field);
    }

    @Override
    public Says says() {
        return says;
    }
}
