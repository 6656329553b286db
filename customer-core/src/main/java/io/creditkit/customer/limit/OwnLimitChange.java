package io.creditkit.customer.limit;

import java.util.List;
import java.util.Optional;

/**
 * Where our own limit stands, and what it was before: what is shown when somebody points at it.
 *
 * @param current the limit of today: since which day it is so, when that was decided, and by which decision
 * @param previous the limit before; empty if there was none ever
 */
public record OwnLimitChange(OwnLimitPoint current, Optional<OwnLimitPoint> previous) {
    static Optional<OwnLimitChange> of(List<OwnLimitPoint> points) {
        int last = points.size() - 1;
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(new OwnLimitChange(
                        points.get(last), last == 0 ? Optional.empty() : Optional.of(points.get(last - 1))));
    }
}
