package org.sabak.notification;

import java.util.Optional;
import org.sabak.learning.Form;

/** What a letter tells. The words are under {@code letter.} and the name in lower case with hyphens, in every language. */
public enum Template {
    SEAT_GIVEN, SEAT_ASKED, SEAT_OFFERED, PUT_ON_RESERVE, SEAT_FROM_RESERVE, CANDIDATE_ON_RESERVE, CANDIDATE_DECLINED, OFFER_EXPIRED,
    REGISTRATION_WITHDRAWN, DATES_CHANGED, WORKSHOP_POSTPONED, WORKSHOP_CANCELLED, CORRECTION, REMINDER, THANK_YOU,
    INVITED_TO_NOMINATE, SIGN_IN_LINK, NOMINATIONS_RECEIVED,
    TRAINER_PROFILE, PRE_TEST, POST_TEST, EVALUATION, FOLLOW_UP;

    /** @throws IllegalArgumentException for a form nobody is written to about */
    public static Template of(Form form) {
        return switch (form) {
            case PRE -> PRE_TEST;
            case POST -> POST_TEST;
            case EVALUATION -> EVALUATION;
            case FOLLOW_UP -> FOLLOW_UP;
            case FUNCTIONING -> throw new IllegalArgumentException("nobody is written to about " + form);
        };
    }

    /** The form it asks to fill in. */
    public Optional<Form> form() {
        return switch (this) {
            case PRE_TEST -> Optional.of(Form.PRE);
            case POST_TEST -> Optional.of(Form.POST);
            case EVALUATION -> Optional.of(Form.EVALUATION);
            case FOLLOW_UP -> Optional.of(Form.FOLLOW_UP);
            default -> Optional.empty();
        };
    }

    /** Whether it goes to somebody on the roster of a workshop. */
    public boolean isForParticipants() {
        return this != TRAINER_PROFILE && !isForFocalPoints();
    }

    /** Whether it goes to a country's focal point and not to somebody on the roster. */
    public boolean isForFocalPoints() {
        return this == INVITED_TO_NOMINATE || this == SIGN_IN_LINK || this == NOMINATIONS_RECEIVED;
    }
}
