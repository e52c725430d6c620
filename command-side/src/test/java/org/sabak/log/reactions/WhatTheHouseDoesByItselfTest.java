package org.sabak.log.reactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.sabak.attendance.AttendanceCommand.Entry;
import org.sabak.attendance.AttendanceCommand.TakeAttendance;
import org.sabak.attendance.AttendanceEvent.AttendanceRecorded;
import org.sabak.attendance.AttendanceEvent.SheetPrepared;
import org.sabak.attendance.AttendanceEvent.SheetSealed;
import org.sabak.attendance.AttendanceEvent.SheetUnsealed;
import org.sabak.attendance.AttendanceEvent.SheetWithdrawn;
import org.sabak.attendance.AttendanceRefusal;
import org.sabak.attendance.Evidence;
import org.sabak.attendance.Mark;
import org.sabak.attendance.SheetId;
import org.sabak.kernel.Actor;
import org.sabak.kernel.AgeBand;
import org.sabak.kernel.Country;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.Particulars;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.kernel.Sex;
import org.sabak.people.PersonDetails;
import org.sabak.programme.ProgrammeEvent.ProgrammeDefined;
import org.sabak.programme.ProgrammeEvent.TargetSet;
import org.sabak.programme.ProgrammeId;
import org.sabak.registration.Channel;
import org.sabak.registration.RegistrationCommand.OpenRegistration;
import org.sabak.registration.RegistrationCommand.RegisterParticipant;
import org.sabak.registration.RegistrationEvent.CountriesAdmitted;
import org.sabak.registration.RegistrationEvent.ParticipantRegistered;
import org.sabak.registration.RegistrationEvent.RegistrationClosed;
import org.sabak.registration.RegistrationEvent.RegistrationOpened;
import org.sabak.registration.RegistrationEvent.RosterPrepared;
import org.sabak.registration.RegistrationRefusal;
import org.sabak.registration.RosterId;
import org.sabak.workshop.WorkshopCommand;
import org.sabak.workshop.WorkshopCommand.AnnounceWorkshop;
import org.sabak.workshop.WorkshopCommand.CancelWorkshop;
import org.sabak.workshop.WorkshopCommand.CloseFigures;
import org.sabak.workshop.WorkshopCommand.DropSession;
import org.sabak.workshop.WorkshopCommand.InviteCountries;
import org.sabak.workshop.WorkshopCommand.MarkHeld;
import org.sabak.workshop.WorkshopCommand.PostponeWorkshop;
import org.sabak.workshop.WorkshopCommand.ReopenWorkshop;

/** What the house does without being asked, and who is said to have done it. */
class WhatTheHouseDoesByItselfTest extends ARunningHouse {

    static final RegistrationId FORM = new RegistrationId("registration-amina");
    static final PersonId AMINA = new PersonId("person-amina");
    static final Particulars PARTICULARS =
            new Particulars(Sex.FEMALE, AgeBand.FROM_25_TO_34, new Country("KG"), OrganisationKind.MEDIA);
    static final Instant NEXT_CENTURY = Instant.parse("2100-01-01T00:00:00Z");

    @Test
    void the_programme_is_there_when_the_house_is_open_and_is_laid_down_once() {
        var programme = facts(ProgrammeId.JPOA);
        assertThat(programme.getFirst()).isInstanceOf(ProgrammeDefined.class);
        assertThat(programme).filteredOn(TargetSet.class::isInstance).hasSize(2);
        close();
        open();
        assertThat(facts(ProgrammeId.JPOA)).isEqualTo(programme);
    }

    @Test
    void a_planned_workshop_gets_a_roster_and_a_sheet_for_each_session() {
        plan();
        assertThat(facts(RosterId.of(workshop))).containsExactly(new RosterPrepared(workshop, 25, List.of()));
        assertThat(facts(SheetId.of(morning))).containsExactly(new SheetPrepared(workshop, morning));
        assertThat(facts(SheetId.of(afternoon))).containsExactly(new SheetPrepared(workshop, afternoon));
    }

    @Test
    void what_the_house_does_is_done_in_the_name_of_who_caused_it() {
        plan();
        assertThat(actor(RosterId.of(workshop))).isEqualTo("account-olga");
        assertThat(actor(ProgrammeId.JPOA)).isEqualTo(Actor.PROGRAM);
    }

    @Test
    void nothing_is_done_twice_when_the_house_opens_again() {
        plan();
        close();
        open();
        settle();
        assertThat(facts(RosterId.of(workshop))).hasSize(1);
        assertThat(facts(SheetId.of(morning))).hasSize(1);
    }

    /** Whoever waits is woken, and need not ask again and again. */
    @Test
    void what_was_done_about_an_event_is_there_when_the_reactions_are_said_to_have_come_so_far() {
        settle();
        long deeds = reactions().deeds();
        house.getBean(CommandGateway.class).sendAndWait(planning());

        assertThat(reactions().await(head(), System.nanoTime() + LONG.toNanos())).isTrue();
        assertThat(facts(RosterId.of(workshop))).hasSize(1);
        assertThat(reactions().deeds()).isEqualTo(deeds + 3);
    }

    @Test
    void waiting_for_reactions_to_what_never_happens_ends_in_time() {
        assertThat(reactions().await(Long.MAX_VALUE, System.nanoTime() + Duration.ofMillis(20).toNanos())).isFalse();
    }

    @Test
    void invited_countries_are_admitted() {
        plan();
        ask(new InviteCountries(workshop, List.of(new Country("KG"))));
        assertThat(facts(RosterId.of(workshop))).last()
                .isEqualTo(new CountriesAdmitted(workshop, List.of(new Country("KG"))));
    }

    @Test
    void a_workshop_that_stops_closes_its_registration_and_a_reopening_leaves_it_closed() {
        for (WorkshopCommand stop : List.of(new PostponeWorkshop(workshop, "x"), new CancelWorkshop(workshop, "x"))) {
            plan();
            ask(new AnnounceWorkshop(workshop));
            ask(new OpenRegistration(workshop, NEXT_CENTURY));
            ask(stop);
            assertThat(facts(RosterId.of(workshop))).last().isEqualTo(new RegistrationClosed(workshop));
            ask(new ReopenWorkshop(workshop, "on again because of " + stop));
            assertThat(facts(RosterId.of(workshop))).last().isEqualTo(new RegistrationClosed(workshop));
        }
        assertThat(facts(RosterId.of(workshop))).filteredOn(RegistrationOpened.class::isInstance).hasSize(2);
    }

    @Test
    void registration_opens_only_while_the_workshop_is_announced() {
        plan();
        var opening = new OpenRegistration(workshop, NEXT_CENTURY);
        assertThat(refusal(opening)).isEqualTo(RegistrationRefusal.NOT_ANNOUNCED.code());
        ask(new AnnounceWorkshop(workshop));
        ask(new CancelWorkshop(workshop, "no hall"));
        assertThat(refusal(opening)).isEqualTo(RegistrationRefusal.NOT_ANNOUNCED.code());
        ask(new ReopenWorkshop(workshop, "a hall was found"));
        ask(opening);
        assertThat(facts(RosterId.of(workshop))).last().isEqualTo(new RegistrationOpened(workshop, NEXT_CENTURY));
        ask(new PostponeWorkshop(workshop, "snow"));
        assertThat(refusal(new OpenRegistration(workshop, NEXT_CENTURY.plusSeconds(1))))
                .isEqualTo(RegistrationRefusal.NOT_ANNOUNCED.code());
    }

    @Test
    void closing_the_figures_seals_every_sheet_but_those_of_dropped_sessions_and_reopening_unseals_them() {
        plan();
        ask(new DropSession(workshop, afternoon, "speaker ill"));
        ask(new AnnounceWorkshop(workshop));
        ask(new MarkHeld(workshop));
        ask(new CloseFigures(workshop));
        assertThat(facts(SheetId.of(morning))).last().isEqualTo(new SheetSealed(workshop, morning));
        assertThat(facts(SheetId.of(afternoon))).last().isEqualTo(new SheetWithdrawn(workshop, afternoon));
        ask(new ReopenWorkshop(workshop, "a sheet was lost"));
        assertThat(facts(SheetId.of(morning))).last().isEqualTo(new SheetUnsealed(workshop, morning));
        ask(new ReopenWorkshop(workshop, "it was never held"));
        assertThat(facts(SheetId.of(morning))).last().isEqualTo(new SheetUnsealed(workshop, morning));
    }

    @Test
    void people_register_and_are_marked_and_strangers_are_not() {
        plan();
        ask(new AnnounceWorkshop(workshop));
        ask(new OpenRegistration(workshop, NEXT_CENTURY));
        assertThat(refusal(mark(FORM))).isEqualTo(AttendanceRefusal.NOT_ON_ROSTER.code());
        ask(new RegisterParticipant(workshop, FORM, AMINA, Role.PARTICIPANT, PARTICULARS,
                new PersonDetails("Amina Test", "", "amina@example.org", "", "Radio", ""), Channel.PUBLIC_PAGE, "notice-1"));
        assertThat(facts(RosterId.of(workshop))).last().isEqualTo(new ParticipantRegistered(workshop, FORM, AMINA,
                Role.PARTICIPANT, PARTICULARS, Channel.PUBLIC_PAGE, "notice-1"));
        ask(mark(FORM));
        assertThat(facts(SheetId.of(morning))).last()
                .isEqualTo(new AttendanceRecorded(workshop, morning, FORM, Mark.PRESENT, Evidence.QR));
        assertThat(refusal(mark(new RegistrationId("registration-stranger"))))
                .isEqualTo(AttendanceRefusal.NOT_ON_ROSTER.code());
    }

    private TakeAttendance mark(RegistrationId who) {
        return new TakeAttendance(workshop, morning, List.of(new Entry(who, Mark.PRESENT)), Evidence.QR);
    }
}
