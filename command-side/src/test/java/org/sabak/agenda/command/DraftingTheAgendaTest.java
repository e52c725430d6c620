package org.sabak.agenda.command;

import static org.sabak.agenda.AgendaRefusal.*;
import static org.sabak.kernel.Refused.no;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.sabak.agenda.AgendaCommand.DraftAgenda;
import org.sabak.agenda.AgendaCommand.DraftItem;
import org.sabak.agenda.AgendaCommand.PublishAgenda;
import org.sabak.agenda.AgendaCommand.RemoveItem;
import org.sabak.agenda.AgendaCommand.ReviseItem;
import org.sabak.agenda.AgendaEvent.AgendaPublished;
import org.sabak.agenda.AgendaEvent.ItemDrafted;
import org.sabak.agenda.AgendaEvent.ItemRemoved;
import org.sabak.agenda.AgendaEvent.ItemRevised;
import org.sabak.agenda.Item;
import org.sabak.agenda.ItemId;
import org.sabak.agenda.Weight;
import org.sabak.agenda.command.Occasions.Occasion;
import org.sabak.kernel.WorkshopId;
import org.sabak.trainers.TrainerId;
import org.sabak.workshop.SessionKind;

class DraftingTheAgendaTest {

    static final WorkshopId W = new WorkshopId("workshop-one");
    static final TrainerId DANA = new TrainerId("trainer-dana"), STRANGER = new TrainerId("trainer-stranger");
    static final Item RIGHTS = learning("rights", 1, "09:00", 90), COFFEE = pause("coffee", 1, "10:30", 30);

    private Occasion occasion = new Occasion(3, true, false);

    @Test
    void items_one_after_the_other_are_taken() {
        house().given(drafted(RIGHTS)).when(new DraftItem(W, COFFEE)).expectEvents(drafted(COFFEE));
        house().given(drafted(RIGHTS), drafted(COFFEE)).when(new DraftItem(W, COFFEE)).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void items_that_overlap_are_refused_by_name() {
        house().given(drafted(RIGHTS)).when(new DraftItem(W, pause("tea", 1, "10:29", 5)))
                .expectNoEvents().expectExceptionDetails(no(OVERLAP, "tea", 1, "rights"));
        house().given(drafted(RIGHTS)).when(new DraftItem(W, pause("tea", 1, "08:00", 61)))
                .expectNoEvents().expectExceptionDetails(no(OVERLAP, "tea", 1, "rights"));
        house().given(drafted(RIGHTS)).when(new DraftItem(W, pause("tea", 2, "09:00", 61))).expectSuccessfulHandlerExecution();
        house().given(drafted(RIGHTS), drafted(COFFEE)).when(new ReviseItem(W, learning("rights", 1, "09:00", 91)))
                .expectNoEvents().expectExceptionDetails(no(OVERLAP, "rights", 1, "coffee"));
    }

    @Test
    void no_minutes_negative_minutes_and_time_past_midnight_are_refused() {
        for (int minutes : new int[] {0, -30, 721}) {
            house().givenNoPriorActivity().when(new DraftItem(W, learning("a", 1, "09:00", minutes)))
                    .expectNoEvents().expectExceptionDetails(no(MINUTES_OUT_OF_RANGE, "a", 1, 1, 720));
        }
        house().givenNoPriorActivity().when(new DraftItem(W, learning("a", 1, "23:00", 60))).expectSuccessfulHandlerExecution();
        house().givenNoPriorActivity().when(new DraftItem(W, learning("a", 1, "23:00", 61)))
                .expectNoEvents().expectExceptionDetails(no(PAST_MIDNIGHT, "a", 1));
    }

    @Test
    void a_break_weighs_nothing() {
        house().givenNoPriorActivity().when(new DraftItem(W, weighed(SessionKind.LOGISTICS, Weight.INTEGRATED, null)))
                .expectNoEvents().expectExceptionDetails(no(WEIGHT_WITHOUT_LEARNING, "a", 1));
        house().givenNoPriorActivity().when(new DraftItem(W, weighed(SessionKind.CEREMONY, null, Weight.DEDICATED)))
                .expectNoEvents().expectExceptionDetails(no(GENDER_WITHOUT_LEARNING, "a", 1));
        house().givenNoPriorActivity().when(new DraftItem(W, weighed(SessionKind.CEREMONY, Weight.NONE, Weight.NONE)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void days_titles_and_speakers_must_exist() {
        house().givenNoPriorActivity().when(new DraftItem(W, learning("a", 4, "09:00", 60)))
                .expectNoEvents().expectExceptionDetails(no(DAY_OUTSIDE, "a", 1, 3));
        house().givenNoPriorActivity().when(new DraftItem(W, learning("", 1, "09:00", 60)))
                .expectNoEvents().expectExceptionDetails(no(TITLE_NOT_ACCEPTABLE, "", 1, 150));
        house().givenNoPriorActivity().when(new DraftItem(W, spoken("a", DANA, DANA)))
                .expectEvents(drafted(spoken("a", DANA)));
        house().givenNoPriorActivity().when(new DraftItem(W, spoken("a", STRANGER)))
                .expectNoEvents().expectExceptionDetails(no(UNKNOWN_TRAINER, "a", 1));
    }

    @Test
    void an_id_is_never_used_for_a_second_item() {
        house().given(drafted(RIGHTS)).when(new DraftItem(W, learning("rights", 2, "09:00", 90)))
                .expectNoEvents().expectExceptionDetails(no(ID_TAKEN, "rights", 1));
        house().given(drafted(RIGHTS), new ItemRemoved(W, RIGHTS)).when(new DraftItem(W, RIGHTS))
                .expectNoEvents().expectExceptionDetails(no(ID_TAKEN, "rights", 1));
        house().given(drafted(RIGHTS), new ItemRemoved(W, RIGHTS)).when(new RemoveItem(W, RIGHTS.itemId()))
                .expectNoEvents().expectSuccessfulHandlerExecution();
        house().given(drafted(RIGHTS)).when(new RemoveItem(W, COFFEE.itemId())).expectExceptionDetails(no(UNKNOWN_ITEM));
    }

    @Test
    void a_whole_draft_is_taken_or_nothing_of_it() {
        var later = learning("rights", 1, "11:00", 90);
        house().given(drafted(RIGHTS), drafted(COFFEE)).when(new DraftAgenda(W, 2, List.of(later, pause("tea", 2, "11:00", 10))))
                .expectEvents(new ItemRemoved(W, COFFEE), new ItemRevised(W, RIGHTS, later), drafted(pause("tea", 2, "11:00", 10)));
        house().given(drafted(RIGHTS)).when(new DraftAgenda(W, 1, List.of(RIGHTS, COFFEE, pause("tea", 1, "10:45", 10))))
                .expectNoEvents().expectExceptionDetails(no(OVERLAP, "coffee", 2, "tea"));
        house().given(drafted(RIGHTS)).when(new DraftAgenda(W, 1, List.of(RIGHTS, COFFEE, COFFEE)))
                .expectNoEvents().expectExceptionDetails(no(ID_TAKEN, "coffee", 3));
        house().given(drafted(RIGHTS)).when(new DraftAgenda(W, 1, IntStream.range(0, 201).mapToObj(i -> RIGHTS).toList()))
                .expectNoEvents().expectExceptionDetails(no(TOO_MANY_ITEMS, 200));
    }

    @Test
    void of_two_who_write_at_once_the_second_is_told() {
        house().given(drafted(RIGHTS), drafted(COFFEE)).when(new DraftAgenda(W, 1, List.of(COFFEE)))
                .expectNoEvents().expectExceptionDetails(no(REVISION_MOVED, 2));
        house().given(drafted(RIGHTS), drafted(COFFEE)).when(new PublishAgenda(W, 1))
                .expectNoEvents().expectExceptionDetails(no(REVISION_MOVED, 2));
    }

    @Test
    void a_draft_is_published_in_the_order_of_the_day_and_again_only_when_it_differs() {
        house().given(drafted(COFFEE), drafted(RIGHTS)).when(new PublishAgenda(W, 2)).expectEvents(published(1, RIGHTS, COFFEE));
        house().given(drafted(RIGHTS), published(1, RIGHTS)).when(new PublishAgenda(W, 1)).expectNoEvents().expectSuccessfulHandlerExecution();
        house().given(drafted(RIGHTS), published(1, RIGHTS)).when(new PublishAgenda(W, 2)).expectExceptionDetails(no(NOTHING_TO_PUBLISH));
        house().given(drafted(RIGHTS), published(1, RIGHTS), drafted(COFFEE)).when(new PublishAgenda(W, 3))
                .expectEvents(published(2, RIGHTS, COFFEE));
        house().givenNoPriorActivity().when(new PublishAgenda(W, 0)).expectExceptionDetails(no(NOTHING_TO_PUBLISH));
    }

    @Test
    void nothing_is_published_without_dates_or_on_days_that_are_no_more() {
        occasion = new Occasion(31, false, false);
        house().givenNoPriorActivity().when(new DraftItem(W, learning("a", 5, "09:00", 60))).expectSuccessfulHandlerExecution();
        house().given(drafted(RIGHTS)).when(new PublishAgenda(W, 1)).expectExceptionDetails(no(DAYS_NOT_KNOWN));
        occasion = new Occasion(2, true, false);
        var third = learning("third", 3, "09:00", 60);
        house().given(drafted(RIGHTS), drafted(third)).when(new PublishAgenda(W, 2)).expectExceptionDetails(no(DAY_OUTSIDE, "third", 2, 2));
        house().given(drafted(third)).when(new DraftItem(W, RIGHTS)).expectEvents(drafted(RIGHTS));
    }

    @Test
    void the_agenda_of_a_cancelled_or_counted_workshop_stands() {
        occasion = new Occasion(3, true, true);
        house().given(drafted(RIGHTS)).when(new DraftItem(W, COFFEE)).expectNoEvents().expectExceptionDetails(no(WORKSHOP_OFF));
        house().given(drafted(RIGHTS)).when(new RemoveItem(W, RIGHTS.itemId())).expectNoEvents().expectExceptionDetails(no(WORKSHOP_OFF));
        house().givenNoPriorActivity().when(new DraftItem(new WorkshopId("workshop-two"), COFFEE)).expectExceptionDetails(no(NO_SUCH_WORKSHOP));
    }

    private AggregateTestFixture<AgendaDraft> house() {
        var fixture = new AggregateTestFixture<>(AgendaDraft.class);
        fixture.registerInjectableResource((Occasions) w -> w.equals(W) ? Optional.of(occasion) : Optional.empty());
        fixture.registerInjectableResource((Pool) trainer -> trainer.equals(DANA));
        return fixture;
    }

    private static ItemDrafted drafted(Item item) {
        return new ItemDrafted(W, item);
    }

    private static AgendaPublished published(int version, Item... items) {
        return new AgendaPublished(W, version, List.of(items));
    }

    private static Item learning(String title, int day, String at, int minutes) {
        return item(title, day, at, minutes, SessionKind.LEARNING);
    }

    private static Item pause(String title, int day, String at, int minutes) {
        return item(title, day, at, minutes, SessionKind.LOGISTICS);
    }

    private static Item item(String title, int day, String at, int minutes, SessionKind kind) {
        return new Item(new ItemId("item-" + (title.isEmpty() ? "blank" : title)), title, day, LocalTime.parse(at), minutes, kind,
                Optional.empty(), Optional.empty(), false, List.of());
    }

    private static Item weighed(SessionKind kind, Weight humanRights, Weight gender) {
        return new Item(new ItemId("item-a"), "a", 1, LocalTime.of(9, 0), 60, kind, Optional.ofNullable(humanRights),
                Optional.ofNullable(gender), false, List.of());
    }

    private static Item spoken(String title, TrainerId... speakers) {
        return new Item(new ItemId("item-" + title), title, 1, LocalTime.of(9, 0), 60, SessionKind.LEARNING, Optional.empty(),
                Optional.empty(), true, List.of(speakers));
    }
}
