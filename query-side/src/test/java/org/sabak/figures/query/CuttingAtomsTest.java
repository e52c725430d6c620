package org.sabak.figures.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.figures.Atom.K;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sabak.attendance.Mark;
import org.sabak.figures.Atom;
import org.sabak.figures.FiguresQuery.Draft;
import org.sabak.kernel.Country;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.kernel.SessionId;
import org.sabak.kernel.Sex;
import org.sabak.kernel.Standing;
import org.sabak.kernel.WorkshopId;
import org.sabak.registration.RegistrationQuery.State;
import org.sabak.workshop.SessionKind;
import org.sabak.workshop.Stage;

class CuttingAtomsTest {

    final Map<WorkshopId, Facts.Workshop> workshops = new LinkedHashMap<>();
    final Map<RegistrationId, Facts.Registration> registrations = new LinkedHashMap<>();
    final List<Facts.Link> links = new ArrayList<>();
    final List<List<Atom>> editions = new ArrayList<>();

    @Test
    void ten_new_women_of_a_country_are_an_atom_and_nine_are_not() {
        came("kz-f", 10, "KZ", Sex.FEMALE, "a");
        came("uz-f", 9, "UZ", Sex.FEMALE, "a");

        assertThat(draft().atoms()).extracting(CuttingAtomsTest::shown).containsExactly("new KZ FEMALE 10");
        assertThat(draft().waiting()).isEqualTo(9);
    }

    @Test
    void too_few_of_a_sex_are_shown_by_country_and_too_few_of_a_country_together() {
        came("kz-f", 12, "KZ", Sex.FEMALE, "a");
        came("kz-m", 6, "KZ", Sex.MALE, "a");
        came("kz-u", 4, "KZ", Sex.PREFER_NOT_TO_SAY, "a");
        came("uz-m", 7, "UZ", Sex.MALE, "a");
        came("tj-m", 3, "TJ", Sex.MALE, "a");

        assertThat(draft().atoms()).extracting(CuttingAtomsTest::shown)
                .containsExactly("new KZ ANY 10", "new KZ FEMALE 12", "new SEVERAL ANY 10");
        assertThat(draft().waiting()).isZero();
    }

    @Test
    void another_sex_and_declining_to_say_are_published_as_not_stated() {
        came("o", 3, "KZ", Sex.OTHER, "a");
        came("p", 3, "KZ", Sex.PREFER_NOT_TO_SAY, "a");
        came("u", 4, "KZ", Sex.UNKNOWN, "a");

        assertThat(draft().atoms()).extracting(CuttingAtomsTest::shown).containsExactly("new KZ NOT_STATED 10");
    }

    @Test
    void nothing_is_published_before_the_figures_of_the_workshop_are_closed() {
        came("kz-f", 10, "KZ", Sex.FEMALE, "a");
        stage("a", Stage.HELD);

        assertThat(draft().atoms()).isEmpty();
        assertThat(draft().waiting()).isZero();
    }

    @Test
    void the_second_workshop_of_a_person_waits_for_a_later_edition() {
        came("kz-f", 10, "KZ", Sex.FEMALE, "a");
        came("kz-f", 10, "KZ", Sex.FEMALE, "b");
        assertThat(draft().atoms()).extracting(CuttingAtomsTest::shown).containsExactly("new KZ FEMALE 10");
        assertThat(draft().waiting()).isEqualTo(10);
        release();

        assertThat(draft().atoms()).extracting(CuttingAtomsTest::shown).containsExactly("again KZ FEMALE 10");
        assertThat(draft().waiting()).isZero();
    }

    @Test
    void people_come_back_only_if_nobody_who_stays_behind_stands_out() {
        came("kz-f", 25, "KZ", Sex.FEMALE, "a");
        release();
        came("kz-f", 9, "KZ", Sex.FEMALE, "b");
        assertThat(draft().atoms()).as("nine would stand out").isEmpty();
        came("kz-f", 14, "KZ", Sex.FEMALE, "b");
        assertThat(draft().atoms()).extracting(CuttingAtomsTest::shown).containsExactly("again KZ FEMALE 14");
        came("kz-f", 19, "KZ", Sex.FEMALE, "b");

        assertThat(draft().atoms()).as("four wait with the six who did not come")
                .extracting(CuttingAtomsTest::shown).containsExactly("again KZ FEMALE 15");
        assertThat(draft().waiting()).isEqualTo(4);
    }

    @Test
    void all_of_a_group_may_come_back_at_once() {
        came("kz-f", 12, "KZ", Sex.FEMALE, "a");
        release();
        came("kz-f", 12, "KZ", Sex.FEMALE, "b");

        assertThat(draft().atoms()).extracting(CuttingAtomsTest::shown).containsExactly("again KZ FEMALE 12");
    }

    @Test
    void a_returning_group_is_never_shown_finer_than_before_nor_finer_than_true() {
        came("kz-f", 6, "KZ", Sex.FEMALE, "a");
        came("kz-m", 6, "KZ", Sex.MALE, "a");
        release();
        came("kz-f", 6, "KZ", Sex.FEMALE, "b");
        came("kz-m", 6, "UZ", Sex.MALE, "b");

        assertThat(draft().atoms()).extracting(CuttingAtomsTest::shown).containsExactly("again SEVERAL ANY 12");
    }

    @Test
    void what_a_correction_took_away_is_taken_back_where_it_was_published() {
        came("kz-f", 22, "KZ", Sex.FEMALE, "a");
        release();
        absent("kz-f", 9, "a");
        assertThat(draft().atoms()).isEmpty();
        assertThat(draft().waiting()).isEqualTo(9);
        absent("kz-f", 12, "a");
        assertThat(draft().atoms()).extracting(CuttingAtomsTest::shown).containsExactly("again KZ FEMALE -12");
        release();

        assertThat(draft().atoms()).isEmpty();
        assertThat(draft().waiting()).isZero();
    }

    @Test
    void reopening_a_workshop_takes_nothing_back_and_cancelling_it_does() {
        came("kz-f", 12, "KZ", Sex.FEMALE, "a");
        release();
        stage("a", Stage.HELD);
        assertThat(draft().atoms()).isEmpty();
        stage("a", Stage.CANCELLED);

        assertThat(draft().atoms()).extracting(CuttingAtomsTest::shown).containsExactly("again KZ FEMALE -12");
    }

    @Test
    void a_record_linked_to_a_published_person_is_not_a_new_person() {
        came("kz-f", 12, "KZ", Sex.FEMALE, "a");
        release();
        came("copy", 12, "KZ", Sex.FEMALE, "b");
        for (int i = 0; i < 12; i++) links.add(new Facts.Link(new PersonId("person-copy-" + i), new PersonId("person-kz-f-" + i)));

        assertThat(draft().atoms()).extracting(CuttingAtomsTest::shown).containsExactly("again KZ FEMALE 12");
        assertThat(draft().atoms().getFirst().members().getFirst().person().value()).startsWith("person-kz-f-");
    }

    @Test
    void two_published_records_of_one_person_go_on_under_the_first() {
        came("a", 10, "KZ", Sex.FEMALE, "a");
        came("b", 10, "KZ", Sex.MALE, "a");
        release();
        for (int i = 0; i < 10; i++) links.add(new Facts.Link(new PersonId("person-b-" + i), new PersonId("person-a-" + i)));
        came("b", 10, "KZ", Sex.MALE, "b");
        var draft = draft();

        assertThat(draft.atoms()).as("ten come back, and ten seats were one person's twice")
                .extracting(CuttingAtomsTest::shown).containsExactly("again KZ ANY 10");
        assertThat(draft.waiting()).as("the second records, for the next edition").isEqualTo(10);
        release();
        assertThat(draft().atoms()).extracting(CuttingAtomsTest::shown).containsExactly("again KZ MALE -10");
    }

    @Test
    void of_two_published_records_of_one_person_the_one_who_was_not_there_is_taken_back() {
        came("a", 10, "KZ", Sex.FEMALE, "a");
        came("b", 10, "KZ", Sex.MALE, "a");
        release();
        for (int i = 0; i < 10; i++) links.add(new Facts.Link(new PersonId("person-b-" + i), new PersonId("person-a-" + i)));
        absent("a", 10, "a");

        assertThat(draft().atoms()).extracting(CuttingAtomsTest::shown).containsExactly("again KZ FEMALE -10");
    }

    private static String shown(Atom atom) {
        return (atom.firstTime() ? "new " : "again ") + atom.country() + " " + atom.sex() + " " + atom.count();
    }

    private Draft draft() {
        var draft = Drafting.next(new Facts(workshops, List.copyOf(registrations.values()), links, Map.of(), Map.of(), Map.of()), editions, Standing.EMPTY);
        var then = new ArrayList<>(editions);
        then.add(draft.atoms());
        assertThat(ColumnTest.smallestGroup(then)).isGreaterThanOrEqualTo(K);
        return draft;
    }

    private void release() {
        editions.add(draft().atoms());
    }

    private void stage(String workshop, Stage stage) {
        var id = new WorkshopId("workshop-" + workshop);
        workshops.put(id, new Facts.Workshop(id, "IV", "T1", new Country("KZ"), "Asia/Almaty", stage, LocalDate.of(2026, 1, workshop.charAt(0) - 'a' + 1),
                new Facts.Rules(false, true, 80), Map.of(SessionId.of(id, 1), new Facts.Sitting(SessionKind.LEARNING, 90, false))));
    }

    private void came(String who, int many, String country, Sex sex, String workshop) {
        stage(workshop, Stage.CLOSED);
        mark(who, many, workshop, new Entry(new Country(country), sex, Mark.PRESENT));
    }

    private void absent(String who, int many, String workshop) {
        mark(who, many, workshop, new Entry(new Country("KZ"), Sex.FEMALE, Mark.ABSENT));
    }

    private record Entry(Country country, Sex sex, Mark mark) { }

    private void mark(String who, int many, String workshop, Entry entry) {
        for (int i = 0; i < many; i++) {
            var id = new RegistrationId("registration-" + who + "-" + i + "-" + workshop);
            var w = new WorkshopId("workshop-" + workshop);
            registrations.put(id, new Facts.Registration(id, w, new PersonId("person-" + who + "-" + i), Role.PARTICIPANT,
                    entry.sex(), entry.country(), OrganisationKind.UNKNOWN, State.SEATED, Map.of(SessionId.of(w, 1), entry.mark())));
        }
    }
}
