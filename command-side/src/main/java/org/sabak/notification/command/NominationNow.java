package org.sabak.notification.command;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.sabak.kernel.Country;
import org.sabak.kernel.PersonId;
import org.sabak.notification.Addressed.Terms;
import org.sabak.registration.InvitationId;
import org.sabak.registration.NominationEvent.FocalPointInvited;
import org.sabak.registration.NominationEvent.InvitationTakenBack;
import org.sabak.registration.NominationEvent.NominationsDueChanged;
import org.sabak.registration.NominationEvent.NominationsSent;
import org.sabak.registration.NominationEvent.SignInAsked;

/** Who of a country is invited to nominate, and what letters to them rest on. */
final class NominationNow implements Folds.Fold {

    private final Map<InvitationId, Invited> invited = new HashMap<>();
    private final Map<InvitationId, String> asked = new HashMap<>();
    private final Map<String, Terms> receipts = new HashMap<>();
    private Country country;
    private Instant due;

    /** Somebody who may nominate. */
    record Invited(InvitationId invitation, PersonId person, String language) { }

    @Override
    public void note(DomainEventMessage<?> message) {
        var fact = message.getIdentifier();
        switch (message.getPayload()) {
            case FocalPointInvited e -> {
                country = e.country();
                due = e.due();
                invited.put(e.invitationId(), new Invited(e.invitationId(), e.personId(), e.language()));
            }
            case InvitationTakenBack e -> invited.remove(e.invitationId());
            case NominationsDueChanged e -> due = e.due();
            case SignInAsked e -> asked.put(e.invitationId(), fact);
            case NominationsSent e -> receipts.put(fact, new Terms(null, e.country().code(), e.receipt(), e.nominees().size()));
            default -> { }
        }
    }

    /** Null when the invitation was taken back. */
    Invited invited(InvitationId invitation) {
        return invited.get(invitation);
    }

    boolean isOpenFor(InvitationId invitation, Instant now) {
        return invited.containsKey(invitation) && !now.isAfter(due);
    }

    /** A newer wish for a link overtakes an older one. */
    boolean wasLastAsked(InvitationId invitation, String fact) {
        return invited.containsKey(invitation) && fact.equals(asked.get(invitation));
    }

    /** What a letter about the fact tells. */
    Terms terms(String fact) {
        return receipts.getOrDefault(fact, new Terms(due, country.code(), "", 0));
    }
}
