package org.sabak.agenda.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sabak.agenda.Item;
import org.sabak.desk.Desk;
import org.sabak.kernel.Sex;
import org.sabak.pages.Cells;
import org.sabak.pages.Option;
import org.sabak.trainers.TrainerId;
import org.sabak.trainers.TrainersQuery.Filter;
import org.sabak.trainers.TrainersQuery.Pool;
import org.sabak.trainers.TrainersQuery.Trainer;
import org.sabak.trainers.TrainersQuery.Trainers;
import org.sabak.trainers.TrainersQuery.TrainersIn;

/** Those who speak, by name, for the desk only. */
record Speakers(Map<TrainerId, Trainer> known, Desk desk) {

    /** Everybody these items name. Nothing is asked of the vault when they name nobody. */
    static Speakers of(List<Item> items, Desk desk) {
        var ids = items.stream().flatMap(item -> item.speakers().stream()).distinct().toList();
        if (ids.isEmpty()) return new Speakers(Map.of(), desk);
        return of(desk.ask(new TrainersIn(ids, desk.reader()), Trainers.class), desk);
    }

    /** Everybody who can be named now. */
    static Speakers pool(Desk desk) {
        return of(desk.ask(new Pool(Filter.ALL, desk.reader()), Trainers.class), desk);
    }

    private static Speakers of(Trainers trainers, Desk desk) {
        return new Speakers(trainers.rows().stream().collect(Collectors.toMap(Trainer::trainerId, t -> t)), desk);
    }

    /** Also after erasure, then without a name. */
    String name(TrainerId id) {
        var trainer = known.get(id);
        return trainer == null || trainer.details() == null ? desk.say("agenda.speaker-unnamed") : trainer.details().name();
    }

    /** Those written so, in either script or as an id; several when more than one are called the same. */
    List<TrainerId> named(String typed) {
        return known.values().stream().filter(t -> t.trainerId().value().equals(typed) || (t.details() != null
                && (same(t.details().name(), typed) || same(t.details().nativeName(), typed)))).map(Trainer::trainerId).toList();
    }

    private static boolean same(String name, String typed) {
        return !name.isEmpty() && Cells.fold(name).equals(Cells.fold(typed));
    }

    String names(Item item) {
        return item.speakers().stream().map(this::name).collect(Collectors.joining(", "));
    }

    Sex sex(TrainerId id) {
        var trainer = known.get(id);
        return trainer == null ? Sex.UNKNOWN : trainer.sex();
    }

    boolean left(TrainerId id) {
        return known.containsKey(id) && known.get(id).left();
    }

    /** Choices by name; those already chosen stay among them even if they left. */
    List<Option> options(Speakers chosen) {
        var all = new ArrayList<Option>();
        known.keySet().forEach(id -> all.add(new Option(id.value(), name(id))));
        chosen.known.keySet().stream().filter(id -> !known.containsKey(id))
                .forEach(id -> all.add(new Option(id.value(), chosen.name(id))));
        all.sort(Comparator.comparing(Option::label));
        return all;
    }
}
