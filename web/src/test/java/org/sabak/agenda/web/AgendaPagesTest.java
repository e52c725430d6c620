package org.sabak.agenda.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.desk.AgendaSample.BORDERS;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sabak.agenda.AgendaCommand.DraftItem;
import org.sabak.agenda.AgendaCommand.PublishAgenda;
import org.sabak.agenda.AgendaCommand.RemoveItem;
import org.sabak.agenda.AgendaCommand.ReviseItem;
import org.sabak.agenda.AgendaQuery.Agenda;
import org.sabak.agenda.AgendaQuery.AgendaOf;
import org.sabak.agenda.AgendaQuery.Changes;
import org.sabak.agenda.AgendaRefusal;
import org.sabak.agenda.Item;
import org.sabak.agenda.ItemId;
import org.sabak.agenda.Weight;
import org.sabak.desk.AgendaSample;
import org.sabak.desk.DeskFixture;
import org.sabak.desk.Sample;
import org.sabak.kernel.Refused;
import org.sabak.pages.Press;
import org.sabak.workshop.SessionKind;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class AgendaPagesTest {

    private static final String AGENDA = "/desk/workshops/workshop-one/agenda";

    private final DeskFixture desk = new DeskFixture();

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void what_the_draft_comes_to_is_told_while_it_is_planned() {
        var page = desk.press.page(AGENDA);
        assertThat(page).contains("240 min", "50.0\u00a0%", "120 of 240 min").as("90 dedicated and 60 integrated of 240")
                .contains("62.5\u00a0%").as("tagged: 150 of 240");
        assertThat(page).contains("The agenda has 240 min of learning, the sessions attendance is taken for have");
    }

    @Test
    void panels_without_a_woman_and_those_nobody_can_judge_are_named() {
        assertThat(desk.press.page(AGENDA)).contains("1 of 2 panels have no woman: “borders”.")
                .contains("Cannot be judged, because the sex of a speaker is not known: “unknown”.");
    }

    @Test
    void whoever_is_wanted_twice_away_or_gone_is_named_and_nothing_is_refused() {
        assertThat(desk.press.page(AGENDA))
                .contains("dana speaks at “rights” and at the same time elsewhere: 14 October 2026, 09:00, “Their panel” (Second workshop).")
                .contains("dana cannot come on 14 October 2026: “women”.").contains("farid is no longer in the pool of trainers.");
    }

    @Test
    void an_item_on_a_day_that_is_no_more_is_told_and_can_still_be_put_right() {
        var late = new Item(new ItemId("item-late"), "late", 4, LocalTime.of(9, 0), 60, SessionKind.LEARNING, Optional.empty(),
                Optional.empty(), false, List.of());
        desk.answers(AgendaOf.class, q -> new Agenda(Sample.ID, 1, List.of(late), 0, null, List.of(), true, Changes.NONE, Changes.NONE,
                Sample.STANDING));
        assertThat(desk.press.page(AGENDA)).contains("“late” is on day 4, which the workshop does not have any more.");
        assertThat(desk.press.page(AGENDA + "/items/item-late")).contains("<option value=\"4\" selected=\"selected\">Day 4</option>");
    }

    @Test
    void what_publishing_again_would_change_is_told_in_sentences() {
        assertThat(desk.press.page(AGENDA)).contains("New: “coffee”, day 1, 10:30.", "“borders” moved from day 1, 10:30 to day 1, 11:00.");
        assertThat(desk.press.send(get(AGENDA).header("Accept-Language", "ru"))).extracting(Press::text).asString()
                .contains("Новый пункт: «coffee», день 1, 10:30.");
    }

    @Test
    void the_draft_that_was_seen_is_published() {
        desk.press.send(post(AGENDA + "/publication").param("revision", "7"));
        desk.press.send(post(AGENDA + "/items/item-coffee/removal"));
        assertThat(desk.sent()).containsExactly(new PublishAgenda(Sample.ID, 7), new RemoveItem(Sample.ID, AgendaSample.COFFEE.itemId()));
    }

    @Test
    void an_item_is_drafted_as_typed() {
        assertThat(desk.press.send(item("/items", "9.30", "45").param("speakers", "trainer-dana", "", "trainer-erlan").param("panel", "true"))
                .getStatus()).isEqualTo(302);
        var item = ((DraftItem) desk.sent().getFirst()).item();
        assertThat(item.startsAt()).hasToString("09:30");
        assertThat(item.minutes()).isEqualTo(45);
        assertThat(item.humanRights()).contains(Weight.INTEGRATED);
        assertThat(item.gender()).as("not tagged").isEmpty();
        assertThat(item.speakers()).containsExactly(AgendaSample.DANA, AgendaSample.ERLAN);
    }

    @Test
    void a_number_that_is_none_takes_nothing_else_of_the_form_with_it() {
        var page = Press.text(desk.press.send(item("/items", "9 o'clock", "ninety").param("speakers", "trainer-dana")));
        assertThat(page).contains("Write a time such as 09:30.", "Write a whole number of minutes", "value=\"ninety\"", "value=\"Law &amp; order\"")
                .contains("value=\"trainer-dana\" selected");
        assertThat(desk.sent()).isEmpty();
    }

    @Test
    void a_refusal_stands_beside_its_field_and_nothing_is_lost() {
        desk.refuses(new Refused(AgendaRefusal.OVERLAP, "Law", 1, "borders"));
        var page = Press.text(desk.press.send(item("/items/item-borders", "11:00", "-30")));
        assertThat(page).contains("id=\"startsAt-wrong\"").contains("“Law”: at this time there is already “borders”.")
                .contains("value=\"-30\"", "value=\"Law &amp; order\"");
    }

    @Test
    void minutes_below_nothing_reach_the_rule_that_refuses_them() {
        desk.press.send(item("/items/item-borders", "11:00", "−30"));
        assertThat(desk.sent()).first().isInstanceOfSatisfying(ReviseItem.class, c -> {
            assertThat(c.item().itemId()).isEqualTo(BORDERS.itemId());
            assertThat(c.item()).extracting(Item::minutes, Item::kind).containsExactly(-30, SessionKind.LEARNING);
        });
    }

    private static MockHttpServletRequestBuilder item(String action, String startsAt, String minutes) {
        return post(AGENDA + action).param("itemId", "item-new").param("title", "Law & order").param("day", "1").param("startsAt", startsAt)
                .param("minutes", minutes).param("kind", "LEARNING").param("humanRights", "INTEGRATED").param("gender", "");
    }
}
