package org.sabak.trainers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sabak.access.AccountRole;
import org.sabak.agenda.AgendaCommand.DraftItem;
import org.sabak.agenda.Item;
import org.sabak.agenda.ItemId;
import org.sabak.assembly.Browser;
import org.sabak.assembly.House;
import org.sabak.assembly.Machine;
import org.sabak.assembly.Ministry;
import org.sabak.assembly.Teacher;
import org.sabak.doors.Commands;
import org.sabak.kernel.Actor;
import org.sabak.workshop.SessionKind;
import org.sabak.workshop.WorkshopCommand.CancelWorkshop;

/** Where a trainer is booked, on the pages of both sides. */
class BookedPagesTest {

    static House house;
    static Browser desk;

    private final Teacher teacher = Teacher.entered(house, "Booked Trainer");
    private final LocalDate day = LocalDate.now().plusDays(30);
    private final Ministry here = Ministry.invited(house), there = Ministry.invited(house);

    @BeforeAll
    static void open() {
        house = House.shared();
        desk = house.signedIn(AccountRole.ORGANIZER);
    }

    @Test
    void both_sides_see_what_is_when_and_the_desk_what_clashes_what_lies_in_an_absence_and_the_minutes_of_the_year() {
        speaks(here, "Border law", "10:00", 90);
        speaks(there, "Open sources", "11:00", 45);
        desk.post("/desk/trainers/" + teacher.id() + "/absences", "from=" + day);

        var page = desk.get("/desk/trainers/" + teacher.id()).body();
        assertThat(page).contains("In two places at once:", "“Border law” (Borders and trade) and “Open sources” (Borders and trade)",
                "Cannot come on that day", "135 minutes, 2 items", "10:00 (Bishkek)");
        assertThat(teacher.signedIn().get("/trainer").body()).contains("Where you are expected", "Border law", "11:00 (Bishkek)");
        assertThat(desk.get("/desk/trainers").body()).contains("Booked Trainer", "by the sex they stated").containsPattern(">135</td>");
        var diary = Machine.json(Machine.done(house.machine(AccountRole.ORGANIZER).get("/api/trainers/" + teacher.id() + "/bookings")));
        assertThat(diary.get("clashes").size()).isEqualTo(1);
    }

    @Test
    void a_cancelled_workshop_frees_its_speakers() {
        speaks(here, "Border law", "10:00", 90);
        speaks(there, "Open sources", "11:00", 45);
        house.bean(Commands.class).sendAs(Actor.PROGRAM, new CancelWorkshop(there.workshop(), "no money"));

        assertThat(desk.get("/desk/trainers/" + teacher.id()).body()).contains("Border law").doesNotContain("Open sources", "In two places");
        assertThat(teacher.signedIn().get("/trainer").body()).doesNotContain("Open sources");
    }

    private void speaks(Ministry at, String title, String startsAt, int minutes) {
        house.bean(Commands.class).sendAs(Actor.PROGRAM, new DraftItem(at.workshop(), new Item(new ItemId("item-" + UUID.randomUUID()), title, 1,
                LocalTime.parse(startsAt), minutes, SessionKind.LEARNING, Optional.empty(), Optional.empty(), false, List.of(teacher.id()))));
    }
}
