package org.sabak.registration.command;

import org.sabak.kernel.WorkshopId;

/** Port: whether a workshop is at a point where people may be asked to come. */
interface Stages {

    /** True while it is announced and neither postponed, cancelled nor held. */
    boolean announced(WorkshopId workshop);
}
