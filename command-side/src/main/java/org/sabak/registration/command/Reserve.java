package org.sabak.registration.command;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.function.Predicate;
import org.sabak.kernel.RegistrationId;
import org.sabak.registration.command.Shares.Claim;

/**
 * Those who wait, in one order. Also kept by claim, so that finding the first of those who may sit down costs the same
 * however many wait whose country has no seat left.
 */
final class Reserve {

    private final SequencedMap<RegistrationId, Claim> all = new LinkedHashMap<>();
    private final Map<Claim, SequencedMap<RegistrationId, Long>> byClaim = new HashMap<>();
    private long last;

    int size() {
        return all.size();
    }

    /** The first one first. */
    SequencedSet<RegistrationId> inOrder() {
        return all.sequencedKeySet();
    }

    boolean has(RegistrationId registration) {
        return all.containsKey(registration);
    }

    /** Whether one who waits comes before another; everybody does before those who do not wait. */
    boolean before(RegistrationId waiting, RegistrationId other) {
        return !has(other) || number(waiting) < number(other);
    }

    void add(RegistrationId registration, Claim claim) {
        if (all.putIfAbsent(registration, claim) != null) return;
        byClaim.computeIfAbsent(claim, c -> new LinkedHashMap<>()).put(registration, ++last);
    }

    /** @return whether it was waiting */
    boolean remove(RegistrationId registration) {
        var claim = all.remove(registration);
        if (claim == null) return false;
        var others = byClaim.get(claim);
        others.remove(registration);
        if (others.isEmpty()) byClaim.remove(claim);
        return true;
    }

    /** The first of those whose claim is admitted. */
    Optional<RegistrationId> first(Predicate<Claim> admitted) {
        return byClaim.entrySet().stream().filter(e -> admitted.test(e.getKey())).map(e -> e.getValue().firstEntry())
                .min(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private long number(RegistrationId registration) {
        return byClaim.get(all.get(registration)).get(registration);
    }
}
