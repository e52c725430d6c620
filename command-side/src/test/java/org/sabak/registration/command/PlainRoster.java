package org.sabak.registration.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sabak.kernel.Country;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Sex;
import org.sabak.registration.CountrySeats;
import org.sabak.registration.RegistrationRefusal;

/** What the rules of a roster come to, written down as slowly and plainly as possible: lists, searched from the start. */
class PlainRoster {

    final List<RegistrationId> inside = new ArrayList<>();
    final List<RegistrationId> reserve = new ArrayList<>();
    final Set<RegistrationId> withdrawn = new HashSet<>();
    final Map<RegistrationId, Applicant> forms = new LinkedHashMap<>();
    final Map<Country, Integer> allotted = new TreeMap<>();
    int seats;
    int held;
    Instant heldUntil;

    PlainRoster(int seats) {
        this.seats = seats;
    }

    Optional<RegistrationRefusal> register(Applicant who) {
        var known = forms.get(who.registration());
        if (known != null) return known.equals(who) ? done() : no(RegistrationRefusal.SENT_DIFFERENTLY);
        if (here(who.id())) return no(RegistrationRefusal.ALREADY_REGISTERED);
        forms.put(who.registration(), who);
        place(who);
        return done();
    }

    Optional<RegistrationRefusal> withdraw(RegistrationId form) {
        if (!forms.containsKey(form)) return no(RegistrationRefusal.NOT_ON_ROSTER);
        if (inside.remove(form) | reserve.remove(form)) withdrawn.add(form);
        moveUp();
        return done();
    }

    Optional<RegistrationRefusal> comeBack(RegistrationId form) {
        if (!forms.containsKey(form)) return no(RegistrationRefusal.NOT_ON_ROSTER);
        if (!withdrawn.contains(form)) return done();
        if (here(forms.get(form).id())) return no(RegistrationRefusal.ALREADY_REGISTERED);
        withdrawn.remove(form);
        place(forms.get(form));
        return done();
    }

    Optional<RegistrationRefusal> resize(int to) {
        if (to == seats) return done();
        if (to < 1 || to > 100_000) return no(RegistrationRefusal.SEATS_OUT_OF_RANGE);
        if (to < taken()) return no(RegistrationRefusal.SEATS_BELOW_TAKEN);
        if (to < allottedSum() + takenByOthers(allotted.keySet()) || to < takenByMen() + held) {
            return no(RegistrationRefusal.SEATS_BELOW_SHARES);
        }
        seats = to;
        moveUp();
        return done();
    }

    Optional<RegistrationRefusal> allot(List<CountrySeats> wanted) {
        var plan = new TreeMap<Country, Integer>();
        for (var c : wanted) {
            if (plan.put(c.country(), c.seats()) != null) return no(RegistrationRefusal.COUNTRY_TWICE);
        }
        if (plan.equals(allotted)) return done();
        for (var c : wanted) {
            if (c.seats() < takenBy(c.country())) return no(RegistrationRefusal.ALLOTTED_BELOW_TAKEN);
        }
        int sum = wanted.stream().mapToInt(CountrySeats::seats).sum();
        if (sum > seats) return no(RegistrationRefusal.ALLOTTED_ABOVE_SEATS);
        if (sum + takenByOthers(plan.keySet()) > seats) return no(RegistrationRefusal.ALLOTTED_TO_OTHERS_ALREADY);
        allotted.clear();
        allotted.putAll(plan);
        moveUp();
        return done();
    }

    Optional<RegistrationRefusal> hold(int wanted, Instant until, Instant now) {
        if (wanted == held && until.equals(heldUntil)) return done();
        if (wanted < 1 || wanted > seats) return no(RegistrationRefusal.SEATS_OUT_OF_RANGE);
        if (!until.isAfter(now)) return no(RegistrationRefusal.RELEASED_IN_THE_PAST);
        if (wanted > seats - takenByMen()) return no(RegistrationRefusal.HELD_ABOVE_FREE);
        held = wanted;
        heldUntil = until;
        moveUp();
        return done();
    }

    Optional<RegistrationRefusal> release() {
        held = 0;
        heldUntil = null;
        moveUp();
        return done();
    }

    /** Whether nobody's share would be broken if this person sat down. */
    private boolean room(Applicant who) {
        if (!who.role().takesSeat()) return true;
        var own = allotted.get(who.country());
        boolean country = own == null ? takenByOthers(allotted.keySet()) < seats - allottedSum() : takenBy(who.country()) < own;
        return taken() < seats && country && (who.sex() == Sex.FEMALE || takenByMen() < seats - held);
    }

    private Stream<Applicant> sitting() {
        return inside.stream().map(forms::get).filter(a -> a.role().takesSeat());
    }

    private long takenBy(Country country) {
        return sitting().filter(a -> a.country().equals(country)).count();
    }

    private long takenByOthers(Set<Country> listed) {
        return sitting().filter(a -> !listed.contains(a.country())).count();
    }

    private long takenByMen() {
        return sitting().filter(a -> a.sex() != Sex.FEMALE).count();
    }

    private int allottedSum() {
        return allotted.values().stream().mapToInt(n -> n).sum();
    }

    private long taken() {
        return sitting().count();
    }

    private boolean here(PersonId person) {
        return forms.values().stream().filter(a -> a.id().equals(person))
                .anyMatch(a -> inside.contains(a.registration()) || reserve.contains(a.registration()));
    }

    private void place(Applicant who) {
        (room(who) ? inside : reserve).add(who.registration());
    }

    private void moveUp() {
        for (int i = 0; i < reserve.size(); i++) {
            if (!room(forms.get(reserve.get(i)))) continue;
            inside.add(reserve.remove(i));
            i = -1; // from the start: that one may have taken the seat of the next
        }
    }

    private static Optional<RegistrationRefusal> done() {
        return Optional.empty();
    }

    private static Optional<RegistrationRefusal> no(RegistrationRefusal refusal) {
        return Optional.of(refusal);
    }
}
