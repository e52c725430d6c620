package org.sabak.trainers.command;

import static org.sabak.kernel.Refused.refuse;
import static org.sabak.trainers.Profile.MOST_COUNTRIES;
import static org.sabak.trainers.Profile.MOST_IN_TAG;
import static org.sabak.trainers.Profile.MOST_LANGUAGES;
import static org.sabak.trainers.Profile.MOST_SKILLS;
import static org.sabak.trainers.TrainersRefusal.COUNTRIES_OUT_OF_RANGE;
import static org.sabak.trainers.TrainersRefusal.LANGUAGES_OUT_OF_RANGE;
import static org.sabak.trainers.TrainersRefusal.SKILLS_OUT_OF_RANGE;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.sabak.kernel.Wording;
import org.sabak.trainers.Profile;

/** What a profile may say. */
final class Profiles {

    private Profiles() { }

    static void refuseOutOfRange(Profile profile) {
        refuse(SKILLS_OUT_OF_RANGE, profile.skills().size() > MOST_SKILLS || !profile.skills().stream()
                .allMatch(tag -> Wording.inName(tag, MOST_IN_TAG).isEmpty()), MOST_SKILLS, MOST_IN_TAG);
        refuse(LANGUAGES_OUT_OF_RANGE, profile.languages().size() > MOST_LANGUAGES
                || !profile.languages().stream().allMatch(Profiles::isLanguage), MOST_LANGUAGES);
        refuse(COUNTRIES_OUT_OF_RANGE, profile.countries().size() > MOST_COUNTRIES, MOST_COUNTRIES);
    }

    /** A name of some language must be known for the tag, or it would be shown as a code for ever. */
    private static boolean isLanguage(String tag) {
        try {
            var language = new Locale.Builder().setLanguageTag(tag).build();
            return !language.getLanguage().isEmpty() && !language.getDisplayLanguage(Locale.ENGLISH).equals(language.getLanguage());
        } catch (IllformedLocaleException notATag) {
            return false;
        }
    }
}
