package org.sabak.registration.command;

import java.util.List;
import org.sabak.kernel.Country;
import org.sabak.kernel.WorkshopId;

/**
 * A roster in one record, small and quick to read: a popular one has tens of thousands of forms.
 *
 * @param forms   a line for each form: registration, person, role, sex, age band, country, kind of organisation, and whether
 *                the person is present under it (1) or not (0), with tabs in between; ids and codes have none
 * @param reserve the registrations that wait, the first one first, a line each
 */
record RosterMemento(WorkshopId workshop, Door.State state, String closesAt, List<Country> countries, int seats,
        String forms, String reserve) { }
