package org.sabak.agenda;

import java.util.List;
import org.sabak.kernel.EventName;
import org.sabak.kernel.WorkshopId;

/** What has happened to the agenda of a workshop. Until it is published, and after each change again, it is a draft. */
public sealed interface AgendaEvent {

    WorkshopId workshopId();

    @EventName("agenda.item-drafted")
    record ItemDrafted(WorkshopId workshopId, Item item) implements AgendaEvent { }

    @EventName("agenda.item-revised")
    record ItemRevised(WorkshopId workshopId, Item was, Item item) implements AgendaEvent { }

    /** @param item as it was */
    @EventName("agenda.item-removed")
    record ItemRemoved(WorkshopId workshopId, Item item) implements AgendaEvent { }

    /**
     * @param version 1 for the first time, then one more each time
     * @param items   all of them, by day and time
     */
    @EventName("agenda.published")
    record AgendaPublished(WorkshopId workshopId, int version, List<Item> items) implements AgendaEvent { }
}
