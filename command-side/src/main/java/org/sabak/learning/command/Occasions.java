package org.sabak.learning.command;

import java.util.Set;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.WorkshopId;

/** The workshops people learn at, and whoever may have been written to about them. */
interface Occasions {

    boolean exists(WorkshopId workshop);

    /** Whether it is cancelled or postponed. */
    boolean off(WorkshopId workshop);

    Set<RegistrationId> registrations(WorkshopId workshop);
}
