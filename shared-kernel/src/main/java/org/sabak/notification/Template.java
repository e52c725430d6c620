package org.sabak.notification;

/** What a letter tells. The words are under {@code letter.} and the name in lower case with hyphens, in every language. */
public enum Template {
    SEAT_GIVEN, PUT_ON_RESERVE, SEAT_FROM_RESERVE, REGISTRATION_WITHDRAWN, DATES_CHANGED, WORKSHOP_POSTPONED, WORKSHOP_CANCELLED
}
