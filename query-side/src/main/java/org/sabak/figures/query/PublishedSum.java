package org.sabak.figures.query;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import org.sabak.figures.Atom;
import org.sabak.figures.FiguresQuery.Cell;

/** Adds up atoms. Everything the public sees comes from here, so it is a sum of whole atoms. */
record PublishedSum(List<Part> parts) {

    /** An atom without its members. */
    record Part(String edition, String country, String sex, boolean firstTime, int sign, int persons) {

        int count() {
            return sign * persons;
        }
    }

    long participations() {
        return parts.stream().mapToLong(Part::count).sum();
    }

    /** Persons published for the first time; whoever was published once stays a person reached. */
    long people() {
        return parts.stream().filter(Part::firstTime).mapToLong(Part::persons).sum();
    }

    /** Persons whose participations were added; within one edition everybody is in one atom at most. */
    long added() {
        return parts.stream().filter(p -> p.sign() > 0).mapToLong(Part::persons).sum();
    }

    /** By country, the pool of several countries last. */
    List<Cell> cells() {
        return parts.stream().collect(groupingBy(Part::country)).entrySet().stream().map(e -> cell(e.getKey(), e.getValue()))
                .sorted(comparing((Cell c) -> c.country().equals(Atom.SEVERAL)).thenComparing(Cell::country)).toList();
    }

    private static Cell cell(String country, List<Part> parts) {
        return new Cell(country, new PublishedSum(parts).participations(), of("FEMALE", parts), of("MALE", parts),
                of("NOT_STATED", parts), of(Atom.ANY, parts));
    }

    /** Null when no atom says: not the same as none. */
    private static Long of(String sex, List<Part> parts) {
        var those = parts.stream().filter(p -> p.sex().equals(sex)).toList();
        return those.isEmpty() ? null : Long.valueOf(new PublishedSum(those).participations());
    }
}
