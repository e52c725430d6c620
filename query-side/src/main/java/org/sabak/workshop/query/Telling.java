package org.sabak.workshop.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.sabak.access.AccountHolder;
import org.sabak.kernel.AccountId;
import org.sabak.kernel.PersonId;
import org.sabak.people.PersonDetails;
import org.sabak.workshop.WorkshopQuery.Entry;

/** The lines of one workshop in order, and whom and what they speak of: later lines name a registration or a session only. */
final class Telling {

    private static final List<String> OF_A_SESSION = List.of("title", "day", "startsAt");

    private final SortedMap<Long, HistoryProjection.Line> lines;
    private final Map<String, PersonId> personOf = new HashMap<>();

    Telling(SortedMap<Long, HistoryProjection.Line> lines) {
        this.lines = lines;
        for (var line : lines.values()) {
            var person = line.details().get("personId");
            if (person != null) personOf.put(line.details().get("registrationId"), new PersonId(person));
        }
    }

    List<PersonId> persons() {
        return personOf.values().stream().distinct().toList();
    }

    List<AccountId> accounts() {
        return lines.values().stream().map(HistoryProjection.Line::actor).distinct()
                .filter(actor -> actor.startsWith("account-")).map(AccountId::new).toList();
    }

    List<Entry> entries(Map<PersonId, PersonDetails> persons, Map<AccountId, AccountHolder> accounts) {
        var sessions = new HashMap<String, Map<String, String>>();
        var entries = new ArrayList<Entry>();
        lines.forEach((position, line) -> entries.add(new Entry(position, line.recordedAt(), line.actor(),
                actor(line.actor(), persons, accounts), line.event(),
                name(line.details().get("registrationId"), persons), withNames(withSession(line.details(), sessions), persons))));
        return entries;
    }

    private String actor(String actor, Map<PersonId, PersonDetails> persons, Map<AccountId, AccountHolder> accounts) {
        if (!actor.startsWith("account-")) return name(actor, persons);
        var holder = accounts.get(new AccountId(actor));
        return holder == null ? "" : holder.name();
    }

    private String name(String registration, Map<PersonId, PersonDetails> persons) {
        var person = registration == null ? null : personOf.get(registration);
        var details = person == null ? null : persons.get(person);
        return details == null ? "" : details.name();
    }

    /** Adds who was there before to lines that give a registration only. */
    private Map<String, String> withNames(Map<String, String> details, Map<PersonId, PersonDetails> persons) {
        if (!details.containsKey("replacedId")) return details;
        var all = new LinkedHashMap<>(details);
        all.put("replaced", name(details.get("replacedId"), persons));
        return all;
    }

    /** Adds what a session was called at that time to lines that give its id only. */
    private static Map<String, String> withSession(Map<String, String> details, Map<String, Map<String, String>> sessions) {
        var session = details.get("sessionId");
        if (session == null) return details;
        if (details.containsKey("startsAt")) sessions.put(session, details);
        var all = new LinkedHashMap<>(details);
        var known = sessions.getOrDefault(session, Map.of());
        for (var part : OF_A_SESSION) if (known.containsKey(part)) all.putIfAbsent(part, known.get(part));
        return all;
    }
}
