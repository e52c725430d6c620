package org.sabak.workshop;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * When a workshop is, as days on the venue's own calendar.
 *
 * @param precision MONTH when the sources give no days; then first and last day are those of the month
 */
public record Days(LocalDate first, LocalDate last, Precision precision) {

    /** How much of the date is known. */
    public enum Precision { DAY, MONTH }

    /** Both days known. */
    public static Days of(LocalDate first, LocalDate last) {
        return new Days(first, last, Precision.DAY);
    }

    /** Number of days, first and last included. */
    public int count() {
        return (int) ChronoUnit.DAYS.between(first, last) + 1;
    }

    @JsonIgnore
    public boolean exact() {
        return precision == Precision.DAY;
    }
}
