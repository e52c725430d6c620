package org.sabak.trainers.web;

import java.util.Collection;
import java.util.List;
import org.sabak.kernel.Country;
import org.sabak.pages.Vocabulary;
import org.sabak.trainers.TrainersQuery.Trainer;

/** What somebody can be asked to do, filled in as it is. @param version of the profile that was seen */
record ProfileForm(int version, List<String> skills, String tags, List<String> languages, List<String> countries, String otherCountries)
        implements ProfileFields {

    ProfileForm {
        skills = ProfileFields.copy(skills);
        languages = ProfileFields.copy(languages);
        countries = ProfileFields.copy(countries);
    }

    /** @param themes codes that have a box */
    static ProfileForm of(Trainer trainer, Collection<String> themes) {
        var profile = trainer.profile();
        var countries = profile.countries().stream().map(Country::code).toList();
        return new ProfileForm(trainer.version(), profile.skills().stream().filter(themes::contains).toList(),
                ProfileFields.line(profile.skills().stream().filter(skill -> !themes.contains(skill))), profile.languages(),
                countries.stream().filter(Vocabulary.REGION::contains).toList(),
                ProfileFields.line(countries.stream().filter(code -> !Vocabulary.REGION.contains(code))));
    }
}
