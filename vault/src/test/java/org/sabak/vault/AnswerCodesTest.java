package org.sabak.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sabak.learning.AnswerCode;

class AnswerCodesTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void a_code_is_read_however_it_is_typed() {
        var code = AnswerCode.of(0x123456789L);
        assertThat(code.grouped()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(AnswerCode.read(code.grouped().toLowerCase())).contains(code);
        assertThat(AnswerCode.read(" " + code.value().replace('0', 'o').replace('1', 'l') + " ")).contains(code);
        assertThat(AnswerCode.read("")).isEmpty();
        assertThat(AnswerCode.read("1234-567U")).isEmpty();
    }

    @Test
    void one_wrong_character_is_always_noticed() {
        var chance = new Random(1);
        for (int n = 0; n < 500; n++) {
            var code = AnswerCode.of(chance.nextLong()).value();
            int at = chance.nextInt(8);
            for (char other : ALPHABET.toCharArray()) {
                var typed = code.substring(0, at) + other + code.substring(at + 1);
                assertThat(AnswerCode.read(typed).isPresent()).isEqualTo(other == code.charAt(at));
            }
        }
    }

    @Test
    void two_neighbours_that_changed_places_are_always_noticed() {
        var chance = new Random(2);
        for (int n = 0; n < 5_000; n++) {
            var code = AnswerCode.of(chance.nextLong()).value();
            int at = chance.nextInt(7);
            var typed = code.substring(0, at) + code.charAt(at + 1) + code.charAt(at) + code.substring(at + 2);
            assertThat(AnswerCode.read(typed).isPresent()).as(typed).isEqualTo(code.equals(typed));
        }
    }

    @Test
    void a_code_prints_itself_nowhere() {
        var code = AnswerCode.of(42);
        assertThat(code.toString()).doesNotContain(code.value());
    }
}
