package org.sabak.registration.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.sabak.kernel.Refused.refuse;
import static org.sabak.registration.NominationRefusal.CONSENT_NEEDED;
import static org.sabak.registration.NominationRefusal.DUE_IN_THE_PAST;
import static org.sabak.registration.NominationRefusal.DUE_PASSED;
import static org.sabak.registration.NominationRefusal.EMAIL_NEEDED;
import static org.sabak.registration.NominationRefusal.LETTER_EMPTY;
import static org.sabak.registration.NominationRefusal.LETTER_NEEDED;
import static org.sabak.registration.NominationRefusal.LETTER_TOO_LARGE;
import static org.sabak.registration.NominationRefusal.NOBODY_TO_SEND;
import static org.sabak.registration.NominationRefusal.NOT_SENT;
import static org.sabak.registration.NominationRefusal.NO_SUCH_LETTER;
import static org.sabak.registration.NominationRefusal.NO_SUCH_WORKSHOP;
import static org.sabak.registration.NominationRefusal.OTHER_COUNTRY;
import static org.sabak.registration.NominationRefusal.REASON_NEEDED;
import static org.sabak.registration.NominationRefusal.TOO_LATE_TO_REPLACE;
import static org.sabak.registration.NominationRefusal.TOO_MANY;
import static org.sabak.registration.NominationRefusal.VERSION_MOVED;
import static org.sabak.registration.NominationRefusal.WORKSHOP_OFF;

import java.time.Clock;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.sabak.kernel.Wording;
import org.sabak.log.decisions.Beforehand;
import org.sabak.registration.Named;
import org.sabak.registration.NominationCommand.EraseOfficialLetter;
import org.sabak.registration.NominationCommand.FileOfficialLetter;
import org.sabak.registration.NominationCommand.InviteFocalPoint;
import org.sabak.registration.NominationCommand.ListNominees;
import org.sabak.registration.NominationCommand.ReplaceNominee;
import org.sabak.registration.NominationCommand.SendNominations;
import org.sabak.registration.NominationEvent.FocalPointInvited;
import org.sabak.registration.NominationEvent.NominationsDueChanged;
import org.sabak.registration.NominationEvent.NominationsSent;
import org.sabak.registration.NominationEvent.NomineeReplaced;
import org.sabak.registration.NominationEvent.NomineesListed;
import org.sabak.registration.NominationEvent.OfficialLetterErased;
import org.sabak.registration.NominationEvent.OfficialLetterFiled;
import org.sabak.registration.NominationId;
import org.sabak.registration.OfficialLetter;
import org.sabak.vault.Documents;
import org.sabak.vault.Vault;

/** What one country sends for one workshop: a table of people, the letter that goes with it, and who takes whose place. */
@Aggregate
class Nomination extends Inviting {

    @AggregateIdentifier
    private NominationId id;
    private final Table table = new Table();
    private final Letters letters = new Letters();

    Nomination() { }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(InviteFocalPoint c, Clock clock, Beginnings beginnings, Vault vault) {
        if (invitations.know(c.invitationId())) return; // the same form, sent twice
        var beginning = beginnings.of(c.workshopId());
        refuse(NO_SUCH_WORKSHOP, beginning.isEmpty());
        refuse(WORKSHOP_OFF, beginning.get().off());
        refuse(EMAIL_NEEDED, c.details().email().isEmpty());
        refuse(DUE_IN_THE_PAST, !c.due().isAfter(clock.instant()));
        Beforehand.finish(vault.keeping(c.personId(), c.details()));
        var was = due;
        apply(new FocalPointInvited(c.workshopId(), c.country(), c.invitationId(), c.personId(), c.language(), c.due()));
        if (was != null && !was.equals(c.due())) apply(new NominationsDueChanged(workshop, country, was, c.due()));
    }

    @CommandHandler
    void handle(ListNominees c, Clock clock, Beginnings beginnings, Vault vault, Namesakes namesakes) {
        welcome(c.invitationId(), beginnings);
        var nominees = table.ranked(c.rows());
        if (nominees.equals(table.draft())) return; // the same form, sent twice
        refuse(DUE_PASSED, clock.instant().isAfter(due));
        refuse(VERSION_MOVED, c.version() != table.version(), table.version());
        int all = table.sentPersons().size() + nominees.size();
        refuse(TOO_MANY, all > Table.MOST, Table.MOST, all);
        refuse(OTHER_COUNTRY, nominees.stream().anyMatch(n -> !n.particulars().country().equals(country)));
        var rows = c.rows().stream().map(Named::details).toList();
        namesakes.refuseTwice(rows);
        namesakes.refuseSent(rows, table.sentPersons(), c.invitationId());
        namesakes.refuseFromElsewhere(rows, workshop, country, c.invitationId());
        c.rows().stream().filter(row -> !table.inDraft(row.nominee())).forEach(row -> keep(row, vault));
        apply(new NomineesListed(workshop, country, c.invitationId(), table.version() + 1, table.after(nominees),
                table.dropped(nominees)));
    }

    @CommandHandler
    void handle(FileOfficialLetter c, Clock clock, Beginnings beginnings, Documents documents) {
        welcome(c.invitationId(), beginnings);
        var letter = c.letter();
        if (letters.know(letter.documentId())) return; // the same form, sent twice
        refuse(DUE_PASSED, clock.instant().isAfter(due));
        refuse(LETTER_EMPTY, letter.content().length == 0);
        refuse(LETTER_TOO_LARGE, letter.content().length > OfficialLetter.MOST, OfficialLetter.MOST >> 20);
        Beforehand.finish(documents.keeping(letter.documentId(), letter.content()));
        apply(new OfficialLetterFiled(workshop, country, c.invitationId(), letter.documentId(), letter.kind(),
                letter.content().length, letter.sha256(), letters.replaceable()));
    }

    /** The vault forgets first: a crash in between leaves nothing legible, and asking again completes the record. */
    @CommandHandler
    void handle(EraseOfficialLetter c, Documents documents) {
        refuse(NO_SUCH_LETTER, !letters.know(c.documentId()));
        boolean erased = letters.erased(c.documentId());
        refuse(REASON_NEEDED, !erased && Wording.tidy(c.basis()).isEmpty());
        documents.forget(c.documentId());
        if (!erased) apply(new OfficialLetterErased(workshop, country, c.documentId(), Wording.tidy(c.basis())));
    }

    @CommandHandler
    void handle(SendNominations c, Clock clock, Beginnings beginnings, Namesakes namesakes) {
        welcome(c.invitationId(), beginnings);
        boolean nobodyNew = table.draft().isEmpty();
        if (nobodyNew && table.anybodySent() && c.version() == table.version()) return; // the button, pressed twice
        refuse(DUE_PASSED, clock.instant().isAfter(due));
        refuse(VERSION_MOVED, c.version() != table.version(), table.version());
        refuse(NOBODY_TO_SEND, nobodyNew);
        var letter = letters.present();
        refuse(LETTER_NEEDED, letter.isEmpty());
        refuse(CONSENT_NEEDED, Wording.tidy(c.notice()).isEmpty());
        namesakes.refuseFromElsewhere(namesakes.details(table.draft(), c.invitationId()), workshop, country, c.invitationId());
        apply(new NominationsSent(workshop, country, c.invitationId(),
                Receipt.of(workshop, country, clock.instant(), table.sendings() + 1), c.notice(), letter.get(), table.draft()));
    }

    @CommandHandler
    void handle(ReplaceNominee c, Clock clock, Beginnings beginnings, Vault vault, Namesakes namesakes) {
        var beginning = welcome(c.invitationId(), beginnings);
        if (table.sent(c.now().nominee().registrationId()).isPresent()) return; // the same form, sent twice
        var was = table.sent(c.was());
        refuse(NOT_SENT, was.isEmpty());
        refuse(TOO_LATE_TO_REPLACE, !clock.instant().isBefore(beginning.at()));
        refuse(OTHER_COUNTRY, !c.now().nominee().particulars().country().equals(country));
        var details = List.of(c.now().details());
        namesakes.refuseSent(details, table.sentPersons(), c.invitationId());
        namesakes.refuseFromElsewhere(details, workshop, country, c.invitationId());
        keep(c.now(), vault);
        apply(new NomineeReplaced(workshop, country, c.invitationId(), c.was(), Table.ranked(c.now().nominee(), was.get().rank())));
    }

    @Override
    boolean anybodySent() {
        return table.anybodySent();
    }

    private static void keep(Named row, Vault vault) {
        Beforehand.finish(vault.keeping(row.nominee().personId(), row.details()));
    }

    @EventSourcingHandler
    void on(FocalPointInvited e) {
        id = NominationId.of(e.workshopId(), e.country());
        workshop = e.workshopId();
        country = e.country();
        if (due == null) due = e.due();
        invitations.invite(e.invitationId());
    }

    @EventSourcingHandler
    void on(NomineesListed e) {
        table.list(e.version(), e.nominees());
    }

    @EventSourcingHandler
    void on(OfficialLetterFiled e) {
        letters.file(e.documentId());
    }

    @EventSourcingHandler
    void on(OfficialLetterErased e) {
        letters.erase(e.documentId());
    }

    @EventSourcingHandler
    void on(NominationsSent e) {
        letters.send(e.documentId());
        table.send(e.nominees());
    }

    @EventSourcingHandler
    void on(NomineeReplaced e) {
        table.replace(e.was(), e.now());
    }
}
