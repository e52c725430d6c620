package org.sabak.registration.command;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sabak.kernel.RegistrationId;
import org.sabak.registration.Change;
import org.sabak.registration.RegistrationQuery.WomensShare;

/** How the people of a roster are chosen: by organizers or by who comes first, and whether the list is settled. */
final class Choice {

    private final Map<RegistrationId, Change> wanted = new HashMap<>();
    private final Set<RegistrationId> turnedAway = new HashSet<>();
    private boolean selecting;
    private boolean frozen;
    private int womensTarget = WomensShare.TARGET;

    boolean selecting() {
        return selecting;
    }

    boolean frozen() {
        return frozen;
    }

    int womensTarget() {
        return womensTarget;
    }

    /** The changes that wait for an answer; none unless the list is frozen. */
    Map<RegistrationId, Change> wanted() {
        return wanted;
    }

    Optional<Change> wanted(RegistrationId registration) {
        return Optional.ofNullable(wanted.get(registration));
    }

    /** Nominees who were on the roster already under another form. */
    Set<RegistrationId> turnedAway() {
        return turnedAway;
    }

    void select(boolean byOrganizers) {
        selecting = byOrganizers;
    }

    void freeze(boolean settled) {
        frozen = settled;
    }

    void aimAt(int percent) {
        womensTarget = percent;
    }

    void want(RegistrationId registration, Change change) {
        wanted.put(registration, change);
    }

    void answer(RegistrationId registration) {
        wanted.remove(registration);
    }

    void turnAway(RegistrationId registration) {
        turnedAway.add(registration);
    }
}
