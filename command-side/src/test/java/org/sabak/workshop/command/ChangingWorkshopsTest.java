package org.sabak.workshop.command;

import static org.sabak.kernel.Refused.no;
import static org.sabak.workshop.WorkshopRefusal.DATE_OUTSIDE_PHASE;
import static org.sabak.workshop.WorkshopRefusal.DATE_OUT_OF_RANGE;
import static org.sabak.workshop.WorkshopRefusal.LAST_BEFORE_FIRST;
import static org.sabak.workshop.WorkshopRefusal.NOT_IN_THIS_STAGE;
import static org.sabak.workshop.WorkshopRefusal.PERCENT_OUT_OF_RANGE;
import static org.sabak.workshop.WorkshopRefusal.REASON_NEEDED;
import static org.sabak.workshop.WorkshopRefusal.TEXT_NOT_ACCEPTABLE;
import static org.sabak.workshop.WorkshopRefusal.UNKNOWN_FUNDER;
import static org.sabak.workshop.WorkshopRefusal.UNKNOWN_PARTNER;
import static org.sabak.workshop.WorkshopRefusal.UNKNOWN_PILLAR;
import static org.sabak.workshop.WorkshopRefusal.UNKNOWN_THEME;
import static org.sabak.workshop.WorkshopRefusal.UNKNOWN_ZONE;
import static org.sabak.workshop.command.AWorkshop.ALMATY;
import static org.sabak.workshop.command.AWorkshop.ID;
import static org.sabak.workshop.command.AWorkshop.KZ;
import static org.sabak.workshop.command.AWorkshop.MONDAY;
import static org.sabak.workshop.command.AWorkshop.UZ;
import static org.sabak.workshop.command.AWorkshop.afternoon;
import static org.sabak.workshop.command.AWorkshop.given;
import static org.sabak.workshop.command.AWorkshop.morning;
import static org.sabak.workshop.command.AWorkshop.on;
import static org.sabak.workshop.command.AWorkshop.scheduled;
import static org.sabak.workshop.command.AWorkshop.usual;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sabak.workshop.Days;
import org.sabak.workshop.Days.Precision;
import org.sabak.workshop.Level;
import org.sabak.workshop.Mode;
import org.sabak.workshop.Place;
import org.sabak.workshop.Stage;
import org.sabak.workshop.WorkshopCommand;
import org.sabak.workshop.WorkshopCommand.AssignPhase;
import org.sabak.workshop.WorkshopCommand.ChangeFormat;
import org.sabak.workshop.WorkshopCommand.ChangeTheme;
import org.sabak.workshop.WorkshopCommand.DecideCounting;
import org.sabak.workshop.WorkshopCommand.InviteCountries;
import org.sabak.workshop.WorkshopCommand.LinkPartners;
import org.sabak.workshop.WorkshopCommand.MoveWorkshop;
import org.sabak.workshop.WorkshopCommand.NameFunders;
import org.sabak.workshop.WorkshopCommand.RescheduleWorkshop;
import org.sabak.workshop.WorkshopCommand.RetitleWorkshop;
import org.sabak.workshop.WorkshopCommand.TagPillars;
import org.sabak.workshop.WorkshopEvent;
import org.sabak.workshop.WorkshopEvent.CountingDecided;
import org.sabak.workshop.WorkshopEvent.CountriesInvited;
import org.sabak.workshop.WorkshopEvent.FiguresClosed;
import org.sabak.workshop.WorkshopEvent.FormatChanged;
import org.sabak.workshop.WorkshopEvent.FundersNamed;
import org.sabak.workshop.WorkshopEvent.Partner;
import org.sabak.workshop.WorkshopEvent.PartnerRole;
import org.sabak.workshop.WorkshopEvent.PartnersLinked;
import org.sabak.workshop.WorkshopEvent.PhaseAssigned;
import org.sabak.workshop.WorkshopEvent.PhaseOverridden;
import org.sabak.workshop.WorkshopEvent.PillarsTagged;
import org.sabak.workshop.WorkshopEvent.SessionChanged;
import org.sabak.workshop.WorkshopEvent.SessionDropped;
import org.sabak.workshop.WorkshopEvent.ThemeChanged;
import org.sabak.workshop.WorkshopEvent.WorkshopAnnounced;
import org.sabak.workshop.WorkshopEvent.WorkshopCancelled;
import org.sabak.workshop.WorkshopEvent.WorkshopHeld;
import org.sabak.workshop.WorkshopEvent.WorkshopMoved;
import org.sabak.workshop.WorkshopEvent.WorkshopPlanned;
import org.sabak.workshop.WorkshopEvent.WorkshopPostponed;
import org.sabak.workshop.WorkshopEvent.WorkshopRescheduled;
import org.sabak.workshop.WorkshopEvent.WorkshopRetitled;
import org.sabak.workshop.WorkshopKind;

class ChangingWorkshopsTest {

    static final WorkshopPlanned PLANNED = usual().planned();
    static final Days DAYS = usual().days();
    static final String TASHKENT_ZONE = "Asia/Tashkent";
    static final Place TASHKENT = new Place(UZ, "Tashkent", "Hall 2");
    static final Partner OSCE = new Partner("OSCE", PartnerRole.CO_ORGANISER);

    /** Every change there is, with what is recorded of it. */
    static final Map<WorkshopCommand, WorkshopEvent> PLANNING = Map.of(
            new RetitleWorkshop(ID, " Borders "), new WorkshopRetitled(ID, "Border security", "Borders"),
            new MoveWorkshop(ID, TASHKENT, ""), new WorkshopMoved(ID, ALMATY, TASHKENT, "Asia/Almaty", TASHKENT_ZONE),
            new ChangeFormat(ID, WorkshopKind.EXPERT_MEETING, Level.NATIONAL, Mode.HYBRID, List.of("ru")),
            new FormatChanged(ID, WorkshopKind.EXPERT_MEETING, Level.NATIONAL, Mode.HYBRID, List.of("ru")),
            new InviteCountries(ID, List.of(UZ, KZ, UZ)), new CountriesInvited(ID, List.of(), List.of(KZ, UZ)));

    /** The changes that are still possible when the workshop is over. */
    static final Map<WorkshopCommand, WorkshopEvent> CORRECTIONS = Map.of(
            new ChangeTheme(ID, "T5"), new ThemeChanged(ID, "T3", "T5"),
            new TagPillars(ID, "II", List.of("IV", "I", "II")), new PillarsTagged(ID, "II", List.of("I", "IV")),
            new LinkPartners(ID, List.of(OSCE, OSCE)), new PartnersLinked(ID, List.of(OSCE)),
            new NameFunders(ID, List.of("EU", "EU")), new FundersNamed(ID, List.of("EU")),
            new DecideCounting(ID, true, true, 75), new CountingDecided(ID, true, true, 75));

    @Test
    void the_phase_can_be_set_right_and_one_outside_the_days_needs_a_reason() {
        given(PLANNED).when(new AssignPhase(ID, "II", "")).expectNoEvents()
                .expectExceptionDetails(no(DATE_OUTSIDE_PHASE, "II", "2013–2017"));
        given(PLANNED).when(new AssignPhase(ID, "II", "paid by its grant"))
                .expectEvents(new PhaseOverridden(ID, "II", "paid by its grant"));
        given(PLANNED, new PhaseOverridden(ID, "II", "paid by its grant")).when(new AssignPhase(ID, "IV", ""))
                .expectEvents(new PhaseAssigned(ID, "II", "IV"));
        given(PLANNED).when(new AssignPhase(ID, "IV", "")).expectSuccessfulHandlerExecution().expectNoEvents();
    }

    @Test
    void everything_can_change_while_it_is_planned() {
        for (var stage : List.of(new Object[] {PLANNED}, new Object[] {PLANNED, new WorkshopAnnounced(ID)},
                new Object[] {PLANNED, new WorkshopPostponed(ID, "venue lost")})) {
            PLANNING.forEach((change, fact) -> given(stage).when(change).expectEvents(fact));
            CORRECTIONS.forEach((change, fact) -> given(stage).when(change).expectEvents(fact));
        }
    }

    @Test
    void the_same_change_twice_is_harmless() {
        PLANNING.forEach((change, fact) -> given(PLANNED, fact).when(change)
                .expectNoEvents().expectSuccessfulHandlerExecution());
        CORRECTIONS.forEach((change, fact) -> given(PLANNED, fact).when(change)
                .expectNoEvents().expectSuccessfulHandlerExecution());
    }

    @Test
    void a_held_workshop_can_only_be_corrected() {
        Object[] held = {PLANNED, new WorkshopAnnounced(ID), new WorkshopHeld(ID)};
        CORRECTIONS.forEach((change, fact) -> given(held).when(change).expectEvents(fact));
        PLANNING.keySet().forEach(change -> given(held).when(change)
                .expectNoEvents().expectExceptionDetails(no(NOT_IN_THIS_STAGE, Stage.HELD)));
        given(held).when(new RescheduleWorkshop(ID, Days.of(MONDAY, MONDAY), "x"))
                .expectNoEvents().expectExceptionDetails(no(NOT_IN_THIS_STAGE, Stage.HELD));
    }

    @Test
    void closed_and_cancelled_workshops_stand_still() {
        Object[] closed = {PLANNED, new WorkshopAnnounced(ID), new WorkshopHeld(ID), new FiguresClosed(ID)};
        Object[] cancelled = {PLANNED, new WorkshopCancelled(ID, "no money")};
        for (var change : List.of(PLANNING, CORRECTIONS)) {
            change.keySet().forEach(c -> given(closed).when(c)
                    .expectNoEvents().expectExceptionDetails(no(NOT_IN_THIS_STAGE, Stage.CLOSED)));
            change.keySet().forEach(c -> given(cancelled).when(c)
                    .expectNoEvents().expectExceptionDetails(no(NOT_IN_THIS_STAGE, Stage.CANCELLED)));
        }
    }

    @Test
    void unknown_codes_are_refused() {
        given(PLANNED).when(new ChangeTheme(ID, "T99")).expectNoEvents().expectExceptionDetails(no(UNKNOWN_THEME));
        given(PLANNED).when(new TagPillars(ID, "V", List.of())).expectNoEvents().expectExceptionDetails(no(UNKNOWN_PILLAR));
        given(PLANNED).when(new TagPillars(ID, "I", List.of("V")))
                .expectNoEvents().expectExceptionDetails(no(UNKNOWN_PILLAR));
        given(PLANNED).when(new LinkPartners(ID, List.of(OSCE, new Partner("ACME", PartnerRole.HOST))))
                .expectNoEvents().expectExceptionDetails(no(UNKNOWN_PARTNER, "ACME"));
        given(PLANNED).when(new NameFunders(ID, List.of("EU", "ACME")))
                .expectNoEvents().expectExceptionDetails(no(UNKNOWN_FUNDER, "ACME"));
        given(PLANNED).when(new MoveWorkshop(ID, ALMATY, "Asia/Atlantis"))
                .expectNoEvents().expectExceptionDetails(no(UNKNOWN_ZONE));
    }

    @Test
    void texts_and_numbers_keep_within_their_limits() {
        given(PLANNED).when(new RetitleWorkshop(ID, ""))
                .expectNoEvents().expectExceptionDetails(no(TEXT_NOT_ACCEPTABLE, "title"));
        given(PLANNED).when(new MoveWorkshop(ID, new Place(UZ, "", ""), ""))
                .expectNoEvents().expectExceptionDetails(no(TEXT_NOT_ACCEPTABLE, "city"));
        for (int percent : List.of(0, 101)) {
            given(PLANNED).when(new DecideCounting(ID, true, true, percent))
                    .expectNoEvents().expectExceptionDetails(no(PERCENT_OUT_OF_RANGE));
        }
    }

    @Test
    void a_first_decision_is_recorded_even_when_it_says_what_holds_anyway() {
        given(PLANNED).when(new DecideCounting(ID, false, true, 80)).expectEvents(new CountingDecided(ID, false, true, 80));
    }

    @Test
    void sessions_move_with_their_day_and_keep_their_wall_time() {
        var one = on(MONDAY, MONDAY);
        var tuesday = MONDAY.plusDays(1);
        given(one.planned(), scheduled(morning(1, "1.1", MONDAY)), scheduled(afternoon(2, "1.2", MONDAY)))
                .when(new RescheduleWorkshop(ID, Days.of(tuesday, tuesday), "hall taken"))
                .expectEvents(new WorkshopRescheduled(ID, one.days(), Days.of(tuesday, tuesday), "hall taken"),
                        new SessionChanged(ID, morning(1, "1.1", MONDAY), morning(1, "1.1", tuesday)),
                        new SessionChanged(ID, afternoon(2, "1.2", MONDAY), afternoon(2, "1.2", tuesday)));
    }

    @Test
    void surplus_days_lose_their_sessions_and_new_days_get_the_usual_two() {
        var two = Days.of(MONDAY, MONDAY.plusDays(1));
        var one = Days.of(MONDAY, MONDAY);
        given(usual().during(two).planned(), scheduled(morning(1, "1.1", MONDAY)),
                scheduled(morning(2, "2.1", MONDAY.plusDays(1)))).when(new RescheduleWorkshop(ID, one, "less to say"))
                .expectEvents(new WorkshopRescheduled(ID, two, one, "less to say"),
                        new SessionDropped(ID, morning(2, "", MONDAY).sessionId(), "less to say"));
        given(usual().during(one).planned(), scheduled(morning(1, "1.1", MONDAY)))
                .when(new RescheduleWorkshop(ID, two, "more to say"))
                .expectEvents(new WorkshopRescheduled(ID, one, two, "more to say"),
                        scheduled(morning(2, "2.1", MONDAY.plusDays(1))),
                        scheduled(afternoon(3, "2.2", MONDAY.plusDays(1))));
    }

    @Test
    void days_that_become_known_get_sessions_and_days_that_become_unknown_lose_them() {
        var may = new Days(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31), Precision.MONTH);
        var one = Days.of(MONDAY, MONDAY);
        given(usual().during(may).planned()).when(new RescheduleWorkshop(ID, one, "day agreed"))
                .expectEvents(new WorkshopRescheduled(ID, may, one, "day agreed"),
                        scheduled(morning(1, "1.1", MONDAY)), scheduled(afternoon(2, "1.2", MONDAY)));
        given(usual().during(one).planned(), scheduled(morning(1, "1.1", MONDAY)))
                .when(new RescheduleWorkshop(ID, may, "day open again"))
                .expectEvents(new WorkshopRescheduled(ID, one, may, "day open again"),
                        new SessionDropped(ID, morning(1, "", MONDAY).sessionId(), "day open again"));
    }

    @Test
    void new_days_outside_the_phase_keep_it_for_the_reason_given() {
        var december = LocalDate.of(2020, 12, 14);
        var february = LocalDate.of(2022, 2, 14);
        given(on(december, december).planned("III", "Asia/Almaty"), scheduled(morning(1, "1.1", december)))
                .when(new RescheduleWorkshop(ID, Days.of(february, february), "pandemic"))
                .expectEvents(new WorkshopRescheduled(ID, Days.of(december, december),
                        Days.of(february, february), "pandemic"),
                        new PhaseOverridden(ID, "III", "pandemic"),
                        new SessionChanged(ID, morning(1, "1.1", december), morning(1, "1.1", february)));
    }

    @Test
    void the_same_days_again_change_nothing() {
        given(PLANNED).when(new RescheduleWorkshop(ID, DAYS, "")).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void rescheduling_needs_a_reason_and_days_in_order() {
        given(PLANNED).when(new RescheduleWorkshop(ID, Days.of(MONDAY, MONDAY), " "))
                .expectNoEvents().expectExceptionDetails(no(REASON_NEEDED));
        given(PLANNED).when(new RescheduleWorkshop(ID, Days.of(MONDAY, MONDAY.minusDays(1)), "x"))
                .expectNoEvents().expectExceptionDetails(no(LAST_BEFORE_FIRST));
        given(PLANNED).when(new RescheduleWorkshop(ID, Days.of(LocalDate.of(1999, 5, 4), MONDAY), "x"))
                .expectNoEvents().expectExceptionDetails(no(DATE_OUT_OF_RANGE, 2010, 2100));
    }
}
