package org.sabak.notification.command;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.sabak.kernel.Refused.refuse;
import static org.sabak.notification.NotificationRefusal.NOT_STUCK;
import static org.sabak.notification.NotificationRefusal.NOT_WAITING;
import static org.sabak.notification.NotificationRefusal.REPEATED_ALREADY;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.sabak.notification.LetterId;
import org.sabak.notification.NotificationCommand.DoubtLetter;
import org.sabak.notification.NotificationCommand.GiveLetterUp;
import org.sabak.notification.NotificationCommand.HandLetterOver;
import org.sabak.notification.NotificationCommand.NoteLetterSent;
import org.sabak.notification.NotificationCommand.PutLetterOff;
import org.sabak.notification.NotificationCommand.RequestLetter;
import org.sabak.notification.NotificationCommand.RetryLetter;
import org.sabak.notification.NotificationCommand.WithdrawLetter;
import org.sabak.notification.NotificationEvent.LetterDead;
import org.sabak.notification.NotificationEvent.LetterHandedOver;
import org.sabak.notification.NotificationEvent.LetterPutOff;
import org.sabak.notification.NotificationEvent.LetterRequested;
import org.sabak.notification.NotificationEvent.LetterRetried;
import org.sabak.notification.NotificationEvent.LetterSent;
import org.sabak.notification.NotificationEvent.LetterUnknown;
import org.sabak.notification.NotificationEvent.LetterWithdrawn;

/**
 * One entry of the notification ledger. Its stream is the lock: whatever the queue has forgotten or sees twice, a letter
 * is handed over only while it waits. What comes too late, or a second time, changes nothing.
 */
@Aggregate
class Letter {

    @AggregateIdentifier
    private LetterId id;
    private Course course;

    Letter() { }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RequestLetter c) {
        if (id != null) return;
        apply(new LetterRequested(c.letterId(), c.template(), c.language(), c.fact(), c.stream(), c.workshopId(), c.recipientId(),
                c.personId()));
    }

    @CommandHandler
    void handle(HandLetterOver c) {
        refuse(NOT_WAITING, !course.waits());
        apply(new LetterHandedOver(id));
    }

    @CommandHandler
    void handle(PutLetterOff c) {
        if (course.isHandedOver()) apply(new LetterPutOff(id, c.reply()));
    }

    @CommandHandler
    void handle(NoteLetterSent c) {
        if (!course.isOver()) apply(new LetterSent(id, c.via()));
    }

    @CommandHandler
    void handle(GiveLetterUp c) {
        if (!course.isOver()) apply(new LetterDead(id, c.cause(), c.reply()));
    }

    @CommandHandler
    void handle(DoubtLetter c) {
        if (course.isHandedOver()) apply(new LetterUnknown(id, c.doubt()));
    }

    @CommandHandler
    void handle(WithdrawLetter c) {
        if (course.waits()) apply(new LetterWithdrawn(id, c.reason()));
    }

    @CommandHandler
    void handle(RetryLetter c) {
        if (course.waits()) return; // pressed twice
        refuse(NOT_STUCK, !course.isStuck());
        refuse(REPEATED_ALREADY, course.isRepeated() && course.isInDoubt());
        apply(new LetterRetried(id, course.isRepeated() || course.isInDoubt()));
    }

    @EventSourcingHandler
    void on(LetterRequested e) {
        id = e.letterId();
        course = Course.BEGUN;
    }

    @EventSourcingHandler
    void on(LetterHandedOver e) {
        course = course.after(e);
    }

    @EventSourcingHandler
    void on(LetterPutOff e) {
        course = course.after(e);
    }

    @EventSourcingHandler
    void on(LetterSent e) {
        course = course.after(e);
    }

    @EventSourcingHandler
    void on(LetterDead e) {
        course = course.after(e);
    }

    @EventSourcingHandler
    void on(LetterUnknown e) {
        course = course.after(e);
    }

    @EventSourcingHandler
    void on(LetterWithdrawn e) {
        course = course.after(e);
    }

    @EventSourcingHandler
    void on(LetterRetried e) {
        course = course.after(e);
    }
}
