package io.creditkit.customer.report;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** Whether two points of one criterion say the same, whoever said it and in what spelling. */
final class SameValue {
    private SameValue() {}

    static boolean of(HistoryPoint one, HistoryPoint other) {
        if (ScoreModels.isOther(one.model(), other.model())) {
            return false;
        }
        Optional<BigDecimal> a = one.number();
        Optional<BigDecimal> b = other.number();
        if (a.isPresent() && b.isPresent()) {
            return a.get().compareTo(b.get()) == 0 && mayBeSame(one.currency(), other.currency());
        }
        return a.isEmpty() && b.isEmpty() && folded(one.text()).equals(folded(other.text()));
    }

    /** An amount without a currency does not contradict one that has it. */
    private static boolean mayBeSame(Optional<Currency> one, Optional<Currency> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
