package org.sabak.notification;

import org.sabak.kernel.EventName;

/** Which calendars others may subscribe to. */
public sealed interface CalendarEvent {

    CalendarKeyId keyId();

    /**
     * @param country  ISO 3166-1 code; empty for all workshops, also tentative ones
     * @param language of the few words that are ours, BCP 47
     */
    @EventName("notification.calendar-shared")
    record CalendarShared(CalendarKeyId keyId, String country, String language) implements CalendarEvent { }

    @EventName("notification.calendar-taken-back")
    record CalendarTakenBack(CalendarKeyId keyId) implements CalendarEvent { }
}
