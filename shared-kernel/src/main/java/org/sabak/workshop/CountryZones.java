package org.sabak.workshop;

import java.util.Map;
import java.util.Optional;
import org.sabak.kernel.Country;

/** Countries that keep one time throughout: a clock of their own for dates that concern them. */
public final class CountryZones {

    /** The six countries of the programme, and hosts nearby or of partners that keep one time throughout. */
    private static final Map<String, String> BY_COUNTRY = Map.ofEntries(
            Map.entry("KZ", "Asia/Almaty"), Map.entry("KG", "Asia/Bishkek"), Map.entry("TJ", "Asia/Dushanbe"),
            Map.entry("TM", "Asia/Ashgabat"), Map.entry("UZ", "Asia/Tashkent"), Map.entry("AF", "Asia/Kabul"),
            Map.entry("AE", "Asia/Dubai"), Map.entry("AT", "Europe/Vienna"), Map.entry("BE", "Europe/Brussels"),
            Map.entry("CH", "Europe/Zurich"), Map.entry("CN", "Asia/Shanghai"), Map.entry("IN", "Asia/Kolkata"),
            Map.entry("IR", "Asia/Tehran"), Map.entry("NO", "Europe/Oslo"), Map.entry("PK", "Asia/Karachi"),
            Map.entry("SA", "Asia/Riyadh"), Map.entry("TR", "Europe/Istanbul"));

    private CountryZones() { }

    /** A region of the IANA database; nothing where the country does not settle it. */
    public static Optional<String> of(Country country) {
        return Optional.ofNullable(BY_COUNTRY.get(country.code()));
    }
}
