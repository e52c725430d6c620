package org.sabak.registration.command;

import static org.sabak.kernel.Refused.refuse;
import static org.sabak.registration.NominationRefusal.NOT_INVITED;
import static org.sabak.registration.NominationRefusal.SIGN_IN_TOO_OFTEN;
import static org.sabak.registration.NominationRefusal.TAKEN_BACK;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sabak.registration.InvitationId;

/** Who was asked to name people for a country, and how often each has asked for a letter to sign in. */
final class Invitations {

    /** Letters with a one-time link that one invitation is good for within an hour. */
    static final int LETTERS_AN_HOUR = 5;

    private static final Duration HOUR = Duration.ofHours(1);

    private final Map<InvitationId, List<Instant>> asked = new HashMap<>();
    private final Set<InvitationId> takenBack = new HashSet<>();

    boolean know(InvitationId invitation) {
        return asked.containsKey(invitation);
    }

    boolean tookBack(InvitationId invitation) {
        return takenBack.contains(invitation);
    }

    void refuseUnlessGood(InvitationId invitation) {
        refuse(NOT_INVITED, !know(invitation));
        refuse(TAKEN_BACK, tookBack(invitation));
    }

    void refuseMoreLetters(InvitationId invitation, Instant now) {
        long lately = asked.get(invitation).stream().filter(at -> at.isAfter(now.minus(HOUR))).count();
        refuse(SIGN_IN_TOO_OFTEN, lately >= LETTERS_AN_HOUR, LETTERS_AN_HOUR);
    }

    void invite(InvitationId invitation) {
        asked.put(invitation, new ArrayList<>());
    }

    void takeBack(InvitationId invitation) {
        takenBack.add(invitation);
    }

    /** Older ones than the last few never matter again. */
    void ask(InvitationId invitation, Instant at) {
        var times = asked.get(invitation);
        if (times.size() == LETTERS_AN_HOUR) times.removeFirst();
        times.add(at);
    }
}
