package org.sabak.figures.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sabak.desk.DeskFixture;
import org.sabak.desk.Sample;
import org.sabak.figures.FiguresQuery.Metrics;
import org.sabak.figures.FiguresQuery.MetricsOf;
import org.sabak.figures.FiguresQuery.Ratio;
import org.sabak.figures.Measure;
import org.sabak.figures.Metric;
import org.sabak.figures.Scope.By;
import org.sabak.learning.LearningQuery.LearningMeasures;
import org.sabak.learning.LearningQuery.Measured;

class ScorecardPageTest {

    private final DeskFixture desk = new DeskFixture();
    private final List<MetricsOf> asked = new ArrayList<>();
    private String published = "0";
    private int drafted;

    ScorecardPageTest() {
        desk.answers(LearningMeasures.class, q -> new Measured(List.of()));
        desk.answers(MetricsOf.class, q -> {
            asked.add(q);
            return new Metrics(q.scope(), List.of(women(), panels(), rights(q.drafts() ? "165" : published), gender(), coded()), List.of(), drafted,
                    Sample.STANDING);
        });
    }

    @Test
    void while_planning_it_says_what_the_draft_comes_to_and_what_is_published() {
        published = "96";
        assertThat(page()).containsSubsequence("As drafted: 17.2\u00a0% of learning time on human rights, 15.6\u00a0% on gender",
                "single-sex panels: 1 of 4", "As published: 10.0\u00a0%", "Women among participants", "48.3\u00a0%", "14 of 29 · known 96.7\u00a0%");
    }

    @Test
    void a_draft_that_is_published_as_it_is_is_told_once_as_published() {
        published = "165";
        assertThat(page()).contains("As published: 17.2").doesNotContain("As drafted");
    }

    @Test
    void what_was_never_published_is_told_as_drafted() {
        published = "165";
        drafted = 1;
        assertThat(page()).contains("As drafted: 17.2").doesNotContain("As published");
    }

    @Test
    void theme_and_programme_stand_beside_it_by_what_was_published() {
        page();
        assertThat(asked).filteredOn(q -> q.scope().by() == By.THEME || q.scope().by() == By.PROGRAMME).hasSize(2)
                .allSatisfy(q -> assertThat(q.drafts()).isFalse());
    }

    @Test
    void there_is_no_score_that_adds_them_up_and_the_page_says_so() {
        assertThat(page()).contains("There is no composite index");
    }

    @Test
    void of_one_workshop_the_gender_marker_itself_is_told_and_not_coded_is_not_0() {
        assertThat(page()).containsSubsequence("Gender marker", "not coded", "100.0\u00a0%", "1 of 1 · known 50.0\u00a0%", "100.0\u00a0%")
                .doesNotContain("0 – no contribution").satisfies(page -> assertThat(page.split("1 of 1 ·", -1)).as("theme and programme").hasSize(3));
    }

    private String page() {
        return desk.press.page("/desk/workshops/" + Sample.ID + "/scorecard");
    }

    private static Metric coded() {
        return Metric.share(Measure.M14, BigDecimal.ONE, BigDecimal.ONE, Ratio.of(1, 2));
    }

    private static Metric women() {
        return Metric.share(Measure.M4, BigDecimal.valueOf(14), BigDecimal.valueOf(29), Ratio.of(29, 30));
    }

    private static Metric panels() {
        return Metric.share(Measure.M6B, BigDecimal.ONE, BigDecimal.valueOf(4), Ratio.of(4, 4));
    }

    private static Metric rights(String minutes) {
        return Metric.share(Measure.M7, new BigDecimal(minutes), BigDecimal.valueOf(960), Ratio.of(960, 960));
    }

    private static Metric gender() {
        return Metric.share(Measure.M8, BigDecimal.valueOf(150), BigDecimal.valueOf(960), Ratio.of(960, 960));
    }
}
