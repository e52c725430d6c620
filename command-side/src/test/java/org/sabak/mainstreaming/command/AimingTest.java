package org.sabak.mainstreaming.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.figures.Measure.M12;
import static org.sabak.figures.Measure.M4;
import static org.sabak.figures.Measure.M7;
import static org.sabak.figures.Measure.M9;
import static org.sabak.kernel.Refused.no;
import static org.sabak.mainstreaming.TargetsId.PROGRAMME;
import static org.sabak.mainstreaming.TargetsRefusal.AS_OF_MISSING;
import static org.sabak.mainstreaming.TargetsRefusal.DAY_MISSING;
import static org.sabak.mainstreaming.TargetsRefusal.MEANS_NEEDED;
import static org.sabak.mainstreaming.TargetsRefusal.MILESTONE_AFTER_TARGET;
import static org.sabak.mainstreaming.TargetsRefusal.MILESTONE_TWICE;
import static org.sabak.mainstreaming.TargetsRefusal.NOT_AIMED_AT;
import static org.sabak.mainstreaming.TargetsRefusal.NO_SUCH_MILESTONE;
import static org.sabak.mainstreaming.TargetsRefusal.NO_SUCH_WORKSHOP;
import static org.sabak.mainstreaming.TargetsRefusal.PERCENT_MISSING;
import static org.sabak.mainstreaming.TargetsRefusal.PERCENT_OUT_OF_RANGE;
import static org.sabak.mainstreaming.TargetsRefusal.PERCENT_TOO_FINE;
import static org.sabak.mainstreaming.TargetsRefusal.SET_WITH_THE_SEATS;
import static org.sabak.mainstreaming.TargetsRefusal.SOURCE_NEEDED;
import static org.sabak.mainstreaming.TargetsRefusal.TARGETS_MOVED;
import static org.sabak.mainstreaming.TargetsRefusal.TARGET_BEFORE_MILESTONE;
import static org.sabak.mainstreaming.command.AWorkshopToMark.NOWHERE;
import static org.sabak.mainstreaming.command.AWorkshopToMark.OF_ONE;
import static org.sabak.mainstreaming.command.AWorkshopToMark.TODAY;
import static org.sabak.mainstreaming.command.AWorkshopToMark.percent;
import static org.sabak.mainstreaming.command.AWorkshopToMark.targets;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sabak.kernel.Refusal;
import org.sabak.mainstreaming.Aims;
import org.sabak.mainstreaming.TargetsCommand;
import org.sabak.mainstreaming.TargetsCommand.DropMilestone;
import org.sabak.mainstreaming.TargetsCommand.NameMeans;
import org.sabak.mainstreaming.TargetsCommand.SetBaseline;
import org.sabak.mainstreaming.TargetsCommand.SetMilestone;
import org.sabak.mainstreaming.TargetsCommand.SetTarget;
import org.sabak.mainstreaming.TargetsEvent;
import org.sabak.mainstreaming.TargetsEvent.BaselineSet;
import org.sabak.mainstreaming.TargetsEvent.MilestoneDropped;
import org.sabak.mainstreaming.TargetsEvent.MilestoneSet;
import org.sabak.mainstreaming.TargetsEvent.ShareTargetSet;
import org.sabak.mainstreaming.TargetsId;

class AimingTest {

    private static final LocalDate END = LocalDate.parse("2028-12-31"), HALF_WAY = LocalDate.parse("2027-06-30");
    private static final TargetsEvent AIMED = new ShareTargetSet(PROGRAMME, M4, percent("40.0"), END);
    private static final TargetsEvent STEP = new MilestoneSet(PROGRAMME, M4, HALF_WAY, percent("35.0"));

    @Test
    void an_unknown_baseline_and_one_of_zero_are_two_things() {
        targets().givenNoPriorActivity().when(new SetBaseline(PROGRAMME, M4, null, TODAY, "", null))
                .expectEvents(new BaselineSet(PROGRAMME, M4, Optional.empty(), TODAY, ""));
        targets().given(new BaselineSet(PROGRAMME, M4, Optional.empty(), TODAY, ""))
                .when(new SetBaseline(PROGRAMME, M4, percent("0"), TODAY, "survey", null))
                .expectEvents(new BaselineSet(PROGRAMME, M4, Optional.of(percent("0.0")), TODAY, "survey"));
        refused(new SetBaseline(PROGRAMME, M4, percent("12"), TODAY, " ", null), SOURCE_NEEDED);
        refused(new SetBaseline(PROGRAMME, M4, null, null, "", null), AS_OF_MISSING);
    }

    @Test
    void a_percent_is_0_to_100_with_at_most_one_decimal() {
        Stream.of("0", "100", "33.3", "40.0", "40.50").forEach(p -> targets().givenNoPriorActivity()
                .when(new SetTarget(PROGRAMME, M7, percent(p), END, null)).expectSuccessfulHandlerExecution());
        Stream.of("-0.1", "100.1", "1E+999999999").forEach(p -> refused(new SetTarget(PROGRAMME, M7, percent(p), END, null), PERCENT_OUT_OF_RANGE));
        refused(new SetTarget(PROGRAMME, M7, percent("33.33"), END, null), PERCENT_TOO_FINE);
        refused(new SetTarget(PROGRAMME, M7, null, END, null), PERCENT_MISSING);
        refused(new SetTarget(PROGRAMME, M7, percent("33"), null, null), DAY_MISSING);
    }

    @Test
    void no_milestone_comes_after_the_target() {
        targets().given(AIMED).when(new SetMilestone(PROGRAMME, M4, END, percent("39"), null)).expectSuccessfulHandlerExecution();
        targets().given(AIMED).when(new SetMilestone(PROGRAMME, M4, END.plusDays(1), percent("39"), null))
                .expectNoEvents().expectExceptionDetails(no(MILESTONE_AFTER_TARGET, END));
        targets().given(STEP).when(new SetTarget(PROGRAMME, M4, percent("40"), HALF_WAY.minusDays(1), null))
                .expectNoEvents().expectExceptionDetails(no(TARGET_BEFORE_MILESTONE, HALF_WAY));
        refused(new SetMilestone(PROGRAMME, M4, null, percent("35"), null), DAY_MISSING);
    }

    @Test
    void a_day_has_one_milestone() {
        targets().given(STEP).when(new SetMilestone(PROGRAMME, M4, HALF_WAY, percent("36"), null))
                .expectNoEvents().expectExceptionDetails(no(MILESTONE_TWICE, "35.0"));
        targets().given(STEP).when(new SetMilestone(PROGRAMME, M4, HALF_WAY, percent("35"), null))
                .expectNoEvents().expectSuccessfulHandlerExecution();
        targets().given(STEP).when(new SetMilestone(PROGRAMME, M12, HALF_WAY, percent("36"), null)).expectSuccessfulHandlerExecution();
        targets().given(STEP).when(new DropMilestone(PROGRAMME, M4, HALF_WAY, null)).expectEvents(new MilestoneDropped(PROGRAMME, M4, HALF_WAY));
        refused(new DropMilestone(PROGRAMME, M4, HALF_WAY, null), NO_SUCH_MILESTONE);
    }

    @Test
    void the_women_s_share_of_one_workshop_is_aimed_at_with_its_seats_only() {
        refused(new SetTarget(OF_ONE, M4, percent("40"), END, null), SET_WITH_THE_SEATS);
        targets().givenNoPriorActivity().when(new SetTarget(OF_ONE, M12, percent("20"), END, null)).expectSuccessfulHandlerExecution();
        targets().givenNoPriorActivity().when(new SetBaseline(OF_ONE, M4, percent("25"), TODAY, "roster of 2025", null))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void only_three_shares_are_aimed_at_and_only_where_there_is_something() {
        refused(new SetTarget(PROGRAMME, M9, percent("40"), END, null), NOT_AIMED_AT);
        refused(new SetTarget(TargetsId.of(NOWHERE), M12, percent("40"), END, null), NO_SUCH_WORKSHOP);
        refused(new SetTarget(new TargetsId("targets-elsewhere"), M12, percent("40"), END, null), NO_SUCH_WORKSHOP);
        refused(new NameMeans(PROGRAMME, M12, " ", null), MEANS_NEEDED);
    }

    @Test
    void of_two_who_aim_at_once_the_second_is_told() {
        var seen = Aims.NONE.then(AIMED).tag();
        targets().given(AIMED, STEP).when(new SetTarget(PROGRAMME, M4, percent("45"), END, seen))
                .expectNoEvents().expectExceptionDetails(no(TARGETS_MOVED));
        targets().given(AIMED).when(new SetTarget(PROGRAMME, M4, percent("45"), END, seen)).expectSuccessfulHandlerExecution();
    }

    @Test
    void nobody_can_say_what_a_share_is() {
        assertThat(Arrays.stream(TargetsCommand.class.getPermittedSubclasses()).map(Class::getSimpleName))
                .containsExactlyInAnyOrder("SetBaseline", "SetTarget", "SetMilestone", "DropMilestone", "NameMeans");
    }

    private static void refused(TargetsCommand command, Refusal refusal) {
        targets().givenNoPriorActivity().when(command).expectNoEvents().expectExceptionDetails(no(refusal));
    }
}
