package org.sabak.agenda.command;

import java.util.Optional;
import org.sabak.kernel.WorkshopId;

/** Port: what an agenda must know of its workshop. */
interface Occasions {

    /** Nothing for a workshop nobody has planned. */
    Optional<Occasion> of(WorkshopId workshop);

    /**
     * @param days  how many; those of the month while no more than that is known
     * @param exact whether the days are known
     * @param over  cancelled, or its figures are closed
     */
    record Occasion(int days, boolean exact, boolean over) { }
}
