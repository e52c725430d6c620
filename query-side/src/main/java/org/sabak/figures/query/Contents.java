package org.sabak.figures.query;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.bson.Document;
import org.sabak.agenda.Item;
import org.sabak.mainstreaming.Gem;
import org.sabak.mainstreaming.HrddpScope;
import org.sabak.mainstreaming.MainstreamingEvent.ScreeningRecorded;
import org.sabak.mainstreaming.Principle;
import org.sabak.mainstreaming.Screenings;
import org.sabak.readmodels.Shape;

/**
 * What a workshop is made of: its agenda, and what was answered about it.
 *
 * @param draft     the agenda as it is being drafted
 * @param published as last published; null while it never was
 * @param gem       null while not coded, which is not 0
 * @param budget    whole US dollars; null while not stated
 * @param panel     score of the PANEL checklist; empty while it is incomplete
 */
record Contents(List<Item> draft, List<Item> published, Gem gem, Long budget, OptionalInt panel, HrddpScope scope,
        Screenings screenings) {

    static final Contents NONE = new Contents(List.of(), null, null, null, OptionalInt.empty(), HrddpScope.UNKNOWN,
            Screenings.NONE);

    /** @param drafts whether what is being drafted counts, not what was last published */
    List<Item> agenda(boolean drafts) {
        return drafts || published == null ? draft : published;
    }

    /** Has an agenda that nobody outside has seen. */
    boolean onlyDrafted() {
        return published == null && !draft.isEmpty();
    }

    static Contents read(Document d) {
        var published = d.get("published");
        var gem = d.getString("gem");
        return new Contents(items(Shape.map(d, "draft")), published == null ? null : List.of(Shape.unpacked(published, Item[].class)),
                gem == null ? null : Gem.valueOf(gem), Shape.read(d.get("budget"), Long.class), Principle.score(panel(d)),
                HrddpScope.valueOf(d.get("scope", HrddpScope.UNKNOWN.name())), screenings(Shape.map(d, "screenings")));
    }

    /** Removed items are null. */
    private static List<Item> items(Map<String, Object> stored) {
        return stored.values().stream().filter(item -> item != null).map(item -> Shape.unpacked(item, Item.class)).toList();
    }

    private static Map<Principle, Integer> panel(Document d) {
        return Shape.map(d, "panel").entrySet().stream()
                .collect(Collectors.toMap(e -> Principle.valueOf(e.getKey()), e -> (Integer) e.getValue()));
    }

    /** @param stored by position in the log */
    private static Screenings screenings(Map<String, Object> stored) {
        return stored.entrySet().stream().sorted(Comparator.comparingLong(e -> Long.parseLong(e.getKey())))
                .map(e -> Shape.unpacked(e.getValue(), ScreeningRecorded.class))
                .reduce(Screenings.NONE, Screenings::with, (one, other) -> other);
    }
}
