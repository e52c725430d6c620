package org.sabak.figures.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sabak.agenda.Weight.DEDICATED;
import static org.sabak.agenda.Weight.NONE;
import static org.sabak.attendance.Mark.PRESENT;
import static org.sabak.figures.Measure.M14;
import static org.sabak.figures.Measure.M14B;
import static org.sabak.figures.Measure.M15;
import static org.sabak.figures.Measure.M16;
import static org.sabak.figures.Measure.M3;
import static org.sabak.figures.Measure.M4;
import static org.sabak.figures.Measure.M5;
import static org.sabak.figures.Measure.M6;
import static org.sabak.figures.Measure.M6B;
import static org.sabak.figures.Measure.M7;
import static org.sabak.kernel.Sex.FEMALE;
import static org.sabak.kernel.Sex.MALE;
import static org.sabak.kernel.Sex.PREFER_NOT_TO_SAY;
import static org.sabak.kernel.Sex.UNKNOWN;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sabak.figures.FiguresQuery.Ratio;
import org.sabak.figures.FiguresQuery.Step;
import org.sabak.figures.Measure;
import org.sabak.figures.Metric;
import org.sabak.figures.Remark;
import org.sabak.figures.Scope;
import org.sabak.figures.Scope.By;
import org.sabak.kernel.Role;
import org.sabak.kernel.Standing;
import org.sabak.mainstreaming.Gem;
import org.sabak.mainstreaming.HrddpScope;
import org.sabak.mainstreaming.Screening;
import org.sabak.mainstreaming.Screening.Outcome;
import org.sabak.mainstreaming.Screenings;
import org.sabak.workshop.SessionKind;
import org.sabak.workshop.Stage;

class MeasuringTest {

    final Story story = new Story().held("a");

    @Test
    void in_a_period_without_workshops_every_metric_is_not_available_and_none_is_zero() {
        story.people("a", Map.of(FEMALE, 12));
        var before = Scope.PROGRAMME.within(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 12, 31));

        assertThat(measured(before, false)).hasSize(15).allSatisfy(metric -> {
            assertThat(metric.value()).as(metric.measure().name()).isNull();
            assertThat(metric.remarks()).as(metric.measure().name()).containsExactly(Remark.NOT_APPLICABLE);
        });
    }

    @Test
    void a_period_holds_its_first_and_its_last_day() {
        story.people("a", Map.of(FEMALE, 12));
        var day = LocalDate.of(2025, 3, 4);

        assertThat(story.metric(M4, Scope.PROGRAMME.within(day, day)).value()).isEqualTo("100.0");
        assertThat(story.metric(M4, Scope.PROGRAMME.within(day.plusDays(1), null)).value()).isNull();
        assertThat(story.metric(M4, Scope.PROGRAMME.within(null, day.minusDays(1))).value()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"4, 0, 100.0, ''", "4, 1, 100.0, ''", "3, 1, 100.0, LOW_COVERAGE", "1, 1, 100.0, LOW_COVERAGE",
            "1, 2, , INSUFFICIENT_DATA"})
    void a_share_of_which_too_little_is_known_is_marked_or_withheld(int women, int unknown, String value, String remark) {
        story.people("a", Map.of(FEMALE, women, UNKNOWN, unknown));

        assertThat(story.metric(M4).value()).isEqualTo(value == null ? null : new BigDecimal(value));
        assertThat(story.metric(M4).remarks()).extracting(Remark::name).isEqualTo(remark.isEmpty() ? List.of() : List.of(remark));
        assertThat(story.metric(M4).coverage()).isEqualTo(Ratio.of(women, women + unknown));
    }

    @ParameterizedTest
    @CsvSource({"299, UNBALANCED", "300, TILTED", "399, TILTED", "400, BALANCED", "600, BALANCED", "601, TILTED", "700, TILTED",
            "701, UNBALANCED"})
    void the_balance_goes_by_the_percent_as_it_is_shown(int women, String band) {
        story.people("a", Map.of(FEMALE, women, MALE, 1000 - women));

        assertThat(story.metric(M5).band().name()).isEqualTo(band);
    }

    @Test
    void a_workshop_whose_attendance_was_not_taken_is_left_out_of_completion_and_lowers_its_coverage() {
        story.came("amina", "a", FEMALE).held("b").seated("jamila", "b", Role.PARTICIPANT, FEMALE);

        assertThat(story.metric(M3).value()).isEqualTo("100.0");
        assertThat(story.metric(M3).coverage()).isEqualTo(Ratio.of(1, 2));
        assertThat(story.metric(M3).remarks()).containsExactly(Remark.LOW_COVERAGE);
    }

    @Test
    void speakers_who_declined_or_never_said_are_no_part_of_the_share_and_their_panel_cannot_be_judged() {
        story.people("a", Map.of(FEMALE, 1)).speaker("w", FEMALE).speaker("m", MALE).speaker("p", PREFER_NOT_TO_SAY)
                .contains("a", new Agendas().panel("w", "m").panel("m", "p").panel("m", "silent").panel("m").talk("w").published());

        assertThat(story.metric(M6).coverage()).isEqualTo(Ratio.of(6, 8));
        assertThat(story.metric(M6).numerator()).isEqualByComparingTo("2");
        assertThat(story.metric(M6B).coverage()).as("a panel of one is none").isEqualTo(Ratio.of(1, 3));
        assertThat(story.metric(M6B).remarks()).containsExactly(Remark.INSUFFICIENT_DATA);
    }

    @Test
    void breaks_and_ceremonies_are_out_of_the_denominator_and_what_nobody_weighed_counts_as_nothing_and_is_said() {
        story.people("a", Map.of(FEMALE, 1)).contains("a", new Agendas().learning(60, DEDICATED, NONE).learning(40, null, null)
                .other(30, SessionKind.LOGISTICS).other(30, SessionKind.CEREMONY).published());

        assertThat(story.metric(M7).value()).isEqualTo("60.0");
        assertThat(story.metric(M7).coverage()).isEqualTo(Ratio.of(60, 100));
        assertThat(story.metric(M7).remarks()).containsExactly(Remark.LOW_COVERAGE);
    }

    @Test
    void while_planning_the_draft_counts_and_afterwards_what_was_published() {
        var published = new Agendas().learning(100, NONE, NONE).published();
        var both = new Contents(new Agendas().learning(100, DEDICATED, NONE).drafted().draft(), published.published(), null, null,
                OptionalInt.empty(), HrddpScope.UNKNOWN, Screenings.NONE);
        story.workshop("plan", Stage.TENTATIVE, Story.rules()).contains("plan", both);
        var scope = Scope.of(By.WORKSHOP, "workshop-plan");

        assertThat(find(measured(scope, true), M7).value()).isEqualTo("100.0");
        assertThat(find(measured(scope, false), M7).value()).isEqualTo("0.0");
        assertThat(story.metric(M7).value()).as("a plan is no record of the programme").isNull();
    }

    @Test
    void a_country_is_measured_by_its_people_wherever_they_were_and_by_workshops_held_in_it() {
        story.people("a", Map.of(FEMALE, 12)).came("timur", "a", MALE).representing(Story.UZ)
                .contains("a", new Agendas().learning(60, DEDICATED, NONE).published());

        assertThat(story.metric(M4, Scope.of(By.COUNTRY, "KZ")).value()).isEqualTo("100.0");
        assertThat(story.metric(M4, Scope.of(By.COUNTRY, "UZ")).value()).as("held in Kazakhstan").isEqualTo("0.0");
        assertThat(story.metric(M7, Scope.of(By.COUNTRY, "KZ")).value()).isEqualTo("100.0");
        assertThat(story.metric(M7, Scope.of(By.COUNTRY, "UZ")).value()).isNull();
        assertThat(story.metric(M4, Scope.of(By.THEME, "T8")).value()).isEqualTo("92.3");
        assertThat(story.metric(M4, Scope.of(By.THEME, "T1")).value()).isNull();
        assertThat(story.metric(M4, Scope.of(By.PHASE, "IV")).value()).isEqualTo("92.3");
        assertThat(story.metric(M4, Scope.of(By.PHASE, "III")).value()).isNull();
    }

    @Test
    void a_marker_of_0_is_an_answer_and_no_marker_is_none() {
        story.people("a", Map.of(FEMALE, 1)).contains("a", marked(Gem.NO_CONTRIBUTION, 900L))
                .held("b").people("b", Map.of(FEMALE, 1)).contains("b", marked(Gem.PRINCIPAL, 100L))
                .held("c").people("c", Map.of(FEMALE, 1)).contains("c", marked(null, 5000L));

        is(story.metric(M14), "50.0", 1, 2, Ratio.of(2, 3));
        is(story.metric(M14B), "10.0", 100, 1000, Ratio.of(2, 3));
    }

    @Test
    void a_checklist_that_is_not_complete_has_no_score() {
        story.people("a", Map.of(FEMALE, 1));
        assertThat(story.metric(M15).remarks()).containsExactly(Remark.INCOMPLETE);

        story.contains("a", panel(7)).held("b").people("b", Map.of(FEMALE, 1)).contains("b", panel(10));
        is(story.metric(M15), "17", 17, 20, Ratio.of(2, 2));

        for (var name : List.of("c", "d", "e")) story.held(name).people(name, Map.of(FEMALE, 1));
        assertThat(story.metric(M15).remarks()).as("two of five").containsExactly(Remark.INSUFFICIENT_DATA);
    }

    @ParameterizedTest
    @CsvSource({"2025-02-28, APPROVED, 1", "2025-02-28, APPROVED_WITH_MITIGATION, 1", "2025-02-28, NOT_APPROVED, 0",
            "2025-03-01, APPROVED, 0", "2025-03-02, APPROVED, 0"})
    void due_diligence_must_be_decided_before_the_day_of_the_first_seat(LocalDate decided, Outcome outcome, long inTime) {
        // 20:00 in UTC is 1:00 of the next day in Almaty
        story.people("a", Map.of(FEMALE, 1)).firstSeat("a", "2025-02-28T20:00:00Z")
                .contains("a", screened(HrddpScope.IN, new Screening(outcome, decided, decided.plusYears(1))));

        assertThat(story.metric(M16).numerator()).isEqualByComparingTo(BigDecimal.valueOf(inTime));
        assertThat(story.metric(M16).denominator()).isEqualByComparingTo("1");
    }

    @Test
    void what_is_not_known_to_be_outside_the_policy_is_inside_and_what_is_outside_needs_no_decision() {
        story.people("a", Map.of(FEMALE, 1));
        is(story.metric(M16), "0.0", 0, 1, null);

        story.contains("a", screened(HrddpScope.OUT));
        assertThat(story.metric(M16).remarks()).containsExactly(Remark.NOT_APPLICABLE);
    }

    @Test
    void cancelled_and_tentative_workshops_are_no_breach_of_the_policy() {
        story.contains("a", screened(HrddpScope.OUT)).workshop("off", Stage.CANCELLED, Story.rules())
                .workshop("maybe", Stage.TENTATIVE, Story.rules()).workshop("soon", Stage.ANNOUNCED, Story.rules());

        is(story.metric(M16), "0.0", 0, 1, null);
    }

    @Test
    void years_without_a_workshop_stay_in_the_picture() {
        story.people("a", Map.of(FEMALE, 3, MALE, 1)).heldIn("old", 2022).people("old", Map.of(FEMALE, 1, MALE, 3));
        var trend = WomenOverTime.trend(Gathered.of(story.facts()), Standing.EMPTY);

        assertThat(trend.years()).extracting(Step::code).containsExactly("2022", "2023", "2024", "2025");
        assertThat(trend.years()).extracting(s -> s.participants().value())
                .containsExactly(new BigDecimal("25.0"), null, null, new BigDecimal("75.0"));
        assertThat(trend.themes()).extracting(Step::code, Step::workshops).containsExactly(
                tuple("T8", 2));
    }

    @Test
    void women_among_completions_are_those_who_stayed_long_enough() {
        story.came("amina", "a", FEMALE).seated("timur", "a", Role.PARTICIPANT, MALE).marked(1, PRESENT);
        var year = WomenOverTime.trend(Gathered.of(story.facts()), Standing.EMPTY).years().getFirst();

        assertThat(year.participants().value()).isEqualTo("50.0");
        assertThat(year.completed().value()).isEqualTo("100.0");
    }

    private List<Metric> measured(Scope scope, boolean drafts) {
        return Measuring.of(scope, drafts, Gathered.of(story.facts())).metrics(Standing.EMPTY).metrics();
    }

    private static Metric find(List<Metric> metrics, Measure measure) {
        return metrics.stream().filter(m -> m.measure() == measure).findFirst().orElseThrow();
    }

    private static Contents marked(Gem gem, Long budget) {
        return new Contents(List.of(), null, gem, budget, OptionalInt.empty(), HrddpScope.OUT, Screenings.NONE);
    }

    private static Contents panel(int score) {
        return new Contents(List.of(), null, null, null, OptionalInt.of(score), HrddpScope.OUT, Screenings.NONE);
    }

    private static Contents screened(HrddpScope scope, Screening... decisions) {
        return new Contents(List.of(), null, null, null, OptionalInt.empty(), scope, new Screenings(List.of(decisions)));
    }

    private static void is(Metric metric, String value, long numerator, long denominator, Ratio coverage) {
        assertThat(metric.value()).isEqualTo(value);
        assertThat(metric.numerator()).isEqualByComparingTo(BigDecimal.valueOf(numerator));
        assertThat(metric.denominator()).isEqualByComparingTo(BigDecimal.valueOf(denominator));
        assertThat(metric.coverage()).isEqualTo(coverage);
    }
}
