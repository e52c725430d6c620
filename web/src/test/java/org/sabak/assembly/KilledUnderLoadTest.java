package org.sabak.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sabak.doors.CommandLine;
import tools.jackson.databind.JsonNode;

/** Kills the real application while people register, opens it again, and compares with what it had promised. */
class KilledUnderLoadTest {

    private static final int ROUNDS = 3, WRITERS = 6, SEATS = 40;
    private static final String FAMILY_NAME = "Zhumabekova-Example";

    private final Queue<String> promised = new ConcurrentLinkedQueue<>();

    @TempDir
    private Path data;

    @Test
    void what_was_acknowledged_is_there_once_and_no_seat_too_many() throws Exception {
        long seed = System.nanoTime();
        var chance = new Random(seed);
        String workshop = null;
        for (int round = 0; round < ROUNDS; round++) {
            var house = Child.start(data);
            var desk = desk(house);
            if (workshop == null) workshop = openWorkshop(desk);
            else compare(desk, workshop, seed);
            killUnderLoad(house, desk, workshop, chance);
        }
        var house = Child.start(data);
        compare(desk(house), workshop, seed);
        assertThat(house.stop()).as("SIGTERM ends it cleanly").isIn(0, 143);
        assertThat(data.resolve("console-key")).doesNotExist();
        noNameInAnyDatabase();
    }

    private void killUnderLoad(Child house, Machine desk, String workshop, Random chance) throws Exception {
        var over = new AtomicBoolean();
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int w = 0; w < WRITERS; w++) writers.submit(() -> write(desk, workshop, over));
            int enough = promised.size() + 15 + chance.nextInt(40);
            while (promised.size() < enough) LockSupport.parkNanos(200_000);
            house.kill();
            over.set(true);
        }
    }

    private void write(Machine desk, String workshop, AtomicBoolean over) {
        while (!over.get()) {
            try {
                var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
                var answer = desk.attempt("POST", workshop + "/registrations", person(), key);
                var location = answer.headers().firstValue("Location").orElse("");
                if (answer.statusCode() < 300) promised.add(location.substring(location.lastIndexOf('/') + 1));
            } catch (IOException killed) {
                return;
            }
        }
    }

    private void compare(Machine desk, String workshop, long seed) {
        var rows = StreamSupport.stream(Machine.json(desk.get(workshop + "/registrations")).get("rows").spliterator(), false)
                .toList();
        var ids = rows.stream().map(r -> r.get("registrationId").asString()).toList();
        assertThat(ids).as("doubled, seed %d", seed).doesNotHaveDuplicates();
        Set<String> lost = new HashSet<>(promised);
        lost.removeAll(new HashSet<>(ids));
        assertThat(lost).as("lost of %d, seed %d", promised.size(), seed).isEmpty();
        assertThat(in("SEATED", rows)).as("seats given").isEqualTo(Math.min(SEATS, rows.size()));
        assertThat(in("RESERVE", rows)).isEqualTo(rows.size() - in("SEATED", rows));
        assertThat(rows).as("every name is there").allMatch(r -> !r.get("details").isNull());
    }

    private static long in(String state, List<JsonNode> rows) {
        return rows.stream().filter(r -> r.get("state").asString().equals(state)).count();
    }

    private Machine desk(Child house) {
        var token = CommandLine.run(List.of("token", "--role", "ORGANIZER", "--data", data.toString())).orElseThrow();
        assertThat(token.done()).as(token.text()).isTrue();
        return new Machine(house.address(), token.text());
    }

    private static String openWorkshop(Machine desk) {
        var day = LocalDate.now().plusDays(60);
        var planned = desk.post("/api/workshops", """
                {"title":"Under load","kind":"THEMATIC_WORKSHOP","theme":"T1","place":{"country":"UZ","city":"Tashkent"},
                 "days":{"firstDay":"%s","lastDay":"%s"},"seats":%d,"countries":["KZ"]}""".formatted(day, day, SEATS));
        assertThat(planned.statusCode()).as(planned.body()).isEqualTo(201);
        var at = planned.headers().firstValue("Location").orElseThrow();
        desk.post(at + "/announcement", null);
        desk.post(at + "/registration-opening", "{\"closesAt\":\"" + Instant.now().plusSeconds(86_400) + "\"}");
        return at;
    }

    private static String person() {
        return """
                {"name":"Saule %s","phone":"+7 700 000 00 00","organisation":"Academy","organisationKind":"ACADEMIA","country":"KZ",
                 "sex":"FEMALE","ageBand":"FROM_25_TO_34"}""".formatted(FAMILY_NAME);
    }

    private void noNameInAnyDatabase() throws IOException {
        for (var file : List.of("log.db", "log.db-wal", "vault.db", "vault.db-wal")) {
            if (Files.exists(data.resolve(file))) {
                assertThat(Files.readString(data.resolve(file), StandardCharsets.ISO_8859_1)).as(file)
                        .doesNotContain(FAMILY_NAME);
            }
        }
    }
}
