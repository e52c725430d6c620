package org.sabak.readmodels;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.bson.Document;
import org.sabak.kernel.SelfCheck;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must be true of the read models before anybody is served. */
@Configuration(proxyBeanMethods = false)
class ReadModelsChecks {

    @Bean
    SelfCheck readModelsReachable(MongoDatabase readModels) {
        return check("MongoDB answers", () -> answers(readModels) ? Optional.empty()
                : Optional.of("MongoDB does not answer: start it, or leave sabak.mongodb.uri empty to use the one built in."));
    }

    @Bean
    SelfCheck readModelsProcessor(EventProcessingConfiguration house) {
        return check("the read models are filled by a tracking processor with its tokens in MongoDB", () -> {
            var right = house.eventProcessor(ReadModels.PROCESSOR, TrackingEventProcessor.class).isPresent()
                    && house.tokenStore(ReadModels.PROCESSOR) instanceof MongoTokenStore
                    && house.errorHandler(ReadModels.PROCESSOR) instanceof PropagatingErrorHandler;
            return right ? Optional.empty() : Optional.of("The processor " + ReadModels.PROCESSOR
                    + " is not a tracking processor with MongoTokenStore and PropagatingErrorHandler: repair its configuration.");
        });
    }

    @Bean
    SelfCheck readModelsNeverSkip(EventProcessingConfiguration house, ListableBeanFactory beans) {
        return check("no projection skips an event it fails on", () -> {
            var skipping = editions(beans);
            skipping.removeIf(g -> house.listenerInvocationErrorHandler(g) instanceof PropagatingErrorHandler);
            return skipping.isEmpty() ? Optional.empty() : Optional.of("Failing events would be skipped in " + skipping
                    + ": give these groups the PropagatingErrorHandler.");
        });
    }

    /** Those of all projections there are, in order. */
    static Set<String> editions(ListableBeanFactory beans) {
        var found = new TreeSet<String>();
        for (var name : projections(beans)) found.add(edition(name, beans));
        return found;
    }

    /** Names of the beans that fill them. */
    static List<String> projections(ListableBeanFactory beans) {
        return Stream.of(beans.getBeanNamesForAnnotation(ProcessingGroup.class))
                .filter(name -> ReadModels.isEdition(edition(name, beans))).toList();
    }

    private static String edition(String bean, ListableBeanFactory beans) {
        var group = beans.findAnnotationOnBean(bean, ProcessingGroup.class);
        return group == null ? "" : group.value();
    }

    private static boolean answers(MongoDatabase readModels) {
        try {
            return readModels.runCommand(new Document("ping", 1)).get("ok", Number.class).intValue() == 1;
        } catch (MongoException | IllegalStateException e) { // no answer, or our own client is closed
            return false;
        }
    }

    private static SelfCheck check(String subject, Supplier<Optional<String>> fault) {
        return new SelfCheck() {
            @Override
            public String subject() {
                return subject;
            }

            @Override
            public Optional<String> fault() {
                return fault.get();
            }
        };
    }
}
