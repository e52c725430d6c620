package org.sabak.figures.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sabak.attendance.Mark;
import org.sabak.kernel.Country;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.kernel.SessionId;
import org.sabak.kernel.Sex;
import org.sabak.kernel.WorkshopId;
import org.sabak.registration.RegistrationQuery.State;
import org.sabak.trainers.TrainerId;
import org.sabak.workshop.SessionKind;
import org.sabak.workshop.Stage;

/**
 * Everything the exact figures rest on, as plain values: counted from these and from nothing else.
 *
 * @param firstSeats the hour in which the first seat of a workshop was given; absent while none was
 * @param contents   what workshops are made of, those that nobody has said anything about left out
 * @param speakers   sex of speakers and trainers who have stated it or declined
 */
record Facts(Map<WorkshopId, Workshop> workshops, List<Registration> registrations, List<Link> links,
        Map<WorkshopId, Instant> firstSeats, Map<WorkshopId, Contents> contents, Map<TrainerId, Sex> speakers) {

    /**
     * @param country  where it is held
     * @param zone     of the venue
     * @param firstDay decides the year a workshop belongs to
     */
    record Workshop(WorkshopId id, String phase, String theme, Country country, String zone, Stage stage, LocalDate firstDay,
            Rules rules, Map<SessionId, Sitting> sessions) {

        /** A cancelled workshop counts nowhere; nor does one that is not meant to. */
        boolean counts() {
            return stage != Stage.CANCELLED && rules.countsTowardTarget();
        }

        boolean held() {
            return stage == Stage.HELD || stage == Stage.CLOSED;
        }

        boolean learning(SessionId session) {
            return sessions.containsKey(session) && sessions.get(session).learning();
        }

        long learningMinutes() {
            return sessions.values().stream().filter(Sitting::learning).mapToLong(Sitting::minutes).sum();
        }

        /** Whether so many minutes are enough to have completed it. */
        boolean completedBy(long minutes) {
            return minutes * 100 >= learningMinutes() * rules.completionPercent();
        }
    }

    /** What the organizer decided about counting in a workshop; see {@code CountingDecided}. */
    record Rules(boolean observersCount, boolean countsTowardTarget, int completionPercent) { }

    /** @param withdrawn dropped from the agenda; its marks count for nothing */
    record Sitting(SessionKind kind, int minutes, boolean withdrawn) {

        boolean learning() {
            return kind == SessionKind.LEARNING && !withdrawn;
        }
    }

    /** @param marks the last mark in each session, corrections done */
    record Registration(RegistrationId id, WorkshopId workshop, PersonId person, Role role, Sex sex, Country country,
            OrganisationKind kind, State state, Map<SessionId, Mark> marks) {

        /** Learning sessions the person was in. */
        Stream<SessionId> sessionsAttended(Workshop w) {
            return marks.entrySet().stream().filter(m -> m.getValue().attended() && w.learning(m.getKey()))
                    .map(Map.Entry::getKey);
        }

        boolean attended(Workshop w) {
            return sessionsAttended(w).findAny().isPresent();
        }

        /** Whether anything was written about the person on the sheet of a learning session. */
        boolean marked(Workshop w) {
            return marks.keySet().stream().anyMatch(w::learning);
        }
    }

    /** What is known of a workshop's contents; {@link Contents#NONE} while nobody has said anything. */
    Contents contents(WorkshopId workshop) {
        return contents.getOrDefault(workshop, Contents.NONE);
    }

    /** Day at the venue on which the first seat was given. */
    Optional<LocalDate> firstSeatGiven(Workshop workshop) {
        return Optional.ofNullable(firstSeats.get(workshop.id()))
                .map(at -> at.atZone(ZoneId.of(workshop.zone())).toLocalDate());
    }

    /** Two records that are one person. */
    record Link(PersonId one, PersonId other) { }
}
