package io.creditkit.graph.analysis;

import io.creditkit.graph.NodeKey;
import java.time.LocalDate;

/**
 * A recorded decision that a dependency does not make one risk of two parties. It stays visible in the answer.
 *
 * @param one a party
 * @param other the other party
 * @param author who decided
 * @param reason why
 * @param decidedOn the first day it holds
 * @param expiresOn the first day it holds no more
 */
public record Rebuttal(
        NodeKey one, NodeKey other, String author, String reason, LocalDate decidedOn, LocalDate expiresOn) {
    public Rebuttal {
        if (author.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("A rebuttal needs an author and a reason.");
        }
        if (!decidedOn.isBefore(expiresOn)) {
            throw new IllegalArgumentException(
                    "A rebuttal decided on " + decidedOn + " must expire after that day, not on " + expiresOn + ".");
        }
    }

    boolean covers(EconomicDependency dependency, LocalDate day) {
        boolean samePair = (one.equals(dependency.provider()) && other.equals(dependency.dependent()))
                || (one.equals(dependency.dependent()) && other.equals(dependency.provider()));
        return samePair && !day.isBefore(decidedOn) && day.isBefore(expiresOn);
    }
}
