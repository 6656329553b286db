package io.creditkit.customer.risk;

import java.util.List;
import java.util.Optional;

/**
 * Where our own score and class stand, and how they got there: what is shown when somebody points at them.
 *
 * @param current the newest assessment
 * @param changedBy the one that first gave the present score and class, without others in between: its day is since when they are so,
 *     its moment when we learnt it
 * @param previous the last one with another score or class; empty if there was none
 */
public record AssessmentChange(RiskAssessment current, RiskAssessment changedBy, Optional<RiskAssessment> previous) {
    static Optional<AssessmentChange> of(List<RiskAssessment> oldestFirst) {
        if (oldestFirst.isEmpty()) {
            return Optional.empty();
        }
        RiskAssessment current = oldestFirst.get(oldestFirst.size() - 1);
        RiskAssessment first = current;
        for (int i = oldestFirst.size() - 2; i >= 0; i--) {
            RiskAssessment before = oldestFirst.get(i);
            if (!isSame(before, current)) {
                return Optional.of(new AssessmentChange(current, first, Optional.of(before)));
            }
            first = before;
        }
        return Optional.of(new AssessmentChange(current, first, Optional.empty()));
    }

    private static boolean isSame(RiskAssessment one, RiskAssessment other) {
        return one.score().equals(other.score()) && one.riskClass() == other.riskClass();
    }
}
