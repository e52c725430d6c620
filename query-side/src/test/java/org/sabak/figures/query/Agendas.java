package org.sabak.figures.query;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.sabak.agenda.Item;
import org.sabak.agenda.ItemId;
import org.sabak.agenda.Weight;
import org.sabak.mainstreaming.HrddpScope;
import org.sabak.mainstreaming.Screenings;
import org.sabak.trainers.TrainerId;
import org.sabak.workshop.SessionKind;

/** An agenda in few words, for tests of counting. */
final class Agendas {

    private final List<Item> items = new ArrayList<>();

    Agendas learning(int minutes, Weight humanRights, Weight gender) {
        return add(minutes, SessionKind.LEARNING, Optional.ofNullable(humanRights), Optional.ofNullable(gender));
    }

    Agendas other(int minutes, SessionKind kind) {
        return add(minutes, kind, Optional.empty(), Optional.empty());
    }

    Agendas panel(String... speakers) {
        return learning(90, Weight.NONE, Weight.NONE).spokenBy(true, speakers);
    }

    Agendas talk(String... speakers) {
        return learning(45, Weight.NONE, Weight.NONE).spokenBy(false, speakers);
    }

    private Agendas add(int minutes, SessionKind kind, Optional<Weight> humanRights, Optional<Weight> gender) {
        int n = items.size() + 1;
        items.add(new Item(new ItemId("item-" + n), "Item", n, LocalTime.of(9, 0), minutes, kind, humanRights, gender, false, List.of()));
        return this;
    }

    private Agendas spokenBy(boolean panel, String... speakers) {
        var last = items.removeLast();
        items.add(new Item(last.itemId(), last.title(), last.day(), last.startsAt(), last.minutes(), last.kind(), last.humanRights(),
                last.gender(), panel, Stream.of(speakers).map(name -> new TrainerId("trainer-" + name)).toList()));
        return this;
    }

    Contents published() {
        return new Contents(items, items, null, null, OptionalInt.empty(), HrddpScope.UNKNOWN, Screenings.NONE);
    }

    Contents drafted() {
        return new Contents(items, null, null, null, OptionalInt.empty(), HrddpScope.UNKNOWN, Screenings.NONE);
    }
}
