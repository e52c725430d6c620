package org.sabak.registration;

import java.time.Instant;
import java.util.List;
import org.sabak.kernel.Country;
import org.sabak.kernel.DocumentId;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.Standing;
import org.sabak.kernel.WorkshopId;
import org.sabak.people.PersonDetails;
import org.sabak.registration.RegistrationQuery.State;

/** What may be asked about nominations, with the shape of the answer beside the question. */
public sealed interface NominationQuery {

    /**
     * What every invited country has sent for a workshop, in the order of the codes. Answered with {@link Nominations}.
     * Reading it is noted in the vault's read log.
     *
     * @param reader account or token id of who reads
     */
    record NominationsOf(WorkshopId workshopId, String reader) implements NominationQuery { }

    /** One country's. Answered with {@code Optional<Nomination>}; noted as well. */
    record NominationOf(WorkshopId workshopId, Country country, String reader) implements NominationQuery { }

    /** What an invitation is for. Answered with {@code Optional<Invitation>}; names nobody. */
    record InvitationOf(InvitationId invitationId) implements NominationQuery { }

    /** Where letters to the invited person go, for the eyes of others. Answered with {@code Optional<MaskedAddress>}. */
    record AddressOf(InvitationId invitationId) implements NominationQuery { }

    /** A letter that belongs to the country. Answered with {@code Optional<OfficialLetter>}; noted. */
    record OfficialLetterOf(WorkshopId workshopId, Country country, DocumentId documentId, String reader)
            implements NominationQuery { }

    record Nominations(WorkshopId workshopId, List<Nomination> rows, Standing standing) { }

    /**
     * @param due     last instant at which nominees are taken, UTC
     * @param version of the table; 0 before the first
     * @param letter  the official letter that counts; null when there is none
     * @param asked   for more, and not answered yet; null when nothing is
     */
    record Nomination(WorkshopId workshopId, Country country, List<Invited> invited, Instant due, int version,
            List<Line> lines, Filed letter, List<Sending> sendings, More asked, Standing standing) {

        /** Those who have been sent. */
        public List<Line> sent() {
            return lines.stream().filter(Line::sent).toList();
        }

        /** Those who may still be written anew. */
        public List<Line> draft() {
            return lines.stream().filter(line -> !line.sent()).toList();
        }
    }

    /** @param details null when erased */
    record Invited(InvitationId invitationId, PersonId personId, PersonDetails details, String language, boolean takenBack,
            Instant since) { }

    /**
     * @param details null when erased
     * @param state   on the roster; null for whoever is not on it, or not yet
     */
    record Line(Nominee nominee, PersonDetails details, boolean sent, State state) { }

    record Filed(DocumentId documentId, DocumentKind kind, int bytes, String sha256, Instant at) { }

    record Sending(String receipt, InvitationId by, DocumentId letter, int nominees, Instant at) { }

    record More(int seats, int days, Instant at) { }

    /** @param sent whether anybody was sent for the country */
    record Invitation(InvitationId invitationId, WorkshopId workshopId, Country country, boolean takenBack, Instant due,
            boolean sent) { }

    /** @param text such as {@code a…@mfa.example} */
    record MaskedAddress(String text) { }
}
