package org.sabak.trainers.query;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.sabak.trainers.Absence;
import org.sabak.trainers.Profile;
import org.sabak.trainers.TrainersEvent;
import org.sabak.trainers.TrainersEvent.AbsenceStated;
import org.sabak.trainers.TrainersEvent.AbsenceWithdrawn;
import org.sabak.trainers.TrainersEvent.ProfileChanged;
import org.sabak.trainers.TrainersEvent.ProfileLinkAsked;
import org.sabak.trainers.TrainersEvent.SexStated;
import org.sabak.trainers.TrainersEvent.TrainerDetailsCorrected;
import org.sabak.trainers.TrainersEvent.TrainerEntered;
import org.sabak.trainers.TrainersEvent.TrainerLeft;
import org.sabak.trainers.TrainersEvent.TrainerReturned;

/** What a line of a trainer's story says of an event. A new kind of event does not compile before it has its line. */
final class TrainerInWords {

    private TrainerInWords() { }

    static Map<String, String> of(TrainersEvent event) {
        return switch (event) {
            case TrainerEntered e -> profile(e.profile());
            case ProfileChanged e -> changed(e);
            case AbsenceStated e -> days(e.absence());
            case AbsenceWithdrawn e -> days(e.absence());
            case SexStated e -> Map.of("sex", e.sex().name());
            case ProfileLinkAsked e -> Map.of("language", e.language());
            case TrainerDetailsCorrected _, TrainerLeft _, TrainerReturned _ -> Map.of();
        };
    }

    private static Map<String, String> changed(ProfileChanged e) {
        var all = new TreeMap<>(profile(e.profile()));
        profile(e.was()).forEach((name, value) ->
                all.put("was" + Character.toUpperCase(name.charAt(0)) + name.substring(1), value));
        return all;
    }

    private static Map<String, String> profile(Profile profile) {
        return Map.of("skills", joined(profile.skills()), "languages", joined(profile.languages()),
                "countries", joined(profile.countries()));
    }

    private static Map<String, String> days(Absence absence) {
        return Map.of("from", absence.from().toString(), "to", absence.to().toString());
    }

    private static String joined(Collection<?> some) {
        return some.stream().map(String::valueOf).collect(joining(", "));
    }
}
