package org.sabak.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.TreeMap;

/** The same words in several languages, by BCP 47 tag ({@code en}, {@code ru}). */
public record LocalText(@JsonValue Map<String, String> byLanguage) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LocalText {
        byLanguage = java.util.Collections.unmodifiableMap(new TreeMap<>(byLanguage));
    }

    /** English and Russian. */
    public static LocalText of(String english, String russian) {
        return new LocalText(Map.of("en", english, "ru", russian));
    }

    /** The text in a language, else in English, else in whichever there is, else empty. */
    public String in(String language) {
        return byLanguage.getOrDefault(language,
                byLanguage.getOrDefault("en", byLanguage.values().stream().findFirst().orElse("")));
    }
}
