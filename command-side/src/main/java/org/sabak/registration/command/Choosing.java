package org.sabak.registration.command;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.sabak.kernel.Refused.refuse;
import static org.sabak.registration.RegistrationRefusal.NOT_ON_ROSTER;
import static org.sabak.registration.SelectionRefusal.CANDIDATES_UNDECIDED;
import static org.sabak.registration.SelectionRefusal.CHANGES_UNANSWERED;
import static org.sabak.registration.SelectionRefusal.LIST_IS_FROZEN;
import static org.sabak.registration.SelectionRefusal.NOT_SELECTING;
import static org.sabak.registration.SelectionRefusal.TAKES_NO_SEAT;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.sabak.kernel.RegistrationId;
import org.sabak.registration.Change;
import org.sabak.registration.ChangeKind;
import org.sabak.registration.RegistrationQuery.State;
import org.sabak.registration.SelectionCommand.AdmitFirstCome;
import org.sabak.registration.SelectionCommand.AnswerChange;
import org.sabak.registration.SelectionCommand.DeclineCandidate;
import org.sabak.registration.SelectionCommand.EnterNominee;
import org.sabak.registration.SelectionCommand.FreezeList;
import org.sabak.registration.SelectionCommand.PutCandidateOnReserve;
import org.sabak.registration.SelectionCommand.ReconsiderCandidate;
import org.sabak.registration.SelectionCommand.ReplaceParticipant;
import org.sabak.registration.SelectionCommand.SelectCandidate;
import org.sabak.registration.SelectionCommand.SelectParticipants;
import org.sabak.registration.SelectionCommand.UnfreezeList;
import org.sabak.registration.SelectionEvent.CandidateEntered;
import org.sabak.registration.SelectionEvent.ChangeAccepted;
import org.sabak.registration.SelectionEvent.ChangeRefused;
import org.sabak.registration.SelectionEvent.ListFrozen;
import org.sabak.registration.SelectionEvent.ListUnfrozen;
import org.sabak.registration.SelectionEvent.NomineeEntered;
import org.sabak.registration.SelectionEvent.NomineeTurnedAway;
import org.sabak.registration.SelectionEvent.SelectionBegun;
import org.sabak.registration.SelectionEvent.SelectionEnded;

/** How organizers choose who gets a seat, and settle the list. */
abstract class Choosing extends Moving {

    @CommandHandler
    void handle(SelectParticipants c) {
        if (!choice.selecting()) apply(new SelectionBegun(workshop));
    }

    @CommandHandler
    void handle(AdmitFirstCome c) {
        if (!choice.selecting()) return;
        refuse(LIST_IS_FROZEN, choice.frozen());
        refuse(CANDIDATES_UNDECIDED, seats.undecided() > 0, seats.undecided());
        apply(new SelectionEnded(workshop));
        giveFreeSeats();
    }

    @CommandHandler
    void handle(EnterNominee c) {
        if (seats.form(c.registrationId()).isPresent() || choice.turnedAway().contains(c.registrationId())) return;
        refuse(TAKES_NO_SEAT, !c.role().takesSeat());
        apply(seats.present(c.personId())
                ? new NomineeTurnedAway(workshop, c.registrationId(), c.personId())
                : new NomineeEntered(workshop, c.registrationId(), c.personId(), c.role(), c.particulars(), c.funding(),
                        c.rank()));
    }

    @CommandHandler
    void handle(SelectCandidate c, Clock clock) {
        var change = Change.seat(c.funding(), c.answerBy(), c.reason());
        if (!toDo(c.registrationId(), change)) return;
        refuseImpossible(c.registrationId(), change, clock.instant());
        if (choice.frozen()) request(c.registrationId(), change);
        else select(c.registrationId(), change);
    }

    @CommandHandler
    void handle(PutCandidateOnReserve c, Clock clock) {
        var change = Change.of(ChangeKind.RESERVE);
        if (!toDo(c.registrationId(), change)) return;
        refuseImpossible(c.registrationId(), change, clock.instant());
        if (settled(c.registrationId())) request(c.registrationId(), change);
        else putOnReserve(c.registrationId());
    }

    @CommandHandler
    void handle(DeclineCandidate c, Clock clock) {
        var change = Change.of(ChangeKind.DECLINE);
        if (!toDo(c.registrationId(), change)) return;
        refuseImpossible(c.registrationId(), change, clock.instant());
        if (settled(c.registrationId())) request(c.registrationId(), change);
        else decline(c.registrationId());
    }

    @CommandHandler
    void handle(ReconsiderCandidate c, Clock clock) {
        var change = Change.of(ChangeKind.RECONSIDER);
        if (!toDo(c.registrationId(), change)) return;
        refuseImpossible(c.registrationId(), change, clock.instant());
        if (settled(c.registrationId())) request(c.registrationId(), change);
        else reconsider(c.registrationId());
    }

    @CommandHandler
    void handle(ReplaceParticipant c, Clock clock) {
        var change = Change.replacement(c.now());
        if (!toDo(c.was(), change)) return;
        refuseImpossible(c.was(), change, clock.instant());
        if (settled(c.was())) request(c.was(), change);
        else replace(c.was(), c.now());
    }

    @CommandHandler
    void handle(FreezeList c) {
        refuse(NOT_SELECTING, !choice.selecting());
        if (!choice.frozen()) apply(new ListFrozen(workshop));
    }

    @CommandHandler
    void handle(UnfreezeList c) {
        if (!choice.frozen()) return;
        refuse(CHANGES_UNANSWERED, !choice.wanted().isEmpty(), choice.wanted().size());
        apply(new ListUnfrozen(workshop));
    }

    @CommandHandler
    void handle(AnswerChange c, Clock clock) {
        refuse(NOT_ON_ROSTER, seats.form(c.registrationId()).isEmpty());
        var wanted = choice.wanted(c.registrationId());
        if (wanted.isEmpty()) return; // answered already
        var change = wanted.get();
        if (c.accepted()) {
            refuseImpossible(c.registrationId(), change, clock.instant());
            apply(new ChangeAccepted(workshop, c.registrationId(), change.kind()));
            make(c.registrationId(), change);
        } else {
            apply(new ChangeRefused(workshop, c.registrationId(), change.kind()));
        }
    }

    private void make(RegistrationId registration, Change change) {
        switch (change.kind()) {
            case SEAT -> select(registration, change);
            case RESERVE -> putOnReserve(registration);
            case DECLINE -> decline(registration);
            case RECONSIDER -> reconsider(registration);
            case WITHDRAWAL -> withdraw(registration, change);
            case REPLACEMENT -> replace(registration, change.replacement().orElseThrow());
        }
    }

    @EventSourcingHandler
    void on(SelectionBegun e) {
        choice.select(true);
    }

    @EventSourcingHandler
    void on(SelectionEnded e) {
        choice.select(false);
    }

    @EventSourcingHandler
    void on(CandidateEntered e) {
        seats.write(e.registrationId(), new Seats.Form(e.personId(), e.role(), e.particulars()));
        seats.setAside(e.registrationId(), State.NEW);
    }

    @EventSourcingHandler
    void on(NomineeEntered e) {
        seats.write(e.registrationId(), new Seats.Form(e.personId(), e.role(), e.particulars(), e.funding()));
        seats.setAside(e.registrationId(), State.NEW);
    }

    @EventSourcingHandler
    void on(NomineeTurnedAway e) {
        choice.turnAway(e.registrationId());
    }

    @EventSourcingHandler
    void on(ListFrozen e) {
        choice.freeze(true);
    }

    @EventSourcingHandler
    void on(ListUnfrozen e) {
        choice.freeze(false);
    }

    @EventSourcingHandler
    void on(ChangeAccepted e) {
        choice.answer(e.registrationId());
    }

    @EventSourcingHandler
    void on(ChangeRefused e) {
        choice.answer(e.registrationId());
    }
}
