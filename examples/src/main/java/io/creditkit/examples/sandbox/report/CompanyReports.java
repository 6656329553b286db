package io.creditkit.examples.sandbox.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.examples.sandbox.world.CompanyFile;
import io.creditkit.examples.sandbox.world.Trait;
import java.util.List;
import java.util.Map;

/** Writes company reports. Without state; safe for many threads. */
public final class CompanyReports {
    /** The sections that the report of a company with {@link Trait#PARTIAL} lacks, and any other by a fault. */
    public static final List<String> FAILED_SECTIONS = List.of("GlobalFinancialStatements", "PaymentData");

    private static final Map<String, CountrySections> COUNTRIES = Map.ofEntries(
            Map.entry("GB", new BritishSections()),
            Map.entry("IE", new IrishSections()),
            Map.entry("FR", new FrenchSections()),
            Map.entry("DE", new GermanSections()),
            Map.entry("IT", new ItalianSections()),
            Map.entry("ES", new SpanishSections()),
            Map.entry("SE", new SwedishSections()),
            Map.entry("NL", new DutchSections()),
            Map.entry("BE", new BelgianSections()),
            Map.entry("US", new AmericanSections()),
            Map.entry("NO", new NorwegianSections()),
            Map.entry("DK", new DanishSections()));

    // A little over the ten megabytes above which the agency sends a caller to its store.
    private static final int OVERSIZE_ROWS = 60_000;

    /**
     * {@return the report, without its envelope}
     *
     * @param file what the agency knows
     * @param language of the texts, ISO 639-1; recorded in the report, the texts stay English
     */
    public ObjectNode write(CompanyFile file, String language) {
        ObjectNode report =
                Json.object().put("companyId", file.company().ids().connectId()).put("language", language);
        IdentitySections.add(report, file);
        ScoreSections.add(report, file);
        OwnershipSections.add(report, file);
        AccountSections.add(report, file);
        CountrySections own = COUNTRIES.get(file.company().country().code());
        if (own != null && !file.company().is(Trait.NON_LTD)) {
            own.add(report, file);
        }
        if (file.company().is(Trait.PARTIAL)) {
            dropFailedSections(report);
        }
        if (file.company().is(Trait.OVERSIZE)) {
            swell(report);
        }
        return report;
    }

    /** Takes out of a report what {@link #FAILED_SECTIONS} names. */
    public static void dropFailedSections(ObjectNode report) {
        report.remove(List.of("financialStatements", "paymentData"));
    }

    /** Adds the two indicators that a caller may ask for. */
    public void addIndicators(ObjectNode report, CompanyFile file) {
        ArrayNode indicators = report.putArray("indicators");
        indicators
                .addObject()
                .put("type", "eti")
                .put("value", String.valueOf(file.facts().turnover()))
                .put("changeDate", Json.day(file.rating().on()));
        indicators
                .addObject()
                .put("type", "pbi")
                .put("value", String.valueOf(Math.max(0, 100 - file.facts().daysBeyondTerms())))
                .put("changeDate", Json.day(file.rating().on()));
    }

    private static void swell(ObjectNode report) {
        ArrayNode mortgages = report.withObject("additionalInformation").putArray("mortgageDetails");
        for (int i = 0; i < OVERSIZE_ROWS; i++) {
            mortgages
                    .addObject()
                    .put("mortgageType", "LEGAL CHARGE")
                    .put("dateChargeCreated", "20" + (10 + i % 15) + "-0" + (1 + i % 9) + "-11T00:00:00Z")
                    .put("status", i % 3 == 0 ? "SATISFIED" : "OUTSTANDING")
                    .put("amountSecured", "ALL MONIES DUE, ACCOUNT " + i)
                    .put("details", "LAND AND BUILDINGS KNOWN AS UNIT " + i + ", THE DALE WORKS");
        }
    }
}
