package org.sabak.registration;

import java.time.Instant;
import java.util.List;
import org.sabak.kernel.Country;
import org.sabak.kernel.DocumentId;
import org.sabak.kernel.EventName;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.WorkshopId;

/** What has happened to the nominations of one country for one workshop. Never edited, only superseded. */
public sealed interface NominationEvent {

    WorkshopId workshopId();

    Country country();

    /**
     * @param language BCP 47, of the letters to this person
     * @param due      last instant at which the country's nominees are taken, UTC; the same for all who are invited for it
     */
    @EventName("registration.focal-point-invited")
    record FocalPointInvited(WorkshopId workshopId, Country country, InvitationId invitationId, PersonId personId,
            String language, Instant due) implements NominationEvent { }

    @EventName("registration.invitation-taken-back")
    record InvitationTakenBack(WorkshopId workshopId, Country country, InvitationId invitationId) implements NominationEvent { }

    @EventName("registration.nominations-due-changed")
    record NominationsDueChanged(WorkshopId workshopId, Country country, Instant was, Instant due)
            implements NominationEvent { }

    /** Somebody pressed the button of an invitation; a letter with a one-time link is owed. */
    @EventName("registration.sign-in-asked")
    record SignInAsked(WorkshopId workshopId, Country country, InvitationId invitationId) implements NominationEvent { }

    /**
     * The whole table as it now stands. A person whose row was changed is a new person here, and the former is dropped.
     *
     * @param version 1 for the first table, then one more each time
     * @param dropped who stood in the table before and was never sent; the vault forgets them
     */
    @EventName("registration.nominees-listed")
    record NomineesListed(WorkshopId workshopId, Country country, InvitationId invitationId, int version,
            List<Nominee> nominees, List<PersonId> dropped) implements NominationEvent { }

    /**
     * @param bytes   1 to 10,485,760
     * @param sha256  of the document, in hexadecimal
     * @param dropped letters filed before and never sent; the vault forgets them
     */
    @EventName("registration.official-letter-filed")
    record OfficialLetterFiled(WorkshopId workshopId, Country country, InvitationId invitationId, DocumentId documentId,
            DocumentKind kind, int bytes, String sha256, List<DocumentId> dropped) implements NominationEvent { }

    /** @param basis why the letter had to go, in one line */
    @EventName("registration.official-letter-erased")
    record OfficialLetterErased(WorkshopId workshopId, Country country, DocumentId documentId, String basis)
            implements NominationEvent { }

    /**
     * @param receipt  number of the receipt, such as {@code KZ-2026-7F3K-Q2M8-1}
     * @param notice   version of the privacy notice the nominees have been told of
     * @param nominees those who had not been sent before, in the country's own order
     */
    @EventName("registration.nominations-sent")
    record NominationsSent(WorkshopId workshopId, Country country, InvitationId invitationId, String receipt, String notice,
            DocumentId documentId, List<Nominee> nominees) implements NominationEvent { }

    @EventName("registration.nominee-replaced")
    record NomineeReplaced(WorkshopId workshopId, Country country, InvitationId invitationId, RegistrationId was, Nominee now)
            implements NominationEvent { }

    /**
     * @param seats more seats than the country has, 0 or more
     * @param days  more days until the nominations are due, 0 or more; not both are 0
     */
    @EventName("registration.more-asked")
    record MoreAsked(WorkshopId workshopId, Country country, InvitationId invitationId, int seats, int days)
            implements NominationEvent { }

    /** The organizer's answer; days that were granted show in a change of when the nominations are due. */
    @EventName("registration.more-answered")
    record MoreAnswered(WorkshopId workshopId, Country country, int seats, int days, boolean accepted)
            implements NominationEvent { }
}
