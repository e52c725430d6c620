package org.sabak.log.reactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sabak.kernel.AgeBand;
import org.sabak.kernel.Country;
import org.sabak.kernel.DocumentId;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.Particulars;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.kernel.Sex;
import org.sabak.people.PersonDetails;
import org.sabak.registration.DocumentKind;
import org.sabak.registration.Funding;
import org.sabak.registration.InvitationId;
import org.sabak.registration.Named;
import org.sabak.registration.NominationCommand.FileOfficialLetter;
import org.sabak.registration.NominationCommand.InviteFocalPoint;
import org.sabak.registration.NominationCommand.ListNominees;
import org.sabak.registration.NominationCommand.ReplaceNominee;
import org.sabak.registration.NominationCommand.SendNominations;
import org.sabak.registration.NominationRefusal;
import org.sabak.registration.Nominee;
import org.sabak.registration.OfficialLetter;
import org.sabak.registration.RegistrationCommand.WithdrawRegistration;
import org.sabak.registration.RosterId;
import org.sabak.registration.SelectionEvent.NomineeEntered;
import org.sabak.registration.SelectionEvent.ParticipantReplaced;
import org.sabak.vault.Documents;
import org.sabak.vault.Reader;
import org.sabak.vault.Vault;
import org.sabak.workshop.Days;
import org.sabak.workshop.WorkshopCommand.CancelWorkshop;
import org.sabak.workshop.WorkshopCommand.RescheduleWorkshop;

class NominatingInTheHouseTest extends ARunningHouse {

    static final Country KZ = new Country("KZ"), KG = new Country("KG");
    static final InvitationId AIGUL = new InvitationId("invitation-aigul"), ULAN = new InvitationId("invitation-ulan");
    static final DocumentId FIRST = new DocumentId("document-first"), SECOND = new DocumentId("document-second");
    static final Reader READER = new Reader("account-olga", "test");

    @Test
    void whom_a_country_sends_stands_on_the_roster_in_its_own_order_and_can_be_replaced() {
        sendDanaAndErlan();
        assertThat(facts(RosterId.of(workshop))).filteredOn(NomineeEntered.class::isInstance)
                .extracting(e -> ((NomineeEntered) e).registrationId(), e -> ((NomineeEntered) e).rank())
                .containsExactly(tuple(form("dana"), 1), tuple(form("erlan"), 2));
        ask(new ReplaceNominee(workshop, KZ, AIGUL, form("erlan"), row("farida", KZ)));
        assertThat(facts(RosterId.of(workshop))).last().isInstanceOf(ParticipantReplaced.class);
    }

    @Test
    void who_takes_the_place_of_somebody_who_has_left_asks_for_a_seat_like_any_other() {
        sendDanaAndErlan();
        ask(new WithdrawRegistration(workshop, form("erlan"), true));
        ask(new ReplaceNominee(workshop, KZ, AIGUL, form("erlan"), row("farida", KZ)));
        assertThat(facts(RosterId.of(workshop))).last().isInstanceOf(NomineeEntered.class);
    }

    @Test
    void what_was_never_sent_is_forgotten() {
        invite(KZ, AIGUL);
        ask(new ListNominees(workshop, KZ, AIGUL, 0, List.of(row("dana", KZ), row("erlan", KZ))));
        ask(new ListNominees(workshop, KZ, AIGUL, 1, List.of(row("dana", KZ))));
        ask(new FileOfficialLetter(workshop, KZ, AIGUL, letter(FIRST)));
        ask(new FileOfficialLetter(workshop, KZ, AIGUL, letter(SECOND)));
        assertThat(house.getBean(Vault.class).readAll(List.of(person("dana"), person("erlan")), READER)).containsOnlyKeys(person("dana"));
        assertThat(house.getBean(Documents.class).read(FIRST, READER)).isEmpty();
        assertThat(house.getBean(Documents.class).read(SECOND, READER)).isPresent();
    }

    @Test
    void nobody_comes_for_two_countries_and_nobody_for_a_workshop_that_is_off() {
        sendDanaAndErlan();
        invite(KG, ULAN);
        var twin = new Named(row("twin", KG).nominee(), row("dana", KZ).details());
        assertThat(refusal(new ListNominees(workshop, KG, ULAN, 0, List.of(twin)))).isEqualTo(NominationRefusal.COMES_FROM_ELSEWHERE.code());
        ask(new WithdrawRegistration(workshop, form("dana"), true));
        ask(new ListNominees(workshop, KG, ULAN, 0, List.of(twin)));
        ask(new CancelWorkshop(workshop, "no hall"));
        assertThat(refusal(new ListNominees(workshop, KG, ULAN, 1, List.of()))).isEqualTo(NominationRefusal.WORKSHOP_OFF.code());
    }

    private void sendDanaAndErlan() {
        invite(KZ, AIGUL);
        ask(new ListNominees(workshop, KZ, AIGUL, 0, List.of(row("dana", KZ), row("erlan", KZ))));
        ask(new FileOfficialLetter(workshop, KZ, AIGUL, letter(new DocumentId("document-" + workshop))));
        ask(new SendNominations(workshop, KZ, AIGUL, 1, "privacy-1"));
    }

    /** The plan of the other tests is long past, and nobody is replaced then. */
    private void invite(Country country, InvitationId who) {
        if (facts(workshop).isEmpty()) {
            plan();
            var day = LocalDate.now(ZoneOffset.UTC).plusDays(30);
            ask(new RescheduleWorkshop(workshop, Days.of(day, day), "later"));
        }
        ask(new InviteFocalPoint(workshop, country, who, person(who.value()), new PersonDetails("A", "", "a@mfa.example", "", "", ""),
                "ru", Instant.now().plus(Duration.ofDays(5))));
    }

    private static OfficialLetter letter(DocumentId id) {
        return new OfficialLetter(id, DocumentKind.PDF, id.value().getBytes());
    }

    private Named row(String who, Country country) {
        return new Named(new Nominee(form(who), person(who), Role.PARTICIPANT, new Particulars(Sex.FEMALE, AgeBand.FROM_25_TO_34,
                country, OrganisationKind.GOVERNMENT), Funding.FUNDED, 0), new PersonDetails(who, "", who + "@mfa.example", "", "M", ""));
    }

    private RegistrationId form(String who) {
        return new RegistrationId("registration-" + who + "-" + workshop);
    }

    private PersonId person(String who) {
        return new PersonId("person-" + who + "-" + workshop);
    }
}
