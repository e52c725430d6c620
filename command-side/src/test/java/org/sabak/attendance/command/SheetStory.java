package org.sabak.attendance.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sabak.attendance.AttendanceCommand;
import org.sabak.attendance.AttendanceCommand.CorrectAttendance;
import org.sabak.attendance.AttendanceCommand.Entry;
import org.sabak.attendance.AttendanceCommand.PrepareSheet;
import org.sabak.attendance.AttendanceCommand.SealSheet;
import org.sabak.attendance.AttendanceCommand.TakeAttendance;
import org.sabak.attendance.AttendanceCommand.UnsealSheet;
import org.sabak.attendance.AttendanceCommand.WithdrawSheet;
import org.sabak.attendance.AttendanceEvent.AttendanceCorrected;
import org.sabak.attendance.AttendanceEvent.AttendanceRecorded;
import org.sabak.attendance.AttendanceEvent.SheetSealed;
import org.sabak.attendance.AttendanceEvent.SheetUnsealed;
import org.sabak.attendance.AttendanceEvent.SheetWithdrawn;
import org.sabak.attendance.AttendanceRefusal;
import org.sabak.attendance.Evidence;
import org.sabak.attendance.Mark;
import org.sabak.attendance.SheetId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.SessionId;
import org.sabak.kernel.WorkshopId;
import org.sabak.log.decisions.Story;

/** A dozen people, two of them strangers, are marked and corrected on a sheet that is sealed, unsealed and withdrawn. */
public final class SheetStory extends Story {

    private static final int PEOPLE = 12, STRANGERS = 2;
    private static final WorkshopId WORKSHOP = new WorkshopId("workshop-story");
    private static final SessionId SESSION = SessionId.of(WORKSHOP, 1);
    private static final Set<RegistrationId> ROSTER = IntStream.range(STRANGERS, PEOPLE).mapToObj(SheetStory::person)
            .collect(Collectors.toSet());

    private final PlainSheet model = new PlainSheet(ROSTER);
    private final Map<RegistrationId, Mark> marks = new HashMap<>();
    private PlainSheet.State state = PlainSheet.State.OPEN;

    public SheetStory() {
        super(AttendanceSheet.class, configurer -> configurer
                .registerComponent(Rosters.class, c -> (workshop, registration) -> ROSTER.contains(registration)));
        ask(asking(new PrepareSheet(WORKSHOP, SESSION), Optional.empty()));
    }

    private static RegistrationId person(int number) {
        return new RegistrationId("registration-p" + number);
    }

    @Override
    protected Asking next(Random chance) {
        var who = person(chance.nextInt(PEOPLE));
        var mark = Mark.values()[chance.nextInt(Mark.values().length)];
        var reason = chance.nextInt(4) == 0 ? " " : "was seen";
        var lines = IntStream.rangeClosed(0, chance.nextInt(3)).mapToObj(i -> new Entry(person(chance.nextInt(PEOPLE)), mark)).toList();
        return switch (chance.nextInt(24)) {
            case 0 -> asking(new SealSheet(WORKSHOP, SESSION), model.seal());
            case 1, 2 -> asking(new UnsealSheet(WORKSHOP, SESSION), model.unseal());
            case 3 -> chance.nextInt(10) > 0 ? asking(new PrepareSheet(WORKSHOP, SESSION), Optional.empty())
                    : asking(new WithdrawSheet(WORKSHOP, SESSION), model.withdraw());
            case 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 -> asking(new CorrectAttendance(WORKSHOP, SESSION, who, mark, reason),
                    model.correct(who, mark, reason));
            default -> asking(new TakeAttendance(WORKSHOP, SESSION, lines, Evidence.SIGNATURE), model.take(lines));
        };
    }

    private static Asking asking(AttendanceCommand command, Optional<AttendanceRefusal> expected) {
        return new Asking(command, SheetId.of(SESSION).value(), expected);
    }

    @Override
    protected void hear(Object event) {
        switch (event) {
            case AttendanceRecorded e -> assertThat(marks.put(e.registrationId(), e.mark())).as("marked before").isNull();
            case AttendanceCorrected e -> assertThat(marks.put(e.registrationId(), e.mark())).as("replaced").isEqualTo(e.was());
            case SheetSealed _ -> state = PlainSheet.State.SEALED;
            case SheetUnsealed _ -> state = PlainSheet.State.OPEN;
            case SheetWithdrawn _ -> state = PlainSheet.State.WITHDRAWN;
            default -> { }
        }
    }

    @Override
    protected void compare() {
        assertThat(marks).isEqualTo(model.marks);
        assertThat(state).isEqualTo(model.state);
        assertThat(ROSTER).as("nobody but those on the roster").containsAll(marks.keySet());
    }
}
