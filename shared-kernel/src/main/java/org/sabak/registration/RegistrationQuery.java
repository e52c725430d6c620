package org.sabak.registration;

import java.time.Instant;
import java.util.List;
import org.sabak.kernel.Particulars;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.kernel.Standing;
import org.sabak.kernel.WorkshopId;
import org.sabak.people.PersonDetails;

/** What may be asked about registrations, with the shape of the answer beside the question. */
public sealed interface RegistrationQuery {

    /**
     * The named roster: seats in the order given, then the reserve in its order, then the withdrawn.
     * Answered with a {@link Roster}. Reading it is noted in the vault's read log.
     *
     * @param reader account, token or registration id of who reads
     */
    record RosterOf(WorkshopId workshopId, String reader) implements RegistrationQuery { }

    /** One registration with its person. Answered with {@code Optional<Row>}. */
    record RegistrationOf(RegistrationId registrationId, String reader) implements RegistrationQuery { }

    /** The same, for whoever knows the workshop; nothing when the registration is for another one. */
    record RegistrationIn(WorkshopId workshopId, RegistrationId registrationId, String reader) implements RegistrationQuery { }

    record Roster(WorkshopId workshopId, int seats, int taken, int reserve, List<Row> rows, Standing standing) { }

    /**
     * @param details the person, or null when erased
     * @param place   place on the reserve list now, 1 = next; 0 for everybody else
     * @param since   when the present state was recorded
     */
    record Row(RegistrationId registrationId, WorkshopId workshopId, PersonId personId, Role role,
            Particulars particulars, PersonDetails details, State state, int place, Channel channel, Instant since) { }

    /** Where a registration stands. */
    enum State { SEATED, RESERVE, WITHDRAWN }
}
