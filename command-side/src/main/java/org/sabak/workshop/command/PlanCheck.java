package org.sabak.workshop.command;

import static org.sabak.kernel.Wording.tidy;

import java.util.Objects;
import java.util.Optional;
import org.sabak.kernel.WorkshopId;
import org.sabak.workshop.WorkshopCommand.Plan;
import org.sabak.workshop.WorkshopEvent.PhaseOverridden;
import org.sabak.workshop.WorkshopEvent.WorkshopPlanned;

/** Turns a plan into what is recorded of it, or says why it cannot be. */
record PlanCheck(WorkshopId workshop, Plan plan) {

    /** Refuses whatever is wrong with the plan, in the order of the form's fields. */
    WorkshopPlanned accepted(Frame frame) {
        Limits.title(plan.title());
        frame.refuseUnknownTheme(plan.theme());
        Limits.place(plan.place());
        var zone = Zones.of(plan.place().country(), plan.zone());
        Limits.days(plan.days());
        Limits.seats(plan.seats());
        return recorded(phase(frame).phase(), zone);
    }

    /** The reason for a phase outside the dates, where one was needed. */
    Optional<PhaseOverridden> override(Frame frame) {
        var choice = phase(frame);
        return choice.outside()
                ? Optional.of(new PhaseOverridden(workshop, choice.phase(), Limits.reason(plan.phaseReason())))
                : Optional.empty();
    }

    /** What was left to the house counts as the same: it chose once and does not choose again. */
    boolean sameAs(WorkshopPlanned planned, WorkshopId copiedFrom) {
        var again = recorded(blank(plan.phase()) ? planned.phase() : plan.phase(),
                blank(plan.zone()) ? planned.zone() : plan.zone());
        return again.equals(planned) && Objects.equals(plan.copiedFrom(), copiedFrom);
    }

    private PhaseChoice phase(Frame frame) {
        var days = Limits.whole(plan.days());
        return blank(plan.phase()) ? PhaseChoice.byDates(frame, days)
                : PhaseChoice.named(plan.phase(), frame, days, !blank(plan.phaseReason()));
    }

    private WorkshopPlanned recorded(String phase, String zone) {
        return new WorkshopPlanned(workshop, tidy(plan.title()), plan.kind(), plan.level(), plan.mode(), plan.theme(),
                phase, Limits.tidied(plan.place()), zone, Limits.whole(plan.days()), plan.seats(),
                Limits.set(plan.countries()), plan.languages(), plan.demonstration());
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
