package org.sabak.registration.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sabak.kernel.AgeBand;
import org.sabak.kernel.Country;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.Particulars;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.kernel.Sex;
import org.sabak.kernel.WorkshopId;
import org.sabak.readmodels.RetoldStory;
import org.sabak.registration.Channel;
import org.sabak.registration.CountrySeats;
import org.sabak.registration.RegistrationEvent.HeldSeatsReleased;
import org.sabak.registration.RegistrationEvent.ParticipantPlacedOnReserve;
import org.sabak.registration.RegistrationEvent.ParticipantRegistered;
import org.sabak.registration.RegistrationEvent.RegistrationWithdrawn;
import org.sabak.registration.RegistrationEvent.RosterPrepared;
import org.sabak.registration.RegistrationEvent.SeatsAllotted;
import org.sabak.registration.RegistrationEvent.SeatsHeldForWomen;
import org.sabak.registration.RegistrationQuery.CountryShare;
import org.sabak.registration.RegistrationQuery.Roster;
import org.sabak.registration.RegistrationQuery.RosterOf;
import org.sabak.registration.RegistrationQuery.Seats;
import org.sabak.registration.RegistrationQuery.SeatsOf;
import org.sabak.registration.RegistrationQuery.WomensShare;

class SharesListTest extends RetoldStory {

    static final WorkshopId W = new WorkshopId("workshop-a");
    static final Country KG = new Country("KG"), KZ = new Country("KZ"), TJ = new Country("TJ"), UZ = new Country("UZ");
    static final Instant RELEASE = Instant.parse("2026-05-05T18:59:00Z");

    private final List<Object> told = new ArrayList<>(List.of(new RosterPrepared(W, 10, List.of()),
            seated("amina", KZ, Sex.FEMALE), seated("boris", KZ, Sex.MALE), seated("dilnoza", UZ, Sex.PREFER_NOT_TO_SAY),
            new ParticipantRegistered(W, id("elena"), person("elena"), Role.TRAINER, who(KZ, Sex.FEMALE), Channel.DESK, "on-behalf"),
            seated("rustam", UZ, Sex.MALE), new RegistrationWithdrawn(W, id("rustam"), true)));

    @Override
    protected List<Object> projections() {
        return List.of(new RosterProjection(writes), new RosterAnswers(readModels, standings, vault.vault()));
    }

    @Override
    protected List<?> story() {
        return told;
    }

    @Override
    protected List<?> answers() {
        return List.of(seats());
    }

    @Test
    void without_an_allotment_every_country_shares_all_seats() {
        tell();

        assertThat(seats().shares().countries()).containsExactly(new CountryShare(KZ, null, 2, 7, 0),
                new CountryShare(UZ, null, 1, 7, 0));
        assertThat(seats().shares().others()).isEqualTo(10);
        assertThat(seats().shares().allotted()).isEmpty();
        assertThat(List.of(seats().seats(), seats().taken(), seats().reserve())).containsExactly(10, 3, 0);
    }

    @Test
    void a_country_with_seats_of_its_own_shows_what_is_left_of_them_and_the_others_share_the_rest() {
        told.add(new SeatsAllotted(W, List.of(), List.of(new CountrySeats(KG, 3), new CountrySeats(KZ, 2))));
        told.add(new ParticipantPlacedOnReserve(W, id("erlan"), person("erlan"), Role.PARTICIPANT, who(KZ, Sex.MALE),
                Channel.PUBLIC_PAGE, "privacy-1", 1));
        told.add(seated("farrukh", TJ, Sex.MALE));
        tell();

        assertThat(seats().shares().countries()).containsExactly(new CountryShare(KG, 3, 0, 3, 0),
                new CountryShare(KZ, 2, 2, 0, 1), new CountryShare(TJ, null, 1, 3, 0), new CountryShare(UZ, null, 1, 3, 0));
        assertThat(seats().shares().others()).isEqualTo(5);
        assertThat(seats().shares().allotted()).containsExactly(new CountrySeats(KG, 3), new CountrySeats(KZ, 2));
        assertThat(roster().shares()).isEqualTo(seats().shares());
    }

    @Test
    void an_allotment_taken_back_leaves_one_pool() {
        told.add(new SeatsAllotted(W, List.of(), List.of(new CountrySeats(KG, 3))));
        told.add(new SeatsAllotted(W, List.of(new CountrySeats(KG, 3)), List.of()));
        tell();

        assertThat(seats().shares().countries()).extracting(CountryShare::seats).containsOnlyNulls();
        assertThat(seats().shares().others()).isEqualTo(10);
    }

    @Test
    void womens_share_is_of_those_whose_sex_is_known_and_stands_beside_its_target() {
        tell();

        assertThat(seats().shares().women()).isEqualTo(new WomensShare(1, 2, new BigDecimal("50.0"), 40, 0, null));
    }

    @Test
    void held_seats_are_shown_until_they_are_released() {
        told.add(new SeatsHeldForWomen(W, 0, 4, RELEASE));
        tell();
        assertThat(seats().shares().women().held()).isEqualTo(4);
        assertThat(seats().shares().women().heldUntil()).isEqualTo(RELEASE);
    }

    @Test
    void released_seats_are_held_no_longer() {
        told.add(new SeatsHeldForWomen(W, 0, 4, RELEASE));
        told.add(new HeldSeatsReleased(W, 4));
        tell();
        assertThat(seats().shares().women().held()).isZero();
        assertThat(seats().shares().women().heldUntil()).isNull();
    }

    @Test
    void nobody_is_read_in_the_vault_for_numbers() {
        tell();
        seats();

        assertThat(vault.vault().readings(10)).isEmpty();
    }

    private Seats seats() {
        return ask(new SeatsOf(W), Seats.class);
    }

    private Roster roster() {
        return ask(new RosterOf(W, OLGA), Roster.class);
    }

    private static ParticipantRegistered seated(String name, Country country, Sex sex) {
        return new ParticipantRegistered(W, id(name), person(name), Role.PARTICIPANT, who(country, sex), Channel.DESK, "on-behalf");
    }

    private static Particulars who(Country country, Sex sex) {
        return new Particulars(sex, AgeBand.UNKNOWN, country, OrganisationKind.UNKNOWN);
    }

    private static RegistrationId id(String name) {
        return new RegistrationId("registration-" + name);
    }

    private static PersonId person(String name) {
        return new PersonId("person-" + name);
    }
}
