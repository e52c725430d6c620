package org.sabak.trainers.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.Sex;
import org.sabak.kernel.Standing;
import org.sabak.people.PersonDetails;
import org.sabak.readmodels.Shape;
import org.sabak.trainers.Absence;
import org.sabak.trainers.Profile;
import org.sabak.trainers.TrainerId;
import org.sabak.trainers.TrainersQuery.Filter;
import org.sabak.trainers.TrainersQuery.Trainer;

/** A trainer's document, read part by part. */
record StoredTrainer(Document document) {

    TrainerId id() {
        return new TrainerId(document.getString("_id"));
    }

    PersonId person() {
        return new PersonId(document.getString("person"));
    }

    boolean left() {
        return document.getBoolean("left", false);
    }

    List<Absence> absences() {
        return absences(document);
    }

    /** By first day. @param document null for nobody */
    static List<Absence> absences(Document document) {
        return Shape.map(document, "absences").keySet().stream().map(StoredTrainer::absence)
                .sorted(Comparator.comparing(Absence::from).thenComparing(Absence::to)).toList();
    }

    /** Whether a filter lets it through, as far as the document knows: bookings and the vault are asked elsewhere. */
    boolean fits(Filter f) {
        var profile = profile();
        return (f.skill().isEmpty() || profile.skills().stream().anyMatch(f.skill().strip()::equalsIgnoreCase))
                && (f.language().isEmpty() || profile.languages().contains(f.language()))
                && (f.country().isEmpty() || profile.countries().stream().anyMatch(c -> c.code().equals(f.country())))
                && (f.from() == null || absences().stream().noneMatch(a -> a.touches(f.from(), f.to())));
    }

    Trainer shown(Map<PersonId, PersonDetails> names, Standing standing) {
        var sex = document.getString("sex");
        var statedAt = document.getString("statedAt");
        return new Trainer(id(), person(), names.get(person()), sex == null ? Sex.UNKNOWN : Sex.valueOf(sex),
                statedAt == null ? null : Instant.parse(statedAt), profile(), profiles().size(), absences(), left(),
                Instant.parse(document.getString("since")), standing);
    }

    private Map<String, Object> profiles() {
        return Shape.map(document, "profiles");
    }

    private Profile profile() {
        return profiles().entrySet().stream().max(Comparator.comparing(e -> Long.valueOf(e.getKey())))
                .map(e -> Shape.unpacked(e.getValue(), Profile.class)).orElseThrow();
    }

    private static Absence absence(String text) {
        var days = text.split("/");
        return new Absence(LocalDate.parse(days[0]), LocalDate.parse(days[1]));
    }
}
