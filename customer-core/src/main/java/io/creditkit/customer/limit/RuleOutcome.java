package io.creditkit.customer.limit;

import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.Wording;
import java.util.Optional;

/**
 * What one rule of a check says, with its figures.
 *
 * @param rule the rule
 * @param verdict its answer
 * @param scope what it was asked of, such as {@code company creditsafe:GB001} or {@code component DRAFT}
 * @param limit what it compared with; empty where there is nothing to compare with
 * @param exposure what it compared, with the document that is checked, in the currency of the limit; empty likewise
 * @param wording why, one plain sentence
 */
public record RuleOutcome(
        CheckRule rule,
        CheckVerdict verdict,
        String scope,
        Optional<Money> limit,
        Optional<Measure<Money>> exposure,
        Wording wording) {
    /** {@return why, one plain sentence} */
    public String explanation() {
        return wording.english();
    }

    /** {@return by how much the limit is exceeded; empty if it is not, or if that is not known} */
    public Optional<Money> excess() {
        return difference().filter(over -> over.signum() > 0);
    }

    /** {@return how much is left of the limit after this document, negative if it is exceeded; empty if not known} */
    public Optional<Money> headroom() {
        return difference().map(Money::negated);
    }

    RuleOutcome with(CheckVerdict other, Wording words) {
        return new RuleOutcome(rule, other, scope, limit, exposure, words);
    }

    private Optional<Money> difference() {
        return limit.flatMap(most -> exposure.flatMap(Measure::toOptional).map(counted -> counted.minus(most)));
    }
}
