package io.creditkit.customer.monitoring;

import io.creditkit.customer.Money;
import io.creditkit.customer.report.CompanyStatus;
import io.creditkit.customer.report.ProviderScore;
import io.creditkit.customer.report.RiskBand;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the values of events. They are the agency's texts, so each reading is either certain or empty: a text that could
 * mean two things stays a text.
 */
final class EventValue {
    private static final Pattern SCORE = Pattern.compile("(-?\\d{1,3})(?:\\.0+)?(?:\\s*[-(/].*)?");
    private static final Pattern BAND = Pattern.compile("([A-E])(?:\\s*[-(](?<words>.*))?");
    private static final Pattern UNRATED = Pattern.compile("not (?:rated|scored)\\b.*|no (?:credit )?rating\\b.*");
    /** Groups by comma and decimals by point, or digits alone; 75.000 could be either and is none. */
    private static final Pattern AMOUNT = Pattern.compile(
            "(?:(?<before>[A-Z]{3}|[£€])\\s*)?(?<number>\\d+(?:\\.\\d{1,2})?|\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,2})?)"
                    + "(?:\\s*(?<after>[A-Z]{3}|[£€]))?");

    private static final Map<String, String> SIGNS = Map.of("£", "GBP", "€", "EUR");
    private static final Map<String, CompanyStatus> STATUSES = Map.of(
            "active", CompanyStatus.ACTIVE,
            "nonactive", CompanyStatus.NON_ACTIVE,
            "inactive", CompanyStatus.NON_ACTIVE,
            "notactive", CompanyStatus.NON_ACTIVE,
            "pending", CompanyStatus.PENDING,
            "other", CompanyStatus.OTHER);

    private EventValue() {}

    /**
     * A plain amount.
     *
     * @param number not negative
     * @param currency where the text tells it
     */
    record Amount(BigDecimal number, Optional<Currency> currency) {
        Optional<Money> in(Optional<Currency> usual) {
            return currency.or(() -> usual)
                    .filter(known -> known.getDefaultFractionDigits() >= 0)
                    .map(known -> Money.of(number, known));
        }
    }

    /** {@return the score; a number outside its scale is a reason why there is none} */
    static Optional<ProviderScore> score(String text) {
        Matcher number = SCORE.matcher(text.strip());
        if (number.matches()) {
            int value = Integer.parseInt(number.group(1));
            return Optional.of(
                    value >= 0 && value <= 100 ? ProviderScore.of(value) : ProviderScore.unrated(text.strip()));
        }
        return saysUnrated(text) ? Optional.of(ProviderScore.unrated(text.strip())) : Optional.empty();
    }

    /**
     * {@return the band}
     *
     * @param meaningOfE by country it means the worst risk, or no rating; where nobody tells which, and no words beside it do, it is
     *     not certain
     */
    static Optional<RiskBand> band(String text, Optional<RiskBand> meaningOfE) {
        Matcher letter = BAND.matcher(text.strip());
        if (letter.matches()) {
            RiskBand band = RiskBand.valueOf(letter.group(1));
            if (band != RiskBand.E) {
                return Optional.of(band);
            }
            return saysUnrated(Objects.requireNonNullElse(letter.group("words"), ""))
                    ? Optional.of(RiskBand.NOT_RATED)
                    : meaningOfE;
        }
        return saysUnrated(text) ? Optional.of(RiskBand.NOT_RATED) : Optional.empty();
    }

    static Optional<Amount> amount(String text) {
        Matcher amount = AMOUNT.matcher(text.strip());
        if (!amount.matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(amount.group("number").replace(",", ""));
        Optional<String> sign =
                Optional.ofNullable(amount.group("before")).or(() -> Optional.ofNullable(amount.group("after")));
        if (sign.isEmpty()) {
            return Optional.of(new Amount(number, Optional.empty()));
        }
        return currency(sign.get()).map(known -> new Amount(number, Optional.of(known)));
    }

    static Optional<CompanyStatus> status(String text) {
        String folded = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return Optional.ofNullable(STATUSES.get(folded));
    }

    private static boolean saysUnrated(String text) {
        return UNRATED.matcher(text.strip().toLowerCase(Locale.ROOT)).matches();
    }

    private static Optional<Currency> currency(String sign) {
        String code = SIGNS.getOrDefault(sign, sign);
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(code))
                .findAny();
    }
}
