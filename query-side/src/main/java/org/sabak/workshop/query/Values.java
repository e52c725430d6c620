package org.sabak.workshop.query;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sabak.workshop.Days;
import org.sabak.workshop.Place;
import org.sabak.workshop.Session;

/** The values of one line of history, by name and as plain text. Former values are named {@code was…}. */
final class Values {

    private final Map<String, String> byName = new LinkedHashMap<>();

    static Values of(String name, Object value) {
        return new Values().and(name, value);
    }

    static Values none() {
        return new Values();
    }

    Values and(String name, Object value) {
        byName.put(name, value instanceof Collection<?> some ? joined(some) : String.valueOf(value));
        return this;
    }

    Values days(Days days) {
        return and("first", days.first()).and("last", days.last()).and("precision", days.precision());
    }

    Values place(Place place) {
        return and("country", place.country()).and("city", place.city()).and("venue", place.venue());
    }

    Values session(Session s) {
        return and("sessionId", s.sessionId()).and("title", s.title()).and("day", s.day()).and("startsAt", s.startsAt())
                .and("minutes", s.minutes()).and("kind", s.kind());
    }

    /** The same values as those that held before. */
    Values was(Values before) {
        before.byName.forEach((name, value) ->
                byName.put("was" + Character.toUpperCase(name.charAt(0)) + name.substring(1), value));
        return this;
    }

    Map<String, String> byName() {
        return byName;
    }

    private static String joined(Collection<?> some) {
        return some.stream().map(String::valueOf).collect(joining(", "));
    }
}
