package org.sabak.registration.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.registration.command.Applicant.CLOSES;
import static org.sabak.registration.command.Applicant.WORKSHOP;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.sabak.kernel.Country;
import org.sabak.kernel.Role;
import org.sabak.kernel.Sex;
import org.sabak.log.decisions.Story;
import org.sabak.registration.CountrySeats;
import org.sabak.registration.RegistrationCommand;
import org.sabak.registration.RegistrationCommand.AllotSeats;
import org.sabak.registration.RegistrationCommand.ChangeSeats;
import org.sabak.registration.RegistrationCommand.HoldSeatsForWomen;
import org.sabak.registration.RegistrationCommand.OpenRegistration;
import org.sabak.registration.RegistrationCommand.PrepareRoster;
import org.sabak.registration.RegistrationCommand.ReleaseHeldSeats;
import org.sabak.registration.RegistrationEvent;
import org.sabak.registration.RegistrationRefusal;
import org.sabak.registration.RosterId;
import org.sabak.vault.Vault;

/** Twenty people, some with several forms, come, go and come back to a workshop whose seats are changed and shared out. */
public final class RosterStory extends Story {

    /** The stream the story is recorded in. */
    public static final String STREAM = RosterId.of(WORKSHOP).value();

    private static final int PEOPLE = 20;
    private static final Instant NOW = CLOSES.minusSeconds(1);
    private static final List<Country> COUNTRIES = List.of(new Country("KZ"), new Country("KG"), new Country("UZ"));
    private static final List<Role> ROLES = List.of(Role.PARTICIPANT, Role.PARTICIPANT, Role.OBSERVER, Role.TRAINER);

    private final PlainRoster model;
    private final RetoldRoster retold = new RetoldRoster();

    public RosterStory(Random chance) {
        super(Roster.class, configurer -> configurer
                .registerComponent(Clock.class, c -> Clock.fixed(NOW, ZoneOffset.UTC))
                .registerComponent(Stages.class, c -> w -> true)
                .registerComponent(Vault.class, c -> new SmallVault()));
        model = new PlainRoster(1 + chance.nextInt(6));
        ask(asking(new PrepareRoster(WORKSHOP, model.seats, List.of()), Optional.empty()));
        ask(asking(new OpenRegistration(WORKSHOP, CLOSES), Optional.empty()));
    }

    @Override
    protected Asking next(Random chance) {
        var who = new Applicant("p" + chance.nextInt(PEOPLE)).withForm(String.valueOf(chance.nextInt(3)))
                .as(ROLES.get(chance.nextInt(ROLES.size()))).from(COUNTRIES.get(chance.nextInt(COUNTRIES.size())))
                .recordedAs(chance.nextBoolean() ? Sex.FEMALE : Sex.values()[chance.nextInt(Sex.values().length)]);
        int seats = chance.nextInt(10);
        return switch (chance.nextInt(11)) {
            case 0, 1, 2 -> asking(who.asks(), model.register(who));
            case 3, 4 -> asking(who.withdraws(), model.withdraw(who.registration()));
            case 5, 6 -> asking(who.returns(), model.comeBack(who.registration()));
            case 7 -> {
                var countries = shares(chance);
                yield asking(new AllotSeats(WORKSHOP, countries), model.allot(countries));
            }
            case 8 -> {
                var until = CLOSES.plusSeconds(chance.nextInt(3) - 1);
                yield asking(new HoldSeatsForWomen(WORKSHOP, seats, until), model.hold(seats, until, NOW));
            }
            case 9 -> asking(new ReleaseHeldSeats(WORKSHOP), model.release());
            default -> asking(new ChangeSeats(WORKSHOP, seats), model.resize(seats));
        };
    }

    private static List<CountrySeats> shares(Random chance) {
        return Stream.generate(() -> new CountrySeats(COUNTRIES.get(chance.nextInt(COUNTRIES.size())), chance.nextInt(4)))
                .limit(chance.nextInt(4)).toList();
    }

    private static Asking asking(RegistrationCommand command, Optional<RegistrationRefusal> expected) {
        return new Asking(command, STREAM, expected);
    }

    @Override
    protected void hear(Object event) {
        retold.hear((RegistrationEvent) event);
    }

    @Override
    protected void compare() {
        retold.keepsItsPromises();
        assertThat(retold.inside).containsExactlyInAnyOrderElementsOf(model.inside);
        assertThat(retold.reserve).isEqualTo(model.reserve);
        assertThat(retold.withdrawn).isEqualTo(model.withdrawn);
        assertThat(retold.seats).as("seats, free and taken").isEqualTo(model.seats);
        assertThat(retold.allotted).isEqualTo(model.allotted);
        assertThat(retold.held).isEqualTo(model.held);
        assertThat(retold.heldUntil).isEqualTo(model.heldUntil);
    }
}
