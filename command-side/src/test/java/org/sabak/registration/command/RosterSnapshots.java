package org.sabak.registration.command;

import static org.sabak.registration.command.RostersInMemory.SNAPSHOTS;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.sabak.log.store.StrangeSnapshots;

/** Rosters from their stories, loaded beside snapshots that must not matter. */
public final class RosterSnapshots implements AutoCloseable {

    private final StrangeSnapshots<Roster, RosterMemento> log;

    /** @param folder an empty one, for a log */
    public RosterSnapshots(Path folder) throws Exception {
        log = new StrangeSnapshots<>(folder, Roster.class, SNAPSHOTS, RosterSnapshots::comparable);
    }

    /**
     * @param story not met before
     * @return how many snapshots it met
     */
    public int meet(String name, RosterStory story, Random chance) throws Exception {
        return log.meet(RosterStory.STREAM + "-" + name, story.events(RosterStory.STREAM), chance);
    }

    /** The forms in order, and with their kinds in words: two rosters that are equal may number them differently. */
    private static Object comparable(RosterMemento memento) {
        return List.of(memento.workshop(), memento.state(), memento.closesAt(), memento.countries(), memento.seats(),
                memento.shared(), memento.choice().selecting(), memento.choice().frozen(), memento.choice().womensTarget(),
                Set.copyOf(memento.choice().wanted()), memento.choice().turnedAway(), memento.reserve(),
                forms(memento, memento.present()), forms(memento, memento.fresh()), forms(memento, memento.declined()),
                forms(memento, memento.away()), offers(memento.offers()));
    }

    private static TreeSet<String> forms(RosterMemento memento, String words) {
        var forms = new TreeSet<String>();
        var cut = words.split(" ");
        for (int i = 0; i + 2 < cut.length; i += 3) {
            forms.add(cut[i] + " " + cut[i + 1] + " " + memento.kinds().get(Integer.parseInt(cut[i + 2])));
        }
        return forms;
    }

    private static TreeSet<String> offers(String words) {
        var offers = new TreeSet<String>();
        var cut = words.split(" ");
        for (int i = 0; i + 3 < cut.length; i += 4) offers.add(String.join(" ", List.of(cut).subList(i, i + 4)));
        return offers;
    }

    @Override
    public void close() throws Exception {
        log.close();
    }
}
