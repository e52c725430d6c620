package org.sabak.attendance.command;

import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.WorkshopId;

/** Port: who was ever registered for a workshop. */
interface Rosters {

    /** People on the reserve list and people who withdrew are known, too: they may turn up all the same. */
    boolean know(WorkshopId workshop, RegistrationId registration);
}
