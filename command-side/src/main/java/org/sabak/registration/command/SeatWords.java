package org.sabak.registration.command;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.WorkshopId;
import org.sabak.registration.command.RosterMemento.Kind;

/** Who sits, waits and has withdrawn, put into words and told again. */
final class SeatWords {

    private SeatWords() { }

    static RosterMemento of(WorkshopId workshop, Door door, Seats seats) {
        var shares = seats.shares();
        var kinds = new LinkedHashMap<Kind, Integer>();
        var present = new StringBuilder();
        var away = new StringBuilder();
        seats.forms().forEach((registration, form) -> {
            var kind = kinds.computeIfAbsent(new Kind(form.role(), form.particulars()), k -> kinds.size());
            (seats.present(registration) ? present : away).append(registration.value()).append(' ')
                    .append(form.person().value()).append(' ').append(kind.intValue()).append(' ');
        });
        var reserve = seats.reserve().stream().map(RegistrationId::value).collect(Collectors.joining(" "));
        return new RosterMemento(workshop, door.state(), door.closesAt().toString(), door.countries(), seats.capacity(),
                shares.allotted(), shares.heldForWomen(), shares.heldForWomen() == 0 ? "" : shares.heldUntil().toString(),
                List.copyOf(kinds.keySet()), present.toString(), away.toString(), reserve);
    }

    static Seats seats(RosterMemento memento) {
        var seats = new Seats(memento.seats());
        seats.shares().allot(memento.allotted());
        if (memento.heldForWomen() > 0) seats.shares().hold(memento.heldForWomen(), Instant.parse(memento.heldUntil()));
        var waiting = new LinkedHashSet<RegistrationId>();
        for (var reserve = new Words(memento.reserve()); reserve.more();) waiting.add(new RegistrationId(reserve.next()));
        // A roster has tens of thousands of forms and a few hundred kinds: seats are counted by kind.
        var sitting = new int[memento.kinds().size()];
        tell(memento.present(), memento.kinds(), (registration, form, kind) -> {
            seats.enter(registration, form);
            if (!waiting.contains(registration)) sitting[kind]++;
        });
        for (int kind = 0; kind < sitting.length; kind++) seats.sitDown(memento.kinds().get(kind), sitting[kind]);
        tell(memento.away(), memento.kinds(), (registration, form, kind) -> seats.write(registration, form));
        waiting.forEach(seats::queue);
        return seats;
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
            telling.on(registration, new Seats.Form(person, kind.role(), kind.particulars()), number);
        }
    }

    /** Words one after the other, without cutting the text into a list first. */
    private static final class Words {

        private final String text;
        private int at;

        Words(String text) {
            this.text = text;
        }

        boolean more() {
            return at < text.length();
        }

        String next() {
            int end = text.indexOf(' ', at);
            var word = text.substring(at, end < 0 ? text.length() : end);
            at = end < 0 ? text.length() : end + 1;
            return word;
        }
    }
}
