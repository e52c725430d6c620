package org.sabak.registration.command;

import static org.sabak.registration.command.Applicant.CLOSES;
import static org.sabak.registration.command.Applicant.WORKSHOP;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.sabak.registration.RegistrationEvent.RegistrationOpened;
import org.sabak.registration.RegistrationEvent.RosterPrepared;
import org.sabak.registration.SelectionEvent.SelectionBegun;

/** Rosters that are chosen, to try a rule on. */
final class ChosenRoster {

    static final SelectionBegun BEGUN = new SelectionBegun(WORKSHOP);

    private final SmallVault vault;
    private Instant now = CLOSES;

    ChosenRoster(SmallVault vault) {
        this.vault = vault;
    }

    ChosenRoster at(Instant instant) {
        now = instant;
        return this;
    }

    /** Where whoever comes first is admitted. */
    TestExecutor<Roster> firstCome(int seats, Object... then) {
        var fixture = new AggregateTestFixture<>(Roster.class);
        fixture.registerInjectableResource(vault);
        fixture.registerInjectableResource(Clock.fixed(now, ZoneOffset.UTC));
        var before = new ArrayList<Object>(List.of(new RosterPrepared(WORKSHOP, seats, List.of()),
                new RegistrationOpened(WORKSHOP, CLOSES)));
        before.addAll(List.of(then));
        return fixture.given(before);
    }

    TestExecutor<Roster> chosen(int seats, Object... then) {
        return firstCome(seats, Stream.concat(Stream.of(BEGUN), Stream.of(then)).toArray());
    }
}
