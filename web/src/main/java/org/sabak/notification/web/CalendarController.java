package org.sabak.notification.web;

import java.util.concurrent.TimeUnit;
import org.sabak.doors.NotKnown;
import org.sabak.doors.Queries;
import org.sabak.notification.CalendarKeyId;
import org.sabak.notification.CalendarQuery.CalendarOf;
import org.sabak.notification.CalendarQuery.Shared;
import org.sabak.workshop.WorkshopQuery.AllWorkshops;
import org.sabak.workshop.WorkshopQuery.Workshops;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Calendars for programs that come again and again and cannot sign in: the key in the address lets them in. */
@RestController
class CalendarController {

    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final Queries queries;
    private final CalendarFeed feed;

    CalendarController(Queries queries, CalendarFeed feed) {
        this.queries = queries;
        this.feed = feed;
    }

    @GetMapping("/calendar/{key}.ics")
    ResponseEntity<String> calendar(@PathVariable String key) {
        var calendar = queries.get(new CalendarOf(CalendarKeyId.ofKey(key)), Shared.class);
        if (!calendar.open()) throw new NotKnown();
        var workshops = queries.ask(new AllWorkshops(!calendar.country().isEmpty()), Workshops.class);
        return ResponseEntity.ok().contentType(CALENDAR).cacheControl(CacheControl.maxAge(15, TimeUnit.MINUTES).cachePrivate())
                .body(feed.of(calendar, workshops.rows()));
    }
}
