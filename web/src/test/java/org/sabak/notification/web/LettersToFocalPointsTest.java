package org.sabak.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sabak.access.AccessQuery.Link;
import org.sabak.access.AccessQuery.LinkOf;
import org.sabak.access.LinkId;
import org.sabak.access.LinkPurpose;
import org.sabak.doors.Queries;
import org.sabak.kernel.Country;
import org.sabak.kernel.DocumentId;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.WorkshopId;
import org.sabak.notification.NotificationQuery.Stand;
import org.sabak.notification.RecipientId;
import org.sabak.notification.Template;
import org.sabak.registration.InvitationId;
import org.sabak.registration.NominationEvent.FocalPointInvited;
import org.sabak.registration.NominationEvent.InvitationTakenBack;
import org.sabak.registration.NominationEvent.NominationsSent;
import org.sabak.registration.NominationEvent.SignInAsked;
import org.sabak.registration.NominationId;

/** What a country's focal point hears. */
class LettersToFocalPointsTest {

    private static final Country KZ = new Country("KZ");

    @TempDir
    static Path data;
    static Mailbox mailbox;
    static Correspondence house;

    private final InvitationId invitation = new InvitationId("invitation-" + UUID.randomUUID());
    private final RecipientId focalPoint = RecipientId.of(invitation);
    private WorkshopId workshop;
    private PersonId person;
    private long told;

    @BeforeAll
    static void open() {
        mailbox = new Mailbox();
        house = Correspondence.in(data, mailbox.port(), "sabak.letters.per-person-and-hour=3");
    }

    @AfterAll
    static void close() {
        house.close();
        mailbox.close();
    }

    /** A registration puts a name and an address into the vault; the same person is the focal point. */
    @BeforeEach
    void invite() {
        workshop = house.workshop(3, "en");
        var registered = house.register(house.workshop(3, "en"), "Focal Point", "focal@example.org");
        person = new PersonId("person-" + registered.value().substring("registration-".length()));
        happens(new FocalPointInvited(workshop, KZ, invitation, person, "ru", Instant.now().plus(Duration.ofDays(9))));
    }

    @Test
    void the_invitation_leads_to_a_page_and_says_until_when() throws Exception {
        var letter = mailbox.letter(house, focalPoint, Template.INVITED_TO_NOMINATE);

        assertThat(letter.getSubject()).isEqualTo("Приглашение предложить участников");
        assertThat(Mailbox.plain(letter)).contains("Казахстан", "Предложения принимаются до", "(Bishkek, UTC+6)",
                "https://training.example.org/nominate/" + invitation + "\r\n");
        assertThat(Mailbox.parts(letter)).as("no entry for a calendar").hasSize(2);
    }

    @Test
    void each_wish_for_a_link_gets_a_fresh_one() throws Exception {
        happens(new SignInAsked(workshop, KZ, invitation));

        var text = Mailbox.plain(mailbox.letter(house, focalPoint, Template.SIGN_IN_LINK));
        assertThat(text).contains("минут до истечения: 10");
        var secret = Mailbox.found("https://training\\.example\\.org/links/([\\w-]+)", text);
        var known = house.house().bean(Queries.class).get(new LinkOf(LinkId.ofSecret(secret)), Link.class);
        assertThat(known.purpose()).isEqualTo(LinkPurpose.NOMINATE);
        assertThat(known.subject()).isEqualTo(invitation.value());
    }

    @Test
    void a_receipt_has_its_number_and_how_many_were_nominated() throws Exception {
        happens(new NominationsSent(workshop, KZ, invitation, "KZ-2026-7F3K-1", "2026-11", new DocumentId("document-one"), List.of()));

        assertThat(Mailbox.plain(mailbox.letter(house, focalPoint, Template.NOMINATIONS_RECEIVED)))
                .contains("Номер расписки: KZ-2026-7F3K-1", "Человек: 0");
    }

    @Test
    void whose_invitation_was_taken_back_gets_no_link() {
        mailbox.letter(house, focalPoint, Template.INVITED_TO_NOMINATE);
        happens(new InvitationTakenBack(workshop, KZ, invitation));
        happens(new SignInAsked(workshop, KZ, invitation));
        happens(new NominationsSent(workshop, KZ, invitation, "KZ-1", "2026-11", new DocumentId("document-one"), List.of()));
        house.await(house.register(workshop, "Later", "later@example.org"), Stand.SENT);

        assertThat(house.all(null).rows()).filteredOn(l -> l.recipientId().equals(focalPoint)).extracting(l -> l.template())
                .containsExactly(Template.INVITED_TO_NOMINATE);
    }

    @Test
    void one_person_gets_so_many_letters_an_hour_and_the_others_wait() {
        mailbox.letter(house, focalPoint, Template.INVITED_TO_NOMINATE);
        for (int n = 1; n <= 3; n++) happens(new NominationsSent(workshop, KZ, invitation, "KZ-" + n, "2026-11", new DocumentId("document-one"), List.of()));
        house.await(house.register(workshop, "Somebody", "else@example.org"), Stand.SENT);

        assertThat(house.all(null).rows()).filteredOn(l -> l.recipientId().equals(focalPoint)).extracting(l -> l.stand())
                .as("three with the one about the own seat").containsExactlyInAnyOrder(Stand.SENT, Stand.SENT, Stand.WAITING, Stand.WAITING);
    }

    private void happens(Object event) {
        house.house().bean(EventStore.class).publish(new GenericDomainEventMessage<>("Nomination", NominationId.of(workshop, KZ).value(),
                told++, event));
    }
}
