package org.sabak.notification;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be asked about calendars that others subscribe to. */
public sealed interface CalendarCommand {

    CalendarKeyId keyId();

    /**
     * Sent twice it does nothing.
     *
     * @param country  ISO 3166-1 code; empty for all workshops, also tentative ones
     * @param language of the few words that are ours, BCP 47
     */
    record ShareCalendar(@TargetAggregateIdentifier CalendarKeyId keyId, String country, String language)
            implements CalendarCommand { }

    /** From now on the address shows nothing. */
    record TakeCalendarBack(@TargetAggregateIdentifier CalendarKeyId keyId) implements CalendarCommand { }
}
