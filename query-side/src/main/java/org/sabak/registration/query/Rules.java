package org.sabak.registration.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.sabak.kernel.Country;
import org.sabak.kernel.Particulars;
import org.sabak.kernel.Sex;
import org.sabak.registration.CountrySeats;
import org.sabak.registration.RegistrationQuery.CountryShare;
import org.sabak.registration.RegistrationQuery.Shares;
import org.sabak.registration.RegistrationQuery.WomensShare;

/**
 * What the document of a workshop holds: its seats and whose they are.
 *
 * @param seats    0 before the roster is prepared
 * @param allotted null before anything was
 */
record Rules(int seats, List<CountrySeats> allotted, int held, Instant heldUntil) {

    static final Rules NONE = new Rules(0, null, 0, null);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * @param seated  of everybody who has a seat
     * @param waiting of everybody on the reserve list
     */
    Shares shares(List<Particulars> seated, List<Particulars> waiting) {
        var own = allotted == null ? List.<CountrySeats>of() : allotted;
        var named = own.stream().map(CountrySeats::country).toList();
        int others = seats - own.stream().mapToInt(CountrySeats::seats).sum();
        int freeForOthers = others - count(seated, p -> !named.contains(p.country()));
        var countries = new TreeSet<>(named);
        for (var people : List.of(seated, waiting)) people.forEach(p -> countries.add(p.country()));
        return new Shares(countries.stream().map(country -> {
            var seatsOfIt = own.stream().filter(c -> c.country().equals(country)).map(CountrySeats::seats).findFirst().orElse(null);
            int taken = count(seated, from(country));
            return new CountryShare(country, seatsOfIt, taken, seatsOfIt == null ? freeForOthers : seatsOfIt - taken,
                    count(waiting, from(country)));
        }).toList(), others, women(seated), List.of());
    }

    private WomensShare women(List<Particulars> seated) {
        int women = count(seated, p -> p.sex() == Sex.FEMALE);
        int stated = count(seated, p -> p.sex() != null && p.sex().stated());
        var percent = stated == 0 ? null : BigDecimal.valueOf(women).multiply(HUNDRED)
                .divide(BigDecimal.valueOf(stated), 1, RoundingMode.HALF_UP);
        return new WomensShare(women, stated, percent, WomensShare.TARGET, held, heldUntil);
    }

    private static Predicate<Particulars> from(Country country) {
        return p -> p.country().equals(country);
    }

    private static int count(List<Particulars> people, Predicate<Particulars> which) {
        return (int) people.stream().filter(which).count();
    }
}
