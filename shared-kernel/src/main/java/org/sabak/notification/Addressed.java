package org.sabak.notification;

import java.time.Instant;
import java.util.List;
import org.sabak.kernel.Personal;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.WorkshopId;
import org.sabak.workshop.Days;
import org.sabak.workshop.Place;
import org.sabak.workshop.Session;

/**
 * A letter with everything its words need, made for the moment of sending and kept nowhere.
 *
 * @param name     of the person, as typed
 * @param email    as typed
 * @param language BCP 47
 * @param workshop null when the letter is about none
 * @param entry    null when the letter does not concern the recipient's calendar
 * @param repeated whether it may have been accepted before; then it says so
 */
@Personal
public record Addressed(LetterId letterId, Template template, RecipientId recipientId, String language, String name, String email,
        Invitation workshop, Terms terms, CalendarEntry entry, boolean repeated) {

    /**
     * What a letter tells of the workshop.
     *
     * @param zone      IANA zone of the venue
     * @param sessions  in the order of time
     * @param sensitive whether its topic stays out of whatever others may see
     */
    public record Invitation(WorkshopId workshopId, String title, Days days, Place place, String zone, List<Session> sessions,
            boolean sensitive) { }

    /**
     * What some letters tell besides.
     *
     * @param until   last instant of an answer or of nominations; null without one
     * @param country whose nominations they are, as a code; empty on letters to participants
     * @param receipt number of the receipt; empty without one
     * @param people  how many were nominated; 0 without a receipt
     */
    public record Terms(Instant until, String country, String receipt, int people) {

        public static final Terms NONE = new Terms(null, "", "", 0);
    }

    /**
     * What the recipient's calendar is to hold of the workshop.
     *
     * @param version rises with each change that a calendar shows and never falls
     * @param stands  false when what it holds is to be struck out
     * @param firm    false while the recipient has not said yes
     */
    public record CalendarEntry(RegistrationId registrationId, int version, boolean stands, boolean firm) { }

    /** Never prints who it is: such a text ends up in logs. */
    @Override
    public String toString() {
        return "Addressed[" + letterId + "]";
    }
}
