package org.sabak.figures.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.assembly.Machine.json;
import static org.sabak.assembly.Machine.problem;

import org.junit.jupiter.api.Test;
import org.sabak.access.AccountRole;
import org.sabak.assembly.House;
import org.sabak.assembly.Machine;
import tools.jackson.databind.JsonNode;

/** The metrics in the real program, of the demonstration, by the addresses for machines. */
class MetricsForMachinesTest {

    private static final String AT = "/api/desk/metrics";

    private final House house = House.demonstration();
    private final Machine auditor = house.machine(AccountRole.AUDITOR);

    @Test
    void the_metrics_of_the_programme_are_those_of_the_live_figures_and_none_of_the_seventeen_is_missing() {
        var metrics = json(auditor.get(AT));
        var figures = json(auditor.get("/api/desk/figures"));

        assertThat(metrics.get("metrics").valueStream().map(m -> m.get("measure").asString())).containsExactly("M1", "M2", "M3", "M4",
                "M5", "M6", "M6B", "M7", "M8", "M9", "M10", "M11", "M12", "M13", "M14", "M14B", "M15", "M16", "M17");
        assertThat(metric(metrics, "M1").get("value").asInt()).isEqualTo(figures.get("people").asInt()).isPositive();
        assertThat(metric(metrics, "M2").get("value").asInt()).isEqualTo(figures.get("participations").asInt());
        assertThat(metric(metrics, "M3").get("value").decimalValue()).isEqualTo(figures.get("completed").get("percent").decimalValue());
        assertThat(metric(metrics, "M4").get("value").decimalValue())
                .isEqualTo(figures.get("sexes").get("women").get("percent").decimalValue());
        assertThat(metric(metrics, "M17").get("numerator").asInt()).isEqualTo(figures.get("noShows").get("numerator").asInt());
    }

    @Test
    void a_period_without_workshops_is_not_available() {
        var metrics = json(auditor.get(AT + "?from=2019-01-01&until=2019-12-31"));

        assertThat(metrics.get("workshops")).isEmpty();
        assertThat(metrics.get("metrics").valueStream()).allSatisfy(m -> {
            assertThat(m.get("value").isNull()).as(m.toString()).isTrue();
            assertThat(m.get("remarks").get(0).asString()).isEqualTo("NOT_APPLICABLE");
        });
    }

    @Test
    void a_question_that_makes_no_sense_is_told_what_is_wrong_with_it() {
        problem(auditor.get(AT + "?from=2026-03-01&until=2026-02-01"), 422, "figures.period-ends-first");
        assertThat(auditor.get(AT + "?by=CONTINENT").statusCode()).isEqualTo(400);
        assertThat(house.machine(AccountRole.DONOR).get(AT).statusCode()).as("exact figures are not for donors").isEqualTo(403);
    }

    private static JsonNode metric(JsonNode metrics, String measure) {
        return metrics.get("metrics").valueStream().filter(m -> m.get("measure").asString().equals(measure)).findFirst().orElseThrow();
    }
}
