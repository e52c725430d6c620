package org.sabak.bench.load;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** How fast something grows: the slope of the straight line through the points on paper with two logarithmic scales. */
public final class Exponent {

    private Exponent() { }

    /** 0 for something that does not grow, 1 for something that doubles when the size doubles. */
    public static double of(List<Integer> sizes, ToDoubleFunction<Integer> measured) {
        double x = 0, y = 0, xx = 0, xy = 0;
        for (var size : sizes) {
            double logSize = Math.log(size);
            double logMeasured = Math.log(measured.applyAsDouble(size));
            x += logSize;
            y += logMeasured;
            xx += logSize * logSize;
            xy += logSize * logMeasured;
        }
        int n = sizes.size();
        return (n * xy - x * y) / (n * xx - x * x);
    }
}
