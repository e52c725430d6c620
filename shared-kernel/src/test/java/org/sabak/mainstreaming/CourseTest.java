package org.sabak.mainstreaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.figures.Measure.M4;
import static org.sabak.mainstreaming.Aim.Course.BEHIND;
import static org.sabak.mainstreaming.Aim.Course.NOTHING_DUE;
import static org.sabak.mainstreaming.Aim.Course.NO_DATA;
import static org.sabak.mainstreaming.Aim.Course.ON_THE_WAY;
import static org.sabak.mainstreaming.Aim.Course.REACHED;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.sabak.mainstreaming.TargetsEvent.MilestoneDropped;
import org.sabak.mainstreaming.TargetsEvent.MilestoneSet;
import org.sabak.mainstreaming.TargetsEvent.ShareTargetSet;

class CourseTest {

    private static final LocalDate JUNE = LocalDate.parse("2026-06-30"), DECEMBER = LocalDate.parse("2026-12-31"),
            NEXT_YEAR = LocalDate.parse("2027-12-31");
    private static final Aims AIMS = Aims.NONE.then(new MilestoneSet(TargetsId.PROGRAMME, M4, DECEMBER, percent("35.0")))
            .then(new MilestoneSet(TargetsId.PROGRAMME, M4, JUNE, percent("30.0")))
            .then(new ShareTargetSet(TargetsId.PROGRAMME, M4, percent("40.0"), NEXT_YEAR));
    private static final Aim AIM = AIMS.of(M4);

    @Test
    void milestones_stand_in_the_order_of_their_days() {
        assertThat(AIM.milestones().stream().map(Aim.Step::by)).containsExactly(JUNE, DECEMBER);
        assertThat(AIMS.then(new MilestoneDropped(TargetsId.PROGRAMME, M4, JUNE)).of(M4).milestones()).extracting(Aim.Step::by)
                .containsExactly(DECEMBER);
    }

    @Test
    void the_last_milestone_that_was_due_decides() {
        assertThat(AIM.course(percent("33.0"), JUNE.plusDays(1))).isEqualTo(ON_THE_WAY);
        assertThat(AIM.course(percent("30.0"), JUNE.plusDays(1))).isEqualTo(ON_THE_WAY);
        assertThat(AIM.course(percent("29.9"), JUNE.plusDays(1))).isEqualTo(BEHIND);
        assertThat(AIM.course(percent("33.0"), DECEMBER.plusDays(1))).isEqualTo(BEHIND);
    }

    @Test
    void a_milestone_is_not_due_on_its_own_day() {
        assertThat(AIM.course(percent("12.0"), JUNE)).isEqualTo(NOTHING_DUE);
        assertThat(AIM.course(percent("33.0"), DECEMBER)).isEqualTo(ON_THE_WAY);
    }

    @Test
    void a_target_is_reached_whenever_its_percent_is_and_missed_when_its_day_is_over() {
        assertThat(AIM.course(percent("40.0"), JUNE)).isEqualTo(REACHED);
        assertThat(AIM.course(percent("39.9"), NEXT_YEAR)).isEqualTo(ON_THE_WAY);
        assertThat(AIM.course(percent("39.9"), NEXT_YEAR.plusDays(1))).isEqualTo(BEHIND);
    }

    @Test
    void nothing_is_said_of_a_share_that_is_not_known() {
        assertThat(AIM.course(null, NEXT_YEAR.plusDays(1))).isEqualTo(NO_DATA);
        assertThat(AIM.course(percent("0.0"), NEXT_YEAR.plusDays(1))).isEqualTo(BEHIND);
    }

    private static BigDecimal percent(String percent) {
        return new BigDecimal(percent);
    }
}
