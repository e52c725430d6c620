package org.sabak.trainers;

import java.time.LocalDate;

/** Days on which somebody cannot come, the first and the last included; why is not kept. */
public record Absence(LocalDate from, LocalDate to) {

    /** Whether a day is one of them. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether any day from the first to the last, both included, is one of them. */
    public boolean touches(LocalDate first, LocalDate last) {
        return !last.isBefore(from) && !first.isAfter(to);
    }
}
