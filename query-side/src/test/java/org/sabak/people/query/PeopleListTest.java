package org.sabak.people.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
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
import org.sabak.people.PeopleEvent.IdentitiesLinked;
import org.sabak.people.PeopleEvent.IdentitiesUnlinked;
import org.sabak.people.PeopleEvent.PersonErased;
import org.sabak.people.PeopleQuery.FindPeople;
import org.sabak.people.PeopleQuery.People;
import org.sabak.people.PeopleQuery.Person;
import org.sabak.people.PeopleQuery.PersonOf;
import org.sabak.people.PersonDetails;
import org.sabak.readmodels.RetoldStory;
import org.sabak.registration.Channel;
import org.sabak.registration.Funding;
import org.sabak.registration.Nominee;
import org.sabak.registration.RegistrationEvent.ParticipantPlacedOnReserve;
import org.sabak.registration.RegistrationEvent.ParticipantRegistered;
import org.sabak.registration.RegistrationQuery.State;
import org.sabak.registration.SelectionEvent.CandidateEntered;
import org.sabak.registration.SelectionEvent.NomineeEntered;
import org.sabak.registration.SelectionEvent.ParticipantReplaced;

class PeopleListTest extends RetoldStory {

    static final PersonId AMINA = person("amina"), AMINA2 = person("amina-2"), AMINA3 = person("amina-3"),
            BORIS = person("boris"), ELENA = person("elena");
    static final Particulars SOMEBODY = new Particulars(Sex.FEMALE, AgeBand.UNKNOWN, new Country("TJ"), OrganisationKind.MEDIA);

    private List<?> told = List.of(
            came(AMINA, 1), came(BORIS, 1), waits(AMINA, 2), came(AMINA2, 3), came(AMINA3, 4), came(ELENA, 5),
            new IdentitiesLinked(AMINA, AMINA2, "same phone"), new IdentitiesLinked(AMINA3, AMINA2, "same name"),
            new IdentitiesLinked(BORIS, ELENA, "a mistake"), new IdentitiesUnlinked(ELENA, BORIS, "two people"),
            new PersonErased(ELENA, "asked for it"));

    @Override
    protected List<Object> projections() {
        return List.of(new PeopleProjection(writes), new PeopleAnswers(readModels, standings, vault.vault()));
    }

    @Override
    protected List<?> story() {
        return told;
    }

    @Override
    protected List<?> answers() {
        return List.of(find(""), find("amina"), person(AMINA), person(BORIS), person(ELENA));
    }

    @BeforeEach
    void keepNames() {
        for (var id : List.of(AMINA, AMINA2, AMINA3, BORIS)) vault.vault().keep(id, details(id));
    }

    @Test
    void people_are_found_by_what_the_vault_knows_of_them() {
        tell();

        assertThat(find("AMINA").rows()).extracting(Person::personId).containsExactlyInAnyOrder(AMINA, AMINA2, AMINA3);
        assertThat(find("nobody").rows()).isEmpty();
        assertThat(find("boris").rows()).containsExactly(new Person(BORIS, details(BORIS), false, List.of(), 1));
        assertThat(find("boris").standing()).isEqualTo(after(story().size()));
    }

    @Test
    void without_a_text_the_last_to_come_are_shown_each_once() {
        tell();

        assertThat(find("").rows()).extracting(Person::personId).containsExactly(ELENA, AMINA3, AMINA2, AMINA, BORIS);
        assertThat(find("").rows().get(3).registrations()).isEqualTo(2);
    }

    @Test
    void of_many_who_came_the_last_fifty_are_shown() {
        told = IntStream.range(0, 200).mapToObj(n -> came(person("p" + n), n)).toList();
        tell();

        assertThat(find("").rows()).extracting(Person::personId)
                .containsExactlyElementsOf(IntStream.range(0, 50).mapToObj(n -> person("p" + (199 - n))).toList());
    }

    @Test
    void whoever_asks_for_a_seat_is_nominated_or_comes_instead_is_known_as_well() {
        var w = new WorkshopId("workshop-9");
        told = List.of(new CandidateEntered(w, new RegistrationId("registration-a"), AMINA, Role.PARTICIPANT, SOMEBODY, Channel.API, "privacy-1"),
                new NomineeEntered(w, new RegistrationId("registration-b"), BORIS, Role.PARTICIPANT, SOMEBODY, Funding.FUNDED, 1),
                new ParticipantReplaced(w, new RegistrationId("registration-b"), new Nominee(new RegistrationId("registration-e"), ELENA,
                        Role.PARTICIPANT, SOMEBODY, Funding.FUNDED, 1), State.NEW));
        tell();

        assertThat(find("").rows()).extracting(Person::personId).containsExactly(ELENA, BORIS, AMINA);
    }

    @Test
    void links_reach_both_ways_and_over_others_until_taken_back() {
        tell();

        assertThat(person(AMINA).linked()).containsExactly(AMINA2, AMINA3);
        assertThat(person(AMINA2).linked()).containsExactly(AMINA, AMINA3);
        assertThat(person(AMINA3).linked()).containsExactly(AMINA, AMINA2);
        assertThat(Stream.of(BORIS, ELENA).map(id -> person(id).linked())).allMatch(List::isEmpty);
    }

    @Test
    void an_erased_person_has_no_details_and_still_their_registrations() {
        tell();

        assertThat(person(ELENA)).isEqualTo(new Person(ELENA, null, true, List.of(), 1));
    }

    @Test
    void somebody_never_heard_of_has_no_answer() {
        assertThat(askFor(new PersonOf(person("nobody"), OLGA), Person.class)).isEmpty();
    }

    @Test
    void looking_at_a_person_is_noted() {
        tell();
        person(AMINA);

        assertThat(vault.vault().readings(10)).singleElement().satisfies(reading -> {
            assertThat(reading.actor()).isEqualTo(OLGA);
            assertThat(reading.purpose()).isEqualTo("person");
        });
    }

    private People find(String text) {
        return ask(new FindPeople(text, OLGA), People.class);
    }

    private Person person(PersonId id) {
        return askFor(new PersonOf(id, OLGA), Person.class).orElseThrow();
    }

    private static PersonDetails details(PersonId id) {
        return new PersonDetails(id.value().substring("person-".length()), "", id + "@example.org", "", "", "");
    }

    private static ParticipantRegistered came(PersonId person, int n) {
        return new ParticipantRegistered(new WorkshopId("workshop-" + n), new RegistrationId("registration-" + person + n),
                person, Role.PARTICIPANT, SOMEBODY, Channel.DESK, "on-behalf");
    }

    private static ParticipantPlacedOnReserve waits(PersonId person, int n) {
        return new ParticipantPlacedOnReserve(new WorkshopId("workshop-" + n), new RegistrationId("registration-" + person + n),
                person, Role.PARTICIPANT, SOMEBODY, Channel.DESK, "on-behalf", 1);
    }

    private static PersonId person(String who) {
        return new PersonId("person-" + who);
    }
}
