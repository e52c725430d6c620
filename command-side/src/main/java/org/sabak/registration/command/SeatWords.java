package org.sabak.registration.command;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.WorkshopId;
import org.sabak.registration.Funding;
import org.sabak.registration.RegistrationQuery.State;
import org.sabak.registration.command.RosterMemento.Chosen;
import org.sabak.registration.command.RosterMemento.Kind;
import org.sabak.registration.command.RosterMemento.Shared;

/** Who sits, is new, waits, was declined and has withdrawn, put into words and told again. */
final class SeatWords {

    private static final String NEVER = "-";

    private SeatWords() { }

    static RosterMemento of(WorkshopId workshop, Door door, Seats seats, Chosen choice) {
        var kinds = new LinkedHashMap<Kind, Integer>();
        var forms = new EnumMap<State, StringBuilder>(State.class);
        for (var state : State.values()) forms.put(state, new StringBuilder());
        forms.put(State.RESERVE, forms.get(State.SEATED)); // the order of the reserve says who of them waits
        seats.forms().forEach((registration, form) -> {
            var kind = kinds.computeIfAbsent(new Kind(form.role(), form.particulars(), form.funding()), k -> kinds.size());
            forms.get(seats.state(registration)).append(registration.value()).append(' ')
                    .append(form.person().value()).append(' ').append(kind.intValue()).append(' ');
        });
        return new RosterMemento(workshop, door.state(), door.closesAt().toString(), door.countries(), seats.capacity(),
                shared(seats.shares()), choice, List.copyOf(kinds.keySet()), forms.get(State.SEATED).toString(),
                forms.get(State.NEW).toString(), forms.get(State.DECLINED).toString(), forms.get(State.WITHDRAWN).toString(),
                seats.reserve().stream().map(RegistrationId::value).collect(joining(" ")), offers(seats.offers()));
    }

    private static Shared shared(Shares shares) {
        return new Shared(shares.allotted(), shares.allottedToKinds(), shares.heldForWomen(),
                shares.heldForWomen() == 0 ? "" : shares.heldUntil().toString(), shares.funded());
    }

    private static String offers(Map<RegistrationId, Offer> offers) {
        return offers.entrySet().stream().map(o -> o.getKey() + " " + o.getValue().funding() + " "
                + o.getValue().answerBy().map(Instant::toString).orElse(NEVER) + " " + o.getValue().accepted()).collect(joining(" "));
    }

    static Seats seats(RosterMemento memento) {
        var seats = new Seats(memento.seats());
        share(memento.shared(), seats.shares());
        var waiting = new LinkedHashSet<RegistrationId>();
        for (var reserve = new Words(memento.reserve()); reserve.more();) waiting.add(new RegistrationId(reserve.next()));
        var offers = offers(memento.offers());
        // A roster has tens of thousands of forms and a few hundred kinds: seats are counted by kind.
        var sitting = new int[memento.kinds().size()];
        tell(memento.present(), memento.kinds(), (registration, form, kind) -> {
            seats.write(registration, form);
            if (offers.containsKey(registration)) seats.seat(registration, offers.get(registration));
            else if (!waiting.contains(registration)) seats.enter(registration, form);
            if (!offers.containsKey(registration) && !waiting.contains(registration)) sitting[kind]++;
        });
        for (int kind = 0; kind < sitting.length; kind++) sitDown(seats, memento.kinds().get(kind), sitting[kind]);
        tell(memento.away(), memento.kinds(), (registration, form, kind) -> seats.write(registration, form));
        tell(memento.fresh(), memento.kinds(), (registration, form, kind) -> {
            seats.write(registration, form);
            seats.setAside(registration, State.NEW);
        });
        tell(memento.declined(), memento.kinds(), (registration, form, kind) -> {
            seats.write(registration, form);
            seats.setAside(registration, State.DECLINED);
            if (offers.containsKey(registration)) seats.offers().put(registration, offers.get(registration));
        });
        waiting.forEach(seats::queue);
        return seats;
    }

    private static void sitDown(Seats seats, Kind kind, int persons) {
        if (kind.role().takesSeat()) seats.sitDown(Shares.Claim.of(kind.particulars(), kind.funding()), persons);
    }

    private static void share(Shared shared, Shares shares) {
        shares.allot(shared.allotted());
        shares.allotToKinds(shared.allottedToKinds());
        if (shared.heldForWomen() > 0) shares.hold(shared.heldForWomen(), Instant.parse(shared.heldUntil()));
        shares.fund(shared.funded());
    }

    private static Map<RegistrationId, Offer> offers(String offers) {
        var found = new HashMap<RegistrationId, Offer>();
        for (var words = new Words(offers); words.more();) {
            var registration = new RegistrationId(words.next());
            var funding = Funding.valueOf(words.next());
            var answerBy = words.next();
            found.put(registration, new Offer(funding, answerBy.equals(NEVER) ? Optional.empty()
                    : Optional.of(Instant.parse(answerBy)), Boolean.parseBoolean(words.next())));
        }
        return found;
    }

    private interface Telling {
        void on(RegistrationId registration, Seats.Form form, int kind);
    }

    private static void tell(String forms, List<Kind> kinds, Telling telling) {
        for (var words = new Words(forms); words.more();) {
            var registration = new RegistrationId(words.next());
            var person = new PersonId(words.next());
            int number = Integer.parseInt(words.next());
            var kind = kinds.get(number);
            telling.on(registration, new Seats.Form(person, kind.role(), kind.particulars(), kind.funding()), number);
        }
    }
}
