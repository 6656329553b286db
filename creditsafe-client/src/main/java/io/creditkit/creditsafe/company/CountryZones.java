package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.CountryCode;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** The zone of countries that have one alone, for days that arrive as the instant of local midnight. */
final class CountryZones {

    private static final Map<String, ZoneId> ZONES = Map.ofEntries(
            zone("GB", "Europe/London"),
            zone("IE", "Europe/Dublin"),
            zone("FR", "Europe/Paris"),
            zone("DE", "Europe/Berlin"),
            zone("IT", "Europe/Rome"),
            zone("ES", "Europe/Madrid"),
            zone("NL", "Europe/Amsterdam"),
            zone("BE", "Europe/Brussels"),
            zone("LU", "Europe/Luxembourg"),
            zone("SE", "Europe/Stockholm"),
            zone("NO", "Europe/Oslo"),
            zone("DK", "Europe/Copenhagen"),
            zone("AT", "Europe/Vienna"),
            zone("CH", "Europe/Zurich"),
            zone("FI", "Europe/Helsinki"));

    private CountryZones() {}

    private static Map.Entry<String, ZoneId> zone(String country, String zone) {
        return Map.entry(country, ZoneId.of(zone));
    }

    /** {@return the zone, UTC if the country has several or is not known} */
    static ZoneId of(Optional<CountryCode> country) {
        return country.map(code -> ZONES.get(code.value())).orElse(ZoneOffset.UTC);
    }
}
