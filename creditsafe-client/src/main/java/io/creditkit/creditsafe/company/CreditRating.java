package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import io.creditkit.creditsafe.ReportedMoney;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/** What the provider thinks of a company's credit, at one time. Source: {@code creditScore.currentCreditRating}. */
public final class CreditRating extends ReceivedValue {

    CreditRating(OpenValue content) {
        super(content);
    }

    /** {@return the score that compares companies of different countries} */
    public Optional<InternationalScore> internationalScore() {
        return text("commonValue").map(InternationalScore::of);
    }

    /** {@return what that means, in the report's language} */
    public Optional<String> internationalDescription() {
        return text("commonDescription");
    }

    /** {@return the recommended credit limit; the amount is empty if a text stands in its place} */
    public Optional<ReportedMoney> limit() {
        return ReportedMoney.from(open().get("creditLimit"));
    }

    /** {@return the score of the country's own model} */
    public Optional<ProviderScore> providerScore() {
        return Parts.one(open().get("providerValue"), ProviderScore::new);
    }

    /** {@return what that means, in the report's language} */
    public Optional<String> providerDescription() {
        return text("providerDescription");
    }

    /** {@return the probability of default, in the provider's unit; it is percent as far as is known} */
    public Optional<BigDecimal> probabilityOfDefault() {
        return number("pod");
    }

    /** {@return the assessment in words} */
    public Optional<String> assessment() {
        return text("assessment");
    }

    /** {@return the score of the country's own model, 0 (worst) to 100 (best); empty if the company is not scored} */
    public OptionalInt score() {
        return providerScore().map(ProviderScore::score).orElse(OptionalInt.empty());
    }

    /** {@return what stands in the place of the score, number or text} */
    public Optional<String> scoreText() {
        return providerScore().flatMap(ProviderScore::text);
    }

    /** {@return what stands in the place of the recommended limit, number or text} */
    public Optional<String> limitText() {
        return limit().flatMap(ReportedMoney::text);
    }

    /** {@return the recommended limit; zero is a recommendation unless the company is not rated} */
    public Optional<BigDecimal> limitAmount() {
        return limit().flatMap(ReportedMoney::amount);
    }
}
