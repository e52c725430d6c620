package org.sabak.figures;

import java.time.LocalDate;

/**
 * What a metric is asked about. Metrics about people look at those who represent a country; metrics about agendas,
 * markers and learning look at workshops held in it.
 *
 * @param by    the sort of scope
 * @param code  country, theme, phase, or id of the workshop; empty for the programme
 * @param from  first day of the period, or null; a workshop belongs to the day it begins on
 * @param until last day of the period, or null
 */
public record Scope(By by, String code, LocalDate from, LocalDate until) {

    /** The sorts of scope. */
    public enum By { PROGRAMME, PHASE, THEME, COUNTRY, WORKSHOP }

    /** Everything that has ever taken place. */
    public static final Scope PROGRAMME = new Scope(By.PROGRAMME, "", null, null);

    /** Without a limit in time. */
    public static Scope of(By by, String code) {
        return new Scope(by, code, null, null);
    }

    /** The same within a period. */
    public Scope within(LocalDate first, LocalDate last) {
        return new Scope(by, code, first, last);
    }
}
