package org.sabak.agenda;

import org.sabak.kernel.Refusal;

/** Every way an agenda can say no. What is said of an item has {0} = its title, {1} = its number in the list that came, from 1. */
public enum AgendaRefusal implements Refusal {

    NO_SUCH_WORKSHOP("agenda.no-such-workshop", 404, ""),
    /** Cancelled, or its figures are closed. */
    WORKSHOP_OFF("agenda.workshop-off", 409, ""),
    UNKNOWN_ITEM("agenda.unknown-item", 404, ""),
    /** The id stands for another item, or for one that was removed. */
    ID_TAKEN("agenda.id-taken", 409, ""),
    /** {2} = most characters. */
    TITLE_NOT_ACCEPTABLE("agenda.title-not-acceptable", 422, "title"),
    /** {2} = last day of the workshop, counted from 1. */
    DAY_OUTSIDE("agenda.day-outside", 422, "day"),
    /** {2} = fewest minutes, {3} = most. */
    MINUTES_OUT_OF_RANGE("agenda.minutes-out-of-range", 422, "minutes"),
    PAST_MIDNIGHT("agenda.past-midnight", 422, "minutes"),
    /** {2} = title of the other item. */
    OVERLAP("agenda.overlap", 422, "startsAt"),
    /** Logistics or ceremony. */
    WEIGHT_WITHOUT_LEARNING("agenda.weight-without-learning", 422, "humanRights"),
    GENDER_WITHOUT_LEARNING("agenda.gender-without-learning", 422, "gender"),
    UNKNOWN_TRAINER("agenda.unknown-trainer", 422, "speakers"),
    /** {2} = most speakers. */
    TOO_MANY_SPEAKERS("agenda.too-many-speakers", 422, "speakers"),
    /** {0} = most items. */
    TOO_MANY_ITEMS("agenda.too-many-items", 422, ""),
    /** {0} = the revision there is now. */
    REVISION_MOVED("agenda.revision-moved", 409, ""),
    NOTHING_TO_PUBLISH("agenda.nothing-to-publish", 409, ""),
    DAYS_NOT_KNOWN("agenda.days-not-known", 409, "");

    private final Says says;

    AgendaRefusal(String code, int status, String field) {
        says = new Says(code, status, field);
    }

    @Override
    public Says says() {
        return says;
    }
}
