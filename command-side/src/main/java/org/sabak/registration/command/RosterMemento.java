package org.sabak.registration.command;

import java.util.List;
import org.sabak.kernel.Country;
import org.sabak.kernel.Particulars;
import org.sabak.kernel.Role;
import org.sabak.kernel.WorkshopId;
import org.sabak.registration.CountrySeats;

/**
 * A roster in one record, small and quick to read: a popular one has tens of thousands of forms, of a few kinds. Lists of
 * people are words with a space in between; ids have none, and JSON leaves them as they are.
 *
 * @param heldUntil when the seats held for women will be released; empty while none are
 * @param kinds   what forms have in common with others
 * @param present three words for each form under which somebody is present: registration, person, number of the kind from 0
 * @param away    the same for forms that were withdrawn
 * @param reserve the registrations that wait, the first one first; they are present as well
 */
record RosterMemento(WorkshopId workshop, Door.State state, String closesAt, List<Country> countries, int seats,
        List<CountrySeats> allotted, int heldForWomen, String heldUntil,
        List<Kind> kinds, String present, String away, String reserve) {

    /** Role and particulars of many forms. */
    record Kind(Role role, Particulars particulars) { }
}
