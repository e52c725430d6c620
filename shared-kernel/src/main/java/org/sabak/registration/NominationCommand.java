package org.sabak.registration;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.sabak.kernel.Country;
import org.sabak.kernel.DocumentId;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.WorkshopId;
import org.sabak.people.PersonDetails;

/** What may be asked of a country's nominations. Answered with events, or with a {@link NominationRefusal}. */
public sealed interface NominationCommand {

    WorkshopId workshopId();

    Country country();

    @TargetAggregateIdentifier
    default NominationId nominationId() {
        return NominationId.of(workshopId(), country());
    }

    /**
     * Asks somebody to name people for a country. Several may be asked for one country; they share one table.
     *
     * @param invitationId chosen when the form is shown, so that sending the form twice is harmless
     * @param details      with an e-mail address; they go to the vault before anything is recorded
     * @param language     BCP 47, of the letters to this person
     * @param due          last instant at which nominees are taken, for everybody who is invited for the country; later than now
     */
    record InviteFocalPoint(WorkshopId workshopId, Country country, InvitationId invitationId, PersonId personId,
            PersonDetails details, String language, Instant due) implements NominationCommand { }

    /** Ends what the invitation opens, at once. What was sent stays. */
    record TakeInvitationBack(WorkshopId workshopId, Country country, InvitationId invitationId) implements NominationCommand { }

    /** @param due later than now */
    record ChangeNominationsDue(WorkshopId workshopId, Country country, Instant due) implements NominationCommand { }

    /** Asks for a letter with a one-time link, at most five times an hour. */
    record AskSignInLink(WorkshopId workshopId, Country country, InvitationId invitationId) implements NominationCommand { }

    /**
     * Puts a whole table in the place of the one before; those who were sent are not in it and stay.
     *
     * @param version of the table it was made from, so that two who write at once do not undo each other; 0 before the first
     * @param rows    in the country's own order, at most 20 with those that were sent; a changed row has fresh ids
     */
    record ListNominees(WorkshopId workshopId, Country country, InvitationId invitationId, int version, List<Named> rows)
            implements NominationCommand { }

    record FileOfficialLetter(WorkshopId workshopId, Country country, InvitationId invitationId, OfficialLetter letter)
            implements NominationCommand { }

    /** @param basis why it must go, in one line */
    record EraseOfficialLetter(WorkshopId workshopId, Country country, DocumentId documentId, String basis)
            implements NominationCommand { }

    /**
     * Sends those in the table who have not been sent. Needs an official letter.
     *
     * @param version of the table that was seen
     * @param notice  version of the privacy notice the nominees have been told of; empty when they have not
     */
    record SendNominations(WorkshopId workshopId, Country country, InvitationId invitationId, int version, String notice)
            implements NominationCommand { }

    /** Names somebody else in the place of a nominee who was sent, until the day before the first day. */
    record ReplaceNominee(WorkshopId workshopId, Country country, InvitationId invitationId, RegistrationId was, Named now)
            implements NominationCommand { }

    /**
     * @param seats more seats, 0 to 20
     * @param days  more days, 0 to 60; not both 0
     */
    record AskForMore(WorkshopId workshopId, Country country, InvitationId invitationId, int seats, int days)
            implements NominationCommand { }

    /** Days are granted by this; seats are shared out on the roster, where it is known how many are free. */
    record AnswerMore(WorkshopId workshopId, Country country, boolean accepted) implements NominationCommand { }
}
