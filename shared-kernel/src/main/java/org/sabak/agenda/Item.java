package org.sabak.agenda;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.sabak.trainers.TrainerId;
import org.sabak.workshop.SessionKind;

/**
 * One item of an agenda. Finer than a session, which is what attendance is taken for.
 *
 * @param day         1 for the first day of the workshop; the date follows from the workshop's days
 * @param startsAt    wall time at the venue
 * @param minutes     length, 1 to 720, not past midnight
 * @param humanRights empty while nobody has looked at it, which is not the same as NONE
 * @param gender      likewise
 * @param panel       whether the speakers sit together
 * @param speakers    without repetitions
 */
public record Item(ItemId itemId, String title, int day, LocalTime startsAt, int minutes, SessionKind kind,
        Optional<Weight> humanRights, Optional<Weight> gender, boolean panel, List<TrainerId> speakers) {

    /** Wall time, in minutes after midnight, at which the item is over; 1440 at midnight. */
    public int end() {
        return start() + minutes;
    }

    /** On the same day, and one begins before the other is over. */
    public boolean overlaps(Item other) {
        return day == other.day && start() < other.end() && other.start() < end();
    }

    private int start() {
        return startsAt.getHour() * 60 + startsAt.getMinute();
    }
}
