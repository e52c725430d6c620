package org.sabak.workshop.web;

import static org.sabak.workshop.Stage.ANNOUNCED;
import static org.sabak.workshop.Stage.CANCELLED;
import static org.sabak.workshop.Stage.CLOSED;
import static org.sabak.workshop.Stage.HELD;
import static org.sabak.workshop.Stage.POSTPONED;
import static org.sabak.workshop.Stage.REGISTRATION_CLOSED;
import static org.sabak.workshop.Stage.REGISTRATION_OPEN;
import static org.sabak.workshop.Stage.TENTATIVE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.sabak.workshop.Stage;
import org.sabak.workshop.WorkshopQuery.Workshop;

/** What can be done with a workshop now, so that a page shows no button that would be refused. */
record Acts(Workshop workshop, Instant now) {

    public boolean announce() {
        return in(TENTATIVE);
    }

    public boolean openRegistration() {
        return in(ANNOUNCED, REGISTRATION_CLOSED);
    }

    public boolean closeRegistration() {
        return in(REGISTRATION_OPEN);
    }

    /** From the first day on, by the clock at the venue. */
    public boolean markHeld() {
        var today = LocalDate.ofInstant(now, ZoneId.of(workshop.zone()));
        return in(ANNOUNCED, REGISTRATION_OPEN, REGISTRATION_CLOSED) && !today.isBefore(workshop.days().first());
    }

    public boolean closeFigures() {
        return in(HELD);
    }

    public boolean reschedule() {
        return in(TENTATIVE, ANNOUNCED, REGISTRATION_OPEN, REGISTRATION_CLOSED, POSTPONED);
    }

    public boolean postpone() {
        return in(TENTATIVE, ANNOUNCED, REGISTRATION_OPEN, REGISTRATION_CLOSED);
    }

    public boolean cancel() {
        return in(TENTATIVE, ANNOUNCED, REGISTRATION_OPEN, REGISTRATION_CLOSED, POSTPONED);
    }

    public boolean reopen() {
        return in(CANCELLED, POSTPONED, HELD, CLOSED);
    }

    /** Title, place, format, countries and sessions. */
    public boolean plan() {
        return reschedule();
    }

    /** What the workshop was about, who paid and how it counts can be put right until its figures are closed. */
    public boolean correct() {
        return plan() || in(HELD);
    }

    private boolean in(Stage... allowed) {
        return Set.of(allowed).contains(workshop.stage());
    }
}
