package org.sabak.registration.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.sabak.kernel.AgeBand;
import org.sabak.kernel.Country;
import org.sabak.kernel.DocumentId;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.Particulars;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.kernel.Sex;
import org.sabak.kernel.WorkshopId;
import org.sabak.people.PersonDetails;
import org.sabak.registration.DocumentKind;
import org.sabak.registration.Funding;
import org.sabak.registration.InvitationId;
import org.sabak.registration.Named;
import org.sabak.registration.NominationCommand.ListNominees;
import org.sabak.registration.NominationCommand.SendNominations;
import org.sabak.registration.NominationEvent.FocalPointInvited;
import org.sabak.registration.NominationEvent.NominationsSent;
import org.sabak.registration.NominationEvent.NomineesListed;
import org.sabak.registration.NominationEvent.OfficialLetterFiled;
import org.sabak.registration.Nominee;
import org.sabak.registration.OfficialLetter;
import org.sabak.vault.Documents;
import org.sabak.vault.Reader;

/** A ministry of Kazakhstan that names people for one workshop, and the house it does it in. */
final class Delegation {

    static final WorkshopId WORKSHOP = new WorkshopId("workshop-one");
    static final Country KZ = new Country("KZ"), UZ = new Country("UZ");
    static final InvitationId AIGUL = new InvitationId("invitation-aigul"), BAUYR = new InvitationId("invitation-bauyr");
    static final Instant DUE = Instant.parse("2026-12-01T18:59:59Z"), BEGINS = Instant.parse("2026-12-13T19:00:00Z");
    static final DocumentId LETTER = new DocumentId("document-1"), NEWER = new DocumentId("document-2");
    static final String RECEIPT = Receipt.of(WORKSHOP, KZ, DUE, 1);

    final SmallVault vault = new SmallVault();
    final Map<DocumentId, byte[]> documents = new HashMap<>();
    final List<PersonId> fromElsewhere = new ArrayList<>();
    boolean off;

    AggregateTestFixture<Nomination> at(Instant now) {
        var fixture = new AggregateTestFixture<>(Nomination.class);
        fixture.registerInjectableResource(vault);
        fixture.registerInjectableResource(Clock.fixed(now, ZoneOffset.UTC));
        fixture.registerInjectableResource((Beginnings) w -> w.equals(WORKSHOP)
                ? Optional.of(new Beginnings.Beginning(BEGINS, off)) : Optional.empty());
        fixture.registerInjectableResource(new Namesakes(vault, (country, workshop) -> fromElsewhere));
        fixture.registerInjectableResource(new Shelf());
        return fixture;
    }

    AggregateTestFixture<Nomination> inTime() {
        return at(DUE);
    }

    AggregateTestFixture<Nomination> late() {
        return at(DUE.plus(Duration.ofMillis(1)));
    }

    static FocalPointInvited invited(InvitationId who) {
        return new FocalPointInvited(WORKSHOP, KZ, who, person(who.value()), "ru", DUE);
    }

    static PersonDetails contact(String name) {
        return new PersonDetails(name, "", name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@mfa.example", "", "Ministry", "");
    }

    static PersonId person(String who) {
        return new PersonId("person-" + who.replaceAll("[^a-z0-9]", "-"));
    }

    /** A row of the table: the same word is the same person to the house. */
    static Named row(String who, PersonDetails details) {
        return new Named(new Nominee(new RegistrationId("registration-" + who), person(who), Role.PARTICIPANT,
                new Particulars(Sex.FEMALE, AgeBand.FROM_25_TO_34, KZ, OrganisationKind.GOVERNMENT), Funding.FUNDED, 0), details);
    }

    static Named row(String who) {
        return row(who, contact(who));
    }

    static Nominee nominee(String who, int rank) {
        return Table.ranked(row(who).nominee(), rank);
    }

    static ListNominees lists(int version, Named... rows) {
        return new ListNominees(WORKSHOP, KZ, AIGUL, version, List.of(rows));
    }

    static NomineesListed listed(int version, String... who) {
        var nominees = Stream.iterate(0, i -> i < who.length, i -> i + 1).map(i -> nominee(who[i], i + 1)).toList();
        return new NomineesListed(WORKSHOP, KZ, AIGUL, version, nominees, List.of());
    }

    static OfficialLetter letter(DocumentId id, int bytes) {
        return new OfficialLetter(id, DocumentKind.PDF, new byte[bytes]);
    }

    static OfficialLetterFiled filed(DocumentId id, DocumentId... dropped) {
        var letter = letter(id, 3);
        return new OfficialLetterFiled(WORKSHOP, KZ, AIGUL, id, DocumentKind.PDF, 3, letter.sha256(), List.of(dropped));
    }

    static SendNominations sends(int version) {
        return new SendNominations(WORKSHOP, KZ, AIGUL, version, "privacy-1");
    }

    static NominationsSent sent(Nominee... nominees) {
        return new NominationsSent(WORKSHOP, KZ, AIGUL, RECEIPT, "privacy-1", LETTER, List.of(nominees));
    }

    /** Documents in memory. */
    final class Shelf implements Documents {

        @Override
        public Runnable keeping(DocumentId document, byte[] content) {
            documents.put(document, content);
            return () -> { };
        }

        @Override
        public Optional<byte[]> read(DocumentId document, Reader reader) {
            return Optional.ofNullable(documents.get(document));
        }

        @Override
        public void forget(DocumentId document) {
            documents.remove(document);
        }
    }
}
