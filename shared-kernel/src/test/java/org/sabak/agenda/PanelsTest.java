package org.sabak.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sabak.kernel.Sex;
import org.sabak.trainers.TrainerId;
import org.sabak.workshop.SessionKind;

class PanelsTest {

    @Test
    void panels_of_one_sex_are_found_and_those_with_an_unknown_speaker_are_left_out_and_told() {
        var mixed = panel("f-1", "m-1");
        var men = panel("m-1", "m-2", "m-3");
        var women = panel("f-1", "f-2");
        var unknown = panel("m-1", "u-1");
        var silent = panel("f-1", "f-2", "p-1");
        var panels = Panels.of(List.of(mixed, men, women, unknown, silent, panel("m-1"), panel()), PanelsTest::sex);
        assertThat(panels.judged()).containsExactly(mixed, men, women);
        assertThat(panels.singleSex()).containsExactly(men, women);
        assertThat(panels.withoutWomen()).containsExactly(men);
        assertThat(panels.unknown()).containsExactly(unknown, silent);
    }

    @Test
    void two_who_merely_speak_one_after_the_other_are_no_panel() {
        var talk = item(false, "m-1", "m-2");
        assertThat(Panels.of(List.of(talk), PanelsTest::sex)).isEqualTo(new Panels(List.of(), List.of(), List.of(), List.of()));
    }

    private static Sex sex(TrainerId trainer) {
        return switch (trainer.value().charAt("trainer-".length())) {
            case 'f' -> Sex.FEMALE;
            case 'm' -> Sex.MALE;
            case 'p' -> Sex.PREFER_NOT_TO_SAY;
            default -> Sex.UNKNOWN;
        };
    }

    private static Item panel(String... speakers) {
        return item(true, speakers);
    }

    private static Item item(boolean panel, String... speakers) {
        return new Item(new ItemId("item-1"), "Item", 1, LocalTime.of(9, 0), 60, SessionKind.LEARNING, Optional.empty(),
                Optional.empty(), panel, Arrays.stream(speakers).map(s -> new TrainerId("trainer-" + s)).toList());
    }
}
