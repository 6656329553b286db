package io.creditkit.customer.limit;

import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.Wording;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * One criterion of a recommendation.
 *
 * @param name {@code NEED}, the name of a {@link LimitBase}, {@code CAP} or {@code CEILING}
 * @param base the amount it is told from, in its own currency; empty if it is not known
 * @param ratio the part of it that counts; empty where the whole does, or if there is none for the band
 * @param amount the limit by this criterion alone, never negative, in the currency of the recommendation; unknown with the reason
 * @param source where the base is from and of when, one plain sentence; empty if it is not known, or nobody said
 */
public record LimitCriterion(
        String name, Optional<Money> base, Optional<BigDecimal> ratio, Measure<Money> amount, Optional<String> source) {
    /** {@return what it allows and from what, one plain sentence, or why that is not known} */
    public Wording wording() {
        if (!(amount instanceof Measure.Known<Money> known)) {
            Object why = amount instanceof Measure.Unknown<Money> unknown ? unknown.wording() : "";
            return Wording.of(
                    "limit-criterion.unknown",
                    "What {criterion} allows is not known: {why}",
                    Map.of("criterion", name, "why", why));
        }
        if (base.isPresent() && ratio.isPresent()) {
            return Wording.of(
                    "limit-criterion.share",
                    "{criterion} allows {amount}, by the share {ratio} of {base}.",
                    Map.of(
                            "criterion", name,
                            "amount", known.value(),
                            "ratio", ratio.get().toPlainString(),
                            "base", base.get()));
        }
        return Wording.of(
                "limit-criterion.whole",
                "{criterion} allows {amount}.",
                Map.of("criterion", name, "amount", known.value()));
    }
}
