package org.sabak.workshop;

import java.time.LocalDate;
import java.time.LocalTime;
import org.sabak.kernel.SessionId;

/**
 * One session of a workshop.
 *
 * @param startsAt wall time at the venue; a change of zone rules moves the instant, never the wall time
 * @param minutes  length, 5 to 720
 */
public record Session(SessionId sessionId, String title, LocalDate day, LocalTime startsAt, int minutes,
        SessionKind kind) { }
