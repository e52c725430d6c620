package org.sabak.trials.agent;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Called from inside the program at the chosen point. Lives in the program's own process. */
public final class Halt {

    /** As the shell reports a process that was killed by SIGKILL. */
    public static final int STATUS = 137;

    private static final AtomicInteger LEFT = new AtomicInteger();
    private static volatile Path arming;

    private Halt() { }

    /** @param armed file whose coming into being starts the counting; null to count from the start */
    static void after(int passes, Path armed) {
        LEFT.set(passes);
        arming = armed;
    }

    /** One pass of the point. The last one ends the process at once: no hook runs, nothing is flushed. */
    public static void pass() {
        var file = arming;
        if (file != null) {
            if (!Files.exists(file)) return;
            arming = null;
        }
        if (LEFT.decrementAndGet() == 0) Runtime.getRuntime().halt(STATUS);
    }
}
