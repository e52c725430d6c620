package org.sabak.readmodels;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.sabak.kernel.Alarm;
import org.sabak.kernel.Standing;
import org.sabak.log.LogProof;
import org.sabak.log.Rebuilding;
import org.sabak.log.Refilling;
import org.sabak.readmodels.embedded.EmbeddedMongo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens MongoDB, in memory unless {@code sabak.mongodb.uri} names a server, and tells the framework who fills it. */
@Configuration(proxyBeanMethods = false)
class ReadModelsConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ReadModelsConfiguration.class);
    static final String DATABASE = "sabak";
    /** After this long without an answer MongoDB counts as gone; the driver's own half minute is too long for a page. */
    private static final int MOST_SECONDS_TO_FIND = 5;
    /** A question waits no longer for a server that has gone silent. */
    private static final int MOST_SECONDS_TO_ANSWER = 60;
    /** Events a start reads in a second or two. */
    private static final long WORTH_KEEPING = 50_000;
    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(10);

    /** Answers on the loopback interface only, on a port the system chooses. Forgets everything when the program stops. */
    @Bean(destroyMethod = "shutdownNow")
    @ConditionalOnExpression("'${sabak.mongodb.uri:}'.isEmpty()")
    MongoServer embeddedMongo() {
        var server = EmbeddedMongo.server();
        server.bind("127.0.0.1", 0);
        return server;
    }

    @Bean
    MongoClient mongoClient(@Value("${sabak.mongodb.uri:}") String uri, ObjectProvider<MongoServer> embedded) {
        var settings = MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(MOST_SECONDS_TO_FIND, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.readTimeout(MOST_SECONDS_TO_ANSWER, TimeUnit.SECONDS));
        if (!uri.isEmpty()) {
            settings.applyConnectionString(new ConnectionString(uri)).writeConcern(WriteConcern.MAJORITY);
        } else {
            InetSocketAddress here = embedded.getObject().getLocalAddress();
            settings.retryWrites(false).applyConnectionString(
                    new ConnectionString("mongodb://" + here.getHostString() + ":" + here.getPort()));
        }
        return MongoClients.create(settings.build());
    }

    @Bean
    MongoDatabase readModelsDatabase(MongoClient client) {
        return client.getDatabase(DATABASE);
    }

    @Bean
    Standings standings(MongoDatabase readModels, ObjectProvider<MongoServer> embedded) {
        return new Standings(readModels, embedded.getIfAvailable() != null);
    }

    @Bean
    BatchedWrites batchedWrites(MongoDatabase readModels, Standings standings) {
        return new BatchedWrites(readModels, standings);
    }

    /** A MongoDB of one's own forgets nothing and needs none. */
    @Bean
    @ConditionalOnExpression("'${sabak.mongodb.uri:}'.isEmpty()")
    CheckpointKeeper checkpointKeeper(MongoDatabase readModels, Standings standings, LogProof log, ApplicationContext house) {
        var settings = house.getEnvironment();
        var file = Path.of(settings.getProperty("sabak.data", "data")).resolve("read-models.checkpoint");
        var editions = List.copyOf(ReadModelsChecks.editions(house));
        return new CheckpointKeeper(build -> new Checkpoint(file, readModels, log, build, editions), standings,
                house.getBeanProvider(Alarm.class).stream().toList(),
                settings.getProperty("sabak.checkpoint.from", Long.class, WORTH_KEEPING));
    }

    @Bean
    Refilling refilling(EventProcessingConfiguration house) {
        return () -> house.eventProcessor(ReadModels.PROCESSOR, ReadModelsProcessor.class)
                .map(ReadModelsProcessor::isRefilling).orElse(false);
    }

    @Bean
    Rebuilding rebuilding(MongoDatabase readModels, BatchedWrites writes, Standings standings, ObjectProvider<EventStore> log,
            ConfigurableListableBeanFactory house) {
        return new Rebuild(new Rebuild.Sides(writes, standings, new Beside(readModels)), log::getObject, new SecondSet(house));
    }

    /** The token store is no bean: the reactions keep theirs elsewhere, and the framework asks for one by type. */
    @Bean
    ConfigurerModule readModelsProcessing(MongoDatabase readModels, BatchedWrites writes, Standings standings,
            ObjectProvider<CheckpointKeeper> keeper, ListableBeanFactory beans) {
        var node = new MongoTokenStore.Node(
                ManagementFactory.getRuntimeMXBean().getName() + "/" + UUID.randomUUID(), CLAIM_TIMEOUT, Clock.systemUTC());
        var tokens = new MongoTokenStore(readModels.getCollection(ReadModels.TOKENS), node, standings.alone(), writes::flush);
        var editions = new EditionsThere(readModels, standings, List.copyOf(ReadModelsChecks.editions(beans)));
        Supplier<Optional<Standing>> kept = () -> Optional.ofNullable(keeper.getIfAvailable()).flatMap(CheckpointKeeper::restore);
        var filling = new ReadModels.Filling(tokens, writes, editions, kept, () -> recall(beans));
        return house -> house.eventProcessing(processing -> ReadModels.configure(processing, filling));
    }

    /** Whoever asks in vain now is asked again, and then it is known who wanted it. */
    private static void recall(ListableBeanFactory beans) {
        try {
            beans.getBeanProvider(Remembering.class).forEach(Remembering::recall);
        } catch (RuntimeException e) {
            LOG.info("The first answers are not prepared: {}", e.toString());
        }
    }
}
