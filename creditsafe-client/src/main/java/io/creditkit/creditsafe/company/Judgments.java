package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Judgments for debt.
 *
 * <p>Great Britain and Ireland tell exact ones, which are certainly the company's, and possible ones, which may be another's of a
 * like name. France and the USA tell a list or a count. Source: {@code negativeInformation}.
 */
public final class Judgments extends ReportView {

    Judgments(CompanyReport report) {
        super(report, ReportSection.NEGATIVE_INFORMATION);
    }

    private OpenValue summary() {
        return negative().get("ccjSummary");
    }

    private OpenValue registered() {
        return negative().get("countyCourtJudgements").get("registered");
    }

    /** {@return exact judgments} */
    public OptionalInt exactCount() {
        return count(
                summary().get("numberOfExact", "exactRegistered"), registered().get("exact"));
    }

    /** {@return possible judgments} */
    public OptionalInt possibleCount() {
        return count(
                summary().get("numberOfPossible", "possibleRegistered"),
                registered().get("possible"));
    }

    /** {@return judgments that were paid} */
    public OptionalInt satisfiedCount() {
        return count(summary().get("numberOfSatisfied"), OpenValue.missing());
    }

    /** {@return writs} */
    public OptionalInt writs() {
        return count(summary().get("numberOfWrits"), OpenValue.missing());
    }

    /** {@return how many judgments the company certainly has, whichever way its country tells it; not told is empty} */
    public OptionalInt count() {
        OptionalInt exact = exactCount();
        return exact.isPresent()
                ? exact
                : count(negative().get("legalFilingSummary").get("judgmentFilings"), listed());
    }

    private OpenValue listed() {
        return negative().get("judgements", "judgments");
    }

    private static OptionalInt count(OpenValue told, OpenValue list) {
        OptionalInt number = told.integer();
        if (number.isPresent() && number.getAsInt() >= 0) {
            return number;
        }
        return list.isList() ? OptionalInt.of(list.items().size()) : OptionalInt.empty();
    }

    /** {@return what the exact ones amount to} */
    public Optional<BigDecimal> exactValue() {
        return summary().get("valueOfExact").number();
    }

    /** {@return what the possible ones amount to} */
    public Optional<BigDecimal> possibleValue() {
        return summary().get("valueOfPossible").number();
    }

    /** {@return what the paid ones amounted to} */
    public Optional<BigDecimal> satisfiedValue() {
        return summary().get("valueOfSatisfied").number();
    }

    /** {@return what all of them amount to, where they are not told apart} */
    public Optional<BigDecimal> totalValue() {
        return summary().get("totalAmount").number();
    }

    /** {@return the currency of these amounts, three letters of ISO 4217} */
    public Optional<String> currency() {
        return summary().get("currency").text();
    }

    /** {@return the exact ones, one by one} */
    public List<Judgment> exact() {
        return Parts.many(registered().get("exact"), Judgment::new);
    }

    /** {@return the possible ones, one by one} */
    public List<Judgment> possible() {
        return Parts.many(registered().get("possible"), Judgment::new);
    }

    /** {@return judgments one by one where a country does not tell exact from possible: France, the USA} */
    public List<Judgment> others() {
        return Parts.many(listed(), Judgment::new);
    }
}
