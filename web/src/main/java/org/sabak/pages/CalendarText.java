package org.sabak.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Calendars as text. */
public final class CalendarText {

    /** RFC 5545, 3.1: a line has at most 75 octets, in UTF-8. */
    private static final int MOST = 75;

    private CalendarText() { }

    public static Calendar empty() {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Sabak//Sabak//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        return calendar;
    }

    public static String of(Calendar calendar) {
        try {
            var text = new StringWriter();
            new CalendarOutputter(false, Integer.MAX_VALUE).output(calendar, text);
            // It folds too, whatever it is told.
            return folded(text.toString().replace("\r\n ", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The library counts characters, of which Cyrillic ones have two octets. */
    private static String folded(String text) {
        var folded = new StringBuilder();
        int octets = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            var letter = Character.toString(text.codePointAt(i));
            int more = letter.getBytes(UTF_8).length;
            if (octets + more > MOST && !letter.equals("\r") && !letter.equals("\n")) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(letter);
            octets = letter.equals("\n") ? 0 : octets + more;
        }
        return folded.toString();
    }
}
