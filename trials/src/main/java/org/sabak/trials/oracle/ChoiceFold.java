package org.sabak.trials.oracle;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** How the people of one roster are chosen: who is neither seated nor waiting, and who pays for whom. */
final class ChoiceFold {

    private final SequencedMap<String, State> aside = new LinkedHashMap<>();
    private final Map<String, String> asked = new HashMap<>();
    private final Map<String, String> payer = new HashMap<>();
    private Integer funds;
    private boolean selecting;
    private boolean frozen;

    /** What somebody is who is here without a seat and without a place on the reserve. */
    enum State {
        NEW("new"), DECLINED("declined");

        final String shown;

        State(String shown) {
            this.shown = shown;
        }
    }

    /** Facts about how people are chosen by which nothing moves. @param others takes all other facts */
    void on(Fact fact, Consumer<Fact> others) {
        switch (fact.name()) {
            case "registration.selection-begun" -> selecting = true;
            case "registration.selection-ended" -> selecting = false;
            case "registration.list-frozen" -> frozen = true;
            case "registration.list-unfrozen" -> frozen = false;
            case "registration.nominee-turned-away", "registration.seat-accepted", "registration.change-requested",
                    "registration.change-accepted", "registration.change-refused", "registration.womens-target-set" -> { }
            default -> others.accept(fact);
        }
    }

    /** The form of whoever came instead of somebody. */
    static Fact newcomer(Fact replaced) {
        var form = ((ObjectNode) replaced.payload().get("now")).deepCopy();
        form.put("workshopId", replaced.text("workshopId"));
        return new Fact(replaced.position(), replaced.eventId(), replaced.stream(), replaced.sequence(), replaced.name(),
                replaced.recordedAt(), form, replaced.metadata());
    }

    boolean selecting() {
        return selecting;
    }

    /** @return seats that are paid for; null for all */
    Integer funds(Fact fact) {
        var number = fact.payload().get("funded");
        funds = number.isNull() ? null : (Integer) number.intValue();
        return funds;
    }

    void asksFor(String registration, String funding) {
        asked.put(registration, funding);
    }

    void paidBy(String registration, String funding) {
        payer.put(registration, funding);
    }

    String payer(String registration) {
        return payer.getOrDefault(registration, asked.getOrDefault(registration, "FUNDED"));
    }

    void aside(String registration, State state) {
        aside.put(registration, state);
    }

    void getUp(String registration) {
        aside.remove(registration);
        payer.remove(registration);
    }

    /** Null when seated, waiting or withdrawn. */
    State state(String registration) {
        return aside.get(registration);
    }

    /** In the order they came to be so. */
    Stream<String> in(State state) {
        return aside.entrySet().stream().filter(e -> e.getValue() == state).map(Map.Entry::getKey);
    }

    Map<String, Object> model(int paidFor, String next) {
        var model = new TreeMap<String, Object>();
        model.put("selecting", selecting);
        model.put("frozen", frozen);
        model.put("fundedSeats", funds);
        model.put("fundedTaken", paidFor);
        model.put("undecided", (int) in(State.NEW).count());
        model.put("next", next);
        return model;
    }
}
