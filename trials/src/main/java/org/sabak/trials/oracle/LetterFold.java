package org.sabak.trials.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One letter of the notification ledger: it is sent at most once, and once it has ended only a retry sets it going again. */
final class LetterFold {

    private static final Set<String> UNDER_WAY = Set.of("WAITING", "HANDED_OVER");
    private static final Set<String> STUCK = Set.of("DEAD", "UNKNOWN");

    private final List<String> broken = new ArrayList<>();
    private String state = "WAITING";

    void on(Fact fact) {
        switch (fact.name()) {
            case "notification.letter-handed-over" -> step(fact, Set.of("WAITING"), "HANDED_OVER");
            case "notification.letter-put-off" -> step(fact, Set.of("HANDED_OVER"), "WAITING");
            case "notification.letter-sent" -> step(fact, UNDER_WAY, "SENT");
            case "notification.letter-dead" -> step(fact, UNDER_WAY, "DEAD");
            case "notification.letter-unknown" -> step(fact, Set.of("HANDED_OVER"), "UNKNOWN");
            case "notification.letter-withdrawn" -> step(fact, Set.of("WAITING"), "WITHDRAWN");
            case "notification.letter-retried" -> step(fact, STUCK, "WAITING");
            default -> throw new IllegalStateException("the oracle does not know " + fact.name());
        }
    }

    List<String> broken() {
        return broken;
    }

    private void step(Fact fact, Set<String> from, String to) {
        if (!from.contains(state)) broken.add("position " + fact.position() + ": " + fact.name() + " while the letter is " + state);
        state = to;
    }
}
