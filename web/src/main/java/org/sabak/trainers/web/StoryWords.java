package org.sabak.trainers.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sabak.desk.Desk;
import org.sabak.kernel.Actor;
import org.sabak.kernel.Sex;
import org.sabak.trainers.TrainersQuery.Told;
import org.sabak.trainers.TrainersQuery.Trainer;

/** Turns what happened to a trainer into sentences, and says who said it. */
class StoryWords {

    private final Desk desk;
    private final Trainer trainer;

    StoryWords(Desk desk, Trainer trainer) {
        this.desk = desk;
        this.trainer = trainer;
    }

    /** One sentence with its envelope. */
    record Line(Instant recordedAt, String who, String sentence) { }

    Line told(Told told) {
        return new Line(told.recordedAt(), who(told), desk.say("trainers.story." + told.event().substring("trainers.".length()),
                words(told).toArray()));
    }

    private String who(Told told) {
        if (told.actor().equals(trainer.trainerId().value())) return desk.say("trainers.by-themselves");
        if (!told.actorName().isEmpty()) return told.actorName();
        if (told.actor().equals(Actor.PROGRAM)) return desk.say("history.program");
        return told.actor().startsWith("token-") ? desk.say("history.machine") : told.actor();
    }

    private List<Object> words(Told told) {
        var d = told.details();
        return switch (told.event()) {
            case "trainers.trainer-entered" -> List.of(skills(d, "skills"), languages(d, "languages"), countries(d, "countries"));
            case "trainers.profile-changed" -> List.of(skills(d, "skills"), languages(d, "languages"), countries(d, "countries"),
                    skills(d, "wasSkills"), languages(d, "wasLanguages"), countries(d, "wasCountries"));
            case "trainers.absence-stated", "trainers.absence-withdrawn" ->
                    List.of(desk.days().span(LocalDate.parse(d.get("from")), LocalDate.parse(d.get("to"))));
            case "trainers.sex-stated" -> List.of(desk.words().of(Sex.valueOf(d.get("sex"))));
            case "trainers.profile-link-asked" -> List.of(desk.words().languages(List.of(d.get("language"))));
            default -> List.of();
        };
    }

    private String skills(Map<String, String> details, String name) {
        return orNone(details.getOrDefault(name, ""));
    }

    private String languages(Map<String, String> details, String name) {
        var tags = details.getOrDefault(name, "");
        return orNone(tags.isEmpty() ? "" : desk.words().languages(List.of(tags.split(", "))));
    }

    private String countries(Map<String, String> details, String name) {
        return orNone(Arrays.stream(details.getOrDefault(name, "").split(", ")).filter(code -> !code.isEmpty())
                .map(desk.words()::country).collect(Collectors.joining(", ")));
    }

    private String orNone(String words) {
        return words.isEmpty() ? desk.say("history.none") : words;
    }
}
