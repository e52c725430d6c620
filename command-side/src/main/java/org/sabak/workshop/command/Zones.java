package org.sabak.workshop.command;

import static org.sabak.kernel.Refused.refuse;
import static org.sabak.workshop.WorkshopRefusal.UNKNOWN_ZONE;

import java.time.ZoneId;
import java.util.Set;
import org.sabak.kernel.Country;
import org.sabak.workshop.CountryZones;

/** Time zones of venues: regions of the IANA database, because only they know when a country changes its time. */
final class Zones {

    /** Where nobody says otherwise and the country does not settle it. */
    static final String ELSEWHERE = "Etc/UTC";

    private static final Set<String> KNOWN = Set.copyOf(ZoneId.getAvailableZoneIds());

    private Zones() { }

    /** The zone that was named, or that of the country when none was. */
    static String of(Country country, String named) {
        if (named == null || named.isBlank()) return CountryZones.of(country).orElse(ELSEWHERE);
        refuse(UNKNOWN_ZONE, !named.contains("/") || !KNOWN.contains(named));
        return named;
    }
}
