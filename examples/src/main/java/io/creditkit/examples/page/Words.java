package io.creditkit.examples.page;

import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.report.CompanyStatus;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.HistoryPoint;
import io.creditkit.customer.report.ProviderLimit;
import io.creditkit.customer.report.ProviderScore;
import io.creditkit.customer.report.ReportState;
import io.creditkit.customer.report.RiskBand;
import io.creditkit.customer.report.Trend;
import io.creditkit.customer.risk.RiskClass;
import io.creditkit.customer.search.Field;
import io.creditkit.customer.search.FieldCatalogue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How values read on a page. Written out here rather than taken from a locale of the machine, so that a page is the same
 * everywhere; what is not known is always said, never left blank.
 */
final class Words {
    /** The blank within a number with its unit, or within a day: no line ends there. */
    static final char UNBROKEN = '\u00A0';

    static final String NOT_DELIVERED = "not delivered";
    static final String NOT_RATED = "not rated";
    static final String NO_RECOMMENDATION = "no recommendation";

    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private Words() {}

    static String day(LocalDate day) {
        return Integer.toString(day.getDayOfMonth()) + UNBROKEN + month(day);
    }

    static String month(LocalDate day) {
        return MONTHS.get(day.getMonthValue() - 1) + UNBROKEN + day.getYear();
    }

    static String day(Instant moment) {
        return day(LocalDate.ofInstant(moment, ZoneOffset.UTC));
    }

    static String moment(Instant moment) {
        OffsetDateTime utc = moment.atOffset(ZoneOffset.UTC);
        return day(utc.toLocalDate()) + ", " + String.format(Locale.ROOT, "%02d:%02d", utc.getHour(), utc.getMinute())
                + " UTC";
    }

    static String number(BigDecimal number) {
        DecimalFormat format = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number).replace('-', '\u2212');
    }

    static String number(long number) {
        return number(BigDecimal.valueOf(number));
    }

    static String money(Money money) {
        Money rounded = money.rounded();
        int digits = rounded.currency().getDefaultFractionDigits();
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(rounded.amount()).replace('-', '\u2212')
                + UNBROKEN
                + rounded.currency().getCurrencyCode();
    }

    static String percent(BigDecimal fraction) {
        return percentage(fraction.movePointRight(2));
    }

    /** {@return a number that is in percent already} */
    static String percentage(BigDecimal percent) {
        return number(percent) + UNBROKEN + "%";
    }

    /** {@return a number with its currency or another unit} */
    static String withUnit(String number, String unit) {
        return number + UNBROKEN + unit;
    }

    static String days(BigDecimal days) {
        return withUnit(number(days), days.abs().compareTo(BigDecimal.ONE) == 0 ? "day" : "days");
    }

    static String days(long days) {
        return days(BigDecimal.valueOf(days));
    }

    static String count(long count, String one, String many) {
        return number(count) + " " + (count == 1 ? one : many);
    }

    static String money(Measure<Money> measure) {
        return measure.toOptional().map(Words::money).orElse("not known");
    }

    /** {@return why there is no value; empty if there is one} */
    static Optional<String> whyUnknown(Measure<?> measure) {
        return measure instanceof Measure.Unknown<?> unknown
                ? Optional.of(Told.sentence(unknown.detail()))
                : Optional.empty();
    }

    static String score(Optional<ProviderScore> score) {
        return score.map(s -> s.value().isPresent() ? Integer.toString(s.value().getAsInt()) : NOT_RATED)
                .orElse(NOT_DELIVERED);
    }

    static String limit(Optional<ProviderLimit> limit) {
        return limit.map(l -> l.amount().map(Words::limitAmount).orElseGet(() -> withoutAmount(l)))
                .orElse(NOT_DELIVERED);
    }

    /** A number whose currency nobody told is no amount, but it is no refusal either. */
    private static String withoutAmount(ProviderLimit limit) {
        return limit.text().matches("[0-9]+([.,][0-9]+)?") ? "currency not delivered" : NO_RECOMMENDATION;
    }

    static String limitAmount(Money amount) {
        return amount.signum() == 0 ? money(amount) + ": no credit" : money(amount);
    }

    static String band(RiskBand band) {
        return switch (band) {
            case A -> "very low risk";
            case B -> "low risk";
            case C -> "moderate risk";
            case D -> "high risk";
            case E -> "very high risk";
            case NOT_RATED -> NOT_RATED;
        };
    }

    static String riskClass(RiskClass riskClass) {
        return switch (riskClass) {
            case LOW -> "Low";
            case MODERATE -> "Moderate";
            case ELEVATED -> "Elevated";
            case HIGH -> "High";
            case UNKNOWN -> "Not known";
        };
    }

    static String state(ReportState state) {
        return switch (state) {
            case UNLINKED -> "Not linked";
            case CANDIDATES -> "A company is to be chosen";
            case LINKED -> "Linked, no report yet";
            case PENDING -> "Order pending";
            case UP_TO_DATE -> "Up to date";
            case STALE -> "Out of date";
            case FAILED -> "Last order failed";
            case FORBIDDEN -> "Not covered by the contract";
            case GONE -> "No report at the agency";
        };
    }

    static String status(CompanyStatus status) {
        return switch (status) {
            case ACTIVE -> "in business";
            case NON_ACTIVE -> "no longer in business";
            case PENDING -> "pending";
            case OTHER -> "other";
        };
    }

    static String criterion(Criterion criterion) {
        return switch (criterion) {
            case SCORE -> "Score";
            case BAND -> "International band";
            case LIMIT -> "Recommended limit";
            case CONTRACT_LIMIT -> "Contract limit";
            case DBT -> "Days beyond terms";
            case JUDGMENT_COUNT -> "Judgments";
            case INSOLVENT -> "Insolvency";
            case PRIVILEGE_COUNT -> "Privileges";
            case PAYMENT_REMARK_COUNT -> "Payment remarks";
            case PRIVILEGE_TOTAL -> "Sum of the privileges";
            case PROTESTED -> "Protested bills";
            case PREJUDICED -> "Adverse records in registers of land";
            case COMPANY_STATUS -> "Company status";
            case NAME -> "Name";
            case ADDRESS -> "Address";
            case DIRECTORS -> "Directors";
            case PROBABILITY_OF_DEFAULT -> "Probability of default";
            case JUDGMENT_TOTAL -> "Sum of the judgments";
            case TURNOVER -> "Turnover";
            case EQUITY -> "Equity";
            case NEGATIVE_RECORD -> "Negative records";
        };
    }

    static String source(HistoryPoint.Source source) {
        return switch (source) {
            case REPORT -> "report";
            case REPORT_HISTORY -> "history within a report";
            case EVENT -> "monitoring event";
        };
    }

    /** {@return where a trend goes, so that good is told from bad: what goes up is not the same thing for every kind} */
    static String movement(Trend trend) {
        if (trend.quality() == Trend.Quality.NEUTRAL) {
            return "stable";
        }
        boolean good = trend.quality() == Trend.Quality.GOOD;
        return switch (trend.kind()) {
            case PROFITABILITY -> good ? "earning more" : "earning less";
            case LIQUIDITY -> good ? "better able to pay" : "less able to pay";
            case NET_WORTH -> good ? "growing" : "shrinking";
            case PAYMENT -> good ? "paying more promptly" : "paying later";
            case SCORE -> good ? "rising, less risk" : "falling, more risk";
            case LIMIT -> good ? "raised by the agency" : "lowered by the agency";
        };
    }

    /** {@return a constant's name as a person writes it, such as {@code Future business}} */
    static String plain(Enum<?> constant) {
        String lower = constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }

    /** {@return the heading of a field of the catalogue; of one that is not in it, the key in words} */
    static String field(String key) {
        return FieldCatalogue.standard().find(key).map(Field::heading).orElseGet(() -> line(key));
    }

    /** {@return an agency's name of a line as a person writes it: {@code totalAssets} becomes {@code Total assets}} */
    static String line(String camelCase) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < camelCase.length(); i++) {
            char c = camelCase.charAt(i);
            boolean newWord = Character.isUpperCase(c)
                    || (Character.isDigit(c) && i > 0 && !Character.isDigit(camelCase.charAt(i - 1)));
            if (newWord && i > 0) {
                words.append(' ');
            }
            words.append(i == 0 ? Character.toUpperCase(c) : Character.toLowerCase(c));
        }
        return words.toString();
    }
}
