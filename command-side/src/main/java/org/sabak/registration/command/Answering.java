package org.sabak.registration.command;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.sabak.kernel.Refused.refuse;
import static org.sabak.registration.RegistrationRefusal.CONSENT_NEEDED;
import static org.sabak.registration.RegistrationRefusal.NOT_ON_ROSTER;
import static org.sabak.registration.SelectionRefusal.NOT_SELECTED;
import static org.sabak.registration.SelectionRefusal.OFFER_OVER;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.sabak.log.decisions.Beforehand;
import org.sabak.registration.Change;
import org.sabak.registration.RegistrationCommand.CorrectOwnDetails;
import org.sabak.registration.RegistrationEvent.OwnDetailsCorrected;
import org.sabak.registration.SelectionCommand.AcceptSeat;
import org.sabak.registration.SelectionCommand.DeclineSeat;
import org.sabak.registration.SelectionCommand.ExpireOffer;
import org.sabak.registration.SelectionEvent.ChangeRefused;
import org.sabak.registration.SelectionEvent.OfferExpired;
import org.sabak.registration.SelectionEvent.SeatAccepted;
import org.sabak.registration.SelectionEvent.SeatDeclined;
import org.sabak.vault.Vault;

/** How people answer to the seat they were given, in time or not. */
abstract class Answering extends Choosing {

    /** Stands for the privacy notice when an organizer enters somebody; nobody can agree to it on a public page. */
    static final String ON_BEHALF = "on-behalf";

    @CommandHandler
    void handle(AcceptSeat c, Clock clock, Vault vault) {
        var form = seats.form(c.registrationId());
        refuse(NOT_ON_ROSTER, form.isEmpty());
        var offer = seats.offer(c.registrationId());
        if (offer.filter(Offer::accepted).isPresent()) return;
        refuse(OFFER_OVER, offer.filter(o -> o.over(clock.instant())).isPresent());
        refuse(NOT_SELECTED, !seats.sits(c.registrationId()));
        refuse(CONSENT_NEEDED, c.notice() == null || c.notice().isBlank() || c.notice().equals(ON_BEHALF));
        if (c.details() != null) Beforehand.finish(vault.keeping(form.get().person(), c.details()));
        apply(new SeatAccepted(workshop, c.registrationId(), c.notice()));
    }

    /** The same once more is recorded once more: what the vault kept before cannot be compared without reading it. */
    @CommandHandler
    void handle(CorrectOwnDetails c, Vault vault) {
        var form = seats.form(c.registrationId());
        refuse(NOT_ON_ROSTER, form.isEmpty() || !seats.present(c.registrationId()));
        Beforehand.finish(vault.keeping(form.get().person(), c.details()));
        apply(new OwnDetailsCorrected(workshop, c.registrationId()));
    }

    @CommandHandler
    void handle(DeclineSeat c) {
        var change = Change.withdrawal(false);
        if (!toDo(c.registrationId(), change)) return;
        refuse(NOT_SELECTED, !seats.sits(c.registrationId()));
        if (settled(c.registrationId())) {
            request(c.registrationId(), change);
        } else {
            apply(new SeatDeclined(workshop, c.registrationId()));
            giveFreeSeats();
        }
    }

    /** A change that waits is of no use to anybody once the seat is gone. */
    @CommandHandler
    void handle(ExpireOffer c, Clock clock) {
        boolean over = seats.sits(c.registrationId())
                && seats.offer(c.registrationId()).filter(o -> o.over(clock.instant())).isPresent();
        if (!over) return;
        choice.wanted(c.registrationId()).ifPresent(change ->
                apply(new ChangeRefused(workshop, c.registrationId(), change.kind())));
        apply(new OfferExpired(workshop, c.registrationId()));
        giveFreeSeats();
    }

    @EventSourcingHandler
    void on(SeatAccepted e) {
        seats.accept(e.registrationId());
    }

    @EventSourcingHandler
    void on(SeatDeclined e) {
        seats.free(e.registrationId());
    }

    @EventSourcingHandler
    void on(OfferExpired e) {
        seats.expire(e.registrationId());
    }
}
