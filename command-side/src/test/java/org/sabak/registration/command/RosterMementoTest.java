package org.sabak.registration.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sabak.kernel.AgeBand;
import org.sabak.kernel.Country;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.Particulars;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.kernel.Sex;
import org.sabak.registration.CountrySeats;
import org.sabak.registration.Funding;
import org.sabak.registration.RegistrationQuery.State;
import tools.jackson.databind.json.JsonMapper;

/** A roster made again from its snapshot is the roster it was. */
class RosterMementoTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final RosterMemento.Chosen NOTHING_CHOSEN = ChoiceWords.of(new Choice());

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void seats_reserve_and_forms_survive_a_snapshot_at_any_point(long seed) {
        var chance = new Random(seed);
        var seats = new Seats(3);
        seats.shares().allot(List.of(new CountrySeats(new Country("KZ"), 1)));
        seats.shares().hold(1, Applicant.CLOSES);
        var known = new ArrayList<RegistrationId>();
        for (int step = 0; step < 200; step++) {
            change(seats, known, chance, step);
            var again = SeatWords.seats(memento(seats));
            assertThat(again.forms()).isEqualTo(seats.forms());
            assertThat(new ArrayList<>(again.reserve())).isEqualTo(new ArrayList<>(seats.reserve()));
            assertThat(again.taken()).isEqualTo(seats.taken());
            assertThat(again.shares().allotted()).isEqualTo(seats.shares().allotted());
            assertThat(again.shares().heldForWomen()).isEqualTo(seats.shares().heldForWomen());
            assertThat(again.shares().heldUntil()).isEqualTo(seats.shares().heldUntil());
            assertThat(again.shares().least()).isEqualTo(seats.shares().least());
            assertThat(again.next()).isEqualTo(seats.next());
            for (var id : known) assertThat(again.present(id)).isEqualTo(seats.present(id));
            seats = again;
        }
    }

    @Test
    void a_door_that_was_never_opened_stays_so() {
        var door = Door.neverOpened(List.of());
        assertThat(Door.from(SeatWords.of(null, door, new Seats(1), NOTHING_CHOSEN))).isEqualTo(door);
    }

    @Test
    void terms_of_seats_and_those_beside_them_survive_a_snapshot() {
        var seats = new Seats(9);
        var people = List.of("paying", "accepted", "late", "fresh", "declined", "plain").stream().map(Applicant::new).toList();
        people.forEach(p -> seats.write(p.registration(), new Seats.Form(p.id(), p.role(), p.particulars())));
        var ids = people.stream().map(Applicant::registration).toList();
        seats.seat(ids.get(0), new Offer(Funding.SELF_FUNDED, Optional.of(Applicant.CLOSES), false));
        seats.seat(ids.get(1), new Offer(Funding.FUNDED, Optional.empty(), true));
        seats.seat(ids.get(2), new Offer(Funding.FUNDED, Optional.of(Applicant.CLOSES), false));
        seats.expire(ids.get(2));
        seats.setAside(ids.get(3), State.NEW);
        seats.setAside(ids.get(4), State.DECLINED);
        seats.seat(ids.get(5));

        var again = SeatWords.seats(memento(seats));
        assertThat(again.offers()).isEqualTo(seats.offers()).hasSize(3);
        assertThat(ids).allSatisfy(id -> assertThat(again.state(id)).isEqualTo(seats.state(id)));
        assertThat(again.shares().takenFunded()).isEqualTo(2);
        assertThat(again.taken()).isEqualTo(3);
        assertThat(again.undecided()).isEqualTo(1);
    }

    private static RosterMemento memento(Seats seats) {
        var memento = SeatWords.of(null, Door.neverOpened(List.of()), seats, NOTHING_CHOSEN);
        return JSON.readValue(JSON.writeValueAsBytes(memento), RosterMemento.class);
    }

    private static void change(Seats seats, List<RegistrationId> known, Random chance, int step) {
        if (known.isEmpty() || chance.nextInt(3) > 0) {
            var id = new RegistrationId("registration-" + step);
            var role = chance.nextInt(4) == 0 ? Role.OBSERVER : Role.PARTICIPANT;
            seats.write(id, new Seats.Form(new PersonId("person-" + step), role, new Particulars(
                    chance.nextBoolean() ? Sex.FEMALE : Sex.MALE, AgeBand.values()[0],
                    new Country(chance.nextBoolean() ? "KZ" : "UZ"), OrganisationKind.values()[0])));
            known.add(id);
            if (seats.free(seats.form(id).orElseThrow())) seats.seat(id);
            else seats.queue(id);
        } else {
            var id = known.get(chance.nextInt(known.size()));
            if (!seats.present(id)) return;
            seats.free(id);
            seats.next().ifPresent(seats::seat);
        }
    }
}
