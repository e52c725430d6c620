package org.sabak.workshop.query;

import org.sabak.registration.InvitationId;
import org.sabak.registration.NominationEvent;
import org.sabak.registration.NominationEvent.FocalPointInvited;
import org.sabak.registration.NominationEvent.InvitationTakenBack;
import org.sabak.registration.NominationEvent.MoreAnswered;
import org.sabak.registration.NominationEvent.MoreAsked;
import org.sabak.registration.NominationEvent.NominationsDueChanged;
import org.sabak.registration.NominationEvent.NominationsSent;
import org.sabak.registration.NominationEvent.NomineeReplaced;
import org.sabak.registration.NominationEvent.NomineesListed;
import org.sabak.registration.NominationEvent.OfficialLetterErased;
import org.sabak.registration.NominationEvent.OfficialLetterFiled;
import org.sabak.registration.NominationEvent.SignInAsked;

/** What a line of history says of an event of a country's nominations. Who was invited stands where registrations stand. */
final class NominationsInWords {

    private NominationsInWords() { }

    static Values of(NominationEvent event) {
        var values = Values.of("country", event.country());
        return switch (event) {
            case FocalPointInvited e -> by(values, e.invitationId()).and("personId", e.personId()).and("due", e.due());
            case InvitationTakenBack e -> by(values, e.invitationId());
            case NominationsDueChanged e -> values.and("wasDue", e.was()).and("due", e.due());
            case SignInAsked e -> by(values, e.invitationId());
            case NomineesListed e -> values.and("nominees", e.nominees().size()).and("version", e.version());
            case OfficialLetterFiled e -> values.and("documentId", e.documentId()).and("bytes", e.bytes());
            case OfficialLetterErased e -> values.and("documentId", e.documentId()).and("reason", e.basis());
            case NominationsSent e -> values.and("nominees", e.nominees().size()).and("receipt", e.receipt());
            case NomineeReplaced e -> values.and("wasRegistration", e.was()).and("registration", e.now().registrationId());
            case MoreAsked e -> values.and("seats", e.seats()).and("days", e.days());
            case MoreAnswered e -> values.and("seats", e.seats()).and("days", e.days()).and("accepted", e.accepted());
        };
    }

    private static Values by(Values values, InvitationId invitation) {
        return values.and("registrationId", invitation);
    }
}
