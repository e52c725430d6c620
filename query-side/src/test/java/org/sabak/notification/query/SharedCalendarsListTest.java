package org.sabak.notification.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sabak.notification.CalendarEvent.CalendarShared;
import org.sabak.notification.CalendarEvent.CalendarTakenBack;
import org.sabak.notification.CalendarKeyId;
import org.sabak.notification.CalendarQuery.AllCalendars;
import org.sabak.notification.CalendarQuery.CalendarOf;
import org.sabak.notification.CalendarQuery.Calendars;
import org.sabak.notification.CalendarQuery.Shared;
import org.sabak.readmodels.RetoldStory;

class SharedCalendarsListTest extends RetoldStory {

    private final CalendarKeyId all = CalendarKeyId.ofKey("one"), kazakh = CalendarKeyId.ofKey("two");

    @Override
    protected List<Object> projections() {
        return List.of(new CalendarsProjection(readModels, writes));
    }

    @Override
    protected List<?> story() {
        return List.of(new CalendarShared(all, "", "en"), new CalendarShared(kazakh, "KZ", "ru"), new CalendarTakenBack(all));
    }

    @Override
    protected List<?> answers() {
        return List.of(ask(new AllCalendars(), Calendars.class), askFor(new CalendarOf(kazakh), Shared.class));
    }

    @Test
    void the_newest_come_first_and_those_taken_back_stay_on_the_list() {
        tell();
        assertThat(ask(new AllCalendars(), Calendars.class).rows())
                .containsExactly(new Shared(kazakh, "KZ", "ru", at(1), true), new Shared(all, "", "en", at(0), false));
        assertThat(askFor(new CalendarOf(all), Shared.class)).get().extracting(Shared::open).isEqualTo(false);
        assertThat(askFor(new CalendarOf(CalendarKeyId.ofKey("three")), Shared.class)).isEmpty();
    }
}
