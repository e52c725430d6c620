package org.sabak.notification.command;

import org.axonframework.eventhandling.DomainEventMessage;
import org.sabak.trainers.TrainersEvent.ProfileLinkAsked;
import org.sabak.trainers.TrainersEvent.TrainerLeft;
import org.sabak.trainers.TrainersEvent.TrainerReturned;

/** Whether a speaker or trainer is still there, and which letter with a link was asked for last. */
final class TrainerNow implements Folds.Fold {

    private String asked = "";
    private boolean left;

    @Override
    public void note(DomainEventMessage<?> message) {
        switch (message.getPayload()) {
            case ProfileLinkAsked _ -> asked = message.getIdentifier();
            case TrainerLeft _ -> left = true;
            case TrainerReturned _ -> left = false;
            default -> { }
        }
    }

    /** A newer wish for a link overtakes an older one. */
    boolean wasLastAsked(String fact) {
        return !left && fact.equals(asked);
    }
}
