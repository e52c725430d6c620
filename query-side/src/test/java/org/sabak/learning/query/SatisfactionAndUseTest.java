package org.sabak.learning.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sabak.figures.FiguresQuery.Ratio;
import org.sabak.figures.Measure;
import org.sabak.figures.Metric;
import org.sabak.figures.Remark;
import org.sabak.learning.Form;
import org.sabak.learning.Sums;
import org.sabak.learning.Sums.Gain;
import org.sabak.learning.Sums.Share;

/** DOMAIN 2.5, M10, M11 and M13. */
class SatisfactionAndUseTest {

    @Test
    void satisfaction_is_the_share_of_answers_4_and_5_and_says_how_many_answered() {
        var metric = of(Measure.M10, asked(satisfied(12, 11, 9), 20));
        assertThat(metric.value()).isEqualTo(new BigDecimal("81.8"));
        assertThat(metric.coverage()).isEqualTo(Ratio.of(12, 20));
        assertThat(metric.remarks()).isEmpty();
    }

    @Test
    void it_is_pooled_and_not_the_mean_of_percentages() {
        var metric = of(Measure.M10, asked(satisfied(10, 10, 10), 10), asked(satisfied(30, 30, 15), 30));
        assertThat(metric.value()).isEqualTo(new BigDecimal("62.5"));
    }

    @Test
    void a_low_response_is_said_and_the_value_shown() {
        var metric = of(Measure.M10, asked(satisfied(5, 5, 4), 20));
        assertThat(metric.value()).isEqualTo(new BigDecimal("80.0"));
        assertThat(metric.has(Remark.LOW_RESPONSE)).isTrue();
        assertThat(of(Measure.M10, asked(satisfied(6, 6, 4), 20)).has(Remark.LOW_RESPONSE)).as("30 % is enough").isFalse();
    }

    @Test
    void where_nobody_was_asked_it_is_not_applicable_and_lowers_no_response_rate() {
        assertThat(of(Measure.M10).has(Remark.NOT_APPLICABLE)).isTrue();
        var metric = of(Measure.M10, asked(satisfied(10, 10, 5), 10), new Measures.Asked(Sums.NONE, 100, Set.of()));
        assertThat(metric.coverage()).isEqualTo(Ratio.of(10, 10));
    }

    @Test
    void applied_is_of_those_who_answered_at_the_follow_up() {
        var metric = of(Measure.M11, asked(new Sums(Gain.NONE, Share.NONE, new Share(8, 8, 6), Share.NONE, List.of()), 20));
        assertThat(metric.value()).isEqualTo(new BigDecimal("75.0"));
        assertThat(metric.coverage()).isEqualTo(Ratio.of(8, 20));
    }

    @Test
    void neither_nine_people_with_a_difficulty_nor_nine_without_are_told() {
        assertThat(limited(9, 60).has(Remark.TOO_FEW)).isTrue();
        assertThat(limited(9, 60).numerator()).isNull();
        assertThat(limited(51, 60).has(Remark.TOO_FEW)).as("the complement is nine").isTrue();
        assertThat(limited(0, 60).has(Remark.TOO_FEW)).isTrue();
        assertThat(limited(10, 60).value()).isEqualTo(new BigDecimal("16.7"));
    }

    @Test
    void a_form_that_was_opened_and_filled_in_by_nobody_lowers_the_response_rate() {
        var metric = of(Measure.M10, asked(satisfied(10, 10, 5), 10), asked(Sums.NONE, 30));
        assertThat(metric.coverage()).isEqualTo(Ratio.of(10, 40));
        assertThat(metric.has(Remark.LOW_RESPONSE)).isTrue();
    }

    /** Every form was opened. */
    private static Measures.Asked asked(Sums sums, int people) {
        return new Measures.Asked(sums, people, EnumSet.allOf(Form.class));
    }

    private static Metric limited(int such, int complete) {
        return of(Measure.M13, asked(new Sums(Gain.NONE, Share.NONE, Share.NONE, new Share(complete, complete, such), List.of()), 100));
    }

    private static Sums satisfied(int sheets, int valid, int such) {
        return new Sums(Gain.NONE, new Share(sheets, valid, such), Share.NONE, Share.NONE, List.of());
    }

    private static Metric of(Measure measure, Measures.Asked... workshops) {
        return new Measures(List.of(workshops)).all().stream().filter(m -> m.measure() == measure).findFirst().orElseThrow();
    }
}
