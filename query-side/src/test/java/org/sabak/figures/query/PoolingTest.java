package org.sabak.figures.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sabak.figures.Measure;
import org.sabak.figures.Metric;
import org.sabak.figures.Scope;
import org.sabak.figures.Scope.By;
import org.sabak.kernel.Standing;

/** Programmes at random: numerators and denominators of the whole are those of its workshops added up, whatever divides them. */
class PoolingTest {

    static final Set<Measure> ADDED_UP = EnumSet.of(Measure.M2, Measure.M3, Measure.M4, Measure.M12, Measure.M17);

    @ParameterizedTest
    @MethodSource("programmes")
    void the_whole_is_the_sum_of_its_parts(long seed) {
        var gathered = Gathered.of(programme(seed));
        var whole = measure(Scope.PROGRAMME, gathered);
        var workshops = parts(By.WORKSHOP, gathered.facts().workshops().keySet().stream().map(Object::toString).toList(), gathered);
        var countries = parts(By.COUNTRY, List.of("KZ", "KG", "TJ", "TM", "UZ"), gathered);
        for (var metric : whole) {
            if (!ADDED_UP.contains(metric.measure())) continue;
            for (var parts : List.of(workshops, countries)) {
                var same = parts.stream().filter(m -> m.measure() == metric.measure()).toList();
                assertThat(sum(same, Metric::numerator)).as(metric.measure().name()).isEqualByComparingTo(metric.numerator());
                if (metric.denominator() == null) continue;
                assertThat(sum(same, Metric::denominator)).as(metric.measure().name()).isEqualByComparingTo(metric.denominator());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void every_share_lies_between_0_and_100_and_has_one_decimal(long seed) {
        assertThat(measure(Scope.PROGRAMME, Gathered.of(programme(seed)))).filteredOn(m -> m.value() != null)
                .filteredOn(m -> m.measure().unit() == Measure.Unit.PERCENT)
                .allSatisfy(m -> assertThat(m.value()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100)).hasScaleOf(1));
    }

    static List<Long> programmes() {
        return LongStream.rangeClosed(1, 40).boxed().toList();
    }

    private static Facts programme(long seed) {
        var programme = new RandomProgramme(seed);
        for (int halfYear = 0; halfYear < 6; halfYear++) programme.goesOn();
        return programme.facts();
    }

    private static List<Metric> parts(By by, List<String> codes, Gathered gathered) {
        return codes.stream().flatMap(code -> measure(Scope.of(by, code), gathered).stream()).toList();
    }

    private static List<Metric> measure(Scope scope, Gathered gathered) {
        return Measuring.of(scope, false, gathered).metrics(Standing.EMPTY).metrics();
    }

    private static BigDecimal sum(List<Metric> metrics, Function<Metric, BigDecimal> part) {
        return metrics.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
