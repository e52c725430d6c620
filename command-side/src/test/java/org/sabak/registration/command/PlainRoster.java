package org.sabak.registration.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sabak.kernel.Country;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.Refusal;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Sex;
import org.sabak.registration.CountrySeats;
import org.sabak.registration.Funding;
import org.sabak.registration.KindSeats;
import org.sabak.registration.RegistrationRefusal;
import org.sabak.registration.SelectionRefusal;

/** What the rules of a roster come to, written down as slowly and plainly as possible: lists, searched from the start. */
class PlainRoster {

    final List<RegistrationId> inside = new ArrayList<>();
    final List<RegistrationId> reserve = new ArrayList<>();
    final Set<RegistrationId> fresh = new HashSet<>();
    final Set<RegistrationId> declined = new HashSet<>();
    final Set<RegistrationId> withdrawn = new HashSet<>();
    final Map<RegistrationId, Candidate> forms = new LinkedHashMap<>();
    /** Who pays, where that is not what the form says. */
    final Map<RegistrationId, Funding> pays = new HashMap<>();
    final Map<Country, Integer> allotted = new TreeMap<>();
    final Map<OrganisationKind, Integer> kinds = new TreeMap<>();
    boolean selecting;
    Integer funds;
    int seats;
    int held;
    Instant heldUntil;

    PlainRoster(int seats) {
        this.seats = seats;
    }

    Optional<? extends Refusal> register(Applicant who) {
        var asking = new Candidate(who, Funding.FUNDED);
        var known = forms.get(who.registration());
        if (known != null) return known.equals(asking) ? done() : no(RegistrationRefusal.SENT_DIFFERENTLY);
        if (here(who.id())) return no(RegistrationRefusal.ALREADY_REGISTERED);
        forms.put(who.registration(), asking);
        place(asking);
        return done();
    }

    Optional<? extends Refusal> comeBack(RegistrationId form) {
        if (!forms.containsKey(form)) return no(RegistrationRefusal.NOT_ON_ROSTER);
        if (!withdrawn.contains(form)) return done();
        if (here(forms.get(form).who().id())) return no(RegistrationRefusal.ALREADY_REGISTERED);
        withdrawn.remove(form);
        place(forms.get(form));
        return done();
    }

    Optional<? extends Refusal> resize(int to) {
        if (to == seats) return done();
        if (to < 1 || to > 100_000) return no(RegistrationRefusal.SEATS_OUT_OF_RANGE);
        if (to < taken()) return no(RegistrationRefusal.SEATS_BELOW_TAKEN);
        if (to < sum(allotted) + takenByOthers(allotted.keySet()) || to < sum(kinds) + takenByOtherKinds(kinds.keySet())
                || to < takenByMen() + held) {
            return no(RegistrationRefusal.SEATS_BELOW_SHARES);
        }
        seats = to;
        moveUp();
        return done();
    }

    Optional<? extends Refusal> allot(List<CountrySeats> wanted) {
        var plan = new TreeMap<Country, Integer>();
        for (var c : wanted) {
            if (plan.put(c.country(), c.seats()) != null) return no(RegistrationRefusal.COUNTRY_TWICE);
        }
        if (plan.equals(allotted)) return done();
        for (var c : wanted) {
            if (c.seats() < takenBy(c.country())) return no(RegistrationRefusal.ALLOTTED_BELOW_TAKEN);
        }
        if (sum(plan) > seats) return no(RegistrationRefusal.ALLOTTED_ABOVE_SEATS);
        if (sum(plan) + takenByOthers(plan.keySet()) > seats) return no(RegistrationRefusal.ALLOTTED_TO_OTHERS_ALREADY);
        allotted.clear();
        allotted.putAll(plan);
        moveUp();
        return done();
    }

    Optional<? extends Refusal> allotToKinds(List<KindSeats> wanted) {
        var plan = new TreeMap<OrganisationKind, Integer>();
        for (var k : wanted) {
            if (plan.put(k.kind(), k.seats()) != null) return no(SelectionRefusal.KIND_TWICE);
        }
        if (plan.equals(kinds)) return done();
        for (var k : wanted) {
            if (k.seats() < takenBy(k.kind())) return no(SelectionRefusal.KIND_BELOW_TAKEN);
        }
        if (sum(plan) > seats) return no(SelectionRefusal.KINDS_ABOVE_SEATS);
        if (sum(plan) + takenByOtherKinds(plan.keySet()) > seats) return no(SelectionRefusal.KINDS_TO_OTHERS_ALREADY);
        kinds.clear();
        kinds.putAll(plan);
        moveUp();
        return done();
    }

    Optional<? extends Refusal> fund(Integer wanted) {
        if (Objects.equals(wanted, funds)) return done();
        if (wanted != null && (wanted < 0 || wanted > seats)) return no(RegistrationRefusal.SEATS_OUT_OF_RANGE);
        if (wanted != null && wanted < paidFor()) return no(SelectionRefusal.FUNDED_BELOW_TAKEN);
        funds = wanted;
        moveUp();
        return done();
    }

    Optional<? extends Refusal> hold(int wanted, Instant until, Instant now) {
        if (wanted == held && until.equals(heldUntil)) return done();
        if (wanted < 1 || wanted > seats) return no(RegistrationRefusal.SEATS_OUT_OF_RANGE);
        if (!until.isAfter(now)) return no(RegistrationRefusal.RELEASED_IN_THE_PAST);
        if (wanted > seats - takenByMen()) return no(RegistrationRefusal.HELD_ABOVE_FREE);
        held = wanted;
        heldUntil = until;
        moveUp();
        return done();
    }

    Optional<? extends Refusal> release() {
        held = 0;
        heldUntil = null;
        moveUp();
        return done();
    }

    /** Which share would be broken if this person sat down, paid for by somebody. */
    Optional<? extends Refusal> inTheWay(Candidate who, Funding by) {
        var country = who.who().country();
        var kind = who.who().kind();
        if (taken() >= seats) return no(SelectionRefusal.NO_SEAT_FREE);
        if (allotted.containsKey(country) ? takenBy(country) >= allotted.get(country)
                : takenByOthers(allotted.keySet()) >= seats - sum(allotted)) return no(SelectionRefusal.COUNTRY_FULL);
        if (kinds.containsKey(kind) ? takenBy(kind) >= kinds.get(kind)
                : takenByOtherKinds(kinds.keySet()) >= seats - sum(kinds)) return no(SelectionRefusal.KIND_FULL);
        if (who.who().sex() != Sex.FEMALE && takenByMen() >= seats - held) return no(SelectionRefusal.HELD_FOR_WOMEN);
        if (by == Funding.FUNDED && funds != null && paidFor() >= funds) return no(SelectionRefusal.FUNDED_SEATS_TAKEN);
        return Optional.empty();
    }

    boolean room(Candidate who) {
        return !who.who().role().takesSeat() || inTheWay(who, who.funding()).isEmpty();
    }

    private Stream<Candidate> sitting() {
        return inside.stream().map(forms::get).filter(a -> a.who().role().takesSeat());
    }

    private long takenBy(Country country) {
        return sitting().filter(a -> a.who().country().equals(country)).count();
    }

    private long takenByOthers(Set<Country> listed) {
        return sitting().filter(a -> !listed.contains(a.who().country())).count();
    }

    private long takenBy(OrganisationKind kind) {
        return sitting().filter(a -> a.who().kind() == kind).count();
    }

    private long takenByOtherKinds(Set<OrganisationKind> listed) {
        return sitting().filter(a -> !listed.contains(a.who().kind())).count();
    }

    private long takenByMen() {
        return sitting().filter(a -> a.who().sex() != Sex.FEMALE).count();
    }

    private long paidFor() {
        return sitting().filter(a -> pays.getOrDefault(a.id(), a.funding()) == Funding.FUNDED).count();
    }

    private static int sum(Map<?, Integer> shares) {
        return shares.values().stream().mapToInt(n -> n).sum();
    }

    private long taken() {
        return sitting().count();
    }

    boolean here(PersonId person) {
        return forms.values().stream().filter(a -> a.who().id().equals(person)).anyMatch(a -> !withdrawn.contains(a.id()));
    }

    private void place(Candidate who) {
        if (selecting && who.who().role().takesSeat()) fresh.add(who.id());
        else (room(who) ? inside : reserve).add(who.id());
    }

    void moveUp() {
        for (int i = 0; i < reserve.size() && !selecting; i++) {
            if (!room(forms.get(reserve.get(i)))) continue;
            inside.add(reserve.remove(i));
            i = -1; // from the start: that one may have taken the seat of the next
        }
    }

    static Optional<Refusal> done() {
        return Optional.empty();
    }

    static Optional<Refusal> no(Refusal refusal) {
        return Optional.of(refusal);
    }
}
