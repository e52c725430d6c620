package org.sabak.mainstreaming;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sabak.mainstreaming.MainstreamingEvent.ScreeningRecorded;

/**
 * The decisions on one workshop, by day, earliest first.
 *
 * @param decisions those that were a slip of the pen are not among them
 */
public record Screenings(List<Screening> decisions) {

    public static final Screenings NONE = new Screenings(List.of());

    public Screenings {
        decisions = List.copyOf(decisions);
    }

    /** A correction takes the place of the latest decision; anything else comes beside those there are. */
    public Screenings with(ScreeningRecorded event) {
        var now = new ArrayList<>(decisions);
        if (event.corrects() && !now.isEmpty()) now.removeLast();
        now.add(event.screening());
        now.sort(Comparator.comparing(Screening::decidedOn));
        return new Screenings(now);
    }

    public Optional<Screening> latest() {
        return decisions.isEmpty() ? Optional.empty() : Optional.of(decisions.getLast());
    }

    /**
     * What M16 asks of a workshop in scope: the last decision before anybody was confirmed permits it. A decision of the
     * same day came no earlier, as far as anybody can tell.
     *
     * @param firstSeat day at the venue on which the first seat was given; empty while none was
     */
    public boolean inTime(Optional<LocalDate> firstSeat) {
        return decisions.stream().filter(s -> firstSeat.map(s.decidedOn()::isBefore).orElse(true))
                .reduce((_, later) -> later).filter(s -> s.outcome().permits()).isPresent();
    }
}
