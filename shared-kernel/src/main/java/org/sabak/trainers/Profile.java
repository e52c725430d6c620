package org.sabak.trainers;

import java.util.List;
import org.sabak.kernel.Country;
import org.sabak.kernel.Wording;

/**
 * What somebody can be asked to do. Each list without repetitions, in the order it was written.
 *
 * @param skills    codes of themes, such as {@code T5}, and short tags of one's own; at most {@value #MOST_SKILLS}
 * @param languages that one can teach in, BCP 47; at most {@value #MOST_LANGUAGES}
 * @param countries that one knows or works in; at most {@value #MOST_COUNTRIES}
 */
public record Profile(List<String> skills, List<String> languages, List<Country> countries) {

    public static final int MOST_SKILLS = 20, MOST_LANGUAGES = 10, MOST_COUNTRIES = 20;

    /** Longest tag, in characters. */
    public static final int MOST_IN_TAG = 40;

    public Profile {
        skills = tidy(skills);
        languages = tidy(languages);
        countries = countries.stream().distinct().toList();
    }

    private static List<String> tidy(List<String> words) {
        return words.stream().map(Wording::tidy).filter(word -> !word.isEmpty()).distinct().toList();
    }
}
