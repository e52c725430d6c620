package org.sabak.workshop.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.kernel.RegistrationId;
import org.sabak.workshop.query.HistoryProjection.Line;

/** Amina of KZ was nominated, replaced by Boris and he by Dina; Chidi of UZ came with nobody. */
class SeatStoryTest {

    private final SortedMap<Long, Line> lines = new TreeMap<>();

    @BeforeEach
    void tell() {
        line(1, "workshop.planned", Map.of("country", "KZ"));
        line(2, "registration.focal-point-invited", Map.of("country", "KZ", "registrationId", "invitation-1"));
        line(3, "registration.focal-point-invited", Map.of("country", "UZ", "registrationId", "invitation-2"));
        line(4, "registration.official-letter-filed", Map.of("country", "KZ"));
        line(5, "registration.nominations-sent", Map.of("country", "KZ"));
        line(6, "registration.nominee-entered", Map.of("country", "KZ", "registrationId", "registration-amina"));
        line(7, "registration.nominee-entered", Map.of("country", "UZ", "registrationId", "registration-chidi"));
        line(8, "registration.candidate-selected", Map.of("registrationId", "registration-amina"));
        line(9, "registration.participant-replaced", replaced("registration-boris", "registration-amina"));
        line(10, "registration.participant-replaced", replaced("registration-dina", "registration-boris"));
        line(11, "attendance.recorded", Map.of("registrationId", "registration-dina", "sessionId", "session-1"));
    }

    @Test
    void the_story_goes_from_the_invitation_of_the_country_through_every_replacement_to_the_hall() {
        for (var one : new String[] {"amina", "boris", "dina"}) {
            assertThat(SeatStory.of(new RegistrationId("registration-" + one), lines).keySet()).as(one)
                    .containsExactly(2L, 4L, 5L, 6L, 8L, 9L, 10L, 11L);
        }
    }

    @Test
    void another_seat_of_the_same_workshop_is_another_story() {
        assertThat(SeatStory.of(new RegistrationId("registration-chidi"), lines).keySet()).containsExactly(3L, 7L);
    }

    private static Map<String, String> replaced(String now, String was) {
        return Map.of("registrationId", now, "replacedId", was, "country", "KZ");
    }

    private void line(long position, String event, Map<String, String> details) {
        lines.put(position, new Line(event, Instant.EPOCH, "program", details));
    }
}
