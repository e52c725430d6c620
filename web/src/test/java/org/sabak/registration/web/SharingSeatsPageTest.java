package org.sabak.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sabak.desk.DeskFixture;
import org.sabak.desk.Sample;
import org.sabak.kernel.Country;
import org.sabak.kernel.Refused;
import org.sabak.pages.Press;
import org.sabak.registration.CountrySeats;
import org.sabak.registration.RegistrationCommand.AllotSeats;
import org.sabak.registration.RegistrationCommand.HoldSeatsForWomen;
import org.sabak.registration.RegistrationCommand.ReleaseHeldSeats;
import org.sabak.registration.RegistrationRefusal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The sample workshop has 24 seats and invites KZ and MN; KZ has 2 seats of its own, both taken, and UZ has 5. */
class SharingSeatsPageTest {

    private static final String SHARES = "/desk/workshops/workshop-one/shares", HELD = "/desk/workshops/workshop-one/held-seats";

    private final DeskFixture desk = new DeskFixture();

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void every_country_that_is_invited_or_has_seats_has_a_line_with_what_it_has_now() {
        assertThat(desk.press.page(SHARES)).contains("name=\"seats-KZ\" value=\"2\"", "name=\"seats-MN\" value=\"\"",
                "name=\"seats-UZ\" value=\"5\"", "Together 7 of 24 seats. 17 are left for all other countries.");
    }

    @Test
    void numbers_are_saved_and_an_empty_field_is_no_share() {
        assertThat(desk.press.send(shares("4", "", "0")).getStatus()).isEqualTo(302);
        assertThat(desk.sent()).containsExactly(new AllotSeats(Sample.ID, List.of(new CountrySeats(new Country("KZ"), 4),
                new CountrySeats(new Country("UZ"), 0))));
    }

    @Test
    void what_the_form_was_written_from_goes_along_and_nothing_typed_is_lost_when_it_has_changed() {
        assertThat(desk.press.page(SHARES)).contains("name=\"seen\" value=\"KZ=2 UZ=5\"");
        desk.press.send(shares("4", "", "").param("seen", "KZ=1"));
        assertThat(desk.sent()).containsExactly(new AllotSeats(Sample.ID, List.of(new CountrySeats(new Country("KZ"), 4)),
                List.of(new CountrySeats(new Country("KZ"), 1))));
        desk.refuses(new Refused(RegistrationRefusal.SHARES_MOVED));
        assertThat(Press.text(desk.press.send(shares("4", "3", "").param("seen", "KZ=1")))).contains("Somebody else has shared",
                "name=\"seats-KZ\" value=\"4\"", "name=\"seats-MN\" value=\"3\"", "name=\"seen\" value=\"KZ=2 UZ=5\"");
    }

    @Test
    void what_was_typed_is_added_up_without_being_saved() {
        var page = Press.text(desk.press.send(shares("20", "5", "").param("sum", "only")));
        assertThat(page).contains("Together 25 of 24 seats: 1 too many.", "name=\"seats-KZ\" value=\"20\"");
        assertThat(desk.sent()).isEmpty();
    }

    @Test
    void what_is_no_number_is_explained_beside_its_field_and_kept() {
        var page = Press.text(desk.press.send(shares("4", "many", "")));
        assertThat(page).contains("There is a problem", "<a href=\"#seats-MN\">Enter a whole number", "value=\"many\"",
                "id=\"seats-MN-wrong\"", "value=\"4\"").doesNotContain("seats-KZ-wrong");
        assertThat(desk.sent()).isEmpty();
    }

    @Test
    void a_country_below_its_people_is_refused_beside_its_own_field_by_name() {
        desk.refuses(new Refused(RegistrationRefusal.ALLOTTED_BELOW_TAKEN, "KZ", 2));
        var page = Press.text(desk.press.send(shares("1", "3", "")));
        assertThat(page).contains("id=\"seats-KZ-wrong\">Kazakhstan: people from this country already have 2 seats",
                "name=\"seats-KZ\" value=\"1\"", "name=\"seats-MN\" value=\"3\"");
    }

    @Test
    void more_than_there_are_is_refused_beside_the_sum() {
        desk.refuses(new Refused(RegistrationRefusal.ALLOTTED_ABOVE_SEATS, 25, 24, 1));
        assertThat(Press.text(desk.press.send(shares("25", "", "")))).contains("<a href=\"#seats-KZ\">The countries’ seats add up to 25",
                "<span class=\"wrong\">The countries’ seats add up to 25, and the workshop has 24. Take 1 away");
    }

    @Test
    void seats_are_held_to_the_end_of_a_day_at_the_venue() {
        assertThat(desk.press.send(post(HELD).param("seats", "3").param("until", "2026-10-05")).getStatus()).isEqualTo(302);
        assertThat(desk.sent()).containsExactly(new HoldSeatsForWomen(Sample.ID, 3, Instant.parse("2026-10-05T18:59:00Z")));
    }

    @Test
    void a_refusal_to_hold_stands_beside_its_field() {
        desk.refuses(new Refused(RegistrationRefusal.RELEASED_IN_THE_PAST));
        assertThat(Press.text(desk.press.send(post(HELD).param("seats", "3").param("until", "2020-10-05"))))
                .contains("id=\"until-wrong\"", "Choose a day that is still to come.", "value=\"3\"", "value=\"2020-10-05\"");
    }

    @Test
    void held_seats_are_released_by_one_button() {
        assertThat(desk.press.page(SHARES)).contains("3 held for women until", HELD + "/release");
        assertThat(desk.press.send(post(HELD + "/release")).getStatus()).isEqualTo(302);
        assertThat(desk.sent()).containsExactly(new ReleaseHeldSeats(Sample.ID));
    }

    private static MockHttpServletRequestBuilder shares(String kz, String mn, String uz) {
        return post(SHARES).param("seats-KZ", kz).param("seats-MN", mn).param("seats-UZ", uz);
    }
}
