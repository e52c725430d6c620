package org.sabak.registration.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.registration.command.Applicant.CLOSES;
import static org.sabak.registration.command.Applicant.WORKSHOP;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sabak.kernel.Refused;
import org.sabak.kernel.Role;
import org.sabak.registration.RegistrationCommand;
import org.sabak.registration.RegistrationCommand.ChangeSeats;
import org.sabak.registration.RegistrationCommand.OpenRegistration;
import org.sabak.registration.RegistrationCommand.PrepareRoster;
import org.sabak.registration.RegistrationEvent;
import org.sabak.registration.RegistrationRefusal;
import org.sabak.registration.RosterId;
import org.sabak.vault.Vault;

/** Forty random stories of 300 steps each, every one named by its seed, told to the roster and to a plain model of it. */
class AnyOrderOfThingsTest {

    private static final int STEPS = 300, PEOPLE = 20;
    private static final List<Role> ROLES = List.of(Role.PARTICIPANT, Role.PARTICIPANT, Role.OBSERVER, Role.TRAINER);

    private final RetoldRoster retold = new RetoldRoster();
    private long heard;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_roster_keeps_its_promises_in(long seed) {
        var chance = new Random(seed);
        var house = house();
        try {
            var model = new PlainRoster(1 + chance.nextInt(6));
            house.commandGateway().sendAndWait(new PrepareRoster(WORKSHOP, model.seats, List.of()));
            house.commandGateway().sendAndWait(new OpenRegistration(WORKSHOP, CLOSES));
            for (int step = 0; step < STEPS; step++) step(chance, model, house);
        } finally {
            house.shutdown();
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(2026, 2065);
    }

    private void step(Random chance, PlainRoster model, Configuration house) {
        var who = new Applicant("p" + chance.nextInt(PEOPLE)).withForm(String.valueOf(chance.nextInt(3)))
                .as(ROLES.get(chance.nextInt(ROLES.size())));
        int seats = chance.nextInt(10);
        var gateway = house.commandGateway();
        var expected = Optional.<RegistrationRefusal>empty();
        RegistrationCommand command;
        switch (chance.nextInt(8)) {
            case 0, 1, 2 -> {
                command = who.asks();
                expected = model.register(who);
            }
            case 3, 4 -> {
                command = who.withdraws();
                expected = model.withdraw(who.registration());
            }
            case 5, 6 -> {
                command = who.returns();
                expected = model.comeBack(who.registration());
            }
            default -> {
                command = new ChangeSeats(WORKSHOP, seats);
                expected = model.resize(seats);
            }
        }
        assertThat(answer(gateway, command)).as("%s", command).isEqualTo(expected.map(RegistrationRefusal::code));
        compare(house.eventStore(), model);
        repeat(gateway, command, house.eventStore());
    }

    /** Whatever was asked, asking the same again at once records nothing. */
    private void repeat(CommandGateway gateway, RegistrationCommand command, EventStore log) {
        answer(gateway, command);
        assertThat(log.readEvents(RosterId.of(WORKSHOP).value(), heard).hasNext())
                .as("after repeating %s", command).isFalse();
    }

    private void compare(EventStore log, PlainRoster model) {
        log.readEvents(RosterId.of(WORKSHOP).value(), heard).asStream().forEach(event -> {
            retold.hear((RegistrationEvent) event.getPayload());
            heard = event.getSequenceNumber() + 1;
        });
        retold.keepsItsPromises();
        assertThat(retold.inside).containsExactlyInAnyOrderElementsOf(model.inside);
        assertThat(retold.reserve).isEqualTo(model.reserve);
        assertThat(retold.withdrawn).isEqualTo(model.withdrawn);
    }

    private static Optional<String> answer(CommandGateway gateway, RegistrationCommand command) {
        try {
            gateway.sendAndWait(command);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.no().code());
        }
    }

    private static Configuration house() {
        System.setProperty("disable-axoniq-console-message", "true"); // else forty advertisements
        return DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(c -> Jackson3Serializer.builder().build())
                .configureEmbeddedEventStore(c -> new InMemoryEventStorageEngine())
                .configureAggregate(Roster.class)
                .registerComponent(Clock.class, c -> Clock.fixed(CLOSES.minusSeconds(1), ZoneOffset.UTC))
                .registerComponent(Stages.class, c -> w -> true)
                .registerComponent(Vault.class, c -> new SmallVault())
                .start();
    }
}
