package org.sabak.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sabak.kernel.PersonId;
import org.sabak.people.PersonDetails;

/** What every home of the vault promises. */
abstract class VaultContract {

    static final Reader DESK = new Reader("account-desk", "roster");
    static final PersonId DILNOZA = new PersonId("person-dilnoza"), BORIS = new PersonId("person-boris");
    static final PersonDetails ABOUT_DILNOZA = new PersonDetails("Dilnoza Yoʻldosheva", "Дильноза Йўлдошева",
            "dilnoza@example.org", "+998 90 000 00 01", "Tinchlik Markazi", "Head of unit");
    static final PersonDetails ABOUT_BORIS = new PersonDetails("Boris Zemlyanin", "Борис Землянин",
            "", "+7 700 000 00 02", "Институт мира", "");

    abstract Vault vault();

    @Test
    void what_is_kept_can_be_read() {
        vault().keep(DILNOZA, ABOUT_DILNOZA);

        assertThat(vault().read(DILNOZA, DESK)).contains(ABOUT_DILNOZA);
    }

    @Test
    void a_person_nobody_kept_is_unknown() {
        assertThat(vault().read(BORIS, DESK)).isEmpty();
    }

    @Test
    void new_details_replace_the_old_ones() {
        vault().keep(DILNOZA, ABOUT_BORIS);
        vault().keep(DILNOZA, ABOUT_DILNOZA);

        assertThat(vault().read(DILNOZA, DESK)).contains(ABOUT_DILNOZA);
    }

    @Test
    void many_are_read_at_once_and_the_unknown_are_left_out() {
        vault().keep(DILNOZA, ABOUT_DILNOZA);
        vault().keep(BORIS, ABOUT_BORIS);

        assertThat(vault().readAll(List.of(BORIS, DILNOZA, new PersonId("person-nobody")), DESK))
                .isEqualTo(Map.of(DILNOZA, ABOUT_DILNOZA, BORIS, ABOUT_BORIS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dilnoza", "YO'LDOSH", "yoʻldosheva", "Yo‘ldosh", "yoldosh", "йўлдош", "ДИЛЬНОЗА", "@EXAMPLE.org",
        "90 000 00 01", "tinchlik"})
    void a_person_is_found_by_any_piece_of_name_contact_or_organisation(String text) {
        vault().keep(BORIS, ABOUT_BORIS);
        vault().keep(DILNOZA, ABOUT_DILNOZA);

        assertThat(vault().find(text, 10, DESK)).containsExactly(DILNOZA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "'", "Head of unit", "person-dilnoza", "_"})
    void what_stands_in_none_of_these_finds_nobody(String text) {
        vault().keep(DILNOZA, ABOUT_DILNOZA);

        assertThat(vault().find(text, 10, DESK)).isEmpty();
    }

    @Test
    void an_empty_search_gives_the_newest_persons_and_no_more_than_asked_for() {
        vault().keep(DILNOZA, ABOUT_DILNOZA);
        vault().keep(BORIS, ABOUT_BORIS);

        assertThat(vault().find("", 1, DESK)).containsExactly(BORIS);
    }

    @Test
    void a_forgotten_person_is_gone_and_the_others_stay() {
        vault().keep(DILNOZA, ABOUT_DILNOZA);
        vault().keep(BORIS, ABOUT_BORIS);

        vault().forget(DILNOZA);
        vault().forget(DILNOZA);

        assertThat(vault().read(DILNOZA, DESK)).isEmpty();
        assertThat(vault().find("dilnoza", 10, DESK)).isEmpty();
        assertThat(vault().read(BORIS, DESK)).contains(ABOUT_BORIS);
    }

    @Test
    void a_draft_of_several_persons_is_discarded_and_the_others_stay() {
        vault().keep(DILNOZA, ABOUT_DILNOZA);
        vault().keep(BORIS, ABOUT_BORIS);

        vault().discard(List.of());
        vault().discard(List.of(DILNOZA, new PersonId("person-nobody")));

        assertThat(vault().readAll(List.of(DILNOZA, BORIS), DESK)).isEqualTo(Map.of(BORIS, ABOUT_BORIS));
    }

    @Test
    void whether_somebody_can_be_written_to_is_known_without_a_reading() {
        vault().keep(DILNOZA, ABOUT_DILNOZA);
        vault().keep(BORIS, ABOUT_BORIS);

        assertThat(vault().hasEmail(DILNOZA)).isTrue();
        assertThat(vault().hasEmail(BORIS)).isFalse();
        assertThat(vault().hasEmail(new PersonId("person-nobody"))).isFalse();
        assertThat(vault().readings(1)).isEmpty();
    }

    @Test
    void every_reading_is_noted_with_who_what_for_and_how_many() {
        vault().keep(DILNOZA, ABOUT_DILNOZA);
        vault().keep(BORIS, ABOUT_BORIS);

        vault().readAll(List.of(DILNOZA, BORIS), DESK);
        vault().find("boris", 10, new Reader("account-other", "search"));
        vault().read(DILNOZA, new Reader("token-api", "history"));

        assertThat(vault().readings(2)).extracting(Vault.Reading::actor).containsExactly("token-api", "account-other");
        assertThat(vault().readings(10)).extracting(Vault.Reading::persons).containsExactly(1, 1, 2);
        assertThat(vault().readings(10)).extracting(Vault.Reading::purpose).containsExactly("history", "search", "roster");
    }

    @Test
    void many_may_keep_read_and_forget_at_the_same_time() throws Exception {
        var persons = IntStream.range(0, 200).mapToObj(n -> new PersonId("person-" + n)).toList();
        try (var many = Executors.newFixedThreadPool(16)) {
            var done = persons.stream().map(person -> many.submit(() -> {
                vault().keep(person, new PersonDetails("Name " + person, "", person + "@example.org", "", "", ""));
                if (person.value().endsWith("7")) vault().forget(person);
                return vault().read(person, DESK);
            })).toList();
            for (int n = 0; n < persons.size(); n++) {
                assertThat(done.get(n).get().map(PersonDetails::name)).isEqualTo(n % 10 == 7
                        ? Optional.empty() : Optional.of("Name person-" + n));
            }
        }
        assertThat(vault().find("name", 500, DESK)).hasSize(180);
    }
}
