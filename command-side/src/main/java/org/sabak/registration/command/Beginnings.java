package org.sabak.registration.command;

import java.time.Instant;
import java.util.Optional;
import org.sabak.kernel.WorkshopId;

/** Port: when a workshop begins, and whether it will. */
interface Beginnings {

    /** Nothing for a workshop nobody has planned. */
    Optional<Beginning> of(WorkshopId workshop);

    /**
     * @param at  midnight at the venue, before the first day
     * @param off true while it is cancelled or postponed, and once it is held
     */
    record Beginning(Instant at, boolean off) { }
}
