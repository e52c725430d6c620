package org.sabak.registration;

import org.sabak.kernel.Personal;
import org.sabak.people.PersonDetails;

/** A nominee as a focal point writes one down: with the name, which goes to the vault and never into an event. */
@Personal
public record Named(Nominee nominee, PersonDetails details) { }
