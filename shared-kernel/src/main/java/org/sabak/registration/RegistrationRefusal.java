package org.sabak.registration;

import org.sabak.kernel.Refusal;

/** Every way a roster can say no. */
public enum RegistrationRefusal implements Refusal {

    NOT_OPEN("registration.not-open", 409, ""),
    /** Registration opens for announced workshops only. */
    NOT_ANNOUNCED("registration.not-announced", 409, ""),
    CLOSED("registration.closed", 409, ""),
    ALREADY_REGISTERED("registration.already-registered", 409, ""),
    NOT_ON_ROSTER("registration.not-on-roster", 404, ""),
    COUNTRY_NOT_INVITED("registration.country-not-invited", 422, "country"),
    CONSENT_NEEDED("registration.consent-needed", 422, "consent"),
    CLOSES_IN_THE_PAST("registration.closes-in-the-past", 422, "closesAt"),
    /** {0} = seats already given. */
    SEATS_BELOW_TAKEN("registration.seats-below-taken", 409, "seats"),
    /** {0} = the fewest seats possible with what is allotted to countries and held for women. */
    SEATS_BELOW_SHARES("registration.seats-below-shares", 409, "seats"),
    /** {0} = what the countries' seats add up to, {1} = seats of the workshop, {2} = the difference. */
    ALLOTTED_ABOVE_SEATS("registration.allotted-above-seats", 422, "countries"),
    /** {0} = the country, {1} = seats its people have. */
    ALLOTTED_BELOW_TAKEN("registration.allotted-below-taken", 409, "countries"),
    /** {0} = seats that people of other countries have, {1} = seats that can be shared out. */
    ALLOTTED_TO_OTHERS_ALREADY("registration.allotted-to-others-already", 409, "countries"),
    /** Somebody else shared the seats out meanwhile. */
    SHARES_MOVED("registration.shares-moved", 409, ""),
    COUNTRY_TWICE("registration.country-twice", 422, "countries"),
    /** {0} = the most seats that can be held. */
    HELD_ABOVE_FREE("registration.held-above-free", 409, "seats"),
    RELEASED_IN_THE_PAST("registration.released-in-the-past", 422, "until"),
    /** {0} = least, {1} = most. */
    SEATS_OUT_OF_RANGE("registration.seats-out-of-range", 422, "seats"),
    /** The registration id is taken by a form filled in differently. */
    SENT_DIFFERENTLY("registration.sent-differently", 422, "");

    private final Says says;

    RegistrationRefusal(String code, int status, String field) {
        says = new Says(code, status, field);
    }

    @Override
    public Says says() {
        return says;
    }
}
