package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.CountryCode;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** The zone of countries that have one alone, for days that arrive as the instant of local midnight. */
final class CountryZones {

    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("GB", "Europe/London"),
            Map.entry("IE", "Europe/Dublin"),
            Map.entry("FR", "Europe/Paris"),
            Map.entry("DE", "Europe/Berlin"),
            Map.entry("IT", "Europe/Rome"),
            Map.entry("ES", "Europe/Madrid"),
            Map.entry("NL", "Europe/Amsterdam"),
            Map.entry("BE", "Europe/Brussels"),
            Map.entry("LU", "Europe/Luxembourg"),
            Map.entry("SE", "Europe/Stockholm"),
            Map.entry("NO", "Europe/Oslo"),
            Map.entry("DK", "Europe/Copenhagen"),
            Map.entry("AT", "Europe/Vienna"),
            Map.entry("CH", "Europe/Zurich"),
            Map.entry("FI", "Europe/Helsinki"));

    private CountryZones() {}

    /** {@return the zone, UTC if the country has several or is not known} */
    static ZoneId of(Optional<CountryCode> country) {
        return country.map(code -> ZONES.get(code.value()))
                .<ZoneId>map(ZoneId::of)
                .orElse(ZoneOffset.UTC);
    }
}
