package org.sabak.trials.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Who may have how many seats at most, as a list of limits; a seat may be taken when none of them is passed by it. People
 * are counted by kind, which is a country and a sex such as {@code KZ/FEMALE}.
 */
final class SeatLimits {

    private static final String WOMAN = "/FEMALE";

    private final Map<String, Integer> seated = new HashMap<>();
    private final Map<String, Integer> own = new TreeMap<>();
    private int seats;
    private int held;
    private List<Limit> limits;

    /** At most so many seats for all people of some kinds together. */
    private record Limit(String of, Predicate<String> covers, int most) { }

    SeatLimits(int seats) {
        seats(seats);
    }

    static String kind(Fact form) {
        var who = form.payload().get("particulars");
        return who.get("country").asString() + "/" + who.get("sex").asString();
    }

    void seats(int number) {
        seats = number;
        draw();
    }

    void allotted(Fact fact) {
        own.clear();
        fact.payload().get("countries").forEach(c -> own.put(c.get("country").asString(), c.get("seats").intValue()));
        draw();
    }

    void held(int number) {
        held = number;
        draw();
    }

    /** @param more 1 for a person who sits down, -1 for one who gets up */
    void count(String kind, int more) {
        seated.merge(kind, more, Integer::sum);
    }

    boolean room(String kind) {
        return limits.stream().allMatch(l -> !l.covers.test(kind) || sitting(l) < l.most);
    }

    /** Limits that are passed; empty when all is well. */
    List<String> passed() {
        return limits.stream().filter(l -> sitting(l) > l.most).map(l -> sitting(l) + " of " + l.most + " " + l.of).toList();
    }

    private int sitting(Limit limit) {
        return seated.entrySet().stream().filter(k -> limit.covers.test(k.getKey())).mapToInt(Map.Entry::getValue).sum();
    }

    /** The limit on everybody stands first: a full house is then found full at once. */
    private void draw() {
        var drawn = new ArrayList<>(List.of(new Limit("seats", kind -> true, seats)));
        int rest = seats;
        for (var country : own.entrySet()) {
            drawn.add(new Limit("seats for " + country.getKey(), kind -> kind.startsWith(country.getKey() + "/"), country.getValue()));
            rest -= country.getValue();
        }
        drawn.add(new Limit("seats for other countries", kind -> own.keySet().stream().noneMatch(c -> kind.startsWith(c + "/")), rest));
        drawn.add(new Limit("seats not held for women", kind -> !kind.endsWith(WOMAN), seats - held));
        limits = drawn;
    }
}
