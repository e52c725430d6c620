package org.sabak.demonstration.web;

import static org.sabak.demonstration.web.DemonstrationAccounts.ORGANIZER;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.sabak.kernel.Country;
import org.sabak.kernel.DocumentId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.kernel.WorkshopId;
import org.sabak.registration.CountrySeats;
import org.sabak.registration.DocumentKind;
import org.sabak.registration.Funding;
import org.sabak.registration.InvitationId;
import org.sabak.registration.Named;
import org.sabak.registration.NominationCommand.FileOfficialLetter;
import org.sabak.registration.NominationCommand.InviteFocalPoint;
import org.sabak.registration.NominationCommand.ListNominees;
import org.sabak.registration.NominationCommand.SendNominations;
import org.sabak.registration.Nominee;
import org.sabak.registration.OfficialLetter;
import org.sabak.registration.RegistrationCommand.AllotSeats;
import org.sabak.registration.SelectionCommand.AcceptSeat;
import org.sabak.registration.SelectionCommand.DeclineCandidate;
import org.sabak.registration.SelectionCommand.PutCandidateOnReserve;
import org.sabak.registration.SelectionCommand.SelectCandidate;
import org.sabak.registration.SelectionCommand.SelectParticipants;
import org.springframework.stereotype.Component;

/** Tells how the seats of one announced workshop are given: two countries have sent their people, one is still writing. */
@Component
class Nominating {

    static final WorkshopId WORKSHOP = new WorkshopId("workshop-demo-15");

    /** Of a focal point whose table is written and not sent. */
    static final InvitationId WRITING = invitation("TJ");

    /** Of somebody who was selected and has not answered. */
    static final RegistrationId SELECTED = registration("KG", 1);

    private static final Duration DUE_IN = Duration.ofDays(20), ANSWER_IN = Duration.ofDays(7);
    private static final int EACH = 6;

    private final Sender sender;
    private final Clock clock;

    Nominating(Sender sender, Clock clock) {
        this.sender = sender;
        this.clock = clock;
    }

    void tell(Crowd crowd) {
        sender.send(new SelectParticipants(WORKSHOP));
        var shares = new ArrayList<CountrySeats>();
        for (var code : List.of("KG", "KZ", "TJ", "TM", "UZ")) shares.add(new CountrySeats(new Country(code), EACH));
        sender.send(new AllotSeats(WORKSHOP, shares));
        send("KZ", 6, crowd);
        send("KG", 5, crowd);
        list("TJ", 4, crowd);
        invite("UZ", crowd);
        sender.settle();
        select("KZ", 1, 2, 3);
        select("KG", 1, 2);
        var yes = registration("KZ", 1);
        sender.send(yes.value(), new AcceptSeat(WORKSHOP, yes, null, "privacy-1"));
        sender.send(new PutCandidateOnReserve(WORKSHOP, registration("KZ", 4)));
        sender.send(new PutCandidateOnReserve(WORKSHOP, registration("KG", 3)));
        sender.send(new DeclineCandidate(WORKSHOP, registration("KZ", 6)));
    }

    private void send(String country, int people, Crowd crowd) {
        list(country, people, crowd);
        var by = invitation(country);
        sender.send(by.value(), new FileOfficialLetter(WORKSHOP, new Country(country), by,
                new OfficialLetter(new DocumentId("document-demo-" + country.toLowerCase(Locale.ROOT)), DocumentKind.PDF, letter())));
        sender.send(by.value(), new SendNominations(WORKSHOP, new Country(country), by, 1, "privacy-1"));
    }

    private void list(String country, int people, Crowd crowd) {
        invite(country, crowd);
        var persons = new LinkedHashSet<Person>();
        while (persons.size() < people) persons.add(crowd.somebodyFrom(new Country(country)));
        var rows = new ArrayList<Named>();
        for (var person : persons) {
            int rank = rows.size() + 1;
            rows.add(new Named(new Nominee(registration(country, rank), person.id(), Role.PARTICIPANT, person.particulars(),
                    Funding.FUNDED, rank), person.details()));
        }
        sender.send(invitation(country).value(), new ListNominees(WORKSHOP, new Country(country), invitation(country), 0, rows));
    }

    private void invite(String country, Crowd crowd) {
        var person = crowd.somebodyFrom(new Country(country));
        while (person.details().email().isEmpty()) person = crowd.somebodyFrom(new Country(country));
        sender.send(new InviteFocalPoint(WORKSHOP, new Country(country), invitation(country), person.id(), person.details(), "ru",
                clock.instant().plus(DUE_IN)));
    }

    private void select(String country, int... ranks) {
        for (int rank : ranks) {
            sender.send(ORGANIZER.value(), new SelectCandidate(WORKSHOP, registration(country, rank), null,
                    clock.instant().plus(ANSWER_IN), ""));
        }
    }

    private static InvitationId invitation(String country) {
        return new InvitationId("invitation-demo-" + country.toLowerCase(Locale.ROOT));
    }

    private static RegistrationId registration(String country, int rank) {
        return new RegistrationId("registration-demo-15-" + country.toLowerCase(Locale.ROOT) + "-" + rank);
    }

    private static byte[] letter() {
        try (InputStream in = Nominating.class.getResourceAsStream("/org/sabak/demonstration/letter.pdf")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
