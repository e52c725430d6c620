package org.sabak.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sabak.access.AccessQuery.Link;
import org.sabak.access.AccessQuery.LinkOf;
import org.sabak.access.LinkId;
import org.sabak.access.LinkPurpose;
import org.sabak.doors.Queries;
import org.sabak.notification.RecipientId;
import org.sabak.notification.Template;
import org.sabak.people.PersonDetails;
import org.sabak.registration.SelectionCommand.AcceptSeat;
import org.sabak.registration.SelectionCommand.DeclineCandidate;
import org.sabak.registration.SelectionCommand.DeclineSeat;
import org.sabak.registration.SelectionCommand.PutCandidateOnReserve;
import org.sabak.registration.SelectionCommand.SelectCandidate;
import org.sabak.registration.SelectionCommand.SelectParticipants;

/** What people hear when the organizers choose who comes. */
class LettersToCandidatesTest {

    @TempDir
    static Path data;
    static Mailbox mailbox;
    static Correspondence house;

    @BeforeAll
    static void open() {
        mailbox = new Mailbox();
        house = Correspondence.in(data, mailbox.port());
    }

    @AfterAll
    static void close() {
        house.close();
        mailbox.close();
    }

    @Test
    void an_offer_says_until_when_and_holds_a_link_that_opens_once_and_is_stored_nowhere() throws Exception {
        var workshop = house.workshop(3, "en");
        house.tell(new SelectParticipants(workshop));
        var amina = house.register(workshop, "Amina", "amina@example.org");
        var until = Instant.now().plus(Duration.ofDays(5));
        house.tell(new SelectCandidate(workshop, amina, null, until, ""));

        var offer = mailbox.letter(house, RecipientId.of(amina), Template.SEAT_OFFERED);
        assertThat(offer.getSubject()).isEqualTo("Your registration: a place is offered to you");
        var text = Mailbox.plain(offer);
        assertThat(text).contains("Countering bribery", "Please say by", "(Bishkek, UTC+6)");
        var calendar = new String(Mailbox.parts(offer).get(2).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(calendar.replace("\r\n ", "")).contains("METHOD:REQUEST", "STATUS:TENTATIVE", "PARTSTAT=NEEDS-ACTION",
                "LOCATION:Osh\\, Kyrgyzstan").as("the venue is for those who have said yes").doesNotContain("Hall 7");
        var link = Mailbox.found("https://training\\.example\\.org(/links/[\\w-]+)", text);
        try (var files = Files.walk(data)) {
            assertThat(files.filter(Files::isRegularFile)).allSatisfy(file -> assertThat(
                    new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).doesNotContain(link.replaceAll(".*/", "")));
        }
        var known = house.house().bean(Queries.class).get(new LinkOf(LinkId.ofSecret(link.replaceAll(".*/", ""))), Link.class);
        assertThat(known.purpose()).isEqualTo(LinkPurpose.OWN_REGISTRATION);
        assertThat(known.subject()).isEqualTo(amina.value());
        assertThat(known.used()).isFalse();

        house.tell(new AcceptSeat(workshop, amina, new PersonDetails("Amina", "", "amina@example.org", "", "Radio", ""), "2026-11"));
        var given = mailbox.letter(house, RecipientId.of(amina), Template.SEAT_GIVEN);
        assertThat(new String(Mailbox.parts(given).get(2).getInputStream().readAllBytes(), StandardCharsets.UTF_8).replace("\r\n ", ""))
                .contains("METHOD:REQUEST", "STATUS:CONFIRMED", "PARTSTAT=ACCEPTED", "Hall 7");
    }

    @Test
    void whoever_asks_for_a_seat_hears_that_the_form_has_arrived_and_who_acts_next() throws Exception {
        var workshop = house.workshop(3, "en");
        house.tell(new SelectParticipants(workshop));
        var amina = house.register(workshop, "Amina", "amina@example.org");
        var receipt = mailbox.letter(house, RecipientId.of(amina), Template.SEAT_ASKED);
        assertThat(receipt.getSubject()).isEqualTo("Your registration has been received");
        assertThat(Mailbox.plain(receipt)).contains("The organizers choose who gets one");
        assertThat(Mailbox.parts(receipt)).as("there is nothing to enter into a calendar yet").hasSize(2);
    }

    @Test
    void each_decision_has_its_letter() throws Exception {
        var workshop = house.workshop(3, "ru");
        house.tell(new SelectParticipants(workshop));
        var chosen = house.register(workshop, "Chosen", "chosen@example.org");
        var waiting = house.register(workshop, "Waiting", "waiting@example.org");
        var declined = house.register(workshop, "Declined", "declined@example.org");
        var away = house.register(workshop, "Away", "away@example.org");
        house.tell(new SelectCandidate(workshop, chosen, null, null, ""));
        house.tell(new SelectCandidate(workshop, away, null, Instant.now().plus(Duration.ofDays(5)), ""));
        house.tell(new PutCandidateOnReserve(workshop, waiting));
        house.tell(new DeclineCandidate(workshop, declined));
        house.tell(new DeclineSeat(workshop, away));

        assertThat(mailbox.letter(house, RecipientId.of(chosen), Template.SEAT_GIVEN).getSubject())
                .isEqualTo("Ваша регистрация: место за вами");
        assertThat(Mailbox.plain(mailbox.letter(house, RecipientId.of(waiting), Template.CANDIDATE_ON_RESERVE)))
                .contains("Вы в списке ожидания");
        var no = mailbox.letter(house, RecipientId.of(declined), Template.CANDIDATE_DECLINED);
        assertThat(Mailbox.plain(no)).contains("предложить вам место мы не можем");
        assertThat(Mailbox.parts(no)).as("nothing was ever in the calendar").hasSize(2);
        mailbox.letter(house, RecipientId.of(away), Template.REGISTRATION_WITHDRAWN);
    }
}
