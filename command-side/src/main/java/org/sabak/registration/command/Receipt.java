package org.sabak.registration.command;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.sabak.kernel.Country;
import org.sabak.kernel.Ids;
import org.sabak.kernel.WorkshopId;

/**
 * The number a ministry can quote, such as {@code KZ-2026-7F3K-Q2M8-1}: country, year of sending, eight letters and digits
 * derived from the workshop, and how often the country has sent for it. Nothing needs to count for it, so that it is the
 * same when the history is told again; two workshops of one country and year share the middle once in a million million.
 */
final class Receipt {

    /** Letters and digits that are not taken for each other when read out (Crockford's base 32). */
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int HALF = 4;

    private Receipt() { }

    /** @param number 1 for what a country sends first */
    static String of(WorkshopId workshop, Country country, Instant at, int number) {
        long bits = UUID.fromString(Ids.derived("receipt|" + workshop)).getLeastSignificantBits();
        return country + "-" + at.atZone(ZoneOffset.UTC).getYear() + "-" + signs(bits) + "-" + signs(bits >>> 5 * HALF) + "-"
                + number;
    }

    private static String signs(long bits) {
        var text = new StringBuilder();
        for (int i = 0; i < HALF; i++) text.append(SIGNS.charAt((int) (bits >>> 5 * i) & 31));
        return text.toString();
    }
}
