package org.sabak.workshop.command;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.sabak.workshop.WorkshopCommand.MarkSensitive;
import org.sabak.workshop.WorkshopEvent.MarkedSensitive;
import org.sabak.workshop.WorkshopEvent.UnmarkedSensitive;

/** Whether others may see what a workshop is about. Can be said at any time: letters go at any time. */
abstract class Discretion extends Scheduling {

    protected boolean sensitive;

    @CommandHandler
    void handle(MarkSensitive c) {
        if (c.sensitive() == sensitive) return;
        apply(c.sensitive() ? new MarkedSensitive(id) : new UnmarkedSensitive(id));
    }
}
