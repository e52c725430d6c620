package org.sabak.agenda;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sabak.workshop.SessionKind;

/**
 * How much of the learning time is about human rights and about gender (M7 and M8, DOMAIN 2.5). An item may count for both,
 * so the two are never added up.
 */
public record Shares(Share humanRights, Share gender) {

    /** Of an agenda without items. */
    public static final Shares NONE = new Shares(Share.NONE, Share.NONE);

    public static Shares of(List<Item> items) {
        return new Shares(Share.of(items, Item::humanRights), Share.of(items, Item::gender));
    }

    /** Of several agendas together: minutes are added, never percentages averaged. */
    public Shares plus(Shares other) {
        return new Shares(humanRights.plus(other.humanRights), gender.plus(other.gender));
    }

    /**
     * Exact, in whole minutes.
     *
     * @param dedicated  learning minutes of items that are about it
     * @param integrated learning minutes of items of which it is one objective; they count half
     * @param tagged     learning minutes somebody has looked at
     * @param learning   all learning minutes
     */
    public record Share(int dedicated, int integrated, int tagged, int learning) {

        static final Share NONE = new Share(0, 0, 0, 0);

        private static Share of(List<Item> items, Function<Item, Optional<Weight>> subject) {
            return items.stream().filter(item -> item.kind() == SessionKind.LEARNING)
                    .map(item -> of(item.minutes(), subject.apply(item))).reduce(NONE, Share::plus);
        }

        private static Share of(int minutes, Optional<Weight> weight) {
            return new Share(weight.filter(w -> w == Weight.DEDICATED).isPresent() ? minutes : 0,
                    weight.filter(w -> w == Weight.INTEGRATED).isPresent() ? minutes : 0, weight.isPresent() ? minutes : 0, minutes);
        }

        public Share plus(Share other) {
            return new Share(dedicated + other.dedicated, integrated + other.integrated, tagged + other.tagged,
                    learning + other.learning);
        }

        /** Minutes times weight; half minutes are exact. */
        public BigDecimal numerator() {
            return BigDecimal.valueOf(dedicated).add(BigDecimal.valueOf(integrated).multiply(new BigDecimal("0.5")));
        }

        public BigDecimal denominator() {
            return BigDecimal.valueOf(learning);
        }

        /** In percent, one decimal, halves up; empty when there is no learning time. */
        public Optional<BigDecimal> percent() {
            return percent(numerator());
        }

        /** What it would be if only dedicated items counted. */
        public Optional<BigDecimal> dedicatedPercent() {
            return percent(BigDecimal.valueOf(dedicated));
        }

        /** Share of the learning time that somebody has looked at, in percent. */
        public Optional<BigDecimal> taggedPercent() {
            return percent(BigDecimal.valueOf(tagged));
        }

        private Optional<BigDecimal> percent(BigDecimal part) {
            return learning == 0 ? Optional.empty() : Optional.of(part.multiply(BigDecimal.valueOf(100))
                    .divide(denominator(), 1, RoundingMode.HALF_UP));
        }
    }
}
