package org.sabak.registration;

import org.sabak.kernel.Refusal;

/** Every way a country's nominations can say no. */
public enum NominationRefusal implements Refusal {

    NO_SUCH_WORKSHOP("nomination.no-such-workshop", 404, ""),
    /** Cancelled, postponed, held or counted. */
    WORKSHOP_OFF("nomination.workshop-off", 409, ""),
    NOT_INVITED("nomination.not-invited", 404, ""),
    TAKEN_BACK("nomination.taken-back", 409, ""),
    EMAIL_NEEDED("nomination.email-needed", 422, "email"),
    DUE_IN_THE_PAST("nomination.due-in-the-past", 422, "due"),
    DUE_PASSED("nomination.due-passed", 409, ""),
    /** {0} = letters an hour. */
    SIGN_IN_TOO_OFTEN("nomination.sign-in-too-often", 429, ""),
    /** {0} = the version there is now. */
    VERSION_MOVED("nomination.version-moved", 409, ""),
    /** {0} = most rows, {1} = rows there would be. */
    TOO_MANY("nomination.too-many", 422, "rows"),
    /** {0} and {1} = the two rows, from 1. */
    TWICE("nomination.twice", 422, "rows"),
    /** {0} = the row, from 1. */
    SENT_ALREADY("nomination.sent-already", 409, "rows"),
    /** {0} = the row, from 1. Which country it is must not be told. */
    COMES_FROM_ELSEWHERE("nomination.comes-from-elsewhere", 409, "rows"),
    OTHER_COUNTRY("nomination.other-country", 422, "rows"),
    LETTER_EMPTY("nomination.letter-empty", 422, "letter"),
    /** {0} = most megabytes. */
    LETTER_TOO_LARGE("nomination.letter-too-large", 413, "letter"),
    LETTER_NEEDED("nomination.letter-needed", 409, "letter"),
    NO_SUCH_LETTER("nomination.no-such-letter", 404, ""),
    REASON_NEEDED("nomination.reason-needed", 422, "basis"),
    NOBODY_TO_SEND("nomination.nobody-to-send", 409, "rows"),
    CONSENT_NEEDED("nomination.consent-needed", 422, "told"),
    NOT_SENT("nomination.not-sent", 404, ""),
    /** The workshop begins today or has begun. */
    TOO_LATE_TO_REPLACE("nomination.too-late-to-replace", 409, ""),
    /** {0} = most seats, {1} = most days. */
    MORE_OUT_OF_RANGE("nomination.more-out-of-range", 422, "seats"),
    MORE_ASKED_ALREADY("nomination.more-asked-already", 409, ""),
    NOTHING_ASKED("nomination.nothing-asked", 409, "");

    private final Says says;

    NominationRefusal(String code, int status, String field) {
        says = new Says(code, status, field);
    }

    @Override
    public Says says() {
        return says;
    }
}
