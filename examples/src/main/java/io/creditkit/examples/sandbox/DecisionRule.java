package io.creditkit.examples.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.creditkit.examples.sandbox.world.Band;
import io.creditkit.examples.sandbox.world.Claim;
import io.creditkit.examples.sandbox.world.CompanyFile;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** The rules that a tree can be made of, by the name of their setting, as far as the world knows what they ask for. */
enum DecisionRule {
    /** No proceedings. */
    COMPANY_STATUS(
            "companyStatus",
            "Company Status",
            file -> Optional.of(file.insolvency().isPresent() ? "Other" : "Active"),
            (shown, limit) -> shown.equals("Active")),
    /** The international band at least this good. */
    INTERNATIONAL_SCORE(
            "internationalScore",
            "International Score",
            file -> Optional.of(file.rating().band())
                    .filter(band -> band != Band.E)
                    .map(Band::name),
            (shown, limit) -> shown.compareTo(limit.asText()) <= 0),
    /** The score at least this. */
    RISK_SCORE("riskScore", "Risk Score", file -> text(file.rating().score()), DecisionRule::atLeast),
    /** No more days beyond terms than this. */
    DAYS_BEYOND_TERMS("dbt", "Days Beyond Terms", file -> text(file.facts().daysBeyondTerms()), DecisionRule::atMost),
    /** Founded this many years ago. */
    YEARS_IN_BUSINESS(
            "yearsInBusiness",
            "Years In Business",
            file -> text(ChronoUnit.YEARS.between(file.company().registeredOn(), file.asOf())),
            DecisionRule::atLeast),
    /** No more open claims than this. */
    CLAIMS(
            "derogatoryLegalFilingsCount",
            "Derogatory Legal Filings",
            file -> text(file.claims().stream().filter(Claim::open).count()),
            DecisionRule::atMost),
    /** No more owed on open claims than this. */
    CLAIMED(
            "derogatoryLegalFilingsValue",
            "Value of Derogatory Legal Filings",
            file -> text(file.claims().stream()
                    .filter(Claim::open)
                    .mapToLong(Claim::amount)
                    .sum()),
            DecisionRule::atMost),
    /** At least so many people. */
    EMPLOYEES(
            "numberOfEmployees",
            "Number of Employees",
            file -> text(file.facts().employees()),
            DecisionRule::atLeast),
    /** At least this turnover. */
    REVENUE(
            "estimatedAnnualRevenue",
            "Estimated Annual Revenue",
            file -> text(file.facts().turnover()),
            DecisionRule::atLeast),
    /** Not insolvent. */
    BANKRUPTCY(
            "bankruptcy",
            "Bankruptcy",
            file -> Optional.of(file.insolvency().isPresent() ? "Yes" : "No"),
            (shown, limit) -> shown.equals("No"));

    private final String setting;
    private final String title;
    // Nothing is captured by the functions given above.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<CompanyFile, Optional<String>> value;

    @SuppressWarnings("ImmutableEnumChecker")
    private final BiPredicate<String, JsonNode> passes;

    DecisionRule(
            String setting,
            String title,
            Function<CompanyFile, Optional<String>> value,
            BiPredicate<String, JsonNode> passes) {
        this.setting = setting;
        this.title = title;
        this.value = value;
        this.passes = passes;
    }

    static Optional<DecisionRule> of(String setting) {
        for (DecisionRule rule : values()) {
            if (rule.setting.equals(setting)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    String title() {
        return title;
    }

    /** {@return what the world knows of the company; empty if nothing} */
    Optional<String> value(CompanyFile file) {
        return value.apply(file);
    }

    boolean passes(String shown, JsonNode limit) {
        return passes.test(shown, limit);
    }

    private static Optional<String> text(long number) {
        return Optional.of(Long.toString(number));
    }

    private static Optional<String> text(OptionalInt number) {
        return number.isPresent() ? text(number.getAsInt()) : Optional.empty();
    }

    private static boolean atLeast(String shown, JsonNode limit) {
        return Long.parseLong(shown) >= limit.asLong();
    }

    private static boolean atMost(String shown, JsonNode limit) {
        return Long.parseLong(shown) <= limit.asLong();
    }
}
