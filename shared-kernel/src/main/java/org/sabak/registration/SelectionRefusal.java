package org.sabak.registration;

import org.sabak.kernel.Refusal;

/** Every way a roster can say no while it is chosen. */
public enum SelectionRefusal implements Refusal {

    /** {0} = how many are new. */
    CANDIDATES_UNDECIDED("registration.candidates-undecided", 409, ""),
    /** {0} = seats of the workshop. */
    NO_SEAT_FREE("registration.no-seat-free", 409, ""),
    /** {0} = the country, {1} = seats its people may have; for countries without their own, all of those together. */
    COUNTRY_FULL("registration.country-full", 409, ""),
    /** {0} = seats that are free, all of them held. */
    HELD_FOR_WOMEN("registration.held-for-women", 409, ""),
    /** {0} = the kind of organisation, {1} = seats its people may have; for kinds without their own, all of those together. */
    KIND_FULL("registration.kind-full", 409, ""),
    /** {0} = seats the workshop pays for. */
    FUNDED_SEATS_TAKEN("registration.funded-seats-taken", 409, "funding"),
    REASON_NEEDED("registration.reason-needed", 422, "reason"),
    ANSWER_IN_THE_PAST("registration.answer-in-the-past", 422, "answerBy"),
    /** Has the seat already, paid for otherwise or with another time to answer. */
    SELECTED_DIFFERENTLY("registration.selected-differently", 409, ""),
    /** Who comes first is admitted, so that this person could not wait. */
    SEAT_IS_FREE("registration.seat-is-free", 409, ""),
    HAS_WITHDRAWN("registration.has-withdrawn", 409, ""),
    TAKES_NO_SEAT("registration.takes-no-seat", 409, ""),
    OFFER_OVER("registration.offer-over", 409, ""),
    NOT_SELECTED("registration.not-selected", 409, ""),
    NOT_SELECTING("registration.not-selecting", 409, ""),
    LIST_IS_FROZEN("registration.list-is-frozen", 409, ""),
    CHANGE_PENDING("registration.change-pending", 409, ""),
    /** {0} = how many changes wait for an answer. */
    CHANGES_UNANSWERED("registration.changes-unanswered", 409, ""),
    KIND_TWICE("registration.kind-twice", 422, "kinds"),
    /** {0} = what the kinds' seats add up to, {1} = seats of the workshop, {2} = the difference. */
    KINDS_ABOVE_SEATS("registration.kinds-above-seats", 422, "kinds"),
    /** {0} = the kind of organisation, {1} = seats its people have. */
    KIND_BELOW_TAKEN("registration.kind-below-taken", 409, "kinds"),
    /** {0} = seats that people of other kinds have, {1} = seats that can be shared out. */
    KINDS_TO_OTHERS_ALREADY("registration.kinds-to-others-already", 409, "kinds"),
    /** {0} = least, {1} = most. */
    PERCENT_OUT_OF_RANGE("registration.percent-out-of-range", 422, "percent"),
    /** {0} = seats that are paid for already. */
    FUNDED_BELOW_TAKEN("registration.funded-below-taken", 409, "funded");

    private final Says says;

    SelectionRefusal(String code, int status, String field) {
        says = new Says(code, status, field);
    }

    @Override
    public Says says() {
        return says;
    }
}
