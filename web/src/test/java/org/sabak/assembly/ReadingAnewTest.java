package org.sabak.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sabak.access.AccessCommand.OpenAccount;
import org.sabak.access.AccountHolder;
import org.sabak.access.AccountRole;
import org.sabak.doors.Commands;
import org.sabak.kernel.AccountId;
import org.sabak.kernel.Actor;
import org.sabak.kernel.WorkshopId;
import org.sabak.log.Rebuilding;
import org.sabak.log.Rebuilding.Rebuilt;
import org.sabak.registration.RegistrationEvent.RegistrationClosed;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.context.event.ContextClosedEvent;

/** The read models are far behind and take their time: what visitors see, and that the log does not care. */
class ReadingAnewTest {

    /** More events than the processor reads one by one. */
    private static final int MANY = 1_200;
    /** Longer than anything here takes on a busy machine; a test that passes never waits for it. */
    private static final long LONG = TimeUnit.SECONDS.toNanos(90);

    @TempDir
    private Path data;

    @BeforeEach
    void open() {
        Gate.closedAtStart = false;
    }

    @Test
    void while_the_record_is_read_every_door_says_so_and_how_much_is_read() throws Exception {
        try (var first = start(0)) {
            manyEvents(first);
        }
        Gate.closedAtStart = true;
        int port = freePort();
        var second = CompletableFuture.supplyAsync(() -> start(port));
        var browser = new Browser("http://localhost:" + port);
        until(() -> answers(browser));

        var page = browser.get("/workshops");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.body()).contains("still reading its record: 0 % is read");
        var russian = browser.raw("GET", "/workshops", null, Map.of("Accept-Language", "ru"));
        assertThat(russian.body()).contains("прочитано 0 %");
        var machine = new Machine("http://localhost:" + port, null).get("/api/workshops");
        assertThat(machine.statusCode()).isEqualTo(503);
        assertThat(machine.body()).contains("access.not-open-yet").contains("0 %");
        assertThat(browser.raw("POST", "/workshops/workshop-a/registrations", "", Map.of()).statusCode()).isEqualTo(503);
        assertThat(browser.get("/actuator/health").statusCode()).isEqualTo(503);

        Gate.last.open();
        try (var running = second.get(LONG, TimeUnit.NANOSECONDS)) {
            assertThat(running.isActive()).isTrue();
            assertThat(browser.get("/actuator/health").statusCode()).isEqualTo(200);
            assertThat(browser.get("/workshops").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void commands_go_on_while_the_read_models_are_read_anew_and_then_nothing_is_missing() {
        try (var house = start(0)) {
            var gate = house.getBean(Gate.class);
            manyEvents(house);
            var commands = house.getBean(Commands.class);
            until(commands::awaitVisible);
            var reader = reader(house);
            reader.shutDown();
            gate.close();
            reader.resetTokens();
            reader.start();
            until(gate::somebodyWaits);

            // Nothing moves in the read models now; every command is answered all the same.
            for (int n = 0; n < 100; n++) openAccount(commands, n);
            var browser = new Browser("http://localhost:" + house.getEnvironment().getProperty("local.server.port"));
            assertThat(browser.get("/workshops").statusCode()).isEqualTo(503);
            gate.open();
            until(commands::awaitVisible);

            assertThat(browser.get("/workshops").statusCode()).isEqualTo(200);
            var found = documents(house);
            assertThat(found.get("accounts-1")).hasSize(100);
            assertThat(found).isEqualTo(readAgain(house, commands));
        }
    }

    @Test
    void while_the_read_models_are_rebuilt_beside_every_door_is_open_and_what_is_recorded_shows_at_once() throws Exception {
        try (var house = start(0)) {
            manyEvents(house);
            var commands = house.getBean(Commands.class);
            until(commands::awaitVisible);
            Gate.closedAtStart = true;
            var rebuilding = CompletableFuture.supplyAsync(house.getBean(Rebuilding.class)::rebuild);
            until(() -> Gate.last.somebodyWaits());

            // Half way, and for as long as it takes.
            var browser = new Browser("http://localhost:" + house.getEnvironment().getProperty("local.server.port"));
            for (int n = 0; n < 100; n++) {
                openAccount(commands, n);
                assertThat(commands.awaitVisible()).isTrue();
                assertThat(documents(house).get("accounts-1")).hasSize(n + 1);
            }
            assertThat(browser.get("/workshops").statusCode()).isEqualTo(200);
            assertThat(browser.get("/actuator/health").statusCode()).isEqualTo(200);
            assertThat(rebuilding).isNotDone();
            Gate.last.open();
            assertThat(rebuilding.get(LONG, TimeUnit.NANOSECONDS).events()).isGreaterThanOrEqualTo(MANY);

            var found = documents(house);
            assertThat(found.get("accounts-1")).hasSize(100);
            assertThat(found).isEqualTo(readAgain(house, commands));
        }
    }

    /** The stop does not wait for it, and it leaves nothing. */
    @Test
    void a_rebuild_is_given_up_when_the_program_stops() {
        CompletableFuture<Rebuilt> rebuilding;
        try (var house = start(0)) {
            manyEvents(house);
            until(house.getBean(Commands.class)::awaitVisible);
            Gate.closedAtStart = true;
            rebuilding = CompletableFuture.supplyAsync(house.getBean(Rebuilding.class)::rebuild);
            until(() -> Gate.last.somebodyWaits());
            house.getBean(ApplicationEventMulticaster.class).multicastEvent(new ContextClosedEvent(house));
            Gate.last.open();
            assertThat(rebuilding).failsWithin(Duration.ofNanos(LONG)).withThrowableThat()
                    .withMessageContaining("the program is being stopped");
            assertThat(documents(house).keySet()).noneMatch(name -> name.startsWith("rebuilt."));
        }
    }

    private static Map<String, Set<Document>> readAgain(ConfigurableApplicationContext house, Commands commands) {
        var reader = reader(house);
        reader.shutDown();
        reader.resetTokens();
        reader.start();
        until(commands::awaitVisible);
        return documents(house);
    }

    private static void openAccount(Commands commands, int n) {
        var id = new AccountId("account-" + n);
        commands.tellAs(Actor.PROGRAM, new OpenAccount(id, AccountRole.ORGANIZER, new AccountHolder(n + "@example.org", "Aibek Demo")));
    }

    private static void manyEvents(ConfigurableApplicationContext house) {
        house.getBean(EventStore.class).publish(IntStream.range(0, MANY).mapToObj(n ->
                GenericEventMessage.asEventMessage(new RegistrationClosed(new WorkshopId("workshop-" + n))))
                .toList());
    }

    private static Map<String, Set<Document>> documents(ConfigurableApplicationContext house) {
        var readModels = house.getBean(MongoDatabase.class);
        var all = new TreeMap<String, Set<Document>>();
        for (var name : readModels.listCollectionNames()) {
            if (!name.equals("tokens")) all.put(name, readModels.getCollection(name).find().into(new HashSet<>()));
        }
        return all;
    }

    private static TrackingEventProcessor reader(ConfigurableApplicationContext house) {
        return house.getBean(EventProcessingConfiguration.class).eventProcessor("read-models", TrackingEventProcessor.class)
                .orElseThrow();
    }

    private ConfigurableApplicationContext start(int port) {
        return House.application(Gate.class).run("--server.port=" + port, "--sabak.data=" + data);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean answers(Browser browser) {
        try {
            return browser.get("/workshops").statusCode() > 0;
        } catch (RuntimeException notYet) {
            return false;
        }
    }

    private static void until(java.util.function.BooleanSupplier true_) {
        var deadline = System.nanoTime() + LONG;
        while (!true_.getAsBoolean()) {
            if (System.nanoTime() > deadline) throw new AssertionError("took too long");
            Thread.onSpinWait();
        }
    }

    /** A read model that waits before each event as long as it is closed. */
    @ProcessingGroup("gate-1")
    static class Gate {

        private static volatile Gate last;
        private static volatile boolean closedAtStart;
        private volatile CountDownLatch latch = new CountDownLatch(closedAtStart ? 1 : 0);
        private volatile boolean waiting;

        Gate() {
            last = this;
        }

        @EventHandler
        void on(Object anything) throws InterruptedException {
            waiting = latch.getCount() > 0;
            if (!latch.await(LONG, TimeUnit.NANOSECONDS)) throw new IllegalStateException("the gate was never opened");
        }

        void open() {
            latch.countDown();
        }

        void close() {
            waiting = false;
            latch = new CountDownLatch(1);
        }

        boolean somebodyWaits() {
            return waiting;
        }
    }
}
