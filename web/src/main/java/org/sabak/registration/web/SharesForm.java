package org.sabak.registration.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sabak.desk.Desk;
import org.sabak.kernel.Country;
import org.sabak.kernel.Refused;
import org.sabak.registration.CountrySeats;
import org.sabak.registration.RegistrationQuery.CountryShare;
import org.sabak.registration.RegistrationQuery.Seats;
import org.sabak.registration.RegistrationRefusal;
import org.sabak.workshop.WorkshopQuery.Workshop;

/**
 * Seats by country as an organizer fills them in: one line for each country that is invited, has seats of its own or people
 * here. What was typed stays as it was typed.
 *
 * @param wrong what is the matter with the lines together; empty when nothing is
 */
record SharesForm(List<Line> lines, int seats, String wrong) {

    private static final String FIELD = "seats-", A_NUMBER = "\\d{1,6}";

    /**
     * @param typed empty for a country that shares what is left over
     * @param wrong what is the matter with it; empty when nothing is
     */
    record Line(CountryShare now, String name, String typed, String wrong) {

        public String field() {
            return FIELD + now.country();
        }

        Line typed(String text, String wrong) {
            return new Line(now, name, text, wrong);
        }
    }

    /** A sentence, and the field it speaks of. */
    record Problem(String field, String sentence) { }

    static SharesForm of(Workshop workshop, Seats now, Desk desk) {
        var countries = new LinkedHashSet<Country>(workshop.countries());
        if (countries.isEmpty()) DeskFormController.REGION.forEach(code -> countries.add(new Country(code)));
        now.shares().countries().forEach(c -> countries.add(c.country()));
        return new SharesForm(countries.stream().map(country -> {
            var share = now.shares().countries().stream().filter(c -> c.country().equals(country)).findFirst()
                    .orElseGet(() -> new CountryShare(country, null, 0, now.shares().freeForOthers(), 0));
            return new Line(share, desk.words().country(country), share.seats() == null ? "" : share.seats().toString(), "");
        }).toList(), now.seats(), "");
    }

    SharesForm filledIn(Map<String, String> typed, Desk desk) {
        return new SharesForm(lines.stream().map(line -> {
            var text = typed.getOrDefault(line.field(), "").strip();
            return line.typed(text, text.isEmpty() || text.matches(A_NUMBER) ? "" : desk.say("typeMismatch.int"));
        }).toList(), seats, "");
    }

    SharesForm refused(Refused.No no, Desk desk) {
        var words = no.arguments().toArray();
        if (!no.code().equals(RegistrationRefusal.ALLOTTED_BELOW_TAKEN.code())) {
            return new SharesForm(lines, seats, desk.say(no.code(), words));
        }
        var country = no.arguments().getFirst();
        words[0] = desk.words().country(country);
        return new SharesForm(lines.stream().map(line -> line.now.country().code().equals(country)
                ? line.typed(line.typed, desk.say(no.code(), words)) : line).toList(), seats, "");
    }

    /** Everything that is wrong, each with where to put it right. */
    public List<Problem> problems() {
        var beside = lines.stream().filter(line -> !line.wrong.isEmpty()).map(line -> new Problem(line.field(), line.wrong));
        return Stream.concat(beside, Optional.of(wrong).filter(w -> !w.isEmpty()).stream()
                .map(w -> new Problem(lines.getFirst().field(), w))).toList();
    }

    List<CountrySeats> wanted() {
        var wanted = new ArrayList<CountrySeats>();
        for (var line : lines) {
            if (line.typed.matches(A_NUMBER)) wanted.add(new CountrySeats(line.now.country(), Integer.parseInt(line.typed)));
        }
        return wanted;
    }

    /** What the lines add up to. */
    public int sum() {
        return wanted().stream().mapToInt(CountrySeats::seats).sum();
    }
}
