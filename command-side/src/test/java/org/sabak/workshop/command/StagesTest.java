package org.sabak.workshop.command;

import static org.sabak.kernel.Refused.no;
import static org.sabak.workshop.Stage.ANNOUNCED;
import static org.sabak.workshop.Stage.CANCELLED;
import static org.sabak.workshop.Stage.CLOSED;
import static org.sabak.workshop.Stage.HELD;
import static org.sabak.workshop.Stage.POSTPONED;
import static org.sabak.workshop.Stage.TENTATIVE;
import static org.sabak.workshop.WorkshopRefusal.NOT_IN_THIS_STAGE;
import static org.sabak.workshop.WorkshopRefusal.NOT_YET_HELD;
import static org.sabak.workshop.WorkshopRefusal.REASON_NEEDED;
import static org.sabak.workshop.command.AWorkshop.ID;
import static org.sabak.workshop.command.AWorkshop.fixture;
import static org.sabak.workshop.command.AWorkshop.given;
import static org.sabak.workshop.command.AWorkshop.usual;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sabak.workshop.Stage;
import org.sabak.workshop.WorkshopCommand;
import org.sabak.workshop.WorkshopCommand.AnnounceWorkshop;
import org.sabak.workshop.WorkshopCommand.CancelWorkshop;
import org.sabak.workshop.WorkshopCommand.CloseFigures;
import org.sabak.workshop.WorkshopCommand.MarkHeld;
import org.sabak.workshop.WorkshopCommand.PostponeWorkshop;
import org.sabak.workshop.WorkshopCommand.ReopenWorkshop;
import org.sabak.workshop.WorkshopEvent;
import org.sabak.workshop.WorkshopEvent.FiguresClosed;
import org.sabak.workshop.WorkshopEvent.WorkshopAnnounced;
import org.sabak.workshop.WorkshopEvent.WorkshopCancelled;
import org.sabak.workshop.WorkshopEvent.WorkshopHeld;
import org.sabak.workshop.WorkshopEvent.WorkshopPostponed;
import org.sabak.workshop.WorkshopEvent.WorkshopReopened;

class StagesTest {

    static final String WHY = "the hall burnt down";
    /** The first minute of the first day in Almaty, which is five hours ahead. */
    static final Instant BEGINS = Instant.parse("2026-05-03T19:00:00Z");
    static final WorkshopAnnounced ANNOUNCEMENT = new WorkshopAnnounced(ID);
    static final WorkshopHeld MEETING = new WorkshopHeld(ID);
    static final WorkshopCancelled CANCELLATION = new WorkshopCancelled(ID, WHY);
    static final WorkshopPostponed POSTPONEMENT = new WorkshopPostponed(ID, WHY);
    static final FiguresClosed CLOSING = new FiguresClosed(ID);

    /** How a workshop comes into each stage. */
    static final Map<Stage, List<WorkshopEvent>> WAYS = new LinkedHashMap<>(Map.of(
            TENTATIVE, List.of(), ANNOUNCED, List.of(ANNOUNCEMENT), HELD, List.of(ANNOUNCEMENT, MEETING),
            CLOSED, List.of(ANNOUNCEMENT, MEETING, CLOSING), POSTPONED, List.of(ANNOUNCEMENT, POSTPONEMENT),
            CANCELLED, List.of(ANNOUNCEMENT, CANCELLATION)));

    @Test
    void announcing() {
        only(new AnnounceWorkshop(ID), Map.of(TENTATIVE, ANNOUNCEMENT), ANNOUNCED);
    }

    @Test
    void postponing() {
        only(new PostponeWorkshop(ID, WHY), Map.of(TENTATIVE, POSTPONEMENT, ANNOUNCED, POSTPONEMENT), POSTPONED);
    }

    @Test
    void cancelling() {
        only(new CancelWorkshop(ID, WHY),
                Map.of(TENTATIVE, CANCELLATION, ANNOUNCED, CANCELLATION, POSTPONED, CANCELLATION), CANCELLED);
    }

    @Test
    void holding() {
        only(new MarkHeld(ID), Map.of(ANNOUNCED, MEETING), HELD);
    }

    @Test
    void closing_the_figures() {
        only(new CloseFigures(ID), Map.of(HELD, CLOSING), CLOSED);
    }

    @Test
    void reopening_takes_the_last_step_back() {
        only(new ReopenWorkshop(ID, WHY), Map.of(HELD, reopened(HELD, ANNOUNCED), CLOSED, reopened(CLOSED, HELD),
                POSTPONED, reopened(POSTPONED, ANNOUNCED), CANCELLED, reopened(CANCELLED, ANNOUNCED)), null);
    }

    @Test
    void reopening_leads_back_to_where_it_was_before_it_stopped() {
        given(usual().planned(), CANCELLATION).when(new ReopenWorkshop(ID, WHY))
                .expectEvents(reopened(CANCELLED, TENTATIVE));
        given(usual().planned(), ANNOUNCEMENT, POSTPONEMENT, CANCELLATION).when(new ReopenWorkshop(ID, WHY))
                .expectEvents(reopened(CANCELLED, ANNOUNCED));
        given(usual().planned(), ANNOUNCEMENT, POSTPONEMENT, reopened(POSTPONED, ANNOUNCED))
                .when(new CancelWorkshop(ID, WHY)).expectEvents(CANCELLATION);
    }

    @Test
    void reopening_twice_takes_one_step_only() {
        given(usual().planned(), ANNOUNCEMENT, MEETING, CLOSING, reopened(CLOSED, HELD)).when(new ReopenWorkshop(ID, WHY))
                .expectNoEvents().expectSuccessfulHandlerExecution();
        given(usual().planned(), ANNOUNCEMENT, CANCELLATION, reopened(CANCELLED, ANNOUNCED))
                .when(new ReopenWorkshop(ID, WHY)).expectNoEvents().expectSuccessfulHandlerExecution();
        given(usual().planned(), ANNOUNCEMENT, MEETING, CLOSING, reopened(CLOSED, HELD))
                .when(new ReopenWorkshop(ID, "it was never held")).expectEvents(
                        new WorkshopReopened(ID, HELD, ANNOUNCED, "it was never held"));
    }

    @Test
    void stopping_again_for_another_reason_is_not_a_repetition() {
        given(usual().planned(), CANCELLATION).when(new CancelWorkshop(ID, "other"))
                .expectNoEvents().expectExceptionDetails(no(NOT_IN_THIS_STAGE, CANCELLED));
        given(usual().planned(), POSTPONEMENT).when(new PostponeWorkshop(ID, "other"))
                .expectNoEvents().expectExceptionDetails(no(NOT_IN_THIS_STAGE, POSTPONED));
    }

    @Test
    void stopping_and_reopening_need_a_reason() {
        for (var command : List.of(new CancelWorkshop(ID, " "), new PostponeWorkshop(ID, ""))) {
            given(usual().planned()).when(command).expectNoEvents().expectExceptionDetails(no(REASON_NEEDED));
        }
        given(usual().planned(), CANCELLATION).when(new ReopenWorkshop(ID, ""))
                .expectNoEvents().expectExceptionDetails(no(REASON_NEEDED));
    }

    @Test
    void a_workshop_is_held_from_the_first_day_at_the_venue() {
        fixture(BEGINS.minusMillis(1)).given(usual().planned(), ANNOUNCEMENT).when(new MarkHeld(ID))
                .expectNoEvents().expectExceptionDetails(no(NOT_YET_HELD));
        fixture(BEGINS).given(usual().planned(), ANNOUNCEMENT).when(new MarkHeld(ID)).expectEvents(MEETING);
    }

    /** Walks a command through every stage: what it does where it may, nothing where it was done, refused elsewhere. */
    private static void only(WorkshopCommand command, Map<Stage, WorkshopEvent> facts, Stage done) {
        WAYS.forEach((stage, way) -> {
            var result = fixture(BEGINS)
                    .given(Stream.concat(Stream.of(usual().planned()), way.stream()).toList()).when(command);
            if (facts.containsKey(stage)) result.expectEvents(facts.get(stage));
            else if (stage == done) result.expectNoEvents().expectSuccessfulHandlerExecution();
            else result.expectNoEvents().expectExceptionDetails(no(NOT_IN_THIS_STAGE, stage));
        });
    }

    private static WorkshopReopened reopened(Stage from, Stage to) {
        return new WorkshopReopened(ID, from, to, WHY);
    }
}
