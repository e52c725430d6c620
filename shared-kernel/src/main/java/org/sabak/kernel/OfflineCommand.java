package org.sabak.kernel;

import java.util.List;

/**
 * A word of the command line that works on a data folder without starting the program. Rooms offer theirs through
 * {@link java.util.ServiceLoader}.
 */
public interface OfflineCommand {

    /**
     * @param exitCode 0 when all is well
     * @param text     what to say, several lines at most
     */
    record Outcome(int exitCode, String text) { }

    /** As typed after {@code ./sabak}. */
    String name();

    /** @param words what stands after the name on the command line */
    Outcome run(List<String> words);
}
