package org.sabak.workshop.query;

import org.sabak.agenda.AgendaEvent;
import org.sabak.agenda.AgendaEvent.AgendaPublished;
import org.sabak.agenda.AgendaEvent.ItemDrafted;
import org.sabak.agenda.AgendaEvent.ItemRemoved;
import org.sabak.agenda.AgendaEvent.ItemRevised;
import org.sabak.agenda.Item;

/** What a line of history says of an event of the agenda. */
final class AgendaInWords {

    private AgendaInWords() { }

    static Values of(AgendaEvent event) {
        return switch (event) {
            case ItemDrafted e -> item(e.item());
            case ItemRevised e -> item(e.item()).was(item(e.was()));
            case ItemRemoved e -> item(e.item());
            case AgendaPublished e -> Values.of("version", e.version()).and("items", e.items().size());
        };
    }

    private static Values item(Item item) {
        return Values.of("title", item.title()).and("dayNumber", item.day()).and("startsAt", item.startsAt())
                .and("minutes", item.minutes());
    }
}
