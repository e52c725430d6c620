package org.sabak.notification.command;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.sabak.kernel.Actor;
import org.sabak.learning.AssessmentId;
import org.sabak.learning.LearningEvent.LettersAsked;
import org.sabak.notification.Template;
import org.sabak.notification.command.Requests.News;
import org.springframework.stereotype.Component;

/** Whoever is to fill a form in gets a link to it. */
@Component
@DisallowReplay
@ProcessingGroup("letter-requests")
class WhenFormsAreSentThenRequestLetters {

    private final Requests requests;

    WhenFormsAreSentThenRequestLetters(Requests requests) {
        this.requests = requests;
    }

    @EventHandler
    void on(LettersAsked e, @MessageIdentifier String fact, @MetaDataValue(Actor.KEY) String actor) {
        requests.ask(new News(Template.of(e.form()), e.workshopId(), AssessmentId.of(e.workshopId()).value(), fact, actor), e.form());
    }
}
