package org.sabak.workshop.query;

import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.sabak.readmodels.Shape;
import org.sabak.workshop.Stage;

/**
 * What the roster says of a workshop.
 *
 * @param seats 0 before the roster is prepared
 * @param open  whether registration was opened and not closed since
 * @param until last instant at which a public form is accepted; null before registration was ever opened
 * @param heldUntil when seats held for women are to be released; null while none are held
 */
record Places(int seats, boolean open, Instant until, Instant heldUntil, int taken, int reserve) {

    /** What the roster document of a workshop holds. */
    record Roster(int seats, boolean open, Instant until, Instant heldUntil) { }

    /**
     * @param roster  may be null
     * @param buckets letters of the workshop's registrations
     */
    static Places of(Document roster, List<Document> buckets) {
        int taken = 0;
        int reserve = 0;
        for (var bucket : buckets) {
            var team = Shape.map(bucket, "team");
            for (var entry : Shape.map(bucket, "of").entrySet()) {
                if (entry.getValue().equals(PlacesProjection.RESERVE)) reserve++;
                if (entry.getValue().equals(PlacesProjection.SEAT) && !team.containsKey(entry.getKey())) taken++;
            }
        }
        var r = roster == null ? new Roster(0, false, null, null) : Shape.read(roster, Roster.class);
        return new Places(r.seats(), r.open(), r.until(), r.heldUntil(), taken, reserve);
    }

    /** An announced workshop whose registration was ever opened shows whether it is open now; the last instant is inside. */
    Stage stage(Stage own, Instant now) {
        return switch (own) {
            case ANNOUNCED, REGISTRATION_OPEN, REGISTRATION_CLOSED -> {
                if (until == null) yield Stage.ANNOUNCED;
                yield open && !now.isAfter(until) ? Stage.REGISTRATION_OPEN : Stage.REGISTRATION_CLOSED;
            }
            default -> own;
        };
    }
}
