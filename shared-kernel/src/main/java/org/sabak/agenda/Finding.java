package org.sabak.agenda;

import java.util.ArrayList;
import java.util.List;
import org.sabak.kernel.Refused;
import org.sabak.kernel.Wording;
import org.sabak.workshop.SessionKind;

/**
 * What is the matter with an item, so that a table can be judged as a whole before anything of it is written.
 *
 * @param index     of the item in the list, from 0
 * @param arguments title, number from 1, and what else the sentence needs
 */
public record Finding(int index, AgendaRefusal refusal, List<Object> arguments) {

    /** Longest title in characters, fewest and most minutes, most speakers of an item, most items, hours of a day in minutes. */
    public static final int MOST_TITLE = 150, FEWEST_MINUTES = 1, MOST_MINUTES = 720, MOST_SPEAKERS = 20, MOST_ITEMS = 200;
    private static final int MIDNIGHT = 24 * 60;

    /** Every rule that the items break, in their order; items that overlap are both told. @param days of the workshop */
    public static List<Finding> of(List<Item> items, int days) {
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < items.size(); i++) new Judge(items.get(i), i, findings).judge(items, days);
        return findings;
    }

    /** @throws Refused always, with what was found */
    public void refuse() {
        throw new Refused(refusal, arguments.toArray());
    }

    private record Judge(Item item, int index, List<Finding> findings) {

        void judge(List<Item> all, int days) {
            find(AgendaRefusal.TITLE_NOT_ACCEPTABLE, Wording.inLine(item.title(), MOST_TITLE).isPresent(), MOST_TITLE);
            find(AgendaRefusal.DAY_OUTSIDE, item.day() < 1 || item.day() > days, days);
            boolean badLength = item.minutes() < FEWEST_MINUTES || item.minutes() > MOST_MINUTES;
            find(AgendaRefusal.MINUTES_OUT_OF_RANGE, badLength, FEWEST_MINUTES, MOST_MINUTES);
            find(AgendaRefusal.PAST_MIDNIGHT, !badLength && item.end() > MIDNIGHT);
            boolean learning = item.kind() == SessionKind.LEARNING;
            find(AgendaRefusal.WEIGHT_WITHOUT_LEARNING, !learning && item.humanRights().filter(w -> w != Weight.NONE).isPresent());
            find(AgendaRefusal.GENDER_WITHOUT_LEARNING, !learning && item.gender().filter(w -> w != Weight.NONE).isPresent());
            find(AgendaRefusal.TOO_MANY_SPEAKERS, item.speakers().size() > MOST_SPEAKERS, MOST_SPEAKERS);
            all.stream().filter(other -> other != item && other.overlaps(item)).findFirst()
                    .ifPresent(other -> find(AgendaRefusal.OVERLAP, true, other.title()));
        }

        private void find(AgendaRefusal refusal, boolean broken, Object... more) {
            if (!broken) return;
            var arguments = new ArrayList<Object>(List.of(item.title(), index + 1));
            arguments.addAll(List.of(more));
            findings.add(new Finding(index, refusal, List.copyOf(arguments)));
        }
    }
}
