package org.sabak.registration.command;

import java.util.List;
import java.util.Optional;
import org.sabak.kernel.Country;
import org.sabak.kernel.Particulars;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.kernel.WorkshopId;
import org.sabak.registration.Change;
import org.sabak.registration.CountrySeats;
import org.sabak.registration.Funding;
import org.sabak.registration.KindSeats;

/**
 * A roster in one record, small and quick to read: a popular one has tens of thousands of forms, of a few kinds. Lists of
 * people are words with a space in between; ids have none, and JSON leaves them as they are.
 *
 * @param kinds    what forms have in common with others
 * @param present  three words for each form of somebody who sits or waits: registration, person, number of the kind from 0
 * @param fresh    the same for forms of people who are new
 * @param declined the same for forms of people who were declined
 * @param away     the same for forms that were withdrawn
 * @param reserve  the registrations that wait, the first one first; they are present as well
 * @param offers   four words for each seat given by choice: registration, funding, instant or -, whether accepted
 */
record RosterMemento(WorkshopId workshop, Door.State state, String closesAt, List<Country> countries, int seats,
        Shared shared, Chosen choice, List<Kind> kinds, String present, String fresh, String declined, String away,
        String reserve, String offers) {

    /** Role, particulars and funding of many forms. */
    record Kind(Role role, Particulars particulars, Funding funding) { }

    /** @param heldUntil when the seats held for women will be released; empty while none are */
    record Shared(List<CountrySeats> allotted, List<KindSeats> allottedToKinds, int heldForWomen, String heldUntil,
            Optional<Integer> funded) { }

    /** @param turnedAway registrations of nominees who were here already, in words */
    record Chosen(boolean selecting, boolean frozen, int womensTarget, List<Wanted> wanted, String turnedAway) { }

    /** A change that waits for an answer. */
    record Wanted(RegistrationId registration, Change change) { }
}
