package org.sabak.workshop.command;

import static java.util.EnumSet.of;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.sabak.kernel.Refused.refuse;
import static org.sabak.kernel.Wording.tidy;
import static org.sabak.workshop.Stage.ANNOUNCED;
import static org.sabak.workshop.Stage.CANCELLED;
import static org.sabak.workshop.Stage.CLOSED;
import static org.sabak.workshop.Stage.HELD;
import static org.sabak.workshop.Stage.POSTPONED;
import static org.sabak.workshop.Stage.TENTATIVE;
import static org.sabak.workshop.WorkshopRefusal.NOT_YET_HELD;

import java.time.Clock;
import java.time.ZoneId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.sabak.kernel.WorkshopId;
import org.sabak.workshop.Days;
import org.sabak.workshop.WorkshopCommand.AnnounceWorkshop;
import org.sabak.workshop.WorkshopCommand.CancelWorkshop;
import org.sabak.workshop.WorkshopCommand.CloseFigures;
import org.sabak.workshop.WorkshopCommand.MarkHeld;
import org.sabak.workshop.WorkshopCommand.PostponeWorkshop;
import org.sabak.workshop.WorkshopCommand.ReopenWorkshop;
import org.sabak.workshop.WorkshopEvent.FiguresClosed;
import org.sabak.workshop.WorkshopEvent.WorkshopAnnounced;
import org.sabak.workshop.WorkshopEvent.WorkshopCancelled;
import org.sabak.workshop.WorkshopEvent.WorkshopHeld;
import org.sabak.workshop.WorkshopEvent.WorkshopPostponed;
import org.sabak.workshop.WorkshopEvent.WorkshopReopened;

/** How far a workshop has come. The stages of registration are told by its roster, not here. */
abstract class Milestones {

    @AggregateIdentifier
    protected WorkshopId id;
    protected Life life;
    protected Days days;
    protected String zone;

    @CommandHandler
    void handle(AnnounceWorkshop c) {
        if (life.in(ANNOUNCED)) return;
        life.refuseUnless(of(TENTATIVE));
        apply(new WorkshopAnnounced(id));
    }

    @CommandHandler
    void handle(PostponeWorkshop c) {
        if (life.cameTo(POSTPONED, tidy(c.reason()))) return;
        life.refuseUnless(of(TENTATIVE, ANNOUNCED));
        apply(new WorkshopPostponed(id, Limits.reason(c.reason())));
    }

    @CommandHandler
    void handle(CancelWorkshop c) {
        if (life.cameTo(CANCELLED, tidy(c.reason()))) return;
        life.refuseUnless(Life.PLANNING);
        apply(new WorkshopCancelled(id, Limits.reason(c.reason())));
    }

    @CommandHandler
    void handle(MarkHeld c, Clock clock) {
        if (life.in(HELD)) return;
        life.refuseUnless(of(ANNOUNCED));
        refuse(NOT_YET_HELD, clock.instant().atZone(ZoneId.of(zone)).toLocalDate().isBefore(days.first()));
        apply(new WorkshopHeld(id));
    }

    @CommandHandler
    void handle(CloseFigures c) {
        if (life.in(CLOSED)) return;
        life.refuseUnless(of(HELD));
        apply(new FiguresClosed(id));
    }

    @CommandHandler
    void handle(ReopenWorkshop c) {
        if (life.reopenedBecause(tidy(c.reason()))) return;
        apply(new WorkshopReopened(id, life.stage(), life.reopened(), Limits.reason(c.reason())));
    }
}
