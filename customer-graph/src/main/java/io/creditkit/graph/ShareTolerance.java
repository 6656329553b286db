package io.creditkit.graph;

import java.math.BigDecimal;

/** How far the shares of one company may add up to more than 100 percent before that is more than rounding. */
public final class ShareTolerance {
    /** Half a percentage point. Registers round each share for itself; sums up to 100.05 are common. */
    public static final BigDecimal PERCENT = new BigDecimal("0.5");

    private ShareTolerance() {}
}
