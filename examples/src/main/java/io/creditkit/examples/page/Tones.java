package io.creditkit.examples.page;

import io.creditkit.customer.alert.Severity;
import io.creditkit.customer.receivables.PaymentProfile;
import io.creditkit.customer.report.ReportState;
import io.creditkit.customer.report.RiskBand;
import io.creditkit.customer.report.Trend;
import io.creditkit.customer.risk.RiskClass;

/** The tone of a value: good, fair, bad or none. A tone never stands alone; words or a shape say the same. */
final class Tones {
    private Tones() {}

    static String of(RiskClass riskClass) {
        return switch (riskClass) {
            case LOW -> "good";
            case MODERATE -> "good";
            case ELEVATED -> "fair";
            case HIGH -> "bad";
            case UNKNOWN -> "none";
        };
    }

    static String of(RiskBand band) {
        return switch (band) {
            case A, B -> "good";
            case C -> "fair";
            case D, E -> "bad";
            case NOT_RATED -> "none";
        };
    }

    static String of(PaymentProfile profile) {
        return switch (profile) {
            case VERY_GOOD, GOOD -> "good";
            case AVERAGE -> "fair";
            case BAD, VERY_BAD -> "bad";
        };
    }

    static String of(ReportState state) {
        return switch (state) {
            case UP_TO_DATE -> "good";
            case UNLINKED -> "none";
            case CANDIDATES, LINKED, PENDING, STALE -> "fair";
            case FAILED, FORBIDDEN, GONE -> "bad";
        };
    }

    static String of(Trend.Quality quality) {
        return switch (quality) {
            case GOOD -> "good";
            case NEUTRAL -> "fair";
            case BAD -> "bad";
        };
    }

    static String of(Severity severity) {
        return switch (severity) {
            case INFO, LOW -> "none";
            case MEDIUM -> "fair";
            case HIGH, CRITICAL -> "bad";
        };
    }
}
