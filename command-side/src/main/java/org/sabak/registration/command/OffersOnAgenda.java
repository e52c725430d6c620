package org.sabak.registration.command;

import java.time.Duration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.sabak.kernel.RegistrationId;
import org.sabak.log.reactions.Agenda;
import org.sabak.registration.RegistrationEvent.RegistrationWithdrawn;
import org.sabak.registration.SelectionCommand.ExpireOffer;
import org.sabak.registration.SelectionEvent.CandidateDeclined;
import org.sabak.registration.SelectionEvent.CandidatePutOnReserve;
import org.sabak.registration.SelectionEvent.CandidateReconsidered;
import org.sabak.registration.SelectionEvent.CandidateSelected;
import org.sabak.registration.SelectionEvent.OfferExpired;
import org.sabak.registration.SelectionEvent.ParticipantReplaced;
import org.sabak.registration.SelectionEvent.SeatAccepted;
import org.sabak.registration.SelectionEvent.SeatDeclined;
import org.springframework.stereotype.Component;

/** Offers that nobody has answered end when the time to answer has gone by. */
@Component
@ProcessingGroup(Agenda.GROUP)
class OffersOnAgenda {

    /** The last instant of an answer is still in time. */
    private static final Duration JUST_AFTER = Duration.ofSeconds(1);

    private final Agenda agenda;

    OffersOnAgenda(Agenda agenda) {
        this.agenda = agenda;
    }

    @EventHandler
    void on(CandidateSelected e) {
        strike(e.registrationId());
        e.answerBy().ifPresent(last -> agenda.put(key(e.registrationId()), last.plus(JUST_AFTER),
                new ExpireOffer(e.workshopId(), e.registrationId())));
    }

    @EventHandler
    void on(SeatAccepted e) {
        strike(e.registrationId());
    }

    @EventHandler
    void on(SeatDeclined e) {
        strike(e.registrationId());
    }

    @EventHandler
    void on(OfferExpired e) {
        strike(e.registrationId());
    }

    @EventHandler
    void on(CandidateDeclined e) {
        strike(e.registrationId());
    }

    @EventHandler
    void on(CandidatePutOnReserve e) {
        strike(e.registrationId());
    }

    @EventHandler
    void on(CandidateReconsidered e) {
        strike(e.registrationId());
    }

    @EventHandler
    void on(RegistrationWithdrawn e) {
        strike(e.registrationId());
    }

    @EventHandler
    void on(ParticipantReplaced e) {
        strike(e.was());
    }

    private void strike(RegistrationId registration) {
        agenda.strike(key(registration));
    }

    private static String key(RegistrationId registration) {
        return "offer of " + registration;
    }
}
