package org.sabak.doors;

import java.util.List;
import java.util.Optional;

/** The words that ask something of a program that is running: {@code token} and {@code rebuild}. */
public final class CommandLine {

    private CommandLine() { }

    /** What a command has to say: what was asked for on the way out, or a sentence on what to do. */
    public record Outcome(boolean done, String text) { }

    /** Asks, if the first word is one of them. */
    public static Optional<Outcome> run(List<String> words) {
        if (words.isEmpty()) return Optional.empty();
        var rest = words.subList(1, words.size());
        return switch (words.getFirst()) {
            case "token" -> Optional.of(TokenCommand.run(rest));
            case "rebuild" -> Optional.of(RebuildCommand.run(rest));
            default -> Optional.empty();
        };
    }
}
