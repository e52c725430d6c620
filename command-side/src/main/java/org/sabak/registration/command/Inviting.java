package org.sabak.registration.command;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.sabak.kernel.Refused.refuse;
import static org.sabak.registration.NominationRefusal.DUE_IN_THE_PAST;
import static org.sabak.registration.NominationRefusal.DUE_PASSED;
import static org.sabak.registration.NominationRefusal.MORE_ASKED_ALREADY;
import static org.sabak.registration.NominationRefusal.MORE_OUT_OF_RANGE;
import static org.sabak.registration.NominationRefusal.NOTHING_ASKED;
import static org.sabak.registration.NominationRefusal.NOT_INVITED;
import static org.sabak.registration.NominationRefusal.WORKSHOP_OFF;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.sabak.kernel.Country;
import org.sabak.kernel.WorkshopId;
import org.sabak.registration.InvitationId;
import org.sabak.registration.NominationCommand.AnswerMore;
import org.sabak.registration.NominationCommand.AskForMore;
import org.sabak.registration.NominationCommand.AskSignInLink;
import org.sabak.registration.NominationCommand.ChangeNominationsDue;
import org.sabak.registration.NominationCommand.TakeInvitationBack;
import org.sabak.registration.NominationEvent.InvitationTakenBack;
import org.sabak.registration.NominationEvent.MoreAnswered;
import org.sabak.registration.NominationEvent.MoreAsked;
import org.sabak.registration.NominationEvent.NominationsDueChanged;
import org.sabak.registration.NominationEvent.SignInAsked;
import org.sabak.registration.command.Beginnings.Beginning;

/** Who may name people for a country, until when, and what they ask for beyond that. */
abstract class Inviting {

    private static final int MOST_MORE_SEATS = 20;
    private static final int MOST_MORE_DAYS = 60;

    protected WorkshopId workshop;
    protected Country country;
    protected Instant due;
    protected final Invitations invitations = new Invitations();
    private MoreAsked asked;

    @CommandHandler
    void handle(TakeInvitationBack c) {
        refuse(NOT_INVITED, !invitations.know(c.invitationId()));
        if (invitations.tookBack(c.invitationId())) return;
        apply(new InvitationTakenBack(workshop, country, c.invitationId()));
    }

    @CommandHandler
    void handle(ChangeNominationsDue c, Clock clock) {
        if (c.due().equals(due)) return;
        refuse(DUE_IN_THE_PAST, !c.due().isAfter(clock.instant()));
        apply(new NominationsDueChanged(workshop, country, due, c.due()));
    }

    /** Once people were sent, somebody may have to be replaced: then the way in stays open until the workshop begins. */
    @CommandHandler
    void handle(AskSignInLink c, Clock clock, Beginnings beginnings) {
        var now = clock.instant();
        var beginning = welcome(c.invitationId(), beginnings);
        refuse(DUE_PASSED, now.isAfter(due) && !(anybodySent() && now.isBefore(beginning.at())));
        invitations.refuseMoreLetters(c.invitationId(), now);
        apply(new SignInAsked(workshop, country, c.invitationId()));
    }

    @CommandHandler
    void handle(AskForMore c, Beginnings beginnings) {
        welcome(c.invitationId(), beginnings);
        if (asked != null && asked.seats() == c.seats() && asked.days() == c.days()) return;
        refuse(MORE_OUT_OF_RANGE, c.seats() < 0 || c.days() < 0 || c.seats() + c.days() == 0 || c.seats() > MOST_MORE_SEATS
                || c.days() > MOST_MORE_DAYS, MOST_MORE_SEATS, MOST_MORE_DAYS);
        refuse(MORE_ASKED_ALREADY, asked != null);
        apply(new MoreAsked(workshop, country, c.invitationId(), c.seats(), c.days()));
    }

    @CommandHandler
    void handle(AnswerMore c, Clock clock) {
        refuse(NOTHING_ASKED, asked == null);
        var later = due.plus(Duration.ofDays(asked.days()));
        boolean moves = c.accepted() && asked.days() > 0;
        refuse(DUE_IN_THE_PAST, moves && !later.isAfter(clock.instant()));
        apply(new MoreAnswered(workshop, country, asked.seats(), asked.days(), c.accepted()));
        if (moves) apply(new NominationsDueChanged(workshop, country, due, later));
    }

    /** Whether somebody was sent already. */
    abstract boolean anybodySent();

    /** Refuses whoever is not, or no longer, asked to name people. */
    protected Beginning welcome(InvitationId invitation, Beginnings beginnings) {
        invitations.refuseUnlessGood(invitation);
        var beginning = beginnings.of(workshop).orElseThrow();
        refuse(WORKSHOP_OFF, beginning.off());
        return beginning;
    }

    @EventSourcingHandler
    void on(InvitationTakenBack e) {
        invitations.takeBack(e.invitationId());
    }

    @EventSourcingHandler
    void on(NominationsDueChanged e) {
        due = e.due();
    }

    @EventSourcingHandler
    void on(SignInAsked e, @Timestamp Instant at) {
        invitations.ask(e.invitationId(), at);
    }

    @EventSourcingHandler
    void on(MoreAsked e) {
        asked = e;
    }

    @EventSourcingHandler
    void on(MoreAnswered e) {
        asked = null;
    }
}
