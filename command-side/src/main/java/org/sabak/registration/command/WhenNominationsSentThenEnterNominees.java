package org.sabak.registration.command;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.sabak.kernel.Actor;
import org.sabak.kernel.Refused;
import org.sabak.log.reactions.Deeds;
import org.sabak.registration.NominationEvent.NominationsSent;
import org.sabak.registration.NominationEvent.NomineeReplaced;
import org.sabak.registration.SelectionCommand.EnterNominee;
import org.sabak.registration.SelectionCommand.ReplaceParticipant;
import org.springframework.stereotype.Component;

/** Whom a country sends stands on the roster, in the country's own order, and whoever takes a place takes it there. */
@Component
@DisallowReplay
@ProcessingGroup("reactions")
class WhenNominationsSentThenEnterNominees {

    private final Deeds deeds;

    WhenNominationsSentThenEnterNominees(Deeds deeds) {
        this.deeds = deeds;
    }

    @EventHandler
    void on(NominationsSent e, @MetaDataValue(Actor.KEY) String actor) {
        e.nominees().forEach(nominee -> deeds.ask(new EnterNominee(e.workshopId(), nominee), actor));
    }

    /** When there is no place to take, because the other has left by now, the new one asks for a seat like any other. */
    @EventHandler
    void on(NomineeReplaced e, @MetaDataValue(Actor.KEY) String actor) {
        try {
            deeds.ask(new ReplaceParticipant(e.workshopId(), e.was(), e.now()), actor);
        } catch (Refused no) {
            deeds.ask(new EnterNominee(e.workshopId(), e.now()), actor);
        }
    }
}
