package org.sabak.registration.command;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sabak.kernel.PersonId;
import org.sabak.people.PersonDetails;
import org.sabak.vault.Reader;
import org.sabak.vault.Vault;

/** A vault of a few lines, in memory: enough to see what the roster keeps, and when. */
class SmallVault implements Vault {

    private final Map<PersonId, PersonDetails> kept = new HashMap<>();

    boolean keeps(PersonId person) {
        return kept.containsKey(person);
    }

    @Override
    public Runnable keeping(PersonId person, PersonDetails details) {
        kept.put(person, details);
        return () -> { };
    }

    @Override
    public Optional<PersonDetails> read(PersonId person, Reader reader) {
        return Optional.ofNullable(kept.get(person));
    }

    @Override
    public boolean hasEmail(PersonId person) {
        return keeps(person) && !kept.get(person).email().isEmpty();
    }

    @Override
    public Map<PersonId, PersonDetails> readAll(Collection<PersonId> persons, Reader reader) {
        var found = new HashMap<>(kept);
        found.keySet().retainAll(persons);
        return found;
    }

    @Override
    public List<PersonId> find(String text, int most, Reader reader) {
        return kept.keySet().stream().filter(p -> kept.get(p).name().contains(text)).limit(most).toList();
    }

    @Override
    public void forget(PersonId person) {
        kept.remove(person);
    }

    @Override
    public void discard(Collection<PersonId> persons) {
        kept.keySet().removeAll(persons);
    }

    @Override
    public List<Reading> readings(int most) {
        return List.of();
    }
}
