package org.sabak.demonstration.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.sabak.attendance.AttendanceCommand.CorrectAttendance;
import org.sabak.attendance.AttendanceCommand.Entry;
import org.sabak.attendance.AttendanceCommand.TakeAttendance;
import org.sabak.attendance.Evidence;
import org.sabak.attendance.Mark;
import org.sabak.kernel.RegistrationId;
import org.sabak.registration.RegistrationQuery.Roster;
import org.sabak.registration.RegistrationQuery.RosterOf;
import org.sabak.registration.RegistrationQuery.Row;
import org.sabak.registration.RegistrationQuery.State;
import org.sabak.workshop.Session;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.sabak.workshop.WorkshopQuery.WorkshopOf;
import org.springframework.stereotype.Component;

/** Takes attendance of an invented workshop: most come, a few are late or excused, some never appear, one mark is corrected. */
@Component
class Marking {

    private final Sender sender;
    private final QueryGateway queries;

    Marking(Sender sender, QueryGateway queries) {
        this.sender = sender;
        this.queries = queries;
    }

    void wholeWorkshop(Script script, List<RegistrationId> registrations, Random chance) {
        mark(script, registrations, chance, sessions(script).size());
    }

    void firstDay(Script script, List<RegistrationId> registrations, Random chance) {
        mark(script, registrations, chance, 2);
    }

    private void mark(Script script, List<RegistrationId> registrations, Random chance, int sessions) {
        var seated = seated(script);
        var expected = registrations.stream().filter(seated::contains).toList();
        var missing = expected.stream().filter(r -> chance.nextInt(16) == 0).collect(Collectors.toSet());
        for (var session : sessions(script).subList(0, sessions)) {
            var lines = new ArrayList<Entry>();
            for (var r : expected) lines.add(new Entry(r, missing.contains(r) ? Mark.ABSENT : some(chance)));
            sender.send(new TakeAttendance(script.id(), session.sessionId(), lines, Evidence.SIGNATURE));
            if (session.startsAt().getHour() >= 12) correct(script, session, lines);
        }
    }

    private void correct(Script script, Session session, List<Entry> lines) {
        lines.stream().filter(l -> l.mark() == Mark.ABSENT).findFirst().ifPresent(l -> sender.send(new CorrectAttendance(
                script.id(), session.sessionId(), l.registrationId(), Mark.EXCUSED, "Called away; the letter came a day later")));
    }

    private static Mark some(Random chance) {
        int n = chance.nextInt(100);
        return n < 89 ? Mark.PRESENT : n < 93 ? Mark.LATE : n < 96 ? Mark.EXCUSED : Mark.ABSENT;
    }

    private List<Session> sessions(Script script) {
        return queries.query(new WorkshopOf(script.id()), ResponseTypes.optionalInstanceOf(Workshop.class)).join()
                .orElseThrow().sessions();
    }

    private java.util.Set<RegistrationId> seated(Script script) {
        sender.settle();
        return queries.query(new RosterOf(script.id(), DemonstrationAccounts.ORGANIZER.value()), Roster.class).join().rows()
                .stream().filter(r -> r.state() == State.SEATED).map(Row::registrationId).collect(Collectors.toSet());
    }
}
