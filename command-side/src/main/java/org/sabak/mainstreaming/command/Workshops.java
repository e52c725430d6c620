package org.sabak.mainstreaming.command;

import java.time.ZoneId;
import java.util.Optional;
import org.sabak.kernel.WorkshopId;

/** Port: which workshops there are. */
interface Workshops {

    /** By what clock a workshop goes; nothing for a workshop nobody has planned. */
    Optional<ZoneId> zone(WorkshopId workshop);
}
