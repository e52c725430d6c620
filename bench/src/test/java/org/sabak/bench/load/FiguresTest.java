package org.sabak.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void the_middle_of_the_rounds_counts_and_the_extremes_are_kept() {
        assertThat(Spread.of(9, 1, 2)).isEqualTo(new Spread(2, 1, 9));
        assertThat(Spread.of(4, 1, 3, 2)).isEqualTo(new Spread(2.5, 1, 4));
        assertThatThrownBy(Spread::of).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_ratio_is_taken_inside_each_round_and_not_between_medians() {
        var ours = List.of(sample(10), sample(40), sample(30));
        var theirs = List.of(sample(5), sample(40), sample(10));

        assertThat(Spread.ratio(ours, theirs, Sample::rate)).isEqualTo(new Spread(2, 1, 3));
    }

    @Test
    void a_percentile_is_the_latency_that_so_many_stayed_below() {
        var sample = Sample.of(0, 1, new long[] {3_000_000, 1_000_000, 2_000_000});

        assertThat(sample.millis(0.5)).isEqualTo(2);
        assertThat(sample.millis(0.99)).isEqualTo(3);
        assertThat(sample(0).millis(0.99)).isZero();
    }

    @Test
    void growth_is_nothing_for_constant_cost_and_one_for_cost_that_doubles_with_size() {
        var sizes = List.of(100, 1_000, 20_000);

        assertThat(Exponent.of(sizes, n -> 7)).isCloseTo(0, within(1e-9));
        assertThat(Exponent.of(sizes, n -> 0.3 * n)).isCloseTo(1, within(1e-9));
        assertThat(Exponent.of(sizes, n -> Math.sqrt(n))).isCloseTo(0.5, within(1e-9));
    }

    private static Sample sample(int accepted) {
        return Sample.of(0, 1, new long[accepted]);
    }
}
