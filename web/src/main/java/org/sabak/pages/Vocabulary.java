package org.sabak.pages;

import java.text.Collator;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sabak.kernel.AgeBand;
import org.sabak.kernel.Country;
import org.sabak.kernel.LocalText;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.Sex;
import org.springframework.context.MessageSource;

/** The coded words of the house in the reader's language. In templates {@code #words}. */
public class Vocabulary {

    /** Countries of the region, and Afghanistan; they come first wherever countries are chosen. */
    public static final List<String> REGION = List.of("KZ", "KG", "TJ", "TM", "UZ", "AF");

    private final Locale locale;
    private final MessageSource messages;

    public Vocabulary(Locale locale, MessageSource messages) {
        this.locale = locale;
        this.messages = messages;
    }

    /** The word for a constant; its key is {@code vocabulary.}, the type's name with a small letter, and the constant. */
    public String of(Enum<?> constant) {
        var type = constant.getDeclaringClass().getSimpleName();
        return say("vocabulary." + Character.toLowerCase(type.charAt(0)) + type.substring(1) + "." + constant.name());
    }

    /** The word for a code that came as text: {@code of("state", "ENDORSED")}. */
    public String of(String family, String code) {
        return say("vocabulary." + family + "." + code);
    }

    public String country(Country country) {
        return country(country.code());
    }

    /** A country by its code, by the name its people use where the platform's differs. */
    public String country(String code) {
        return messages.getMessage("vocabulary.country." + code, null,
                new Locale.Builder().setRegion(code).build().getDisplayCountry(locale), locale);
    }

    /** Every country there is as a choice, the region first, then by name. */
    public List<Option> everyCountry() {
        var others = Arrays.stream(Locale.getISOCountries()).filter(c -> !REGION.contains(c)).map(this::choice)
                .sorted(Comparator.comparing(Option::label, Collator.getInstance(locale)));
        return Stream.concat(REGION.stream().map(this::choice), others).toList();
    }

    private Option choice(String code) {
        return new Option(code, country(code));
    }

    /** Countries in the order of their names, joined by commas. */
    public String countries(Collection<Country> countries) {
        return countries.stream().map(this::country).sorted(Collator.getInstance(locale)).collect(Collectors.joining(", "));
    }

    /** Languages by their BCP 47 tags, joined by commas. */
    public String languages(Collection<String> tags) {
        return tags.stream().map(t -> Locale.forLanguageTag(t).getDisplayLanguage(locale)).collect(Collectors.joining(", "));
    }

    public String text(LocalText text) {
        return text == null ? "" : text.in(locale.getLanguage());
    }

    /** All constants of a type as choices for a form. */
    public List<Option> options(Enum<?>... constants) {
        return Arrays.stream(constants).map(c -> new Option(c.name(), of(c))).toList();
    }

    /** For a form: "not known" is no answer a person can give. */
    public List<Option> organisationKinds() {
        return known(OrganisationKind.values());
    }

    public List<Option> sexes() {
        return known(Sex.values());
    }

    public List<Option> ageBands() {
        return known(AgeBand.values());
    }

    private List<Option> known(Enum<?>... constants) {
        return options(Arrays.stream(constants).filter(c -> !c.name().equals("UNKNOWN")).toArray(Enum<?>[]::new));
    }

    private String say(String key) {
        return messages.getMessage(key, null, locale);
    }
}
