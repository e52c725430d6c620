package org.sabak.notification.command;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.sabak.kernel.Actor;
import org.sabak.notification.Template;
import org.sabak.notification.command.Requests.News;
import org.sabak.workshop.WorkshopEvent.WorkshopCancelled;
import org.sabak.workshop.WorkshopEvent.WorkshopPostponed;
import org.sabak.workshop.WorkshopEvent.WorkshopRescheduled;
import org.springframework.stereotype.Component;

/** Everybody with a seat or on the reserve list hears when the workshop will not be, or not then. */
@Component
@DisallowReplay
@ProcessingGroup("letter-requests")
class WhenWorkshopChangesThenRequestLetters {

    private final Requests requests;

    WhenWorkshopChangesThenRequestLetters(Requests requests) {
        this.requests = requests;
    }

    @EventHandler
    void on(WorkshopRescheduled e, @MessageIdentifier String fact, @MetaDataValue(Actor.KEY) String actor) {
        requests.tellAll(News.ofWorkshop(Template.DATES_CHANGED, e.workshopId(), fact, actor));
    }

    @EventHandler
    void on(WorkshopPostponed e, @MessageIdentifier String fact, @MetaDataValue(Actor.KEY) String actor) {
        requests.tellAll(News.ofWorkshop(Template.WORKSHOP_POSTPONED, e.workshopId(), fact, actor));
    }

    @EventHandler
    void on(WorkshopCancelled e, @MessageIdentifier String fact, @MetaDataValue(Actor.KEY) String actor) {
        requests.tellAll(News.ofWorkshop(Template.WORKSHOP_CANCELLED, e.workshopId(), fact, actor));
    }
}
