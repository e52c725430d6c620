package org.sabak.agenda;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.sabak.kernel.Standing;
import org.sabak.kernel.WorkshopId;
import org.sabak.workshop.WorkshopQuery.Workshop;

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
     * @param changed     what publishing would change now; before the first time, everything is added
     * @param latest      what the last publication changed; nothing before the second
     */
    record Agenda(WorkshopId workshopId, int revision, List<Item> draft, int version, Instant publishedAt,
            List<Published> published, boolean differs, Changes changed, Changes latest, Standing standing) {

        /** Of the draft. */
        public Shares shares() {
            return Shares.of(draft);
        }

        /** Whether everybody may see what is published; of a sensitive workshop nobody may know that there is anything. */
        public boolean isPublic(Workshop workshop) {
            return version > 0 && workshop.stage().isPublic() && !workshop.sensitive() && workshop.days().exact();
        }
    }

    /** @param edition how often this item was changed by publishing again; 0 at first */
    record Published(Item item, int edition) { }

    /** @param revised each before and after */
    record Changes(List<Item> added, List<Revised> revised, List<Item> removed) {

        public static final Changes NONE = new Changes(List.of(), List.of(), List.of());

        /** What makes one list of items the other; what does not differ is left out. */
        public static Changes between(List<Item> before, List<Item> after) {
            var was = before.stream().collect(Collectors.toMap(Item::itemId, item -> item));
            var is = after.stream().map(Item::itemId).collect(Collectors.toSet());
            return new Changes(after.stream().filter(item -> !was.containsKey(item.itemId())).toList(),
                    after.stream().filter(item -> was.containsKey(item.itemId()) && !was.get(item.itemId()).equals(item))
                            .map(item -> new Revised(was.get(item.itemId()), item)).toList(),
                    before.stream().filter(item -> !is.contains(item.itemId())).toList());
        }
    }

    record Revised(Item was, Item item) { }
}
