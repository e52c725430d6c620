package org.sabak.figures.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.sabak.figures.FiguresQuery.Cell;
import org.sabak.figures.FiguresQuery.Ratio;

/** Released participations by sex over all countries; those that are not split by sex stand apart. */
record Sums(long female, long male, long notStated, long notSplit) {

    static Sums of(List<Cell> cells) {
        return new Sums(sum(cells, Cell::female), sum(cells, Cell::male), sum(cells, Cell::notStated),
                sum(cells, Cell::notSplit));
    }

    /** Women among those released as a woman or a man, pooled: added up first, divided once, HALF_UP (DOMAIN 2.4). */
    public Ratio women() {
        var stated = female + male;
        return new Ratio(female, stated, stated == 0 ? null
                : BigDecimal.valueOf(female * 100).divide(BigDecimal.valueOf(stated), 1, RoundingMode.HALF_UP));
    }

    private static long sum(List<Cell> cells, Function<Cell, Long> part) {
        return cells.stream().map(part).filter(Objects::nonNull).mapToLong(Long::longValue).sum();
    }
}
