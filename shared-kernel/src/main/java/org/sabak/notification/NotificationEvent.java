package org.sabak.notification;

import java.util.Optional;
import org.sabak.kernel.EventName;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.WorkshopId;

/**
 * The notification ledger: one stream per letter, which ends sent, dead, unknown or withdrawn. Names, addresses and words
 * are not here; they are read and written when the letter goes.
 */
public sealed interface NotificationEvent {

    LetterId letterId();

    /**
     * Somebody is to be told something.
     *
     * @param language   of the letter, BCP 47
     * @param fact       id of the event it rests on
     * @param stream     the aggregate whose event that is: the roster, the workshop, a country's nominations or a trainer
     * @param workshopId that it is about; nothing when it is about none
     */
    @EventName(value = "notification.letter-requested", revision = "2")
    record LetterRequested(LetterId letterId, Template template, String language, String fact, String stream,
            Optional<WorkshopId> workshopId, RecipientId recipientId, PersonId personId) implements NotificationEvent {

        /** Only asked of letters whose template is about a workshop. */
        public WorkshopId workshop() {
            return workshopId.orElseThrow();
        }
    }

    /** It is about to be given to the mail server: from here until the next event nobody can be sure that it was not. */
    @EventName("notification.letter-handed-over")
    record LetterHandedOver(LetterId letterId) implements NotificationEvent { }

    /**
     * The mail server did not take it after all and may later.
     *
     * @param reply its three digits
     */
    @EventName("notification.letter-put-off")
    record LetterPutOff(LetterId letterId, int reply) implements NotificationEvent { }

    @EventName("notification.letter-sent")
    record LetterSent(LetterId letterId, Via via) implements NotificationEvent { }

    /**
     * It will not go unless somebody has it tried again.
     *
     * @param reply of the mail server, three digits; 0 without one
     */
    @EventName("notification.letter-dead")
    record LetterDead(LetterId letterId, Cause cause, int reply) implements NotificationEvent { }

    /** It may have been accepted, or not. */
    @EventName("notification.letter-unknown")
    record LetterUnknown(LetterId letterId, Doubt doubt) implements NotificationEvent { }

    /** It was not sent because it would no longer be true, or there is nobody to tell. */
    @EventName("notification.letter-withdrawn")
    record LetterWithdrawn(LetterId letterId, Withdrawal reason) implements NotificationEvent { }

    /**
     * Somebody has it tried again.
     *
     * @param repeated whether it may have been accepted before
     */
    @EventName("notification.letter-retried")
    record LetterRetried(LetterId letterId, boolean repeated) implements NotificationEvent { }

    /** Why a letter is dead. */
    enum Cause { REFUSED, TOO_MANY_ATTEMPTS, NOT_AN_ADDRESS }

    /** Why nobody can be sure. */
    enum Doubt { LINE_BROKE, PROGRAM_STOPPED }

    /** Why a letter was not sent. */
    enum Withdrawal { OVERTAKEN, NO_ADDRESS }
}
