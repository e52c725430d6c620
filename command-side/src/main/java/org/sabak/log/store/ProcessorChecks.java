package org.sabak.log.store;

import java.util.Optional;
import java.util.TreeSet;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.sabak.kernel.SelfCheck;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must be true of everything that listens to the log. */
@Configuration(proxyBeanMethods = false)
class ProcessorChecks {

    /** Stands for a group nobody named: Axon then gives it the default. */
    private static final String ANY_OTHER = "any other";

    @Bean
    SelfCheck errorHandlerCheck(EventProcessingConfiguration processing, ListableBeanFactory house) {
        return new Check("failing event handlers", () -> errorHandlers(processing, house));
    }

    @Bean
    SelfCheck reactionTokensCheck(EventProcessingConfiguration processing, EventStorageEngine engine) {
        return new Check("the memory of reactions", () -> reactionTokens(
                processing.tokenStore(ReactionsConfiguration.REACTIONS), engine));
    }

    @Bean
    SelfCheck letterTokensCheck(OpenLog log, EventStorageEngine engine) {
        return new Check("the queue of letters", () -> ahead(log.letters(), engine).map(places -> "The queue of letters"
                + " remembers more than the log holds (" + places + "); the log was put back without letters.db: delete"
                + " letters.db, what has to be sent is read from the log again."));
    }

    static Optional<String> errorHandlers(EventProcessingConfiguration processing, ListableBeanFactory house) {
        var groups = new TreeSet<String>();
        groups.add(ANY_OTHER);
        for (var bean : house.getBeanNamesForAnnotation(ProcessingGroup.class)) {
            groups.add(house.findAnnotationOnBean(bean, ProcessingGroup.class).value());
        }
        var skipping = groups.stream().filter(group -> skips(processing, group)).findFirst();
        var swallowing = processing.eventProcessors().keySet().stream().sorted()
                .filter(name -> !(processing.errorHandler(name) instanceof PropagatingErrorHandler)).findFirst();
        return skipping.or(() -> swallowing).map(name -> "An event whose handler fails would be skipped by the group \""
                + name + "\"; give it the PropagatingErrorHandler or a dead-letter queue.");
    }

    static Optional<String> reactionTokens(TokenStore tokens, EventStorageEngine engine) {
        if (!(tokens instanceof SqliteTokenStore durable)) {
            return Optional.of("Reactions would keep their place in " + tokens.getClass().getSimpleName()
                    + " and forget it; give them the SqliteTokenStore.");
        }
        return ahead(durable, engine).map(places -> "The reactions remember more than the log holds (" + places + "); the log was"
                + " put back without tokens.db: delete tokens.db, reactions may safely be told everything again.");
    }

    /** Both positions in words, when the tokens are ahead of the log. */
    private static Optional<String> ahead(SqliteTokenStore tokens, EventStorageEngine engine) {
        var head = engine.createHeadToken();
        long last = head == null ? -1 : head.position().orElse(-1);
        long remembered = tokens.furthest().orElse(-1);
        return remembered <= last ? Optional.empty() : Optional.of("position " + remembered + " against " + last);
    }

    private static boolean skips(EventProcessingConfiguration processing, String group) {
        return processing.deadLetterQueue(group).isEmpty()
                && !(processing.listenerInvocationErrorHandler(group) instanceof PropagatingErrorHandler);
    }
}
