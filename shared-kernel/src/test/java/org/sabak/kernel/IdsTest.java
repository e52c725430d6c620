package org.sabak.kernel;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an id may look like. */
class IdsTest {

    @ParameterizedTest
    @ValueSource(strings = {"person-1", "person-a", "person-anna-2", "person-a-", "person-z9--0", "person-person-1"})
    void small_letters_digits_and_hyphens_after_the_prefix_are_an_id(String value) {
        assertThatCode(() -> new PersonId(value)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "person", "person-", "person--1", "Person-1", "person-A", "person-ä", "person-a b", "person-a_b",
        "person-a\n", "person-a/b", "person-٣", "registration-1", " person-1"})
    void nothing_else_is(String value) {
        assertThatThrownBy(() -> new PersonId(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_id_ends_somewhere() {
        assertThatCode(() -> new PersonId("person-" + "a".repeat(128))).doesNotThrowAnyException();
        assertThatThrownBy(() -> new PersonId("person-" + "a".repeat(129))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PersonId(null)).isInstanceOf(IllegalArgumentException.class);
    }
}
