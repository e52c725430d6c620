package org.sabak.mainstreaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.mainstreaming.Answer.NO;
import static org.sabak.mainstreaming.Answer.UNKNOWN;
import static org.sabak.mainstreaming.Answer.YES;
import static org.sabak.mainstreaming.Answers.Warning.DECIDED_TOO_LATE;
import static org.sabak.mainstreaming.Answers.Warning.UNDECIDED_WITH_SEATS_GIVEN;
import static org.sabak.mainstreaming.Screening.Outcome.APPROVED;
import static org.sabak.mainstreaming.Screening.Outcome.APPROVED_WITH_MITIGATION;
import static org.sabak.mainstreaming.Screening.Outcome.NOT_APPROVED;
import static org.sabak.mainstreaming.Screening.Validity.EXPIRED;
import static org.sabak.mainstreaming.Screening.Validity.EXPIRES_BEFORE_LAST_DAY;
import static org.sabak.mainstreaming.Screening.Validity.HOLDS;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sabak.kernel.WorkshopId;
import org.sabak.mainstreaming.MainstreamingEvent.ScopeDecided;
import org.sabak.mainstreaming.MainstreamingEvent.ScreeningRecorded;
import org.sabak.mainstreaming.Screening.Outcome;

class DueDiligenceTest {

    private static final LocalDate MARCH = LocalDate.parse("2026-03-01"), APRIL = LocalDate.parse("2026-04-01"), MAY = LocalDate.parse("2026-05-01");

    private static final WorkshopId W = new WorkshopId("workshop-one");

    @Test
    void only_a_no_leads_out_of_scope_and_what_is_not_known_is_treated_as_in() {
        assertThat(HrddpScope.of(YES, YES)).isEqualTo(HrddpScope.IN);
        assertThat(HrddpScope.of(YES, NO)).isEqualTo(HrddpScope.OUT);
        assertThat(HrddpScope.of(NO, UNKNOWN)).isEqualTo(HrddpScope.OUT);
        assertThat(HrddpScope.of(UNKNOWN, YES)).isEqualTo(HrddpScope.UNKNOWN);
        assertThat(Answers.NONE.scope()).isEqualTo(HrddpScope.UNKNOWN);
        assertThat(HrddpScope.IN.treatedAsIn()).isTrue();
        assertThat(HrddpScope.UNKNOWN.treatedAsIn()).isTrue();
        assertThat(HrddpScope.OUT.treatedAsIn()).isFalse();
    }

    @Test
    void a_decision_is_in_force_from_its_day_to_its_last() {
        var decision = new Screening(APPROVED_WITH_MITIGATION, MARCH, APRIL);
        assertThat(decision.inForceOn(MARCH)).isTrue();
        assertThat(decision.inForceOn(APRIL)).isTrue();
        assertThat(decision.inForceOn(MARCH.minusDays(1))).isFalse();
        assertThat(decision.inForceOn(APRIL.plusDays(1))).isFalse();
        assertThat(new Screening(NOT_APPROVED, MARCH, APRIL).inForceOn(MARCH)).isFalse();
    }

    @Test
    void a_decision_has_to_outlast_the_workshop() {
        var decision = new Screening(APPROVED, MARCH, APRIL);
        assertThat(decision.validity(MARCH, APRIL)).isEqualTo(HOLDS);
        assertThat(decision.validity(MARCH, APRIL.plusDays(1))).isEqualTo(EXPIRES_BEFORE_LAST_DAY);
        assertThat(decision.validity(APRIL, APRIL.plusDays(1))).isEqualTo(EXPIRES_BEFORE_LAST_DAY);
        assertThat(decision.validity(APRIL.plusDays(1), APRIL.plusDays(1))).isEqualTo(EXPIRED);
        assertThat(decision.validity(MAY, APRIL)).as("long after both").isEqualTo(HOLDS);
    }

    @Test
    void a_decision_is_in_time_only_before_the_day_of_the_first_seat() {
        var decided = Screenings.NONE.with(recorded(APPROVED, MARCH, false));
        assertThat(decided.inTime(Optional.of(MARCH.plusDays(1)))).isTrue();
        assertThat(decided.inTime(Optional.of(MARCH))).isFalse();
        assertThat(decided.inTime(Optional.empty())).as("no seat is given yet").isTrue();
        assertThat(Screenings.NONE.inTime(Optional.empty())).isFalse();
        assertThat(Screenings.NONE.with(recorded(NOT_APPROVED, MARCH, false)).inTime(Optional.of(MAY))).isFalse();
    }

    @Test
    void a_later_decision_neither_heals_nor_harms_what_was_in_time() {
        var renewed = Screenings.NONE.with(recorded(APPROVED, MARCH, false)).with(recorded(APPROVED, MAY, false));
        assertThat(renewed.inTime(Optional.of(APRIL))).isTrue();
        assertThat(renewed.latest()).contains(new Screening(APPROVED, MAY, MAY.plusYears(1)));
        var healed = Screenings.NONE.with(recorded(NOT_APPROVED, MARCH, false)).with(recorded(APPROVED, MAY, false));
        assertThat(healed.inTime(Optional.of(APRIL))).isFalse();
        var refusedInTime = Screenings.NONE.with(recorded(APPROVED, MARCH, false)).with(recorded(NOT_APPROVED, MARCH.plusDays(9), false));
        assertThat(refusedInTime.inTime(Optional.of(APRIL))).isFalse();
    }

    @Test
    void a_slip_of_the_pen_counts_for_nothing_once_corrected() {
        var corrected = Screenings.NONE.with(recorded(APPROVED, MARCH, false)).with(recorded(APPROVED, MAY, true));
        assertThat(corrected.decisions()).hasSize(1);
        assertThat(corrected.inTime(Optional.of(APRIL))).isFalse();
    }

    @Test
    void a_warning_comes_only_in_scope_and_once_seats_are_given() {
        var nothing = Answers.NONE;
        assertThat(nothing.warning(Optional.empty())).isEmpty();
        assertThat(nothing.warning(Optional.of(APRIL))).contains(UNDECIDED_WITH_SEATS_GIVEN);
        assertThat(nothing.then(new ScopeDecided(W, YES, NO)).warning(Optional.of(APRIL))).isEmpty();
        assertThat(nothing.then(recorded(APPROVED, MARCH, false)).warning(Optional.of(APRIL))).isEmpty();
        assertThat(nothing.then(recorded(APPROVED, MAY, false)).warning(Optional.of(APRIL))).contains(DECIDED_TOO_LATE);
        assertThat(nothing.then(recorded(NOT_APPROVED, MARCH, false)).warning(Optional.of(APRIL))).contains(Answers.Warning.NOT_APPROVED);
    }

    private static ScreeningRecorded recorded(Outcome outcome, LocalDate decidedOn, boolean corrects) {
        return new ScreeningRecorded(W, outcome, decidedOn, decidedOn.plusYears(1), corrects);
    }
}
