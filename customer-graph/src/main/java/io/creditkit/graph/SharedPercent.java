package io.creditkit.graph;

import java.math.BigDecimal;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Percentages as networks hold them: without trailing zeros, and those of two decimals at most, nearly all, each once. */
final class SharedPercent {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;
    private static final AtomicReferenceArray<BigDecimal> KNOWN = new AtomicReferenceArray<>(10_001);

    private SharedPercent() {}

    /** {@return the percentage, at most 100} */
    static BigDecimal of(BigDecimal percent) {
        BigDecimal kept = percent.min(HUNDRED).stripTrailingZeros();
        if (kept.scale() > DECIMALS || kept.signum() < 0) {
            return kept;
        }
        int place = kept.movePointRight(DECIMALS).intValue();
        BigDecimal known = KNOWN.get(place);
        if (known == null) {
            KNOWN.set(place, kept);
            known = kept;
        }
        return known;
    }
}
