package org.sabak.vault;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sabak.kernel.PersonId;
import org.sabak.people.PersonDetails;

/** Names and contacts of persons, encrypted under a key per person and group, and forgotten on request. */
public interface Vault {

    /** Keeps or replaces a person's details. Durable when it returns. Repeating it changes nothing. */
    default void keep(PersonId person, PersonDetails details) {
        keeping(person, details).run();
    }

    /**
     * The same without the disk for the moment.
     *
     * @return to be run before anything that rests on the details is recorded. When it returns they are durable, together
     *         with whatever else has been asked for until then; it throws, with a sentence that says what to do, when not.
     *         May be run by any thread, and more than once.
     */
    Runnable keeping(PersonId person, PersonDetails details);

    /** A person's details, or nothing when unknown or forgotten. The reading is noted. */
    Optional<PersonDetails> read(PersonId person, Reader reader);

    /** Whether there is an e-mail address on file. Tells nobody who it is, so it is not noted. */
    boolean hasEmail(PersonId person);

    /** Details of those that are known; the reading of all of them is noted as one. */
    Map<PersonId, PersonDetails> readAll(Collection<PersonId> persons, Reader reader);

    /** Persons whose name in either script, contact or organisation contains the text, without regard to case; noted. */
    List<PersonId> find(String text, int most, Reader reader);

    /** Destroys the keys and records of a person. Cannot be undone. Repeating it changes nothing. */
    void forget(PersonId person);

    /**
     * Removes persons nothing rests on, such as a draft that was written again. What is left of their sealed records on
     * disk goes with the next {@link #forget}. Repeating it changes nothing.
     */
    void discard(Collection<PersonId> persons);

    /** The newest readings first, at most so many. */
    List<Reading> readings(int most);

    /** One line of the read log: who read how many persons, when and what for. */
    record Reading(java.time.Instant at, String actor, String purpose, int persons) { }
}
