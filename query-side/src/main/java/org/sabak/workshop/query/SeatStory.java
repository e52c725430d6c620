package org.sabak.workshop.query;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sabak.kernel.RegistrationId;
import org.sabak.workshop.query.HistoryProjection.Line;

/** Picks the lines that belong to one seat out of the lines of its workshop: a replacement goes on with the same seat. */
final class SeatStory {

    private static final String REGISTRATION = "registrationId", REPLACED = "replacedId", COUNTRY = "country";
    private static final String OF_THE_COUNTRY = "registration\\.(focal-point-invited|nominations-due-changed"
            + "|official-letter-filed|nominations-sent|more-asked|more-answered)";

    private final Set<String> registrations = new HashSet<>();
    private final SortedMap<Long, Line> lines = new TreeMap<>();

    static SortedMap<Long, Line> of(RegistrationId registration, SortedMap<Long, Line> all) {
        var story = new SeatStory();
        story.registrations.add(registration.value());
        while (all.values().stream().anyMatch(story::leadsOn)) { }
        var countries = new HashSet<String>();
        all.values().stream().filter(story::isAboutIt).map(l -> l.details().get(COUNTRY)).filter(c -> c != null)
                .forEach(countries::add);
        all.forEach((position, line) -> {
            if (story.isAboutIt(line) || isOf(countries, line)) story.lines.put(position, line);
        });
        return story.lines;
    }

    /** @return whether the line names another person who had, or got, this seat */
    private boolean leadsOn(Line line) {
        var replaced = line.details().get(REPLACED);
        if (replaced == null) return false;
        var now = line.details().get(REGISTRATION);
        return registrations.contains(now) ? registrations.add(replaced)
                : registrations.contains(replaced) && registrations.add(now);
    }

    private boolean isAboutIt(Line line) {
        return registrations.contains(line.details().get(REGISTRATION)) || registrations.contains(line.details().get(REPLACED));
    }

    private static boolean isOf(Set<String> countries, Line line) {
        return line.event().matches(OF_THE_COUNTRY) && countries.contains(line.details().get(COUNTRY));
    }
}
