package org.sabak.agenda.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.StringReader;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.sabak.agenda.AgendaQuery.Agenda;
import org.sabak.agenda.AgendaQuery.AgendaOf;
import org.sabak.agenda.AgendaQuery.Changes;
import org.sabak.agenda.AgendaQuery.Published;
import org.sabak.agenda.AgendaQuery.Revised;
import org.sabak.agenda.Item;
import org.sabak.agenda.ItemId;
import org.sabak.agenda.Weight;
import org.sabak.doors.Address;
import org.sabak.kernel.Country;
import org.sabak.kernel.WorkshopId;
import org.sabak.pages.Answers;
import org.sabak.pages.Press;
import org.sabak.trainers.TrainerId;
import org.sabak.workshop.SessionKind;
import org.sabak.workshop.Stage;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.sabak.workshop.WorkshopQuery.WorkshopOf;

class PublicAgendaPagesTest {

    private static final WorkshopId MEDIA = new WorkshopId("workshop-media");
    private static final Item RIGHTS = item("rights", 1, "09:00", 90), NIGHT = item("night", 3, "23:00", 60);
    private static final Agenda PUBLISHED = new Agenda(MEDIA, 9, List.of(), 2, Answers.STANDING.recordedAt(),
            List.of(new Published(RIGHTS, 3), new Published(NIGHT, 0)), true, Changes.NONE,
            new Changes(List.of(NIGHT), List.of(new Revised(item("rights", 1, "10:00", 90), RIGHTS)), List.of()), Answers.STANDING);

    @Test
    void everybody_sees_what_happens_when_and_nobody_who_speaks() {
        var page = press(workshop(Stage.ANNOUNCED)).page("/workshops/workshop-media/agenda");
        assertThat(page).contains("Day 1, Monday 14 October 2999", "09:00–10:30", "rights", "23:00–24:00", "version 2",
                "What changed since version 1", "“rights” moved from day 1, 10:00 to day 1, 09:00.").contains("New: “night”, day 3, 23:00.");
        assertThat(page).doesNotContain("trainer-dana", "Secret street", "Dedicated", "tagged");
    }

    @Test
    void a_workshop_nobody_knows_of_has_no_agenda() {
        absent(press(workshop(Stage.TENTATIVE)));
    }

    @Test
    void of_a_sensitive_workshop_and_of_a_draft_nothing_is_said() {
        var w = workshop(Stage.ANNOUNCED);
        absent(press(new Workshop(w.workshopId(), w.title(), w.kind(), w.level(), w.mode(), w.theme(), w.phase(), w.primaryPillar(),
                w.secondaryPillars(), w.place(), w.zone(), w.days(), w.stage(), w.reason(), w.seats(), w.taken(), w.reserve(),
                w.registrationUntil(), w.heldUntil(), w.countries(), w.languages(), w.partners(), w.funders(), w.sessions(),
                w.observersCount(), w.countsTowardTarget(), w.completionPercent(), w.demonstration(), true, w.copiedFrom(), w.standing())));
        absent(press(w, new Agenda(MEDIA, 2, List.of(RIGHTS), 0, null, List.of(), true, Changes.NONE, Changes.NONE, Answers.STANDING)));
    }

    @Test
    void the_calendar_has_one_entry_for_each_item_at_its_wall_time_in_its_own_zone() throws Exception {
        var text = Press.text(press(workshop(Stage.ANNOUNCED)).send(get("/workshops/workshop-media/agenda.ics")));
        var calendar = new CalendarBuilder().build(new StringReader(text));
        assertThat(calendar.validate().hasErrors()).as(text).isFalse();
        var entries = calendar.<VEvent>getComponents("VEVENT");
        assertThat(entries).hasSize(2);
        assertThat(text).contains("BEGIN:VTIMEZONE", "TZID:Asia/Almaty", "UID:workshop-media.item-rights@sabak", "SEQUENCE:3",
                "DTSTART;TZID=Asia/Almaty:29991014T090000", "DTEND;TZID=Asia/Almaty:29991014T103000",
                "DTEND;TZID=Asia/Almaty:29991017T000000", "SUMMARY:rights", "LOCATION:Almaty\\, Kazakhstan", "STATUS:CONFIRMED");
        assertThat(text).doesNotContain("trainer-dana", "Secret street", "ORGANIZER", "ATTENDEE");
    }

    @Test
    void one_item_can_be_had_alone_and_an_entry_of_what_is_off_is_struck_out() {
        var one = Press.text(press(workshop(Stage.POSTPONED)).send(get("/workshops/workshop-media/agenda/item-night.ics")));
        assertThat(one).contains("UID:workshop-media.item-night@sabak", "SEQUENCE:0", "STATUS:CANCELLED").doesNotContain("item-rights");
        assertThat(press(workshop(Stage.ANNOUNCED)).send(get("/workshops/workshop-media/agenda/item-none.ics")).getStatus()).isEqualTo(404);
    }

    private static void absent(Press press) {
        for (var path : List.of("agenda", "agenda.ics", "agenda/item-rights.ics")) {
            assertThat(press.send(get("/workshops/workshop-media/" + path)).getStatus()).as(path).isEqualTo(404);
        }
    }

    private static Workshop workshop(Stage stage) {
        return Answers.workshop(stage, 3, 0, "", new Country("KZ"));
    }

    private static Press press(Workshop workshop) {
        return press(workshop, PUBLISHED);
    }

    private static Press press(Workshop workshop, Agenda agenda) {
        var address = mock(Address.class);
        when(address.fixed()).thenReturn(Optional.of("https://sabak.example"));
        return new Press(new Answers().to(WorkshopOf.class, workshop).to(AgendaOf.class, agenda).queries(), address,
                PublicAgendaController.class, ChangeWords.class, AgendaCalendar.class);
    }

    private static Item item(String title, int day, String at, int minutes) {
        return new Item(new ItemId("item-" + title), title, day, LocalTime.parse(at), minutes, SessionKind.LEARNING,
                Optional.of(Weight.DEDICATED), Optional.empty(), false, List.of(new TrainerId("trainer-dana")));
    }
}
