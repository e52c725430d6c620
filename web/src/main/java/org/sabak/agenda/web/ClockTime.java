package org.sabak.agenda.web;

import java.time.LocalTime;
import java.util.regex.Pattern;

/** Times of day as people write them: 9:00, 09:00, 9.30. */
final class ClockTime {

    static final String LIKE = "\\s*([01]?\\d|2[0-3])[:.]([0-5]\\d)(:00)?\\s*";
    private static final Pattern TIME = Pattern.compile(LIKE);

    private ClockTime() { }

    /** @throws IllegalArgumentException unless it is {@link #LIKE} a time */
    static LocalTime of(String text) {
        var time = TIME.matcher(text);
        if (!time.matches()) throw new IllegalArgumentException("no time of day");
        return LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)));
    }
}
