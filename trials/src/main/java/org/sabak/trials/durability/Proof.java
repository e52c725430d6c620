package org.sabak.trials.durability;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.sabak.trials.oracle.Fact;

/**
 * Walks through a trace and looks at every answer of success that speaks of a registration: the fact it rests on, its
 * place in the head file and the person's name must be durable before the first byte of the answer leaves.
 */
public final class Proof {

    private static final Pattern REGISTRATION = Pattern.compile("registration-([0-9a-f]{8}-[0-9a-f-]{27})");

    private final WriteAheadLog log = new WriteAheadLog("log.db-wal");
    private final WriteAheadLog vault = new WriteAheadLog("vault.db-wal");
    private final HeadPins pins = new HeadPins("log.head");
    private final Map<String, Fact> facts;
    private final List<String> exceptions = new ArrayList<>();
    private long answers;

    /** @param facts by what an answer says: {@code "SEATED "} or {@code "WITHDRAWN "} and the registration's bare id */
    private Proof(Map<String, Fact> facts) {
        this.facts = facts;
    }

    /** @param facts the fact behind each answer, by {@link #entered} or {@link #withdrawn} */
    public static Proof of(Path trace, Map<String, Fact> facts) throws IOException {
        try (var lines = Files.newBufferedReader(trace, StandardCharsets.ISO_8859_1)) {
            return of(lines, facts);
        }
    }

    static Proof of(BufferedReader lines, Map<String, Fact> facts) throws IOException {
        var proof = new Proof(facts);
        var calls = new Call.Lines();
        for (String line; (line = lines.readLine()) != null;) calls.read(line).ifPresent(proof::on);
        return proof;
    }

    /** Key of the fact behind "you are on the roster". */
    public static String entered(String registration) {
        return "entered " + registration;
    }

    /** Key of the fact behind "you are withdrawn". */
    public static String withdrawn(String registration) {
        return "withdrawn " + registration;
    }

    /** Answers looked at. */
    public long answers() {
        return answers;
    }

    /** Syncs of the log's write-ahead log that returned. */
    public long syncs() {
        return log.syncs();
    }

    /** Answers that left too early, each with what was missing. */
    public List<String> exceptions() {
        return exceptions;
    }

    private void on(Call call) {
        if (call.entered() && call.onSocket() && call.text().contains("\"HTTP/1.1 2")) answer(call);
        log.on(call);
        vault.on(call);
        pins.on(call);
    }

    private void answer(Call call) {
        var registration = REGISTRATION.matcher(call.text());
        if (!registration.find()) return;
        answers++;
        boolean left = call.text().contains("\\\"state\\\":\\\"WITHDRAWN\\\"");
        var fact = facts.get(left ? withdrawn(registration.group()) : entered(registration.group()));
        if (fact == null) {
            tell(registration.group(), "has no such fact in the log");
            return;
        }
        if (!log.durable(fact.eventId())) tell(registration.group(), "position " + fact.position() + " was not synced");
        if (!pins.covers(fact.position())) tell(registration.group(), "position " + fact.position() + " was not pinned");
        if (!vault.durable(registration.group(1))) tell(registration.group(), "the name was not synced");
    }

    private void tell(String registration, String what) {
        exceptions.add("answered about " + registration + " too early: " + what);
    }
}
