package org.sabak.agenda.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sabak.agenda.AgendaEvent.AgendaPublished;
import org.sabak.agenda.AgendaEvent.ItemDrafted;
import org.sabak.agenda.AgendaEvent.ItemRemoved;
import org.sabak.agenda.AgendaEvent.ItemRevised;
import org.sabak.agenda.AgendaQuery.Agenda;
import org.sabak.agenda.AgendaQuery.AgendaOf;
import org.sabak.agenda.AgendaQuery.Published;
import org.sabak.agenda.AgendaQuery.Revised;
import org.sabak.agenda.Item;
import org.sabak.agenda.ItemId;
import org.sabak.agenda.Weight;
import org.sabak.kernel.Country;
import org.sabak.kernel.WorkshopId;
import org.sabak.readmodels.RetoldStory;
import org.sabak.trainers.TrainerId;
import org.sabak.workshop.Days;
import org.sabak.workshop.Level;
import org.sabak.workshop.Mode;
import org.sabak.workshop.Place;
import org.sabak.workshop.SessionKind;
import org.sabak.workshop.WorkshopEvent.WorkshopPlanned;
import org.sabak.workshop.WorkshopKind;

class AgendasListTest extends RetoldStory {

    static final WorkshopId HERE = new WorkshopId("workshop-here");
    static final TrainerId DANA = new TrainerId("trainer-dana"), ERLAN = new TrainerId("trainer-erlan");
    static final Item RIGHTS = item("rights", 2, "09:00", DANA), COFFEE = item("coffee", 1, "10:30"), LAW = item("law", 1, "09:00", ERLAN);
    static final Days OCTOBER = days("2026-10-14"), LATER = days("2026-10-15");

    @Override
    protected List<Object> projections() {
        return List.of(new AgendasProjection(writes), new AgendasAnswers(readModels, standings));
    }

    @Override
    protected List<?> story() {
        return List.of(planned(HERE, OCTOBER, "Asia/Almaty"),
                new ItemDrafted(HERE, RIGHTS), new ItemDrafted(HERE, LAW), new ItemDrafted(HERE, COFFEE),
                new AgendaPublished(HERE, 1, List.of(LAW, COFFEE, RIGHTS)),
                new ItemRevised(HERE, LAW, item("law", 1, "08:30", ERLAN)),
                new AgendaPublished(HERE, 2, List.of(item("law", 1, "08:30", ERLAN), COFFEE, RIGHTS)),
                new ItemRemoved(HERE, COFFEE), new ItemDrafted(HERE, item("tea", 1, "10:30")),
                new ItemRevised(HERE, RIGHTS, item("rights", 2, "09:15", DANA)));
    }

    @Override
    protected List<?> answers() {
        return List.of(agenda(HERE));
    }

    @Test
    void the_draft_stands_in_the_order_of_the_days_beside_what_is_published() {
        tell();
        var agenda = agenda(HERE);
        assertThat(agenda.draft()).extracting(Item::title).containsExactly("law", "tea", "rights");
        assertThat(agenda.published()).extracting(p -> p.item().title()).containsExactly("law", "coffee", "rights");
        assertThat(agenda.revision()).isEqualTo(9);
        assertThat(agenda.version()).isEqualTo(2);
        assertThat(agenda.publishedAt()).isEqualTo(at(6));
        assertThat(agenda.differs()).isTrue();
        assertThat(agenda.shares().humanRights().learning()).isEqualTo(180);
    }

    @Test
    void what_publishing_would_change_is_told() {
        tell();
        var changed = agenda(HERE).changed();
        assertThat(changed.added()).extracting(Item::title).containsExactly("tea");
        assertThat(changed.removed()).containsExactly(COFFEE);
        assertThat(changed.revised()).containsExactly(new Revised(RIGHTS, item("rights", 2, "09:15", DANA)));
        assertThat(agenda(HERE).latest().revised()).containsExactly(new Revised(LAW, item("law", 1, "08:30", ERLAN)));
        forget();
        tellFirst(7);
        assertThat(agenda(HERE).differs()).isFalse();
    }

    @Test
    void an_item_s_edition_rises_when_its_entry_in_a_calendar_changes() {
        tell();
        assertThat(agenda(HERE).published()).extracting(Published::edition).containsExactly(1, 0, 0);
    }

    @Test
    void nothing_is_drafted_for_a_workshop_nobody_knows() {
        tell();
        assertThat(agenda(new WorkshopId("workshop-unknown")).draft()).isEmpty();
    }

    private Agenda agenda(WorkshopId workshop) {
        return ask(new AgendaOf(workshop), Agenda.class);
    }

    private static Days days(String first) {
        return Days.of(LocalDate.parse(first), LocalDate.parse(first).plusDays(2));
    }

    private static Item item(String title, int day, String at, TrainerId... speakers) {
        boolean pause = speakers.length == 0;
        return new Item(new ItemId("item-" + title), title, day, LocalTime.parse(at), pause ? 30 : 90,
                pause ? SessionKind.LOGISTICS : SessionKind.LEARNING, pause ? Optional.empty() : Optional.of(Weight.DEDICATED),
                Optional.empty(), true, List.of(speakers));
    }

    static WorkshopPlanned planned(WorkshopId id, Days days, String zone) {
        return new WorkshopPlanned(id, id.value(), WorkshopKind.values()[0], Level.values()[0], Mode.values()[0], "T1", "III",
                new Place(new Country("KZ"), "Almaty", ""), zone, days, 20, List.of(), List.of("en"), false);
    }
}
