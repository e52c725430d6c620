package org.sabak.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sabak.agenda.AgendaQuery.Agenda;
import org.sabak.agenda.AgendaQuery.AgendaOf;
import org.sabak.agenda.AgendaQuery.Changes;
import org.sabak.agenda.AgendaQuery.Published;
import org.sabak.agenda.AgendaQuery.Revised;
import org.sabak.agenda.Item;
import org.sabak.agenda.ItemId;
import org.sabak.agenda.Weight;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.Sex;
import org.sabak.kernel.WorkshopId;
import org.sabak.people.PersonDetails;
import org.sabak.trainers.Profile;
import org.sabak.trainers.TrainerId;
import org.sabak.trainers.TrainersQuery.Booked;
import org.sabak.trainers.TrainersQuery.Booking;
import org.sabak.trainers.TrainersQuery.Bookings;
import org.sabak.trainers.TrainersQuery.Clash;
import org.sabak.trainers.TrainersQuery.Diary;
import org.sabak.trainers.TrainersQuery.Pool;
import org.sabak.trainers.TrainersQuery.Trainer;
import org.sabak.trainers.TrainersQuery.Trainers;
import org.sabak.trainers.TrainersQuery.TrainersIn;
import org.sabak.workshop.SessionKind;

/** The agenda of the workshop of the desk's tests: two panels, one of them of men, a break, and a speaker who is wanted twice. */
public final class AgendaSample {

    public static final TrainerId DANA = new TrainerId("trainer-dana"), ERLAN = new TrainerId("trainer-erlan"),
            FARID = new TrainerId("trainer-farid"), GULNAR = new TrainerId("trainer-gulnar");

    private static final Map<TrainerId, Sex> SEXES = Map.of(DANA, Sex.FEMALE, ERLAN, Sex.MALE, FARID, Sex.MALE, GULNAR, Sex.UNKNOWN);

    public static final Item RIGHTS = item("rights", "1 09:00 90", SessionKind.LEARNING, Weight.DEDICATED, DANA),
            COFFEE = item("coffee", "1 10:30 30", SessionKind.LOGISTICS, null),
            BORDERS = item("borders", "1 11:00 60", SessionKind.LEARNING, Weight.INTEGRATED, ERLAN, FARID),
            WOMEN = item("women", "2 09:00 30", SessionKind.LEARNING, null, DANA, ERLAN),
            UNKNOWN = item("unknown", "2 10:00 60", SessionKind.LEARNING, null, DANA, GULNAR);

    private AgendaSample() { }

    static void answers(DeskFixture desk) {
        desk.answers(AgendaOf.class, q -> agenda());
        desk.answers(Pool.class, q -> new Trainers(trainers(List.copyOf(SEXES.keySet())), Sample.STANDING));
        desk.answers(TrainersIn.class, q -> new Trainers(trainers(q.trainerIds()), Sample.STANDING));
        desk.answers(Bookings.class, q -> new Booked(q.trainerIds().stream().map(AgendaSample::diary).toList(), Sample.STANDING));
    }

    /** Published once; since then the break came and the panel on borders moved. */
    public static Agenda agenda() {
        var was = item("borders", "1 10:30 60", SessionKind.LEARNING, Weight.INTEGRATED, ERLAN, FARID);
        return new Agenda(Sample.ID, 7, List.of(RIGHTS, COFFEE, BORDERS, WOMEN, UNKNOWN), 1, Sample.NOW,
                List.of(new Published(RIGHTS, 0), new Published(was, 2)), true,
                new Changes(List.of(COFFEE), List.of(new Revised(was, BORDERS)), List.of()), Changes.NONE, Sample.STANDING);
    }

    private static List<Trainer> trainers(List<TrainerId> ids) {
        return ids.stream().map(id -> new Trainer(id, new PersonId("person-" + name(id)), new PersonDetails(name(id), "", "", "", "", ""),
                SEXES.get(id), null, new Profile(List.of(), List.of(), List.of()), 1, List.of(), id.equals(FARID), Instant.EPOCH,
                Sample.STANDING)).toList();
    }

    private static Diary diary(TrainerId id) {
        if (!id.equals(DANA)) return new Diary(id, List.of(), List.of());
        var here = booking(Sample.ID, "here", "item-rights", "rights", false);
        var there = booking(new WorkshopId("workshop-two"), "Second workshop", "item-x", "Their panel", false);
        return new Diary(id, List.of(here, there, booking(Sample.ID, "here", "item-women", "women", true)), List.of(new Clash(there, here)));
    }

    private static Booking booking(WorkshopId workshop, String title, String item, String itemTitle, boolean absent) {
        return new Booking(workshop, title, item, itemTitle, LocalDate.parse("2026-10-14"), LocalTime.of(9, 0), 90, "Asia/Almaty", absent);
    }

    private static String name(TrainerId id) {
        return id.value().substring("trainer-".length());
    }

    /** @param when such as {@code 1 09:00 90}: day, time, minutes */
    private static Item item(String title, String when, SessionKind kind, Weight humanRights, TrainerId... speakers) {
        var part = when.split(" ");
        return new Item(new ItemId("item-" + title), title, Integer.parseInt(part[0]), LocalTime.parse(part[1]), Integer.parseInt(part[2]),
                kind, Optional.ofNullable(humanRights), Optional.empty(), speakers.length > 1, List.of(speakers));
    }
}
