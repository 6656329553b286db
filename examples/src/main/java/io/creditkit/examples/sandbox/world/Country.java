package io.creditkit.examples.sandbox.world;

import java.time.ZoneId;
import java.util.List;

/**
 * What companies of one country look like.
 *
 * @param code ISO 3166-1 alpha-2
 * @param name in English
 * @param currency ISO 4217
 * @param zone the zone of its business days
 * @param language ISO 639-1, upper case
 * @param phone a pattern inside a range reserved for fiction; empty where the country reserves none
 * @param weight how many of a hundred generated companies, about, are of this country
 * @param court the court that keeps the register, {@code {city}} to be filled in; empty if none is named
 * @param cities with a pattern of post codes
 * @param streets names of streets
 * @param prefixes first halves of invented company names
 * @param suffixes second halves
 * @param trades one word for each sector, in the order of the sectors
 * @param legalForms as written in a name
 * @param maleNames first names
 * @param femaleNames first names
 * @param surnames family names
 */
public record Country(
        String code,
        String name,
        String currency,
        String zone,
        String language,
        String phone,
        int weight,
        String court,
        List<City> cities,
        List<String> streets,
        List<String> prefixes,
        List<String> suffixes,
        List<String> trades,
        List<LegalForm> legalForms,
        List<String> maleNames,
        List<String> femaleNames,
        List<String> surnames) {

    /** {@return the zone whose midnight begins a business day here} */
    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    /**
     * A city.
     *
     * @param name its name
     * @param postCode a pattern, {@code #} for a digit
     */
    public record City(String name, String postCode) {}

    /**
     * A legal form.
     *
     * @param suffix as written behind the name
     * @param description in full
     */
    public record LegalForm(String suffix, String description) {}
}
