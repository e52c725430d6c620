package org.sabak.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sabak.access.AccountRole;
import org.sabak.assembly.Browser;
import org.sabak.kernel.Country;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.WorkshopId;
import org.sabak.notification.NotificationQuery.Stand;
import org.sabak.notification.Template;
import org.sabak.registration.RegistrationCommand.WithdrawRegistration;
import org.sabak.workshop.Days;
import org.sabak.workshop.Place;
import org.sabak.workshop.WorkshopCommand.CancelWorkshop;
import org.sabak.workshop.WorkshopCommand.MoveWorkshop;
import org.sabak.workshop.WorkshopCommand.ReopenWorkshop;
import org.sabak.workshop.WorkshopCommand.RescheduleWorkshop;

/** Who was told what is no longer so, and how a letter would read. */
class WorkshopLettersTest {

    @TempDir
    static Path data;
    static Correspondence house;
    static Browser desk;

    @BeforeAll
    static void open() {
        house = Correspondence.in(data, 0);
        house.house().account(AccountRole.ADMIN);
        desk = house.house().signedIn(AccountRole.ORGANIZER);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void whoever_was_told_the_old_place_is_named_and_corrected_once_by_one_button() {
        var workshop = house.workshop(20, "en");
        var amina = told(workshop, "Amina Old", "amina@example.org");
        var gone = told(workshop, "Gone Away", "gone@example.org");
        house.tell(new WithdrawRegistration(workshop, gone, true));
        Correspondence.until(() -> sent(gone).contains(Template.REGISTRATION_WITHDRAWN));
        house.tell(new MoveWorkshop(workshop, new Place(new Country("KG"), "Bishkek", "Hall 1"), ""));
        var boris = told(workshop, "Boris New", "boris@example.org");

        var page = main(page(workshop));
        assertThat(page).contains("Now it is:", "Bishkek", "Osh", "Send the correction (people: 1)", "please note a change",
                "обратите внимание на изменение");
        assertThat(before(page, "How a letter reads")).contains("Amina Old").doesNotContain("Boris New", "Gone Away");
        for (int n = 0; n < 2; n++) desk.post("/desk/workshops/" + workshop + "/letters/corrections", "");
        Correspondence.until(() -> sent(amina).contains(Template.CORRECTION));

        assertThat(page(workshop)).contains("Nobody: whoever had a letter knows");
        assertThat(house.letters(amina)).extracting(l -> l.template()).containsExactlyInAnyOrder(Template.SEAT_GIVEN, Template.CORRECTION);
        assertThat(house.letters(boris)).extracting(l -> l.template()).containsExactly(Template.SEAT_GIVEN);
    }

    @Test
    void new_dates_correct_themselves_and_a_workshop_that_will_be_after_all_does_not() {
        var workshop = house.workshop(20, "en");
        var amina = told(workshop, "Amina", "amina@example.org");
        house.tell(new RescheduleWorkshop(workshop, Days.of(Correspondence.DAY.plusDays(7), Correspondence.DAY.plusDays(7)), "no hall"));
        Correspondence.until(() -> sent(amina).contains(Template.DATES_CHANGED));
        assertThat(page(workshop)).contains("Nobody: whoever had a letter knows");
        house.tell(new CancelWorkshop(workshop, "no funds"));
        Correspondence.until(() -> sent(amina).contains(Template.WORKSHOP_CANCELLED));
        house.tell(new ReopenWorkshop(workshop, "money came"));

        assertThat(page(workshop)).contains("that it is postponed or cancelled", "Send the correction (people: 1)");
        desk.post("/desk/workshops/" + workshop + "/letters/corrections", "");
        Correspondence.until(() -> sent(amina).contains(Template.CORRECTION));
    }

    @Test
    void a_letter_is_read_in_both_languages_before_there_is_one_and_nothing_is_recorded() {
        var workshop = house.workshop(20, "en");
        var amina = told(workshop, "Amina <b>Farah</b>", "amina@example.org");
        page(workshop); // whoever looks for the first time may be noted
        var before = head();
        var shown = desk.get("/desk/workshops/" + workshop + "/letters?template=SEAT_OFFERED&registration=" + amina).body();

        assertThat(shown).contains("Your registration: a place is offered to you", "Ваша регистрация: вам предложено место",
                "Dear Amina &lt;b&gt;Farah&lt;/b&gt;,", "Countering bribery", "(Here the letter will have a link that is made when it is sent.)",
                "(Здесь в письме будет ссылка, которая создаётся при отправке.)").doesNotContain("/links/");
        var html = desk.get("/desk/workshops/" + workshop + "/letters/preview?template=SEAT_OFFERED&registration=" + amina + "&language=ru");
        assertThat(html.body()).contains("<html lang=\"ru\"", "Здравствуйте, Amina &lt;b&gt;Farah&lt;/b&gt;!").doesNotContain("/links/");
        assertThat(desk.get("/desk/workshops/" + workshop + "/letters?template=SEAT_OFFERED&registration=registration-nobody").statusCode())
                .isEqualTo(404);
        assertThat(head()).isEqualTo(before);
        assertThat(house.letters(amina)).hasSize(1);
    }

    private static RegistrationId told(WorkshopId workshop, String name, String email) {
        var registration = house.register(workshop, name, email);
        house.await(registration, Stand.SENT);
        return registration;
    }

    private static List<Template> sent(RegistrationId registration) {
        return house.letters(registration).stream().filter(l -> l.stand() == Stand.SENT).map(l -> l.template()).toList();
    }

    private static String page(WorkshopId workshop) {
        return desk.get("/desk/workshops/" + workshop + "/letters").body();
    }

    private static String main(String page) {
        return page.substring(page.indexOf("<main"));
    }

    private static String before(String page, String words) {
        return page.substring(0, page.indexOf(words));
    }

    private static long head() {
        return house.house().bean(EventStore.class).createHeadToken().position().orElse(-1);
    }
}
