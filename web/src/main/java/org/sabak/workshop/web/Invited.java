package org.sabak.workshop.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sabak.kernel.Country;
import org.sabak.kernel.Wording;
import org.sabak.pages.Vocabulary;

/** Invited countries as a form gives them: boxes for the region and its neighbour, codes for all others. */
final class Invited {

    /** Countries that have a box of their own. */
    static final List<String> OFFERED = Vocabulary.REGION;

    private Invited() { }

    /** @param others codes separated by commas or blanks, already checked */
    static List<Country> of(Collection<String> ticked, String others) {
        return Stream.concat(ticked.stream(), codes(others)).distinct().map(Country::new).toList();
    }

    /** Those of the codes that have no box, as one line. */
    static String others(Collection<String> codes) {
        return codes.stream().filter(c -> !OFFERED.contains(c)).collect(Collectors.joining(", "));
    }

    static Stream<String> codes(String others) {
        return Arrays.stream(Wording.tidy(others).toUpperCase(Locale.ROOT).split("[\\s,;]+")).filter(c -> !c.isEmpty());
    }
}
