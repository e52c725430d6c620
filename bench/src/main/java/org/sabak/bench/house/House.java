package org.sabak.bench.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.queryhandling.QueryGateway;
import org.sabak.access.AccessCommand.IssueToken;
import org.sabak.access.AccountRole;
import org.sabak.access.TokenId;
import org.sabak.kernel.Actor;
import org.sabak.log.LogQuery.AwaitVisible;
import org.sabak.log.LogQuery.Reach;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The real application, started inside this process on a free port, with nothing exchanged. */
public final class House implements AutoCloseable {

    /**
     * A house that is closed.
     *
     * @param token    of an organizer
     * @param position of the last event in its log
     */
    public record Known(Path data, String token, long position) {

        /** As a crash would: the next start reads the log from its beginning. */
        public void forgetCheckpoint() {
            try {
                Files.deleteIfExists(data.resolve("read-models.checkpoint"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final String APPLICATION = "org.sabak.assembly.Sabak";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Path data;
    private final ConfigurableApplicationContext context;
    private final CommandGateway commands;
    private final QueryGateway queries;
    private volatile boolean reading = true;

    private House(Path data, ConfigurableApplicationContext context) {
        this.data = data;
        this.context = context;
        this.commands = context.getBean(CommandGateway.class);
        this.queries = context.getBean(QueryGateway.class);
    }

    /** Returns when the read models are complete. The limits per remote address are off: all clients are one address here. */
    public static House open(Path data) {
        return open(data, context -> { });
    }

    /** @param looking may look at the beans while they are made */
    public static House open(Path data, ApplicationContextInitializer<ConfigurableApplicationContext> looking) {
        var settings = new ArrayList<>(List.of("--server.port=0", "--sabak.data=" + data,
                "--sabak.letters.enabled=false")); // as the other contestants, which write none
        for (var limit : List.of("sign-in", "set-up", "links", "registrations")) {
            settings.add("--sabak.limits." + limit + "=100000000");
        }
        var application = new SpringApplication(mainClass());
        application.addInitializers(looking);
        return new House(data, application.run(settings.toArray(String[]::new)));
    }

    /** The class to start, for a process of its own. */
    public static String application() {
        return APPLICATION;
    }

    public Path data() {
        return data;
    }

    public Path log() {
        return data.resolve("log.db");
    }

    public String address() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** The real command gateway; returns when the command is carried out. */
    public void send(String actor, Object command) {
        commands.sendAndWait(GenericCommandMessage.asCommandMessage(command).withMetaData(Map.of(Actor.KEY, actor)));
    }

    public <R> R ask(Object query, Class<R> answer) {
        return queries.query(query, answer).join();
    }

    /** The secret of a new API token of an organizer. */
    public String organizerToken() {
        var secret = UUID.randomUUID() + "-" + UUID.randomUUID();
        send(Actor.PROGRAM, new IssueToken(TokenId.ofSecret(secret), AccountRole.ORGANIZER, "bench",
                Instant.now().plus(1, ChronoUnit.DAYS)));
        awaitVisible();
        return secret;
    }

    /** From now on nobody reads the log; commands still work. To look at the writing alone. */
    public void stopReading() {
        bean(EventProcessingConfiguration.class).eventProcessors().values().forEach(EventProcessor::shutDown);
        reading = false;
    }

    /** False after {@link #stopReading}: then nothing will ever become visible. */
    public boolean isReading() {
        return reading;
    }

    /** @throws IllegalStateException when the read models do not catch up */
    public void awaitVisible() {
        if (!ask(new AwaitVisible(PATIENCE), Reach.class).complete()) {
            throw new IllegalStateException("The read models did not catch up within " + PATIENCE);
        }
    }

    @Override
    public void close() {
        context.close();
    }

    private static Class<?> mainClass() {
        System.setProperty("axoniq.update-checker.disabled", "true");
        try {
            return Class.forName(APPLICATION);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The application is not on the class path; start with ./sabak bench", e);
        }
    }
}
