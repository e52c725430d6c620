package org.sabak.workshop;

import org.sabak.kernel.Refusal;

/** Every way a workshop can say no. The sentence in the bundle says what to do. */
public enum WorkshopRefusal implements Refusal {

    /** {0} = the phases that fit. */
    PHASE_AMBIGUOUS("workshop.phase-ambiguous", 422, "phase"),
    /** {0} = the phase, {1} = its years. */
    DATE_OUTSIDE_PHASE("workshop.date-outside-phase", 422, "phase"),
    UNKNOWN_PHASE("workshop.unknown-phase", 422, "phase"),
    UNKNOWN_THEME("workshop.unknown-theme", 422, "theme"),
    UNKNOWN_PILLAR("workshop.unknown-pillar", 422, "primary"),
    /** {0} = the code. */
    UNKNOWN_PARTNER("workshop.unknown-partner", 422, "partners"),
    /** {0} = the code. */
    UNKNOWN_FUNDER("workshop.unknown-funder", 422, "funders"),
    LAST_BEFORE_FIRST("workshop.last-before-first", 422, "lastDay"),
    /** {0} = most days allowed. */
    TOO_MANY_DAYS("workshop.too-many-days", 422, "lastDay"),
    /** {0} = first year allowed, {1} = last year allowed. */
    DATE_OUT_OF_RANGE("workshop.date-out-of-range", 422, "firstDay"),
    /** {0} = least, {1} = most. */
    SEATS_OUT_OF_RANGE("workshop.seats-out-of-range", 422, "seats"),
    UNKNOWN_ZONE("workshop.unknown-zone", 422, "zone"),
    REASON_NEEDED("workshop.reason-needed", 422, "reason"),
    SESSION_OUTSIDE_DAYS("workshop.session-outside-days", 422, "day"),
    /** {0} = fewest minutes, {1} = most. */
    SESSION_LENGTH("workshop.session-length", 422, "minutes"),
    SESSIONS_OVERLAP("workshop.sessions-overlap", 422, "startsAt"),
    UNKNOWN_SESSION("workshop.unknown-session", 404, ""),
    PERCENT_OUT_OF_RANGE("workshop.percent-out-of-range", 422, "completionPercent"),
    /** {0} = the field: title, city or venue. */
    TEXT_NOT_ACCEPTABLE("workshop.text-not-acceptable", 422, "title"),
    /** {0} = the stage it is in. */
    NOT_IN_THIS_STAGE("workshop.not-in-this-stage", 409, ""),
    NOT_YET_HELD("workshop.not-yet-held", 409, ""),
    DAYS_NOT_KNOWN("workshop.days-not-known", 409, ""),
    /** The id is taken by a workshop planned differently. */
    PLANNED_DIFFERENTLY("workshop.planned-differently", 422, "");

    private final Says says;

    WorkshopRefusal(String code, int status, String field) {
        says = new Says(code, status, field);
    }

    @Override
    public Says says() {
        return says;
    }
}
