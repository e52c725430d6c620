package org.sabak.workshop.command;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.sabak.kernel.Wording.tidy;

import org.axonframework.commandhandling.CommandHandler;
import org.sabak.workshop.Session;
import org.sabak.workshop.WorkshopCommand.ChangeSession;
import org.sabak.workshop.WorkshopCommand.DropSession;
import org.sabak.workshop.WorkshopCommand.ScheduleSession;
import org.sabak.workshop.WorkshopEvent.SessionChanged;
import org.sabak.workshop.WorkshopEvent.SessionDropped;
import org.sabak.workshop.WorkshopEvent.SessionScheduled;

/** What happens when during a workshop: its sessions. Who came to them is told by their sheets, not here. */
abstract class Scheduling extends Milestones {

    protected Agenda agenda;

    @CommandHandler
    void handle(ScheduleSession c) {
        var session = new Session(agenda.nextId(), tidy(c.title()), c.day(), c.startsAt(), c.minutes(), c.kind());
        if (agenda.has(session)) return; // the same form, sent twice
        life.refuseUnless(Life.PLANNING);
        Limits.title(c.title());
        agenda.refuseUnfit(session, days);
        apply(new SessionScheduled(id, session));
    }

    @CommandHandler
    void handle(ChangeSession c) {
        var s = c.session();
        var session = new Session(s.sessionId(), tidy(s.title()), s.day(), s.startsAt(), s.minutes(), s.kind());
        agenda.refuseUnknown(s.sessionId());
        var was = agenda.session(s.sessionId()).orElseThrow();
        if (session.equals(was)) return;
        life.refuseUnless(Life.PLANNING);
        Limits.title(s.title());
        agenda.refuseUnfit(session, days);
        apply(new SessionChanged(id, was, session));
    }

    @CommandHandler
    void handle(DropSession c) {
        if (agenda.dropped(c.sessionId())) return;
        agenda.refuseUnknown(c.sessionId());
        life.refuseUnless(Life.PLANNING);
        apply(new SessionDropped(id, c.sessionId(), Limits.reason(c.reason())));
    }
}
