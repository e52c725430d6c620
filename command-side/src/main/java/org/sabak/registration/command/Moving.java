package org.sabak.registration.command;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.sabak.kernel.Refused.refuse;
import static org.sabak.registration.RegistrationRefusal.ALREADY_REGISTERED;
import static org.sabak.registration.RegistrationRefusal.NOT_ON_ROSTER;
import static org.sabak.registration.RegistrationRefusal.SENT_DIFFERENTLY;
import static org.sabak.registration.SelectionRefusal.ANSWER_IN_THE_PAST;
import static org.sabak.registration.SelectionRefusal.CHANGE_PENDING;
import static org.sabak.registration.SelectionRefusal.HAS_WITHDRAWN;
import static org.sabak.registration.SelectionRefusal.REASON_NEEDED;
import static org.sabak.registration.SelectionRefusal.SEAT_IS_FREE;
import static org.sabak.registration.SelectionRefusal.SELECTED_DIFFERENTLY;
import static org.sabak.registration.SelectionRefusal.TAKES_NO_SEAT;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.sabak.kernel.RegistrationId;
import org.sabak.registration.Change;
import org.sabak.registration.ChangeKind;
import org.sabak.registration.Funding;
import org.sabak.registration.Nominee;
import org.sabak.registration.RegistrationEvent.RegistrationWithdrawn;
import org.sabak.registration.RegistrationQuery.State;
import org.sabak.registration.SelectionEvent.CandidateDeclined;
import org.sabak.registration.SelectionEvent.CandidatePutOnReserve;
import org.sabak.registration.SelectionEvent.CandidateReconsidered;
import org.sabak.registration.SelectionEvent.CandidateSelected;
import org.sabak.registration.SelectionEvent.ChangeRequested;
import org.sabak.registration.SelectionEvent.ParticipantReplaced;

/** The moves people make between the states of a roster: when each is possible, and what is recorded of it. */
abstract class Moving extends SharingFurther {

    /**
     * Whether a change is still to be made. It is not when it was made, or when it waits for an answer already.
     */
    protected boolean toDo(RegistrationId registration, Change change) {
        refuse(NOT_ON_ROSTER, seats.form(registration).isEmpty());
        if (made(registration, change) || choice.wanted(registration).filter(change::equals).isPresent()) return false;
        refuse(CHANGE_PENDING, choice.wanted(registration).isPresent());
        return true;
    }

    private boolean made(RegistrationId registration, Change change) {
        var state = seats.state(registration);
        return switch (change.kind()) {
            case SEAT -> seats.sits(registration) && madeAlike(registration, change);
            case RESERVE -> state == State.RESERVE;
            case DECLINE -> state == State.DECLINED;
            case RECONSIDER -> state == State.NEW;
            case WITHDRAWAL -> state == State.WITHDRAWN;
            case REPLACEMENT -> state == State.WITHDRAWN && change.replacement()
                    .filter(now -> seats.form(now.registrationId()).equals(Optional.of(form(now)))).isPresent();
        };
    }

    private boolean madeAlike(RegistrationId registration, Change change) {
        var answerBy = seats.offer(registration).flatMap(Offer::answerBy);
        refuse(SELECTED_DIFFERENTLY, funding(registration, change) != seats.funding(registration)
                || !change.answerBy().equals(answerBy));
        return true;
    }

    /** Whether the list is settled as far as this one goes. */
    protected boolean settled(RegistrationId registration) {
        return choice.frozen() && seats.sits(registration);
    }

    protected void request(RegistrationId registration, Change change) {
        apply(new ChangeRequested(workshop, registration, change));
    }

    protected void refuseImpossible(RegistrationId registration, Change change, Instant now) {
        if (change.kind() == ChangeKind.WITHDRAWAL) return;
        refuse(TAKES_NO_SEAT, !seats.form(registration).orElseThrow().role().takesSeat());
        refuse(HAS_WITHDRAWN, !seats.present(registration));
        refuse(SEAT_IS_FREE, change.kind() == ChangeKind.RESERVE && !choice.selecting() && seats.staysFreeFor(registration));
        if (change.kind() == ChangeKind.SEAT) refuseSeat(registration, change, now);
        change.replacement().ifPresent(this::refuseNewcomer);
    }

    private void refuseSeat(RegistrationId registration, Change change, Instant now) {
        refuse(ANSWER_IN_THE_PAST, change.answerBy().filter(by -> !by.isAfter(now)).isPresent());
        var form = seats.form(registration).orElseThrow();
        seats.shares().refuseUnlessAdmitted(form.claim(funding(registration, change)), seats.capacity());
        refuse(REASON_NEEDED, change.reason().isEmpty() && seats.passesOver(registration));
    }

    private void refuseNewcomer(Nominee now) {
        refuse(TAKES_NO_SEAT, !now.role().takesSeat());
        refuse(SENT_DIFFERENTLY, seats.form(now.registrationId()).isPresent());
        refuse(ALREADY_REGISTERED, seats.present(now.personId()));
    }

    protected void select(RegistrationId registration, Change change) {
        apply(new CandidateSelected(workshop, registration, funding(registration, change), change.answerBy(),
                seats.passesOver(registration) ? change.reason() : ""));
    }

    protected void putOnReserve(RegistrationId registration) {
        apply(new CandidatePutOnReserve(workshop, registration, seats.nextPlace()));
        giveFreeSeats();
    }

    protected void decline(RegistrationId registration) {
        apply(new CandidateDeclined(workshop, registration));
        giveFreeSeats();
    }

    protected void reconsider(RegistrationId registration) {
        apply(new CandidateReconsidered(workshop, registration));
        giveFreeSeats();
    }

    protected void withdraw(RegistrationId registration, Change change) {
        apply(new RegistrationWithdrawn(workshop, registration, change.byOrganizer()));
        giveFreeSeats();
    }

    protected void replace(RegistrationId was, Nominee now) {
        boolean standing = seats.sits(was) && !seats.freeInstead(was, form(now));
        apply(new ParticipantReplaced(workshop, was, now, standing ? State.NEW : seats.state(was)));
        giveFreeSeats();
    }

    private Funding funding(RegistrationId registration, Change change) {
        return change.funding().orElseGet(() -> seats.form(registration).orElseThrow().funding());
    }

    private static Seats.Form form(Nominee n) {
        return new Seats.Form(n.personId(), n.role(), n.particulars(), n.funding());
    }

    @EventSourcingHandler
    void on(ChangeRequested e) {
        choice.want(e.registrationId(), e.change());
    }

    @EventSourcingHandler
    void on(CandidateSelected e) {
        seats.seat(e.registrationId(), new Offer(e.funding(), e.answerBy(), false));
    }

    @EventSourcingHandler
    void on(CandidatePutOnReserve e) {
        seats.queue(e.registrationId());
    }

    @EventSourcingHandler
    void on(CandidateDeclined e) {
        seats.setAside(e.registrationId(), State.DECLINED);
    }

    @EventSourcingHandler
    void on(CandidateReconsidered e) {
        seats.setAside(e.registrationId(), State.NEW);
    }

    @EventSourcingHandler
    void on(RegistrationWithdrawn e) {
        seats.free(e.registrationId());
    }

    @EventSourcingHandler
    void on(ParticipantReplaced e) {
        var form = form(e.now());
        seats.free(e.was());
        seats.write(e.now().registrationId(), form);
        switch (e.state()) {
            case SEATED -> seats.seat(e.now().registrationId(), new Offer(form.funding(), Optional.empty(), false));
            case RESERVE -> seats.queue(e.now().registrationId());
            default -> seats.setAside(e.now().registrationId(), e.state());
        }
    }
}
