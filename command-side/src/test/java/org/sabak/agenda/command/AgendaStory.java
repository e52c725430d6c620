package org.sabak.agenda.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.sabak.agenda.AgendaCommand;
import org.sabak.agenda.AgendaCommand.DraftAgenda;
import org.sabak.agenda.AgendaCommand.DraftItem;
import org.sabak.agenda.AgendaCommand.PublishAgenda;
import org.sabak.agenda.AgendaCommand.RemoveItem;
import org.sabak.agenda.AgendaCommand.ReviseItem;
import org.sabak.agenda.AgendaEvent;
import org.sabak.agenda.AgendaEvent.AgendaPublished;
import org.sabak.agenda.AgendaEvent.ItemDrafted;
import org.sabak.agenda.AgendaEvent.ItemRemoved;
import org.sabak.agenda.AgendaEvent.ItemRevised;
import org.sabak.agenda.AgendaId;
import org.sabak.agenda.AgendaRefusal;
import org.sabak.agenda.Item;
import org.sabak.agenda.ItemId;
import org.sabak.agenda.Weight;
import org.sabak.agenda.command.Occasions.Occasion;
import org.sabak.kernel.WorkshopId;
import org.sabak.log.decisions.Story;
import org.sabak.workshop.SessionKind;

/** Items are drafted, moved, removed and published in any order; the model keeps a minute-by-minute plan of two days. */
public final class AgendaStory extends Story {

    private static final int DAYS = 2, IDS = 60;
    private static final WorkshopId WORKSHOP = new WorkshopId("workshop-story");

    private final Map<ItemId, Item> items = new HashMap<>();
    private final Map<ItemId, Item> heard = new HashMap<>();
    private final Set<ItemId> used = new HashSet<>();
    private List<Item> published = List.of();
    private int revision, version;

    public AgendaStory() {
        super(AgendaDraft.class, configurer -> configurer
                .registerComponent(Occasions.class, c -> workshop -> Optional.of(new Occasion(DAYS, true, false)))
                .registerComponent(Pool.class, c -> trainer -> true));
        var opening = new Item(new ItemId("item-opening"), "Opening", 1, LocalTime.of(8, 0), 30, SessionKind.CEREMONY,
                Optional.empty(), Optional.empty(), false, List.of());
        ask(asking(new DraftItem(WORKSHOP, opening), put(opening)));
    }

    @Override
    protected Asking next(Random chance) {
        var item = item(chance);
        return switch (chance.nextInt(10)) {
            case 0 -> publish(chance.nextInt(4) == 0 ? revision - 1 : revision);
            case 1 -> asking(new RemoveItem(WORKSHOP, item.itemId()), remove(item.itemId()));
            case 2, 3, 4 -> asking(new ReviseItem(WORKSHOP, item), items.containsKey(item.itemId()) ? put(item)
                    : Optional.of(AgendaRefusal.UNKNOWN_ITEM));
            case 5 -> replace(chance);
            default -> asking(new DraftItem(WORKSHOP, item), item.equals(items.get(item.itemId())) ? Optional.empty()
                    : used.contains(item.itemId()) ? Optional.of(AgendaRefusal.ID_TAKEN) : put(item));
        };
    }

    /** One of the many there may be, seldom a good one. */
    private static Item item(Random chance) {
        var kind = SessionKind.values()[chance.nextInt(SessionKind.values().length)];
        var weights = List.of(Optional.<Weight>empty(), Optional.of(Weight.NONE), Optional.of(Weight.INTEGRATED));
        int id = chance.nextInt(IDS);
        return new Item(new ItemId("item-" + id), "Item " + id, chance.nextInt(DAYS + 1), LocalTime.of(chance.nextInt(24), 0),
                chance.nextInt(10) == 0 ? 0 : 30 + chance.nextInt(90), kind, weights.get(chance.nextInt(3)),
                weights.get(chance.nextInt(3)), false, List.of());
    }

    private Asking publish(int seen) {
        var all = items.values().stream().sorted(java.util.Comparator.comparing(Item::day).thenComparing(Item::startsAt)).toList();
        if (seen != revision) return asking(new PublishAgenda(WORKSHOP, seen), recentlyPublished(seen)
                ? Optional.empty() : Optional.of(AgendaRefusal.REVISION_MOVED));
        if (all.isEmpty() || all.equals(published)) {
            return asking(new PublishAgenda(WORKSHOP, seen), Optional.of(AgendaRefusal.NOTHING_TO_PUBLISH));
        }
        published = all;
        version++;
        revision++;
        return asking(new PublishAgenda(WORKSHOP, seen), Optional.empty());
    }

    private boolean recentlyPublished(int seen) {
        var told = events(AgendaId.of(WORKSHOP).value());
        return seen == revision - 1 && told.getLast() instanceof AgendaPublished;
    }

    /** Everything an hour later, which is possible unless something would then end past midnight. */
    private Asking replace(Random chance) {
        var moved = items.values().stream().map(i -> new Item(i.itemId(), i.title(), i.day(), i.startsAt().plusHours(1), i.minutes(),
                i.kind(), i.humanRights(), i.gender(), i.panel(), i.speakers())).toList();
        int seen = chance.nextInt(4) == 0 ? revision + 1 : revision;
        var command = new DraftAgenda(WORKSHOP, seen, moved);
        if (moved.isEmpty()) return asking(command, Optional.empty());
        if (seen != revision) return asking(command, Optional.of(AgendaRefusal.REVISION_MOVED));
        var flaw = moved.stream().flatMap(i -> flaw(i, moved).stream()).findFirst();
        if (flaw.isEmpty()) {
            revision += moved.size();
            moved.forEach(i -> items.put(i.itemId(), i));
        }
        return asking(command, flaw);
    }

    private Optional<AgendaRefusal> put(Item item) {
        if (item.equals(items.get(item.itemId()))) return Optional.empty();
        var flaw = flaw(item, items.values());
        if (flaw.isEmpty()) {
            items.put(item.itemId(), item);
            used.add(item.itemId());
            revision++;
        }
        return flaw;
    }

    private Optional<AgendaRefusal> remove(ItemId id) {
        if (!used.contains(id)) return Optional.of(AgendaRefusal.UNKNOWN_ITEM);
        if (items.remove(id) != null) revision++;
        return Optional.empty();
    }

    private static Optional<AgendaRefusal> flaw(Item item, Iterable<Item> all) {
        if (item.day() < 1) return Optional.of(AgendaRefusal.DAY_OUTSIDE);
        if (item.minutes() < 1) return Optional.of(AgendaRefusal.MINUTES_OUT_OF_RANGE);
        if (item.startsAt().toSecondOfDay() / 60 + item.minutes() > 1440) return Optional.of(AgendaRefusal.PAST_MIDNIGHT);
        if (weighs(item.humanRights(), item)) return Optional.of(AgendaRefusal.WEIGHT_WITHOUT_LEARNING);
        if (weighs(item.gender(), item)) return Optional.of(AgendaRefusal.GENDER_WITHOUT_LEARNING);
        var others = new ArrayList<Item>();
        all.forEach(other -> { if (!other.itemId().equals(item.itemId())) others.add(other); });
        return minutes(others).stream().anyMatch(minutes(List.of(item))::contains) ? Optional.of(AgendaRefusal.OVERLAP) : Optional.empty();
    }

    private static boolean weighs(Optional<Weight> weight, Item item) {
        return item.kind() != SessionKind.LEARNING && weight.isPresent() && weight.get() != Weight.NONE;
    }

    /** Every minute that is taken. */
    private static Set<Integer> minutes(List<Item> items) {
        var taken = new HashSet<Integer>();
        for (var i : items) for (int m = 0; m < i.minutes(); m++) taken.add(i.day() * 10_000 + i.startsAt().toSecondOfDay() / 60 + m);
        return taken;
    }

    private static Asking asking(AgendaCommand command, Optional<AgendaRefusal> expected) {
        return new Asking(command, AgendaId.of(WORKSHOP).value(), expected);
    }

    @Override
    protected void hear(Object event) {
        switch ((AgendaEvent) event) {
            case ItemDrafted e -> assertThat(heard.put(e.item().itemId(), e.item())).as("drafted before").isNull();
            case ItemRevised e -> assertThat(heard.put(e.item().itemId(), e.item())).as("revised").isEqualTo(e.was());
            case ItemRemoved e -> assertThat(heard.remove(e.item().itemId())).as("removed").isEqualTo(e.item());
            case AgendaPublished e -> assertThat(e.items()).as("version %s", e.version()).isEqualTo(published);
        }
    }

    @Override
    protected void compare() {
        assertThat(heard).isEqualTo(items);
        var all = List.copyOf(heard.values());
        assertThat(minutes(all)).as("no minute twice").hasSize(all.stream().mapToInt(Item::minutes).sum());
        assertThat(all).as("a break weighs nothing").noneMatch(i -> weighs(i.humanRights(), i) || weighs(i.gender(), i));
    }
}
