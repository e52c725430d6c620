package org.sabak.mainstreaming.command;

import static org.sabak.kernel.Refused.no;
import static org.sabak.mainstreaming.Answer.NO;
import static org.sabak.mainstreaming.Answer.UNKNOWN;
import static org.sabak.mainstreaming.Answer.YES;
import static org.sabak.mainstreaming.MainstreamingRefusal.DATE_MISSING;
import static org.sabak.mainstreaming.MainstreamingRefusal.DECIDED_IN_THE_FUTURE;
import static org.sabak.mainstreaming.MainstreamingRefusal.NOTHING_TO_CORRECT;
import static org.sabak.mainstreaming.MainstreamingRefusal.VALID_NO_LONGER;
import static org.sabak.mainstreaming.Screening.Outcome.APPROVED;
import static org.sabak.mainstreaming.Screening.Outcome.NOT_APPROVED;
import static org.sabak.mainstreaming.command.AWorkshopToMark.TODAY;
import static org.sabak.mainstreaming.command.AWorkshopToMark.WORKSHOP;
import static org.sabak.mainstreaming.command.AWorkshopToMark.marks;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.sabak.mainstreaming.MainstreamingCommand.DecideScope;
import org.sabak.mainstreaming.MainstreamingCommand.RecordScreening;
import org.sabak.mainstreaming.MainstreamingEvent.ScopeDecided;
import org.sabak.mainstreaming.MainstreamingEvent.ScreeningRecorded;

class ScreeningTest {

    @Test
    void that_the_scope_is_not_known_is_recorded_as_well() {
        marks().givenNoPriorActivity().when(new DecideScope(WORKSHOP, UNKNOWN, UNKNOWN, null))
                .expectEvents(new ScopeDecided(WORKSHOP, UNKNOWN, UNKNOWN));
        marks().given(new ScopeDecided(WORKSHOP, UNKNOWN, UNKNOWN)).when(new DecideScope(WORKSHOP, YES, NO, null))
                .expectEvents(new ScopeDecided(WORKSHOP, YES, NO));
        marks().given(new ScopeDecided(WORKSHOP, YES, NO)).when(new DecideScope(WORKSHOP, YES, NO, null))
                .expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void a_decision_of_today_by_the_clock_of_the_venue_is_taken_and_one_of_tomorrow_is_not() {
        marks().givenNoPriorActivity().when(decision(TODAY, TODAY.plusDays(1))).expectEvents(
                new ScreeningRecorded(WORKSHOP, APPROVED, TODAY, TODAY.plusDays(1), false));
        marks().givenNoPriorActivity().when(decision(TODAY.plusDays(1), TODAY.plusYears(1)))
                .expectNoEvents().expectExceptionDetails(no(DECIDED_IN_THE_FUTURE));
        marks().givenNoPriorActivity().when(decision(null, TODAY)).expectNoEvents().expectExceptionDetails(no(DATE_MISSING));
    }

    @Test
    void a_decision_holds_longer_than_its_own_day() {
        marks().givenNoPriorActivity().when(decision(TODAY, TODAY)).expectNoEvents().expectExceptionDetails(no(VALID_NO_LONGER));
        marks().givenNoPriorActivity().when(decision(TODAY, null)).expectNoEvents().expectExceptionDetails(no(VALID_NO_LONGER));
    }

    @Test
    void a_correction_needs_something_to_correct() {
        var wrong = new ScreeningRecorded(WORKSHOP, APPROVED, TODAY, TODAY.plusYears(1), false);
        var right = new RecordScreening(WORKSHOP, NOT_APPROVED, TODAY, TODAY.plusYears(1), true, null);
        marks().givenNoPriorActivity().when(right).expectNoEvents().expectExceptionDetails(no(NOTHING_TO_CORRECT));
        marks().given(wrong).when(right).expectEvents(new ScreeningRecorded(WORKSHOP, NOT_APPROVED, TODAY, TODAY.plusYears(1), true));
        marks().given(wrong).when(decision(TODAY, TODAY.plusYears(1))).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    private static RecordScreening decision(LocalDate decidedOn, LocalDate validUntil) {
        return new RecordScreening(WORKSHOP, APPROVED, decidedOn, validUntil, false, null);
    }
}
