package org.sabak.notification.command;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.sabak.kernel.Actor;
import org.sabak.notification.Template;
import org.sabak.notification.command.Requests.News;
import org.sabak.registration.RegistrationEvent.ParticipantPlacedOnReserve;
import org.sabak.registration.RegistrationEvent.ParticipantRegistered;
import org.sabak.registration.RegistrationEvent.RegistrationWithdrawn;
import org.sabak.registration.RegistrationEvent.ReturnedToReserve;
import org.sabak.registration.RegistrationEvent.ReturnedToSeat;
import org.sabak.registration.RegistrationEvent.SeatGivenFromReserve;
import org.springframework.stereotype.Component;

/** Whoever gets a seat, waits for one or has given one back hears of it. */
@Component
@DisallowReplay
@ProcessingGroup("letter-requests")
class WhenSeatsMoveThenRequestLetters {

    private final Requests requests;

    WhenSeatsMoveThenRequestLetters(Requests requests) {
        this.requests = requests;
    }

    @EventHandler
    void on(ParticipantRegistered e, @MessageIdentifier String fact, @MetaDataValue(Actor.KEY) String actor) {
        requests.tell(News.ofRoster(Template.SEAT_GIVEN, e.workshopId(), fact, actor), e.registrationId(), e.personId());
    }

    @EventHandler
    void on(ParticipantPlacedOnReserve e, @MessageIdentifier String fact, @MetaDataValue(Actor.KEY) String actor) {
        requests.tell(News.ofRoster(Template.PUT_ON_RESERVE, e.workshopId(), fact, actor), e.registrationId(), e.personId());
    }

    @EventHandler
    void on(SeatGivenFromReserve e, @MessageIdentifier String fact, @MetaDataValue(Actor.KEY) String actor) {
        requests.tell(News.ofRoster(Template.SEAT_FROM_RESERVE, e.workshopId(), fact, actor), e.registrationId());
    }

    @EventHandler
    void on(RegistrationWithdrawn e, @MessageIdentifier String fact, @MetaDataValue(Actor.KEY) String actor) {
        requests.tell(News.ofRoster(Template.REGISTRATION_WITHDRAWN, e.workshopId(), fact, actor), e.registrationId());
    }

    @EventHandler
    void on(ReturnedToSeat e, @MessageIdentifier String fact, @MetaDataValue(Actor.KEY) String actor) {
        requests.tell(News.ofRoster(Template.SEAT_GIVEN, e.workshopId(), fact, actor), e.registrationId());
    }

    @EventHandler
    void on(ReturnedToReserve e, @MessageIdentifier String fact, @MetaDataValue(Actor.KEY) String actor) {
        requests.tell(News.ofRoster(Template.PUT_ON_RESERVE, e.workshopId(), fact, actor), e.registrationId());
    }
}
