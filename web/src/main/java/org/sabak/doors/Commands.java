package org.sabak.doors;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.sabak.kernel.Actor;
import org.sabak.log.LogQuery.AwaitVisible;
import org.sabak.log.LogQuery.Reach;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Sends commands on behalf of whoever is there, and waits until the next page can show the change. */
@Component
public class Commands {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final CommandGateway gateway;
    private final Queries queries;
    private final Semaphore room;

    /** @param most commands under way at once; more would only wait longer, so they are asked to come back */
    Commands(CommandGateway gateway, Queries queries, @Value("${sabak.limits.commands-at-once:256}") int most) {
        this.gateway = gateway;
        this.queries = queries;
        this.room = new Semaphore(most);
    }

    /** Room for commands under way. */
    Semaphore room() {
        return room;
    }

    /**
     * Sends in the name of the present visitor.
     *
     * @return false when the change is recorded but the read models have not caught up; the page says so
     * @throws org.sabak.kernel.Refused when a rule says no
     * @throws Busy when too many want something at once, or nothing can be recorded at present
     * @throws NotKnown when the command speaks of something that does not exist
     * @throws IllegalStateException when nobody is signed in; then say who asks with {@link #sendAs}
     */
    public boolean send(Object command) {
        return sendAs(Visitor.present().orElseThrow(() -> new IllegalStateException("nobody is signed in")).id(), command);
    }

    /** @param actor who asks: on public pages the registration id that was chosen when the form was shown */
    public boolean sendAs(String actor, Object command) {
        tellAs(actor, command);
        return awaitVisible();
    }

    /** Sends without waiting for the read models: for loading many at once. */
    public void tellAs(String actor, Object command) {
        if (!room.tryAcquire()) throw Busy.crowded(null);
        try {
            gateway.sendAndWait(GenericCommandMessage.asCommandMessage(command).withMetaData(Map.of(Actor.KEY, actor)));
        } catch (ConcurrencyException | AggregateStreamCreationException crowded) {
            throw Busy.crowded(crowded);
        } catch (EventStoreException unwritable) {
            throw Busy.unwritable(unwritable);
        } catch (AggregateNotFoundException nothingThere) {
            throw new NotKnown();
        } finally {
            room.release();
        }
    }

    /** Waits until everything recorded so far is visible; false when that takes too long. */
    public boolean awaitVisible() {
        return queries.ask(new AwaitVisible(PATIENCE), Reach.class).complete();
    }
}
