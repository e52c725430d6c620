package org.sabak.agenda.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.sabak.agenda.Item;
import org.sabak.agenda.ItemId;
import org.sabak.kernel.Wording;

/** Lets an item of a new table keep the id it has on the draft, so that its entry in a calendar moves and is not doubled. */
final class Matching {

    private final List<Item> left;

    Matching(List<Item> draft) {
        left = new ArrayList<>(draft);
    }

    /** The id of the item of that title, preferably at the same time; fresh when there is none left. */
    ItemId id(String title, String time, ItemId fresh) {
        var tidy = Wording.tidy(title);
        var same = first(item -> item.title().equals(tidy) && time.contains(item.startsAt().toString()));
        var found = same != null ? same : first(item -> item.title().equals(tidy));
        if (found == null) return fresh;
        left.remove(found);
        return found.itemId();
    }

    /** Spoken for by name. */
    void taken(ItemId id) {
        left.removeIf(item -> item.itemId().equals(id));
    }

    private Item first(Predicate<Item> such) {
        return left.stream().filter(such).findFirst().orElse(null);
    }
}
