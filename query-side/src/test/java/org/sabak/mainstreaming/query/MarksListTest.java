package org.sabak.mainstreaming.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sabak.mainstreaming.Screening.Outcome.APPROVED;
import static org.sabak.mainstreaming.Screening.Outcome.NOT_APPROVED;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sabak.kernel.AgeBand;
import org.sabak.kernel.Country;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.Particulars;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.kernel.Sex;
import org.sabak.kernel.WorkshopId;
import org.sabak.mainstreaming.Answer;
import org.sabak.mainstreaming.Answers;
import org.sabak.mainstreaming.Answers.Warning;
import org.sabak.mainstreaming.Dac;
import org.sabak.mainstreaming.Gem;
import org.sabak.mainstreaming.HrddpScope;
import org.sabak.mainstreaming.MainstreamingEvent;
import org.sabak.mainstreaming.MainstreamingEvent.BudgetStated;
import org.sabak.mainstreaming.MainstreamingEvent.DacScreened;
import org.sabak.mainstreaming.MainstreamingEvent.GemCleared;
import org.sabak.mainstreaming.MainstreamingEvent.GemCoded;
import org.sabak.mainstreaming.MainstreamingEvent.PanelAnswered;
import org.sabak.mainstreaming.MainstreamingEvent.ScopeDecided;
import org.sabak.mainstreaming.MainstreamingEvent.ScreeningRecorded;
import org.sabak.mainstreaming.MainstreamingQuery.Mainstreaming;
import org.sabak.mainstreaming.MainstreamingQuery.MainstreamingOf;
import org.sabak.mainstreaming.PanelAnswer;
import org.sabak.mainstreaming.Principle;
import org.sabak.mainstreaming.Screening;
import org.sabak.mainstreaming.Screening.Validity;
import org.sabak.readmodels.RetoldStory;
import org.sabak.registration.Channel;
import org.sabak.registration.Funding;
import org.sabak.registration.RegistrationEvent.ParticipantRegistered;
import org.sabak.registration.RegistrationEvent.RegistrationWithdrawn;
import org.sabak.registration.SelectionEvent.CandidateSelected;
import org.sabak.workshop.Days;
import org.sabak.workshop.Level;
import org.sabak.workshop.Mode;
import org.sabak.workshop.Place;
import org.sabak.workshop.WorkshopEvent.WorkshopPlanned;
import org.sabak.workshop.WorkshopEvent.WorkshopRescheduled;
import org.sabak.workshop.WorkshopKind;

class MarksListTest extends RetoldStory {

    static final WorkshopId W = new WorkshopId("workshop-a"), BARE = new WorkshopId("workshop-b"), ELSEWHERE = new WorkshopId("workshop-c");
    /** The story is told on the second of March, so this is after it. */
    static final LocalDate LAST = LocalDate.parse("2026-06-02"), DECIDED = LocalDate.parse("2026-03-01");
    static final ParticipantRegistered TEAM = registered(W, "staff", Role.STAFF);

    private final List<Object> told = new ArrayList<>(List.of(planned(W), planned(BARE),
            new GemCoded(W, Optional.empty(), Gem.SIGNIFICANT, "logframe"), new GemCleared(W, Gem.SIGNIFICANT, "slip"),
            new GemCoded(W, Optional.empty(), Gem.PRINCIPAL, "logframe"), TEAM,
            new PanelAnswered(W, Principle.LEGALITY, 1, "one treaty"), new PanelAnswered(W, Principle.PARTICIPATION, 0, "nobody"),
            new PanelAnswered(W, Principle.LEGALITY, 2, "two treaties"),
            new ScopeDecided(W, Answer.YES, Answer.YES), new ScreeningRecorded(W, NOT_APPROVED, DECIDED, DECIDED.plusYears(1), false),
            new ScreeningRecorded(W, APPROVED, DECIDED, LocalDate.parse("2026-05-31"), true), new BudgetStated(W, Optional.empty(), 48_000)));

    @Override
    protected List<Object> projections() {
        return List.of(new MainstreamingProjection(writes),
                new MainstreamingAnswers(readModels, standings, Clock.fixed(Instant.parse("2026-04-01T08:00:00Z"), ZoneOffset.UTC)));
    }

    @Override
    protected List<?> story() {
        return told;
    }

    @Override
    protected List<?> answers() {
        return List.of(of(W), of(BARE), askFor(new MainstreamingOf(new WorkshopId("workshop-none")), Mainstreaming.class));
    }

    @Test
    void a_marker_derived_for_exports_is_told_apart_from_a_screening() {
        tell();
        assertThat(of(W)).extracting(Mainstreaming::gem, Mainstreaming::dac, Mainstreaming::dacDerived).containsExactly(Gem.PRINCIPAL, null, Dac.PRINCIPAL);
        told.add(new DacScreened(W, Optional.empty(), Dac.NOT_TARGETED, "design"));
        tell();
        assertThat(of(W)).extracting(Mainstreaming::dac, Mainstreaming::dacDerived).containsExactly(Dac.NOT_TARGETED, null);
    }

    @Test
    void what_nobody_has_answered_is_nothing_and_not_zero() {
        tell();
        assertThat(of(BARE)).extracting(Mainstreaming::gem, Mainstreaming::dac, Mainstreaming::dacDerived, Mainstreaming::score,
                Mainstreaming::budget).containsOnlyNulls();
        assertThat(of(BARE).hrddp()).extracting(h -> h.securityForces(), h -> h.scope(), h -> h.warning())
                .containsExactly(null, HrddpScope.UNKNOWN, null);
        assertThat(askFor(new MainstreamingOf(new WorkshopId("workshop-none")), Mainstreaming.class)).isEmpty();
    }

    @Test
    void a_checklist_scores_once_all_five_are_answered() {
        tell();
        assertThat(of(W).panel()).extracting(PanelAnswer::principle, PanelAnswer::points, PanelAnswer::note)
                .containsExactly(tuple(Principle.PARTICIPATION, 0, "nobody"), tuple(Principle.LEGALITY, 2, "two treaties"));
        assertThat(of(W).score()).isNull();
        Stream.of(Principle.ACCOUNTABILITY, Principle.NON_DISCRIMINATION, Principle.EMPOWERMENT)
                .forEach(p -> told.add(new PanelAnswered(W, p, 1, "partly")));
        tell();
        assertThat(of(W).score()).isEqualTo(5);
    }

    @Test
    void the_decision_that_corrects_stands_alone_and_says_that_it_runs_out_too_early() {
        tell();
        assertThat(of(W).hrddp().decisions()).containsExactly(new Screening(APPROVED, DECIDED, LocalDate.parse("2026-05-31")));
        assertThat(of(W).hrddp().validity()).isEqualTo(Validity.EXPIRES_BEFORE_LAST_DAY);
        told.add(new WorkshopRescheduled(W, days(LAST), days(LocalDate.parse("2026-05-31")), "earlier"));
        tell();
        assertThat(of(W).hrddp().validity()).isEqualTo(Validity.HOLDS);
    }

    @Test
    void the_first_seat_given_stays_the_first_whoever_withdraws_and_the_team_takes_none() {
        tell();
        assertThat(of(W).hrddp().firstSeat()).as("only the team").isNull();
        told.add(selected(W, "amina"));
        told.add(new RegistrationWithdrawn(W, id("amina"), false));
        tell();
        assertThat(of(W).hrddp()).extracting(h -> h.firstSeat(), h -> h.inTime(), h -> h.warning())
                .containsExactly(LocalDate.parse("2026-03-02"), true, null);
    }

    @Test
    void a_seat_given_without_a_decision_is_warned_of() {
        told.add(registered(BARE, "amina", Role.PARTICIPANT));
        tell();
        assertThat(of(BARE).hrddp()).extracting(h -> h.firstSeat(), h -> h.inTime(), h -> h.warning())
                .containsExactly(LocalDate.parse("2026-03-02"), false, Warning.UNDECIDED_WITH_SEATS_GIVEN);
    }

    /** By a clock at which midnight falls between the two seats. */
    @Test
    void a_later_seat_is_not_the_first() {
        int next = told.size();
        told.add(planned(ELSEWHERE, "-08:" + (next + 2)));
        told.add(selected(ELSEWHERE, "amina"));
        told.add(selected(ELSEWHERE, "boris"));
        tell();
        assertThat(of(ELSEWHERE).hrddp().firstSeat()).isEqualTo(LocalDate.parse("2026-03-01"));
    }

    @Test
    void both_rooms_speak_of_the_same_answers() {
        tell();
        var folded = Answers.NONE;
        for (var event : told) if (event instanceof MainstreamingEvent e) folded = folded.then(e);
        assertThat(of(W).tag()).isEqualTo(folded.tag());
        assertThat(of(BARE).tag()).isEqualTo(Answers.NONE.tag());
    }

    private Mainstreaming of(WorkshopId workshop) {
        return askFor(new MainstreamingOf(workshop), Mainstreaming.class).orElseThrow();
    }

    private static WorkshopPlanned planned(WorkshopId id) {
        return planned(id, "Asia/Almaty");
    }

    private static WorkshopPlanned planned(WorkshopId id, String zone) {
        return new WorkshopPlanned(id, "Mediation", WorkshopKind.TRAINING_COURSE, Level.REGIONAL, Mode.ONSITE, "T1", "IV",
                new Place(new Country("KZ"), "Almaty", ""), zone, days(LAST), 24, List.of(), List.of("ru"), true);
    }

    private static Days days(LocalDate last) {
        return Days.of(last.minusDays(1), last);
    }

    private static CandidateSelected selected(WorkshopId workshop, String who) {
        return new CandidateSelected(workshop, id(who), Funding.FUNDED, Optional.of(Instant.parse("2026-03-09T00:00:00Z")), "");
    }

    private static ParticipantRegistered registered(WorkshopId workshop, String who, Role role) {
        return new ParticipantRegistered(workshop, id(who), new PersonId("person-" + who), role, new Particulars(Sex.FEMALE,
                AgeBand.FROM_25_TO_34, new Country("KG"), OrganisationKind.ACADEMIA), Channel.DESK, "on-behalf");
    }

    private static RegistrationId id(String who) {
        return new RegistrationId("registration-" + who);
    }
}
