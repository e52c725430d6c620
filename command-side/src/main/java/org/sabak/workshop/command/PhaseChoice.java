package org.sabak.workshop.command;

import static org.sabak.kernel.Refused.refuse;
import static org.sabak.workshop.WorkshopRefusal.DATE_OUTSIDE_PHASE;
import static org.sabak.workshop.WorkshopRefusal.PHASE_AMBIGUOUS;
import static org.sabak.workshop.WorkshopRefusal.UNKNOWN_PHASE;

import java.util.List;
import java.util.stream.Stream;
import org.sabak.workshop.Days;

/**
 * The phase a workshop is in (DOMAIN 1.1). Years alone cannot tell: 2021 lies in two phases, 2012 in none.
 *
 * @param outside the dates lie outside the phase, so that a reason is needed
 */
record PhaseChoice(String phase, boolean outside) {

    /** For what happened between two phases. */
    static final String INTER_PHASE = "INTER_PHASE";

    /** What dates alone can tell; refuses when they tell more than one thing. */
    static PhaseChoice byDates(Frame frame, Days days) {
        var holding = frame.holding(days);
        if (holding.size() == 1) return new PhaseChoice(holding.getFirst(), false);
        var touching = frame.touching(days);
        refuse(PHASE_AMBIGUOUS, !touching.isEmpty(), String.join(", ", candidates(touching)));
        return new PhaseChoice(INTER_PHASE, false);
    }

    /** A phase that was named; refuses what the dates contradict, unless there is a reason. */
    static PhaseChoice named(String phase, Frame frame, Days days, boolean reasonGiven) {
        boolean between = INTER_PHASE.equals(phase);
        refuse(UNKNOWN_PHASE, !between && !frame.phases().containsKey(phase));
        boolean outside = !fits(phase, frame, days);
        refuse(DATE_OUTSIDE_PHASE, outside && !reasonGiven, phase,
                between ? frame.yearsBetween() : frame.phases().get(phase));
        return new PhaseChoice(phase, outside);
    }

    /** Whether dates and phase go together: at least one day in it, or between phases not every day in one. */
    static boolean fits(String phase, Frame frame, Days days) {
        return INTER_PHASE.equals(phase) ? frame.holding(days).isEmpty() : frame.phases().get(phase).touch(days);
    }

    /** Days that begin in a phase and end in no phase at all may also be said to lie between phases. */
    private static List<String> candidates(List<String> touching) {
        return touching.size() > 1 ? touching : Stream.concat(touching.stream(), Stream.of(INTER_PHASE)).toList();
    }
}
