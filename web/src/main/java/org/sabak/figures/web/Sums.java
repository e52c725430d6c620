package org.sabak.figures.web;

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
        return Ratio.of(female, female + male);
    }

    private static long sum(List<Cell> cells, Function<Cell, Long> part) {
        return cells.stream().map(part).filter(Objects::nonNull).mapToLong(Long::longValue).sum();
    }
}
