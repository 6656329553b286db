package io.creditkit.customer.creditsafe;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReportedMoney;
import io.creditkit.creditsafe.company.CreditRating;
import io.creditkit.creditsafe.company.InternationalScore;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.Money;
import io.creditkit.customer.report.BandScheme;
import io.creditkit.customer.report.ProviderLimit;
import io.creditkit.customer.report.ProviderScore;
import io.creditkit.customer.report.RiskBand;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the agency thinks of a company's credit, in our words. */
final class Ratings {
    /** How the agency says that it does not rate, in the languages of its reports. */
    private static final List<String> NOT_RATED = List.of(
            "not rated",
            "not scored",
            "unrated",
            "no rating",
            "no credit rating",
            "no score",
            "no account",
            "not available",
            "insufficient",
            "nicht bewertet",
            "keine bewertung",
            "non not",
            "non évalu",
            "non valutat",
            "sin calific",
            "niet beoordeeld",
            "ingen rating",
            "ej bedöm");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final CreditsafeSettings settings;
    private final CountryCode country;

    Ratings(CreditsafeSettings settings, CountryCode country) {
        this.settings = settings;
        this.country = country;
    }

    /** {@return the local score; without a value, in the agency's words, if it says that there is none} */
    static Optional<ProviderScore> score(CreditRating rating) {
        Optional<String> text = rating.scoreText().or(rating::providerDescription);
        Optional<String> other = otherScale(rating.open().get("providerValue"));
        if (other.isPresent()) {
            return text.map(number -> ProviderScore.unrated(number + " on a scale of " + other.get()));
        }
        if (rating.score().isPresent()) {
            return Optional.of(ProviderScore.of(rating.score().getAsInt()));
        }
        return text.map(ProviderScore::unrated);
    }

    /** {@return the scale that is told beside a score, if it is not that of 0 to 100, on which 8 of 10 would be nearly the worst} */
    static Optional<String> otherScale(OpenValue score) {
        Optional<String> low = score.get("minValue").text();
        Optional<String> high = score.get("maxValue").text();
        boolean usual = score.get("minValue")
                        .number()
                        .map(least -> least.signum() == 0 || least.compareTo(BigDecimal.ONE) == 0)
                        .orElse(low.isEmpty())
                && score.get("maxValue")
                        .number()
                        .map(most -> most.compareTo(HUNDRED) == 0)
                        .orElse(high.isEmpty());
        return usual ? Optional.empty() : Optional.of(low.orElse("?") + " to " + high.orElse("?"));
    }

    /** {@return the band by the agency's letter, else by the country's scheme; empty if there is neither} */
    Optional<RiskBand> band(ToldRating rating) {
        return letter(rating)
                .or(() -> Optional.ofNullable(settings.bandSchemes().get(country))
                        .flatMap(scheme -> derived(rating, scheme)));
    }

    /** {@return the band by the agency's letter; empty if it tells none} */
    Optional<RiskBand> letter(ToldRating rating) {
        return rating.letter()
                .map(score -> rating.tellsReasonInsteadOfScore() && score.equals(InternationalScore.E)
                        ? RiskBand.NOT_RATED
                        : band(score, rating.words().stream()));
    }

    /** What stands in place of a number, such as a word or a code below zero, says that there is no score. */
    private static Optional<RiskBand> derived(ToldRating rating, BandScheme scheme) {
        Optional<String> other = otherScale(rating.score());
        boolean ofThisScale = other.isPresent()
                ? other.get().equals(scheme.least() + " to " + scheme.most())
                : scheme.most() == HUNDRED.intValueExact();
        return rating.text()
                .or(rating::description)
                .filter(text -> ofThisScale)
                .map(text -> wholeNumber(text).map(scheme::bandOf).orElse(RiskBand.NOT_RATED));
    }

    private static Optional<Integer> wholeNumber(String text) {
        try {
            return Optional.of(Integer.valueOf(text.strip()));
        } catch (NumberFormatException words) {
            return Optional.empty();
        }
    }

    /**
     * {@return the band of that letter}
     *
     * @param words whatever is said beside it, which alone can tell two meanings of E apart
     */
    RiskBand band(InternationalScore score, Stream<String> words) {
        if (!score.equals(InternationalScore.E)) {
            return letter(score);
        }
        return words.map(text -> text.toLowerCase(Locale.ROOT))
                        .anyMatch(text -> NOT_RATED.stream().anyMatch(text::contains))
                ? RiskBand.NOT_RATED
                : meaningOfE();
    }

    RiskBand meaningOfE() {
        return settings.meaningOfE().get(country) == MeaningOfE.NOT_RATED ? RiskBand.NOT_RATED : RiskBand.E;
    }

    private static RiskBand letter(InternationalScore score) {
        return switch (score.text().toUpperCase(Locale.ROOT)) {
            case "A" -> RiskBand.A;
            case "B" -> RiskBand.B;
            case "C" -> RiskBand.C;
            case "D" -> RiskBand.D;
            default -> RiskBand.NOT_RATED; // a word in place of the letter, such as "Not Rated"
        };
    }

    /** {@return the recommended limit; a text in place of the number, or a zero that recommends nothing, has no amount} */
    Optional<ProviderLimit> limit(CreditRating rating) {
        ToldRating told = ToldRating.of(rating);
        return rating.limit().flatMap(limit -> limit.text().map(text -> limit(limit, text, told)));
    }

    private ProviderLimit limit(ReportedMoney limit, String text, ToldRating rating) {
        Optional<BigDecimal> recommended = limit.amount().filter(amount -> recommends(amount, rating, band(rating)));
        if (recommended.isPresent() && limit.currency().isPresent()) {
            return new ProviderLimit(Words.money(limit), text);
        }
        return recommended
                .flatMap(amount -> assumedCurrency().map(currency -> Money.of(amount, currency)))
                .map(amount -> new ProviderLimit(
                        Optional.of(amount),
                        text + " (no currency told, " + amount.currency().getCurrencyCode() + " assumed)"))
                .orElseGet(() -> ProviderLimit.none(text));
    }

    /** {@return whether that amount is a limit: a zero beside "not rated" recommends nothing, so it must not become an amount} */
    static boolean recommends(BigDecimal amount, ToldRating rating, Optional<RiskBand> band) {
        boolean rated = band.map(told -> told != RiskBand.NOT_RATED).orElse(!rating.tellsReasonInsteadOfScore());
        return rated || amount.signum() != 0;
    }

    /** {@return the currency in which an amount without one is read; empty if none is to be assumed} */
    Optional<Currency> assumedCurrency() {
        if (settings.missingCurrency() == MissingCurrency.UNKNOWN) {
            return Optional.empty();
        }
        Locale place = new Locale.Builder().setRegion(country.value()).build();
        try {
            return Optional.ofNullable(Currency.getInstance(place))
                    .map(Currency::getCurrencyCode)
                    .flatMap(Words::currency);
        } catch (IllegalArgumentException noCountryOfIso3166) {
            return Optional.empty();
        }
    }

    static Optional<String> description(CreditRating rating) {
        return rating.internationalDescription().or(rating::providerDescription);
    }

    static Optional<Money> amount(Optional<ReportedMoney> reported) {
        return reported.flatMap(Words::money);
    }
}
