package org.sabak.mainstreaming.command;

import static org.sabak.kernel.Refused.no;
import static org.sabak.mainstreaming.MainstreamingRefusal.ANSWERS_MOVED;
import static org.sabak.mainstreaming.MainstreamingRefusal.BUDGET_NEGATIVE;
import static org.sabak.mainstreaming.MainstreamingRefusal.NOTE_NEEDED;
import static org.sabak.mainstreaming.MainstreamingRefusal.NOTE_TOO_LONG;
import static org.sabak.mainstreaming.MainstreamingRefusal.NOTHING_ANSWERED;
import static org.sabak.mainstreaming.MainstreamingRefusal.NOT_CODED;
import static org.sabak.mainstreaming.MainstreamingRefusal.NOT_SCREENED;
import static org.sabak.mainstreaming.MainstreamingRefusal.NO_SUCH_WORKSHOP;
import static org.sabak.mainstreaming.MainstreamingRefusal.POINTS_OUT_OF_RANGE;
import static org.sabak.mainstreaming.MainstreamingRefusal.PRINCIPLE_TWICE;
import static org.sabak.mainstreaming.MainstreamingRefusal.REASON_NEEDED;
import static org.sabak.mainstreaming.command.AWorkshopToMark.NOWHERE;
import static org.sabak.mainstreaming.command.AWorkshopToMark.WORKSHOP;
import static org.sabak.mainstreaming.command.AWorkshopToMark.coded;
import static org.sabak.mainstreaming.command.AWorkshopToMark.marks;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sabak.mainstreaming.Answers;
import org.sabak.mainstreaming.Dac;
import org.sabak.mainstreaming.Gem;
import org.sabak.mainstreaming.MainstreamingCommand.AnswerPanel;
import org.sabak.mainstreaming.MainstreamingCommand.ClearDac;
import org.sabak.mainstreaming.MainstreamingCommand.ClearGem;
import org.sabak.mainstreaming.MainstreamingCommand.CodeGem;
import org.sabak.mainstreaming.MainstreamingCommand.ScreenDac;
import org.sabak.mainstreaming.MainstreamingCommand.StateBudget;
import org.sabak.mainstreaming.MainstreamingEvent.BudgetStated;
import org.sabak.mainstreaming.MainstreamingEvent.DacScreened;
import org.sabak.mainstreaming.MainstreamingEvent.GemCleared;
import org.sabak.mainstreaming.MainstreamingEvent.GemCoded;
import org.sabak.mainstreaming.MainstreamingEvent.PanelAnswered;
import org.sabak.mainstreaming.PanelAnswer;
import org.sabak.mainstreaming.Principle;

class AnsweringAboutAWorkshopTest {

    @Test
    void a_marker_of_zero_is_an_answer_and_its_correction_says_what_it_was() {
        marks().givenNoPriorActivity().when(new CodeGem(WORKSHOP, Gem.NO_CONTRIBUTION, " concept note ", null))
                .expectEvents(coded(Gem.NO_CONTRIBUTION));
        marks().given(coded(Gem.NO_CONTRIBUTION)).when(new CodeGem(WORKSHOP, Gem.LIMITED, "agenda", null))
                .expectEvents(new GemCoded(WORKSHOP, Optional.of(Gem.NO_CONTRIBUTION), Gem.LIMITED, "agenda"));
        marks().given(coded(Gem.LIMITED)).when(new CodeGem(WORKSHOP, Gem.LIMITED, "concept note", null))
                .expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void coding_for_the_un_marker_screens_for_no_other() {
        marks().given(coded(Gem.PRINCIPAL)).when(new ClearDac(WORKSHOP, "slip", null))
                .expectNoEvents().expectExceptionDetails(no(NOT_SCREENED));
        marks().given(coded(Gem.PRINCIPAL)).when(new ScreenDac(WORKSHOP, Dac.SIGNIFICANT, "design", null))
                .expectEvents(new DacScreened(WORKSHOP, Optional.empty(), Dac.SIGNIFICANT, "design"));
    }

    @Test
    void a_marker_needs_a_note() {
        marks().givenNoPriorActivity().when(new CodeGem(WORKSHOP, Gem.LIMITED, "  ", null))
                .expectNoEvents().expectExceptionDetails(no(NOTE_NEEDED));
        marks().givenNoPriorActivity().when(new ScreenDac(WORKSHOP, Dac.PRINCIPAL, null, null))
                .expectNoEvents().expectExceptionDetails(no(NOTE_NEEDED));
        marks().givenNoPriorActivity().when(new CodeGem(WORKSHOP, Gem.LIMITED, "n".repeat(501), null))
                .expectNoEvents().expectExceptionDetails(no(NOTE_TOO_LONG, 500));
    }

    @Test
    void taking_a_marker_back_needs_a_reason_and_a_marker() {
        marks().given(coded(Gem.LIMITED)).when(new ClearGem(WORKSHOP, "", null))
                .expectNoEvents().expectExceptionDetails(no(REASON_NEEDED));
        marks().given(coded(Gem.LIMITED)).when(new ClearGem(WORKSHOP, "wrong workshop", null))
                .expectEvents(new GemCleared(WORKSHOP, Gem.LIMITED, "wrong workshop"));
        marks().given(coded(Gem.LIMITED), new GemCleared(WORKSHOP, Gem.LIMITED, "wrong workshop"))
                .when(new ClearGem(WORKSHOP, "again", null)).expectNoEvents().expectExceptionDetails(no(NOT_CODED));
    }

    @Test
    void a_checklist_is_taken_as_a_whole_or_not_at_all() {
        marks().givenNoPriorActivity().when(panel(answer(Principle.PARTICIPATION, 2, "women's groups"), answer(Principle.LEGALITY, 0, " ")))
                .expectNoEvents().expectExceptionDetails(no(NOTE_NEEDED));
        marks().givenNoPriorActivity().when(panel(answer(Principle.PARTICIPATION, 3, "very"))).expectNoEvents()
                .expectExceptionDetails(no(POINTS_OUT_OF_RANGE, 2));
        marks().givenNoPriorActivity().when(panel(answer(Principle.LEGALITY, 1, "a"), answer(Principle.LEGALITY, 2, "b")))
                .expectNoEvents().expectExceptionDetails(no(PRINCIPLE_TWICE));
        marks().givenNoPriorActivity().when(panel()).expectNoEvents().expectExceptionDetails(no(NOTHING_ANSWERED));
    }

    @Test
    void only_answers_that_changed_are_recorded() {
        var participation = new PanelAnswered(WORKSHOP, Principle.PARTICIPATION, 2, "women's groups");
        marks().given(participation).when(panel(answer(Principle.PARTICIPATION, 2, "women's groups"), answer(Principle.LEGALITY, 0, "none named")))
                .expectEvents(new PanelAnswered(WORKSHOP, Principle.LEGALITY, 0, "none named"));
        marks().given(participation).when(panel(answer(Principle.PARTICIPATION, 2, "women's groups")))
                .expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void a_budget_of_nothing_is_a_budget() {
        marks().givenNoPriorActivity().when(new StateBudget(WORKSHOP, 0, null)).expectEvents(new BudgetStated(WORKSHOP, Optional.empty(), 0));
        marks().given(new BudgetStated(WORKSHOP, Optional.empty(), 0)).when(new StateBudget(WORKSHOP, 48_000, null))
                .expectEvents(new BudgetStated(WORKSHOP, Optional.of(0L), 48_000));
        marks().givenNoPriorActivity().when(new StateBudget(WORKSHOP, -1, null)).expectNoEvents().expectExceptionDetails(no(BUDGET_NEGATIVE));
    }

    @Test
    void of_two_who_answer_at_once_the_second_is_told() {
        var seen = Answers.NONE.then(coded(Gem.LIMITED)).tag();
        var meanwhile = new PanelAnswered(WORKSHOP, Principle.LEGALITY, 1, "one treaty");
        marks().given(coded(Gem.LIMITED)).when(new CodeGem(WORKSHOP, Gem.SIGNIFICANT, "logframe", seen)).expectSuccessfulHandlerExecution();
        marks().given(coded(Gem.LIMITED), meanwhile).when(new CodeGem(WORKSHOP, Gem.SIGNIFICANT, "logframe", seen))
                .expectNoEvents().expectExceptionDetails(no(ANSWERS_MOVED));
    }

    @Test
    void nothing_is_answered_about_a_workshop_nobody_has_planned() {
        marks().givenNoPriorActivity().when(new CodeGem(NOWHERE, Gem.LIMITED, "note", null))
                .expectNoEvents().expectExceptionDetails(no(NO_SUCH_WORKSHOP));
    }

    private static AnswerPanel panel(PanelAnswer... answers) {
        return new AnswerPanel(WORKSHOP, List.of(answers), null);
    }

    private static PanelAnswer answer(Principle principle, int points, String note) {
        return new PanelAnswer(principle, points, note);
    }
}
