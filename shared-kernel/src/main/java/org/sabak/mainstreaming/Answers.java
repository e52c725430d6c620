package org.sabak.mainstreaming;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sabak.kernel.Ids;
import org.sabak.mainstreaming.MainstreamingEvent.BudgetStated;
import org.sabak.mainstreaming.MainstreamingEvent.DacCleared;
import org.sabak.mainstreaming.MainstreamingEvent.DacScreened;
import org.sabak.mainstreaming.MainstreamingEvent.GemCleared;
import org.sabak.mainstreaming.MainstreamingEvent.GemCoded;
import org.sabak.mainstreaming.MainstreamingEvent.PanelAnswered;
import org.sabak.mainstreaming.MainstreamingEvent.ScopeDecided;
import org.sabak.mainstreaming.MainstreamingEvent.ScreeningRecorded;

/**
 * What holds about one workshop after some of its events; the same in every room.
 *
 * @param gem                null while not coded
 * @param gemNote            empty while not coded
 * @param dac                null while not screened
 * @param dacNote            empty while not screened
 * @param panel              the questions answered so far
 * @param securityForces     null while nobody has answered, not even that it is unknown
 * @param operationalContent null together with the other
 * @param budget             whole US dollars; null while not stated
 */
public record Answers(Gem gem, String gemNote, Dac dac, String dacNote, Map<Principle, PanelAnswer> panel,
        Answer securityForces, Answer operationalContent, Screenings screenings, Long budget) {

    /** What is wrong with the due diligence of a workshop that is treated as in scope, although seats are given. */
    public enum Warning {
        /** Nothing has been decided. */
        UNDECIDED_WITH_SEATS_GIVEN,
        /** The latest decision is a no. */
        NOT_APPROVED,
        /** The first seat was given before a decision that permits it, or on the day of it. */
        DECIDED_TOO_LATE
    }

    /** Of a workshop about which nobody has answered anything. */
    public static final Answers NONE = new Answers(null, "", null, "", Map.of(), null, null, Screenings.NONE, null);

    public Answers {
        panel = Map.copyOf(panel);
    }

    /** What holds once the event has happened as well. */
    public Answers then(MainstreamingEvent event) {
        return switch (event) {
            case GemCoded e -> coded(e.gem(), e.note());
            case GemCleared _ -> coded(null, "");
            case DacScreened e -> screened(e.dac(), e.note());
            case DacCleared _ -> screened(null, "");
            case PanelAnswered e -> answered(new PanelAnswer(e.principle(), e.points(), e.note()));
            case ScopeDecided e -> new Answers(gem, gemNote, dac, dacNote, panel, e.securityForces(), e.operationalContent(),
                    screenings, budget);
            case ScreeningRecorded e -> new Answers(gem, gemNote, dac, dacNote, panel, securityForces, operationalContent,
                    screenings.with(e), budget);
            case BudgetStated e -> new Answers(gem, gemNote, dac, dacNote, panel, securityForces, operationalContent,
                    screenings, e.usd());
        };
    }

    /** Score of the PANEL checklist, of {@link Principle#BEST}; empty while it is incomplete. */
    public OptionalInt score() {
        return Principle.score(panel.values().stream().collect(Collectors.toMap(PanelAnswer::principle, PanelAnswer::points)));
    }

    public HrddpScope scope() {
        return HrddpScope.of(securityForces, operationalContent);
    }

    /**
     * What is wrong with the due diligence, if anything.
     *
     * @param firstSeat day at the venue on which the first seat was given; empty while none was
     */
    public Optional<Warning> warning(Optional<LocalDate> firstSeat) {
        if (!scope().treatedAsIn() || firstSeat.isEmpty()) return Optional.empty();
        var latest = screenings.latest();
        if (latest.isEmpty()) return Optional.of(Warning.UNDECIDED_WITH_SEATS_GIVEN);
        if (!latest.get().outcome().permits()) return Optional.of(Warning.NOT_APPROVED);
        return screenings.inTime(firstSeat) ? Optional.empty() : Optional.of(Warning.DECIDED_TOO_LATE);
    }

    /** The DAC marker for exports: as screened, else derived from the GEM; empty when there is neither. */
    public Optional<Dac> exported() {
        return Optional.ofNullable(dac).or(() -> Optional.ofNullable(gem).map(Gem::dac));
    }

    /** Changes with every answer. */
    public String tag() {
        return Ids.derived(String.join("\n", String.valueOf(gem), gemNote, String.valueOf(dac), dacNote,
                new TreeMap<>(panel).toString(), String.valueOf(securityForces), String.valueOf(operationalContent),
                screenings.toString(), String.valueOf(budget)));
    }

    private Answers coded(Gem now, String note) {
        return new Answers(now, note, dac, dacNote, panel, securityForces, operationalContent, screenings, budget);
    }

    private Answers screened(Dac now, String note) {
        return new Answers(gem, gemNote, now, note, panel, securityForces, operationalContent, screenings, budget);
    }

    private Answers answered(PanelAnswer answer) {
        var now = new TreeMap<>(panel);
        now.put(answer.principle(), answer);
        return new Answers(gem, gemNote, dac, dacNote, now, securityForces, operationalContent, screenings, budget);
    }
}
