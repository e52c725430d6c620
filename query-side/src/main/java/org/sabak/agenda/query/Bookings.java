package org.sabak.agenda.query;

import java.util.ArrayList;
import java.util.List;
import org.sabak.agenda.AgendaQuery.Booking;
import org.sabak.agenda.AgendaQuery.Reason;
import org.sabak.agenda.Item;
import org.sabak.agenda.query.AgendasAnswers.Speaker;
import org.sabak.kernel.WorkshopId;
import org.sabak.trainers.TrainerId;

/**
 * Speakers of one agenda who cannot well be there.
 *
 * @param others agendas of other workshops that want some of them
 * @param known  what is known of the speakers
 */
record Bookings(StoredAgenda here, List<StoredAgenda> others, List<Speaker> known) {

    List<Booking> all() {
        var all = new ArrayList<Booking>();
        for (var item : here.draft()) for (var speaker : item.speakers()) {
            elsewhere(item, speaker, all);
        }
        return all;
    }

    private void elsewhere(Item item, TrainerId speaker, List<Booking> all) {
        var span = here.span(item);
        for (var other : others) for (var there : other.draft()) {
            if (there.speakers().contains(speaker) && other.span(there).overlaps(span)) {
                all.add(twice(item, speaker, other.workshop(), there));
            }
        }
    }

    private static Booking twice(Item item, TrainerId speaker, WorkshopId workshop, Item there) {
        return new Booking(item.itemId(), speaker, Reason.TWICE, workshop, there.title());
    }
}
