package org.sabak.programme.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.programme.ProgrammeEvent.Confidence.INFERRED;
import static org.sabak.programme.ProgrammeEvent.Confidence.STATED;
import static org.sabak.programme.ProgrammeId.JPOA;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sabak.kernel.Country;
import org.sabak.kernel.LocalText;
import org.sabak.kernel.Standing;
import org.sabak.kernel.WorkshopId;
import org.sabak.programme.ProgrammeEvent.FrameworkAdopted;
import org.sabak.programme.ProgrammeEvent.IndicatorDefined;
import org.sabak.programme.ProgrammeEvent.ObjectiveDefined;
import org.sabak.programme.ProgrammeEvent.OrganisationRegistered;
import org.sabak.programme.ProgrammeEvent.PartnerGroup;
import org.sabak.programme.ProgrammeEvent.PhaseDefined;
import org.sabak.programme.ProgrammeEvent.PhaseEnded;
import org.sabak.programme.ProgrammeEvent.PhaseFunderAdded;
import org.sabak.programme.ProgrammeEvent.PillarDefined;
import org.sabak.programme.ProgrammeEvent.ProgrammeDefined;
import org.sabak.programme.ProgrammeEvent.StateRole;
import org.sabak.programme.ProgrammeEvent.StateRoleRecorded;
import org.sabak.programme.ProgrammeEvent.TargetSet;
import org.sabak.programme.ProgrammeEvent.ThemeDefined;
import org.sabak.programme.ProgrammeEvent.TotalEndorsed;
import org.sabak.programme.ProgrammeEvent.TotalReported;
import org.sabak.programme.ProgrammeEvent.TotalSetAside;
import org.sabak.programme.ProgrammeEvent.TotalTiedToWorkshop;
import org.sabak.programme.ProgrammeEvent.UndatedStateRoleRecorded;
import org.sabak.programme.ProgrammeQuery.Framework;
import org.sabak.programme.ProgrammeQuery.Indicator;
import org.sabak.programme.ProgrammeQuery.Named;
import org.sabak.programme.ProgrammeQuery.Objective;
import org.sabak.programme.ProgrammeQuery.Organisation;
import org.sabak.programme.ProgrammeQuery.Overview;
import org.sabak.programme.ProgrammeQuery.Phase;
import org.sabak.programme.ProgrammeQuery.ProgrammeOverview;
import org.sabak.programme.ProgrammeQuery.ReportedTotals;
import org.sabak.programme.ProgrammeQuery.StateRoleRow;
import org.sabak.programme.ProgrammeQuery.StateRoles;
import org.sabak.programme.ProgrammeQuery.StateRolesAsOf;
import org.sabak.programme.ProgrammeQuery.Theme;
import org.sabak.programme.ProgrammeQuery.Total;
import org.sabak.programme.ProgrammeQuery.Totals;
import org.sabak.programme.Quantity;
import org.sabak.programme.Quantity.Qualifier;
import org.sabak.programme.TotalId;
import org.sabak.readmodels.RetoldStory;

class ProgrammePageTest extends RetoldStory {

    static final Country KZ = new Country("KZ"), UZ = new Country("UZ"), AF = new Country("AF");
    static final LocalDate FIRST = LocalDate.of(2011, 11, 30), SECOND = LocalDate.of(2022, 3, 3);
    static final TotalId A = new TotalId("total-a"), B = new TotalId("total-b"), C = new TotalId("total-c");
    static final Quantity MANY = new Quantity(300, Qualifier.MORE_THAN);

    @Override
    protected List<Object> projections() {
        return List.of(new ProgrammeProjection(writes), new ProgrammeAnswers(readModels, standings),
                new TotalsProjection(readModels, writes, standings));
    }

    @Override
    protected List<?> story() {
        return List.of(
                new ProgrammeDefined(JPOA, text("Programme")),
                new PhaseDefined(JPOA, "III", 2018, text("third")), new PhaseEnded(JPOA, "III", 2021),
                new PhaseFunderAdded(JPOA, "III", "UNPDF", text("UNPDF (China)")), new PhaseFunderAdded(JPOA, "III", "EU", text("EU")),
                new PhaseDefined(JPOA, "IV", 2021, text("fourth")),
                new ObjectiveDefined(JPOA, "P4-1", "IV", text("strengthen")),
                new PillarDefined(JPOA, "I", text("conditions"), text("I")),
                new ThemeDefined(JPOA, "T1", text("dialogue"), List.of("III")), new ThemeDefined(JPOA, "T2", text("media"), List.of()),
                new FrameworkAdopted(JPOA, "2011", FIRST, text("Ashgabat")), new FrameworkAdopted(JPOA, "2022", SECOND, text("Tashkent")),
                new StateRoleRecorded(JPOA, UZ, "2011", StateRole.OBSERVER, FIRST, STATED, "page"),
                new StateRoleRecorded(JPOA, KZ, "2011", StateRole.OBSERVER, FIRST, INFERRED, "a guess"),
                new StateRoleRecorded(JPOA, KZ, "2011", StateRole.SIGNATORY, FIRST, STATED, "page"),
                new UndatedStateRoleRecorded(JPOA, AF, "2011", StateRole.OBSERVER, STATED, "page"),
                new UndatedStateRoleRecorded(JPOA, new Country("TM"), "never adopted", StateRole.ADOPTING, STATED, "page"),
                new StateRoleRecorded(JPOA, UZ, "2022", StateRole.ADOPTING, SECOND, INFERRED, "host"),
                new OrganisationRegistered(JPOA, "IOM", text("Migration"), text("IOM"), PartnerGroup.COMPACT_ENTITY),
                new IndicatorDefined(JPOA, "people", text("people"), text("counted so")),
                new IndicatorDefined(JPOA, "materials", text("materials"), text("printed")),
                new TargetSet(JPOA, "people", 1000, "draft"), new TargetSet(JPOA, "people", 2000, "page"),
                new TotalReported(JPOA, B, "people", MANY, "II", "five workshops", "page"),
                new TotalReported(JPOA, A, "people", MANY, "II", "one workshop", "report"),
                new TotalReported(JPOA, C, "people", MANY, "III", "said elsewhere", "news"),
                new TotalTiedToWorkshop(JPOA, A, new WorkshopId("workshop-a")),
                new TotalEndorsed(JPOA, A, "seen the list"), new TotalEndorsed(JPOA, B, "official"),
                new TotalSetAside(JPOA, B, "counted twice"));
    }

    @Override
    protected List<?> answers() {
        return List.of(overview(), roles(SECOND), ask(new ReportedTotals(), Totals.class));
    }

    @Test
    void the_whole_structure_is_shown_in_the_order_it_was_laid_down() {
        tell();

        assertThat(overview()).isEqualTo(new Overview(text("Programme"),
                List.of(new Phase("III", 2018, 2021, text("third"), List.of(text("UNPDF (China)"), text("EU"))),
                        new Phase("IV", 2021, null, text("fourth"), List.of())),
                List.of(new Objective("P4-1", "IV", text("strengthen"))),
                List.of(new Named("I", text("conditions"), text("I"))),
                List.of(new Theme("T1", text("dialogue"), List.of("III")), new Theme("T2", text("media"), List.of())),
                List.of(new Framework("2011", FIRST, text("Ashgabat")), new Framework("2022", SECOND, text("Tashkent"))),
                List.of(new Organisation("IOM", text("Migration"), text("IOM"), PartnerGroup.COMPACT_ENTITY)),
                List.of(new Indicator("people", text("people"), text("counted so"), 2000, "page"),
                        new Indicator("materials", text("materials"), text("printed"), 0, "")),
                after(story().size())));
    }

    @Test
    void before_anything_was_laid_down_every_list_is_empty() {
        assertThat(overview()).isEqualTo(new Overview(new LocalText(Map.of()), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), Standing.EMPTY));
    }

    @Test
    void a_state_has_the_role_that_began_last_before_the_day() {
        tell();

        assertThat(roles(FIRST.minusDays(1)).rows()).isEmpty();
        assertThat(roles(FIRST).rows()).extracting(StateRoleRow::state).containsExactly(AF, KZ, UZ);
        assertThat(roles(LocalDate.of(2012, 1, 1)).rows()).extracting(StateRoleRow::role)
                .containsExactly(StateRole.OBSERVER, StateRole.SIGNATORY, StateRole.OBSERVER);
        assertThat(roles(LocalDate.of(2023, 1, 1)).rows()).last().isEqualTo(
                new StateRoleRow(UZ, "2022", StateRole.ADOPTING, SECOND, INFERRED, "host"));
        assertThat(roles(FIRST).rows().getFirst().from()).isNull();
    }

    @Test
    void every_total_stays_on_record_with_what_is_held_of_it() {
        tell();

        assertThat(ask(new ReportedTotals(), Totals.class).rows()).containsExactly(
                new Total(B, "people", MANY, "II", "five workshops", "page", null, "SET_ASIDE", "counted twice"),
                new Total(A, "people", MANY, "II", "one workshop", "report", new WorkshopId("workshop-a"), "ENDORSED", "seen the list"),
                new Total(C, "people", MANY, "III", "said elsewhere", "news", null, "REPORTED", ""));
    }

    private Overview overview() {
        return ask(new ProgrammeOverview(), Overview.class);
    }

    private StateRoles roles(LocalDate day) {
        return ask(new StateRolesAsOf(day), StateRoles.class);
    }

    private static LocalText text(String words) {
        return LocalText.of(words, words + " по-русски");
    }
}
