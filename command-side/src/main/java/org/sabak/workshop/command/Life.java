package org.sabak.workshop.command;

import static org.sabak.kernel.Refused.refuse;
import static org.sabak.workshop.Stage.ANNOUNCED;
import static org.sabak.workshop.Stage.CANCELLED;
import static org.sabak.workshop.Stage.CLOSED;
import static org.sabak.workshop.Stage.HELD;
import static org.sabak.workshop.Stage.POSTPONED;
import static org.sabak.workshop.Stage.TENTATIVE;
import static org.sabak.workshop.WorkshopRefusal.NOT_IN_THIS_STAGE;

import java.util.EnumSet;
import java.util.Set;
import org.sabak.workshop.Stage;

/**
 * The stages of a workshop: tentative, announced, held, closed; postponed and cancelled on the way. Immutable.
 *
 * @param before tentative or announced: where a postponement or a cancellation was made
 * @param because the reason given when it came into this stage; empty when none was asked for
 */
record Life(Stage stage, Stage before, String because) {

    static final Life BEGUN = new Life(TENTATIVE, TENTATIVE, "");

    /** Stages in which everything about a workshop can change. */
    static final Set<Stage> PLANNING = EnumSet.of(TENTATIVE, ANNOUNCED, POSTPONED);

    /** Stages in which what a workshop was about can still be put right. */
    static final Set<Stage> CORRECTABLE = EnumSet.of(TENTATIVE, ANNOUNCED, POSTPONED, HELD);

    void refuseUnless(Set<Stage> allowed) {
        refuse(NOT_IN_THIS_STAGE, !allowed.contains(stage), stage);
    }

    boolean in(Stage other) {
        return stage == other;
    }

    /** Where a reopening leads: one step back. Refuses when there is nothing to take back. */
    Stage reopened() {
        refuseUnless(EnumSet.of(CANCELLED, POSTPONED, HELD, CLOSED));
        return stage == CLOSED ? HELD : before;
    }

    /** The same was done last, for the same reason. */
    boolean cameTo(Stage to, String reason) {
        return stage == to && !because.isEmpty() && because.equals(reason);
    }

    /** The last thing that happened was a reopening, for the same reason. */
    boolean reopenedBecause(String reason) {
        return EnumSet.of(TENTATIVE, ANNOUNCED, HELD).contains(stage) && !because.isEmpty() && because.equals(reason);
    }

    Life to(Stage next, String reason) {
        return new Life(next, next == TENTATIVE || next == ANNOUNCED ? next : before, reason);
    }
}
