package org.sabak.registration.command;

import java.util.List;
import org.sabak.kernel.Country;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.WorkshopId;

/** Port: who is on a roster for another country than one's own. */
interface OtherCountries {

    /** Everybody who was entered and has not withdrawn; the waiting and the undecided are among them. */
    List<PersonId> than(Country country, WorkshopId workshop);
}
