package org.sabak.workshop.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sabak.agenda.AgendaEvent;
import org.sabak.attendance.AttendanceEvent;
import org.sabak.desk.DeskFixture;
import org.sabak.desk.Sample;
import org.sabak.kernel.EventName;
import org.sabak.learning.LearningEvent;
import org.sabak.mainstreaming.MainstreamingEvent;
import org.sabak.mainstreaming.TargetsEvent;
import org.sabak.registration.NominationEvent;
import org.sabak.registration.RegistrationEvent;
import org.sabak.registration.SelectionEvent;
import org.sabak.workshop.WorkshopEvent;
import org.sabak.workshop.WorkshopQuery.Entry;
import org.sabak.workshop.WorkshopQuery.History;
import org.sabak.workshop.WorkshopQuery.HistoryOf;
import org.springframework.security.core.context.SecurityContextHolder;

class HistorySentencesTest {

    static Stream<String> events() {
        return Stream.of(WorkshopEvent.class, RegistrationEvent.class, SelectionEvent.class, NominationEvent.class,
                        AgendaEvent.class, AttendanceEvent.class, MainstreamingEvent.class, TargetsEvent.class, LearningEvent.class)
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .map(event -> event.getAnnotation(EventName.class).value());
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_has_its_sentence_in_both_languages(String event) {
        for (var language : List.of(Locale.ROOT, Locale.of("ru"))) {
            assertThat(ResourceBundle.getBundle("i18n/history", language).getString("history." + event)).matches("(?s).*(\\.|\\{reason})");
        }
    }

    @Test
    void values_are_told_in_the_reader_s_words() {
        assertThat(told("workshop.rescheduled", Map.of("wasFirst", "2026-10-14", "wasLast", "2026-10-16", "wasPrecision",
                "DAY", "first", "2026-10-20", "last", "2026-10-21", "precision", "DAY", "reason", "holiday")))
                .contains("Dates changed from 14–16 October 2026 to 20–21 October 2026. Reason: holiday");
        assertThat(told("workshop.countries-invited", Map.of("was", "KZ", "countries", "KZ, UZ")))
                .contains("from Kazakhstan to Kazakhstan, Uzbekistan.");
        assertThat(told("attendance.corrected", Map.of("was", "ABSENT", "mark", "LATE", "sessionId", "session-one-1",
                "title", "Opening", "day", "2026-10-14", "startsAt", "09:00", "reason", "list")))
                .contains("Amina: corrected from Absent to Late in session “Opening”, 14 October 2026, 09:00. Reason: list");
    }

    @Test
    void shares_of_seats_are_told_by_country() {
        assertThat(told("registration.seats-allotted", Map.of("wasShares", "", "shares", "KG: 3, KZ: 5")))
                .contains("among countries: Kyrgyzstan 3, Kazakhstan 5. Before: none.");
        assertThat(told("registration.seats-held-for-women", Map.of("was", "0", "seats", "2", "until", "2026-10-01T12:00:00Z")))
                .contains("Seats held for women until 1 October 2026, 17:00").contains(": 2. Before: 0.");
    }

    @Test
    void how_people_were_chosen_is_told_in_words() {
        assertThat(told("registration.candidate-selected", Map.of("funding", "SELF_FUNDED", "answerBy", "2026-10-01T12:00:00Z",
                "reason", "speaks Kyrgyz"))).contains("Amina was given a seat: Paid by those who send. To answer by: 1 October 2026, 17:00")
                .contains("passing others over: speaks Kyrgyz");
        assertThat(told("registration.change-requested", Map.of("change", "WITHDRAWAL", "reason", "")))
                .contains("Amina: a change is wanted on the frozen list: withdraw.");
        assertThat(told("registration.participant-replaced", Map.of("replaced", "Boris", "country", "KG", "state", "NEW")))
                .contains("Amina came instead of Boris: Kyrgyzstan, New.");
        assertThat(told("registration.seats-allotted-to-kinds", Map.of("wasKinds", "", "kinds", "MEDIA: 2")))
                .contains("kinds of organisation: Media 2. Before: none.");
        assertThat(told("registration.funded-seats-set", Map.of("wasFunded", "", "funded", "3"))).contains("pays for: 3. Before: all.");
    }

    @Test
    void items_of_the_agenda_are_told_with_their_day_and_hour() {
        assertThat(told("agenda.item-revised", Map.of("wasTitle", "Rights", "wasDayNumber", "1", "wasStartsAt", "09:00",
                "wasMinutes", "90", "title", "Rights", "dayNumber", "2", "startsAt", "10:30", "minutes", "60")))
                .contains("Agenda: “Rights” (day 1, 09:00, 90 min) is now “Rights” (day 2, 10:30, 60 min).");
    }

    @Test
    void a_marker_that_was_not_set_is_told_apart_from_zero() {
        assertThat(told("mainstreaming.gem-coded", Map.of("wasGem", "", "gem", "NO_CONTRIBUTION", "reason", "concept note")))
                .contains("GEM 0 – no contribution. Before: not coded. Note: concept note");
        assertThat(told("mainstreaming.dac-screened", Map.of("wasDac", "NOT_TARGETED", "dac", "PRINCIPAL", "reason", "design")))
                .contains("2 – principal. Before: 0 – not targeted. Note: design");
    }

    @Test
    void an_unknown_baseline_is_told_apart_from_zero() {
        assertThat(told("mainstreaming.baseline-set", Map.of("share", "M4", "value", "", "asOf", "2026-01-31", "source", "")))
                .contains("Women’s share: baseline unknown, as of 31 January 2026. Source: unknown.");
        assertThat(told("mainstreaming.baseline-set", Map.of("share", "M12", "value", "0.0", "asOf", "2026-01-31", "source", "survey")))
                .contains("Civil-society share: baseline 0 %, as of 31 January 2026. Source: survey.");
    }

    @Test
    void a_value_cannot_smuggle_in_a_placeholder_or_markup() {
        assertThat(told("workshop.retitled", Map.of("was", "{title} $1", "title", "<b>")))
                .contains("“{title} $1” to “&lt;b&gt;”");
    }

    private static String told(String event, Map<String, String> details) {
        var desk = new DeskFixture();
        desk.answers(HistoryOf.class, q -> new History(Sample.ID, List.of(new Entry(1, Instant.EPOCH, "account-anna",
                "Anna", event, "Amina", details)), Sample.STANDING));
        return desk.press.page("/desk/workshops/workshop-one/history");
    }
}
