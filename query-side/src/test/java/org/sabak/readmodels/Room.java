package org.sabak.readmodels;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.bson.Document;
import org.sabak.log.LogProof;
import org.sabak.log.Reactions;
import org.sabak.registration.RegistrationEvent.RosterPrepared;
import org.sabak.workshop.WorkshopEvent.WorkshopAnnounced;
import org.sabak.workshop.WorkshopEvent.WorkshopPlanned;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The room without the others. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(basePackages = "org.sabak", nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
class Room {

    static final int SEATS_BY_REACTION = 7;

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), java.time.ZoneOffset.UTC);
    }

    /** A test may bring one that outlives the room. */
    @Bean
    @ConditionalOnMissingBean
    EventStorageEngine engine() {
        return new InMemoryEventStorageEngine();
    }

    @Bean
    EventStore eventBus(EventStorageEngine engine) {
        return EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    @Bean
    Reaction reaction(@org.springframework.context.annotation.Lazy EventStore log) {
        return new Reaction(log);
    }

    /** Two logs in memory are the same one here up to an event that both have. */
    @Bean
    LogProof logProof(EventStorageEngine engine) {
        return position -> engine.readEvents(new GlobalSequenceTrackingToken(position - 1), false).findFirst()
                .map(EventMessage::getIdentifier).orElse("");
    }

    /** Looks again and again, as nobody has to who is told. */
    @Bean
    Reactions reactions(Reaction reaction, @org.springframework.context.annotation.Lazy EventProcessingConfiguration house) {
        return new Reactions() {
            @Override
            public boolean await(long position, long deadline) {
                while (reached() < position) {
                    if (System.nanoTime() >= deadline) return false;
                    Thread.onSpinWait();
                }
                return true;
            }

            @Override
            public long deeds() {
                return reaction.deeds.get();
            }

            private long reached() {
                return house.eventProcessor("reactions", StreamingEventProcessor.class).orElseThrow().processingStatus().values()
                        .stream().mapToLong(status -> status.getCurrentPosition().orElse(-1)).min().orElse(-1);
            }
        };
    }

    @Bean
    Watch watch(MongoDatabase readModels) {
        return new Watch(readModels);
    }

    @Bean
    Recalling recalling() {
        return new Recalling();
    }

    @Bean
    Poison poison() {
        return new Poison();
    }

    @Bean
    Poisoned poisoned(Poison poison) {
        return new Poisoned(poison);
    }

    /** Stands for the reactions of the deciding room. */
    @ProcessingGroup("reactions")
    static class Reaction {
        private final EventStore log;
        final AtomicLong deeds = new AtomicLong();

        Reaction(EventStore log) {
            this.log = log;
        }

        @EventHandler
        void on(WorkshopPlanned e) {
            log.publish(GenericEventMessage.asEventMessage(new RosterPrepared(e.workshopId(), SEATS_BY_REACTION, List.of())));
            CurrentUnitOfWork.get().afterCommit(recorded -> deeds.incrementAndGet());
        }
    }

    /** Looks at the stored token whenever an event is told. */
    @ProcessingGroup("watch-1")
    static class Watch {
        private final MongoDatabase readModels;
        final Map<Long, Long> seen = new ConcurrentHashMap<>();

        Watch(MongoDatabase readModels) {
            this.readModels = readModels;
        }

        @EventHandler
        void on(WorkshopPlanned e, Recorded recorded) {
            var stored = readModels.getCollection("tokens").find(new Document("_id", ReadModels.PROCESSOR + "/0")).first();
            if (stored == null) return; // told for a rebuild, which has no token
            seen.put(recorded.position(), CatchUp.position(new TokenText().read(stored.getString("token"))));
        }
    }

    /** Counts how often it was time to think. */
    static class Recalling implements Remembering {
        final AtomicInteger times = new AtomicInteger();

        @Override
        public void recall() {
            times.incrementAndGet();
        }
    }

    /** What makes a read model fail, however many there are of it. */
    static class Poison {
        final AtomicBoolean taken = new AtomicBoolean();
        final AtomicBoolean tasted = new AtomicBoolean();
    }

    /** A read model with a mistake in it. */
    @ProcessingGroup("poisoned-1")
    static class Poisoned {
        private final Poison poison;

        Poisoned(Poison poison) {
            this.poison = poison;
        }

        @EventHandler
        void on(WorkshopAnnounced e) {
            if (!poison.taken.get()) return;
            poison.tasted.set(true);
            throw new IllegalStateException("a mistake in a projection");
        }

        @org.axonframework.eventhandling.ResetHandler
        void forget() { }
    }
}
