package org.sabak.notification;

import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.WorkshopId;
import org.sabak.notification.NotificationEvent.Cause;
import org.sabak.notification.NotificationEvent.Doubt;
import org.sabak.notification.NotificationEvent.Withdrawal;

/** What may be asked of a letter. Most are sent by the house itself. */
public sealed interface NotificationCommand {

    /**
     * Sent twice it does nothing.
     *
     * @param fact       id of the event it rests on
     * @param stream     the aggregate whose event that is
     * @param workshopId that it is about; nothing when it is about none
     */
    record RequestLetter(@TargetAggregateIdentifier LetterId letterId, Template template, String language, String fact, String stream,
            Optional<WorkshopId> workshopId, RecipientId recipientId, PersonId personId) implements NotificationCommand { }

    /** Refused unless the letter waits: whoever sends it without this being recorded might send it twice. */
    record HandLetterOver(@TargetAggregateIdentifier LetterId letterId) implements NotificationCommand { }

    record PutLetterOff(@TargetAggregateIdentifier LetterId letterId, int reply) implements NotificationCommand { }

    record NoteLetterSent(@TargetAggregateIdentifier LetterId letterId, Via via) implements NotificationCommand { }

    record GiveLetterUp(@TargetAggregateIdentifier LetterId letterId, Cause cause, int reply) implements NotificationCommand { }

    record DoubtLetter(@TargetAggregateIdentifier LetterId letterId, Doubt doubt) implements NotificationCommand { }

    record WithdrawLetter(@TargetAggregateIdentifier LetterId letterId, Withdrawal reason) implements NotificationCommand { }

    /** Has a dead or unknown letter tried again; an unknown one once. */
    record RetryLetter(@TargetAggregateIdentifier LetterId letterId) implements NotificationCommand { }
}
