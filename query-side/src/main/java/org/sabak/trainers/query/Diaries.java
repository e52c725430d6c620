package org.sabak.trainers.query;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.sabak.agenda.Item;
import org.sabak.kernel.WorkshopId;
import org.sabak.readmodels.Shape;
import org.sabak.readmodels.Standings;
import org.sabak.trainers.Absence;
import org.sabak.trainers.TrainerId;
import org.sabak.trainers.TrainersQuery.Booked;
import org.sabak.trainers.TrainersQuery.Booking;
import org.sabak.trainers.TrainersQuery.Bookings;
import org.sabak.trainers.TrainersQuery.Clash;
import org.sabak.trainers.TrainersQuery.Diary;
import org.springframework.stereotype.Component;

/** Where speakers are booked, by agendas and days as they are now; what clashes is found when it is asked. */
@Component
class Diaries {

    /** What has no date yet comes last. */
    private static final Comparator<Booking> BY_BEGINNING = Comparator.comparing((Booking b) -> b.date() == null ? LocalDate.MAX : b.date())
            .thenComparing(Booking::startsAt).thenComparing(Booking::itemId);

    private final MongoCollection<Document> trainers;
    private final MongoCollection<Document> bookings;
    private final MongoCollection<Document> workshops;
    private final Standings standings;

    Diaries(MongoDatabase readModels, Standings standings) {
        this.trainers = readModels.getCollection(TrainersProjection.EDITION);
        this.bookings = readModels.getCollection(BookingsProjection.EDITION);
        this.workshops = readModels.getCollection(BookingsProjection.WORKSHOPS);
        this.standings = standings;
    }

    @QueryHandler
    Booked answer(Bookings q) {
        var standing = standings.now();
        return new Booked(of(q.trainerIds()), standing);
    }

    List<Diary> of(Collection<TrainerId> ids) {
        var at = byId(bookings, ids.stream().map(TrainerId::value).toList());
        var known = byId(workshops, at.values().stream().flatMap(d -> Shape.map(d, "at").keySet().stream()).distinct().toList());
        var absences = byId(trainers, at.keySet());
        return ids.stream().map(id -> diary(id, Shape.map(at.get(id.value()), "at").keySet().stream().map(known::get).toList(),
                StoredTrainer.absences(absences.get(id.value())))).toList();
    }

    private static Diary diary(TrainerId trainer, List<Document> workshops, List<Absence> absences) {
        var booked = workshops.stream().filter(w -> w.getBoolean("on", false))
                .flatMap(w -> booked(trainer, w, absences)).sorted(BY_BEGINNING).toList();
        return new Diary(trainer, booked, clashes(booked));
    }

    private static Stream<Booking> booked(TrainerId trainer, Document workshop, List<Absence> absences) {
        var first = workshop.getString("first");
        return Shape.map(workshop, "items").values().stream().map(item -> Shape.unpacked(item, Item.class))
                .filter(item -> item.speakers().contains(trainer)).map(item -> {
                    var date = first == null ? null : LocalDate.parse(first).plusDays(item.day() - 1L);
                    return new Booking(new WorkshopId(workshop.getString("_id")), workshop.getString("title"), item.itemId().value(),
                            item.title(), date, item.startsAt(), item.minutes(), workshop.getString("zone"),
                            date != null && absences.stream().anyMatch(absence -> absence.covers(date)));
                });
    }

    private static List<Clash> clashes(List<Booking> booked) {
        var clashes = new ArrayList<Clash>();
        for (int i = 0; i < booked.size(); i++) {
            for (var other : booked.subList(i + 1, booked.size())) {
                if (booked.get(i).overlaps(other)) clashes.add(new Clash(booked.get(i), other));
            }
        }
        return clashes;
    }

    private static Map<String, Document> byId(MongoCollection<Document> some, Collection<String> ids) {
        var found = new HashMap<String, Document>();
        for (var document : some.find(in("_id", ids))) found.put(document.getString("_id"), document);
        return found;
    }
}
