package org.sabak.registration.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.registration.RegistrationQuery.State.RESERVE;
import static org.sabak.registration.RegistrationQuery.State.SEATED;
import static org.sabak.registration.RegistrationQuery.State.WITHDRAWN;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
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
import org.sabak.people.PersonDetails;
import org.sabak.readmodels.RetoldStory;
import org.sabak.registration.Channel;
import org.sabak.registration.RegistrationEvent.ParticipantPlacedOnReserve;
import org.sabak.registration.RegistrationEvent.ParticipantRegistered;
import org.sabak.registration.RegistrationEvent.RegistrationWithdrawn;
import org.sabak.registration.RegistrationEvent.ReturnedToReserve;
import org.sabak.registration.RegistrationEvent.RosterPrepared;
import org.sabak.registration.RegistrationEvent.SeatGivenFromReserve;
import org.sabak.registration.RegistrationEvent.SeatsChanged;
import org.sabak.registration.RegistrationQuery.RegistrationIn;
import org.sabak.registration.RegistrationQuery.RegistrationOf;
import org.sabak.registration.RegistrationQuery.Roster;
import org.sabak.registration.RegistrationQuery.RosterOf;
import org.sabak.registration.RegistrationQuery.Row;

class RosterListTest extends RetoldStory {

    static final WorkshopId W = new WorkshopId("workshop-a"), OTHER = new WorkshopId("workshop-b");
    static final String AMINA = "amina", BORIS = "boris", CHYNARA = "chynara", DILSHOD = "dilshod", ELENA = "elena";
    static final Particulars SOMEBODY = new Particulars(Sex.FEMALE, AgeBand.FROM_25_TO_34, new Country("KG"), OrganisationKind.ACADEMIA);

    @Override
    protected List<Object> projections() {
        return List.of(new RosterProjection(writes), new RosterAnswers(readModels, standings, vault.vault()));
    }

    @Override
    protected List<?> story() {
        return List.of(
                new RosterPrepared(W, 1, List.of()),
                seated(W, AMINA, Role.PARTICIPANT),
                waiting(BORIS, 1), waiting(CHYNARA, 2),
                seated(W, ELENA, Role.TRAINER),
                new SeatsChanged(W, 1, 2),
                new SeatGivenFromReserve(W, id(BORIS)),
                waiting(DILSHOD, 2),
                new RegistrationWithdrawn(W, id(AMINA), false),
                new SeatGivenFromReserve(W, id(CHYNARA)),
                new ReturnedToReserve(W, id(AMINA), 2),
                new RegistrationWithdrawn(W, id(BORIS), true),
                seated(OTHER, "faruh", Role.OBSERVER));
    }

    @Override
    protected List<?> answers() {
        return Stream.concat(Stream.of(roster(W), roster(OTHER)),
                Stream.of(AMINA, BORIS, CHYNARA, DILSHOD, ELENA).map(who -> registration(who).orElseThrow())).toList();
    }

    @BeforeEach
    void keepNames() {
        for (var who : List.of(AMINA, BORIS, CHYNARA, DILSHOD, ELENA)) {
            vault.vault().keep(person(who), new PersonDetails(who, "", who + "@example.org", "", "", ""));
        }
    }

    @Test
    void seats_come_in_the_order_given_then_the_reserve_in_its_order_then_the_withdrawn() {
        tell();

        assertThat(roster(W).rows()).extracting(row -> row.details().name())
                .containsExactly(ELENA, CHYNARA, DILSHOD, AMINA, BORIS);
        assertThat(roster(W).rows()).extracting(Row::state).containsExactly(SEATED, SEATED, RESERVE, RESERVE, WITHDRAWN);
        assertThat(roster(W).rows()).extracting(Row::place).containsExactly(0, 0, 1, 2, 0);
        assertThat(roster(W).standing()).isEqualTo(after(story().size()));
    }

    @Test
    void people_who_make_the_workshop_happen_take_no_seat() {
        tell();

        assertThat(roster(W).seats()).isEqualTo(2);
        assertThat(roster(W).taken()).isEqualTo(1);
        assertThat(roster(W).reserve()).isEqualTo(2);
    }

    @Test
    void one_registration_says_what_the_roster_says() {
        tell();

        assertThat(roster(W).rows()).allSatisfy(row -> assertThat(
                askFor(new RegistrationOf(row.registrationId(), OLGA), Row.class)).contains(row)
                        .isEqualTo(askFor(new RegistrationIn(W, row.registrationId(), OLGA), Row.class)));
        assertThat(askFor(new RegistrationIn(OTHER, id(DILSHOD), OLGA), Row.class)).as("asked for in the wrong place").isEmpty();
        assertThat(registration(DILSHOD).orElseThrow().since()).isEqualTo(at(7));
        assertThat(registration("nobody")).isEmpty();
    }

    @Test
    void an_erased_person_stays_on_the_list_without_a_name() {
        tell();
        vault.vault().forget(person(ELENA));

        assertThat(roster(W).rows().getFirst().details()).isNull();
        assertThat(roster(W).rows().getFirst().personId()).isEqualTo(person(ELENA));
    }

    @Test
    void one_look_at_the_roster_is_one_reading_in_the_vault() {
        tell();
        roster(W);

        assertThat(vault.vault().readings(10)).singleElement().satisfies(reading -> {
            assertThat(reading.actor()).isEqualTo(OLGA);
            assertThat(reading.purpose()).isEqualTo("roster");
            assertThat(reading.persons()).isEqualTo(5);
        });
    }

    @Test
    void a_workshop_nobody_asked_for_has_an_empty_roster() {
        assertThat(roster(W).rows()).isEmpty();
    }

    private Roster roster(WorkshopId workshop) {
        return ask(new RosterOf(workshop, OLGA), Roster.class);
    }

    private java.util.Optional<Row> registration(String who) {
        return askFor(new RegistrationOf(id(who), OLGA), Row.class);
    }

    private static ParticipantRegistered seated(WorkshopId workshop, String who, Role role) {
        return new ParticipantRegistered(workshop, id(who), person(who), role, SOMEBODY, Channel.DESK, "on-behalf");
    }

    private static ParticipantPlacedOnReserve waiting(String who, int place) {
        return new ParticipantPlacedOnReserve(W, id(who), person(who), Role.PARTICIPANT, SOMEBODY, Channel.PUBLIC_PAGE,
                "privacy-1", place);
    }

    private static RegistrationId id(String who) {
        return new RegistrationId("registration-" + who);
    }

    private static PersonId person(String who) {
        return new PersonId("person-" + who);
    }
}
