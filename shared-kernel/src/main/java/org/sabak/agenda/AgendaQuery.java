package org.sabak.agenda;

import java.time.Instant;
import java.util.List;
import org.sabak.kernel.Standing;
import org.sabak.kernel.WorkshopId;
import org.sabak.trainers.TrainerId;

/** What may be asked about agendas, with the shape of the answer beside the question. */
public sealed interface AgendaQuery {

    /** Answered with {@link Agenda}, which is empty for a workshop nobody has drafted anything for. */
    record AgendaOf(WorkshopId workshopId) implements AgendaQuery { }

    /**
     * @param revision    of the draft; 0 before the first item
     * @param draft       by day and time
     * @param version     of what is published; 0 while nothing is
     * @param publishedAt when that was; null while nothing is
     * @param published   by day and time
     * @param differs     whether the draft is not what is published
     * @param changed     what publishing would change now; as if nothing were published before the first time
     * @param bookings    speakers of the draft who are wanted elsewhere, or have said they are away
     */
    record Agenda(WorkshopId workshopId, int revision, List<Item> draft, int version, Instant publishedAt,
            List<Published> published, boolean differs, Changes changed, List<Booking> bookings, Standing standing) {

        /** Of the draft. */
        public Shares shares() {
            return Shares.of(draft);
        }
    }

    /** @param edition how often this item was changed by publishing again; 0 at first */
    record Published(Item item, int edition) { }

    /** @param revised each before and after */
    record Changes(List<Item> added, List<Revised> revised, List<Item> removed) { }

    record Revised(Item was, Item item) { }

    /**
     * A speaker of an item who cannot well be there.
     *
     * @param reason   why
     * @param workshop the other workshop, or this one; null when away
     * @param title    of the other item; empty when away
     */
    record Booking(ItemId itemId, TrainerId trainerId, Reason reason, WorkshopId workshop, String title) { }

    /** TWICE: speaks elsewhere at the same time. AWAY: has said so. LEFT: is no longer in the pool. */
    enum Reason { TWICE, AWAY, LEFT }
}
