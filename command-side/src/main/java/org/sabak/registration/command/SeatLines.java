package org.sabak.registration.command;

import java.util.stream.Collectors;
import org.sabak.kernel.AgeBand;
import org.sabak.kernel.Country;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.Particulars;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.kernel.Sex;

/** Who sits, waits and has withdrawn, as lines of text and back. */
final class SeatLines {

    private static final String NOTHING = "-";

    private SeatLines() { }

    static String forms(Seats seats) {
        var lines = new StringBuilder();
        seats.forms().forEach((registration, form) -> {
            var p = form.particulars();
            lines.append(registration.value()).append('\t').append(form.person().value()).append('\t').append(form.role().name());
            for (var code : new Object[] {p.sex(), p.ageBand(), p.country(), p.organisationKind()}) {
                lines.append('\t').append(code instanceof Enum<?> known ? known.name() : code == null ? NOTHING : code);
            }
            lines.append('\t').append(seats.present(registration) ? 1 : 0).append('\n');
        });
        return lines.toString();
    }

    static String reserve(Seats seats) {
        return seats.reserve().stream().map(RegistrationId::value).collect(Collectors.joining("\n"));
    }

    /** First everybody who is present sits down, then those who wait give their seats back, in their order. */
    static Seats seats(RosterMemento memento) {
        var seats = new Seats(memento.seats());
        memento.forms().lines().forEach(line -> {
            var parts = line.split("\t");
            var registration = new RegistrationId(parts[0]);
            seats.write(registration, new Seats.Form(new PersonId(parts[1]), Role.valueOf(parts[2]), new Particulars(
                    code(Sex.class, parts[3]), code(AgeBand.class, parts[4]), country(parts[5]),
                    code(OrganisationKind.class, parts[6]))));
            if (parts[7].equals("1")) seats.seat(registration);
        });
        memento.reserve().lines().map(RegistrationId::new).forEach(registration -> {
            seats.free(registration);
            seats.queue(registration);
        });
        return seats;
    }

    private static Country country(String code) {
        return code.equals(NOTHING) ? null : new Country(code);
    }

    private static <E extends Enum<E>> E code(Class<E> type, String name) {
        return name.equals(NOTHING) ? null : Enum.valueOf(type, name);
    }
}
