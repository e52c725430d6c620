package org.sabak.registration.command;

import static org.sabak.kernel.Refused.no;
import static org.sabak.registration.RegistrationRefusal.CLOSED;
import static org.sabak.registration.RegistrationRefusal.CLOSES_IN_THE_PAST;
import static org.sabak.registration.RegistrationRefusal.CONSENT_NEEDED;
import static org.sabak.registration.RegistrationRefusal.COUNTRY_NOT_INVITED;
import static org.sabak.registration.RegistrationRefusal.NOT_ANNOUNCED;
import static org.sabak.registration.RegistrationRefusal.NOT_OPEN;
import static org.sabak.registration.command.Applicant.CLOSES;
import static org.sabak.registration.command.Applicant.WORKSHOP;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.sabak.kernel.Country;
import org.sabak.registration.Channel;
import org.sabak.registration.RegistrationCommand.AdmitCountries;
import org.sabak.registration.RegistrationCommand.CloseRegistration;
import org.sabak.registration.RegistrationCommand.OpenRegistration;
import org.sabak.registration.RegistrationEvent.CountriesAdmitted;
import org.sabak.registration.RegistrationEvent.RegistrationClosed;
import org.sabak.registration.RegistrationEvent.RegistrationOpened;
import org.sabak.registration.RegistrationEvent.RosterPrepared;

class OpeningTheDoorTest {

    static final Applicant AMINA = new Applicant("amina");
    static final Country KZ = new Country("KZ"), KG = new Country("KG"), UZ = new Country("UZ");

    final SmallVault vault = new SmallVault();
    boolean announced = true;


    @Test
    void a_form_sent_at_the_last_instant_is_accepted_and_a_later_one_is_not() {
        at(CLOSES).given(prepared(1), opened()).when(AMINA.asks()).expectEvents(AMINA.seated());
        after(CLOSES).given(prepared(1), opened()).when(AMINA.asks()).expectNoEvents().expectExceptionDetails(no(CLOSED));
    }

    @Test
    void a_closed_door_says_closed_and_one_never_opened_says_not_open() {
        before(CLOSES).given(prepared(1), opened(), closed()).when(AMINA.asks())
                .expectNoEvents().expectExceptionDetails(no(CLOSED));
        before(CLOSES).given(prepared(1)).when(AMINA.asks()).expectNoEvents().expectExceptionDetails(no(NOT_OPEN));
    }

    @Test
    void the_desk_and_the_api_are_not_bound_to_the_door() {
        for (var channel : List.of(Channel.DESK, Channel.API)) {
            after(CLOSES).given(prepared(1, UZ)).when(AMINA.by(channel, "on-behalf").asks())
                    .expectEvents(AMINA.by(channel, "on-behalf").seated());
        }
    }

    @Test
    void the_public_page_takes_people_from_invited_countries_only() {
        before(CLOSES).given(prepared(1, UZ, KG), opened()).when(AMINA.from(KZ).asks())
                .expectNoEvents().expectExceptionDetails(no(COUNTRY_NOT_INVITED));
        before(CLOSES).given(prepared(1, UZ, KG), opened()).when(AMINA.from(KG).asks())
                .expectEvents(AMINA.from(KG).seated());
        before(CLOSES).given(prepared(1, UZ), opened(), new CountriesAdmitted(WORKSHOP, List.of(KZ)))
                .when(AMINA.from(KZ).asks()).expectEvents(AMINA.from(KZ).seated());
    }

    @Test
    void nobody_registers_without_consent() {
        before(CLOSES).given(prepared(1), opened()).when(AMINA.by(Channel.PUBLIC_PAGE, " ").asks())
                .expectNoEvents().expectExceptionDetails(no(CONSENT_NEEDED));
        before(CLOSES).given(prepared(1), opened()).when(AMINA.by(Channel.PUBLIC_PAGE, "on-behalf").asks())
                .expectNoEvents().expectExceptionDetails(no(CONSENT_NEEDED));
        before(CLOSES).given(prepared(1), opened()).when(AMINA.by(Channel.DESK, null).asks())
                .expectNoEvents().expectExceptionDetails(no(CONSENT_NEEDED));
    }

    @Test
    void after_closing_only_an_organizer_brings_somebody_back() {
        after(CLOSES).given(prepared(1), opened(), AMINA.seated(), AMINA.withdrawn()).when(AMINA.returns())
                .expectNoEvents().expectExceptionDetails(no(CLOSED));
        after(CLOSES).given(prepared(1), opened(), AMINA.seated(), AMINA.withdrawn()).when(AMINA.isBroughtBack())
                .expectEvents(AMINA.backOnSeat());
    }

    @Test
    void registration_opens_until_an_instant_to_come() {
        before(CLOSES).given(prepared(1)).when(new OpenRegistration(WORKSHOP, CLOSES)).expectEvents(opened());
        at(CLOSES).given(prepared(1)).when(new OpenRegistration(WORKSHOP, CLOSES))
                .expectNoEvents().expectExceptionDetails(no(CLOSES_IN_THE_PAST));
        before(CLOSES).given(prepared(1), opened()).when(new OpenRegistration(WORKSHOP, CLOSES))
                .expectSuccessfulHandlerExecution().expectNoEvents();
        before(CLOSES).given(prepared(1), opened()).when(new OpenRegistration(WORKSHOP, CLOSES.plusSeconds(60)))
                .expectEvents(new RegistrationOpened(WORKSHOP, CLOSES.plusSeconds(60)));
        before(CLOSES).given(prepared(1), opened(), closed()).when(new OpenRegistration(WORKSHOP, CLOSES))
                .expectEvents(opened());
    }

    @Test
    void registration_opens_for_announced_workshops_only() {
        announced = false;
        before(CLOSES).given(prepared(1)).when(new OpenRegistration(WORKSHOP, CLOSES))
                .expectNoEvents().expectExceptionDetails(no(NOT_ANNOUNCED));
    }

    @Test
    void closing_twice_is_harmless_and_so_is_closing_what_was_never_open() {
        before(CLOSES).given(prepared(1), opened()).when(new CloseRegistration(WORKSHOP)).expectEvents(closed());
        before(CLOSES).given(prepared(1), opened(), closed()).when(new CloseRegistration(WORKSHOP))
                .expectSuccessfulHandlerExecution().expectNoEvents();
        before(CLOSES).given(prepared(1)).when(new CloseRegistration(WORKSHOP))
                .expectSuccessfulHandlerExecution().expectNoEvents();
    }

    @Test
    void the_same_countries_in_another_order_change_nothing() {
        before(CLOSES).given(prepared(1, KG, UZ)).when(new AdmitCountries(WORKSHOP, List.of(UZ, KG)))
                .expectSuccessfulHandlerExecution().expectNoEvents();
        before(CLOSES).given(prepared(1, KG, UZ)).when(new AdmitCountries(WORKSHOP, List.of(UZ)))
                .expectEvents(new CountriesAdmitted(WORKSHOP, List.of(UZ)));
    }

    private AggregateTestFixture<Roster> before(Instant t) {
        return at(t.minusSeconds(1));
    }

    private AggregateTestFixture<Roster> after(Instant t) {
        return at(t.plusNanos(1));
    }

    private AggregateTestFixture<Roster> at(Instant now) {
        var fixture = new AggregateTestFixture<>(Roster.class);
        fixture.registerInjectableResource((Stages) w -> announced);
        fixture.registerInjectableResource(vault);
        fixture.registerInjectableResource(Clock.fixed(now, ZoneOffset.UTC));
        return fixture;
    }

    private static RosterPrepared prepared(int seats, Country... countries) {
        return new RosterPrepared(WORKSHOP, seats, List.of(countries));
    }

    private static RegistrationOpened opened() {
        return new RegistrationOpened(WORKSHOP, CLOSES);
    }

    private static RegistrationClosed closed() {
        return new RegistrationClosed(WORKSHOP);
    }
}
