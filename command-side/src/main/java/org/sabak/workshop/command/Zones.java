package org.sabak.workshop.command;

import static org.sabak.kernel.Refused.refuse;
import static org.sabak.workshop.WorkshopRefusal.UNKNOWN_ZONE;

import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.sabak.kernel.Country;

/** Time zones of venues: regions of the IANA database, because only they know when a country changes its time. */
final class Zones {

    /** Where nobody says otherwise and the country does not settle it. */
    static final String ELSEWHERE = "Etc/UTC";

    private static final Set<String> KNOWN = Set.copyOf(ZoneId.getAvailableZoneIds());

    /** The six countries of the programme, and hosts nearby or of partners that keep one time throughout. */
    private static final Map<String, String> BY_COUNTRY = Map.ofEntries(
            Map.entry("KZ", "Asia/Almaty"), Map.entry("KG", "Asia/Bishkek"), Map.entry("TJ", "Asia/Dushanbe"),
            Map.entry("TM", "Asia/Ashgabat"), Map.entry("UZ", "Asia/Tashkent"), Map.entry("AF", "Asia/Kabul"),
            Map.entry("AE", "Asia/Dubai"), Map.entry("AT", "Europe/Vienna"), Map.entry("BE", "Europe/Brussels"),
            Map.entry("CH", "Europe/Zurich"), Map.entry("CN", "Asia/Shanghai"), Map.entry("IN", "Asia/Kolkata"),
            Map.entry("IR", "Asia/Tehran"), Map.entry("NO", "Europe/Oslo"), Map.entry("PK", "Asia/Karachi"),
            Map.entry("SA", "Asia/Riyadh"), Map.entry("TR", "Europe/Istanbul"));

    private Zones() { }

    /** The zone that was named, or that of the country when none was. */
    static String of(Country country, String named) {
        if (named == null || named.isBlank()) return BY_COUNTRY.getOrDefault(country.code(), ELSEWHERE);
        refuse(UNKNOWN_ZONE, !named.contains("/") || !KNOWN.contains(named));
        return named;
    }
}
