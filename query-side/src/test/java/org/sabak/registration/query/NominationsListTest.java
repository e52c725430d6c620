package org.sabak.registration.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
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
import org.sabak.kernel.WorkshopId;
import org.sabak.people.PersonDetails;
import org.sabak.readmodels.RetoldStory;
import org.sabak.registration.Channel;
import org.sabak.registration.DocumentKind;
import org.sabak.registration.Funding;
import org.sabak.registration.InvitationId;
import org.sabak.registration.NominationEvent.FocalPointInvited;
import org.sabak.registration.NominationEvent.InvitationTakenBack;
import org.sabak.registration.NominationEvent.MoreAnswered;
import org.sabak.registration.NominationEvent.MoreAsked;
import org.sabak.registration.NominationEvent.NominationsDueChanged;
import org.sabak.registration.NominationEvent.NominationsSent;
import org.sabak.registration.NominationEvent.NomineeReplaced;
import org.sabak.registration.NominationEvent.NomineesListed;
import org.sabak.registration.NominationEvent.OfficialLetterErased;
import org.sabak.registration.NominationEvent.OfficialLetterFiled;
import org.sabak.registration.NominationQuery.AddressOf;
import org.sabak.registration.NominationQuery.Invitation;
import org.sabak.registration.NominationQuery.InvitationOf;
import org.sabak.registration.NominationQuery.Invited;
import org.sabak.registration.NominationQuery.Line;
import org.sabak.registration.NominationQuery.MaskedAddress;
import org.sabak.registration.NominationQuery.Nomination;
import org.sabak.registration.NominationQuery.NominationOf;
import org.sabak.registration.NominationQuery.Nominations;
import org.sabak.registration.NominationQuery.NominationsOf;
import org.sabak.registration.NominationQuery.OfficialLetterOf;
import org.sabak.registration.NominationQuery.Sending;
import org.sabak.registration.Nominee;
import org.sabak.registration.OfficialLetter;
import org.sabak.registration.RegistrationEvent.ParticipantRegistered;
import org.sabak.registration.RegistrationQuery.State;

class NominationsListTest extends RetoldStory {

    static final WorkshopId W = new WorkshopId("workshop-a");
    static final Country KZ = new Country("KZ"), UZ = new Country("UZ");
    static final InvitationId AIGUL = new InvitationId("invitation-aigul"), BAUYR = new InvitationId("invitation-bauyr");
    static final DocumentId LETTER = new DocumentId("document-1");
    static final Instant DUE = Instant.parse("2026-12-01T18:59:00Z");

    private final List<Object> told = new ArrayList<>(List.of(
            new FocalPointInvited(W, KZ, AIGUL, person("aigul"), "ru", DUE), new FocalPointInvited(W, KZ, BAUYR, person("bauyr"), "en", DUE),
            new FocalPointInvited(W, UZ, new InvitationId("invitation-umid"), person("umid"), "ru", DUE),
            new InvitationTakenBack(W, KZ, BAUYR), new NominationsDueChanged(W, KZ, DUE, DUE.plusSeconds(60)),
            new NomineesListed(W, KZ, AIGUL, 1, List.of(nominee("dana", 1), nominee("erlan", 2)), List.of()),
            new OfficialLetterFiled(W, KZ, AIGUL, LETTER, DocumentKind.PDF, 3, "abc", List.of()),
            new NominationsSent(W, KZ, AIGUL, "KZ-2026-AAAA-BBBB-1", "privacy-1", LETTER, List.of(nominee("dana", 1), nominee("erlan", 2))),
            new NomineeReplaced(W, KZ, AIGUL, id("erlan"), nominee("farida", 2)),
            new NomineesListed(W, KZ, AIGUL, 2, List.of(nominee("dana", 1), nominee("farida", 2), nominee("gulnar", 3)), List.of()),
            new ParticipantRegistered(W, id("dana"), person("dana"), Role.PARTICIPANT, nominee("dana", 1).particulars(), Channel.API, "on-behalf"),
            new MoreAsked(W, KZ, AIGUL, 2, 0)));

    @BeforeEach
    void know() {
        for (var who : List.of("aigul", "bauyr", "umid", "dana", "farida", "gulnar")) {
            vault.vault().keep(person(who), new PersonDetails(who, "", who + "@mfa.example", "", "Ministry", ""));
        }
        vault.documents().keep(LETTER, new byte[] {1, 2, 3});
    }

    @Override
    protected List<Object> projections() {
        return List.of(new NominationsProjection(writes), new RosterProjection(writes),
                new NominationsAnswers(readModels, standings, vault.vault(), vault.documents()));
    }

    @Override
    protected List<?> story() {
        return told;
    }

    @Override
    protected List<?> answers() {
        return List.of(ask(new NominationsOf(W, "account-desk"), Nominations.class), kz(), invitation(AIGUL));
    }

    @Test
    void a_country_s_page_has_its_own_people_and_where_they_stand() {
        tell();

        assertThat(kz().invited()).extracting(Invited::invitationId, Invited::takenBack)
                .containsExactly(tuple(AIGUL, false), tuple(BAUYR, true));
        assertThat(kz().due()).isEqualTo(DUE.plusSeconds(60));
        assertThat(kz().lines()).extracting(l -> l.details().name(), Line::sent, Line::state).containsExactly(
                tuple("dana", true, State.SEATED), tuple("farida", true, null),
                tuple("gulnar", false, null));
        assertThat(kz().sendings()).extracting(Sending::receipt, Sending::nominees)
                .containsExactly(tuple("KZ-2026-AAAA-BBBB-1", 2));
        assertThat(kz().asked().seats()).isEqualTo(2);
        assertThat(kz().version()).isEqualTo(2);
        told.add(new MoreAnswered(W, KZ, 2, 0, true));
        tell();
        assertThat(kz().asked()).isNull();
    }

    @Test
    void an_invitation_says_for_whom_it_is_and_no_more_of_the_address_than_needed() {
        tell();

        assertThat(invitation(AIGUL)).contains(new Invitation(AIGUL, W, KZ, false, DUE.plusSeconds(60), true));
        assertThat(invitation(BAUYR)).get().extracting(Invitation::takenBack).isEqualTo(true);
        assertThat(invitation(new InvitationId("invitation-none"))).isEmpty();
        assertThat(askFor(new AddressOf(AIGUL), MaskedAddress.class)).contains(new MaskedAddress("a…@mfa.example"));
    }

    @Test
    void a_letter_is_given_to_its_own_country_only_noted_and_not_after_it_was_erased() {
        tell();
        int before = vault.vault().readings(50).size();

        assertThat(letter(KZ)).get().extracting(OfficialLetter::content).isEqualTo(new byte[] {1, 2, 3});
        assertThat(vault.vault().readings(50)).hasSize(before + 1).first().extracting(r -> r.purpose()).isEqualTo("official-letter");
        assertThat(letter(UZ)).isEmpty();
        told.add(new OfficialLetterErased(W, KZ, LETTER, "asked"));
        tell();
        assertThat(letter(KZ)).isEmpty();
        assertThat(kz().letter()).isNull();
    }

    private Nomination kz() {
        return askFor(new NominationOf(W, KZ, "account-desk"), Nomination.class).orElseThrow();
    }

    private Optional<Invitation> invitation(InvitationId id) {
        return askFor(new InvitationOf(id), Invitation.class);
    }

    private Optional<OfficialLetter> letter(Country country) {
        return askFor(new OfficialLetterOf(W, country, LETTER, "account-desk"), OfficialLetter.class);
    }

    private static Nominee nominee(String who, int rank) {
        return new Nominee(id(who), person(who), Role.PARTICIPANT, new Particulars(Sex.FEMALE, AgeBand.FROM_25_TO_34, KZ,
                OrganisationKind.GOVERNMENT), Funding.FUNDED, rank);
    }

    private static RegistrationId id(String who) {
        return new RegistrationId("registration-" + who);
    }

    private static PersonId person(String who) {
        return new PersonId("person-" + who);
    }
}
