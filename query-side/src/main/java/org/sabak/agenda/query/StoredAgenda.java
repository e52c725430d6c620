package org.sabak.agenda.query;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.sabak.agenda.AgendaQuery.Changes;
import org.sabak.agenda.AgendaQuery.Published;
import org.sabak.agenda.Item;
import org.sabak.agenda.ItemId;
import org.sabak.agenda.query.AgendasProjection.Publication;
import org.sabak.kernel.WorkshopId;
import org.sabak.readmodels.Shape;

/** An agenda's document, read part by part. */
record StoredAgenda(Document document) {

    private static final Comparator<Item> IN_ORDER = Comparator.comparingInt(Item::day).thenComparing(Item::startsAt)
            .thenComparing(item -> item.itemId().value());

    WorkshopId workshop() {
        return new WorkshopId(document.getString("_id"));
    }

    int revision() {
        return Shape.map(document, "told").size();
    }

    List<Item> draft() {
        return Shape.map(document, "items").values().stream().filter(Objects::nonNull)
                .map(item -> Shape.unpacked(item, Item.class)).sorted(IN_ORDER).toList();
    }

    /** Oldest first. */
    List<Publication> publications() {
        return Shape.map(document, "publications").values().stream().map(p -> Shape.unpacked(p, Publication.class))
                .sorted(Comparator.comparingInt(Publication::version)).toList();
    }

    /** Each item with how often what a calendar shows of it has changed: itself, or the days and the place of all. */
    List<Published> published() {
        var all = publications();
        if (all.isEmpty()) return List.of();
        int moved = Shape.map(document, "moved").size();
        var editions = new HashMap<ItemId, Integer>();
        var last = new HashMap<ItemId, Item>();
        for (var publication : all) for (var item : publication.items()) {
            var before = last.put(item.itemId(), item);
            if (before != null && !before.equals(item)) editions.merge(item.itemId(), 1, Integer::sum);
        }
        return all.getLast().items().stream().map(i -> new Published(i, moved + editions.getOrDefault(i.itemId(), 0))).toList();
    }

    /** What publishing the draft would change. */
    Changes changed() {
        var all = publications();
        return Changes.between(all.isEmpty() ? List.of() : all.getLast().items(), draft());
    }

    /** What the last publication changed. */
    Changes latest() {
        var all = publications();
        return all.size() < 2 ? Changes.NONE : Changes.between(all.get(all.size() - 2).items(), all.getLast().items());
    }
}
