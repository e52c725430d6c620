package org.sabak.demonstration.web;

import java.time.Duration;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.sabak.kernel.Actor;
import org.sabak.log.LogQuery.AwaitVisible;
import org.sabak.log.LogQuery.Reach;
import org.springframework.stereotype.Component;

/** Sends the demonstration's commands by the ordinary way. */
@Component
class Sender {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CommandGateway commands;
    private final QueryGateway queries;

    Sender(CommandGateway commands, QueryGateway queries) {
        this.commands = commands;
        this.queries = queries;
    }

    /** As the organizer of the demonstration. */
    void send(Object command) {
        send(DemonstrationAccounts.ORGANIZER.value(), command);
    }

    /** @param actor for what people do themselves, their registration */
    void send(String actor, Object command) {
        commands.sendAndWait(GenericCommandMessage.asCommandMessage(command).andMetaData(Map.of(Actor.KEY, actor)));
    }

    /** Waits for the lists and for what the house itself does in answer, such as preparing rosters and sheets. */
    void settle() {
        var reach = queries.query(new AwaitVisible(PATIENCE), Reach.class).join();
        if (!reach.complete()) throw new IllegalStateException("The read models did not catch up within " + PATIENCE);
    }
}
