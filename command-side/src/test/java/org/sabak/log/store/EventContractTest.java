package org.sabak.log.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sabak.kernel.EventName;
import tools.jackson.databind.json.JsonMapper;

/** What is in the log stays in the log: each event has one approved text, written and read back on every build. */
class EventContractTest {

    private static final Path APPROVED = Path.of("src/test/resources/events");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final NamedEventSerializer serializer = new NamedEventSerializer(EventNames.KNOWN);

    static Stream<Class<?>> events() {
        return EventNames.KNOWN.classes().stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_written_as_approved(Class<?> event) throws IOException {
        var written = serializer.serialize(Example.of(event), byte[].class);
        if (Boolean.getBoolean("redraw") && Files.notExists(approved(event))) {
            Files.writeString(approved(event), JSON.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(JSON.readTree(written.getData())) + "\n");
        }
        assertThat(approved(event)).as("approve the event by running once with -Dredraw=true").exists();
        assertThat(JSON.readTree(written.getData())).as("the event is history; give it a new revision and an upcaster")
                .isEqualTo(JSON.readTree(Files.readAllBytes(approved(event))));
        assertThat(written.getType().getName()).isEqualTo(name(event).value());
        assertThat(written.getType().getRevision()).isEqualTo(name(event).revision());
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_approved_text_is_read_back_as_the_event(Class<?> event) throws IOException {
        var stored = new SimpleSerializedObject<>(Files.readAllBytes(approved(event)), byte[].class,
                new SimpleSerializedType(name(event).value(), name(event).revision()));
        assertThat(serializer.<byte[], Object>deserialize(stored)).isEqualTo(Example.of(event));
    }

    @Test
    void no_approved_text_belongs_to_an_event_that_is_gone() throws IOException {
        try (var files = Files.list(APPROVED)) {
            assertThat(files.map(file -> file.getFileName().toString()).toList())
                    .containsExactlyInAnyOrderElementsOf(events().map(event -> approved(event).getFileName().toString())
                            .toList());
        }
    }

    @Test
    void every_event_is_named_capability_dot_fact() {
        assertThat(events().map(event -> name(event).value()).toList())
                .allMatch(name -> name.matches("[a-z]+\\.[a-z]+(-[a-z]+)*")).doesNotHaveDuplicates();
        assertThat(events().toList()).allSatisfy(event -> assertThat(name(event).value())
                .startsWith(List.of(event.getPackageName().split("\\.")).getLast() + "."));
    }

    private static EventName name(Class<?> event) {
        return event.getAnnotation(EventName.class);
    }

    private static Path approved(Class<?> event) {
        return APPROVED.resolve(name(event).value() + "." + name(event).revision() + ".json");
    }
}
