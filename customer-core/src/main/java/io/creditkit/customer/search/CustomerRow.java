package io.creditkit.customer.search;

import io.creditkit.customer.report.RiskBand;
import io.creditkit.customer.risk.RiskClass;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One row of a list.
 *
 * @param profile everything the columns are read from; its customer's id and version are what to open or change
 * @param actions what can be done with it now, and why the rest can't
 * @param statusReason why the customer came to its status, as who changed it last said; empty if nobody said or it was never
 *     changed. Since when it has it: {@link io.creditkit.customer.Customer#statusChangedAt()}. It may hold personal data
 * @param namePattern how number and name are shown together, as {@link ListSettings#namePattern} says it
 */
public record CustomerRow(
        CustomerProfile profile, List<RowAction> actions, Optional<String> statusReason, String namePattern) {
    /** How good something is, for a host to colour. */
    public enum Quality {
        GOOD,
        FAIR,
        POOR,
        BAD,
        UNKNOWN
    }

    /**
     * A class of risk beside a customer, to be written and coloured by the host.
     *
     * @param textKey the key of its translation, such as {@code risk-class.low} or {@code risk-band.not-rated}
     * @param text what it says in English
     * @param quality how good it is
     */
    public record Badge(String textKey, String text, Quality quality) {
        private static Badge of(String kind, Enum<?> value, String text, Quality quality) {
            return new Badge(kind + "." + value.name().toLowerCase(Locale.ROOT).replace('_', '-'), text, quality);
        }
    }

    public CustomerRow {
        actions = List.copyOf(actions);
    }

    /** A row on its way: nobody was asked yet what may be done with it. */
    static CustomerRow of(CustomerProfile profile) {
        return new CustomerRow(profile, List.of(), Optional.empty(), ListSettings.NAME_PATTERN);
    }

    CustomerRow because(Optional<String> reason) {
        return new CustomerRow(profile, actions, reason, namePattern);
    }

    /** Without the reason, which may be personal data. */
    @Override
    public String toString() {
        return "CustomerRow[" + profile.customer().id() + ", " + actions + "]";
    }

    /** {@return number and name after the pattern of the kit's settings, such as {@code [000004] Acme Ltd}} */
    public String displayName() {
        return displayName(namePattern);
    }

    /**
     * {@return number and name after a pattern}
     *
     * @param pattern with {@code {number}} and {@code {name}} where they go
     */
    public String displayName(String pattern) {
        // The number first: a name may hold the mark of a number, but no number does.
        return pattern.replace("{number}", profile.customer().number())
                .replace("{name}", profile.customer().name());
    }

    /** {@return our newest risk class, {@link RiskClass#UNKNOWN} before the first assessment} */
    public RiskClass riskClass() {
        return profile.assessment().map(assessment -> assessment.riskClass()).orElse(RiskClass.UNKNOWN);
    }

    /** {@return our newest risk class for the eye} */
    public Badge riskBadge() {
        String text = switch (riskClass()) {
            case LOW -> "Low risk";
            case MODERATE -> "Moderate risk";
            case ELEVATED -> "Elevated risk";
            case HIGH -> "High risk";
            case UNKNOWN -> "Risk not known";
        };
        return Badge.of("risk-class", riskClass(), text, riskQuality());
    }

    /** {@return the agency's band; empty if none is known, or if the actor may not see credit data} */
    public Optional<RiskBand> band() {
        return profile.company().flatMap(file -> file.figures().band());
    }

    /** {@return how good the agency's band is; a company that it does not rate is neither good nor bad} */
    public Quality bandQuality() {
        return band().map(band -> switch (band) {
                    case A, B -> Quality.GOOD;
                    case C -> Quality.FAIR;
                    case D -> Quality.POOR;
                    case E -> Quality.BAD;
                    case NOT_RATED -> Quality.UNKNOWN;
                })
                .orElse(Quality.UNKNOWN);
    }

    /** {@return the agency's band for the eye} */
    public Badge bandBadge() {
        return band().map(band -> {
                    String text = switch (band) {
                        case A -> "Very low risk";
                        case B -> "Low risk";
                        case C -> "Moderate risk";
                        case D -> "High risk";
                        case E -> "Very high risk";
                        case NOT_RATED -> "Not rated";
                    };
                    return Badge.of("risk-band", band, text, bandQuality());
                })
                .orElseGet(() -> new Badge("risk-band.unknown", "Band not known", Quality.UNKNOWN));
    }

    /** {@return how good our newest risk class is} */
    public Quality riskQuality() {
        return switch (riskClass()) {
            case LOW -> Quality.GOOD;
            case MODERATE -> Quality.FAIR;
            case ELEVATED -> Quality.POOR;
            case HIGH -> Quality.BAD;
            case UNKNOWN -> Quality.UNKNOWN;
        };
    }
}
