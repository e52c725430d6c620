package org.sabak.registration.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.registration.RegistrationRefusal;

/** What the rules of a roster come to, written down as slowly and plainly as possible: lists, searched from the start. */
class PlainRoster {

    final List<RegistrationId> inside = new ArrayList<>();
    final List<RegistrationId> reserve = new ArrayList<>();
    final Set<RegistrationId> withdrawn = new HashSet<>();
    final Map<RegistrationId, Applicant> forms = new LinkedHashMap<>();
    int seats;

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
        seats = to;
        moveUp();
        return done();
    }

    long taken() {
        return inside.stream().filter(f -> forms.get(f).role().takesSeat()).count();
    }

    private boolean here(PersonId person) {
        return forms.values().stream().filter(a -> a.id().equals(person))
                .anyMatch(a -> inside.contains(a.registration()) || reserve.contains(a.registration()));
    }

    private void place(Applicant who) {
        (who.role().takesSeat() && taken() >= seats ? reserve : inside).add(who.registration());
    }

    private void moveUp() {
        while (taken() < seats && !reserve.isEmpty()) inside.add(reserve.removeFirst());
    }

    private static Optional<RegistrationRefusal> done() {
        return Optional.empty();
    }

    private static Optional<RegistrationRefusal> no(RegistrationRefusal refusal) {
        return Optional.of(refusal);
    }
}
