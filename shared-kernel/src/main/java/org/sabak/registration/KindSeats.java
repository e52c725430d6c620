package org.sabak.registration;

import org.sabak.kernel.OrganisationKind;

/** So many seats of a workshop are for people from one kind of organisation. @param seats 0 to 100,000 */
public record KindSeats(OrganisationKind kind, int seats) { }
