package org.sabak.demonstration.web;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sabak.agenda.AgendaCommand.DraftAgenda;
import org.sabak.agenda.AgendaCommand.PublishAgenda;
import org.sabak.agenda.Item;
import org.sabak.agenda.ItemId;
import org.sabak.agenda.Weight;
import org.sabak.kernel.WorkshopId;
import org.sabak.trainers.TrainerId;
import org.sabak.workshop.SessionKind;
import org.springframework.stereotype.Component;

/** Agendas of a workshop that was held, published, and of one that is planned, whose draft has changed since. */
@Component
class Drafting {

    static final WorkshopId HELD = new WorkshopId("workshop-demo-10"), PLANNED = new WorkshopId("workshop-demo-15");

    /** The two panels of the planned one that change places. */
    private static final int FIRST_PANEL = 3;

    private final Sender sender;

    Drafting(Sender sender) {
        this.sender = sender;
    }

    void tell() {
        publish(HELD, items("demo-10"));
        var items = new ArrayList<>(items("demo-15"));
        publish(PLANNED, items);
        var first = items.get(FIRST_PANEL);
        var second = items.get(FIRST_PANEL + 1);
        items.set(FIRST_PANEL, at(second, first.startsAt()));
        items.set(FIRST_PANEL + 1, at(first, first.startsAt().plusMinutes(second.minutes())));
        sender.send(new DraftAgenda(PLANNED, items.size() + 1, items));
    }

    private void publish(WorkshopId workshop, List<Item> items) {
        sender.send(new DraftAgenda(workshop, 0, items));
        sender.send(new PublishAgenda(workshop, items.size()));
    }

    private static List<Item> items(String workshop) {
        var items = new ArrayList<Item>();
        for (var line : Lines.of("agendas.csv")) {
            if (line.startsWith(workshop + ";")) items.add(item(line.split(";"), items.size() + 1));
        }
        return items;
    }

    private static Item item(String[] p, int number) {
        return new Item(new ItemId("item-" + number), p[9], Integer.parseInt(p[1]), LocalTime.parse(p[2]), Integer.parseInt(p[3]),
                SessionKind.valueOf(p[4]), weight(p[5]), weight(p[6]), p[7].equals("yes"), speakers(p[8]));
    }

    private static Optional<Weight> weight(String word) {
        return word.isEmpty() ? Optional.empty() : Optional.of(Weight.valueOf(word));
    }

    private static List<TrainerId> speakers(String numbers) {
        return numbers.isEmpty() ? List.of() : Stream.of(numbers.split(",")).map(Integer::parseInt).map(Teaching::trainer).toList();
    }

    private static Item at(Item i, LocalTime time) {
        return new Item(i.itemId(), i.title(), i.day(), time, i.minutes(), i.kind(), i.humanRights(), i.gender(), i.panel(), i.speakers());
    }
}
