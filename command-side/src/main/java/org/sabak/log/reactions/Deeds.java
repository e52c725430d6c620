package org.sabak.log.reactions;

import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.sabak.kernel.Actor;
import org.springframework.stereotype.Component;

/** Sends the commands of reactions, each in a unit of work of its own. */
@Component
public class Deeds {

    private final CommandGateway commands;
    private final ReactionsSoFar soFar;

    public Deeds(CommandGateway commands, ReactionsSoFar soFar) {
        this.commands = commands;
        this.soFar = soFar;
    }

    /**
     * Returns when the deed is durable. Inside the reaction's own unit of work it would be written only with the whole
     * batch, and hold the lock of every stream it touched until then; so that unit is stepped out of meanwhile.
     *
     * @param actor who caused the event, or null when nobody is recorded; the program stands in then
     */
    public void ask(Object command, String actor) {
        CommandMessage<?> message = GenericCommandMessage.asCommandMessage(command)
                .andMetaData(Map.of(Actor.KEY, Optional.ofNullable(actor).orElse(Actor.PROGRAM)));
        var reaction = CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get() : null;
        if (reaction != null) CurrentUnitOfWork.clear(reaction);
        try {
            commands.sendAndWait(message);
        } finally {
            soFar.done();
            if (reaction != null) CurrentUnitOfWork.set(reaction);
        }
    }
}
