package org.sabak.registration.command;

import static java.util.stream.Collectors.toMap;
import static org.sabak.kernel.Refused.refuse;
import static org.sabak.registration.SelectionRefusal.COUNTRY_FULL;
import static org.sabak.registration.SelectionRefusal.FUNDED_SEATS_TAKEN;
import static org.sabak.registration.SelectionRefusal.HELD_FOR_WOMEN;
import static org.sabak.registration.SelectionRefusal.KIND_FULL;
import static org.sabak.registration.SelectionRefusal.NO_SEAT_FREE;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.sabak.kernel.Country;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.Particulars;
import org.sabak.kernel.Sex;
import org.sabak.registration.CountrySeats;
import org.sabak.registration.Funding;
import org.sabak.registration.KindSeats;

/**
 * Whose the seats are: some are allotted to countries and to kinds of organisation, the rest are for all others; some of
 * all of them may be held for women, and not all may be paid for. Without any of it, whoever comes first sits down.
 */
final class Shares {

    private final Allotment<Country> countries = new Allotment<>();
    private final Allotment<OrganisationKind> kinds = new Allotment<>();
    private int takenByAll;
    private int takenByWomen;
    private int takenFunded;
    private int heldForWomen;
    private Instant heldUntil = Instant.MIN;
    private int funded = Integer.MAX_VALUE;

    /** In what a seat can differ for two people. */
    record Claim(Country country, boolean woman, OrganisationKind kind, boolean funded) {

        static Claim of(Particulars particulars, Funding funding) {
            return new Claim(particulars.country(), particulars.sex() == Sex.FEMALE, particulars.organisationKind(),
                    funding == Funding.FUNDED);
        }
    }

    List<CountrySeats> allotted() {
        return countries.own().entrySet().stream().map(e -> new CountrySeats(e.getKey(), e.getValue())).toList();
    }

    List<KindSeats> allottedToKinds() {
        return kinds.own().entrySet().stream().map(e -> new KindSeats(e.getKey(), e.getValue())).toList();
    }

    int heldForWomen() {
        return heldForWomen;
    }

    /** When the seats held for women are to be released; {@link Instant#MIN} while none are. */
    Instant heldUntil() {
        return heldUntil;
    }

    /** For how many seats the workshop pays; empty: for all. */
    Optional<Integer> funded() {
        return funded == Integer.MAX_VALUE ? Optional.empty() : Optional.of(funded);
    }

    int takenByAll() {
        return takenByAll;
    }

    int takenBy(Country country) {
        return countries.takenBy(country);
    }

    int takenByOthersThan(Collection<Country> listed) {
        return countries.takenByOthersThan(listed);
    }

    int takenBy(OrganisationKind kind) {
        return kinds.takenBy(kind);
    }

    int takenByOtherKindsThan(Collection<OrganisationKind> listed) {
        return kinds.takenByOthersThan(listed);
    }

    /** Seats that somebody has who is not known to be a woman. */
    int takenByOthersThanWomen() {
        return takenByAll - takenByWomen;
    }

    int takenFunded() {
        return takenFunded;
    }

    /** The fewest seats the workshop can have so that everybody keeps theirs and no share is broken. */
    int least() {
        return Math.max(Math.max(countries.least(), kinds.least()), takenByOthersThanWomen() + heldForWomen);
    }

    /** Whether one more of so many seats may go to such a person. */
    boolean admit(Claim claim, int capacity) {
        return takenByAll < capacity && countries.room(claim.country(), capacity) && kinds.room(claim.kind(), capacity)
                && roomBesideWomen(claim, capacity) && roomInFunds(claim);
    }

    /** Says which limit is in the way. */
    void refuseUnlessAdmitted(Claim claim, int capacity) {
        refuse(NO_SEAT_FREE, takenByAll >= capacity, capacity);
        refuse(COUNTRY_FULL, !countries.room(claim.country(), capacity), claim.country(), countries.most(claim.country(), capacity));
        refuse(KIND_FULL, !kinds.room(claim.kind(), capacity), claim.kind(), kinds.most(claim.kind(), capacity));
        refuse(HELD_FOR_WOMEN, !roomBesideWomen(claim, capacity), capacity - takenByAll);
        refuse(FUNDED_SEATS_TAKEN, !roomInFunds(claim), funded);
    }

    private boolean roomBesideWomen(Claim claim, int capacity) {
        return claim.woman() || takenByOthersThanWomen() < capacity - heldForWomen;
    }

    private boolean roomInFunds(Claim claim) {
        return !claim.funded() || takenFunded < funded;
    }

    void allot(List<CountrySeats> seats) {
        countries.allot(seats.stream().collect(toMap(CountrySeats::country, CountrySeats::seats, (a, b) -> b, LinkedHashMap::new)));
    }

    void allotToKinds(List<KindSeats> seats) {
        kinds.allot(seats.stream().collect(toMap(KindSeats::kind, KindSeats::seats, (a, b) -> b, LinkedHashMap::new)));
    }

    void hold(int seats, Instant until) {
        heldForWomen = seats;
        heldUntil = until;
    }

    void release() {
        hold(0, Instant.MIN);
    }

    /** @param seats empty: all */
    void fund(Optional<Integer> seats) {
        funded = seats.orElse(Integer.MAX_VALUE);
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
        countries.count(claim.country(), more);
        kinds.count(claim.kind(), more);
        takenByAll += more;
        if (claim.woman()) takenByWomen += more;
        if (claim.funded()) takenFunded += more;
    }
}
