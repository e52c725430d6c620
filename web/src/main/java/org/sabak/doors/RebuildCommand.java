package org.sabak.doors;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.sabak.doors.CommandLine.Outcome;

/** {@code sabak rebuild}: asks the running program to make its read models anew, and waits until it has. */
final class RebuildCommand {

    private static final String USAGE = "Usage: sabak rebuild [--data DIR]";
    /** Many millions of events. */
    private static final Duration PATIENCE = Duration.ofHours(2);

    private RebuildCommand() { }

    /** @param words what stands after {@code rebuild} on the command line */
    static Outcome run(List<String> words) {
        boolean elsewhere = words.size() == 2 && words.getFirst().equals("--data");
        if (!words.isEmpty() && !elsewhere) return new Outcome(false, USAGE);
        return Console.ask(Path.of(elsewhere ? words.getLast() : "data"), new Console.Question("/console/read-models", "",
                PATIENCE, "The program said no (%s); what it writes to its own console may say why."));
    }
}
