package org.sabak.agenda;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sabak.kernel.Sex;
import org.sabak.trainers.TrainerId;

/**
 * The panels of an agenda, by the sexes of those who sit on them (M6b, DOMAIN 2.5). One speaker is no panel.
 *
 * @param judged       the sex of every speaker is known
 * @param singleSex    of those judged: all of one sex
 * @param withoutWomen of those judged: no woman
 * @param unknown      left out, because at least one sex is not known
 */
public record Panels(List<Item> judged, List<Item> singleSex, List<Item> withoutWomen, List<Item> unknown) {

    private static final int FEWEST = 2;
    private static final Set<Sex> KNOWN = Set.of(Sex.FEMALE, Sex.MALE, Sex.OTHER);

    /** @param sexes as stated by themselves; UNKNOWN for whoever has stated nothing */
    public static Panels of(List<Item> items, Function<TrainerId, Sex> sexes) {
        var panels = items.stream().filter(item -> item.panel() && item.speakers().size() >= FEWEST)
                .collect(Collectors.partitioningBy(item -> KNOWN.containsAll(on(item, sexes))));
        var judged = panels.get(true);
        return new Panels(judged, judged.stream().filter(item -> on(item, sexes).size() == 1).toList(),
                judged.stream().filter(item -> !on(item, sexes).contains(Sex.FEMALE)).toList(), panels.get(false));
    }

    private static Set<Sex> on(Item item, Function<TrainerId, Sex> sexes) {
        return item.speakers().stream().map(sexes).collect(Collectors.toSet());
    }
}
