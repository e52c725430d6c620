package org.sabak.registration.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.registration.RegistrationQuery.State.DECLINED;
import static org.sabak.registration.RegistrationQuery.State.NEW;
import static org.sabak.registration.RegistrationQuery.State.RESERVE;
import static org.sabak.registration.RegistrationQuery.State.SEATED;
import static org.sabak.registration.RegistrationQuery.State.WITHDRAWN;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sabak.kernel.AgeBand;
import org.sabak.kernel.Country;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.Particulars;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.kernel.Sex;
import org.sabak.kernel.WorkshopId;
import org.sabak.readmodels.RetoldStory;
import org.sabak.registration.Change;
import org.sabak.registration.ChangeKind;
import org.sabak.registration.Channel;
import org.sabak.registration.Funding;
import org.sabak.registration.KindSeats;
import org.sabak.registration.Nominee;
import org.sabak.registration.RegistrationEvent.ParticipantRegistered;
import org.sabak.registration.RegistrationEvent.RegistrationWithdrawn;
import org.sabak.registration.RegistrationEvent.ReturnedToSeat;
import org.sabak.registration.RegistrationEvent.RosterPrepared;
import org.sabak.registration.RegistrationQuery.Candidacy;
import org.sabak.registration.RegistrationQuery.Choice;
import org.sabak.registration.RegistrationQuery.KindShare;
import org.sabak.registration.RegistrationQuery.RegistrationOf;
import org.sabak.registration.RegistrationQuery.Roster;
import org.sabak.registration.RegistrationQuery.RosterOf;
import org.sabak.registration.RegistrationQuery.Row;
import org.sabak.registration.RegistrationQuery.Seats;
import org.sabak.registration.RegistrationQuery.SeatsOf;
import org.sabak.registration.SelectionEvent.*;

class ChosenListTest extends RetoldStory {

    static final WorkshopId W = new WorkshopId("workshop-a");
    static final Instant SOON = Instant.parse("2026-05-05T18:59:00Z");
    static final String AMINA = "amina", BORIS = "boris", CHYNARA = "chynara", DILSHOD = "dilshod", ELENA = "elena", FARUH = "faruh";

    private final List<Object> told = new ArrayList<>(List.of(new RosterPrepared(W, 5, List.of()), seated(ELENA),
            new SelectionBegun(W), nominated(AMINA, 1, Funding.FUNDED), nominated(BORIS, 2, Funding.SELF_FUNDED), asks(CHYNARA),
            asks(DILSHOD), new NomineeTurnedAway(W, id("again"), person(ELENA)),
            new CandidateSelected(W, id(AMINA), Funding.FUNDED, Optional.of(SOON), ""),
            new SeatAccepted(W, id(AMINA), "privacy-1"),
            new CandidatePutOnReserve(W, id(BORIS), 1), new CandidateDeclined(W, id(CHYNARA))));

    @Override
    protected List<Object> projections() {
        return List.of(new RosterProjection(writes), new SelectionProjection(writes),
                new RosterAnswers(readModels, standings, vault.vault()));
    }

    @Override
    protected List<?> story() {
        return told;
    }

    @Override
    protected List<?> answers() {
        return List.of(roster(), seats(), row(AMINA), row(BORIS));
    }

    @Test
    void the_seated_come_first_then_the_new_the_reserve_the_declined_and_the_withdrawn() {
        told.add(new ParticipantReplaced(W, id(ELENA), nominee(FARUH, 1, Funding.FUNDED), NEW));
        tell();

        assertThat(roster().rows()).extracting(Row::registrationId)
                .containsExactly(id(AMINA), id(DILSHOD), id(FARUH), id(BORIS), id(CHYNARA), id(ELENA));
        assertThat(roster().rows()).extracting(Row::state).containsExactly(SEATED, NEW, NEW, RESERVE, DECLINED, WITHDRAWN);
        assertThat(row(FARUH).channel()).isEqualTo(Channel.FOCAL_POINT);
        assertThat(row(FARUH).personId()).isEqualTo(person(FARUH));
    }

    @Test
    void only_the_chosen_take_seats() {
        tell();
        assertThat(List.of(seats().seats(), seats().taken(), seats().reserve())).containsExactly(5, 2, 1);
        assertThat(seats().choice()).isEqualTo(new Choice(true, false, null, 2, 1, id(BORIS)));
    }

    @Test
    void a_row_says_how_somebody_asked_and_on_what_terms_the_seat_was_given() {
        tell();
        assertThat(row(AMINA).candidacy()).isEqualTo(new Candidacy(true, 1, Funding.FUNDED, SOON, true, ""));
        assertThat(row(BORIS).candidacy()).isEqualTo(new Candidacy(true, 2, Funding.SELF_FUNDED, null, false, ""));
        assertThat(row(DILSHOD).candidacy()).isEqualTo(new Candidacy(false, 0, Funding.FUNDED, null, false, ""));
        assertThat(row(ELENA).candidacy()).as("simply registered").isNull();
    }

    @Test
    void terms_end_with_the_seat_they_were_for() {
        told.addAll(List.of(new RegistrationWithdrawn(W, id(AMINA), true), new SelectionEnded(W), new ReturnedToSeat(W, id(AMINA))));
        tell();
        assertThat(row(AMINA).candidacy()).isEqualTo(new Candidacy(true, 1, Funding.FUNDED, null, false, ""));

        told.addAll(List.of(new CandidateReconsidered(W, id(AMINA)),
                new CandidateSelected(W, id(AMINA), Funding.SELF_FUNDED, Optional.empty(), "knows the field")));
        forget();
        tell();
        assertThat(row(AMINA).candidacy()).isEqualTo(new Candidacy(true, 1, Funding.SELF_FUNDED, null, false, ""));
        assertThat(seats().choice().fundedTaken()).isEqualTo(1);
    }

    @Test
    void people_who_did_not_answer_or_did_not_want_the_seat_have_none() {
        told.addAll(List.of(new OfferExpired(W, id(AMINA)), new CandidateSelected(W, id(DILSHOD), Funding.FUNDED, Optional.empty(), ""),
                new SeatDeclined(W, id(DILSHOD))));
        tell();
        assertThat(row(AMINA).state()).isEqualTo(DECLINED);
        assertThat(row(DILSHOD).state()).isEqualTo(WITHDRAWN);
        assertThat(seats().taken()).isEqualTo(1);
    }

    @Test
    void a_wanted_change_is_shown_until_it_is_answered() {
        told.addAll(List.of(new ListFrozen(W), new ChangeRequested(W, id(ELENA), Change.withdrawal(false))));
        tell();
        assertThat(row(ELENA).candidacy().wanted()).isEqualTo("WITHDRAWAL");
        assertThat(seats().choice().frozen()).isTrue();

        told.addAll(List.of(new ChangeRefused(W, id(ELENA), ChangeKind.WITHDRAWAL), new ListUnfrozen(W)));
        tell();
        assertThat(row(ELENA).candidacy().wanted()).isEmpty();
        assertThat(seats().choice().frozen()).isFalse();
    }

    @Test
    void a_replaced_seat_is_not_accepted_by_the_newcomer_yet() {
        told.add(new ParticipantReplaced(W, id(AMINA), nominee(FARUH, 1, Funding.SELF_FUNDED), SEATED));
        tell();
        assertThat(row(AMINA).state()).isEqualTo(WITHDRAWN);
        assertThat(row(FARUH).candidacy()).isEqualTo(new Candidacy(true, 1, Funding.SELF_FUNDED, null, false, ""));
        assertThat(seats().taken()).isEqualTo(2);
    }

    @Test
    void kinds_of_organisation_show_their_seats_and_who_has_them() {
        told.addAll(List.of(new SeatsAllottedToKinds(W, List.of(), List.of(new KindSeats(OrganisationKind.GOVERNMENT, 1))),
                new WomensTargetSet(W, 40, 50), new FundedSeatsSet(W, Optional.empty(), Optional.of(2))));
        tell();
        assertThat(seats().shares().kinds()).containsExactly(new KindShare(OrganisationKind.GOVERNMENT, 1, 0),
                new KindShare(OrganisationKind.MEDIA, null, 2));
        assertThat(seats().shares().allottedToKinds()).containsExactly(new KindSeats(OrganisationKind.GOVERNMENT, 1));
        assertThat(seats().shares().women().target()).isEqualTo(50);
        assertThat(seats().choice().fundedSeats()).isEqualTo(2);
    }

    @Test
    void nobody_is_next_while_no_share_has_room_for_those_who_wait() {
        told.add(new SeatsAllottedToKinds(W, List.of(), List.of(new KindSeats(OrganisationKind.GOVERNMENT, 3))));
        tell();
        assertThat(seats().choice().next()).as("media share two seats, both taken").isNull();
    }

    private Roster roster() {
        return ask(new RosterOf(W, OLGA), Roster.class);
    }

    private Seats seats() {
        return ask(new SeatsOf(W), Seats.class);
    }

    private Row row(String who) {
        return askFor(new RegistrationOf(id(who), OLGA), Row.class).orElseThrow();
    }

    private static ParticipantRegistered seated(String who) {
        return new ParticipantRegistered(W, id(who), person(who), Role.PARTICIPANT, somebody(), Channel.DESK, "on-behalf");
    }

    private static CandidateEntered asks(String who) {
        return new CandidateEntered(W, id(who), person(who), Role.PARTICIPANT, somebody(), Channel.PUBLIC_PAGE, "privacy-1");
    }

    private static NomineeEntered nominated(String who, int rank, Funding funding) {
        return new NomineeEntered(W, id(who), person(who), Role.PARTICIPANT, somebody(), funding, rank);
    }

    private static Nominee nominee(String who, int rank, Funding funding) {
        return new Nominee(id(who), person(who), Role.PARTICIPANT, somebody(), funding, rank);
    }

    private static Particulars somebody() {
        return new Particulars(Sex.MALE, AgeBand.UNKNOWN, new Country("KG"), OrganisationKind.MEDIA);
    }

    private static RegistrationId id(String who) {
        return new RegistrationId("registration-" + who);
    }

    private static PersonId person(String who) {
        return new PersonId("person-" + who);
    }
}
