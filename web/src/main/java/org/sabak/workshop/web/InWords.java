package org.sabak.workshop.web;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.stream.Stream;
import org.sabak.desk.Desk;
import org.sabak.workshop.Days;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.springframework.stereotype.Component;

/** Says what is to be done next in the reader's language. */
@Component
class InWords {

    private final Desk desk;

    InWords(Desk desk) {
        this.desk = desk;
    }

    /** A thing to do as a page shows it. */
    record Said(String sentence, String page) { }

    Said of(NextThing thing, Workshop workshop) {
        var words = Stream.concat(Stream.of(workshop.title()), thing.words().stream().map(this::word)).toArray();
        return new Said(desk.say(thing.key(), words), thing.page());
    }

    private Object word(Object value) {
        return switch (value) {
            case Days days -> desk.days().span(days);
            case LocalTime time -> desk.days().time(time);
            case ZonedDateTime moment -> desk.days().moment(moment.toInstant(), moment.getZone().getId());
            default -> value;
        };
    }
}
