package org.sabak.trainers.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sabak.agenda.AgendaEvent.ItemDrafted;
import org.sabak.agenda.AgendaEvent.ItemRemoved;
import org.sabak.agenda.AgendaEvent.ItemRevised;
import org.sabak.agenda.Item;
import org.sabak.agenda.ItemId;
import org.sabak.kernel.Country;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.WorkshopId;
import org.sabak.people.PersonDetails;
import org.sabak.readmodels.RetoldStory;
import org.sabak.trainers.Absence;
import org.sabak.trainers.Profile;
import org.sabak.trainers.TrainerId;
import org.sabak.trainers.TrainersEvent.AbsenceStated;
import org.sabak.trainers.TrainersEvent.TrainerEntered;
import org.sabak.trainers.TrainersQuery.Booked;
import org.sabak.trainers.TrainersQuery.Booking;
import org.sabak.trainers.TrainersQuery.Bookings;
import org.sabak.trainers.TrainersQuery.Clash;
import org.sabak.trainers.TrainersQuery.Diary;
import org.sabak.trainers.TrainersQuery.Filter;
import org.sabak.trainers.TrainersQuery.Pool;
import org.sabak.trainers.TrainersQuery.Trainer;
import org.sabak.trainers.TrainersQuery.Trainers;
import org.sabak.workshop.Days;
import org.sabak.workshop.Level;
import org.sabak.workshop.Mode;
import org.sabak.workshop.Place;
import org.sabak.workshop.SessionKind;
import org.sabak.workshop.Stage;
import org.sabak.workshop.WorkshopEvent.WorkshopCancelled;
import org.sabak.workshop.WorkshopEvent.WorkshopMoved;
import org.sabak.workshop.WorkshopEvent.WorkshopPlanned;
import org.sabak.workshop.WorkshopEvent.WorkshopPostponed;
import org.sabak.workshop.WorkshopEvent.WorkshopReopened;
import org.sabak.workshop.WorkshopEvent.WorkshopRescheduled;
import org.sabak.workshop.WorkshopKind;

class BookingsTest extends RetoldStory {

    static final TrainerId SAULE = new TrainerId("trainer-saule"), TIMUR = new TrainerId("trainer-timur");
    static final WorkshopId ALMATY = new WorkshopId("workshop-almaty"), VIENNA = new WorkshopId("workshop-vienna");
    static final Place AT_HOME = new Place(new Country("KZ"), "Almaty", ""), ABROAD = new Place(new Country("AT"), "Vienna", "");
    static final Days DAYS = Days.of(LocalDate.parse("2026-12-07"), LocalDate.parse("2026-12-09"));
    /** 14:00 to 15:30 in Almaty is 10:00 to 11:30 in Vienna. */
    static final Item LAW = item("law", 2, "14:00", 90, SAULE, TIMUR);

    private final List<Object> told = new ArrayList<>(List.of(
            new TrainerEntered(SAULE, new PersonId("person-saule"), new Profile(List.of(), List.of(), List.of())),
            new TrainerEntered(TIMUR, new PersonId("person-timur"), new Profile(List.of(), List.of(), List.of())),
            planned(ALMATY, AT_HOME, "Asia/Almaty"), planned(VIENNA, ABROAD, "Europe/Vienna"), new ItemDrafted(ALMATY, LAW)));

    @Override
    protected List<Object> projections() {
        var diaries = new Diaries(readModels, standings);
        return List.of(new TrainersProjection(writes), new BookingsProjection(writes), diaries,
                new TrainersAnswers(readModels, diaries, standings, vault.vault()));
    }

    @Override
    protected List<?> story() {
        return told;
    }

    @Override
    protected List<?> answers() {
        return List.of(diary(SAULE), diary(TIMUR));
    }

    @Test
    void a_diary_says_what_where_and_when_by_the_clock_of_the_venue() {
        tell();

        assertThat(diary(SAULE).bookings()).containsExactly(new Booking(ALMATY, "In Almaty", "item-law", "law",
                LocalDate.parse("2026-12-08"), LocalTime.parse("14:00"), 90, "Asia/Almaty", false));
        assertThat(diary(SAULE).bookings().getFirst().begins()).isEqualTo("2026-12-08T09:00:00Z");
        assertThat(diary(SAULE).clashes()).isEmpty();
    }

    @Test
    void two_places_at_one_instant_clash_across_workshops_and_zones_and_touching_ends_do_not() {
        told.add(new ItemDrafted(VIENNA, item("talk", 2, "11:30", 30, SAULE)));
        tell();
        assertThat(diary(SAULE).clashes()).isEmpty();

        told.add(new ItemRevised(VIENNA, item("talk", 2, "11:30", 30, SAULE), item("talk", 2, "11:29", 30, SAULE)));
        tell();
        assertThat(diary(SAULE).clashes()).extracting(c -> c.one().itemId(), c -> c.other().itemId())
                .containsExactly(tuple("item-talk", "item-law"));
        assertThat(diary(TIMUR).clashes()).as("he is only in one place").isEmpty();
    }

    @Test
    void twice_in_one_workshop_is_a_clash_too() {
        told.add(new ItemDrafted(ALMATY, item("beside", 2, "15:00", 60, SAULE)));
        tell();

        assertThat(diary(SAULE).clashes()).hasSize(1).first().extracting(Clash::one).extracting(Booking::itemId).isEqualTo("item-law");
    }

    @Test
    void whoever_is_taken_off_an_item_is_free_and_so_are_all_of_one_that_is_removed() {
        told.add(new ItemRevised(ALMATY, LAW, item("law", 2, "14:00", 90, TIMUR)));
        tell();
        assertThat(diary(SAULE).bookings()).isEmpty();
        assertThat(diary(TIMUR).bookings()).hasSize(1);

        told.add(new ItemRemoved(ALMATY, LAW));
        tell();
        assertThat(diary(TIMUR).bookings()).isEmpty();
    }

    @Test
    void a_workshop_that_is_off_frees_its_speakers_until_it_is_on_again() {
        for (var off : List.of(new WorkshopCancelled(ALMATY, "no money"), new WorkshopPostponed(ALMATY, "floods"))) {
            told.add(off);
            tell();
            assertThat(diary(SAULE).bookings()).as("%s", off).isEmpty();
            told.add(new WorkshopReopened(ALMATY, Stage.CANCELLED, Stage.ANNOUNCED, "after all"));
            tell();
            assertThat(diary(SAULE).bookings()).hasSize(1);
        }
    }

    @Test
    void items_move_with_the_days_and_the_place_of_their_workshop() {
        told.add(new WorkshopRescheduled(ALMATY, DAYS, Days.of(LocalDate.parse("2027-01-11"), LocalDate.parse("2027-01-13")), "later"));
        told.add(new WorkshopMoved(ALMATY, AT_HOME, ABROAD, "Asia/Almaty", "Europe/Vienna"));
        tell();

        assertThat(diary(SAULE).bookings().getFirst().begins()).isEqualTo("2027-01-12T13:00:00Z");
    }

    @Test
    void without_a_day_there_is_no_date_and_no_clash() {
        told.add(new ItemDrafted(VIENNA, item("talk", 2, "10:00", 30, SAULE)));
        told.add(new WorkshopRescheduled(VIENNA, DAYS, new Days(LocalDate.parse("2026-12-01"), LocalDate.parse("2026-12-31"),
                Days.Precision.MONTH), "not fixed"));
        tell();

        assertThat(diary(SAULE).clashes()).isEmpty();
        assertThat(diary(SAULE).bookings()).extracting(Booking::date).containsExactly(LocalDate.parse("2026-12-08"), null);
    }

    @Test
    void a_stated_absence_marks_what_it_hits_and_the_pool_knows_who_is_booked() {
        for (var who : List.of("saule", "timur")) {
            vault.vault().keep(new PersonId("person-" + who), new PersonDetails(who, "", "", "+7 700", "", ""));
        }
        told.add(new AbsenceStated(SAULE, new Absence(LocalDate.parse("2026-12-08"), LocalDate.parse("2026-12-08"))));
        told.add(new ItemRevised(ALMATY, LAW, item("law", 2, "14:00", 90, SAULE)));
        tell();

        assertThat(diary(SAULE).bookings()).extracting(Booking::absent).containsExactly(true);
        assertThat(free("2026-12-08")).containsExactly(TIMUR);
        assertThat(free("2026-12-09")).containsExactly(SAULE, TIMUR);
        told.add(new ItemRevised(ALMATY, LAW, LAW));
        tell();
        assertThat(free("2026-12-08")).isEmpty();
    }

    private List<TrainerId> free(String day) {
        return ask(new Pool(new Filter("", "", "", LocalDate.parse(day), LocalDate.parse(day), false), OLGA), Trainers.class).rows()
                .stream().map(Trainer::trainerId).toList();
    }

    private Diary diary(TrainerId trainer) {
        return ask(new Bookings(List.of(trainer)), Booked.class).rows().getFirst();
    }

    private static Item item(String title, int day, String startsAt, int minutes, TrainerId... speakers) {
        return new Item(new ItemId("item-" + title), title, day, LocalTime.parse(startsAt), minutes, SessionKind.LEARNING,
                Optional.empty(), Optional.empty(), false, List.of(speakers));
    }

    private static WorkshopPlanned planned(WorkshopId workshop, Place place, String zone) {
        return new WorkshopPlanned(workshop, "In " + place.city(), WorkshopKind.values()[0], Level.values()[0], Mode.values()[0], "T1",
                "IV", place, zone, DAYS, 24, List.of(), List.of("ru"), true);
    }
}
