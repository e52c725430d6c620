package org.sabak.programme.command;

import static org.sabak.kernel.Refused.no;
import static org.sabak.programme.ProgrammeId.JPOA;
import static org.sabak.programme.ProgrammeRefusal.REASON_NEEDED;
import static org.sabak.programme.ProgrammeRefusal.SOURCE_NEEDED;
import static org.sabak.programme.ProgrammeRefusal.THEME_TAKEN;
import static org.sabak.programme.ProgrammeRefusal.TOTAL_DIFFERS;
import static org.sabak.programme.ProgrammeRefusal.UNKNOWN_INDICATOR;
import static org.sabak.programme.ProgrammeRefusal.UNKNOWN_PHASE;
import static org.sabak.programme.ProgrammeRefusal.UNKNOWN_TOTAL;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.sabak.kernel.LocalText;
import org.sabak.kernel.WorkshopId;
import org.sabak.programme.ProgrammeCommand.DefineProgramme;
import org.sabak.programme.ProgrammeCommand.DefineTheme;
import org.sabak.programme.ProgrammeCommand.EndorseTotal;
import org.sabak.programme.ProgrammeCommand.ReportTotal;
import org.sabak.programme.ProgrammeCommand.SetTotalAside;
import org.sabak.programme.ProgrammeEvent;
import org.sabak.programme.ProgrammeEvent.ThemeDefined;
import org.sabak.programme.ProgrammeEvent.TotalEndorsed;
import org.sabak.programme.ProgrammeEvent.TotalReported;
import org.sabak.programme.ProgrammeEvent.TotalSetAside;
import org.sabak.programme.ProgrammeEvent.TotalTiedToWorkshop;
import org.sabak.programme.Quantity;
import org.sabak.programme.Quantity.Qualifier;
import org.sabak.programme.TotalId;

class KeepingTotalsTest {

    static final List<ProgrammeEvent> DEFINED = new Definition(JPOA, FirstStart.structure()).facts().toList();
    static final TotalId TOTAL = new TotalId("total-ashgabat-2014");
    static final Quantity SIXTY_FIVE = new Quantity(65, Qualifier.EXACT);
    static final WorkshopId BORDERS = new WorkshopId("workshop-borders-ashgabat");
    static final LocalText YOUTH = LocalText.of("Youth", "Молодежь");

    @Test
    void the_structure_is_laid_down_once() {
        fixture().givenNoPriorActivity().when(new DefineProgramme(JPOA, FirstStart.structure()))
                .expectEvents(DEFINED.toArray());
        given().when(new DefineProgramme(JPOA, FirstStart.structure()))
                .expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void a_published_total_is_kept_with_its_qualifier_and_source() {
        given().when(report("II", "unrcca.unmissions.org", null)).expectEvents(reported("II"));
        given().when(report("INTER_PHASE", "unrcca.unmissions.org", null)).expectEvents(reported("INTER_PHASE"));
    }

    @Test
    void a_total_of_one_workshop_is_tied_to_it() {
        given().when(report("II", "unrcca.unmissions.org", BORDERS))
                .expectEvents(reported("II"), new TotalTiedToWorkshop(JPOA, TOTAL, BORDERS));
    }

    @Test
    void a_total_reported_twice_is_kept_once() {
        given(reported("II")).when(report("II", " unrcca.unmissions.org ", null))
                .expectNoEvents().expectSuccessfulHandlerExecution();
        given(reported("II"), new TotalTiedToWorkshop(JPOA, TOTAL, BORDERS))
                .when(report("II", "unrcca.unmissions.org", BORDERS)).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void another_total_under_the_same_id_is_refused() {
        given(reported("II")).when(report("III", "unrcca.unmissions.org", null))
                .expectNoEvents().expectExceptionDetails(no(TOTAL_DIFFERS));
        given(reported("II")).when(report("II", "unrcca.unmissions.org", BORDERS))
                .expectNoEvents().expectExceptionDetails(no(TOTAL_DIFFERS));
    }

    @Test
    void a_total_needs_a_source_a_known_phase_and_a_known_indicator() {
        given().when(report("II", " ", null)).expectNoEvents().expectExceptionDetails(no(SOURCE_NEEDED));
        given().when(report("V", "x", null)).expectNoEvents().expectExceptionDetails(no(UNKNOWN_PHASE));
        given().when(new ReportTotal(JPOA, TOTAL, "kilometres", SIXTY_FIVE, "II", "participants", "x", null))
                .expectNoEvents().expectExceptionDetails(no(UNKNOWN_INDICATOR));
    }

    @Test
    void a_total_is_endorsed_or_set_aside_for_a_reason_and_the_last_word_counts() {
        given(reported("II")).when(new EndorseTotal(JPOA, TOTAL, "two sources agree")).expectEvents(endorsed());
        given(reported("II"), endorsed()).when(new SetTotalAside(JPOA, TOTAL, "named attendance found"))
                .expectEvents(aside());
        given(reported("II"), endorsed(), aside()).when(new EndorseTotal(JPOA, TOTAL, "two sources agree"))
                .expectEvents(endorsed());
    }

    @Test
    void endorsing_or_setting_aside_twice_is_harmless() {
        given(reported("II"), endorsed()).when(new EndorseTotal(JPOA, TOTAL, "two sources agree "))
                .expectNoEvents().expectSuccessfulHandlerExecution();
        given(reported("II"), aside()).when(new SetTotalAside(JPOA, TOTAL, "named attendance found"))
                .expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void judging_a_total_needs_a_total_and_a_reason() {
        given().when(new EndorseTotal(JPOA, TOTAL, "x")).expectNoEvents().expectExceptionDetails(no(UNKNOWN_TOTAL));
        given().when(new SetTotalAside(JPOA, TOTAL, "x")).expectNoEvents().expectExceptionDetails(no(UNKNOWN_TOTAL));
        given(reported("II")).when(new EndorseTotal(JPOA, TOTAL, ""))
                .expectNoEvents().expectExceptionDetails(no(REASON_NEEDED));
        given(reported("II")).when(new SetTotalAside(JPOA, TOTAL, "x".repeat(501)))
                .expectNoEvents().expectExceptionDetails(no(REASON_NEEDED));
    }

    @Test
    void a_theme_may_be_added_at_any_time() {
        var youth = new ThemeDefined(JPOA, "T10", YOUTH, List.of("IV"));
        given().when(new DefineTheme(JPOA, "T10", YOUTH, List.of("IV"))).expectEvents(youth);
        given(youth).when(new DefineTheme(JPOA, "T10", YOUTH, List.of("IV")))
                .expectNoEvents().expectSuccessfulHandlerExecution();
        given(youth).when(new DefineTheme(JPOA, "T10", YOUTH, List.of("III")))
                .expectNoEvents().expectExceptionDetails(no(THEME_TAKEN));
        given().when(new DefineTheme(JPOA, "T10", YOUTH, List.of("IX")))
                .expectNoEvents().expectExceptionDetails(no(UNKNOWN_PHASE));
    }

    private static TestExecutor<Programme> given(ProgrammeEvent... more) {
        var events = new ArrayList<>(DEFINED);
        events.addAll(Arrays.asList(more));
        return fixture().given(events);
    }

    private static AggregateTestFixture<Programme> fixture() {
        return new AggregateTestFixture<>(Programme.class);
    }

    private static ReportTotal report(String phase, String source, WorkshopId workshop) {
        return new ReportTotal(JPOA, TOTAL, "people-reached", SIXTY_FIVE, phase, "participants in Ashgabat",
                source, workshop);
    }

    private static TotalReported reported(String phase) {
        return new TotalReported(JPOA, TOTAL, "people-reached", SIXTY_FIVE, phase, "participants in Ashgabat",
                "unrcca.unmissions.org");
    }

    private static TotalEndorsed endorsed() {
        return new TotalEndorsed(JPOA, TOTAL, "two sources agree");
    }

    private static TotalSetAside aside() {
        return new TotalSetAside(JPOA, TOTAL, "named attendance found");
    }
}
