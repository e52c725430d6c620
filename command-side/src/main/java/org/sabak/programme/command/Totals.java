package org.sabak.programme.command;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sabak.kernel.WorkshopId;
import org.sabak.programme.ProgrammeEvent.TotalReported;
import org.sabak.programme.ProgrammeEvent.TotalTiedToWorkshop;
import org.sabak.programme.TotalId;

/** The totals reported so far, and what was said of each last. Immutable. */
record Totals(Map<TotalId, Total> byId) {

    static final Totals NONE = new Totals(Map.of());

    /** What is held of a total: endorsed, set aside, or neither yet. */
    enum Verdict { NONE, ENDORSED, SET_ASIDE }

    /** @param workshop null when it speaks of more than one */
    record Total(TotalReported report, WorkshopId workshop, Verdict verdict, String reason) {

        boolean says(TotalReported other, WorkshopId of) {
            return report.equals(other) && Objects.equals(workshop, of);
        }
    }

    Optional<Total> total(TotalId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The same was said of it, for the same reason. */
    boolean stands(TotalId id, Verdict verdict, String reason) {
        return total(id).filter(t -> t.verdict() == verdict && t.reason().equals(reason)).isPresent();
    }

    Totals after(TotalReported e) {
        return with(e.totalId(), new Total(e, null, Verdict.NONE, ""));
    }

    Totals after(TotalTiedToWorkshop e) {
        var t = byId.get(e.totalId());
        return with(e.totalId(), new Total(t.report(), e.workshopId(), t.verdict(), t.reason()));
    }

    Totals judged(TotalId id, Verdict verdict, String reason) {
        var t = byId.get(id);
        return with(id, new Total(t.report(), t.workshop(), verdict, reason));
    }

    private Totals with(TotalId id, Total total) {
        var totals = new HashMap<>(byId);
        totals.put(id, total);
        return new Totals(Map.copyOf(totals));
    }
}
