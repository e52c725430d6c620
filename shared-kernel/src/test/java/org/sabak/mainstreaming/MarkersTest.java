package org.sabak.mainstreaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.mainstreaming.Principle.ACCOUNTABILITY;
import static org.sabak.mainstreaming.Principle.EMPOWERMENT;
import static org.sabak.mainstreaming.Principle.LEGALITY;
import static org.sabak.mainstreaming.Principle.NON_DISCRIMINATION;
import static org.sabak.mainstreaming.Principle.PARTICIPATION;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sabak.kernel.WorkshopId;
import org.sabak.mainstreaming.MainstreamingEvent.DacCleared;
import org.sabak.mainstreaming.MainstreamingEvent.DacScreened;
import org.sabak.mainstreaming.MainstreamingEvent.GemCoded;

class MarkersTest {

    private static final WorkshopId WORKSHOP = new WorkshopId("workshop-one");

    @Test
    void the_un_marker_leads_to_the_dac_marker_by_the_table() {
        assertThat(Arrays.stream(Gem.values()).map(Gem::code)).containsExactly(0, 1, 2, 3);
        assertThat(Arrays.stream(Gem.values()).map(gem -> gem.dac().code())).containsExactly(0, 0, 1, 2);
        assertThat(Arrays.stream(Gem.values()).filter(Gem::objective)).containsExactly(Gem.SIGNIFICANT, Gem.PRINCIPAL);
    }

    @Test
    void there_is_no_way_from_the_dac_marker_to_the_un_marker() {
        assertThat(Arrays.stream(Dac.class.getDeclaredMethods()).filter(m -> m.getReturnType() == Gem.class)).isEmpty();
        assertThat(Arrays.stream(Gem.class.getDeclaredMethods()).filter(m -> Arrays.asList(m.getParameterTypes()).contains(Dac.class))).isEmpty();
        assertThat(Answers.NONE.then(new DacScreened(WORKSHOP, Optional.empty(), Dac.PRINCIPAL, "design")).gem()).isNull();
    }

    @Test
    void not_screened_is_not_zero_and_a_screening_goes_before_what_is_derived() {
        assertThat(Answers.NONE.exported()).isEmpty();
        var coded = Answers.NONE.then(new GemCoded(WORKSHOP, Optional.empty(), Gem.PRINCIPAL, "logframe"));
        assertThat(coded.dac()).isNull();
        assertThat(coded.exported()).contains(Dac.PRINCIPAL);
        var screened = coded.then(new DacScreened(WORKSHOP, Optional.empty(), Dac.NOT_TARGETED, "design"));
        assertThat(screened.exported()).contains(Dac.NOT_TARGETED);
        assertThat(screened.then(new DacCleared(WORKSHOP, Dac.NOT_TARGETED, "slip"))).isEqualTo(coded);
    }

    @Test
    void a_checklist_has_a_score_of_ten_only_when_all_five_are_answered() {
        assertThat(Principle.score(Map.of(PARTICIPATION, 2, ACCOUNTABILITY, 1, NON_DISCRIMINATION, 0, EMPOWERMENT, 2, LEGALITY, 2))).hasValue(7);
        assertThat(Principle.score(Map.of(PARTICIPATION, 2, ACCOUNTABILITY, 2, NON_DISCRIMINATION, 2, EMPOWERMENT, 2))).isEmpty();
        assertThat(Principle.score(Map.of())).isEmpty();
        assertThat(Principle.BEST).isEqualTo(10);
    }
}
