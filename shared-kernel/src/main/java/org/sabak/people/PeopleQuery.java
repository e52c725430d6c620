package org.sabak.people;

import java.util.List;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.Standing;

/** What may be asked about persons. */
public sealed interface PeopleQuery {

    /**
     * Persons whose name in either script, contact or organisation contains the text, at most 50.
     * Answered with {@link People}. Reading is noted in the vault's read log.
     *
     * @param text   at least 2 characters; empty for the most recent persons
     * @param reader account or token id of who reads
     */
    record FindPeople(String text, String reader) implements PeopleQuery { }

    /** Everything on record about one person, for the desk. Answered with {@code Optional<Person>}. */
    record PersonOf(PersonId personId, String reader) implements PeopleQuery { }

    record People(List<Person> rows, Standing standing) { }

    /**
     * @param details null when erased
     * @param linked  other records that are the same person
     */
    record Person(PersonId personId, PersonDetails details, boolean erased, List<PersonId> linked, int registrations) { }
}
