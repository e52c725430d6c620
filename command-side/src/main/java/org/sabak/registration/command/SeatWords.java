package org.sabak.registration.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    /** First everybody who is present sits down, then those who wait give their seats back, in their order. */
    static Seats seats(RosterMemento memento) {
        var seats = new Seats(memento.seats());
        seats.shares().allot(memento.allotted());
        if (memento.heldForWomen() > 0) seats.shares().hold(memento.heldForWomen(), Instant.parse(memento.heldUntil()));
        tell(memento.present(), memento.kinds(), seats).forEach(seats::seat);
        tell(memento.away(), memento.kinds(), seats);
        for (var reserve = new Words(memento.reserve()); reserve.more();) {
            var registration = new RegistrationId(reserve.next());
            seats.free(registration);
            seats.queue(registration);
        }
        return seats;
    }

    /** Writes the forms. */
    private static List<RegistrationId> tell(String forms, List<Kind> kinds, Seats seats) {
        var registrations = new ArrayList<RegistrationId>();
        for (var words = new Words(forms); words.more();) {
            var registration = new RegistrationId(words.next());
            var person = new PersonId(words.next());
            var kind = kinds.get(Integer.parseInt(words.next()));
            seats.write(registration, new Seats.Form(person, kind.role(), kind.particulars()));
            registrations.add(registration);
        }
        return registrations;
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
