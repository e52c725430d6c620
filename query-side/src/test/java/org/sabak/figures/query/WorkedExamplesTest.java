package org.sabak.figures.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.agenda.Weight.DEDICATED;
import static org.sabak.agenda.Weight.INTEGRATED;
import static org.sabak.agenda.Weight.NONE;
import static org.sabak.kernel.Role.PARTICIPANT;
import static org.sabak.kernel.Sex.FEMALE;
import static org.sabak.kernel.Sex.MALE;
import static org.sabak.kernel.Sex.UNKNOWN;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sabak.figures.Band;
import org.sabak.figures.FiguresQuery.Ratio;
import org.sabak.figures.Measure;
import org.sabak.figures.Metric;
import org.sabak.figures.Remark;
import org.sabak.figures.Scope;
import org.sabak.kernel.OrganisationKind;
import org.sabak.workshop.Stage;

/** The worked examples of DOMAIN 2.6, with the wrong answers they guard against. M9 is among the tests of learning. */
class WorkedExamplesTest {

    @Test
    void m4_women_are_pooled_over_workshops_and_unknown_is_out_of_the_denominator() {
        var story = new Story().held("a").held("b")
                .people("a", Map.of(FEMALE, 8, MALE, 11, UNKNOWN, 1)).people("b", Map.of(FEMALE, 6, MALE, 4));

        is(story.metric(Measure.M4, workshop("a")), "42.1", 8, 19);
        assertThat(story.metric(Measure.M4, workshop("a")).coverage()).isEqualTo(Ratio.of(19, 20));
        assertThat(Ratio.of(19, 20).percent()).isEqualByComparingTo("95.0");
        is(story.metric(Measure.M4, workshop("b")), "60.0", 6, 10);
        is(story.metric(Measure.M4), "48.3", 14, 29);
        var meanOfPercentages = new BigDecimal("42.1").add(new BigDecimal("60.0")).divide(BigDecimal.TWO, 1, RoundingMode.HALF_UP);
        assertThat(meanOfPercentages).isEqualByComparingTo("51.1");
        assertThat(Ratio.of(14, 30).percent()).as("with the unknown").isEqualByComparingTo("46.7");
    }

    @Test
    void m5_thirty_people_of_whom_48_percent_are_women_are_balanced_and_nine_people_are_not_rated() {
        var thirty = new Story().held("a").people("a", Map.of(FEMALE, 14, MALE, 15, UNKNOWN, 1));
        assertThat(thirty.metric(Measure.M5).band()).isEqualTo(Band.BALANCED);

        var nine = new Story().held("a").people("a", Map.of(FEMALE, 8, MALE, 1));
        assertThat(nine.metric(Measure.M5).band()).isNull();
        assertThat(nine.metric(Measure.M5).remarks()).containsExactly(Remark.NOT_RATED);
    }

    @Test
    void m6_five_of_twelve_slots_are_womens_and_one_panel_of_four_is_of_one_sex() {
        var story = new Story().held("a").people("a", Map.of(FEMALE, 1)).speaker("w", FEMALE).speaker("v", FEMALE)
                .speaker("m", MALE).speaker("n", MALE).contains("a", new Agendas().panel("w", "m").panel("v", "n")
                        .panel("w", "n").panel("m", "n").talk("v").talk("w").talk("m").talk("n").published());

        is(story.metric(Measure.M6, workshop("a")), "41.7", 5, 12);
        is(story.metric(Measure.M6B, workshop("a")), "25.0", 1, 4);
    }

    @Test
    void m7_and_m8_dedicated_time_counts_whole_and_integrated_time_half() {
        var story = new Story().held("a").people("a", Map.of(FEMALE, 1)).contains("a", new Agendas()
                .learning(60, DEDICATED, DEDICATED).learning(60, DEDICATED, INTEGRATED).learning(90, INTEGRATED, NONE)
                .learning(120, NONE, INTEGRATED).learning(630, NONE, NONE).published());

        is(story.metric(Measure.M7), "17.2", 165, 960);
        is(story.metric(Measure.M8), "15.6", 150, 960);
        assertThat(Ratio.of(120, 960).percent()).as("dedicated only").isEqualByComparingTo("12.5");
        assertThat(story.metric(Measure.M7).value()).isNotEqualByComparingTo("12.5");
    }

    @Test
    void m12_six_of_eighteen_whose_organisation_is_known_are_from_civil_society() {
        var story = new Story().held("a");
        for (int i = 0; i < 20; i++) {
            story.came("p" + i, "a", FEMALE).from(i < 6 ? OrganisationKind.CIVIL_SOCIETY
                    : i < 18 ? OrganisationKind.GOVERNMENT : OrganisationKind.UNKNOWN);
        }

        is(story.metric(Measure.M12), "33.3", 6, 18);
        assertThat(story.metric(Measure.M12).coverage().percent()).isEqualByComparingTo("90.0");
    }

    @Test
    void m17_three_of_twenty_three_who_were_confirmed_did_not_come() {
        var story = new Story().held("a").people("a", Map.of(FEMALE, 20));
        for (int i = 0; i < 3; i++) story.seated("absent" + i, "a", PARTICIPANT, FEMALE);

        is(story.metric(Measure.M17), "13.0", 3, 23);
    }

    @Test
    void halves_are_rounded_up() {
        assertThat(Ratio.of(1, 16).percent()).isEqualByComparingTo("6.3");
        is(new Story().workshop("a", Stage.HELD, Story.rules()).people("a", Map.of(FEMALE, 1, MALE, 15)).metric(Measure.M4),
                "6.3", 1, 16);
    }

    private static Scope workshop(String name) {
        return Scope.of(Scope.By.WORKSHOP, Story.workshop(name).value());
    }

    private static void is(Metric metric, String value, long numerator, long denominator) {
        assertThat(metric.value()).isEqualTo(value);
        assertThat(metric.numerator()).isEqualByComparingTo(BigDecimal.valueOf(numerator));
        assertThat(metric.denominator()).isEqualByComparingTo(BigDecimal.valueOf(denominator));
    }
}
