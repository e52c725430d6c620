package org.sabak.kernel;

/** The coded dimensions an event may carry about a person: enough to count, not enough to name. */
public record Particulars(Sex sex, AgeBand ageBand, Country country, OrganisationKind organisationKind) { }
