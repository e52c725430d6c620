package org.sabak.kernel;

import java.util.List;
import org.axonframework.commandhandling.CommandExecutionException;

/** Thrown when a rule says no. Carries a {@link No} as details, so it survives any bus. */
public final class Refused extends CommandExecutionException {

    /**
     * What a page or an API client needs in order to explain a refusal.
     *
     * @param code      message key, see {@link Refusal#code()}
     * @param status    HTTP status
     * @param field     form field, or empty
     * @param arguments values for the placeholders {0}, {1} … of the message
     */
    public record No(String code, int status, String field, List<String> arguments) { }

    /** @param arguments values for the placeholders of the message */
    public Refused(Refusal refusal, Object... arguments) {
        super(refusal.code(), null, no(refusal, arguments), false);
    }

    /** The details such a refusal carries; tests compare with it. */
    public static No no(Refusal refusal, Object... arguments) {
        return new No(refusal.code(), refusal.status(), refusal.field(),
                java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** What was refused, in a form a page can translate. */
    public No no() {
        return this.<No>getDetails().orElseThrow();
    }

    /** Reads as the rule it enforces: {@code refuse(CLOSED, now.isAfter(closesAt))}. */
    public static void refuse(Refusal refusal, boolean broken, Object... arguments) {
        if (broken) throw new Refused(refusal, arguments);
    }
}
