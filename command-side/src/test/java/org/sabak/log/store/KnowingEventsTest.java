package org.sabak.log.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sabak.log.store.Samples.held;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sabak.kernel.Country;
import org.sabak.kernel.EventName;
import org.sabak.kernel.WorkshopId;
import org.sabak.registration.RegistrationEvent.CountriesAdmitted;
import org.sabak.registration.RegistrationEvent.RegistrationOpened;
import org.sabak.workshop.Place;
import org.sabak.workshop.WorkshopEvent.WorkshopMoved;

class KnowingEventsTest {

    private static final WorkshopId WORKSHOP = new WorkshopId("workshop-1");

    private final NamedEventSerializer serializer = new NamedEventSerializer(EventNames.KNOWN);

    @TempDir
    Path folder;

    record Stranger(String name) { }

    @EventName("workshop.held")
    record Impostor(WorkshopId workshopId) { }

    @Test
    void a_class_that_is_not_on_the_list_is_not_written() {
        assertThatThrownBy(() -> serializer.serialize(new Stranger("x"), byte[].class)).isInstanceOf(UnknownEvent.class);
        assertThatThrownBy(() -> serializer.serialize(new Impostor(WORKSHOP), byte[].class)).isInstanceOf(UnknownEvent.class);
    }

    @Test
    void a_stored_java_class_is_not_built() {
        assertThatThrownBy(() -> read("java.io.File", null, "\"/etc/passwd\""))
                .isInstanceOf(UnknownEvent.class).hasMessageContaining("\"java.io.File\"");
    }

    @Test
    void a_revision_from_the_future_is_not_read() {
        assertThatThrownBy(() -> read("workshop.held", "2", "{\"workshopId\":\"workshop-1\"}"))
                .isInstanceOf(UnknownEvent.class).hasMessageContaining("revision \"2\"");
    }

    @Test
    void a_field_nobody_knows_is_not_ignored() {
        assertThatThrownBy(() -> read("workshop.held", "1", "{\"workshopId\":\"workshop-1\",\"note\":\"x\"}"))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void a_missing_field_does_not_become_nothing() {
        assertThatThrownBy(() -> read("workshop.held", "1", "{}")).isInstanceOf(SerializationException.class);
    }

    @Test
    void an_instant_is_written_so_that_people_can_read_it() {
        assertThat(serializer.serialize(Example.of(RegistrationOpened.class), String.class).getData())
                .isEqualTo("{\"workshopId\":\"workshop-1\",\"closesAt\":\"2026-03-01T09:30:00.123Z\"}");
    }

    @Test
    void an_event_with_a_hole_is_not_written() {
        var place = new Place(new Country("KZ"), null, "");
        assertThatThrownBy(() -> serializer.serialize(new WorkshopMoved(WORKSHOP, place, place, "UTC", "UTC"), byte[].class))
                .isInstanceOf(SerializationException.class).hasMessageContaining("WorkshopMoved.was.city is missing");
        assertThatThrownBy(() -> serializer.serialize(
                new CountriesAdmitted(WORKSHOP, java.util.Arrays.asList((Country) null)), byte[].class))
                .isInstanceOf(SerializationException.class).hasMessageContaining("countries[] is missing");
    }

    @Test
    void metadata_of_texts_comes_back_and_other_metadata_is_refused() {
        var metadata = MetaData.from(Map.of("actor", "account-1"));
        assertThat((Object) serializer.deserialize(serializer.serialize(metadata, byte[].class))).isEqualTo(metadata);
        assertThatThrownBy(() -> serializer.serialize(MetaData.with("count", 1), byte[].class))
                .isInstanceOf(SerializationException.class).hasMessageContaining("\"count\"");
    }

    @Test
    void an_event_class_without_a_name_and_a_name_used_twice_stop_the_program() {
        assertThatThrownBy(() -> new EventNames(List.of(Stranger.class))).hasMessageContaining("@EventName");
        assertThatThrownBy(() -> new EventNames(List.of(Impostor.class, org.sabak.workshop.WorkshopEvent.WorkshopHeld.class)))
                .hasMessageContaining("two events are named workshop.held");
    }

    @Test
    void reading_stops_at_a_foreign_row_and_says_where() throws Exception {
        var file = folder.resolve("log.db");
        try (var writer = new LogWriter(file); var reader = new LogReader(file)) {
            var engine = Samples.engine(writer, reader);
            engine.appendEvents(held("workshop-1", 0));
            writer.append(List.of(Samples.foreign("workshop-1", 1)));
            engine.appendEvents(held("workshop-1", 2));
            assertThatThrownBy(() -> engine.readEvents(null, false).toList()).isInstanceOf(UnknownEvent.class)
                    .hasMessage("The log holds at position 1 the type \"java.io.File\" revision \"null\", which is not on the"
                            + " list of known events; use a program version that knows it");
            assertThatThrownBy(() -> engine.readEvents("workshop-1").asStream().toList())
                    .isInstanceOf(UnknownEvent.class).hasMessageContaining("position 1");
        }
    }

    @Test
    void a_known_event_in_a_revision_nobody_knows_is_foreign_too() throws Exception {
        var file = folder.resolve("log.db");
        try (var writer = new LogWriter(file); var reader = new LogReader(file)) {
            var engine = Samples.engine(writer, reader);
            writer.append(List.of(new StoredEvent("event-1", "workshop-1", 0, "Workshop", "2026-03-01T10:00:00.000Z",
                    "workshop.held", "99", "{}".getBytes(StandardCharsets.UTF_8), "{}".getBytes(StandardCharsets.UTF_8))));
            assertThatThrownBy(() -> engine.readEvents(null, false).toList()).isInstanceOf(UnknownEvent.class)
                    .hasMessageContaining("position 0").hasMessageContaining("revision \"99\"");
        }
    }

    private Object read(String type, String revision, String json) {
        return serializer.deserialize(new SimpleSerializedObject<>(json.getBytes(StandardCharsets.UTF_8), byte[].class,
                new SimpleSerializedType(type, revision)));
    }
}
