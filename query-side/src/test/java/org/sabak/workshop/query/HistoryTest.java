package org.sabak.workshop.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.workshop.query.WorkshopListTest.A;
import static org.sabak.workshop.query.WorkshopListTest.ALMATY;
import static org.sabak.workshop.query.WorkshopListTest.B;
import static org.sabak.workshop.query.WorkshopListTest.BISHKEK;
import static org.sabak.workshop.query.WorkshopListTest.CLOSES;
import static org.sabak.workshop.query.WorkshopListTest.JUNE;
import static org.sabak.workshop.query.WorkshopListTest.KG;
import static org.sabak.workshop.query.WorkshopListTest.KZ;
import static org.sabak.workshop.query.WorkshopListTest.LATER;
import static org.sabak.workshop.query.WorkshopListTest.MAY;
import static org.sabak.workshop.query.WorkshopListTest.NOON;
import static org.sabak.workshop.query.WorkshopListTest.SOMEBODY;

import java.util.List;
import java.util.Map;
import org.axonframework.messaging.GenericMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.access.AccountHolder;
import org.sabak.attendance.AttendanceEvent.AttendanceCorrected;
import org.sabak.attendance.AttendanceEvent.AttendanceRecorded;
import org.sabak.attendance.Evidence;
import org.sabak.attendance.Mark;
import org.sabak.kernel.AccountId;
import org.sabak.kernel.Actor;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.people.PersonDetails;
import org.sabak.readmodels.RetoldStory;
import org.sabak.registration.Channel;
import org.sabak.registration.CountrySeats;
import org.sabak.registration.RegistrationEvent.HeldSeatsReleased;
import org.sabak.registration.RegistrationEvent.ParticipantPlacedOnReserve;
import org.sabak.registration.RegistrationEvent.ParticipantRegistered;
import org.sabak.registration.RegistrationEvent.RegistrationOpened;
import org.sabak.registration.RegistrationEvent.RegistrationWithdrawn;
import org.sabak.registration.RegistrationEvent.SeatsAllotted;
import org.sabak.registration.RegistrationEvent.SeatsChanged;
import org.sabak.registration.RegistrationEvent.SeatsHeldForWomen;
import org.sabak.workshop.Level;
import org.sabak.workshop.Mode;
import org.sabak.workshop.Stage;
import org.sabak.workshop.WorkshopEvent.CountriesInvited;
import org.sabak.workshop.WorkshopEvent.Partner;
import org.sabak.workshop.WorkshopEvent.PartnerRole;
import org.sabak.workshop.WorkshopEvent.PartnersLinked;
import org.sabak.workshop.WorkshopEvent.SessionChanged;
import org.sabak.workshop.WorkshopEvent.SessionScheduled;
import org.sabak.workshop.WorkshopEvent.WorkshopAnnounced;
import org.sabak.workshop.WorkshopEvent.WorkshopMoved;
import org.sabak.workshop.WorkshopEvent.WorkshopPlanned;
import org.sabak.workshop.WorkshopEvent.WorkshopReopened;
import org.sabak.workshop.WorkshopEvent.WorkshopRescheduled;
import org.sabak.workshop.WorkshopEvent.WorkshopRetitled;
import org.sabak.workshop.WorkshopKind;
import org.sabak.workshop.WorkshopQuery.Entry;
import org.sabak.workshop.WorkshopQuery.History;
import org.sabak.workshop.WorkshopQuery.HistoryOf;

class HistoryTest extends RetoldStory {

    static final RegistrationId AMINAS = new RegistrationId("registration-amina"), BORISS = new RegistrationId("registration-boris");
    static final PersonId AMINA = new PersonId("person-amina"), BORIS = new PersonId("person-boris");

    @Override
    protected List<Object> projections() {
        return List.of(new HistoryProjection(writes),
                new HistoryAnswers(readModels, standings, vault.vault(), vault.credentials()));
    }

    @Override
    protected List<?> story() {
        return List.of(
                new WorkshopPlanned(A, "Mediation", WorkshopKind.LAUNCH, Level.REGIONAL, Mode.ONSITE, "T1", "IV", ALMATY,
                        "Asia/Almaty", MAY, 24, List.of(KG, KZ), List.of("en", "ru"), false),
                new By(Actor.PROGRAM, new SessionScheduled(A, NOON)),
                new WorkshopRetitled(A, "Mediation", "Dialogue"),
                new WorkshopRescheduled(A, MAY, JUNE, "The hall was taken"),
                new WorkshopMoved(A, ALMATY, BISHKEK, "Asia/Almaty", "Asia/Bishkek"),
                new CountriesInvited(A, List.of(KG, KZ), List.of()),
                new PartnersLinked(A, List.of(new Partner("UNODC", PartnerRole.HOST), new Partner("IOM", PartnerRole.SPEAKER_PROVIDER))),
                new WorkshopAnnounced(B),
                new RegistrationOpened(A, CLOSES), new SeatsChanged(A, 24, 30),
                new By("token-" + "0".repeat(64), new ParticipantRegistered(A, AMINAS, AMINA, Role.PARTICIPANT, SOMEBODY, Channel.API, "privacy-1")),
                new ParticipantPlacedOnReserve(A, BORISS, BORIS, Role.OBSERVER, SOMEBODY, Channel.DESK, "on-behalf", 1),
                new By(AMINAS.value(), new RegistrationWithdrawn(A, AMINAS, false)),
                new AttendanceRecorded(A, NOON.sessionId(), BORISS, Mark.ABSENT, Evidence.QR),
                new SessionChanged(A, NOON, LATER),
                new AttendanceCorrected(A, NOON.sessionId(), BORISS, Mark.ABSENT, Mark.LATE, "came at four"),
                new WorkshopReopened(A, Stage.HELD, Stage.ANNOUNCED, "not over"),
                new SeatsAllotted(A, List.of(new CountrySeats(KZ, 4)), List.of(new CountrySeats(KG, 3), new CountrySeats(KZ, 5))),
                new SeatsHeldForWomen(A, 0, 2, CLOSES), new HeldSeatsReleased(A, 2));
    }

    @Override
    protected List<?> answers() {
        return List.of(ask(new HistoryOf(A), History.class), ask(new HistoryOf(B), History.class));
    }

    @BeforeEach
    void keepNames() {
        vault.vault().keep(AMINA, new PersonDetails("Amina A.", "", "amina@example.org", "", "", ""));
        vault.vault().keep(BORIS, new PersonDetails("Boris B.", "", "boris@example.org", "", "", ""));
        vault.credentials().open(new AccountId(OLGA), new AccountHolder("olga@example.org", "Olga O."));
    }

    @Test
    void every_fact_of_a_workshop_its_roster_and_its_sheets_is_one_line_in_order() {
        tell();

        assertThat(history()).extracting(Entry::event).containsExactly("workshop.planned", "workshop.session-scheduled",
                "workshop.retitled", "workshop.rescheduled", "workshop.moved", "workshop.countries-invited",
                "workshop.partners-linked", "registration.opened", "registration.seats-changed",
                "registration.participant-registered", "registration.participant-placed-on-reserve", "registration.withdrawn",
                "attendance.recorded", "workshop.session-changed", "attendance.corrected", "workshop.reopened",
                "registration.seats-allotted", "registration.seats-held-for-women", "registration.held-seats-released");
        assertThat(history()).extracting(Entry::position).isSorted().contains(0L, 16L).doesNotContain(7L);
        assertThat(history().getLast().recordedAt()).isEqualTo(at(19));
        assertThat(ask(new HistoryOf(B), History.class).entries()).hasSize(1);
    }

    @Test
    void a_line_says_who_asked_and_whom_it_speaks_of() {
        tell();

        assertThat(entry("workshop.planned").actorName()).isEqualTo("Olga O.");
        assertThat(entry("workshop.session-scheduled").actor()).isEqualTo(Actor.PROGRAM);
        assertThat(entry("workshop.session-scheduled").actorName()).isEmpty();
        assertThat(entry("registration.participant-registered").person()).isEqualTo("Amina A.");
        assertThat(entry("registration.participant-registered").actorName()).isEmpty();
        assertThat(entry("registration.withdrawn").actorName()).isEqualTo("Amina A.");
        assertThat(entry("attendance.corrected").person()).isEqualTo("Boris B.");
    }

    @Test
    void after_erasure_the_line_stays_and_the_name_is_gone() {
        tell();
        vault.vault().forget(AMINA);

        assertThat(entry("registration.withdrawn").person()).isEmpty();
        assertThat(entry("registration.withdrawn").actorName()).isEmpty();
        assertThat(entry("registration.withdrawn").actor()).isEqualTo(AMINAS.value());
    }

    @Test
    void a_line_gives_what_is_and_what_was() {
        tell();

        assertThat(entry("workshop.planned").details()).containsEntry("title", "Mediation").containsEntry("first", "2026-05-01")
                .containsEntry("last", "2026-05-02").containsEntry("city", "Almaty").containsEntry("countries", "KG, KZ")
                .containsEntry("languages", "en, ru").containsEntry("seats", "24").containsEntry("kind", "LAUNCH");
        assertThat(entry("workshop.retitled").details()).containsOnly(Map.entry("was", "Mediation"), Map.entry("title", "Dialogue"));
        assertThat(entry("workshop.rescheduled").details()).containsEntry("first", "2026-06-10").containsEntry("last", "2026-06-11")
                .containsEntry("wasFirst", "2026-05-01").containsEntry("wasLast", "2026-05-02").containsEntry("reason", "The hall was taken");
        assertThat(entry("workshop.moved").details()).containsEntry("wasCity", "Almaty").containsEntry("city", "Bishkek")
                .containsEntry("venue", "Hall 2").containsEntry("country", "KG").containsEntry("wasCountry", "KZ");
        assertThat(entry("workshop.countries-invited").details()).containsOnly(Map.entry("was", "KG, KZ"), Map.entry("countries", ""));
        assertThat(entry("workshop.partners-linked").details()).containsOnly(Map.entry("partners", "UNODC:HOST, IOM:SPEAKER_PROVIDER"));
        assertThat(entry("registration.seats-changed").details()).containsOnly(Map.entry("was", "24"), Map.entry("seats", "30"));
        assertThat(entry("registration.seats-allotted").details()).containsOnly(Map.entry("wasShares", "KZ: 4"),
                Map.entry("shares", "KG: 3, KZ: 5"));
        assertThat(entry("registration.seats-held-for-women").details()).containsOnly(Map.entry("was", "0"), Map.entry("seats", "2"),
                Map.entry("until", CLOSES.toString()));
        assertThat(entry("registration.held-seats-released").details()).containsOnly(Map.entry("seats", "2"));
        assertThat(entry("attendance.corrected").details()).containsEntry("was", "ABSENT").containsEntry("mark", "LATE");
    }

    @Test
    void a_mark_names_the_session_as_it_stood_at_that_time() {
        tell();

        assertThat(entry("attendance.recorded").details()).containsEntry("title", "Session 2").containsEntry("startsAt", "14:00");
        assertThat(entry("workshop.session-changed").details()).containsEntry("startsAt", "15:00").containsEntry("wasStartsAt", "14:00");
        assertThat(entry("attendance.corrected").details()).containsEntry("startsAt", "15:00");
    }

    @Test
    void reading_is_noted_under_who_asked_if_the_question_says_so() {
        tell();
        ask(new HistoryOf(A), History.class);
        ask(new GenericMessage<>(new HistoryOf(A), Map.of(Actor.KEY, OLGA)), History.class);

        assertThat(vault.vault().readings(10)).extracting(r -> r.actor() + " " + r.purpose() + " " + r.persons())
                .containsExactly(OLGA + " history 2", Actor.PROGRAM + " history 2");
    }

    private List<Entry> history() {
        return ask(new HistoryOf(A), History.class).entries();
    }

    private Entry entry(String event) {
        return history().stream().filter(e -> e.event().equals(event)).findFirst().orElseThrow();
    }
}
