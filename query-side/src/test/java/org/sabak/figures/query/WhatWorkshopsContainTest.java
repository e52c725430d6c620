package org.sabak.figures.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sabak.agenda.AgendaEvent.AgendaPublished;
import org.sabak.agenda.AgendaEvent.ItemDrafted;
import org.sabak.agenda.AgendaEvent.ItemRemoved;
import org.sabak.agenda.AgendaEvent.ItemRevised;
import org.sabak.agenda.Item;
import org.sabak.agenda.ItemId;
import org.sabak.agenda.Weight;
import org.sabak.attendance.AttendanceEvent.AttendanceRecorded;
import org.sabak.attendance.Evidence;
import org.sabak.attendance.Mark;
import org.sabak.figures.FiguresQuery.Metrics;
import org.sabak.figures.FiguresQuery.MetricsOf;
import org.sabak.figures.FiguresQuery.TrendOfWomen;
import org.sabak.figures.Measure;
import org.sabak.figures.Metric;
import org.sabak.figures.Scope;
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
import org.sabak.mainstreaming.Answer;
import org.sabak.mainstreaming.Gem;
import org.sabak.mainstreaming.MainstreamingEvent.BudgetStated;
import org.sabak.mainstreaming.MainstreamingEvent.GemCleared;
import org.sabak.mainstreaming.MainstreamingEvent.GemCoded;
import org.sabak.mainstreaming.MainstreamingEvent.PanelAnswered;
import org.sabak.mainstreaming.MainstreamingEvent.ScopeDecided;
import org.sabak.mainstreaming.MainstreamingEvent.ScreeningRecorded;
import org.sabak.mainstreaming.Principle;
import org.sabak.mainstreaming.Screening.Outcome;
import org.sabak.readmodels.RetoldStory;
import org.sabak.registration.Channel;
import org.sabak.registration.RegistrationEvent.ParticipantRegistered;
import org.sabak.trainers.TrainerId;
import org.sabak.trainers.TrainersEvent.SexStated;
import org.sabak.workshop.Days;
import org.sabak.workshop.Level;
import org.sabak.workshop.Mode;
import org.sabak.workshop.Place;
import org.sabak.workshop.Session;
import org.sabak.workshop.SessionKind;
import org.sabak.workshop.WorkshopEvent.SessionScheduled;
import org.sabak.workshop.WorkshopEvent.WorkshopAnnounced;
import org.sabak.workshop.WorkshopEvent.WorkshopPlanned;
import org.sabak.workshop.WorkshopKind;

/** From what happens to the metrics, through the documents. The story begins on 2 March 2026 at 13:00 in Almaty. */
class WhatWorkshopsContainTest extends RetoldStory {

    static final WorkshopId W = new WorkshopId("workshop-w"), ONLY_TEAM = new WorkshopId("workshop-team");
    static final Country KZ = new Country("KZ");
    static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    static final TrainerId DINARA = new TrainerId("trainer-dinara"), TIMUR = new TrainerId("trainer-timur");
    static final Scope THIS = Scope.of(Scope.By.WORKSHOP, W.value());

    final LegacyProjection legacy = new LegacyProjection(readModels, writes);
    final FiguresProjection figures = new FiguresProjection(writes);
    final EditionsProjection editions = new EditionsProjection(readModels, writes, legacy, position -> "hash-at-" + position);

    @Override
    protected List<Object> projections() {
        return List.of(figures, new ContentsProjection(writes), legacy, editions, answering());
    }

    @Override
    protected List<?> story() {
        var talk = item(1, 100, Weight.NONE, List.of(TIMUR));
        var better = item(1, 100, Weight.DEDICATED, List.of(TIMUR, DINARA));
        var dropped = item(2, 60, Weight.NONE, List.of());
        var late = item(3, 100, Weight.NONE, List.of());
        return List.of(
                planned(W),
                new SessionScheduled(W, new Session(SessionId.of(W, 1), "Morning", DAY, LocalTime.of(9, 0), 180, SessionKind.LEARNING)),
                new SexStated(DINARA, Sex.FEMALE), new SexStated(TIMUR, Sex.PREFER_NOT_TO_SAY), new SexStated(TIMUR, Sex.MALE),
                new ItemDrafted(W, talk), new ItemDrafted(W, dropped), new ItemRevised(W, talk, better), new ItemRemoved(W, dropped),
                new AgendaPublished(W, 1, List.of(better)), new ItemDrafted(W, late),
                new GemCoded(W, Optional.empty(), Gem.LIMITED, "as the concept note says"),
                new GemCleared(W, Gem.LIMITED, "wrong workshop"),
                new GemCoded(W, Optional.empty(), Gem.SIGNIFICANT, "objective 2"), new BudgetStated(W, Optional.empty(), 40_000),
                answer(Principle.PARTICIPATION, 1), answer(Principle.ACCOUNTABILITY, 2), answer(Principle.NON_DISCRIMINATION, 2),
                answer(Principle.EMPOWERMENT, 0), answer(Principle.LEGALITY, 2), answer(Principle.EMPOWERMENT, 1),
                new ScopeDecided(W, Answer.YES, Answer.YES),
                new ScreeningRecorded(W, Outcome.NOT_APPROVED, LocalDate.of(2026, 2, 1), LocalDate.of(2027, 2, 1), false),
                new ScreeningRecorded(W, Outcome.APPROVED, LocalDate.of(2026, 3, 1), LocalDate.of(2027, 3, 1), false),
                new WorkshopAnnounced(W), registered("amina", OrganisationKind.CIVIL_SOCIETY), registered("rustam", OrganisationKind.UNKNOWN),
                registered("jamshed", OrganisationKind.JUSTICE), came("amina"), came("rustam"), came("jamshed"),
                planned(ONLY_TEAM), new WorkshopAnnounced(ONLY_TEAM), registered(ONLY_TEAM, "bahrom", Role.STAFF, OrganisationKind.UNKNOWN),
                new ScreeningRecorded(ONLY_TEAM, Outcome.APPROVED, LocalDate.of(2026, 3, 2), LocalDate.of(2027, 3, 1), false));
    }

    /** Asked of somebody who has read nothing yet. */
    @Override
    protected List<?> answers() {
        var fresh = answering();
        return List.of(fresh.answer(new MetricsOf(THIS, true)), fresh.answer(new MetricsOf(Scope.PROGRAMME, false)),
                fresh.answer(new TrendOfWomen()));
    }

    @Test
    void every_metric_rests_on_what_was_last_said() {
        tell();

        is(Measure.M6, 1, 2);
        is(Measure.M7, 100, 100);
        is(Measure.M12, 1, 2);
        is(Measure.M14, 1, 1);
        is(Measure.M14B, 40_000, 40_000);
        is(Measure.M15, 8, 10);
        is(Measure.M16, 1, 1);
    }

    @Test
    void the_draft_has_what_was_not_published_yet() {
        tell();

        assertThat(find(ask(new MetricsOf(THIS, true), Metrics.class), Measure.M7).value()).isEqualTo("50.0");
    }

    @Test
    void what_is_new_is_noticed_by_who_has_asked_before() {
        tellFirst(9);
        assertThat(find(ask(new MetricsOf(THIS, true), Metrics.class), Measure.M14).value()).isNull();
        tell();
        assertThat(find(ask(new MetricsOf(THIS, true), Metrics.class), Measure.M14).value()).isEqualTo("100.0");
    }

    @Test
    void the_team_takes_no_seats_so_a_decision_on_the_day_it_was_entered_is_in_time() {
        tell();
        var scope = Scope.of(Scope.By.WORKSHOP, ONLY_TEAM.value());
        assertThat(find(ask(new MetricsOf(scope, false), Metrics.class), Measure.M16).numerator()).isEqualByComparingTo("1");
    }

    @Test
    void a_marker_that_was_taken_back_is_none() {
        int cleared = IntStream.range(0, story().size()).filter(n -> story().get(n) instanceof GemCleared).findFirst().orElseThrow();
        tellFirst(cleared);
        assertThat(find(ask(new MetricsOf(THIS, true), Metrics.class), Measure.M14).value()).isEqualTo("0.0");
        tellFirst(cleared + 1);
        assertThat(find(ask(new MetricsOf(THIS, true), Metrics.class), Measure.M14).value()).isNull();
    }

    private void is(Measure measure, long numerator, long denominator) {
        var metric = find(ask(new MetricsOf(THIS, false), Metrics.class), measure);
        assertThat(metric.numerator()).as(measure.name()).isEqualByComparingTo(BigDecimal.valueOf(numerator));
        assertThat(metric.denominator()).as(measure.name()).isEqualByComparingTo(BigDecimal.valueOf(denominator));
    }

    private static Metric find(Metrics metrics, Measure measure) {
        return metrics.metrics().stream().filter(m -> m.measure() == measure).findFirst().orElseThrow();
    }

    private FiguresAnswers answering() {
        return new FiguresAnswers(new FactsOnRecord(readModels, standings), legacy, editions);
    }

    private static Item item(int n, int minutes, Weight humanRights, List<TrainerId> speakers) {
        return new Item(new ItemId("item-" + n), "Item " + n, n, LocalTime.of(9, 0), minutes, SessionKind.LEARNING,
                Optional.of(humanRights), Optional.empty(), false, speakers);
    }

    private static PanelAnswered answer(Principle principle, int points) {
        return new PanelAnswered(W, principle, points, "seen");
    }

    private static WorkshopPlanned planned(WorkshopId id) {
        return new WorkshopPlanned(id, "A workshop", WorkshopKind.TRAINING_COURSE, Level.REGIONAL, Mode.ONSITE, "T8", "IV",
                new Place(KZ, "Almaty", ""), "Asia/Almaty", Days.of(DAY, DAY), 40, List.of(), List.of("ru"), true);
    }

    private static ParticipantRegistered registered(String who, OrganisationKind kind) {
        return registered(W, who, Role.PARTICIPANT, kind);
    }

    private static ParticipantRegistered registered(WorkshopId workshop, String who, Role role, OrganisationKind kind) {
        return new ParticipantRegistered(workshop, new RegistrationId("registration-" + who), new PersonId("person-" + who), role,
                new Particulars(Sex.FEMALE, AgeBand.UNKNOWN, KZ, kind), Channel.DESK, "on-behalf");
    }

    private static AttendanceRecorded came(String who) {
        return new AttendanceRecorded(W, SessionId.of(W, 1), new RegistrationId("registration-" + who), Mark.PRESENT,
                Evidence.SIGNATURE);
    }
}
