package org.sabak.workshop.command;

import static org.sabak.kernel.Refused.no;
import static org.sabak.workshop.WorkshopRefusal.DATE_OUTSIDE_PHASE;
import static org.sabak.workshop.WorkshopRefusal.DATE_OUT_OF_RANGE;
import static org.sabak.workshop.WorkshopRefusal.LAST_BEFORE_FIRST;
import static org.sabak.workshop.WorkshopRefusal.PHASE_AMBIGUOUS;
import static org.sabak.workshop.WorkshopRefusal.PLANNED_DIFFERENTLY;
import static org.sabak.workshop.WorkshopRefusal.REASON_NEEDED;
import static org.sabak.workshop.WorkshopRefusal.SEATS_OUT_OF_RANGE;
import static org.sabak.workshop.WorkshopRefusal.TEXT_NOT_ACCEPTABLE;
import static org.sabak.workshop.WorkshopRefusal.TOO_MANY_DAYS;
import static org.sabak.workshop.WorkshopRefusal.UNKNOWN_PHASE;
import static org.sabak.workshop.WorkshopRefusal.UNKNOWN_THEME;
import static org.sabak.workshop.WorkshopRefusal.UNKNOWN_ZONE;
import static org.sabak.workshop.command.AWorkshop.ALMATY;
import static org.sabak.workshop.command.AWorkshop.FR;
import static org.sabak.workshop.command.AWorkshop.ID;
import static org.sabak.workshop.command.AWorkshop.KZ;
import static org.sabak.workshop.command.AWorkshop.MONDAY;
import static org.sabak.workshop.command.AWorkshop.UZ;
import static org.sabak.workshop.command.AWorkshop.afternoon;
import static org.sabak.workshop.command.AWorkshop.fixture;
import static org.sabak.workshop.command.AWorkshop.given;
import static org.sabak.workshop.command.AWorkshop.morning;
import static org.sabak.workshop.command.AWorkshop.on;
import static org.sabak.workshop.command.AWorkshop.scheduled;
import static org.sabak.workshop.command.AWorkshop.usual;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.sabak.kernel.Country;
import org.sabak.kernel.WorkshopId;
import org.sabak.workshop.Days;
import org.sabak.workshop.Days.Precision;
import org.sabak.workshop.Place;
import org.sabak.workshop.WorkshopEvent.PhaseOverridden;
import org.sabak.workshop.WorkshopEvent.WorkshopCopied;

class PlanningTest {

    static final LocalDate SUMMER_2012 = LocalDate.of(2012, 6, 21), SUMMER_2021 = LocalDate.of(2021, 6, 1);
    static final WorkshopId OTHER = new WorkshopId("workshop-borders-2025");

    @Test
    void a_plan_gets_the_phase_of_its_dates_the_zone_of_its_country_and_two_sessions_a_day() {
        plan(usual()).expectEvents(usual().planned("IV", "Asia/Almaty"),
                scheduled(morning(1, "1.1", MONDAY)), scheduled(afternoon(2, "1.2", MONDAY)),
                scheduled(morning(3, "2.1", MONDAY.plusDays(1))), scheduled(afternoon(4, "2.2", MONDAY.plusDays(1))),
                scheduled(morning(5, "3.1", MONDAY.plusDays(2))), scheduled(afternoon(6, "3.2", MONDAY.plusDays(2))));
    }

    @Test
    void the_same_plan_sent_twice_changes_nothing() {
        given(usual().planned()).when(usual().command()).expectNoEvents().expectSuccessfulHandlerExecution();
        given(usual().planned()).when(usual().in("IV", "").titled(" Border security ").command())
                .expectNoEvents().expectSuccessfulHandlerExecution();
        given(usual().inviting(KZ, UZ).planned()).when(usual().inviting(UZ, KZ, UZ).command())
                .expectNoEvents().expectSuccessfulHandlerExecution();
        given(usual().planned(), new WorkshopCopied(ID, OTHER)).when(usual().from(OTHER).command())
                .expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void another_plan_under_the_same_id_is_refused() {
        for (var other : List.of(usual().titled("Other"), usual().with(26), usual().in("III", ""),
                usual().at(ALMATY, "Asia/Aqtau"), usual().from(OTHER))) {
            given(usual().planned()).when(other.command()).expectNoEvents().expectExceptionDetails(no(PLANNED_DIFFERENTLY));
        }
    }

    @Test
    void a_clone_says_where_it_came_from() {
        fixture().givenNoPriorActivity().when(on(MONDAY, MONDAY).from(OTHER).command()).expectEvents(
                on(MONDAY, MONDAY).planned(), new WorkshopCopied(ID, OTHER),
                scheduled(morning(1, "1.1", MONDAY)), scheduled(afternoon(2, "1.2", MONDAY)));
    }

    @Test
    void a_date_in_two_phases_is_ambiguous_and_names_them() {
        plan(on(SUMMER_2021, SUMMER_2021)).expectNoEvents().expectExceptionDetails(no(PHASE_AMBIGUOUS, "III, IV"));
        plan(on(SUMMER_2021, SUMMER_2021).in("III", "")).expectSuccessfulHandlerExecution();
        plan(on(SUMMER_2021, SUMMER_2021).in("IV", "")).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_date_in_no_phase_lies_between_phases() {
        var mapping = on(SUMMER_2012, SUMMER_2012);
        for (var said : List.of("", "INTER_PHASE")) {
            fixture().givenNoPriorActivity().when(mapping.in(said, "").command()).expectEvents(
                    mapping.planned("INTER_PHASE", "Asia/Almaty"),
                    scheduled(morning(1, "1.1", SUMMER_2012)), scheduled(afternoon(2, "1.2", SUMMER_2012)));
        }
    }

    @Test
    void days_across_the_turn_of_a_phase_are_ambiguous() {
        plan(on(LocalDate.of(2017, 12, 30), LocalDate.of(2018, 1, 2)))
                .expectNoEvents().expectExceptionDetails(no(PHASE_AMBIGUOUS, "II, III"));
        plan(on(LocalDate.of(2011, 12, 30), LocalDate.of(2012, 1, 2)))
                .expectNoEvents().expectExceptionDetails(no(PHASE_AMBIGUOUS, "I, INTER_PHASE"));
        plan(on(LocalDate.of(2017, 12, 30), LocalDate.of(2018, 1, 2)).in("II", "")).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_phase_outside_the_dates_is_refused_and_its_years_are_named() {
        plan(on(SUMMER_2012, SUMMER_2012).in("I", "")).expectNoEvents()
                .expectExceptionDetails(no(DATE_OUTSIDE_PHASE, "I", "2010–2011"));
        plan(on(SUMMER_2012, SUMMER_2012).in("II", " ")).expectNoEvents()
                .expectExceptionDetails(no(DATE_OUTSIDE_PHASE, "II", "2013–2017"));
        plan(on(SUMMER_2012, SUMMER_2012).in("IV", "")).expectNoEvents()
                .expectExceptionDetails(no(DATE_OUTSIDE_PHASE, "IV", "2021–"));
        plan(on(SUMMER_2021, SUMMER_2021).in("INTER_PHASE", "")).expectNoEvents()
                .expectExceptionDetails(no(DATE_OUTSIDE_PHASE, "INTER_PHASE", "2012"));
    }

    @Test
    void a_reason_overrides_the_dates_and_is_kept() {
        var mapping = on(SUMMER_2012, SUMMER_2012).in("II", " prepared for the second phase ");
        fixture().givenNoPriorActivity().when(mapping.command()).expectEvents(mapping.planned("II", "Asia/Almaty"),
                new PhaseOverridden(ID, "II", "prepared for the second phase"),
                scheduled(morning(1, "1.1", SUMMER_2012)), scheduled(afternoon(2, "1.2", SUMMER_2012)));
        plan(on(SUMMER_2012, SUMMER_2012).in("II", "x".repeat(501))).expectNoEvents()
                .expectExceptionDetails(no(REASON_NEEDED));
    }

    @Test
    void a_reason_that_is_not_needed_overrides_nothing() {
        fixture().givenNoPriorActivity().when(on(MONDAY, MONDAY).in("IV", "just so").command()).expectEvents(
                on(MONDAY, MONDAY).planned(), scheduled(morning(1, "1.1", MONDAY)), scheduled(afternoon(2, "1.2", MONDAY)));
    }

    @Test
    void an_unknown_phase_or_theme_is_refused() {
        plan(usual().in("V", "")).expectNoEvents().expectExceptionDetails(no(UNKNOWN_PHASE));
        plan(usual().about("T99")).expectNoEvents().expectExceptionDetails(no(UNKNOWN_THEME));
    }

    @Test
    void the_last_day_is_not_before_the_first() {
        plan(on(MONDAY, MONDAY.minusDays(1))).expectNoEvents().expectExceptionDetails(no(LAST_BEFORE_FIRST));
    }

    @Test
    void a_workshop_lasts_a_month_at_most() {
        plan(on(MONDAY, MONDAY.plusDays(30))).expectSuccessfulHandlerExecution();
        plan(on(MONDAY, MONDAY.plusDays(31))).expectNoEvents().expectExceptionDetails(no(TOO_MANY_DAYS, 31));
    }

    @Test
    void dates_run_from_2010_to_2100() {
        var first = LocalDate.of(2010, 1, 1);
        var last = LocalDate.of(2100, 12, 31);
        plan(on(first, first)).expectSuccessfulHandlerExecution();
        plan(on(last, last)).expectSuccessfulHandlerExecution();
        plan(on(first.minusDays(1), first)).expectNoEvents().expectExceptionDetails(no(DATE_OUT_OF_RANGE, 2010, 2100));
        plan(on(last, last.plusDays(1))).expectNoEvents().expectExceptionDetails(no(DATE_OUT_OF_RANGE, 2010, 2100));
        plan(on(LocalDate.of(1999, 1, 1), first)).expectNoEvents().expectExceptionDetails(no(DATE_OUT_OF_RANGE, 2010, 2100));
    }

    @Test
    void there_is_at_least_one_seat_and_at_most_a_hundred_thousand() {
        for (int seats : List.of(0, -1, 100_001)) {
            plan(usual().with(seats)).expectNoEvents().expectExceptionDetails(no(SEATS_OUT_OF_RANGE, 1, 100_000));
        }
        plan(usual().with(1)).expectSuccessfulHandlerExecution();
        plan(usual().with(100_000)).expectSuccessfulHandlerExecution();
    }

    @Test
    void every_country_of_the_programme_has_its_zone() {
        Map.of("KZ", "Asia/Almaty", "KG", "Asia/Bishkek", "TJ", "Asia/Dushanbe", "TM", "Asia/Ashgabat",
                "UZ", "Asia/Tashkent", "AF", "Asia/Kabul", "FR", "Etc/UTC").forEach((country, zone) -> {
                    var workshop = on(MONDAY, MONDAY).at(new Place(new Country(country), "City", ""), "");
                    fixture().givenNoPriorActivity().when(workshop.command()).expectEvents(workshop.planned("IV", zone),
                            scheduled(morning(1, "1.1", MONDAY)), scheduled(afternoon(2, "1.2", MONDAY)));
                });
    }

    @Test
    void a_zone_is_a_region_that_exists() {
        for (var zone : List.of("Asia/Atlantis", "UTC", "+05:00", "Z", "asia/almaty")) {
            plan(usual().at(ALMATY, zone)).expectNoEvents().expectExceptionDetails(no(UNKNOWN_ZONE));
        }
        plan(usual().at(new Place(FR, "Paris", ""), "Europe/Paris")).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_title_is_one_line_of_at_most_150_characters() {
        for (var title : List.of("", "  ", "x".repeat(151), "two\nlines", "bell\u0007", "turned \u202Earound")) {
            plan(usual().titled(title)).expectNoEvents().expectExceptionDetails(no(TEXT_NOT_ACCEPTABLE, "title"));
        }
        plan(usual().titled("x".repeat(150))).expectSuccessfulHandlerExecution();
        plan(usual().titled("O'g'li, «Границы» 🌍")).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_city_is_needed_and_a_venue_is_not() {
        for (var city : List.of("", "x".repeat(101), "🌍")) {
            plan(usual().at(new Place(KZ, city, ""), "")).expectNoEvents()
                    .expectExceptionDetails(no(TEXT_NOT_ACCEPTABLE, "city"));
        }
        for (var venue : List.of("x".repeat(201), "two\nlines")) {
            plan(usual().at(new Place(KZ, "Almaty", venue), "")).expectNoEvents()
                    .expectExceptionDetails(no(TEXT_NOT_ACCEPTABLE, "venue"));
        }
        plan(usual().at(new Place(KZ, "x".repeat(100), "x".repeat(200)), "")).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_month_without_days_is_taken_whole_and_has_no_sessions() {
        var march = LocalDate.of(2016, 3, 1);
        var whole = new Days(march, LocalDate.of(2016, 3, 31), Precision.MONTH);
        fixture().givenNoPriorActivity().when(usual().during(new Days(march, march, Precision.MONTH)).command())
                .expectEvents(usual().during(whole).planned("II", "Asia/Almaty"));
    }

    private static ResultValidator<Workshop> plan(AWorkshop workshop) {
        return fixture().givenNoPriorActivity().when(workshop.command());
    }
}
