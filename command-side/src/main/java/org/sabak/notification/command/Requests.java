package org.sabak.notification.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.sabak.kernel.Actor;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.WorkshopId;
import org.sabak.learning.Form;
import org.sabak.notification.LetterId;
import org.sabak.notification.NotificationCommand.RequestLetter;
import org.sabak.notification.RecipientId;
import org.sabak.notification.Template;
import org.sabak.notification.command.NominationNow.Invited;
import org.sabak.registration.RosterId;
import org.sabak.trainers.TrainersEvent.ProfileLinkAsked;
import org.sabak.vault.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Requests letters on behalf of reactions. Many at once, so that they share a flush to disk; a batch of events ends when
 * all that were requested about it are recorded, and is told again when one was not.
 */
@Component
class Requests implements AutoCloseable {

    private static final int AT_ONCE = 64;
    private static final Duration NEWS = Duration.ofDays(7);

    private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final CommandGateway commands;
    private final Facts facts;
    private final Vault vault;
    private final Clock clock;
    private final boolean wanted;

    /** @param wanted whether this house writes letters at all */
    Requests(CommandGateway commands, Facts facts, Vault vault, Clock clock,
            @Value("${sabak.letters.enabled:true}") boolean wanted) {
        this.commands = commands;
        this.facts = facts;
        this.vault = vault;
        this.clock = clock;
        this.wanted = wanted;
    }

    /**
     * What a letter will tell.
     *
     * @param stream the aggregate whose event the fact is
     * @param fact   id of the event
     * @param actor  who caused it
     */
    record News(Template template, WorkshopId workshop, String stream, String fact, String actor) {

        static News ofRoster(Template template, WorkshopId workshop, String fact, String actor) {
            return new News(template, workshop, RosterId.of(workshop).value(), fact, actor);
        }

        static News ofWorkshop(Template template, WorkshopId workshop, String fact, String actor) {
            return new News(template, workshop, workshop.value(), fact, actor);
        }
    }

    /** To one person whose registration the event is about. */
    void tell(News news, RegistrationId registration, PersonId person) {
        if (!wanted || !vault.hasEmail(person) || facts.over(news.workshop())) return;
        request(news, RecipientId.of(registration), person);
    }

    /** To one person whom the event does not name. */
    void tell(News news, RegistrationId registration) {
        if (wanted) tell(news, registration, facts.person(news.workshop(), registration));
    }

    /** To everybody with a seat or on the reserve list. */
    void tellAll(News news) {
        if (!wanted || facts.over(news.workshop())) return;
        request(news, facts.present(news.workshop()));
    }

    /** To everybody with a seat, unless it has begun or will not be. */
    void remind(News news) {
        if (wanted && facts.isAhead(news.workshop())) request(news, facts.seated(news.workshop()));
    }

    /**
     * To everybody who was there.
     *
     * @param due when this was to be done; what is long past is no news
     */
    void thank(News news, Instant due) {
        if (wanted && due.plus(NEWS).isAfter(clock.instant()) && facts.wasHeldBy(news.workshop(), news.fact())) {
            request(news, facts.attended(news.workshop()));
        }
    }

    /** To everybody who is to fill a form in. */
    void ask(News news, Form form) {
        if (wanted) request(news, facts.asked(news.workshop(), form));
    }

    private void request(News news, Map<RegistrationId, PersonId> people) {
        people.forEach((registration, person) -> {
            if (vault.hasEmail(person)) request(news, RecipientId.of(registration), person);
        });
    }

    /** To a focal point, in the language that was chosen with the invitation. */
    void tell(News news, Invited invited) {
        if (wanted && vault.hasEmail(invited.person()) && !facts.over(news.workshop())) {
            request(news, RecipientId.of(invited.invitation()), invited.person(), invited.language());
        }
    }

    /** To a speaker or trainer; about no workshop. */
    void tell(ProfileLinkAsked asked, String fact, String actor) {
        if (!wanted || !vault.hasEmail(asked.personId())) return;
        var to = RecipientId.of(asked.trainerId());
        request(new RequestLetter(LetterId.of(fact, Template.TRAINER_PROFILE, to), Template.TRAINER_PROFILE, asked.language(), fact,
                asked.trainerId().value(), Optional.empty(), to, asked.personId()), actor);
    }

    @Override
    public void close() {
        hands.close();
    }

    private void request(News news, RecipientId recipient, PersonId person) {
        request(news, recipient, person, facts.language(news.workshop()));
    }

    private void request(News news, RecipientId recipient, PersonId person, String language) {
        var id = LetterId.of(news.fact(), news.template(), recipient);
        request(new RequestLetter(id, news.template(), language, news.fact(), news.stream(), Optional.of(news.workshop()), recipient,
                person), news.actor());
    }

    private void request(RequestLetter letter, String actor) {
        var command = GenericCommandMessage.asCommandMessage(letter).andMetaData(Map.of(Actor.KEY, actor == null ? Actor.PROGRAM : actor));
        free.acquireUninterruptibly();
        var recorded = CompletableFuture.runAsync(() -> {
            try {
                commands.sendAndWait(command);
            } finally {
                free.release();
            }
        }, hands);
        if (CurrentUnitOfWork.isStarted()) CurrentUnitOfWork.get().onPrepareCommit(unit -> recorded.join());
        else recorded.join();
    }
}
