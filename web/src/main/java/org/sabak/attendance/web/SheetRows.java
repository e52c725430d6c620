package org.sabak.attendance.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sabak.attendance.AttendanceQuery.Line;
import org.sabak.attendance.AttendanceQuery.Sheet;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Standing;
import org.sabak.people.PersonDetails;
import org.sabak.registration.RegistrationQuery.Roster;
import org.sabak.registration.RegistrationQuery.Row;
import org.sabak.registration.RegistrationQuery.State;

/** A sheet as the page shows it: everybody with a place, and whoever has a mark although the place is gone. */
record SheetRows(String state, List<Person> people, Standing standing) {

    /**
     * @param details null when erased
     * @param line    null without a mark
     */
    record Person(RegistrationId registrationId, PersonDetails details, boolean seated, Line line) {

        static Person of(Row row, Line line) {
            return new Person(row.registrationId(), row.details(), row.state() == State.SEATED, line);
        }

        /** The name to call out; the registration's id after erasure. */
        public String name() {
            return details == null ? registrationId.value() : details.name();
        }
    }

    static SheetRows of(Sheet sheet, Roster roster) {
        Map<RegistrationId, Line> lines = sheet.lines().stream()
                .collect(Collectors.toMap(Line::registrationId, Function.identity()));
        var people = roster.rows().stream().filter(r -> r.state() == State.SEATED || lines.containsKey(r.registrationId()))
                .map(r -> Person.of(r, lines.get(r.registrationId()))).toList();
        return new SheetRows(sheet.state(), people, sheet.standing());
    }

    List<Person> unmarked() {
        return people.stream().filter(p -> p.line() == null && p.seated()).toList();
    }

    Optional<Person> person(RegistrationId id) {
        return people.stream().filter(p -> p.registrationId().equals(id)).findFirst();
    }

    public long marked() {
        return people.stream().filter(p -> p.line() != null).count();
    }

    public boolean open() {
        return state.equals("OPEN");
    }
}
