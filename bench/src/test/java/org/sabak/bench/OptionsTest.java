package org.sabak.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sabak.bench.Bench.Options;

class OptionsTest {

    @Test
    void a_word_that_means_nothing_begins_no_run() {
        assertThat(Options.unknown("--help")).contains("--help");
        assertThat(Options.unknown("--quick", "growht")).contains("growht");
        assertThat(Options.unknown("--only", "gate,growht")).contains("growht");
        assertThat(Options.unknown("--only")).contains("--only");
    }

    @Test
    void what_is_known_is_let_through() {
        assertThat(Options.unknown()).isEmpty();
        assertThat(Options.unknown("--quick", "--page", "--only", "gate,growth")).isEmpty();
    }
}
