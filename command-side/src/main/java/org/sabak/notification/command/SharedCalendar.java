package org.sabak.notification.command;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.sabak.notification.CalendarCommand.ShareCalendar;
import org.sabak.notification.CalendarCommand.TakeCalendarBack;
import org.sabak.notification.CalendarEvent.CalendarShared;
import org.sabak.notification.CalendarEvent.CalendarTakenBack;
import org.sabak.notification.CalendarKeyId;

/** A calendar that whoever has its address may subscribe to, until it is taken back. */
@Aggregate
class SharedCalendar {

    @AggregateIdentifier
    private CalendarKeyId id;
    private boolean takenBack;

    SharedCalendar() { }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ShareCalendar c) {
        if (id == null) apply(new CalendarShared(c.keyId(), c.country(), c.language()));
    }

    @CommandHandler
    void handle(TakeCalendarBack c) {
        if (!takenBack) apply(new CalendarTakenBack(id));
    }

    @EventSourcingHandler
    void on(CalendarShared e) {
        id = e.keyId();
    }

    @EventSourcingHandler
    void on(CalendarTakenBack e) {
        takenBack = true;
    }
}
