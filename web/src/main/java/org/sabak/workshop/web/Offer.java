package org.sabak.workshop.web;

import java.time.Instant;
import org.sabak.workshop.WorkshopQuery.Workshop;

/** A workshop as the public sees it: what may be told, and whether one can register now. */
record Offer(Workshop workshop, Registration registration) {

    /** Whether and how one can register; each has its own sentence. */
    enum Registration { OPEN, RESERVE, NOT_YET, CLOSED, POSTPONED, CANCELLED, HELD }

    static Offer of(Workshop workshop, Instant now) {
        return new Offer(workshop, switch (workshop.stage()) {
            case TENTATIVE, ANNOUNCED -> Registration.NOT_YET;
            case REGISTRATION_OPEN -> open(workshop, now);
            case REGISTRATION_CLOSED -> Registration.CLOSED;
            case HELD, CLOSED -> Registration.HELD;
            case POSTPONED -> Registration.POSTPONED;
            case CANCELLED -> Registration.CANCELLED;
        });
    }

    /** Nobody records that a deadline has passed: the clock tells. */
    private static Registration open(Workshop workshop, Instant now) {
        if (workshop.registrationUntil() != null && now.isAfter(workshop.registrationUntil())) return Registration.CLOSED;
        return workshop.taken() < workshop.seats() && workshop.reserve() == 0 ? Registration.OPEN : Registration.RESERVE;
    }

    public int free() {
        return Math.max(0, workshop.seats() - workshop.taken());
    }

    public boolean takesForms() {
        return registration == Registration.OPEN || registration == Registration.RESERVE;
    }

    /** Shape of the state, see parts.html. */
    public String shape() {
        return switch (registration) {
            case OPEN -> "in";
            case RESERVE, NOT_YET, POSTPONED -> "wait";
            case CLOSED, HELD -> "out";
            case CANCELLED -> "stop";
        };
    }
}
