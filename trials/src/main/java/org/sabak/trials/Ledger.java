package org.sabak.trials;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sabak.trials.oracle.Fact;

/**
 * What was asked for and what was promised. A deed is something that leaves exactly one fact in the log, however often
 * it is sent, such as "withdrew registration-1". It is open from the first sending until its first answer of success.
 * A registration has no id before its first answer; until then only its key is known.
 */
final class Ledger {

    /** @param lost promised and not in the log; @param doubled in the log more often than asked for */
    record Verdict(List<String> lost, List<String> doubled) { }

    /** @param promised answered with success; @param open sent, and no answer came */
    private record Entry(int promised, int open) { }

    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, Request> unanswered = new HashMap<>();
    private final Set<String> settled = new HashSet<>();
    private long promised;

    /** About to be sent; when no answer comes, it may be in the log or not. */
    synchronized void open(Request request) {
        if (settled.contains(request.key())) return; // a repeat of something answered
        if (unanswered.put(request.key(), request) == null && request.deed() != null) add(request.deed(), 0, 1);
    }

    /** Answered with success: from now on it must be in the log for ever. */
    synchronized void promise(Request request, String registration) {
        if (unanswered.remove(request.key()) == null) return; // answered before
        settled.add(request.key());
        promised++;
        if (request.deed() == null) add(entered(registration), 1, 0);
        else add(request.deed(), 1, -1);
    }

    /** Refused by a rule: it must not be in the log. */
    synchronized void refused(Request request) {
        if (unanswered.remove(request.key()) == null) return;
        settled.add(request.key());
        if (request.deed() != null) add(request.deed(), 0, -1);
    }

    /** Requests nobody has heard of again. */
    synchronized List<Request> unanswered() {
        return List.copyOf(unanswered.values());
    }

    synchronized long promised() {
        return promised;
    }

    /** Holds the facts against what was promised. Facts of other ledgers must not be among them. */
    synchronized Verdict compare(List<Fact> facts) {
        var there = new TreeMap<String, Integer>();
        for (var fact : facts) {
            var deed = deed(fact);
            if (deed != null) there.merge(deed, 1, Integer::sum);
        }
        var verdict = new Verdict(new ArrayList<>(), new ArrayList<>());
        entries.forEach((deed, entry) -> {
            int found = there.getOrDefault(deed, 0);
            if (found < entry.promised) verdict.lost.add(deed);
            if (found > entry.promised + entry.open) verdict.doubled.add(deed);
        });
        long nameless = unanswered.values().stream().filter(r -> r.deed() == null).count();
        var unasked = there.keySet().stream().filter(d -> !entries.containsKey(d)).toList();
        if (unasked.size() > nameless) verdict.doubled.addAll(unasked);
        return verdict;
    }

    private void add(String deed, int promised, int open) {
        entries.merge(deed, new Entry(promised, open), (a, b) -> new Entry(a.promised + b.promised, a.open + b.open));
    }

    /** The deed a fact is the trace of; null for facts that are consequences or none of the trial's business. */
    private static String deed(Fact fact) {
        return switch (fact.name()) {
            case "registration.participant-registered", "registration.participant-placed-on-reserve",
                    "registration.candidate-entered" -> entered(fact.text("registrationId"));
            case "registration.withdrawn" -> withdrew(fact.text("registrationId"));
            case "registration.returned-to-seat", "registration.returned-to-reserve" -> returned(fact.text("registrationId"));
            case "attendance.recorded" -> marked(fact.text("sessionId"), fact.text("registrationId"));
            case "attendance.corrected" -> corrected(fact.text("sessionId"), fact.text("registrationId"), fact.text("mark"));
            case "workshop.retitled" -> retitled(fact.text("title"));
            default -> null;
        };
    }

    private static String entered(String registration) {
        return "entered " + registration;
    }

    static String withdrew(String registration) {
        return "withdrew " + registration;
    }

    static String returned(String registration) {
        return "returned " + registration;
    }

    static String marked(String session, String registration) {
        return "marked " + session + " " + registration;
    }

    /** @param mark one the same line never had before */
    static String corrected(String session, String registration, String mark) {
        return "corrected " + session + " " + registration + " to " + mark;
    }

    /** @param title made for this one deed */
    static String retitled(String title) {
        return "retitled " + title;
    }
}
