package org.sabak.figures.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sabak.figures.Band;
import org.sabak.figures.FiguresQuery.FiguresNow;
import org.sabak.figures.FiguresQuery.Metrics;
import org.sabak.figures.FiguresQuery.MetricsOf;
import org.sabak.figures.FiguresQuery.Ratio;
import org.sabak.figures.FiguresQuery.Step;
import org.sabak.figures.FiguresQuery.Trend;
import org.sabak.figures.FiguresQuery.TrendOfWomen;
import org.sabak.figures.Measure;
import org.sabak.figures.Metric;
import org.sabak.figures.Remark;
import org.sabak.figures.Scope;
import org.sabak.kernel.WorkshopId;
import org.sabak.learning.LearningQuery.LearningMeasures;
import org.sabak.learning.LearningQuery.Measured;
import org.sabak.pages.Answers;
import org.sabak.pages.Press;
import org.sabak.programme.ProgrammeQuery.ProgrammeOverview;
import org.sabak.workshop.WorkshopQuery.AllWorkshops;
import org.sabak.workshop.WorkshopQuery.Workshops;

class MetricsPagesTest {

    static final Metric WOMEN = share(Measure.M4, 14, 29, 30);

    @Test
    void every_metric_shows_its_value_what_it_was_worked_out_from_its_coverage_and_its_definition() {
        assertThat(press(List.of(WOMEN)).page("/desk/figures/metrics")).containsSubsequence("Women among participants",
                "How it is counted", "Women of all who attended", "48.3\u00a0%", "14 of 29", "96.7\u00a0%, 29 of 30", "Complete up to");
        assertThat(press(List.of(WOMEN)).page("/desk/figures/metrics", "ru")).containsSubsequence("Женщины среди участников",
                "48,3\u00a0%", "14 из 29");
    }

    @Test
    void a_value_that_is_withheld_says_why_and_half_minutes_are_shown() {
        var withheld = Metric.share(Measure.M4, BigDecimal.ONE, BigDecimal.TEN, Ratio.of(10, 30));
        var rights = Metric.share(Measure.M7, new BigDecimal("52.5"), BigDecimal.valueOf(120), Ratio.of(90, 120));
        assertThat(press(List.of(withheld, rights)).page("/desk/figures/metrics")).containsSubsequence("insufficient data",
                "43.8\u00a0%, low coverage", "52.5 of 120").doesNotContain("10.0\u00a0%");
    }

    @Test
    void bands_gains_and_points_are_shown_in_their_own_way() {
        var balance = new Metric(Measure.M5, null, BigDecimal.valueOf(14), BigDecimal.valueOf(29), Ratio.of(29, 30), Band.BALANCED, Set.of());
        var gain = new Metric(Measure.M9, new BigDecimal("0.50"), new BigDecimal("21.875"), new BigDecimal("43.75"), Ratio.of(8, 9),
                Band.MEDIUM, Set.of());
        var points = new Metric(Measure.M15, BigDecimal.valueOf(17), BigDecimal.valueOf(17), BigDecimal.valueOf(20), Ratio.of(2, 2), null, Set.of());
        var few = Metric.none(Measure.M13, null, null, null, Remark.TOO_FEW);
        assertThat(press(List.of(balance, gain, points, few)).page("/desk/figures/metrics")).containsSubsequence("balanced",
                "0.50, medium", "too few to show", "17 of 20 points");
    }

    @Test
    void a_period_that_ends_before_it_begins_is_told_beside_the_field_and_what_was_typed_stays() {
        assertThat(press(List.of(WOMEN)).page("/desk/figures/metrics?scope=THEME:T2&from=2026-03-01&until=2026-02-01"))
                .contains("The period ends before it begins", "value=\"2026-03-01\"", "value=\"2026-02-01\"",
                        "value=\"THEME:T2\" selected").doesNotContain("48.3");
        assertThat(press(List.of(WOMEN)).page("/desk/figures/metrics?scope=THEME:T99")).contains("There is nothing of that name");
    }

    @Test
    void the_picture_says_in_words_what_it_shows_and_a_year_without_a_workshop_has_no_mark() {
        var none = Metric.none(Measure.M4, BigDecimal.ZERO, BigDecimal.ZERO, Ratio.of(0, 0), Remark.NOT_APPLICABLE);
        var page = changed(new Step("2024", 2, WOMEN, WOMEN, WOMEN), new Step("2025", 0, none, none, none),
                new Step("2026", 1, share(Measure.M4, 14, 29, 40), WOMEN, WOMEN));

        assertThat(page).contains("2025: participants n/a, speakers n/a, completions n/a.", "48.3\u00a0%, low coverage",
                "aria-labelledby=\"picture-title picture-says\"");
        assertThat(page.split("<polyline", -1)).as("no line over the year without a workshop").hasSize(1);
        assertThat(page.split("class=\"hollow\"", -1)).hasSize(2);
    }

    @Test
    void years_that_follow_each_other_are_joined() {
        assertThat(changed(new Step("2025", 2, WOMEN, WOMEN, WOMEN), new Step("2026", 1, WOMEN, WOMEN, WOMEN)))
                .contains("<polyline points=\"92,123.7 156,123.7\">");
    }

    private static String changed(Step... years) {
        return new Press(new Answers().to(TrendOfWomen.class, new Trend(List.of(years), List.of(), Answers.STANDING))
                .to(ProgrammeOverview.class, Answers.programme()).queries(), MetricsController.class, Scorecards.class, ScopesOffered.class)
                .page("/desk/figures/change");
    }

    private static Metric share(Measure measure, long numerator, long denominator, long all) {
        return Metric.share(measure, BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator), Ratio.of(denominator, all));
    }

    private static Press press(List<Metric> metrics) {
        return new Press(new Answers().to(MetricsOf.class, new Metrics(Scope.PROGRAMME, metrics, List.of(new WorkshopId("workshop-a")), 0,
                Answers.STANDING)).to(FiguresNow.class, Answers.figures()).to(ProgrammeOverview.class, Answers.programme())
                .to(LearningMeasures.class, new Measured(List.of()))
                .to(AllWorkshops.class, new Workshops(List.of(), Answers.STANDING)).queries(), MetricsController.class, Scorecards.class, ScopesOffered.class);
    }
}
