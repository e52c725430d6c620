package org.sabak.mainstreaming.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.figures.Measure.M12;
import static org.sabak.figures.Measure.M4;
import static org.sabak.mainstreaming.TargetsId.PROGRAMME;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sabak.kernel.WorkshopId;
import org.sabak.mainstreaming.Aim.Baseline;
import org.sabak.mainstreaming.Aim.Step;
import org.sabak.mainstreaming.Aims;
import org.sabak.mainstreaming.MainstreamingQuery.Targets;
import org.sabak.mainstreaming.MainstreamingQuery.TargetsOf;
import org.sabak.mainstreaming.TargetsEvent;
import org.sabak.mainstreaming.TargetsEvent.BaselineSet;
import org.sabak.mainstreaming.TargetsEvent.MeansNamed;
import org.sabak.mainstreaming.TargetsEvent.MilestoneDropped;
import org.sabak.mainstreaming.TargetsEvent.MilestoneSet;
import org.sabak.mainstreaming.TargetsEvent.ShareTargetSet;
import org.sabak.mainstreaming.TargetsId;
import org.sabak.readmodels.RetoldStory;

class TargetsListTest extends RetoldStory {

    static final TargetsId OF_A = TargetsId.of(new WorkshopId("workshop-a"));
    static final LocalDate JUNE = LocalDate.parse("2026-06-30"), DECEMBER = LocalDate.parse("2026-12-31");
    static final List<TargetsEvent> TOLD = List.of(new MilestoneSet(PROGRAMME, M4, DECEMBER, percent("35.0")),
            new MilestoneSet(PROGRAMME, M4, JUNE, percent("30.0")), new MilestoneSet(PROGRAMME, M4, JUNE.plusDays(1), percent("31.0")),
            new MilestoneDropped(PROGRAMME, M4, JUNE.plusDays(1)), new ShareTargetSet(PROGRAMME, M4, percent("40.0"), DECEMBER),
            new BaselineSet(PROGRAMME, M4, Optional.of(percent("0.0")), JUNE, "survey"),
            new BaselineSet(PROGRAMME, M12, Optional.empty(), JUNE, ""), new MeansNamed(PROGRAMME, M12, "sheets"),
            new ShareTargetSet(OF_A, M12, percent("20.0"), DECEMBER));

    @Override
    protected List<Object> projections() {
        return List.of(new TargetsProjection(writes), new MainstreamingAnswers(readModels, standings, Clock.systemUTC()));
    }

    @Override
    protected List<?> story() {
        return TOLD;
    }

    @Override
    protected List<?> answers() {
        return List.of(of(PROGRAMME), of(OF_A));
    }

    @Test
    void milestones_stand_in_the_order_of_their_days_and_dropped_ones_are_gone() {
        tell();
        assertThat(of(PROGRAMME).aims().of(M4).milestones()).containsExactly(new Step(JUNE, percent("30.0")), new Step(DECEMBER, percent("35.0")));
        assertThat(of(PROGRAMME).aims().of(M4).target()).isEqualTo(new Step(DECEMBER, percent("40.0")));
    }

    @Test
    void a_baseline_of_zero_an_unknown_one_and_none_are_three_things() {
        tell();
        assertThat(of(PROGRAMME).aims().of(M4).baseline()).isEqualTo(new Baseline(percent("0.0"), JUNE, "survey"));
        assertThat(of(PROGRAMME).aims().of(M12).baseline()).isEqualTo(new Baseline(null, JUNE, ""));
        assertThat(of(OF_A).aims().of(M12).baseline()).isNull();
    }

    @Test
    void both_rooms_speak_of_the_same_targets() {
        tell();
        var folded = Aims.NONE;
        for (var event : TOLD) if (event.targetsId().equals(PROGRAMME)) folded = folded.then(event);
        assertThat(of(PROGRAMME).aims()).isEqualTo(folded);
        assertThat(of(PROGRAMME).tag()).isEqualTo(folded.tag());
        assertThat(of(TargetsId.of(new WorkshopId("workshop-none"))).tag()).isEqualTo(Aims.NONE.tag());
    }

    private Targets of(TargetsId id) {
        return ask(new TargetsOf(id), Targets.class);
    }

    private static BigDecimal percent(String percent) {
        return new BigDecimal(percent);
    }
}
