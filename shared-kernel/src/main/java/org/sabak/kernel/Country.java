package org.sabak.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;

/** A country by its ISO 3166-1 alpha-2 code, such as {@code KZ}. */
public record Country(@JsonValue String code) implements Comparable<Country> {

    private static final Set<String> KNOWN = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    /** @throws IllegalArgumentException if the code is not in ISO 3166-1 */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Country {
        if (code == null || !KNOWN.contains(code)) throw new IllegalArgumentException("not an ISO 3166-1 country code");
    }

    @Override
    public int compareTo(Country other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
