package org.sabak.notification.command;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.sabak.notification.CalendarCommand.ShareCalendar;
import org.sabak.notification.CalendarCommand.TakeCalendarBack;
import org.sabak.notification.CalendarEvent.CalendarShared;
import org.sabak.notification.CalendarEvent.CalendarTakenBack;
import org.sabak.notification.CalendarKeyId;

class SharingCalendarsTest {

    private static final CalendarKeyId KEY = CalendarKeyId.ofKey("secret");
    private static final CalendarShared SHARED = new CalendarShared(KEY, "KZ", "ru");

    private final AggregateTestFixture<SharedCalendar> calendar = new AggregateTestFixture<>(SharedCalendar.class);

    @Test
    void a_calendar_is_shared_once() {
        calendar.givenNoPriorActivity().when(new ShareCalendar(KEY, "KZ", "ru")).expectEvents(SHARED);
        new AggregateTestFixture<>(SharedCalendar.class).given(SHARED).when(new ShareCalendar(KEY, "KZ", "ru")).expectNoEvents();
    }

    @Test
    void what_was_taken_back_stays_so() {
        calendar.given(SHARED).when(new TakeCalendarBack(KEY)).expectEvents(new CalendarTakenBack(KEY));
        new AggregateTestFixture<>(SharedCalendar.class).given(SHARED, new CalendarTakenBack(KEY)).when(new TakeCalendarBack(KEY))
                .expectNoEvents();
        new AggregateTestFixture<>(SharedCalendar.class).given(SHARED, new CalendarTakenBack(KEY))
                .when(new ShareCalendar(KEY, "KZ", "ru")).expectNoEvents();
    }
}
