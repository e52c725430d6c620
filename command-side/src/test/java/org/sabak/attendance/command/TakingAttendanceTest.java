package org.sabak.attendance.command;

import static org.sabak.attendance.AttendanceRefusal.ALREADY_MARKED;
import static org.sabak.attendance.AttendanceRefusal.NOT_MARKED_YET;
import static org.sabak.attendance.AttendanceRefusal.NOT_ON_ROSTER;
import static org.sabak.attendance.AttendanceRefusal.REASON_NEEDED;
import static org.sabak.attendance.AttendanceRefusal.SEALED;
import static org.sabak.attendance.AttendanceRefusal.SESSION_DROPPED;
import static org.sabak.attendance.AttendanceRefusal.TOO_MANY_LINES;
import static org.sabak.attendance.Mark.ABSENT;
import static org.sabak.attendance.Mark.EXCUSED;
import static org.sabak.attendance.Mark.LATE;
import static org.sabak.attendance.Mark.PRESENT;
import static org.sabak.kernel.Refused.no;

import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.sabak.attendance.AttendanceCommand.CorrectAttendance;
import org.sabak.attendance.AttendanceCommand.Entry;
import org.sabak.attendance.AttendanceCommand.PrepareSheet;
import org.sabak.attendance.AttendanceCommand.SealSheet;
import org.sabak.attendance.AttendanceCommand.TakeAttendance;
import org.sabak.attendance.AttendanceCommand.UnsealSheet;
import org.sabak.attendance.AttendanceCommand.WithdrawSheet;
import org.sabak.attendance.AttendanceEvent.AttendanceCorrected;
import org.sabak.attendance.AttendanceEvent.AttendanceRecorded;
import org.sabak.attendance.AttendanceEvent.SheetPrepared;
import org.sabak.attendance.AttendanceEvent.SheetSealed;
import org.sabak.attendance.AttendanceEvent.SheetUnsealed;
import org.sabak.attendance.AttendanceEvent.SheetWithdrawn;
import org.sabak.attendance.Evidence;
import org.sabak.attendance.Mark;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.SessionId;
import org.sabak.kernel.WorkshopId;

class TakingAttendanceTest {

    static final WorkshopId WORKSHOP = new WorkshopId("workshop-media-bishkek");
    static final SessionId SESSION = SessionId.of(WORKSHOP, 1);
    static final RegistrationId AMINA = new RegistrationId("registration-amina"),
            BORIS = new RegistrationId("registration-boris"), STRANGER = new RegistrationId("registration-stranger");
    static final SheetPrepared PREPARED = new SheetPrepared(WORKSHOP, SESSION);
    static final SheetSealed SEAL = new SheetSealed(WORKSHOP, SESSION);
    static final SheetWithdrawn DROPPED = new SheetWithdrawn(WORKSHOP, SESSION);

    @Test
    void a_session_gets_its_sheet_once() {
        fixture().givenNoPriorActivity().when(new PrepareSheet(WORKSHOP, SESSION)).expectEvents(PREPARED);
        given(PREPARED).when(new PrepareSheet(WORKSHOP, SESSION)).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void each_line_of_a_sheet_is_recorded_with_its_evidence() {
        given(PREPARED).when(take(line(AMINA, PRESENT), line(BORIS, LATE)))
                .expectEvents(recorded(AMINA, PRESENT), recorded(BORIS, LATE));
    }

    @Test
    void a_sheet_sent_twice_changes_nothing_even_after_sealing() {
        given(PREPARED, recorded(AMINA, PRESENT)).when(take(line(AMINA, PRESENT)))
                .expectNoEvents().expectSuccessfulHandlerExecution();
        given(PREPARED, recorded(AMINA, PRESENT), SEAL).when(take(line(AMINA, PRESENT)))
                .expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void only_new_people_are_added_to_a_sheet_sent_again() {
        given(PREPARED, recorded(AMINA, PRESENT)).when(take(line(AMINA, PRESENT), line(BORIS, ABSENT)))
                .expectEvents(recorded(BORIS, ABSENT));
    }

    @Test
    void a_line_that_stands_twice_on_a_sheet_counts_once() {
        given(PREPARED).when(take(line(AMINA, PRESENT), line(AMINA, PRESENT))).expectEvents(recorded(AMINA, PRESENT));
    }

    @Test
    void another_mark_for_somebody_refuses_the_whole_sheet() {
        given(PREPARED, recorded(AMINA, PRESENT)).when(take(line(BORIS, PRESENT), line(AMINA, ABSENT)))
                .expectNoEvents().expectExceptionDetails(no(ALREADY_MARKED, AMINA));
        given(PREPARED).when(take(line(AMINA, PRESENT), line(AMINA, ABSENT)))
                .expectNoEvents().expectExceptionDetails(no(ALREADY_MARKED, AMINA));
    }

    @Test
    void only_people_of_the_roster_are_on_a_sheet() {
        given(PREPARED).when(take(line(AMINA, PRESENT), line(STRANGER, PRESENT)))
                .expectNoEvents().expectExceptionDetails(no(NOT_ON_ROSTER));
    }

    @Test
    void a_sheet_takes_a_thousand_lines_at_a_time() {
        given(PREPARED).when(new TakeAttendance(WORKSHOP, SESSION, lines(1_001), Evidence.SIGNATURE))
                .expectNoEvents().expectExceptionDetails(no(TOO_MANY_LINES, 1_000));
        given(PREPARED).when(new TakeAttendance(WORKSHOP, SESSION, lines(1_000), Evidence.SIGNATURE))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_correction_keeps_both_marks_and_its_reason() {
        given(PREPARED, recorded(AMINA, ABSENT)).when(correct(AMINA, EXCUSED, " called in sick "))
                .expectEvents(new AttendanceCorrected(WORKSHOP, SESSION, AMINA, ABSENT, EXCUSED, "called in sick"));
    }

    @Test
    void correcting_twice_is_harmless() {
        given(PREPARED, recorded(AMINA, ABSENT),
                new AttendanceCorrected(WORKSHOP, SESSION, AMINA, ABSENT, EXCUSED, "called in sick"))
                .when(correct(AMINA, EXCUSED, "called in sick")).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void a_correction_needs_a_mark_and_a_reason() {
        given(PREPARED).when(correct(AMINA, PRESENT, "was there"))
                .expectNoEvents().expectExceptionDetails(no(NOT_MARKED_YET));
        for (var reason : List.of("", "  ", "x".repeat(501))) {
            given(PREPARED, recorded(AMINA, ABSENT)).when(correct(AMINA, PRESENT, reason))
                    .expectNoEvents().expectExceptionDetails(no(REASON_NEEDED));
        }
    }

    @Test
    void a_sealed_sheet_stands_still_until_it_is_unsealed() {
        given(PREPARED, recorded(AMINA, PRESENT), SEAL).when(take(line(BORIS, PRESENT)))
                .expectNoEvents().expectExceptionDetails(no(SEALED));
        given(PREPARED, recorded(AMINA, PRESENT), SEAL).when(correct(AMINA, ABSENT, "was not there"))
                .expectNoEvents().expectExceptionDetails(no(SEALED));
        given(PREPARED, SEAL, new SheetUnsealed(WORKSHOP, SESSION)).when(take(line(BORIS, PRESENT)))
                .expectEvents(recorded(BORIS, PRESENT));
    }

    @Test
    void sealing_and_unsealing_twice_is_harmless() {
        given(PREPARED).when(new SealSheet(WORKSHOP, SESSION)).expectEvents(SEAL);
        given(PREPARED, SEAL).when(new SealSheet(WORKSHOP, SESSION)).expectNoEvents().expectSuccessfulHandlerExecution();
        given(PREPARED, SEAL).when(new UnsealSheet(WORKSHOP, SESSION)).expectEvents(new SheetUnsealed(WORKSHOP, SESSION));
        given(PREPARED).when(new UnsealSheet(WORKSHOP, SESSION)).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void the_sheet_of_a_dropped_session_takes_no_marks() {
        given(PREPARED).when(new WithdrawSheet(WORKSHOP, SESSION)).expectEvents(DROPPED);
        given(PREPARED, DROPPED).when(new WithdrawSheet(WORKSHOP, SESSION))
                .expectNoEvents().expectSuccessfulHandlerExecution();
        given(PREPARED, DROPPED).when(take(line(AMINA, PRESENT)))
                .expectNoEvents().expectExceptionDetails(no(SESSION_DROPPED));
        given(PREPARED, DROPPED).when(new SealSheet(WORKSHOP, SESSION))
                .expectNoEvents().expectSuccessfulHandlerExecution();
    }

    private static TestExecutor<AttendanceSheet> given(Object... events) {
        return fixture().given(events);
    }

    private static AggregateTestFixture<AttendanceSheet> fixture() {
        var fixture = new AggregateTestFixture<>(AttendanceSheet.class);
        Rosters everybodyButTheStranger = (workshop, registration) -> !registration.equals(STRANGER);
        fixture.registerInjectableResource(everybodyButTheStranger);
        return fixture;
    }

    private static TakeAttendance take(Entry... lines) {
        return new TakeAttendance(WORKSHOP, SESSION, List.of(lines), Evidence.SIGNATURE);
    }

    private static CorrectAttendance correct(RegistrationId who, Mark mark, String reason) {
        return new CorrectAttendance(WORKSHOP, SESSION, who, mark, reason);
    }

    private static Entry line(RegistrationId who, Mark mark) {
        return new Entry(who, mark);
    }

    private static List<Entry> lines(int n) {
        return IntStream.range(0, n).mapToObj(i -> line(new RegistrationId("registration-" + i), PRESENT)).toList();
    }

    private static AttendanceRecorded recorded(RegistrationId who, Mark mark) {
        return new AttendanceRecorded(WORKSHOP, SESSION, who, mark, Evidence.SIGNATURE);
    }
}
