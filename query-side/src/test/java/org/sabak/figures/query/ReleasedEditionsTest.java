package org.sabak.figures.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sabak.attendance.AttendanceEvent.AttendanceCorrected;
import org.sabak.attendance.AttendanceEvent.AttendanceRecorded;
import org.sabak.attendance.Evidence;
import org.sabak.attendance.Mark;
import org.sabak.figures.Atom;
import org.sabak.figures.EditionId;
import org.sabak.figures.FiguresEvent.EditionReleased;
import org.sabak.figures.FiguresQuery.Cell;
import org.sabak.figures.FiguresQuery.Draft;
import org.sabak.figures.FiguresQuery.DraftEdition;
import org.sabak.figures.FiguresQuery.Edition;
import org.sabak.figures.FiguresQuery.Figures;
import org.sabak.figures.FiguresQuery.FiguresNow;
import org.sabak.figures.FiguresQuery.Range;
import org.sabak.figures.FiguresQuery.Released;
import org.sabak.figures.FiguresQuery.ReleasedFigures;
import org.sabak.kernel.AgeBand;
import org.sabak.kernel.Country;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.Particulars;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.kernel.SessionId;
import org.sabak.kernel.Sex;
import org.sabak.kernel.Standing;
import org.sabak.kernel.WorkshopId;
import org.sabak.people.PeopleEvent.PersonErased;
import org.sabak.programme.ProgrammeEvent.TargetSet;
import org.sabak.programme.ProgrammeEvent.TotalEndorsed;
import org.sabak.programme.ProgrammeEvent.TotalReported;
import org.sabak.programme.ProgrammeEvent.TotalTiedToWorkshop;
import org.sabak.programme.ProgrammeId;
import org.sabak.programme.Quantity;
import org.sabak.programme.TotalId;
import org.sabak.readmodels.RetoldStory;
import org.sabak.registration.Channel;
import org.sabak.registration.RegistrationEvent.ParticipantRegistered;
import org.sabak.workshop.Days;
import org.sabak.workshop.Level;
import org.sabak.workshop.Mode;
import org.sabak.workshop.Place;
import org.sabak.workshop.Session;
import org.sabak.workshop.SessionKind;
import org.sabak.workshop.Stage;
import org.sabak.workshop.WorkshopEvent.FiguresClosed;
import org.sabak.workshop.WorkshopEvent.SessionScheduled;
import org.sabak.workshop.WorkshopEvent.WorkshopPlanned;
import org.sabak.workshop.WorkshopEvent.WorkshopReopened;
import org.sabak.workshop.WorkshopKind;

class ReleasedEditionsTest extends RetoldStory {

    static final WorkshopId FIRST = new WorkshopId("workshop-first"), SECOND = new WorkshopId("workshop-second");
    static final ProgrammeId JPOA = ProgrammeId.JPOA;
    static final TotalId TOTAL = new TotalId("total-1");

    final FactsOnRecord facts = new FactsOnRecord(readModels, standings);
    final LegacyProjection legacy = new LegacyProjection(readModels, writes);
    final EditionsProjection editions = new EditionsProjection(readModels, writes, legacy, position -> "hash-at-" + position);
    final List<Object> log = new ArrayList<>();

    /** The first edition: 12 women and 11 men of KZ, and 3 men of UZ; a total that speaks of the same workshop. */
    ReleasedEditionsTest() {
        log.add(new TargetSet(JPOA, "people-reached", 2000, "a page"));
        log.add(new TotalReported(JPOA, TOTAL, "people-reached", new Quantity(40, Quantity.Qualifier.EXACT), "II", "people", "a report"));
        log.add(new TotalTiedToWorkshop(JPOA, TOTAL, FIRST));
        log.add(new TotalEndorsed(JPOA, TOTAL, "two sources"));
        plan(FIRST);
        came(FIRST, "kz-f", 12, "KZ", Sex.FEMALE);
        came(FIRST, "kz-m", 11, "KZ", Sex.MALE);
        came(FIRST, "uz-m", 3, "UZ", Sex.MALE);
        log.add(new FiguresClosed(FIRST));
    }

    @Override
    protected List<Object> projections() {
        return List.of(new FiguresProjection(writes), legacy, editions, new FiguresAnswers(facts, legacy, editions));
    }

    @Override
    protected List<?> story() {
        return log;
    }

    @Override
    protected List<?> answers() {
        var fresh = new FiguresAnswers(new FactsOnRecord(readModels, standings), legacy, editions);
        return List.of(fresh.answer(new DraftEdition()), editions.answer(new ReleasedFigures()), editions.atoms());
    }

    @Test
    void before_the_first_edition_the_public_sees_published_totals_only() {
        tell();
        var released = ask(new ReleasedFigures(), Released.class);

        assertThat(released.participations()).isZero();
        assertThat(released.people()).isZero();
        assertThat(released.cells()).isEmpty();
        assertThat(released.editions()).isEmpty();
        assertThat(released.progress().participations()).isEqualTo(new Range(40, 40, false));
        assertThat(released.standing()).isEqualTo(after(4));
    }

    @Test
    void an_edition_is_the_sum_of_its_atoms_and_replaces_the_total_about_the_same_workshop() {
        var complete = release("edition-1");
        var released = ask(new ReleasedFigures(), Released.class);

        assertThat(released.participations()).isEqualTo(23);
        assertThat(released.people()).isEqualTo(23);
        assertThat(released.cells()).containsExactly(new Cell("KZ", 23, 12L, 11L, null, null));
        assertThat(released.legacy()).isEmpty();
        assertThat(released.progress().participations()).isEqualTo(new Range(23, 23, false));
        assertThat(released.progress().moreThan()).isEqualTo(2000);
        assertThat(released.editions()).containsExactly(new Edition(new EditionId("edition-1"), "edition-1",
                at(log.size() - 1), complete, complete.position() + ":hash-at-" + complete.position(), 23, 23));
        assertThat(released.standing()).isEqualTo(complete);
    }

    @Test
    void what_happens_after_an_edition_is_not_seen_before_the_next_one() {
        release("edition-1");
        var published = ask(new ReleasedFigures(), Released.class);
        plan(SECOND);
        came(SECOND, "uz-m", 3, "UZ", Sex.MALE);
        came(SECOND, "tj-f", 30, "TJ", Sex.FEMALE);
        log.add(new FiguresClosed(SECOND));
        log.add(new PersonErased(person("kz-f", 0), "asked"));
        tell();

        assertThat(ask(new ReleasedFigures(), Released.class)).isEqualTo(published);
        assertThat(ask(new DraftEdition(), Draft.class).atoms()).hasSize(1);
    }

    @Test
    void what_was_released_is_not_drafted_again_and_what_waits_is_counted_for_organizers() {
        release("edition-1");
        var draft = ask(new DraftEdition(), Draft.class);

        assertThat(draft.atoms()).isEmpty();
        assertThat(draft.waiting()).as("three men of one country").isEqualTo(3);
        assertThat(draft.definition()).isEqualTo("atoms-1");
        assertThat(draft.standing()).isEqualTo(after(log.size()));
    }

    @Test
    void people_who_come_again_add_participations_and_no_people() {
        release("edition-1");
        plan(SECOND);
        came(SECOND, "kz-f", 12, "KZ", Sex.FEMALE);
        log.add(new FiguresClosed(SECOND));
        release("edition-2");
        var released = ask(new ReleasedFigures(), Released.class);

        assertThat(released.participations()).isEqualTo(35);
        assertThat(released.people()).isEqualTo(23);
        assertThat(released.cells()).containsExactly(new Cell("KZ", 35, 24L, 11L, null, null));
        assertThat(released.editions()).extracting(e -> e.editionId().value()).containsExactly("edition-2", "edition-1");
        assertThat(released.editions().getFirst().people()).isEqualTo(12);
    }

    @Test
    void what_a_correction_takes_away_leaves_with_a_later_edition() {
        release("edition-1");
        for (int i = 0; i < 11; i++) {
            log.add(new AttendanceCorrected(FIRST, SessionId.of(FIRST, 1), registration(FIRST, "kz-m", i), Mark.PRESENT,
                    Mark.ABSENT, "wrong list"));
        }
        release("edition-2");
        var released = ask(new ReleasedFigures(), Released.class);

        assertThat(released.participations()).isEqualTo(12);
        assertThat(released.cells()).containsExactly(new Cell("KZ", 12, 12L, 0L, null, null));
        assertThat(released.editions().getFirst().participations()).isEqualTo(-11);
        assertThat(released.editions().getFirst().people()).isZero();
    }

    @Test
    void opening_and_closing_figures_again_does_not_bring_back_the_total_they_replaced() {
        release("edition-1");
        var published = ask(new ReleasedFigures(), Released.class);
        log.add(new WorkshopReopened(FIRST, Stage.CLOSED, Stage.HELD, "a sheet was forgotten"));
        log.add(new FiguresClosed(FIRST));
        tell();

        assertThat(ask(new ReleasedFigures(), Released.class)).isEqualTo(published);
    }

    @Test
    void erasing_a_person_changes_no_exact_figure() {
        tell();
        var before = ask(new FiguresNow(), Figures.class);
        log.add(new PersonErased(person("kz-f", 0), "asked"));
        tell();
        var after = ask(new FiguresNow(), Figures.class);

        assertThat(after).usingRecursiveComparison().ignoringFields("standing").isEqualTo(before);
        assertThat(after.standing()).isEqualTo(after(log.size()));
    }

    @Test
    void the_pool_of_several_countries_stands_last_and_says_nothing_of_sex() {
        var sum = new PublishedSum(List.of(new PublishedSum.Part("edition-1", "SEVERAL", "ANY", true, 1, 14),
                new PublishedSum.Part("edition-1", "UZ", "ANY", true, 1, 10),
                new PublishedSum.Part("edition-1", "UZ", "MALE", true, 1, 15)));

        assertThat(sum.cells()).containsExactly(new Cell("UZ", 25, null, 15L, null, 10L),
                new Cell("SEVERAL", 14, null, null, null, 14L));
    }

    /** Releases whatever the draft says. @return what the draft was complete up to */
    private Standing release(String id) {
        tell();
        var draft = ask(new DraftEdition(), Draft.class);
        log.add(new EditionReleased(new EditionId(id), id, draft.standing(), draft.definition(), draft.atoms()));
        tell();
        assertThat(ColumnTest.smallestGroup(editions.atoms())).isGreaterThanOrEqualTo(Atom.K);
        return draft.standing();
    }

    private void plan(WorkshopId id) {
        log.add(new WorkshopPlanned(id, "A workshop", WorkshopKind.TRAINING_COURSE, Level.REGIONAL, Mode.ONSITE, "T8", "IV",
                new Place(new Country("KZ"), "Almaty", ""), "Asia/Almaty",
                Days.of(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 2)), 40, List.of(), List.of("ru"), true));
        log.add(new SessionScheduled(id, new Session(SessionId.of(id, 1), "Morning", LocalDate.of(2026, 3, 2),
                LocalTime.of(9, 0), 180, SessionKind.LEARNING)));
    }

    private void came(WorkshopId w, String who, int many, String country, Sex sex) {
        for (int i = 0; i < many; i++) {
            log.add(new ParticipantRegistered(w, registration(w, who, i), person(who, i), Role.PARTICIPANT,
                    new Particulars(sex, AgeBand.UNKNOWN, new Country(country), OrganisationKind.MEDIA), Channel.DESK, "on-behalf"));
            log.add(new AttendanceRecorded(w, SessionId.of(w, 1), registration(w, who, i), Mark.PRESENT, Evidence.SIGNATURE));
        }
    }

    private static PersonId person(String who, int n) {
        return new PersonId("person-" + who + "-" + n);
    }

    private static RegistrationId registration(WorkshopId w, String who, int n) {
        return new RegistrationId("registration-" + who + "-" + n + w.value().substring("workshop".length()));
    }
}
