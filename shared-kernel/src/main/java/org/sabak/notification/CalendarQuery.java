package org.sabak.notification;

import java.time.Instant;
import java.util.List;

/** What may be asked about calendars that others subscribe to. */
public sealed interface CalendarQuery {

    /** Answered with {@code Optional<Shared>}; those taken back included. */
    record CalendarOf(CalendarKeyId keyId) implements CalendarQuery { }

    /** Answered with {@link Calendars}, the newest first. */
    record AllCalendars() implements CalendarQuery { }

    record Calendars(List<Shared> rows) { }

    /**
     * @param country ISO 3166-1 code; empty for all workshops
     * @param open    false once it was taken back
     */
    record Shared(CalendarKeyId keyId, String country, String language, Instant since, boolean open) { }
}
