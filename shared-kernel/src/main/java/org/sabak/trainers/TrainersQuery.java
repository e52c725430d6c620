package org.sabak.trainers;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.Sex;
import org.sabak.kernel.Standing;
import org.sabak.kernel.WorkshopId;
import org.sabak.people.PersonDetails;

/** What may be asked about speakers and trainers, with the shape of the answer beside the question. */
public sealed interface TrainersQuery {

    /**
     * Those in the pool that a filter lets through, by name. Answered with {@link Trainers}. Reading is noted in the vault's
     * read log.
     *
     * @param reader account or token id of who reads
     */
    record Pool(Filter filter, String reader) implements TrainersQuery { }

    /** One of them. Answered with {@code Optional<Trainer>}; noted as well. */
    record TrainerOf(TrainerId trainerId, String reader) implements TrainersQuery { }

    /** Whether somebody may come to the own page. Answered with {@code Optional<Presence>}; names nobody. */
    record PresenceOf(TrainerId trainerId) implements TrainersQuery { }

    /** These, in the order asked; unknown ids are left out, those who left are not. Answered with {@link Trainers}; noted. */
    record TrainersIn(List<TrainerId> trainerIds, String reader) implements TrainersQuery { }

    /**
     * Where they are booked: every item of an agenda they speak at, drafted or published, of workshops that are neither
     * cancelled nor postponed; with what clashes. Answered with {@link Booked}; names nobody.
     */
    record Bookings(List<TrainerId> trainerIds) implements TrainersQuery { }

    /** Everything that happened to one of them, oldest first. Answered with {@link Story}; names whoever acted, not the trainer. */
    record StoryOf(TrainerId trainerId) implements TrainersQuery { }

    /**
     * Every part that is not empty must hold.
     *
     * @param skill    code of a theme, or a tag; without regard to case
     * @param language BCP 47
     * @param country  code
     * @param from     first of the days they must be neither absent nor booked on; null for any
     * @param to       last of them; null for any
     * @param left     whether those who left are listed instead of those who are there
     */
    record Filter(String skill, String language, String country, LocalDate from, LocalDate to, boolean left) {

        public static final Filter ALL = new Filter("", "", "", null, null, false);
    }

    record Trainers(List<Trainer> rows, Standing standing) { }

    /**
     * @param details  null when erased
     * @param sex      as they stated it themselves; UNKNOWN until they do
     * @param statedAt when they did; null until then
     * @param version  of the profile, from 1
     * @param absences by first day
     */
    record Trainer(TrainerId trainerId, PersonId personId, PersonDetails details, Sex sex, Instant statedAt, Profile profile,
            int version, List<Absence> absences, boolean left, Instant since, Standing standing) { }

    /** @param there false for those who left or were erased */
    record Presence(TrainerId trainerId, boolean there) { }

    /** One diary for each id that was asked for, in that order; empty for those nobody has booked. */
    record Booked(List<Diary> rows, Standing standing) { }

    /**
     * @param bookings by beginning
     * @param clashes  pairs that overlap in time, within a workshop or across workshops
     */
    record Diary(TrainerId trainerId, List<Booking> bookings, List<Clash> clashes) { }

    /**
     * @param workshop title
     * @param itemId   id of the item of the agenda
     * @param title    of the item
     * @param date     on the venue's calendar; null while only the month is known, and then it clashes with nothing
     * @param startsAt wall time at the venue
     * @param zone     IANA zone of the venue
     * @param absent   whether the trainer has said that they cannot come on that day
     */
    record Booking(WorkshopId workshopId, String workshop, String itemId, String title, LocalDate date, LocalTime startsAt,
            int minutes, String zone, boolean absent) {

        /** The first instant; there must be a date. */
        public Instant begins() {
            return LocalDateTime.of(date, startsAt).atZone(ZoneId.of(zone)).toInstant();
        }

        /** The first instant after it; there must be a date. */
        public Instant ends() {
            return begins().plus(Duration.ofMinutes(minutes));
        }

        /** Whether both are at some instant at once, wherever in the world. Touching ends do not overlap. */
        public boolean overlaps(Booking other) {
            return date != null && other.date != null && begins().isBefore(other.ends()) && other.begins().isBefore(ends());
        }
    }

    /** Two bookings of one trainer that cannot both be kept. */
    record Clash(Booking one, Booking other) { }

    record Story(TrainerId trainerId, List<Told> entries, Standing standing) { }

    /**
     * @param event     stored name, such as {@code trainers.sex-stated}
     * @param actor     id of the account or token that asked, the trainer's own id, or {@code program}
     * @param actorName from the vault; empty if there is none
     * @param details   values by the name of the event's own part, former values under {@code was…}; lists joined by {@code ", "}
     */
    record Told(Instant recordedAt, String actor, String actorName, String event, Map<String, String> details) { }
}
