package org.sabak.registration;

import java.time.Instant;
import java.util.List;
import org.sabak.kernel.Country;
import org.sabak.kernel.EventName;
import org.sabak.kernel.Particulars;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.kernel.WorkshopId;

/** What has happened to the seats of a workshop. Never edited, only superseded. */
public sealed interface RegistrationEvent {

    WorkshopId workshopId();

    /** @param seats people with a role that takes a seat, 1 to 100,000 */
    @EventName("registration.roster-prepared")
    record RosterPrepared(WorkshopId workshopId, int seats, List<Country> countries) implements RegistrationEvent { }

    /** @param closesAt last instant at which a public form is accepted, UTC */
    @EventName("registration.opened")
    record RegistrationOpened(WorkshopId workshopId, Instant closesAt) implements RegistrationEvent { }

    @EventName("registration.closed")
    record RegistrationClosed(WorkshopId workshopId) implements RegistrationEvent { }

    @EventName("registration.seats-changed")
    record SeatsChanged(WorkshopId workshopId, int was, int seats) implements RegistrationEvent { }

    /**
     * @param was       shares before, none while all seats were one pool
     * @param countries so many seats for each, in the order of their codes; the rest is for all other countries
     */
    @EventName("registration.seats-allotted")
    record SeatsAllotted(WorkshopId workshopId, List<CountrySeats> was, List<CountrySeats> countries)
            implements RegistrationEvent { }

    /**
     * @param was   seats held before
     * @param seats how many of all seats only women may take, those that women have already among them
     * @param until when they are to be released, UTC; they stay held until they are
     */
    @EventName("registration.seats-held-for-women")
    record SeatsHeldForWomen(WorkshopId workshopId, int was, int seats, Instant until) implements RegistrationEvent { }

    /** @param seats how many had been held; those that women have taken stay theirs */
    @EventName("registration.held-seats-released")
    record HeldSeatsReleased(WorkshopId workshopId, int seats) implements RegistrationEvent { }

    @EventName("registration.countries-admitted")
    record CountriesAdmitted(WorkshopId workshopId, List<Country> countries) implements RegistrationEvent { }

    /**
     * A person has a place: a seat, or a part in the team when the role takes none.
     *
     * @param notice version of the privacy notice the person agreed to; {@code on-behalf} when an organizer entered it
     */
    @EventName("registration.participant-registered")
    record ParticipantRegistered(WorkshopId workshopId, RegistrationId registrationId, PersonId personId, Role role,
            Particulars particulars, Channel channel, String notice) implements RegistrationEvent { }

    /** @param place position on the reserve list when joining it, 1 = next; never recomputed afterwards */
    @EventName("registration.participant-placed-on-reserve")
    record ParticipantPlacedOnReserve(WorkshopId workshopId, RegistrationId registrationId, PersonId personId, Role role,
            Particulars particulars, Channel channel, String notice, int place) implements RegistrationEvent { }

    @EventName("registration.seat-given-from-reserve")
    record SeatGivenFromReserve(WorkshopId workshopId, RegistrationId registrationId) implements RegistrationEvent { }

    /** The person put right what is kept in the vault; what it was is nowhere any more. */
    @EventName("registration.details-corrected")
    record OwnDetailsCorrected(WorkshopId workshopId, RegistrationId registrationId) implements RegistrationEvent { }

    /** @param byOrganizer false when the person withdrew */
    @EventName("registration.withdrawn")
    record RegistrationWithdrawn(WorkshopId workshopId, RegistrationId registrationId, boolean byOrganizer)
            implements RegistrationEvent { }

    /** Came back after a withdrawal, and there was a seat. */
    @EventName("registration.returned-to-seat")
    record ReturnedToSeat(WorkshopId workshopId, RegistrationId registrationId) implements RegistrationEvent { }

    /** Came back after a withdrawal, to the end of the reserve list. */
    @EventName("registration.returned-to-reserve")
    record ReturnedToReserve(WorkshopId workshopId, RegistrationId registrationId, int place) implements RegistrationEvent { }
}
