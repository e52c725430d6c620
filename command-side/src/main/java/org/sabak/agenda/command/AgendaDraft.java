package org.sabak.agenda.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.sabak.agenda.AgendaRefusal.DAYS_NOT_KNOWN;
import static org.sabak.agenda.AgendaRefusal.ID_TAKEN;
import static org.sabak.agenda.AgendaRefusal.NOTHING_TO_PUBLISH;
import static org.sabak.agenda.AgendaRefusal.NO_SUCH_WORKSHOP;
import static org.sabak.agenda.AgendaRefusal.REVISION_MOVED;
import static org.sabak.agenda.AgendaRefusal.TOO_MANY_ITEMS;
import static org.sabak.agenda.AgendaRefusal.UNKNOWN_ITEM;
import static org.sabak.agenda.AgendaRefusal.UNKNOWN_TRAINER;
import static org.sabak.agenda.AgendaRefusal.WORKSHOP_OFF;
import static org.sabak.kernel.Refused.refuse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
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
import org.sabak.agenda.Finding;
import org.sabak.agenda.Item;
import org.sabak.agenda.ItemId;
import org.sabak.agenda.command.Occasions.Occasion;
import org.sabak.kernel.WorkshopId;

/** The agenda of a workshop as organizers write it: items that never overlap, and what of them has been published. */
@Aggregate
class AgendaDraft {

    @AggregateIdentifier
    private AgendaId id;
    private Items items = Items.NONE;
    private List<Item> published = List.of();
    private int version, revision, publishedAt;

    AgendaDraft() { }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DraftItem c, Occasions occasions, Pool pool) {
        var item = Items.tidied(c.item());
        if (items.item(item.itemId()).filter(item::equals).isPresent()) return; // the same form, sent twice
        var occasion = open(c.workshopId(), occasions);
        refuse(ID_TAKEN, items.used().contains(item.itemId()), item.title(), 1);
        refuse(TOO_MANY_ITEMS, items.byId().size() >= Finding.MOST_ITEMS, Finding.MOST_ITEMS);
        refuseUnfit(item, occasion, pool);
        apply(new ItemDrafted(c.workshopId(), item));
    }

    @CommandHandler
    void handle(ReviseItem c, Occasions occasions, Pool pool) {
        var item = Items.tidied(c.item());
        var was = known(item.itemId());
        if (item.equals(was)) return;
        refuseUnfit(item, open(c.workshopId(), occasions), pool);
        apply(new ItemRevised(c.workshopId(), was, item));
    }

    @CommandHandler
    void handle(RemoveItem c, Occasions occasions) {
        if (items.removed(c.itemId())) return;
        var was = known(c.itemId());
        open(c.workshopId(), occasions);
        apply(new ItemRemoved(c.workshopId(), was));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DraftAgenda c, Occasions occasions, Pool pool) {
        var wanted = c.items().stream().map(Items::tidied).toList();
        var occasion = open(c.workshopId(), occasions);
        if (Set.copyOf(items.byId().values()).equals(new HashSet<>(wanted)) && wanted.size() == items.byId().size()) return;
        refuse(REVISION_MOVED, c.revision() != revision, revision);
        refuse(TOO_MANY_ITEMS, wanted.size() > Finding.MOST_ITEMS, Finding.MOST_ITEMS);
        var changed = new HashSet<Integer>();
        var ids = new HashSet<ItemId>();
        for (int i = 0; i < wanted.size(); i++) {
            var item = wanted.get(i);
            refuse(ID_TAKEN, !ids.add(item.itemId()) || items.removed(item.itemId()), item.title(), i + 1);
            if (!items.item(item.itemId()).filter(item::equals).isPresent()) changed.add(i);
        }
        Finding.of(wanted, occasion.days()).stream().filter(f -> changed.contains(f.index())).findFirst()
                .ifPresent(Finding::refuse);
        changed.stream().sorted().forEach(i -> refuseUnknown(wanted.get(i), i + 1, pool));
        replace(c.workshopId(), wanted);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PublishAgenda c, Occasions occasions) {
        if (version > 0 && c.revision() == publishedAt && revision == publishedAt + 1) return; // the button, pressed twice
        var occasion = open(c.workshopId(), occasions);
        refuse(REVISION_MOVED, c.revision() != revision, revision);
        var all = items.inOrder();
        refuse(NOTHING_TO_PUBLISH, all.isEmpty() || all.equals(published));
        refuse(DAYS_NOT_KNOWN, !occasion.exact());
        Finding.of(all, occasion.days()).stream().findFirst().ifPresent(Finding::refuse);
        apply(new AgendaPublished(c.workshopId(), version + 1, all));
    }

    private void replace(WorkshopId workshop, List<Item> wanted) {
        var before = items;
        var ids = wanted.stream().map(Item::itemId).toList();
        before.inOrder().stream().filter(item -> !ids.contains(item.itemId())).forEach(item -> apply(new ItemRemoved(workshop, item)));
        for (var item : wanted) {
            var was = before.item(item.itemId());
            if (was.isEmpty()) apply(new ItemDrafted(workshop, item));
            else if (!was.get().equals(item)) apply(new ItemRevised(workshop, was.get(), item));
        }
    }

    private static Occasion open(WorkshopId workshop, Occasions occasions) {
        var occasion = occasions.of(workshop);
        refuse(NO_SUCH_WORKSHOP, occasion.isEmpty());
        refuse(WORKSHOP_OFF, occasion.get().over());
        return occasion.get();
    }

    private Item known(ItemId item) {
        refuse(UNKNOWN_ITEM, items.item(item).isEmpty());
        return items.item(item).orElseThrow();
    }

    private void refuseUnfit(Item item, Occasion occasion, Pool pool) {
        var all = new ArrayList<>(List.of(item));
        items.without(item.itemId()).inOrder().forEach(all::add);
        Finding.of(all, occasion.days()).stream().filter(f -> f.index() == 0).findFirst().ifPresent(Finding::refuse);
        refuseUnknown(item, 1, pool);
    }

    private void refuseUnknown(Item item, int number, Pool pool) {
        var known = items.speakers();
        refuse(UNKNOWN_TRAINER, item.speakers().stream().anyMatch(s -> !known.contains(s) && !pool.knows(s)), item.title(), number);
    }

    @EventSourcingHandler
    void on(AgendaEvent event) {
        id = AgendaId.of(event.workshopId());
        switch (event) {
            case ItemDrafted e -> items = items.with(e.item());
            case ItemRevised e -> items = items.with(e.item());
            case ItemRemoved e -> items = items.without(e.item().itemId());
            case AgendaPublished e -> {
                version = e.version();
                published = e.items();
                publishedAt = revision;
            }
        }
        revision++;
    }
}
