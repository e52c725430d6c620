package org.sabak.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sabak.workshop.SessionKind;

/** The worked example of DOMAIN 2.6, with the wrong answers it guards against. */
class SharesTest {

    static final Weight DEDICATED = Weight.DEDICATED, INTEGRATED = Weight.INTEGRATED, NONE = Weight.NONE;

    final List<Item> example = List.of(item(120, DEDICATED, NONE), item(90, INTEGRATED, INTEGRATED), item(60, NONE, DEDICATED),
            item(90, NONE, INTEGRATED), item(600, NONE, NONE), kind(90, SessionKind.LOGISTICS), kind(30, SessionKind.CEREMONY));

    @Test
    void the_example_of_960_minutes_gives_17_2_and_15_6_percent() {
        var shares = Shares.of(example);
        assertThat(shares.humanRights().numerator()).isEqualByComparingTo("165");
        assertThat(shares.humanRights().denominator()).as("without breaks and ceremonies").isEqualByComparingTo("960");
        assertThat(shares.humanRights().percent()).contains(new BigDecimal("17.2"));
        assertThat(shares.humanRights().dedicatedPercent()).contains(new BigDecimal("12.5"));
        assertThat(shares.gender().numerator()).isEqualByComparingTo("150");
        assertThat(shares.gender().percent()).contains(new BigDecimal("15.6"));
    }

    @Test
    void half_minutes_are_exact_and_halves_go_up() {
        assertThat(Shares.of(List.of(item(1, INTEGRATED, NONE), item(7, NONE, NONE))).humanRights().percent())
                .as("0.5 of 8 minutes is 6.25 %").contains(new BigDecimal("6.3"));
        assertThat(Shares.of(List.of(item(45, INTEGRATED, NONE))).humanRights().numerator()).isEqualByComparingTo("22.5");
    }

    @Test
    void what_nobody_has_looked_at_weighs_nothing_and_shows_in_the_coverage() {
        var shares = Shares.of(List.of(item(60, DEDICATED, null), item(60, null, null)));
        assertThat(shares.humanRights().percent()).contains(new BigDecimal("50.0"));
        assertThat(shares.humanRights().taggedPercent()).contains(new BigDecimal("50.0"));
        assertThat(shares.gender().percent()).as("unknown is shown beside a zero, not as one").contains(new BigDecimal("0.0"));
        assertThat(shares.gender().taggedPercent()).contains(new BigDecimal("0.0"));
        assertThat(Shares.of(List.of(item(60, NONE, NONE))).gender().taggedPercent()).contains(new BigDecimal("100.0"));
    }

    @Test
    void without_learning_time_there_is_no_share() {
        assertThat(Shares.of(List.of(kind(60, SessionKind.LOGISTICS))).humanRights().percent()).isEmpty();
        assertThat(Shares.NONE.gender().percent()).isEmpty();
    }

    @Test
    void agendas_are_pooled_by_minutes_not_by_percentages() {
        var both = Shares.of(List.of(item(60, DEDICATED, NONE))).plus(Shares.of(List.of(item(540, NONE, NONE))));
        assertThat(both.humanRights().percent()).as("not the mean of 100 and 0").contains(new BigDecimal("10.0"));
    }

    private static Item item(int minutes, Weight humanRights, Weight gender) {
        return new Item(new ItemId("item-1"), "Item", 1, LocalTime.of(9, 0), minutes, SessionKind.LEARNING,
                Optional.ofNullable(humanRights), Optional.ofNullable(gender), false, List.of());
    }

    private static Item kind(int minutes, SessionKind kind) {
        return new Item(new ItemId("item-1"), "Item", 1, LocalTime.of(9, 0), minutes, kind, Optional.empty(), Optional.empty(),
                false, List.of());
    }
}
