package org.sabak.notification.command;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.sabak.kernel.Actor;
import org.sabak.trainers.TrainersEvent.ProfileLinkAsked;
import org.springframework.stereotype.Component;

/** A speaker or trainer gets the link to the own page. */
@Component
@DisallowReplay
@ProcessingGroup("letter-requests")
class WhenProfileLinkAskedThenRequestLetter {

    private final Requests requests;

    WhenProfileLinkAskedThenRequestLetter(Requests requests) {
        this.requests = requests;
    }

    @EventHandler
    void on(ProfileLinkAsked e, @MessageIdentifier String fact, @MetaDataValue(Actor.KEY) String actor) {
        requests.tell(e, fact, actor);
    }
}
