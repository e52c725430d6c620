package org.sabak.workshop.query;

import java.util.List;
import org.sabak.attendance.AttendanceEvent;
import org.sabak.attendance.AttendanceEvent.AttendanceCorrected;
import org.sabak.attendance.AttendanceEvent.AttendanceRecorded;
import org.sabak.attendance.AttendanceEvent.SheetPrepared;
import org.sabak.attendance.AttendanceEvent.SheetSealed;
import org.sabak.attendance.AttendanceEvent.SheetUnsealed;
import org.sabak.attendance.AttendanceEvent.SheetWithdrawn;
import org.sabak.kernel.Particulars;
import org.sabak.kernel.Role;
import org.sabak.registration.Channel;
import org.sabak.registration.CountrySeats;
import org.sabak.registration.RegistrationEvent;
import org.sabak.registration.RegistrationEvent.CountriesAdmitted;
import org.sabak.registration.RegistrationEvent.HeldSeatsReleased;
import org.sabak.registration.RegistrationEvent.OwnDetailsCorrected;
import org.sabak.registration.RegistrationEvent.ParticipantPlacedOnReserve;
import org.sabak.registration.RegistrationEvent.ParticipantRegistered;
import org.sabak.registration.RegistrationEvent.RegistrationClosed;
import org.sabak.registration.RegistrationEvent.RegistrationOpened;
import org.sabak.registration.RegistrationEvent.RegistrationWithdrawn;
import org.sabak.registration.RegistrationEvent.ReturnedToReserve;
import org.sabak.registration.RegistrationEvent.ReturnedToSeat;
import org.sabak.registration.RegistrationEvent.RosterPrepared;
import org.sabak.registration.RegistrationEvent.SeatGivenFromReserve;
import org.sabak.registration.RegistrationEvent.SeatsAllotted;
import org.sabak.registration.RegistrationEvent.SeatsChanged;
import org.sabak.registration.RegistrationEvent.SeatsHeldForWomen;

/** What a line of history says of an event of the roster or of a sheet. */
final class RosterInWords {

    private RosterInWords() { }

    static Values of(RegistrationEvent event) {
        return switch (event) {
            case RosterPrepared e -> Values.of("seats", e.seats()).and("countries", e.countries());
            case RegistrationOpened e -> Values.of("closesAt", e.closesAt());
            case RegistrationClosed _ -> Values.none();
            case SeatsChanged e -> Values.of("was", e.was()).and("seats", e.seats());
            case SeatsAllotted e -> Values.of("wasShares", shares(e.was())).and("shares", shares(e.countries()));
            case SeatsHeldForWomen e -> Values.of("was", e.was()).and("seats", e.seats()).and("until", e.until());
            case HeldSeatsReleased e -> Values.of("seats", e.seats());
            case CountriesAdmitted e -> Values.of("countries", e.countries());
            case ParticipantRegistered e -> form(e.role(), e.particulars(), e.channel())
                    .and("registrationId", e.registrationId()).and("personId", e.personId());
            case ParticipantPlacedOnReserve e -> form(e.role(), e.particulars(), e.channel()).and("place", e.place())
                    .and("registrationId", e.registrationId()).and("personId", e.personId());
            case SeatGivenFromReserve e -> Values.of("registrationId", e.registrationId());
            case OwnDetailsCorrected e -> Values.of("registrationId", e.registrationId());
            case RegistrationWithdrawn e -> Values.of("registrationId", e.registrationId()).and("byOrganizer", e.byOrganizer());
            case ReturnedToSeat e -> Values.of("registrationId", e.registrationId());
            case ReturnedToReserve e -> Values.of("registrationId", e.registrationId()).and("place", e.place());
        };
    }

    static Values of(AttendanceEvent event) {
        return switch (event) {
            case AttendanceRecorded e -> of(e.sessionId()).and("registrationId", e.registrationId()).and("mark", e.mark())
                    .and("evidence", e.evidence());
            case AttendanceCorrected e -> of(e.sessionId()).and("registrationId", e.registrationId()).and("was", e.was())
                    .and("mark", e.mark()).and("reason", e.reason());
            case SheetPrepared e -> of(e.sessionId());
            case SheetWithdrawn e -> of(e.sessionId());
            case SheetSealed e -> of(e.sessionId());
            case SheetUnsealed e -> of(e.sessionId());
        };
    }

    /** Like {@code KG: 4, KZ: 5}. */
    private static List<String> shares(List<CountrySeats> countries) {
        return countries.stream().map(c -> c.country() + ": " + c.seats()).toList();
    }

    private static Values of(org.sabak.kernel.SessionId session) {
        return Values.of("sessionId", session);
    }

    private static Values form(Role role, Particulars particulars, Channel channel) {
        return Values.of("role", role).and("country", particulars.country()).and("channel", channel);
    }
}
