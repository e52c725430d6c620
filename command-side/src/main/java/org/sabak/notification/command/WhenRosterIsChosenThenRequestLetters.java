package org.sabak.notification.command;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.sabak.kernel.Actor;
import org.sabak.kernel.RegistrationId;
import org.sabak.notification.Template;
import org.sabak.notification.command.Requests.News;
import org.sabak.registration.RegistrationQuery.State;
import org.sabak.registration.SelectionEvent;
import org.sabak.registration.SelectionEvent.CandidateDeclined;
import org.sabak.registration.SelectionEvent.CandidateEntered;
import org.sabak.registration.SelectionEvent.CandidatePutOnReserve;
import org.sabak.registration.SelectionEvent.CandidateSelected;
import org.sabak.registration.SelectionEvent.OfferExpired;
import org.sabak.registration.SelectionEvent.ParticipantReplaced;
import org.sabak.registration.SelectionEvent.SeatAccepted;
import org.sabak.registration.SelectionEvent.SeatDeclined;
import org.springframework.stereotype.Component;

/** Whoever was decided about hears the decision, and what it asks of them. */
@Component
@DisallowReplay
@ProcessingGroup("letter-requests")
class WhenRosterIsChosenThenRequestLetters {

    private final Requests requests;
    private final Facts facts;

    WhenRosterIsChosenThenRequestLetters(Requests requests, Facts facts) {
        this.requests = requests;
        this.facts = facts;
    }

    /** Whoever asks by a form of their own; nominees hear from those who nominated them. */
    @EventHandler
    void on(CandidateEntered e, @MessageIdentifier String fact, @MetaDataValue(Actor.KEY) String actor) {
        requests.tell(News.ofRoster(Template.SEAT_ASKED, e.workshopId(), fact, actor), e.registrationId(), e.personId());
    }

    /** A seat that was accepted, or taken away again, before this was heard of has letters of its own. */
    @EventHandler
    void on(CandidateSelected e, @MessageIdentifier String fact, @MetaDataValue(Actor.KEY) String actor) {
        var offered = e.answerBy().isPresent() || facts.isOffered(e.workshopId(), e.registrationId());
        tell(offered ? Template.SEAT_OFFERED : Template.SEAT_GIVEN, e, e.registrationId(), fact, actor);
    }

    @EventHandler
    void on(SeatAccepted e, @MessageIdentifier String fact, @MetaDataValue(Actor.KEY) String actor) {
        tell(Template.SEAT_GIVEN, e, e.registrationId(), fact, actor);
    }

    @EventHandler
    void on(CandidatePutOnReserve e, @MessageIdentifier String fact, @MetaDataValue(Actor.KEY) String actor) {
        tell(Template.CANDIDATE_ON_RESERVE, e, e.registrationId(), fact, actor);
    }

    @EventHandler
    void on(CandidateDeclined e, @MessageIdentifier String fact, @MetaDataValue(Actor.KEY) String actor) {
        tell(Template.CANDIDATE_DECLINED, e, e.registrationId(), fact, actor);
    }

    @EventHandler
    void on(SeatDeclined e, @MessageIdentifier String fact, @MetaDataValue(Actor.KEY) String actor) {
        tell(Template.REGISTRATION_WITHDRAWN, e, e.registrationId(), fact, actor);
    }

    @EventHandler
    void on(OfferExpired e, @MessageIdentifier String fact, @MetaDataValue(Actor.KEY) String actor) {
        tell(Template.OFFER_EXPIRED, e, e.registrationId(), fact, actor);
    }

    @EventHandler
    void on(ParticipantReplaced e, @MessageIdentifier String fact, @MetaDataValue(Actor.KEY) String actor) {
        tell(Template.REGISTRATION_WITHDRAWN, e, e.was(), fact, actor);
        if (e.seated()) tell(Template.SEAT_OFFERED, e, e.now().registrationId(), fact, actor);
        if (e.state() == State.RESERVE) tell(Template.CANDIDATE_ON_RESERVE, e, e.now().registrationId(), fact, actor);
    }

    private void tell(Template template, SelectionEvent e, RegistrationId registration, String fact, String actor) {
        requests.tell(News.ofRoster(template, e.workshopId(), fact, actor), registration);
    }
}
