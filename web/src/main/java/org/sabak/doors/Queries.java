package org.sabak.doors;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.sabak.kernel.Actor;
import org.springframework.stereotype.Component;

/** Asks the read models. */
@Component
public class Queries {

    private final QueryGateway gateway;

    Queries(QueryGateway gateway) {
        this.gateway = gateway;
    }

    /** For questions that always have an answer. */
    public <R> R ask(Object query, Class<R> answer) {
        return join(gateway.query(query.getClass().getName(), signed(query), answer));
    }

    /** For questions about one thing that may not exist. */
    public <R> Optional<R> find(Object query, Class<R> answer) {
        return join(gateway.query(query.getClass().getName(), signed(query), ResponseTypes.optionalInstanceOf(answer)));
    }

    /** @throws NotKnown when there is no such thing */
    public <R> R get(Object query, Class<R> answer) {
        return find(query, answer).orElseThrow(NotKnown::new);
    }

    /** Says who asks, so that a reading of names is noted under the reader. */
    private static Message<?> signed(Object query) {
        return new GenericMessage<>(query, Map.of(Actor.KEY, Visitor.present().map(Visitor::id).orElse(Actor.PROGRAM)));
    }

    private static <T> T join(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException plain) throw plain;
            throw failed;
        }
    }
}
