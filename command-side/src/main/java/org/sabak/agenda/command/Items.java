package org.sabak.agenda.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sabak.agenda.Item;
import org.sabak.agenda.ItemId;
import org.sabak.kernel.Wording;
import org.sabak.trainers.TrainerId;

/**
 * The draft of an agenda. Immutable.
 *
 * @param byId what stands on it
 * @param used ids of all items there ever were
 */
record Items(Map<ItemId, Item> byId, Set<ItemId> used) {

    static final Items NONE = new Items(Map.of(), Set.of());

    Optional<Item> item(ItemId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Is there no more, but was. */
    boolean removed(ItemId id) {
        return used.contains(id) && !byId.containsKey(id);
    }

    /** By day and time. */
    List<Item> inOrder() {
        return byId.values().stream().sorted(Comparator.comparingInt(Item::day).thenComparing(Item::startsAt)
                .thenComparing(item -> item.itemId().value())).toList();
    }

    /** Those named already need not be asked for again. */
    Set<TrainerId> speakers() {
        return byId.values().stream().flatMap(item -> item.speakers().stream()).collect(Collectors.toSet());
    }

    Items with(Item item) {
        var all = new LinkedHashMap<>(byId);
        all.put(item.itemId(), item);
        var ever = new LinkedHashSet<>(used);
        ever.add(item.itemId());
        return new Items(all, ever);
    }

    Items without(ItemId id) {
        var rest = new LinkedHashMap<>(byId);
        rest.remove(id);
        return new Items(rest, used);
    }

    /** In the form in which it is recorded. */
    static Item tidied(Item i) {
        return new Item(i.itemId(), Wording.tidy(i.title()), i.day(), i.startsAt(), i.minutes(), i.kind(), i.humanRights(),
                i.gender(), i.panel(), new ArrayList<>(new LinkedHashSet<>(i.speakers())));
    }
}
