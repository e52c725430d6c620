package org.sabak.notification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.Standing;
import org.sabak.kernel.WorkshopId;
import org.sabak.notification.NotificationCommand.RequestLetter;
import org.sabak.workshop.Days;
import org.sabak.workshop.Place;

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

    /**
     * Who of a workshop's people was told last what is no longer so. Answered with {@link Told}. Reading names is noted in
     * the vault's read log.
     */
    record ToldOf(WorkshopId workshopId, String reader) implements NotificationQuery { }

    /** @param rows in the order in which they were told */
    record Told(Version now, List<Old> rows, Standing standing) {

        /** Those to whom nothing newer is on its way. */
        public List<Old> correctable() {
            return rows.stream().filter(old -> !old.underWay()).toList();
        }
    }

    /**
     * What letters tell of a workshop.
     *
     * @param fact id of the event that made it so
     * @param on   false while it is postponed or cancelled
     */
    record Version(String fact, Days days, Place place, boolean on) {

        /** Whether somebody who was told the one knows the other. */
        public boolean tellsTheSameAs(Version other) {
            return days.equals(other.days) && place.country().equals(other.place.country())
                    && place.city().equals(other.place.city()) && on == other.on;
        }
    }

    /**
     * @param recipient name of the person, from the vault; empty when erased
     * @param template  of the letter that told it
     * @param at        when it was sent
     * @param underWay  whether a newer letter waits to be sent
     */
    record Old(RecipientId recipientId, PersonId personId, String language, String recipient, Template template, Instant at,
            Version told, boolean underWay) {

        /** The letter that puts it right. */
        public RequestLetter correction(WorkshopId workshop, Version now) {
            return new RequestLetter(LetterId.of(now.fact(), Template.CORRECTION, recipientId), Template.CORRECTION, language,
                    now.fact(), workshop.value(), Optional.of(workshop), recipientId, personId);
        }
    }

    /** @param counts of all letters there are, by state */
    record Letters(Map<Stand, Integer> counts, List<Row> rows, Standing standing) { }

    /**
     * @param recipient name of the person, from the vault; empty when erased
     * @param workshopId that the letter is about; null when it is about none
     * @param workshop  its title; empty without one
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
