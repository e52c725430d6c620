package org.sabak.notification.command;

import java.util.Map;
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
import org.sabak.notification.LetterId;
import org.sabak.notification.NotificationCommand.RequestLetter;
import org.sabak.notification.Template;
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

    private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final CommandGateway commands;
    private final Facts facts;
    private final Vault vault;
    private final boolean wanted;

    /** @param wanted whether this house writes letters at all */
    Requests(CommandGateway commands, Facts facts, Vault vault, @Value("${sabak.letters.enabled:true}") boolean wanted) {
        this.commands = commands;
        this.facts = facts;
        this.vault = vault;
        this.wanted = wanted;
    }

    /**
     * What a letter will tell.
     *
     * @param fact  id of the event
     * @param actor who caused it
     */
    record News(Template template, WorkshopId workshop, String fact, String actor) { }

    /** To one person whose registration the event is about. */
    void tell(News news, RegistrationId registration, PersonId person) {
        if (!wanted || !vault.hasEmail(person) || facts.over(news.workshop())) return;
        request(news, registration, person);
    }

    /** To one person whom the event does not name. */
    void tell(News news, RegistrationId registration) {
        if (wanted) tell(news, registration, facts.person(news.workshop(), registration));
    }

    /** To everybody with a seat or on the reserve list. */
    void tellAll(News news) {
        if (!wanted || facts.over(news.workshop())) return;
        facts.present(news.workshop()).forEach((registration, person) -> {
            if (vault.hasEmail(person)) request(news, registration, person);
        });
    }

    @Override
    public void close() {
        hands.close();
    }

    private void request(News news, RegistrationId registration, PersonId person) {
        var id = LetterId.of(news.fact(), news.template(), registration);
        var command = GenericCommandMessage.asCommandMessage(new RequestLetter(id, news.template(),
                facts.language(news.workshop()), news.fact(), news.workshop(), registration, person))
                .andMetaData(Map.of(Actor.KEY, news.actor() == null ? Actor.PROGRAM : news.actor()));
        free.acquireUninterruptibly();
        var recorded = CompletableFuture.runAsync(() -> {
            try {
                commands.sendAndWait(command);
            } finally {
                free.release();
            }
        }, hands);
        CurrentUnitOfWork.get().onPrepareCommit(unit -> recorded.join());
    }
}
