package io.creditkit.graph;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What all hands named by one report hold of its company on one day. Percentages are of the capital, unless only one reading makes
 * sense of them: all together are far more than 100, every line tells a class of shares, and those of each class are 100 at most. Then each
 * percentage is of its class. How large the classes are is not told, so a hand has between the least and the most it has of any class.
 */
final class CapitalOfDay {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal ABOVE_100 = HUNDRED.add(ShareTolerance.PERCENT);
    private static final int DECIMALS = 6;

    private final Map<String, BigDecimal> totalOfClass = new TreeMap<>();
    private final BigDecimal total;
    private final boolean oneHandAbove;
    private final boolean perClass;

    private CapitalOfDay(Collection<List<HeldShare>> hands) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean above = false;
        for (List<HeldShare> shares : hands) {
            BigDecimal inHand = BigDecimal.ZERO;
            for (HeldShare share : shares) {
                inHand = inHand.add(share.percent());
            }
            above |= isAbove100(inHand);
            sum = sum.add(inHand);
        }
        total = sum;
        oneHandAbove = above;
        perClass = isAbove100(sum) && isToldPerClass(hands);
    }

    /** @param hands the shares of each hand, each once */
    static CapitalOfDay of(Collection<List<HeldShare>> hands) {
        return new CapitalOfDay(hands);
    }

    private boolean isToldPerClass(Collection<List<HeldShare>> hands) {
        for (List<HeldShare> shares : hands) {
            for (HeldShare share : shares) {
                if (share.shareClass().isEmpty()) {
                    return false;
                }
                totalOfClass.merge(share.shareClass().get(), share.percent(), BigDecimal::add);
            }
        }
        return totalOfClass.values().stream().noneMatch(CapitalOfDay::isAbove100);
    }

    private static boolean isAbove100(BigDecimal percent) {
        return percent.compareTo(ABOVE_100) > 0;
    }

    /** {@return all percentages together, if they are too many and nothing explains it} */
    Optional<BigDecimal> unexplainedTotal() {
        return isAbove100(total) && !perClass ? Optional.of(total) : Optional.empty();
    }

    /** {@return what one hand has; a percentage that is exact only if {@link #rangeOf} is empty} */
    HeldShare together(List<HeldShare> shares) {
        HeldShare sum = HeldShare.together(shares);
        if (perClass) {
            return sum.withPercent(mostOfAnyClass(shares));
        }
        // Nobody holds more than all: what is too much is taken from all alike, before it is cut to what an edge can
        // tell.
        return oneHandAbove
                ? sum.withPercent(sum.percent().multiply(HUNDRED).divide(total, DECIMALS, RoundingMode.HALF_EVEN))
                : sum;
    }

    /** {@return what one hand has, if that is not exact} */
    Optional<ShareRange> rangeOf(List<HeldShare> shares) {
        if (!perClass) {
            return Optional.empty();
        }
        BigDecimal least = HUNDRED;
        for (String shareClass : totalOfClass.keySet()) {
            least = least.min(ofClass(shareClass, shares));
        }
        BigDecimal most = mostOfAnyClass(shares);
        return least.compareTo(most) < 0 ? Optional.of(ShareRange.between(least, most)) : Optional.empty();
    }

    private BigDecimal mostOfAnyClass(List<HeldShare> shares) {
        BigDecimal most = BigDecimal.ZERO;
        for (String shareClass : totalOfClass.keySet()) {
            most = most.max(ofClass(shareClass, shares));
        }
        return most.min(HUNDRED);
    }

    private static BigDecimal ofClass(String shareClass, List<HeldShare> shares) {
        BigDecimal sum = BigDecimal.ZERO;
        for (HeldShare share : shares) {
            sum = share.shareClass().filter(shareClass::equals).isPresent() ? sum.add(share.percent()) : sum;
        }
        return sum;
    }
}
