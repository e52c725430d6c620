package org.sabak.trainers.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sabak.kernel.Country;
import org.sabak.kernel.Wording;
import org.sabak.trainers.Profile;
import org.springframework.validation.BindingResult;

/** Fields of a form that say what somebody can be asked to do: boxes for what is common, a line for the rest. */
interface ProfileFields {

    Set<String> KNOWN = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    /** Codes of themes that are ticked. */
    List<String> skills();

    /** Tags of one's own, separated by commas. */
    String tags();

    List<String> languages();

    List<String> countries();

    /** Codes separated by commas or blanks. */
    String otherCountries();

    /** Only after {@link #check} has found nothing. */
    default Profile profile() {
        return new Profile(Stream.concat(skills().stream(), Arrays.stream(Wording.tidy(tags()).split("[,;\\n]"))).toList(), languages(),
                Stream.concat(countries().stream(), others()).map(Country::new).toList());
    }

    default void check(BindingResult problems) {
        if (!others().allMatch(KNOWN::contains)) problems.rejectValue("otherCountries", "desk.wrong.countries");
        if (!KNOWN.containsAll(countries())) problems.rejectValue("countries", "desk.wrong.countries");
    }

    private Stream<String> others() {
        return Arrays.stream(Wording.tidy(otherCountries()).toUpperCase(Locale.ROOT).split("[\\s,;]+")).filter(code -> !code.isEmpty());
    }

    static List<String> copy(List<String> ticked) {
        return ticked == null ? List.of() : List.copyOf(ticked);
    }

    static String line(Stream<String> rest) {
        return rest.collect(Collectors.joining(", "));
    }
}
