package org.sabak.notification.command;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.sabak.kernel.Actor;
import org.sabak.notification.Template;
import org.sabak.notification.command.NominationNow.Invited;
import org.sabak.notification.command.Requests.News;
import org.sabak.registration.InvitationId;
import org.sabak.registration.NominationEvent;
import org.sabak.registration.NominationEvent.FocalPointInvited;
import org.sabak.registration.NominationEvent.NominationsSent;
import org.sabak.registration.NominationEvent.SignInAsked;
import org.sabak.registration.NominationId;
import org.springframework.stereotype.Component;

/** Focal points hear that they are invited, get the links they ask for, and a receipt for what they sent. */
@Component
@DisallowReplay
@ProcessingGroup("letter-requests")
class WhenCountryNominatesThenRequestLetters {

    private final Requests requests;
    private final Facts facts;

    WhenCountryNominatesThenRequestLetters(Requests requests, Facts facts) {
        this.requests = requests;
        this.facts = facts;
    }

    @EventHandler
    void on(FocalPointInvited e, @MessageIdentifier String fact, @MetaDataValue(Actor.KEY) String actor) {
        requests.tell(news(Template.INVITED_TO_NOMINATE, e, fact, actor),
                new Invited(e.invitationId(), e.personId(), e.language()));
    }

    @EventHandler
    void on(SignInAsked e, @MessageIdentifier String fact, @MetaDataValue(Actor.KEY) String actor) {
        tell(Template.SIGN_IN_LINK, e, e.invitationId(), fact, actor);
    }

    @EventHandler
    void on(NominationsSent e, @MessageIdentifier String fact, @MetaDataValue(Actor.KEY) String actor) {
        tell(Template.NOMINATIONS_RECEIVED, e, e.invitationId(), fact, actor);
    }

    /** Whose invitation was taken back meanwhile has nothing to hear. */
    private void tell(Template template, NominationEvent e, InvitationId invitation, String fact, String actor) {
        facts.invited(NominationId.of(e.workshopId(), e.country()), invitation)
                .ifPresent(invited -> requests.tell(news(template, e, fact, actor), invited));
    }

    private static News news(Template template, NominationEvent e, String fact, String actor) {
        return new News(template, e.workshopId(), NominationId.of(e.workshopId(), e.country()).value(), fact, actor);
    }
}
