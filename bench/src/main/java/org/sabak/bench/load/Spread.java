package org.sabak.bench.load;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** A figure measured several times: the middle one counts, the extremes are shown. */
public record Spread(double median, double least, double most) {

    /** @throws IllegalArgumentException when nothing was measured */
    public static Spread of(double... values) {
        if (values.length == 0) throw new IllegalArgumentException("nothing was measured");
        var sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    /** One figure of each round. */
    public static Spread of(List<Sample> samples, ToDoubleFunction<Sample> figure) {
        return of(samples.stream().mapToDouble(figure).toArray());
    }

    /** The quotient of one figure of two lanes, taken inside each round. */
    public static Spread ratio(List<Sample> above, List<Sample> below, ToDoubleFunction<Sample> figure) {
        return ofPairs(above, below, figure, (a, b) -> a / b);
    }

    private static Spread ofPairs(List<Sample> one, List<Sample> other, ToDoubleFunction<Sample> figure,
            DoubleBinaryOperator together) {
        return of(IntStream.range(0, Math.min(one.size(), other.size())).mapToDouble(i ->
                together.applyAsDouble(figure.applyAsDouble(one.get(i)), figure.applyAsDouble(other.get(i)))).toArray());
    }
}
