package org.sabak.workshop.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sabak.kernel.AgeBand;
import org.sabak.kernel.Country;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.Particulars;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.kernel.SessionId;
import org.sabak.kernel.Sex;
import org.sabak.kernel.WorkshopId;
import org.sabak.readmodels.RetoldStory;
import org.sabak.registration.Channel;
import org.sabak.registration.Funding;
import org.sabak.registration.RegistrationEvent.HeldSeatsReleased;
import org.sabak.registration.RegistrationEvent.ParticipantPlacedOnReserve;
import org.sabak.registration.RegistrationEvent.ParticipantRegistered;
import org.sabak.registration.RegistrationEvent.RegistrationClosed;
import org.sabak.registration.RegistrationEvent.RegistrationOpened;
import org.sabak.registration.RegistrationEvent.RegistrationWithdrawn;
import org.sabak.registration.RegistrationEvent.ReturnedToSeat;
import org.sabak.registration.RegistrationEvent.RosterPrepared;
import org.sabak.registration.RegistrationEvent.SeatsChanged;
import org.sabak.registration.RegistrationEvent.SeatsHeldForWomen;
import org.sabak.registration.SelectionEvent.CandidateDeclined;
import org.sabak.registration.SelectionEvent.CandidateEntered;
import org.sabak.registration.SelectionEvent.CandidatePutOnReserve;
import org.sabak.registration.SelectionEvent.CandidateSelected;
import org.sabak.workshop.Days;
import org.sabak.workshop.Level;
import org.sabak.workshop.Mode;
import org.sabak.workshop.Place;
import org.sabak.workshop.Session;
import org.sabak.workshop.SessionKind;
import org.sabak.workshop.Stage;
import org.sabak.workshop.WorkshopEvent.CountingDecided;
import org.sabak.workshop.WorkshopEvent.CountriesInvited;
import org.sabak.workshop.WorkshopEvent.FiguresClosed;
import org.sabak.workshop.WorkshopEvent.FormatChanged;
import org.sabak.workshop.WorkshopEvent.FundersNamed;
import org.sabak.workshop.WorkshopEvent.Partner;
import org.sabak.workshop.WorkshopEvent.PartnerRole;
import org.sabak.workshop.WorkshopEvent.MarkedSensitive;
import org.sabak.workshop.WorkshopEvent.PartnersLinked;
import org.sabak.workshop.WorkshopEvent.PhaseAssigned;
import org.sabak.workshop.WorkshopEvent.PhaseOverridden;
import org.sabak.workshop.WorkshopEvent.PillarsTagged;
import org.sabak.workshop.WorkshopEvent.SessionChanged;
import org.sabak.workshop.WorkshopEvent.SessionDropped;
import org.sabak.workshop.WorkshopEvent.SessionScheduled;
import org.sabak.workshop.WorkshopEvent.ThemeChanged;
import org.sabak.workshop.WorkshopEvent.WorkshopAnnounced;
import org.sabak.workshop.WorkshopEvent.WorkshopCancelled;
import org.sabak.workshop.WorkshopEvent.WorkshopCopied;
import org.sabak.workshop.WorkshopEvent.WorkshopHeld;
import org.sabak.workshop.WorkshopEvent.WorkshopMoved;
import org.sabak.workshop.WorkshopEvent.WorkshopPlanned;
import org.sabak.workshop.WorkshopEvent.WorkshopPostponed;
import org.sabak.workshop.WorkshopEvent.WorkshopReopened;
import org.sabak.workshop.WorkshopEvent.WorkshopRescheduled;
import org.sabak.workshop.WorkshopEvent.WorkshopRetitled;
import org.sabak.workshop.WorkshopKind;
import org.sabak.workshop.WorkshopQuery.AllWorkshops;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.sabak.workshop.WorkshopQuery.WorkshopOf;
import org.sabak.workshop.WorkshopQuery.Workshops;

class WorkshopListTest extends RetoldStory {

    static final WorkshopId A = new WorkshopId("workshop-a"), B = new WorkshopId("workshop-b"), C = new WorkshopId("workshop-c");
    static final Country KZ = new Country("KZ"), KG = new Country("KG");
    static final Place ALMATY = new Place(KZ, "Almaty", ""), BISHKEK = new Place(KG, "Bishkek", "Hall 2");
    static final Days MAY = days(5, 1), JUNE = days(6, 10);
    static final Session MORNING = session(1, 10, 9), NOON = session(2, 10, 14), LATER = session(2, 10, 15), DROPPED = session(3, 11, 9);
    static final Instant CLOSES = Instant.parse("2026-06-01T18:00:00Z");
    static final Instant RELEASE = Instant.parse("2026-05-05T18:59:00Z");
    static final Particulars SOMEBODY = new Particulars(Sex.MALE, AgeBand.UNKNOWN, KG, OrganisationKind.UNKNOWN);

    private Instant now = CLOSES;
    private List<Object> told = wholeStory();

    @Override
    protected List<Object> projections() {
        var clock = new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
        return List.of(new WorkshopsProjection(writes), new PlacesProjection(writes),
                new WorkshopAnswers(readModels, standings, clock));
    }

    @Override
    protected List<?> story() {
        return told;
    }

    @Override
    protected List<?> answers() {
        return List.of(all(false), all(true), workshop(A), workshop(B));
    }

    private static List<Object> wholeStory() {
        return new ArrayList<>(List.of(
                planned(A, MAY), new WorkshopCopied(A, C), new PhaseOverridden(A, "IV", "the grant is of phase IV"),
                new PhaseAssigned(A, "IV", "III"),
                new RosterPrepared(A, 20, List.of()), new SessionScheduled(A, NOON), new SessionScheduled(A, MORNING),
                new SessionScheduled(A, DROPPED), planned(B, JUNE),
                new WorkshopRetitled(A, "Mediation", "Mediation and dialogue"),
                new WorkshopMoved(A, ALMATY, BISHKEK, "Asia/Almaty", "Asia/Bishkek"),
                new WorkshopRescheduled(A, MAY, JUNE, "The hall was taken"), new ThemeChanged(A, "T1", "T2"),
                new PillarsTagged(A, "I", List.of("IV")),
                new FormatChanged(A, WorkshopKind.TRAINING_COURSE, Level.NATIONAL, Mode.HYBRID, List.of("en", "ru")),
                new CountriesInvited(A, List.of(), List.of(KG, KZ)),
                new PartnersLinked(A, List.of(new Partner("UNODC", PartnerRole.CO_ORGANISER))),
                new FundersNamed(A, List.of("EU")), new CountingDecided(A, true, true, 75), new MarkedSensitive(A),
                new SessionChanged(A, NOON, LATER), new SessionDropped(A, DROPPED.sessionId(), "one day less"),
                new WorkshopAnnounced(A), new RegistrationOpened(A, CLOSES), new SeatsChanged(A, 20, 2),
                new SeatsHeldForWomen(A, 0, 1, RELEASE),
                seated("amina", Role.PARTICIPANT), seated("trainer", Role.TRAINER), seated("boris", Role.OBSERVER),
                waiting("chynara"), waiting("dilshod"), new RegistrationWithdrawn(A, registration("dilshod"), false),
                new RegistrationWithdrawn(A, registration("trainer"), true), new ReturnedToSeat(A, registration("trainer"))));
    }

    @Test
    void a_workshop_shows_everything_that_was_said_of_it_last() {
        tell();

        assertThat(workshop(A)).isEqualTo(new Workshop(A, "Mediation and dialogue", WorkshopKind.TRAINING_COURSE,
                Level.NATIONAL, Mode.HYBRID, "T2", "III", "I", List.of("IV"), BISHKEK, "Asia/Bishkek", JUNE,
                Stage.REGISTRATION_OPEN, "The hall was taken", 2, 2, 1, CLOSES, RELEASE, List.of(KG, KZ), List.of("en", "ru"),
                List.of(new Partner("UNODC", PartnerRole.CO_ORGANISER)), List.of("EU"), List.of(MORNING, LATER), true, true,
                75, true, true, C, after(story().size())));
    }

    @Test
    void seats_that_were_released_are_held_no_longer() {
        told.add(new HeldSeatsReleased(A, 1));
        tell();

        assertThat(workshop(A).heldUntil()).isNull();
    }

    @Test
    void a_workshop_just_planned_has_the_usual_settings() {
        told = List.of(planned(B, JUNE));
        tell();

        assertThat(workshop(B)).isEqualTo(new Workshop(B, "Mediation", WorkshopKind.HIGH_LEVEL_EVENT, Level.REGIONAL,
                Mode.ONSITE, "T1", "IV", "", List.of(), ALMATY, "Asia/Almaty", JUNE, Stage.TENTATIVE, "", 24, 0, 0, null, null,
                List.of(), List.of("ru"), List.of(), List.of(), List.of(), false, false, 80, true, false, null, after(1)));
    }

    @Test
    void the_newest_come_first_and_the_public_sees_no_tentative_ones() {
        told = new ArrayList<>(List.of(planned(A, MAY), planned(B, JUNE), planned(C, days(6, 20)), new WorkshopAnnounced(A),
                new WorkshopAnnounced(C)));
        tell();

        assertThat(all(false).rows()).extracting(Workshop::workshopId).containsExactly(C, B, A);
        assertThat(all(true).rows()).extracting(Workshop::workshopId).containsExactly(C, A);
        assertThat(all(true).standing()).isEqualTo(after(5));
    }

    @Test
    void registration_is_open_until_its_last_instant_and_closed_right_after() {
        tell();
        now = CLOSES;
        assertThat(workshop(A).stage()).isEqualTo(Stage.REGISTRATION_OPEN);
        now = CLOSES.plusMillis(1);
        assertThat(workshop(A).stage()).isEqualTo(Stage.REGISTRATION_CLOSED);
        assertThat(all(true).rows()).extracting(Workshop::stage).containsExactly(Stage.REGISTRATION_CLOSED);
    }

    @Test
    void every_turn_of_its_life_shows_as_a_stage() {
        turns(Stage.TENTATIVE);
        turns(Stage.TENTATIVE, new RegistrationOpened(A, CLOSES));
        turns(Stage.ANNOUNCED, new WorkshopAnnounced(A));
        turns(Stage.REGISTRATION_OPEN, new WorkshopAnnounced(A), new RegistrationOpened(A, CLOSES));
        turns(Stage.REGISTRATION_CLOSED, new RegistrationOpened(A, CLOSES), new WorkshopAnnounced(A), new RegistrationClosed(A));
        turns(Stage.HELD, new WorkshopAnnounced(A), new RegistrationOpened(A, CLOSES), new WorkshopHeld(A));
        turns(Stage.CLOSED, new WorkshopHeld(A), new FiguresClosed(A));
        turns(Stage.POSTPONED, new WorkshopAnnounced(A), new WorkshopPostponed(A, "no visas"));
        turns(Stage.CANCELLED, new WorkshopAnnounced(A), new WorkshopCancelled(A, "no funds"));
        turns(Stage.HELD, new FiguresClosed(A), new WorkshopReopened(A, Stage.CLOSED, Stage.HELD, "late sheet"));
        turns(Stage.REGISTRATION_CLOSED, new WorkshopAnnounced(A), new RegistrationOpened(A, CLOSES), new WorkshopCancelled(A, "x"),
                new RegistrationClosed(A), new WorkshopReopened(A, Stage.CANCELLED, Stage.ANNOUNCED, "funds found"));
    }

    @Test
    void the_reason_is_that_of_the_last_turn_and_goes_when_it_is_taken_back() {
        assertThat(turns(Stage.CANCELLED, new WorkshopCancelled(A, "no funds")).reason()).isEqualTo("no funds");
        assertThat(turns(Stage.TENTATIVE, new WorkshopCancelled(A, "no funds"),
                new WorkshopReopened(A, Stage.CANCELLED, Stage.TENTATIVE, "funds")).reason()).isEmpty();
    }

    @Test
    void the_new_and_the_declined_take_no_seat_and_wait_for_none() {
        var chosen = turns(Stage.TENTATIVE, candidate("a"), candidate("b"), candidate("c"), candidate("d"),
                new CandidateSelected(A, registration("a"), Funding.FUNDED, Optional.empty(), ""),
                new CandidatePutOnReserve(A, registration("b"), 1), new CandidateDeclined(A, registration("c")));
        assertThat(chosen.taken()).isEqualTo(1);
        assertThat(chosen.reserve()).isEqualTo(1);
    }

    @Test
    void an_unknown_workshop_has_no_answer() {
        assertThat(askFor(new WorkshopOf(C), Workshop.class)).isEmpty();
        assertThat(all(false).rows()).isEmpty();
    }

    private Workshop turns(Stage expected, Object... turns) {
        told = new ArrayList<>(List.of(planned(A, MAY), new RosterPrepared(A, 24, List.of())));
        told.addAll(List.of(turns));
        forget();
        tell();
        assertThat(workshop(A).stage()).isEqualTo(expected);
        return workshop(A);
    }

    private Workshops all(boolean publicOnly) {
        return ask(new AllWorkshops(publicOnly), Workshops.class);
    }

    private Workshop workshop(WorkshopId id) {
        return askFor(new WorkshopOf(id), Workshop.class).orElseThrow();
    }

    private static WorkshopPlanned planned(WorkshopId id, Days days) {
        return new WorkshopPlanned(id, "Mediation", WorkshopKind.HIGH_LEVEL_EVENT, Level.REGIONAL, Mode.ONSITE, "T1", "IV",
                ALMATY, "Asia/Almaty", days, 24, List.of(), List.of("ru"), true);
    }

    private static Days days(int month, int day) {
        return Days.of(LocalDate.of(2026, month, day), LocalDate.of(2026, month, day + 1));
    }

    private static Session session(int n, int day, int hour) {
        return new Session(SessionId.of(A, n), "Session " + n, LocalDate.of(2026, 6, day), LocalTime.of(hour, 0), 180,
                SessionKind.LEARNING);
    }

    private static ParticipantRegistered seated(String who, Role role) {
        return new ParticipantRegistered(A, registration(who), new PersonId("person-" + who), role, SOMEBODY, Channel.DESK, "on-behalf");
    }

    private static CandidateEntered candidate(String who) {
        return new CandidateEntered(A, registration(who), new PersonId("person-" + who), Role.PARTICIPANT, SOMEBODY, Channel.DESK, "on-behalf");
    }

    private static ParticipantPlacedOnReserve waiting(String who) {
        return new ParticipantPlacedOnReserve(A, registration(who), new PersonId("person-" + who), Role.PARTICIPANT, SOMEBODY,
                Channel.API, "privacy-1", 1);
    }

    private static RegistrationId registration(String who) {
        return new RegistrationId("registration-" + who);
    }
}
