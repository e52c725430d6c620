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
