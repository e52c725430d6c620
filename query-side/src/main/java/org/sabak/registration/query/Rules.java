package org.sabak.registration.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.sabak.kernel.Country;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.Particulars;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Sex;
import org.sabak.registration.CountrySeats;
import org.sabak.registration.Funding;
import org.sabak.registration.KindSeats;
import org.sabak.registration.RegistrationQuery.Choice;
import org.sabak.registration.RegistrationQuery.CountryShare;
import org.sabak.registration.RegistrationQuery.KindShare;
import org.sabak.registration.RegistrationQuery.Shares;
import org.sabak.registration.RegistrationQuery.State;
import org.sabak.registration.RegistrationQuery.WomensShare;

/**
 * What the document of a workshop holds: its seats, whose they are and how people are chosen.
 *
 * @param seats           0 before the roster is prepared
 * @param allotted        null before anything was
 * @param allottedToKinds null before anything was
 * @param fundedSeats     null: all
 * @param womensTarget    null before one was set
 */
record Rules(int seats, List<CountrySeats> allotted, int held, Instant heldUntil, List<KindSeats> allottedToKinds,
        Integer fundedSeats, Integer womensTarget, boolean selecting, boolean frozen) {

    static final Rules NONE = new Rules(0, null, 0, null, null, null, null, false, false);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    Rules {
        allotted = allotted == null ? List.of() : allotted;
        allottedToKinds = allottedToKinds == null ? List.of() : allottedToKinds;
        womensTarget = womensTarget == null ? Integer.valueOf(WomensShare.TARGET) : womensTarget;
    }

    /** @param all everybody on the roster, in order */
    Choice choice(List<Stored> all) {
        var room = new Room(this, all.stream().filter(Stored::takesSeat).toList());
        return new Choice(selecting, frozen, fundedSeats, room.taken(s -> s.funding() == Funding.FUNDED),
                count(all, s -> s.state() == State.NEW), next(room, all));
    }

    /** The same rule by which the roster gives freed seats to those who wait. */
    private static RegistrationId next(Room room, List<Stored> all) {
        return all.stream().filter(s -> s.state() == State.RESERVE).filter(room::admits).findFirst().map(Stored::id).orElse(null);
    }

    /** @param all everybody on the roster */
    Shares shares(List<Stored> all) {
        var seated = all.stream().filter(Stored::takesSeat).map(s -> s.form().particulars()).toList();
        var waiting = all.stream().filter(s -> s.state() == State.RESERVE).map(s -> s.form().particulars()).toList();
        var named = allotted.stream().map(CountrySeats::country).toList();
        int others = seats - allotted.stream().mapToInt(CountrySeats::seats).sum();
        int freeForOthers = others - count(seated, p -> !named.contains(p.country()));
        var countries = new TreeSet<>(named);
        for (var people : List.of(seated, waiting)) people.forEach(p -> countries.add(p.country()));
        return new Shares(countries.stream().map(country -> {
            var seatsOfIt = allotted.stream().filter(c -> c.country().equals(country)).map(CountrySeats::seats).findFirst().orElse(null);
            int taken = count(seated, from(country));
            return new CountryShare(country, seatsOfIt, taken, seatsOfIt == null ? freeForOthers : seatsOfIt - taken,
                    count(waiting, from(country)));
        }).toList(), others, women(seated), kinds(seated));
    }

    private List<KindShare> kinds(List<Particulars> seated) {
        var taken = new TreeMap<OrganisationKind, Integer>();
        allottedToKinds.forEach(k -> taken.put(k.kind(), 0));
        seated.stream().map(Particulars::organisationKind).filter(Objects::nonNull).forEach(k -> taken.merge(k, 1, Integer::sum));
        return taken.entrySet().stream().map(k -> new KindShare(k.getKey(), allottedToKinds.stream()
                .filter(own -> own.kind() == k.getKey()).map(KindSeats::seats).findFirst().orElse(null), k.getValue())).toList();
    }

    private WomensShare women(List<Particulars> seated) {
        int women = count(seated, p -> p.sex() == Sex.FEMALE);
        int stated = count(seated, p -> p.sex() != null && p.sex().stated());
        var percent = stated == 0 ? null : BigDecimal.valueOf(women).multiply(HUNDRED)
                .divide(BigDecimal.valueOf(stated), 1, RoundingMode.HALF_UP);
        return new WomensShare(women, stated, percent, womensTarget, held, heldUntil);
    }

    private static Predicate<Particulars> from(Country country) {
        return p -> p.country().equals(country);
    }

    private static <T> int count(List<T> people, Predicate<T> which) {
        return (int) people.stream().filter(which).count();
    }
}
