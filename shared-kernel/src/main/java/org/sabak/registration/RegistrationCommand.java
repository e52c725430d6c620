package org.sabak.registration;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.sabak.kernel.Country;
import org.sabak.kernel.Particulars;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.kernel.WorkshopId;
import org.sabak.people.PersonDetails;

/** What may be asked of a roster. Answered with events, or with a {@link RegistrationRefusal}. */
public sealed interface RegistrationCommand {

    WorkshopId workshopId();

    @TargetAggregateIdentifier
    default RosterId rosterId() {
        return RosterId.of(workshopId());
    }

    /** Sent by the house when a workshop is planned. Sent twice it does nothing. */
    record PrepareRoster(WorkshopId workshopId, int seats, List<Country> countries) implements RegistrationCommand { }

    /** @param closesAt last instant at which a public form is accepted, UTC; later than now */
    record OpenRegistration(WorkshopId workshopId, Instant closesAt) implements RegistrationCommand { }

    record CloseRegistration(WorkshopId workshopId) implements RegistrationCommand { }

    /** @param seats 1 to 100,000 and not below the seats already given; new ones go to the reserve list first */
    record ChangeSeats(WorkshopId workshopId, int seats) implements RegistrationCommand { }

    /**
     * Shares the seats out among countries: a country in the list never gets more than its own seats, and what is left over
     * is for all countries that are not in it. An empty list takes the sharing back. Freed seats go to those who wait.
     *
     * @param countries each country once, with no fewer seats than its people have, together no more than the workshop has
     * @param seen      what was allotted when this was written, so that two who write at once do not undo each other; null
     *                  when that does not matter
     */
    record AllotSeats(WorkshopId workshopId, List<CountrySeats> countries, List<CountrySeats> seen)
            implements RegistrationCommand {

        public AllotSeats(WorkshopId workshopId, List<CountrySeats> countries) {
            this(workshopId, countries, null);
        }
    }

    /**
     * Keeps some of all seats for women, those that women have already among them. They stay held until they are released,
     * which an organizer is reminded of when the time has come.
     *
     * @param seats 1 or more, not so many that others would have to leave
     * @param until when they are to be released; later than now
     */
    record HoldSeatsForWomen(WorkshopId workshopId, int seats, Instant until) implements RegistrationCommand { }

    /** Seats held for women are for everybody from now on; those who wait come first. */
    record ReleaseHeldSeats(WorkshopId workshopId) implements RegistrationCommand { }

    /** Sent by the house when the invited countries change. */
    record AdmitCountries(WorkshopId workshopId, List<Country> countries) implements RegistrationCommand { }

    /**
     * @param registrationId chosen when the form is shown, so that sending the form twice is harmless
     * @param details        names and contacts; they go to the vault before anything is recorded, never into an event
     * @param notice         version of the privacy notice agreed to, or {@code on-behalf}
     */
    record RegisterParticipant(WorkshopId workshopId, RegistrationId registrationId, PersonId personId, Role role,
            Particulars particulars, PersonDetails details, Channel channel, String notice)
            implements RegistrationCommand { }

    /** By the participant: what the vault keeps is put right. Refused when that person is not on the roster any more. */
    record CorrectOwnDetails(WorkshopId workshopId, RegistrationId registrationId, PersonDetails details)
            implements RegistrationCommand { }

    record WithdrawRegistration(WorkshopId workshopId, RegistrationId registrationId, boolean byOrganizer)
            implements RegistrationCommand { }

    /** Takes a withdrawal back: a seat if one is free, else the end of the reserve list. */
    record ReturnToWorkshop(WorkshopId workshopId, RegistrationId registrationId, boolean byOrganizer)
            implements RegistrationCommand { }
}
