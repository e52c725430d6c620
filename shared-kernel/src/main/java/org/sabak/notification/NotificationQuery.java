package org.sabak.notification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sabak.kernel.Standing;
import org.sabak.kernel.WorkshopId;

/** What may be asked about letters. */
public sealed interface NotificationQuery {

    /**
     * Letters, those that need somebody first, then the newest. Answered with {@link Letters}. Reading names is noted in
     * the vault's read log.
     *
     * @param stand  only letters that stand there; null for all
     * @param reader account or token id of who reads
     */
    record AllLetters(Stand stand, String reader) implements NotificationQuery {

        /** Most rows of an answer. */
        public static final int MOST = 200;
    }

    /** One letter. Answered with {@code Optional<Row>}. */
    record LetterOf(LetterId letterId, String reader) implements NotificationQuery { }

    /** @param counts of all letters there are, by state */
    record Letters(Map<Stand, Integer> counts, List<Row> rows, Standing standing) { }

    /**
     * @param recipient name of the person, from the vault; empty when erased
     * @param workshop  title of the workshop
     * @param fact      id of the event the letter rests on
     * @param reason    why it stands there, such as {@code REFUSED}; where it went when sent; empty while it waits
     * @param reply     of the mail server, three digits; 0 without one
     * @param since     since when it stands there
     */
    record Row(LetterId letterId, Template template, String language, String fact, WorkshopId workshopId, String workshop,
            RecipientId recipientId, String recipient, Stand stand, String reason, int reply, Instant since) { }

    /** Where a letter stands. */
    enum Stand {
        UNKNOWN, DEAD, WAITING, SENT, WITHDRAWN;

        /** Whether somebody should look at it. */
        public boolean isStuck() {
            return this == UNKNOWN || this == DEAD;
        }
    }
}
