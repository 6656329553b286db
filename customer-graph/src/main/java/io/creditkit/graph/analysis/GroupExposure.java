package io.creditkit.graph.analysis;

import io.creditkit.graph.NodeKey;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the members of a group owe together. Every member counts once, however often it is named; members without an exposure
 * count as nothing. Overlapping groups don't add up to the portfolio: {@link #of} all parties that owe gives that.
 *
 * @param currency the one currency of all amounts
 * @param total the sum
 * @param byMember the members that owe something, in order of keys
 */
public record GroupExposure(Currency currency, BigDecimal total, Map<NodeKey, BigDecimal> byMember) {
    public GroupExposure {
        byMember = Collections.unmodifiableMap(new TreeMap<>(byMember));
    }

    /**
     * {@return the exposure of these parties}
     *
     * @param members the parties, in any order; repeated ones count once
     * @param owed what each party of the portfolio owes, converted to the one currency; negative where the host owes it
     */
    public static GroupExposure of(Collection<NodeKey> members, Map<NodeKey, BigDecimal> owed, Currency currency) {
        Map<NodeKey, BigDecimal> byMember = new TreeMap<>();
        for (NodeKey member : new TreeSet<>(members)) {
            BigDecimal amount = owed.get(member);
            if (amount != null && amount.signum() != 0) {
                byMember.put(member, amount);
            }
        }
        BigDecimal total = byMember.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new GroupExposure(currency, total, byMember);
    }
}
