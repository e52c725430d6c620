package org.sabak.agenda.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sabak.agenda.Finding;
import org.sabak.agenda.Item;
import org.sabak.agenda.ItemId;
import org.sabak.agenda.Weight;
import org.sabak.doors.NotKnown;
import org.sabak.kernel.Wording;
import org.sabak.pages.Worded;
import org.sabak.trainers.TrainerId;
import org.sabak.workshop.SessionKind;

/** The form of one item. */
final class AgendaForms {

    private AgendaForms() { }

    /**
     * Times and numbers are kept as they were typed, so that a wrong one takes nothing else of the form with it.
     *
     * @param itemId      chosen when the form is shown, so that sending it twice is harmless
     * @param humanRights null while nobody has looked at it; so is {@code gender}
     * @param speakers    ids; blank where nobody was chosen
     */
    record ItemForm(@NotNull ItemId itemId, @Worded(max = Finding.MOST_TITLE) String title, @NotNull Integer day,
            @Pattern(regexp = ClockTime.LIKE, message = "{agenda.time-like}") String startsAt,
            @Pattern(regexp = "\\s*[-–−]?\\d{1,6}\\s*", message = "{agenda.whole-number}") String minutes, @NotNull SessionKind kind,
            Weight humanRights, Weight gender, Boolean panel, List<String> speakers) {

        /** Lists to choose a speaker from, at least. */
        private static final int FEWEST_SLOTS = 3;

        ItemForm {
            startsAt = startsAt == null ? "" : startsAt;
            minutes = minutes == null ? "" : minutes;
            speakers = speakers == null ? List.of() : speakers.stream().filter(s -> !s.isBlank()).toList();
        }

        static ItemForm of(Item item) {
            return new ItemForm(item.itemId(), item.title(), item.day(), item.startsAt().toString(), String.valueOf(item.minutes()),
                    item.kind(), item.humanRights().orElse(null), item.gender().orElse(null), item.panel(),
                    item.speakers().stream().map(TrainerId::value).toList());
        }

        Item item(ItemId id) {
            return new Item(id, Wording.tidy(title), day, ClockTime.of(startsAt), Integer.parseInt(minutes.strip().replaceAll("[–−]", "-")),
                    kind, Optional.ofNullable(humanRights), Optional.ofNullable(gender), Boolean.TRUE.equals(panel),
                    speakers.stream().map(s -> NotKnown.unless(TrainerId::new, s)).toList());
        }

        /** What stands in each list of speakers; there is always one free, and a panel has several. */
        public List<String> slots() {
            var slots = new ArrayList<>(speakers);
            do slots.add(""); while (slots.size() < FEWEST_SLOTS);
            return slots;
        }
    }
}
