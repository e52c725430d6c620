package org.sabak.registration.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.registration.command.Applicant.CLOSES;
import static org.sabak.registration.command.Applicant.WORKSHOP;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sabak.kernel.Country;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.Refusal;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.kernel.Sex;
import org.sabak.log.decisions.Story;
import org.sabak.registration.Change;
import org.sabak.registration.ChangeKind;
import org.sabak.registration.CountrySeats;
import org.sabak.registration.Funding;
import org.sabak.registration.KindSeats;
import org.sabak.registration.RegistrationCommand.AllotSeats;
import org.sabak.registration.RegistrationCommand.ChangeSeats;
import org.sabak.registration.RegistrationCommand.HoldSeatsForWomen;
import org.sabak.registration.RegistrationCommand.OpenRegistration;
import org.sabak.registration.RegistrationCommand.PrepareRoster;
import org.sabak.registration.RegistrationCommand.ReleaseHeldSeats;
import org.sabak.registration.RosterId;
import org.sabak.registration.SelectionCommand.*;
import org.sabak.vault.Vault;

/**
 * Twenty people, some with several forms, come, go and come back to a workshop whose seats are changed and shared out, and
 * for a while given by choice to people and nominees, on a list that is sometimes frozen.
 */
public final class RosterStory extends Story {

    /** The stream the story is recorded in. */
    public static final String STREAM = RosterId.of(WORKSHOP).value();

    private static final int PEOPLE = 20;
    private static final List<Country> COUNTRIES = List.of(new Country("KZ"), new Country("KG"), new Country("UZ"));
    private static final List<OrganisationKind> KINDS = List.of(OrganisationKind.GOVERNMENT, OrganisationKind.MEDIA, OrganisationKind.OTHER);
    private static final List<Role> ROLES = List.of(Role.PARTICIPANT, Role.PARTICIPANT, Role.OBSERVER, Role.TRAINER);

    /** Half of the rosters never are chosen. */
    private final boolean choosing;
    private final Passing time;
    private final PlainChoice model;
    private final RetoldChoice retold = new RetoldChoice();

    public RosterStory(Random chance) {
        this(chance, new Passing(CLOSES.minus(Duration.ofDays(1))));
    }

    private RosterStory(Random chance, Passing time) {
        super(Roster.class, configurer -> configurer
                .registerComponent(Clock.class, c -> time)
                .registerComponent(Stages.class, c -> w -> true)
                .registerComponent(Vault.class, c -> new SmallVault()));
        this.time = time;
        choosing = chance.nextBoolean();
        model = new PlainChoice(1 + chance.nextInt(6), time);
        ask(asking(new PrepareRoster(WORKSHOP, model.seats, List.of()), Optional.empty()));
        ask(asking(new OpenRegistration(WORKSHOP, CLOSES), Optional.empty()));
    }

    @Override
    protected Asking next(Random chance) {
        if (chance.nextInt(8) == 0) time.pass();
        int dice = chance.nextInt(choosing ? 20 : 9);
        if (dice < 7) return comeAndGo(someone(chance), chance);
        if (dice < 9) return shares(chance);
        if (dice < 11) return ways(chance);
        return dice < 16 ? choices(someone(chance), chance) : answers(somebodyAsked(chance), chance);
    }

    private Asking comeAndGo(Candidate c, Random chance) {
        return switch (chance.nextInt(8)) {
            case 0, 1, 2, 3 -> {
                var who = anybody(chance).who();
                yield asking(who.asks(), model.register(who));
            }
            case 4, 5 -> asking(c.who().withdraws(), model.ask(c.id(), Change.withdrawal(false)));
            case 6 -> asking(c.who().returns(), model.comeBack(c.id()));
            default -> choosing ? asking(c.isNominated(), model.nominate(c)) : asking(c.who().asks(), model.register(c.who()));
        };
    }

    private Asking shares(Random chance) {
        int seats = chance.nextInt(8);
        return switch (chance.nextInt(7)) {
            case 0 -> asking(new ChangeSeats(WORKSHOP, seats), model.resize(seats));
            case 1 -> {
                var countries = some(chance, () -> new CountrySeats(any(COUNTRIES, chance), chance.nextInt(4)));
                yield asking(new AllotSeats(WORKSHOP, countries), model.allot(countries));
            }
            case 2 -> {
                var kinds = some(chance, () -> new KindSeats(any(KINDS, chance), chance.nextInt(4)));
                yield asking(new AllotSeatsToKinds(WORKSHOP, kinds), model.allotToKinds(kinds));
            }
            case 3 -> {
                var until = time.instant().plusSeconds(chance.nextInt(3) - 1);
                yield asking(new HoldSeatsForWomen(WORKSHOP, seats, until), model.hold(seats, until, time.instant()));
            }
            case 4 -> asking(new ReleaseHeldSeats(WORKSHOP), model.release());
            case 5 -> {
                var funds = chance.nextBoolean() ? null : seats;
                yield asking(new SetFundedSeats(WORKSHOP, funds), model.fund(funds));
            }
            default -> asking(new SetWomensTarget(WORKSHOP, seats * 20 - 20), model.aim(seats * 20 - 20));
        };
    }

    private Asking ways(Random chance) {
        return switch (chance.nextInt(6)) {
            case 0, 1 -> asking(new SelectParticipants(WORKSHOP), model.select());
            case 2 -> asking(new AdmitFirstCome(WORKSHOP), model.admit());
            case 3 -> asking(new FreezeList(WORKSHOP), model.freeze());
            case 4 -> asking(new UnfreezeList(WORKSHOP), model.unfreeze());
            default -> asking(new AdmitFirstCome(WORKSHOP), model.admit());
        };
    }

    private Asking choices(Candidate c, Random chance) {
        return switch (chance.nextInt(9)) {
            case 0 -> asking(c.isPutOnReserve(), model.ask(c.id(), Change.of(ChangeKind.RESERVE)));
            case 1 -> asking(c.isToldNo(), model.ask(c.id(), Change.of(ChangeKind.DECLINE)));
            case 2 -> asking(c.isReconsidered(), model.ask(c.id(), Change.of(ChangeKind.RECONSIDER)));
            case 3 -> {
                var now = someone(chance);
                yield asking(c.isReplacedBy(now), model.ask(c.id(), Change.replacement(now.nominee())));
            }
            default -> {
                var by = any(new Funding[] {null, null, Funding.FUNDED, Funding.SELF_FUNDED}, chance);
                var until = chance.nextBoolean() ? null : time.instant().plusSeconds(chance.nextInt(200) - 10);
                var why = chance.nextBoolean() ? "" : "a reason";
                yield asking(c.isGivenSeat(by, until, why), model.ask(c.id(), Change.seat(by, until, why)));
            }
        };
    }

    private Asking answers(Candidate c, Random chance) {
        return switch (chance.nextInt(6)) {
            case 0, 1 -> asking(c.accepts(), model.accept(c.id()));
            case 2 -> asking(c.doesNotWantIt(), model.refuseSeat(c.id()));
            case 3 -> asking(c.letsTimePass(), model.expire(c.id()));
            case 4 -> asking(c.isAnswered(true), model.answer(c.id(), true));
            default -> asking(c.isAnswered(false), model.answer(c.id(), false));
        };
    }

    /** Mostly somebody known, else nothing would come of it. */
    private Candidate someone(Random chance) {
        return model.forms.isEmpty() || chance.nextInt(3) == 0 ? anybody(chance) : any(List.copyOf(model.forms.values()), chance);
    }

    private static Candidate anybody(Random chance) {
        var who = new Applicant("p" + chance.nextInt(PEOPLE)).withForm(String.valueOf(chance.nextInt(3)))
                .as(any(ROLES, chance)).from(any(COUNTRIES, chance)).of(any(KINDS, chance))
                .recordedAs(chance.nextBoolean() ? Sex.FEMALE : any(Sex.values(), chance));
        return new Candidate(who, any(Funding.values(), chance));
    }

    /** Often one for whom a change waits or an offer stands. */
    private Candidate somebodyAsked(Random chance) {
        var asked = Stream.concat(model.wanted.keySet().stream(), model.answerBy.keySet().stream()).map(RegistrationId::value).sorted().toList();
        return asked.isEmpty() || chance.nextBoolean() ? someone(chance) : model.forms.get(new RegistrationId(any(asked, chance)));
    }

    private static <T> List<T> some(Random chance, Supplier<T> one) {
        return Stream.generate(one).limit(chance.nextInt(4)).toList();
    }

    private static <T> T any(List<T> values, Random chance) {
        return values.get(chance.nextInt(values.size()));
    }

    private static <T> T any(T[] values, Random chance) {
        return values[chance.nextInt(values.length)];
    }

    private static Asking asking(Object command, Optional<? extends Refusal> expected) {
        return new Asking(command, STREAM, expected);
    }

    @Override
    protected void hear(Object event) {
        retold.hear(event);
    }

    @Override
    protected void compare() {
        retold.keepsItsPromises();
        retold.isLike(model);
    }
}
