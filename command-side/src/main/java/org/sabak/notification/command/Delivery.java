package org.sabak.notification.command;

import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.sabak.kernel.Actor;
import org.sabak.notification.Addressed;
import org.sabak.notification.LetterId;
import org.sabak.notification.NotificationCommand;
import org.sabak.notification.NotificationCommand.DoubtLetter;
import org.sabak.notification.NotificationCommand.GiveLetterUp;
import org.sabak.notification.NotificationCommand.HandLetterOver;
import org.sabak.notification.NotificationCommand.NoteLetterSent;
import org.sabak.notification.NotificationCommand.PutLetterOff;
import org.sabak.notification.NotificationCommand.WithdrawLetter;
import org.sabak.notification.NotificationEvent.Cause;
import org.sabak.notification.NotificationEvent.Doubt;
import org.sabak.notification.NotificationEvent.LetterRequested;
import org.sabak.notification.NotificationEvent.Withdrawal;
import org.sabak.notification.Post;
import org.sabak.notification.Post.Outcome;
import org.sabak.people.PersonDetails;
import org.sabak.vault.Reader;
import org.sabak.vault.Vault;
import org.springframework.stereotype.Component;

/** One attempt at one letter, from the question whether it is still true to the entry in the ledger. */
@Component
class Delivery {

    private static final Reader READER = new Reader(Actor.PROGRAM, "letter");

    private final EventStore log;
    private final CommandGateway commands;
    private final Facts facts;
    private final Vault vault;

    Delivery(EventStore log, CommandGateway commands, Facts facts, Vault vault) {
        this.log = log;
        this.commands = commands;
        this.facts = facts;
        this.vault = vault;
    }

    /** What the queue has to do about it; what may have been accepted counts as sent. */
    enum Result { SENT, DONE, LATER, NOBODY_THERE, NO_SUCH_LETTER }

    /** @param lastTry whether it is given up when the mail server puts it off once more */
    Result attempt(LetterId letter, Post post, boolean lastTry) {
        var story = LetterStory.of(letter, log);
        if (story.isEmpty()) return Result.NO_SUCH_LETTER;
        var course = story.get().course();
        if (course.isHandedOver()) return record(new DoubtLetter(letter, Doubt.PROGRAM_STOPPED));
        if (!course.waits()) return Result.DONE;
        if (!facts.stillHolds(story.get().request())) return record(new WithdrawLetter(letter, Withdrawal.OVERTAKEN));
        var addressed = addressed(story.get());
        return addressed.isEmpty() ? record(new WithdrawLetter(letter, Withdrawal.NO_ADDRESS))
                : settle(letter, post, post.deliver(addressed.get(), () -> handOver(story.get().request(), addressed.get())), lastTry);
    }

    /** What changed while the mail server was being talked to must not be told as it was; the letter is written anew later. */
    private void handOver(LetterRequested request, Addressed addressed) {
        boolean same = Objects.equals(facts.workshop(request), addressed.workshop())
                && facts.terms(request).equals(addressed.terms()) && Objects.equals(facts.entry(request), addressed.entry());
        if (!same) throw new IllegalStateException("what it tells has just changed");
        record(new HandLetterOver(addressed.letterId()));
    }

    private Optional<Addressed> addressed(LetterStory story) {
        var request = story.request();
        return vault.read(request.personId(), READER).filter(who -> !who.email().isEmpty())
                .map(who -> addressed(story, who));
    }

    private Addressed addressed(LetterStory story, PersonDetails who) {
        var request = story.request();
        var own = request.language().equals("ru") && !who.nativeName().isEmpty();
        return new Addressed(request.letterId(), request.template(), request.recipientId(), request.language(),
                own ? who.nativeName() : who.name(), who.email(), facts.workshop(request),
                facts.terms(request), facts.entry(request), story.course().isRepeated());
    }

    private Result settle(LetterId letter, Post post, Outcome outcome, boolean lastTry) {
        return switch (outcome) {
            case Outcome.Taken taken -> {
                record(new NoteLetterSent(letter, post.via()));
                yield Result.SENT;
            }
            case Outcome.InDoubt doubt -> {
                record(new DoubtLetter(letter, Doubt.LINE_BROKE));
                yield Result.SENT;
            }
            case Outcome.Never never -> record(new GiveLetterUp(letter, Cause.REFUSED, never.reply()));
            case Outcome.NoAddress none -> record(new GiveLetterUp(letter, Cause.NOT_AN_ADDRESS, 0));
            case Outcome.NobodyThere nobody -> Result.NOBODY_THERE;
            case Outcome.Later later -> {
                if (lastTry) yield record(new GiveLetterUp(letter, Cause.TOO_MANY_ATTEMPTS, later.reply()));
                record(new PutLetterOff(letter, later.reply()));
                yield Result.LATER;
            }
        };
    }

    private Result record(NotificationCommand command) {
        commands.sendAndWait(GenericCommandMessage.asCommandMessage(command)
                .andMetaData(java.util.Map.of(Actor.KEY, Actor.PROGRAM)));
        return Result.DONE;
    }
}
