package org.sabak.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sabak.bench.load.Spread;

class PageTest {

    private final Results results = new Results();

    @Test
    void a_figure_that_falls_short_is_followed_by_the_sentence_written_for_it() {
        results.figure("1", Spread.of(1.1, 1.2, 1.3));

        assertThat(page("- **1** The disk was slow.\n")).contains("| **1.2** (1.1..1.3) | ○ short |", "- **1** The disk was slow.");
    }

    @Test
    void one_nobody_has_explained_says_so() {
        results.figure("1", Spread.of(1.2));

        assertThat(page("")).contains("- **1** No explanation has been written yet.");
    }

    @Test
    void a_figure_above_the_bar_needs_no_sentence() {
        results.figure("1", Spread.of(3));

        assertThat(page("- **1** The disk was slow.\n")).contains("◔ bar").doesNotContain("The disk was slow.");
    }

    @Test
    void a_figure_that_has_to_be_small_is_judged_the_other_way_round() {
        results.figure("6", Spread.of(1.05));

        assertThat(page("")).contains("≤ 1.5 | ≤ 1.1 | **1.05** (1.05..1.05) | ● moonshot |");
    }

    @Test
    void what_was_not_measured_is_named() {
        results.missing("gate", "there is no strace here");

        assertThat(page("")).contains("| not measured |", "- The part \"gate\" could not be run: there is no strace here");
    }

    @Test
    void what_stands_below_the_rule_is_kept_as_it_is() {
        assertThat(page("- **1** Short.\n\n---\n\n## How to read it\n\nSlowly.")).endsWith("## How to read it\n\nSlowly.\n");
    }

    private String page(String notes) {
        return Page.text(results.stored(new Machine("2026-11-24", "abc", Map.of("cores", "2")), false, 5), new Notes(notes));
    }
}
