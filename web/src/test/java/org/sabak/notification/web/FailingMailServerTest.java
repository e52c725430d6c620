package org.sabak.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sabak.kernel.Refused;
import org.sabak.notification.NotificationCommand.HandLetterOver;
import org.sabak.notification.NotificationCommand.RetryLetter;
import org.sabak.notification.NotificationQuery.Row;
import org.sabak.notification.NotificationQuery.Stand;
import org.sabak.notification.NotificationRefusal;
import org.sabak.notification.Template;
import org.sabak.registration.RegistrationCommand.WithdrawRegistration;

/** Each letter has one end, whatever the mail server does and whenever the program is stopped. */
class FailingMailServerTest {

    @TempDir
    Path data;

    @Test
    void a_letter_that_is_refused_or_put_off_keeps_no_other_one() throws Exception {
        try (var server = new FaultyMailServer(); var house = Correspondence.in(data, server.port())) {
            var workshop = house.workshop(20, "en");
            var unknown = house.register(workshop, "One", "unknown@example.org");
            var greylisted = house.register(workshop, "Two", "greylisted@example.org");
            var spam = house.register(workshop, "Three", "spam@example.org");
            var busy = house.register(workshop, "Four", "busy@example.org");
            var full = house.register(workshop, "Five", "full@example.org");
            var good = house.register(workshop, "Six", "good@example.org");
            house.awaitAll(6);

            assertEnd(house.letters(unknown).getFirst(), Stand.DEAD, "REFUSED", 550);
            assertEnd(house.letters(greylisted).getFirst(), Stand.SENT, "SMTP", 0);
            assertEnd(house.letters(spam).getFirst(), Stand.DEAD, "REFUSED", 554);
            assertEnd(house.letters(busy).getFirst(), Stand.DEAD, "TOO_MANY_ATTEMPTS", 451);
            assertEnd(house.letters(full).getFirst(), Stand.DEAD, "REFUSED", 552);
            assertEnd(house.letters(good).getFirst(), Stand.SENT, "SMTP", 0);
            assertThat(server.accepted()).hasSize(2);
            assertThat(server.attemptsAt("busy@example.org")).as("no more than set").isEqualTo(3);
        }
    }

    @Test
    void while_nobody_answers_letters_wait_without_using_up_attempts_and_then_all_go() throws Exception {
        int port = freePort();
        try (var house = Correspondence.in(data, port, "sabak.letters.attempts=1")) {
            var workshop = house.workshop(20, "en");
            for (int n = 0; n < 5; n++) house.register(workshop, "Person " + n, "person" + n + "@example.org");
            Correspondence.until(() -> house.all(null).counts().getOrDefault(Stand.WAITING, 0) == 5);
            Thread.sleep(3_000);
            assertThat(house.all(null).counts()).containsOnlyKeys(Stand.WAITING);
            try (var server = new FaultyMailServer(port)) {
                house.awaitAll(5);
                assertThat(house.all(null).counts()).containsOnlyKeys(Stand.SENT);
                assertThat(server.accepted()).hasSize(5);
            }
        }
    }

    @Test
    void a_server_that_turns_everybody_away_uses_up_no_attempt() throws Exception {
        try (var server = new FaultyMailServer(); var house = Correspondence.in(data, server.port(), "sabak.letters.attempts=1")) {
            server.greet("421 too busy");
            var waiting = house.register(house.workshop(20, "en"), "Amina", "amina@example.org");
            house.await(waiting, Stand.WAITING);
            Correspondence.until(() -> server.callers() >= 2); // more than the one attempt it has
            assertThat(house.letters(waiting)).extracting(Row::stand).containsExactly(Stand.WAITING);
            server.greet("220 at your service");
            house.await(waiting, Stand.SENT);
        }
    }

    @Test
    void a_server_that_answers_byte_by_byte_holds_no_letter_for_ever() throws Exception {
        try (var slow = new FaultyMailServer(); var house = Correspondence.in(data, slow.port(), "sabak.letters.time-limit=2s")) {
            slow.slowDown();
            var waiting = house.register(house.workshop(20, "en"), "Amina", "amina@example.org");
            house.await(waiting, Stand.WAITING);
            Correspondence.until(() -> slow.hungUp() >= 2);
            assertThat(house.letters(waiting)).extracting(Row::stand).containsExactly(Stand.WAITING);
        }
        try (var slow = new FaultyMailServer(); var house = Correspondence.in(data.resolve("other"), slow.port(), "sabak.letters.time-limit=2s")) {
            var workshop = house.workshop(20, "en");
            var given = house.register(workshop, "Amina", "dripping@example.org");
            assertEnd(house.await(given, Stand.UNKNOWN), Stand.UNKNOWN, "LINE_BROKE", 0);
            house.await(house.register(workshop, "Boris", "boris@example.org"), Stand.SENT);
        }
    }

    @Test
    void what_may_have_arrived_is_not_sent_again_unless_somebody_asks_and_then_once_with_the_same_id() throws Exception {
        try (var server = new FaultyMailServer(); var house = Correspondence.in(data, server.port())) {
            var workshop = house.workshop(20, "en");
            var cut = house.register(workshop, "Amina", "cut@example.org");
            var letter = house.await(cut, Stand.UNKNOWN);
            assertThat(letter.reason()).isEqualTo("LINE_BROKE");
            Thread.sleep(1_000);
            assertThat(server.accepted()).hasSize(1);

            house.tell(new RetryLetter(letter.letterId()));
            house.await(cut, Stand.SENT);
            assertThat(server.accepted()).hasSize(2).allSatisfy(m ->
                    assertThat(m).contains("Message-ID: <" + letter.letterId() + "@example.org>"));
            assertThat(server.accepted().get(0)).doesNotContain("You may have received this letter before");
            assertThat(server.accepted().get(1)).contains("You may have received this letter before");

            var always = house.register(workshop, "Boris", "always-cut@example.org");
            var doubtful = house.await(always, Stand.UNKNOWN).letterId();
            house.tell(new RetryLetter(doubtful));
            Correspondence.until(() -> server.accepted().size() == 4);
            house.await(always, Stand.UNKNOWN);
            assertThat(catchThrowableOfType(Refused.class, () -> house.tell(new RetryLetter(doubtful))).no().code())
                    .isEqualTo(NotificationRefusal.REPEATED_ALREADY.code());
        }
    }

    @Test
    void a_program_that_stopped_while_a_letter_was_handed_over_says_that_nobody_knows() throws Exception {
        try (var server = new FaultyMailServer()) {
            Row letter;
            try (var house = Correspondence.in(data, server.port(), "sabak.letters.per-minute=0")) {
                var registered = house.register(house.workshop(20, "en"), "Amina", "amina@example.org");
                letter = house.await(registered, Stand.WAITING);
                house.tell(new HandLetterOver(letter.letterId()));
            }
            try (var house = Correspondence.in(data, server.port())) {
                assertEnd(house.await(letter.recipientId().registration().orElseThrow(), Stand.UNKNOWN), Stand.UNKNOWN, "PROGRAM_STOPPED", 0);
                assertThat(server.accepted()).isEmpty();
            }
        }
    }

    @Test
    void what_is_no_longer_true_is_not_sent() throws Exception {
        try (var server = new FaultyMailServer()) {
            Row seat;
            try (var house = Correspondence.in(data, server.port(), "sabak.letters.per-minute=0")) {
                var workshop = house.workshop(20, "en");
                var registered = house.register(workshop, "Amina", "amina@example.org");
                seat = house.await(registered, Stand.WAITING);
                house.tell(new WithdrawRegistration(workshop, registered, false));
                Correspondence.until(() -> house.letters(registered).size() == 2);
            }
            try (var house = Correspondence.in(data, server.port())) {
                house.awaitAll(2);
                assertThat(house.letters(seat.recipientId().registration().orElseThrow())).extracting(Row::template, Row::stand, Row::reason).containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Template.REGISTRATION_WITHDRAWN, Stand.SENT, "SMTP"),
                        org.assertj.core.groups.Tuple.tuple(Template.SEAT_GIVEN, Stand.WITHDRAWN, "OVERTAKEN"));
                assertThat(server.accepted()).hasSize(1);
            }
        }
    }

    @Test
    void neither_a_reset_nor_a_restart_nor_the_loss_of_the_queue_sends_anything_twice_or_forgets_anything() throws Exception {
        try (var server = new FaultyMailServer()) {
            try (var house = Correspondence.in(data, server.port())) {
                var workshop = house.workshop(20, "en");
                for (int n = 0; n < 5; n++) house.register(workshop, "Person " + n, "person" + n + "@example.org");
                house.register(workshop, "Nobody", "unknown@example.org");
                house.awaitAll(6);
                readAgain(house);
                assertThat(house.all(null).counts()).hasSize(2);
            }
            try (var house = Correspondence.in(data, server.port(), "sabak.letters.per-minute=0")) {
                house.register(house.workshop(20, "en"), "Late", "late@example.org");
                Correspondence.until(() -> house.all(null).counts().getOrDefault(Stand.WAITING, 0) == 1);
            }
            try (var files = Files.list(data)) {
                for (var file : files.filter(f -> f.getFileName().toString().startsWith("letters.db")).toList()) Files.delete(file);
            }
            try (var house = Correspondence.in(data, server.port())) {
                house.awaitAll(7);
                Thread.sleep(2_000);
                assertThat(server.accepted()).hasSize(6).doesNotHaveDuplicates();
                assertThat(server.attemptsAt("unknown@example.org")).isEqualTo(1);
            }
        }
    }

    private static void readAgain(Correspondence house) {
        var reader = house.house().bean(EventProcessingConfiguration.class)
                .eventProcessor("read-models", TrackingEventProcessor.class).orElseThrow();
        reader.shutDown();
        reader.resetTokens();
        reader.start();
        house.all(null);
    }

    private static void assertEnd(Row letter, Stand stand, String reason, int reply) {
        assertThat(letter).extracting(Row::stand, Row::reason, Row::reply).containsExactly(stand, reason, reply);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
