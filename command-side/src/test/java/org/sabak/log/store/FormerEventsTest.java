package org.sabak.log.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.WorkshopId;
import org.sabak.notification.LetterId;
import org.sabak.notification.NotificationEvent.LetterRequested;
import org.sabak.notification.RecipientId;
import org.sabak.notification.Template;

/** Events are for ever: what an older program wrote is read in today's words, wherever the log is read. */
class FormerEventsTest {

    private static final Path FORMER = Path.of("src/test/resources/former-events");

    /** What each former text says today, by the name of its file. */
    private static final Map<String, Object> TODAY = Map.of("notification.letter-requested.1", new LetterRequested(
            new LetterId("letter-1"), Template.SEAT_GIVEN, "some language", "some fact", "roster-of-workshop-1",
            Optional.of(new WorkshopId("workshop-1")),
            new RecipientId("registration-1"), new PersonId("person-1")));

    @TempDir
    Path folder;

    static Stream<String> former() {
        return TODAY.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("former")
    void a_former_event_is_read_as_todays(String file) throws Exception {
        try (var writer = new LogWriter(folder.resolve("log.db")); var reader = new LogReader(folder.resolve("log.db"))) {
            writer.append(List.of(row(file)));
            var engine = Samples.engine(writer, reader);
            assertThat(engine.readEvents("stream-1").asStream().<Object>map(EventMessage::getPayload)).containsExactly(TODAY.get(file));
            assertThat(engine.readEvents(null, false).<Object>map(EventMessage::getPayload)).containsExactly(TODAY.get(file));
        }
    }

    @ParameterizedTest
    @MethodSource("former")
    void also_by_whoever_is_far_behind(String file) throws Exception {
        try (var house = House.open(folder)) {
            var log = house.getBean(OpenLog.class);
            log.writer().append(List.of(row(file)));
            for (int n = 0; n < 1_100; n++) {
                house.getBean(EventStorageEngine.class).appendEvents(Samples.held("workshop-" + n, 0));
            }
            var skimmed = new Skimming(house.getBean(EmbeddedEventStore.class), log.reader(),
                    house.getBean("eventSerializer", NamedEventSerializer.class), () -> List.of("workshop.held")).openStream(null);
            assertThat(skimmed.nextAvailable().getPayload()).isEqualTo(TODAY.get(file));
        }
    }

    @Test
    void every_former_text_that_was_kept_is_read() throws Exception {
        try (var files = Files.list(FORMER)) {
            assertThat(files.map(f -> f.getFileName().toString().replaceAll("\\.json$", "")).toList())
                    .containsExactlyInAnyOrderElementsOf(TODAY.keySet());
        }
    }

    private static StoredEvent row(String file) throws Exception {
        int dot = file.lastIndexOf('.');
        return new StoredEvent("event-1", "stream-1", 0, "Any", "2026-03-01T10:00:00.000Z", file.substring(0, dot),
                file.substring(dot + 1), Files.readAllBytes(FORMER.resolve(file + ".json")), "{}".getBytes(StandardCharsets.UTF_8));
    }
}
