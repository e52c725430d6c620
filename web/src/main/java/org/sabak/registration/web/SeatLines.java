package org.sabak.registration.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sabak.desk.Desk;
import org.sabak.kernel.Country;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.Refused;
import org.sabak.pages.Vocabulary;
import org.sabak.registration.RegistrationQuery.CountryShare;
import org.sabak.registration.RegistrationQuery.KindShare;
import org.sabak.registration.RegistrationQuery.Seats;
import org.sabak.registration.RegistrationRefusal;
import org.sabak.registration.SelectionRefusal;
import org.sabak.workshop.WorkshopQuery.Workshop;

/**
 * Seats shared out as an organizer fills them in, one line for each country or kind of organisation. What was typed stays as
 * it was typed.
 *
 * @param wrong what is the matter with the lines together; empty when nothing is
 */
record SeatLines(List<Line> lines, int seats, String wrong) {

    private static final String FIELD = "seats-", A_NUMBER = "\\d{1,6}";

    /** Refusals that speak of one line, which their first word names. */
    private static final Set<String> OF_ONE_LINE = Set.of(RegistrationRefusal.ALLOTTED_BELOW_TAKEN.code(),
            SelectionRefusal.KIND_BELOW_TAKEN.code());

    /**
     * @param key   of the country or kind
     * @param now   how its seats stand: a {@link CountryShare} or {@link KindShare}
     * @param allotted as it stands now; empty for one that shares what is left over
     * @param typed the same as somebody would have it
     * @param wrong what is the matter with it; empty when nothing is
     */
    record Line(String key, String name, Record now, String allotted, String typed, String wrong) {

        public String field() {
            return FIELD + key;
        }

        Line typed(String text, String wrong) {
            return new Line(key, name, now, allotted, text, wrong);
        }
    }

    /** A sentence, and the field it speaks of. */
    record Problem(String field, String sentence) { }

    /** For each country that is invited, has seats of its own or people here. */
    static SeatLines ofCountries(Workshop workshop, Seats now, Desk desk) {
        var countries = new LinkedHashSet<Country>(workshop.countries());
        if (countries.isEmpty()) Vocabulary.REGION.forEach(code -> countries.add(new Country(code)));
        now.shares().countries().forEach(c -> countries.add(c.country()));
        return new SeatLines(countries.stream().map(country -> {
            var share = now.shares().countries().stream().filter(c -> c.country().equals(country)).findFirst()
                    .orElseGet(() -> new CountryShare(country, null, 0, now.shares().freeForOthers(), 0));
            return new Line(country.code(), desk.words().country(country), share, text(share.seats()), text(share.seats()), "");
        }).toList(), now.seats(), "");
    }

    /** For each kind of organisation a form can name. */
    static SeatLines ofKinds(Seats now, Desk desk) {
        return new SeatLines(desk.words().organisationKinds().stream().map(option -> {
            var kind = OrganisationKind.valueOf(option.value());
            var share = now.shares().kinds().stream().filter(k -> k.kind() == kind).findFirst()
                    .orElseGet(() -> new KindShare(kind, null, 0));
            return new Line(option.value(), option.label(), share, text(share.seats()), text(share.seats()), "");
        }).toList(), now.seats(), "");
    }

    SeatLines filledIn(Map<String, String> typed, Desk desk) {
        return new SeatLines(lines.stream().map(line -> {
            var text = typed.getOrDefault(line.field(), "").strip();
            return line.typed(text, text.isEmpty() || text.matches(A_NUMBER) ? "" : desk.say("typeMismatch.int"));
        }).toList(), seats, "");
    }

    SeatLines refused(Refused.No no, Desk desk) {
        if (!OF_ONE_LINE.contains(no.code())) return new SeatLines(lines, seats, desk.sentence(no));
        var key = String.valueOf(no.arguments().getFirst());
        return new SeatLines(lines.stream().map(line -> line.key.equals(key)
                ? line.typed(line.typed, desk.sentence(no)) : line).toList(), seats, "");
    }

    /** Everything that is wrong, each with where to put it right. */
    public List<Problem> problems() {
        var beside = lines.stream().filter(line -> !line.wrong.isEmpty()).map(line -> new Problem(line.field(), line.wrong));
        return Stream.concat(beside, Optional.of(wrong).filter(w -> !w.isEmpty()).stream()
                .map(w -> new Problem(lines.getFirst().field(), w))).toList();
    }

    /** @param share makes one of a key and its seats */
    <T> List<T> wanted(BiFunction<String, Integer, T> share) {
        var wanted = new ArrayList<T>();
        for (var line : lines) {
            if (line.typed.matches(A_NUMBER)) wanted.add(share.apply(line.key, Integer.valueOf(line.typed)));
        }
        return wanted;
    }

    /** What the lines add up to. */
    public int sum() {
        return wanted((key, seats) -> seats).stream().mapToInt(Integer::intValue).sum();
    }

    /** What is allotted now, for the form to bring back: {@code KZ=5 UZ=2}. */
    public String seen() {
        return lines.stream().filter(line -> !line.allotted.isEmpty()).map(line -> line.key + "=" + line.allotted)
                .collect(Collectors.joining(" "));
    }

    /** @param seen what the form brought back; null when it brought none @param share as in {@link #wanted} */
    static <T> List<T> seen(String seen, BiFunction<String, Integer, T> share) {
        if (seen == null || !seen.matches("(?:[A-Z_]+=" + A_NUMBER + "(?: |$))*")) return null;
        return Stream.of(seen.split(" ")).filter(part -> !part.isEmpty()).map(part -> part.split("="))
                .map(part -> share.apply(part[0], Integer.valueOf(part[1]))).toList();
    }

    private static String text(Integer seats) {
        return seats == null ? "" : seats.toString();
    }
}
