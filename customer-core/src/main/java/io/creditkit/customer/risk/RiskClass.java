package io.creditkit.customer.risk;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Our own class of risk, best first. Not the agency's band. */
public enum RiskClass {
    LOW,
    MODERATE,
    ELEVATED,
    HIGH,
    /** Not enough is known. Neither good nor bad. */
    UNKNOWN;

    /** A count of 0 for every class, in their order. */
    static Map<RiskClass, Long> countsOfZero() {
        Map<RiskClass, Long> counts = new EnumMap<>(RiskClass.class);
        for (RiskClass riskClass : values()) {
            counts.put(riskClass, 0L);
        }
        return counts;
    }

    /** A copy that can't be changed, in the order of the classes, which a copy of Map would not keep. */
    static <T> Map<RiskClass, T> inOrder(Map<RiskClass, T> map) {
        Map<RiskClass, T> copy = new EnumMap<>(RiskClass.class);
        copy.putAll(map);
        return Collections.unmodifiableMap(copy);
    }
}
