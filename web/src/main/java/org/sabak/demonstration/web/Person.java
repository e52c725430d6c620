package org.sabak.demonstration.web;

import org.sabak.kernel.Particulars;
import org.sabak.kernel.PersonId;
import org.sabak.people.PersonDetails;

/** One invented person. */
record Person(PersonId id, PersonDetails details, Particulars particulars) { }
