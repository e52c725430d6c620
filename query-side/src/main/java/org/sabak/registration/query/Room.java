package org.sabak.registration.query;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.sabak.kernel.Country;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.Particulars;
import org.sabak.kernel.Sex;
import org.sabak.registration.CountrySeats;
import org.sabak.registration.Funding;
import org.sabak.registration.KindSeats;

/** For whom there is a seat, beside those who sit. */
final class Room {

    private final Rules rules;
    private final List<Stored> seated;
    private final Limits<Country> countries;
    private final Limits<OrganisationKind> kinds;
    private final boolean forOthersThanWomen;
    private final boolean inFunds;

    /** Of each value there are so many seats, and so many for all other values together. */
    private record Limits<K>(Map<K, Integer> own, int others, Map<K, Long> taken) {

        boolean room(K key) {
            var mine = own.get(key);
            if (mine != null) return taken.getOrDefault(key, 0L) < mine;
            return taken.entrySet().stream().filter(e -> !own.containsKey(e.getKey())).mapToLong(Map.Entry::getValue).sum() < others;
        }
    }

    Room(Rules rules, List<Stored> seated) {
        this.rules = rules;
        this.seated = seated;
        countries = limits(rules.allotted().stream().collect(toMap(CountrySeats::country, CountrySeats::seats)), Particulars::country);
        kinds = limits(rules.allottedToKinds().stream().collect(toMap(KindSeats::kind, KindSeats::seats)), Particulars::organisationKind);
        forOthersThanWomen = taken(s -> !woman(s)) < rules.seats() - rules.held();
        inFunds = rules.fundedSeats() == null || taken(s -> s.funding() == Funding.FUNDED) < rules.fundedSeats();
    }

    int taken(Predicate<Stored> which) {
        return (int) seated.stream().filter(which).count();
    }

    boolean admits(Stored who) {
        return seated.size() < rules.seats() && countries.room(who.form().particulars().country())
                && kinds.room(who.form().particulars().organisationKind()) && (woman(who) || forOthersThanWomen)
                && (who.funding() != Funding.FUNDED || inFunds);
    }

    private <K> Limits<K> limits(Map<K, Integer> own, Function<Particulars, K> of) {
        return new Limits<>(own, rules.seats() - own.values().stream().mapToInt(Integer::intValue).sum(),
                seated.stream().collect(groupingBy(s -> of.apply(s.form().particulars()), counting())));
    }

    private static boolean woman(Stored who) {
        return who.form().particulars().sex() == Sex.FEMALE;
    }
}
