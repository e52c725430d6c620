package org.sabak.trials.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Who may have how many seats at most, as a list of limits; a seat may be taken when none of them is passed by it. People
 * are counted by kind: country, sex, kind of organisation and who pays, such as {@code KZ/FEMALE/MEDIA/FUNDED}.
 */
final class SeatLimits {

    private static final String WOMAN = "/FEMALE/", PAID_FOR = "/FUNDED";

    /** In the order the program lists them. */
    private static final List<String> KINDS = List.of("GOVERNMENT", "SECURITY_SERVICE", "JUSTICE", "CIVIL_SOCIETY", "RELIGIOUS",
            "ACADEMIA", "MEDIA", "PRIVATE_SECTOR", "INTERNATIONAL", "OTHER", "UNKNOWN");

    private final Map<String, Integer> seated = new HashMap<>();
    private final Map<String, Integer> own = new TreeMap<>();
    private final Map<String, Integer> ownOfKinds = new TreeMap<>();
    private Integer funded;
    private int seats;
    private int held;
    private List<Limit> limits;

    /** At most so many seats for all people of some kinds together. */
    private record Limit(String of, Predicate<String> covers, int most) { }

    SeatLimits(int seats) {
        seats(seats);
    }

    static String kind(Fact form, String funding) {
        var who = form.payload().get("particulars");
        return who.get("country").asString() + "/" + who.get("sex").asString() + "/" + who.get("organisationKind").asString()
                + "/" + funding;
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

    void allottedToKinds(Fact fact) {
        ownOfKinds.clear();
        fact.payload().get("kinds").forEach(k -> ownOfKinds.put(k.get("kind").asString(), k.get("seats").intValue()));
        draw();
    }

    /** @param number null for all */
    void funded(Integer number) {
        funded = number;
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

    /** What the program shows of it, for the kinds of those who wait. */
    Map<String, Object> model(List<String> waiting) {
        var named = new TreeSet<>(own.keySet());
        seated.forEach((kind, people) -> {
            if (people > 0) named.add(country(kind));
        });
        waiting.forEach(kind -> named.add(country(kind)));
        var rows = new ArrayList<Map<String, Object>>();
        for (var country : named) {
            var limit = limits.stream().skip(1).filter(l -> l.covers.test(country + "/")).findFirst().orElseThrow();
            var row = new TreeMap<String, Object>();
            row.put("country", country);
            row.put("seats", own.get(country));
            row.put("taken", people(kind -> country(kind).equals(country)));
            row.put("free", limit.most - sitting(limit));
            row.put("reserve", waiting.stream().filter(kind -> country(kind).equals(country)).count());
            rows.add(row);
        }
        return Map.of("countries", rows, "others", seats - own.values().stream().mapToInt(n -> n).sum(), "held", held,
                "women", people(kind -> kind.contains(WOMAN)), "kinds", kinds());
    }

    private List<Map<String, Object>> kinds() {
        var taken = new TreeMap<Integer, Map<String, Object>>();
        var named = new TreeSet<>(ownOfKinds.keySet());
        seated.forEach((kind, people) -> {
            if (people > 0) named.add(organisation(kind));
        });
        for (var kind : named) {
            var row = new TreeMap<String, Object>();
            row.put("kind", kind);
            row.put("seats", ownOfKinds.get(kind));
            row.put("taken", people(k -> organisation(k).equals(kind)));
            taken.put(KINDS.indexOf(kind), row);
        }
        return List.copyOf(taken.values());
    }

    /** Seats that somebody pays for. */
    int paidFor() {
        return people(kind -> kind.endsWith(PAID_FOR));
    }

    private static String organisation(String kind) {
        return kind.split("/")[2];
    }

    private static String country(String kind) {
        return kind.substring(0, kind.indexOf('/'));
    }

    private int people(Predicate<String> which) {
        return seated.entrySet().stream().filter(k -> which.test(k.getKey())).mapToInt(Map.Entry::getValue).sum();
    }

    private int sitting(Limit limit) {
        return people(limit.covers);
    }

    /** The limit on everybody stands first: a full house is then found full at once. Those on countries follow. */
    private void draw() {
        var drawn = new ArrayList<>(List.of(new Limit("seats", kind -> true, seats)));
        int rest = seats;
        for (var country : own.entrySet()) {
            drawn.add(new Limit("seats for " + country.getKey(), kind -> kind.startsWith(country.getKey() + "/"), country.getValue()));
            rest -= country.getValue();
        }
        drawn.add(new Limit("seats for other countries", kind -> own.keySet().stream().noneMatch(c -> kind.startsWith(c + "/")), rest));
        drawn.add(new Limit("seats not held for women", kind -> !kind.contains(WOMAN), seats - held));
        int others = seats;
        for (var of : ownOfKinds.entrySet()) {
            drawn.add(new Limit("seats for " + of.getKey(), kind -> organisation(kind).equals(of.getKey()), of.getValue()));
            others -= of.getValue();
        }
        drawn.add(new Limit("seats for other kinds", kind -> !ownOfKinds.containsKey(organisation(kind)), others));
        if (funded != null) drawn.add(new Limit("seats paid for", kind -> kind.endsWith(PAID_FOR), funded));
        limits = drawn;
    }
}
