package org.sabak.workshop.command;

import static org.sabak.workshop.command.AWorkshop.ID;
import static org.sabak.workshop.command.AWorkshop.given;
import static org.sabak.workshop.command.AWorkshop.usual;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sabak.workshop.WorkshopCommand.MarkSensitive;
import org.sabak.workshop.WorkshopEvent.MarkedSensitive;
import org.sabak.workshop.WorkshopEvent.UnmarkedSensitive;
import org.sabak.workshop.WorkshopEvent.WorkshopAnnounced;
import org.sabak.workshop.WorkshopEvent.WorkshopHeld;

class MarkingSensitiveTest {

    private static final Object PLANNED = usual().planned();
    private static final MarkedSensitive MARKED = new MarkedSensitive(ID);

    @Test
    void the_topic_can_be_marked_and_unmarked_at_any_time() {
        for (var stage : List.of(new Object[] {PLANNED}, new Object[] {PLANNED, new WorkshopAnnounced(ID), new WorkshopHeld(ID)})) {
            given(stage).when(new MarkSensitive(ID, true)).expectEvents(MARKED);
        }
        given(PLANNED, MARKED).when(new MarkSensitive(ID, false)).expectEvents(new UnmarkedSensitive(ID));
    }

    @Test
    void saying_what_holds_anyway_changes_nothing() {
        given(PLANNED).when(new MarkSensitive(ID, false)).expectSuccessfulHandlerExecution().expectNoEvents();
        given(PLANNED, MARKED).when(new MarkSensitive(ID, true)).expectSuccessfulHandlerExecution().expectNoEvents();
        given(PLANNED, MARKED, new UnmarkedSensitive(ID)).when(new MarkSensitive(ID, true)).expectEvents(MARKED);
    }
}
