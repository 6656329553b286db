package io.creditkit.graph.analysis;

import io.creditkit.graph.NodeKey;
import java.math.BigDecimal;

/**
 * One party would be in trouble if another failed, without any ownership between them: a guarantee, most of the receipts from
 * one buyer, one source of repayment. No report states it; a person records it.
 *
 * @param provider the party on whose support it rests
 * @param dependent the party that would be in trouble
 * @param weight how much of the trouble passes on, more than 0 to 1
 * @param reason why, for a person to read
 */
public record EconomicDependency(NodeKey provider, NodeKey dependent, BigDecimal weight, String reason) {
    public EconomicDependency {
        if (weight.signum() <= 0 || weight.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "A dependency has a weight above 0 and up to 1, not " + weight.toPlainString() + ".");
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("A dependency needs a reason that a person can read.");
        }
    }
}
