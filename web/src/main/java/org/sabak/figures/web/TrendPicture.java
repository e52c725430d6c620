package org.sabak.figures.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.sabak.figures.FiguresQuery.Step;
import org.sabak.figures.Metric;
import org.sabak.figures.Remark;

/**
 * Women's share over the years as a drawing, in units of the view box. Series differ by shape and not by colour alone, so that
 * they do in print; where a share is not known there is no mark, and no line is drawn across.
 *
 * @param wide   width of the view box
 * @param years  labels below
 * @param levels labels to the left: every 20 percent
 * @param series participants, speakers, completions
 */
record TrendPicture(int wide, List<Label> years, List<Label> levels, List<Series> series) {

    /** Height of the view box. */
    public static final int HIGH = 260;

    private static final int LEFT = 60, TOP = 12, BOTTOM = 228, STEP = 64, RIGHT = 24;

    /** @param at along the axis */
    record Label(int at, String text) { }

    /**
     * @param name  under {@code metrics.women-}
     * @param lines each through years that follow each other, as points
     */
    record Series(String name, List<String> lines, List<Mark> marks) { }

    /**
     * @param path   outline, by series: circle, square, triangle
     * @param hollow when coverage is low
     */
    record Mark(String path, boolean hollow) { }

    private enum Shape {
        CIRCLE("M %1$s %2$s m -6 0 a 6 6 0 1 0 12 0 a 6 6 0 1 0 -12 0"), SQUARE("M %1$s %2$s m -5 -5 h 10 v 10 h -10 z"),
        TRIANGLE("M %1$s %2$s m 0 -7 l 7 12 h -14 z");

        private final String path;

        Shape(String path) {
            this.path = path;
        }
    }

    static TrendPicture of(List<Step> years) {
        return new TrendPicture(LEFT + STEP * years.size() + RIGHT,
                IntStream.range(0, years.size()).mapToObj(n -> new Label(x(n), years.get(n).code())).toList(),
                IntStream.rangeClosed(0, 5).mapToObj(n -> new Label(Math.round(y(BigDecimal.valueOf(20L * n))), 20 * n + " %")).toList(),
                List.of(series("participants", Shape.CIRCLE, years, Step::participants),
                        series("speakers", Shape.SQUARE, years, Step::speakers),
                        series("completed", Shape.TRIANGLE, years, Step::completed)));
    }

    /** Top of the band from 40 to 60 percent, and how high it is. */
    public int bandTop() {
        return Math.round(y(BigDecimal.valueOf(60)));
    }

    public int bandHeight() {
        return Math.round(y(BigDecimal.valueOf(40))) - bandTop();
    }

    public int left() {
        return LEFT;
    }

    public int high() {
        return HIGH;
    }

    private static Series series(String name, Shape shape, List<Step> years, Function<Step, Metric> share) {
        var lines = new ArrayList<String>();
        var marks = new ArrayList<Mark>();
        var line = new StringBuilder();
        for (int n = 0; n < years.size(); n++) {
            var metric = share.apply(years.get(n));
            if (metric.value() == null) {
                end(line, lines);
                continue;
            }
            var y = String.format(Locale.ROOT, "%.1f", y(metric.value()));
            line.append(x(n)).append(',').append(y).append(' ');
            marks.add(new Mark(String.format(Locale.ROOT, shape.path, x(n), y), metric.has(Remark.LOW_COVERAGE)));
        }
        end(line, lines);
        return new Series(name, lines, marks);
    }

    private static void end(StringBuilder line, List<String> lines) {
        if (line.toString().trim().contains(" ")) lines.add(line.toString().trim());
        line.setLength(0);
    }

    private static int x(int year) {
        return LEFT + STEP * year + STEP / 2;
    }

    private static float y(BigDecimal percent) {
        return BOTTOM - percent.floatValue() * (BOTTOM - TOP) / 100;
    }
}
