package io.creditkit.graph;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What all hands named by one report hold of its company on one day. A report does not say whether the percentage of a line that
 * names a class of shares is of that class or of the capital. Its totals may:
 *
 * <ul>
 *   <li>Fewer than two classes are told: of the capital, as nothing tells of shares of another class.
 *   <li>All together are 100, but for rounding, and no class is by itself: of the capital, which is complete then, while each class would lack much.
 *   <li>All together are far more, every line tells its class, and those of each class are 100 at most: of their class.
 *   <li>They are far more otherwise: of the capital, of which too much is told.
 *   <li>They are less, or a class is complete by itself too: either, so a hand has from the least to the most of both readings.
 * </ul>
 *
 * <p>How large the classes are is not told, so by classes a hand has between the least and the most it has of any class.
 */
final class CapitalOfDay {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal ABOVE_100 = HUNDRED.add(ShareTolerance.PERCENT);
    private static final BigDecimal BELOW_100 = HUNDRED.subtract(ShareTolerance.PERCENT);
    private static final int DECIMALS = 6;

    private final Map<String, BigDecimal> totalOfClass = new TreeMap<>();
    private final BigDecimal total;
    private final boolean oneHandAbove;
    private final boolean everyLineTellsItsClass;
    private final Reading reading;

    /** What the percentages are of. */
    private enum Reading {
        OF_THE_CAPITAL,
        OF_THEIR_CLASS,
        OF_EITHER
    }

    private CapitalOfDay(Collection<List<HeldShare>> hands, Set<String> otherClasses) {
        otherClasses.forEach(name -> totalOfClass.put(name, BigDecimal.ZERO));
        BigDecimal sum = BigDecimal.ZERO;
        boolean above = false;
        boolean allTell = true;
        for (List<HeldShare> shares : hands) {
            BigDecimal inHand = BigDecimal.ZERO;
            for (HeldShare share : shares) {
                inHand = inHand.add(share.percent());
                // Nothing of a class is nothing either way.
                if (share.percent().signum() > 0) {
                    share.shareClass().ifPresent(name -> totalOfClass.merge(name, share.percent(), BigDecimal::add));
                    allTell &= share.shareClass().isPresent();
                }
            }
            above |= isAbove100(inHand);
            sum = sum.add(inHand);
        }
        total = sum;
        oneHandAbove = above;
        everyLineTellsItsClass = allTell;
        reading = reading();
    }

    /**
     * {@return the capital of that day}
     *
     * @param hands the shares of each hand, each once
     * @param otherClasses the classes of shares held on the day of which it is not told how many
     */
    static CapitalOfDay of(Collection<List<HeldShare>> hands, Set<String> otherClasses) {
        return new CapitalOfDay(hands, otherClasses);
    }

    private Reading reading() {
        if (totalOfClass.size() < 2) {
            return Reading.OF_THE_CAPITAL;
        }
        if (isAbove100(total)) {
            boolean noClassAbove = totalOfClass.values().stream().noneMatch(CapitalOfDay::isAbove100);
            return everyLineTellsItsClass && noClassAbove ? Reading.OF_THEIR_CLASS : Reading.OF_THE_CAPITAL;
        }
        boolean aClassIsWhole = totalOfClass.values().stream().anyMatch(CapitalOfDay::isWhole);
        return isWhole(total) && !aClassIsWhole ? Reading.OF_THE_CAPITAL : Reading.OF_EITHER;
    }

    private static boolean isAbove100(BigDecimal percent) {
        return percent.compareTo(ABOVE_100) > 0;
    }

    private static boolean isWhole(BigDecimal percent) {
        return percent.compareTo(BELOW_100) >= 0;
    }

    /** {@return all percentages together, if they are too many and nothing explains it} */
    Optional<BigDecimal> unexplainedTotal() {
        return isAbove100(total) && reading == Reading.OF_THE_CAPITAL ? Optional.of(total) : Optional.empty();
    }

    /** {@return what one hand has; a percentage that is exact only if {@link #rangeOf} is empty} */
    HeldShare together(List<HeldShare> shares) {
        HeldShare sum = HeldShare.together(shares);
        if (reading == Reading.OF_THEIR_CLASS) {
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
        if (reading == Reading.OF_THE_CAPITAL) {
            return Optional.empty();
        }
        BigDecimal ofNoClass = BigDecimal.ZERO;
        for (HeldShare share : shares) {
            ofNoClass = share.shareClass().isEmpty() ? ofNoClass.add(share.percent()) : ofNoClass;
        }
        BigDecimal most = reading == Reading.OF_THEIR_CLASS
                ? mostOfAnyClass(shares)
                : HeldShare.together(shares).percent().min(HUNDRED);
        // Beside shares of which no class is told, all classes that are may be next to nothing.
        BigDecimal least = everyLineTellsItsClass ? leastOfAnyClass(shares) : ofNoClass;
        return least.compareTo(most) < 0 ? Optional.of(ShareRange.between(least, most)) : Optional.empty();
    }

    private BigDecimal leastOfAnyClass(List<HeldShare> shares) {
        BigDecimal least = HUNDRED;
        for (String shareClass : totalOfClass.keySet()) {
            least = least.min(ofClass(shareClass, shares));
        }
        return least;
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
