package org.sabak.trainers.query;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static java.util.stream.Collectors.toSet;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.sabak.kernel.Standing;
import org.sabak.readmodels.Standings;
import org.sabak.trainers.Absence;
import org.sabak.trainers.TrainerId;
import org.sabak.trainers.TrainersQuery.Diary;
import org.sabak.trainers.TrainersQuery.Filter;
import org.sabak.trainers.TrainersQuery.Pool;
import org.sabak.trainers.TrainersQuery.Presence;
import org.sabak.trainers.TrainersQuery.PresenceOf;
import org.sabak.trainers.TrainersQuery.Trainer;
import org.sabak.trainers.TrainersQuery.TrainerOf;
import org.sabak.trainers.TrainersQuery.Trainers;
import org.sabak.trainers.TrainersQuery.TrainersIn;
import org.sabak.vault.Reader;
import org.sabak.vault.Vault;
import org.springframework.stereotype.Component;

/** Answers from the trainers' documents; the names come from the vault, in one reading that is noted there. */
@Component
class TrainersAnswers {

    private static final Comparator<Trainer> BY_NAME = Comparator.comparing((Trainer t) -> t.details() == null ? "" : t.details().name(),
            String.CASE_INSENSITIVE_ORDER).thenComparing(t -> t.trainerId().value());

    private final MongoCollection<Document> trainers;
    private final Diaries diaries;
    private final Standings standings;
    private final Vault vault;

    TrainersAnswers(MongoDatabase readModels, Diaries diaries, Standings standings, Vault vault) {
        this.trainers = readModels.getCollection(TrainersProjection.EDITION);
        this.diaries = diaries;
        this.standings = standings;
        this.vault = vault;
    }

    /** Somebody erased counts among those who left: there is nobody to ask. */
    @QueryHandler
    Trainers answer(Pool q) {
        var standing = standings.now();
        var f = q.filter();
        var found = new ArrayList<StoredTrainer>();
        for (var document : trainers.find()) found.add(new StoredTrainer(document));
        found.removeIf(trainer -> !trainer.fits(f) || trainer.left() && !f.left());
        if (f.from() != null) found.removeAll(booked(found, f));
        var shown = shown(found, q.reader(), standing);
        return new Trainers(shown.stream().filter(t -> (t.left() || t.details() == null) == f.left()).sorted(BY_NAME).toList(), standing);
    }

    @QueryHandler
    Optional<Trainer> answer(TrainerOf q) {
        var standing = standings.now();
        return Optional.ofNullable(trainers.find(eq("_id", q.trainerId().value())).first())
                .map(document -> shown(List.of(new StoredTrainer(document)), q.reader(), standing).getFirst());
    }

    /** Who was erased has no address any more, and who has none never had a link. */
    @QueryHandler
    Optional<Presence> answer(PresenceOf q) {
        return Optional.ofNullable(trainers.find(eq("_id", q.trainerId().value())).first()).map(StoredTrainer::new)
                .map(t -> new Presence(t.id(), !t.left() && vault.hasEmail(t.person())));
    }

    @QueryHandler
    Trainers answer(TrainersIn q) {
        var standing = standings.now();
        var byId = new HashMap<TrainerId, StoredTrainer>();
        for (var document : trainers.find(in("_id", q.trainerIds().stream().map(TrainerId::value).toList()))) {
            var stored = new StoredTrainer(document);
            byId.put(stored.id(), stored);
        }
        return new Trainers(shown(q.trainerIds().stream().map(byId::get).filter(Objects::nonNull).toList(), q.reader(), standing), standing);
    }

    private List<StoredTrainer> booked(List<StoredTrainer> some, Filter f) {
        var days = new Absence(f.from(), f.to());
        var busy = diaries.of(some.stream().map(StoredTrainer::id).toList()).stream()
                .filter(diary -> diary.bookings().stream().anyMatch(b -> b.date() != null && days.covers(b.date())))
                .map(Diary::trainerId).collect(toSet());
        return some.stream().filter(trainer -> busy.contains(trainer.id())).toList();
    }

    private List<Trainer> shown(List<StoredTrainer> found, String reader, Standing standing) {
        var names = vault.readAll(found.stream().map(StoredTrainer::person).toList(), new Reader(reader, "trainers"));
        return found.stream().map(trainer -> trainer.shown(names, standing)).toList();
    }
}
