package org.sabak.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.sabak.kernel.Standing;
import org.sabak.kernel.WorkshopId;
import org.sabak.programme.ProgrammeQuery.Total;

/** What may be asked of the figures. Formulas: DOMAIN 2.2 to 2.5. */
public sealed interface FiguresQuery {

    /** Exact and live, for organizers and auditors only. Answered with {@link Figures}. */
    record FiguresNow() implements FiguresQuery { }

    /** What everybody may see: the sum of all released atoms. Answered with {@link Released}. */
    record ReleasedFigures() implements FiguresQuery { }

    /** The atoms the next release would add. Answered with {@link Draft}; for organizers. */
    record DraftEdition() implements FiguresQuery { }

    /**
     * Every metric but those of learning (M9 to M11, M13), for one scope; exact and live. Answered with {@link Metrics}.
     *
     * @param drafts whether agendas count as they are being drafted, not as last published
     */
    record MetricsOf(Scope scope, boolean drafts) implements FiguresQuery { }

    /** Women's share over the years and by theme. Answered with {@link Trend}. */
    record TrendOfWomen() implements FiguresQuery { }

    /**
     * @param metrics   in the order of {@link Measure}
     * @param workshops those that took place in the scope, by first day; for a workshop always that one
     * @param drafted   how many of them have an agenda that was never published
     */
    record Metrics(Scope scope, List<Metric> metrics, List<WorkshopId> workshops, int drafted, Standing standing) {

        /** By the name of the measure, for templates. */
        public Metric of(String measure) {
            return of(Measure.valueOf(measure));
        }

        /** One of them, or null if it is not among them. */
        public Metric of(Measure measure) {
            return metrics.stream().filter(m -> m.measure() == measure).findFirst().orElse(null);
        }
    }

    /** @param years from the first year with a workshop to the last, none left out */
    record Trend(List<Step> years, List<Step> themes, Standing standing) { }

    /**
     * Women's share (M4, M6) of one year or theme.
     *
     * @param workshops how many took place
     * @param completed women among those who completed
     */
    record Step(String code, int workshops, Metric participants, Metric speakers, Metric completed) { }

    /**
     * @param participations named participations (M2): attended person–workshop pairs
     * @param people         unique named persons (M1)
     * @param eLearning      completions of the e-learning course by persons not among them; a line of its own
     * @param completed      participations completed, and attended ones in workshops whose attendance was taken (M3)
     */
    record Figures(long participations, long people, long eLearning, Ratio completed, Ratio noShows, Sexes sexes,
            List<Group> byCountry, List<Group> byPhase, List<Group> byTheme, List<Group> byYear, Progress progress,
            List<Total> legacy, int workshopsHeld, int workshopsCancelled, Standing standing) { }

    /** One row of a table. Rows by country add up to the total; a person of two countries is in both. */
    record Group(String code, long participations, long people, Sexes sexes) { }

    /**
     * Participations by recorded sex.
     *
     * @param women pooled women's share: women over stated, null when nobody's is stated (M4)
     * @param known coverage: stated over all
     */
    record Sexes(long female, long male, long other, long notStated, Ratio women, Ratio known) { }

    /** @param percent HALF_UP to one decimal; null when the denominator is 0, shown as "n/a" (DOMAIN 2.4) */
    record Ratio(long numerator, long denominator, BigDecimal percent) {

        /** Worked out from exact integers, divided once. */
        public static Ratio of(long numerator, long denominator) {
            return new Ratio(numerator, denominator, denominator == 0 ? null
                    : BigDecimal.valueOf(numerator).multiply(BigDecimal.valueOf(100))
                            .divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP));
        }

        /** Whether it is less than so many percent, before any rounding; one without a denominator is not. */
        public boolean below(int percent) {
            return numerator * 100 < percent * denominator;
        }
    }

    /**
     * How far towards "more than" the target, by DOMAIN 2.3.
     *
     * @param participations range of participations, legacy totals included; the headline
     * @param people         range of unique persons: guaranteed to possible
     * @param reached        whether the lower bound of participations is strictly greater than the target
     * @param peopleReached  the same for unique persons
     * @param toGo           participations still missing from the lower bound; 0 when reached
     */
    record Progress(long moreThan, Range participations, Range people, boolean reached, boolean peopleReached,
            long toGo) { }

    /** @param openEnded shown as "or more" */
    record Range(long lower, long upper, boolean openEnded) { }

    /**
     * Says nothing about participations that wait for a later edition, not even whether there are any.
     *
     * @param participations released participations, less those taken back
     * @param people         distinct persons ever released
     * @param legacy         endorsed totals that count beside them
     * @param editions       newest first
     * @param standing       what the newest edition is complete up to, or the last word on a legacy total if later
     */
    record Released(long participations, long people, List<Cell> cells, Progress progress, List<Total> legacy,
            List<Edition> editions, Standing standing) { }

    /** One country of the public table; a sex is null where no atom of the country is split by it, which is not zero. */
    record Cell(String country, long participations, Long female, Long male, Long notStated, Long notSplit) { }

    /**
     * @param proof          {@code position:hash} of the log the edition was made from, for {@code docs/verify-export.py};
     *                       the position is that of the standing
     * @param participations what the edition added, less what it took back
     * @param people         persons whose participations it added
     */
    record Edition(EditionId editionId, String label, Instant releasedAt, Standing standing, String proof, long participations,
            long people) { }

    /** @param waiting participations that must wait for a later edition, because they would stand out */
    record Draft(List<Atom> atoms, long waiting, String definition, Standing standing) { }
}
