package org.sabak.workshop.command;

import static org.sabak.kernel.Refused.no;
import static org.sabak.workshop.WorkshopRefusal.DAYS_NOT_KNOWN;
import static org.sabak.workshop.WorkshopRefusal.NOT_IN_THIS_STAGE;
import static org.sabak.workshop.WorkshopRefusal.REASON_NEEDED;
import static org.sabak.workshop.WorkshopRefusal.SESSIONS_OVERLAP;
import static org.sabak.workshop.WorkshopRefusal.SESSION_LENGTH;
import static org.sabak.workshop.WorkshopRefusal.SESSION_OUTSIDE_DAYS;
import static org.sabak.workshop.WorkshopRefusal.TEXT_NOT_ACCEPTABLE;
import static org.sabak.workshop.WorkshopRefusal.UNKNOWN_SESSION;
import static org.sabak.workshop.command.AWorkshop.ID;
import static org.sabak.workshop.command.AWorkshop.MONDAY;
import static org.sabak.workshop.command.AWorkshop.afternoon;
import static org.sabak.workshop.command.AWorkshop.given;
import static org.sabak.workshop.command.AWorkshop.morning;
import static org.sabak.workshop.command.AWorkshop.scheduled;
import static org.sabak.workshop.command.AWorkshop.usual;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sabak.kernel.SessionId;
import org.sabak.workshop.Days;
import org.sabak.workshop.Days.Precision;
import org.sabak.workshop.Session;
import org.sabak.workshop.SessionKind;
import org.sabak.workshop.Stage;
import org.sabak.workshop.WorkshopCommand.ChangeSession;
import org.sabak.workshop.WorkshopCommand.DropSession;
import org.sabak.workshop.WorkshopCommand.ScheduleSession;
import org.sabak.workshop.WorkshopEvent.SessionChanged;
import org.sabak.workshop.WorkshopEvent.SessionDropped;
import org.sabak.workshop.WorkshopEvent.WorkshopCancelled;
import org.sabak.workshop.WorkshopEvent.WorkshopPlanned;

class SessionsTest {

    static final WorkshopPlanned PLANNED = usual().planned();
    static final Session MORNING = morning(1, "1.1", MONDAY), AFTERNOON = afternoon(2, "1.2", MONDAY);
    static final Session CEREMONY = new Session(SessionId.of(ID, 2), "Opening", MONDAY, LocalTime.of(8, 0), 60,
            SessionKind.CEREMONY);

    @Test
    void a_session_gets_the_next_number() {
        given(PLANNED, scheduled(MORNING)).when(schedule(CEREMONY)).expectEvents(scheduled(CEREMONY));
    }

    @Test
    void numbers_are_never_used_again() {
        given(PLANNED, scheduled(MORNING), scheduled(AFTERNOON), new SessionDropped(ID, AFTERNOON.sessionId(), "x"))
                .when(schedule(AFTERNOON)).expectEvents(scheduled(afternoon(3, "1.2", MONDAY)));
    }

    @Test
    void the_same_session_scheduled_twice_stands_once() {
        given(PLANNED, scheduled(MORNING), scheduled(CEREMONY)).when(schedule(CEREMONY))
                .expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void sessions_may_touch_but_not_overlap() {
        given(PLANNED, scheduled(MORNING)).when(schedule(at(LocalTime.of(12, 0), 60))).expectSuccessfulHandlerExecution();
        given(PLANNED, scheduled(MORNING)).when(schedule(at(LocalTime.of(11, 59), 60)))
                .expectNoEvents().expectExceptionDetails(no(SESSIONS_OVERLAP));
        given(PLANNED, scheduled(MORNING)).when(schedule(at(LocalTime.of(8, 0), 61)))
                .expectNoEvents().expectExceptionDetails(no(SESSIONS_OVERLAP));
    }

    @Test
    void a_session_ends_by_midnight() {
        given(PLANNED).when(schedule(at(LocalTime.of(22, 0), 120))).expectSuccessfulHandlerExecution();
        given(PLANNED).when(schedule(at(LocalTime.of(22, 0), 121)))
                .expectNoEvents().expectExceptionDetails(no(SESSION_LENGTH, 5, 720));
    }

    @Test
    void a_session_lies_on_a_day_of_the_workshop() {
        for (var day : List.of(MONDAY.minusDays(1), MONDAY.plusDays(3))) {
            given(PLANNED).when(schedule(morning(1, "x", day)))
                    .expectNoEvents().expectExceptionDetails(no(SESSION_OUTSIDE_DAYS));
        }
    }

    @Test
    void a_session_lasts_from_five_minutes_to_twelve_hours() {
        for (int minutes : List.of(4, 721)) {
            given(PLANNED).when(schedule(at(LocalTime.of(8, 0), minutes)))
                    .expectNoEvents().expectExceptionDetails(no(SESSION_LENGTH, 5, 720));
        }
        given(PLANNED).when(schedule(at(LocalTime.of(8, 0), 5))).expectSuccessfulHandlerExecution();
        given(PLANNED).when(schedule(at(LocalTime.of(8, 0), 720))).expectSuccessfulHandlerExecution();
    }

    @Test
    void sessions_need_days_that_are_known() {
        var may = new Days(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31), Precision.MONTH);
        given(usual().during(may).planned()).when(schedule(MORNING))
                .expectNoEvents().expectExceptionDetails(no(DAYS_NOT_KNOWN));
    }

    @Test
    void a_session_has_a_title() {
        given(PLANNED).when(new ScheduleSession(ID, " ", MONDAY, LocalTime.of(9, 0), 60, SessionKind.LEARNING))
                .expectNoEvents().expectExceptionDetails(no(TEXT_NOT_ACCEPTABLE, "title"));
    }

    @Test
    void a_session_can_change_and_does_not_meet_itself() {
        var later = new Session(MORNING.sessionId(), "Opening", MONDAY, LocalTime.of(10, 0), 180, SessionKind.LEARNING);
        given(PLANNED, scheduled(MORNING), scheduled(AFTERNOON)).when(new ChangeSession(ID, later))
                .expectEvents(new SessionChanged(ID, MORNING, later));
        given(PLANNED, scheduled(later)).when(new ChangeSession(ID, later))
                .expectNoEvents().expectSuccessfulHandlerExecution();
        given(PLANNED, scheduled(MORNING), scheduled(AFTERNOON))
                .when(new ChangeSession(ID, morning(2, "1.2", MONDAY)))
                .expectNoEvents().expectExceptionDetails(no(SESSIONS_OVERLAP));
    }

    @Test
    void a_session_is_dropped_for_a_reason() {
        given(PLANNED, scheduled(MORNING)).when(new DropSession(ID, MORNING.sessionId(), "speaker ill"))
                .expectEvents(new SessionDropped(ID, MORNING.sessionId(), "speaker ill"));
        given(PLANNED, scheduled(MORNING)).when(new DropSession(ID, MORNING.sessionId(), ""))
                .expectNoEvents().expectExceptionDetails(no(REASON_NEEDED));
    }

    @Test
    void dropping_twice_is_harmless() {
        given(PLANNED, scheduled(MORNING), new SessionDropped(ID, MORNING.sessionId(), "speaker ill"))
                .when(new DropSession(ID, MORNING.sessionId(), "speaker ill"))
                .expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void an_unknown_session_can_neither_change_nor_be_dropped() {
        given(PLANNED, scheduled(MORNING)).when(new ChangeSession(ID, AFTERNOON))
                .expectNoEvents().expectExceptionDetails(no(UNKNOWN_SESSION));
        given(PLANNED, scheduled(MORNING)).when(new DropSession(ID, AFTERNOON.sessionId(), "x"))
                .expectNoEvents().expectExceptionDetails(no(UNKNOWN_SESSION));
    }

    @Test
    void the_agenda_of_a_cancelled_workshop_stands_still() {
        var cancelled = new WorkshopCancelled(ID, "no money");
        given(PLANNED, scheduled(MORNING), cancelled).when(schedule(CEREMONY))
                .expectNoEvents().expectExceptionDetails(no(NOT_IN_THIS_STAGE, Stage.CANCELLED));
        given(PLANNED, scheduled(MORNING), cancelled).when(new DropSession(ID, MORNING.sessionId(), "x"))
                .expectNoEvents().expectExceptionDetails(no(NOT_IN_THIS_STAGE, Stage.CANCELLED));
        given(PLANNED, scheduled(MORNING), cancelled).when(new ChangeSession(ID, afternoon(1, "x", MONDAY)))
                .expectNoEvents().expectExceptionDetails(no(NOT_IN_THIS_STAGE, Stage.CANCELLED));
    }

    private static ScheduleSession schedule(Session s) {
        return new ScheduleSession(ID, s.title(), s.day(), s.startsAt(), s.minutes(), s.kind());
    }

    private static Session at(LocalTime start, int minutes) {
        return new Session(SessionId.of(ID, 9), "Extra", MONDAY, start, minutes, SessionKind.LEARNING);
    }
}
