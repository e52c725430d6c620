package org.sabak.learning.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sabak.figures.Band;
import org.sabak.figures.FiguresQuery.Ratio;
import org.sabak.figures.Metric;
import org.sabak.figures.Remark;
import org.sabak.learning.Fraction;
import org.sabak.learning.Sums;
import org.sabak.learning.Sums.Gain;

/** DOMAIN 2.5, M9, and its worked example in 2.6. */
class LearningGainTest {

    private static final int[][] WORKED = {{40, 70}, {50, 80}, {60, 75}, {55, 85}, {45, 60}, {70, 90}, {30, 65}, {100, 100}};

    @Test
    void the_worked_example_is_half_of_what_could_be_learned() {
        var metric = gain(of(WORKED));
        assertThat(metric.value()).isEqualTo(new BigDecimal("0.50"));
        assertThat(metric.band()).isEqualTo(Band.MEDIUM);
        assertThat(metric.numerator()).isEqualByComparingTo("21.875");
        assertThat(metric.denominator()).isEqualByComparingTo("43.75");
        assertThat(metric.coverage()).isEqualTo(Ratio.of(8, 8));
    }

    @Test
    void it_is_not_the_mean_of_people_s_own_gains() {
        var own = BigDecimal.ZERO;
        for (var pair : WORKED) {
            if (pair[0] < 100) own = own.add(new BigDecimal(pair[1] - pair[0]).divide(new BigDecimal(100 - pair[0]), 10, RoundingMode.HALF_UP));
        }
        var wrong = own.divide(new BigDecimal(7), 2, RoundingMode.HALF_UP);
        assertThat(wrong).as("what it must not be").isEqualTo(new BigDecimal("0.51"));
        assertThat(gain(of(WORKED)).value()).isNotEqualTo(wrong);
    }

    @Test
    void averages_of_two_workshops_are_pooled_over_people_not_over_workshops() {
        var one = of(new int[][] {{0, 100}, {0, 100}, {0, 100}, {0, 100}, {0, 100}});
        var other = of(new int[][] {{50, 50}, {50, 50}, {50, 50}, {50, 50}, {50, 50}, {50, 50}, {50, 50}, {50, 50}, {50, 50}, {50, 50}});
        assertThat(gain(one, other).value()).as("500 of 1000 points, and not the mean of 1 and 0").isEqualTo(new BigDecimal("0.50"));
        var more = of(new int[][] {{0, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 0}});
        assertThat(gain(one, more, more).value()).isEqualTo(new BigDecimal("0.33"));
    }

    @Test
    void tests_of_different_length_weigh_by_people() {
        var shorter = new Gain(5, 5, 5, 3, new Fraction(5, 1), new Fraction(10, 1));
        var longer = new Gain(5, 5, 5, 30, new Fraction(50, 1), new Fraction(100, 1));
        assertThat(gain(shorter, longer).value()).isEqualTo(new BigDecimal("0.50"));
    }

    @Test
    void with_four_pairs_nothing_is_shown() {
        var metric = gain(of(new int[][] {{0, 50}, {0, 50}, {0, 50}, {0, 50}}));
        assertThat(metric.value()).isNull();
        assertThat(metric.numerator()).isNull();
        assertThat(metric.has(Remark.TOO_FEW)).isTrue();
        assertThat(metric.coverage()).isEqualTo(Ratio.of(0, 4));
    }

    @Test
    void a_workshop_of_four_pairs_cannot_be_worked_out_from_two_larger_sums() {
        var many = of(WORKED);
        var few = of(new int[][] {{0, 50}, {0, 50}, {0, 50}, {0, 50}});
        assertThat(gain(many, few).value()).isEqualTo(gain(many).value());
    }

    @Test
    void who_knew_everything_before_could_gain_nothing() {
        var metric = gain(of(new int[][] {{100, 100}, {100, 100}, {100, 100}, {100, 100}, {100, 100}}));
        assertThat(metric.value()).isNull();
        assertThat(metric.has(Remark.NOT_APPLICABLE)).isTrue();
    }

    @Test
    void without_any_test_it_is_not_applicable_and_not_zero() {
        assertThat(gain().has(Remark.NOT_APPLICABLE)).isTrue();
        assertThat(gain(Gain.NONE).value()).isNull();
    }

    @Test
    void bands_begin_at_three_and_seven_tenths_exactly() {
        assertThat(band(29, 100)).isEqualTo(Band.LOW);
        assertThat(band(299, 1000)).as("0.299 is shown as 0.30 and is low all the same").isEqualTo(Band.LOW);
        assertThat(band(3, 10)).isEqualTo(Band.MEDIUM);
        assertThat(band(699, 1000)).isEqualTo(Band.MEDIUM);
        assertThat(band(7, 10)).isEqualTo(Band.HIGH);
        assertThat(band(-1, 10)).as("people may know less than before").isEqualTo(Band.LOW);
    }

    @Test
    void the_match_rate_is_of_all_who_answered_either_test() {
        var metric = gain(new Gain(22, 19, 17, 20, new Fraction(170, 1), new Fraction(255, 1)));
        assertThat(metric.coverage()).isEqualTo(Ratio.of(17, 24));
    }

    private static Band band(long over, long under) {
        return gain(new Gain(5, 5, 5, 1, Fraction.NONE, new Fraction(5 * over, under))).band();
    }

    private static Metric gain(Gain... workshops) {
        return new Learned(List.of(workshops)).metric();
    }

    /** Percent of a test worth 100 points. */
    private static Gain of(int[][] pairs) {
        boolean few = pairs.length < Sums.FEWEST;
        long pre = 0, post = 0;
        for (var pair : pairs) {
            pre += pair[0];
            post += pair[1];
        }
        return new Gain(pairs.length, pairs.length, pairs.length, 100, few ? Fraction.NONE : new Fraction(pre, 1),
                few ? Fraction.NONE : new Fraction(post, 1));
    }
}
