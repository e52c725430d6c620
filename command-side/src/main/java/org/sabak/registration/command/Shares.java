package org.sabak.registration.command;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sabak.kernel.Country;
import org.sabak.kernel.Particulars;
import org.sabak.kernel.Sex;
import org.sabak.registration.CountrySeats;

/**
 * Whose the seats are: some are allotted to countries, the rest are for all other countries, and some of all of them may be
 * held for women. Without either, whoever comes first sits down.
 */
final class Shares {

    private final Map<Country, Integer> allotted = new LinkedHashMap<>();
    private final Map<Country, Integer> taken = new HashMap<>();
    private int takenByAll;
    private int takenByWomen;
    private int heldForWomen;
    private Instant heldUntil = Instant.MIN;

    /** In what a seat can differ for two people. */
    record Claim(Country country, boolean woman) {

        static Claim of(Particulars particulars) {
            return new Claim(particulars.country(), particulars.sex() == Sex.FEMALE);
        }
    }

    List<CountrySeats> allotted() {
        return allotted.entrySet().stream().map(e -> new CountrySeats(e.getKey(), e.getValue())).toList();
    }

    int heldForWomen() {
        return heldForWomen;
    }

    /** When the seats held for women are to be released; {@link Instant#MIN} while none are. */
    Instant heldUntil() {
        return heldUntil;
    }

    int takenByAll() {
        return takenByAll;
    }

    int takenBy(Country country) {
        return taken.getOrDefault(country, 0);
    }

    int takenByOthersThan(Collection<Country> listed) {
        return takenByAll - listed.stream().mapToInt(this::takenBy).sum();
    }

    /** Seats that somebody has who is not known to be a woman. */
    int takenByOthersThanWomen() {
        return takenByAll - takenByWomen;
    }

    /** The fewest seats the workshop can have so that everybody keeps theirs and no share is broken. */
    int least() {
        return Math.max(allottedSum() + takenByOthersThan(allotted.keySet()), takenByOthersThanWomen() + heldForWomen);
    }

    /** Whether one more of so many seats may go to such a person. */
    boolean admit(Claim claim, int capacity) {
        return takenByAll < capacity && inCountry(claim.country(), capacity)
                && (claim.woman() || takenByOthersThanWomen() < capacity - heldForWomen);
    }

    private boolean inCountry(Country country, int capacity) {
        var own = allotted.get(country);
        return own == null ? takenByOthersThan(allotted.keySet()) < capacity - allottedSum() : takenBy(country) < own;
    }

    void allot(List<CountrySeats> countries) {
        allotted.clear();
        countries.forEach(c -> allotted.put(c.country(), c.seats()));
    }

    void hold(int seats, Instant until) {
        heldForWomen = seats;
        heldUntil = until;
    }

    void release() {
        hold(0, Instant.MIN);
    }

    void take(Claim claim) {
        take(claim, 1);
    }

    void take(Claim claim, int seats) {
        count(claim, seats);
    }

    void giveBack(Claim claim) {
        count(claim, -1);
    }

    private void count(Claim claim, int more) {
        taken.merge(claim.country(), more, Integer::sum);
        takenByAll += more;
        if (claim.woman()) takenByWomen += more;
    }

    private int allottedSum() {
        return allotted.values().stream().mapToInt(Integer::intValue).sum();
    }
}
