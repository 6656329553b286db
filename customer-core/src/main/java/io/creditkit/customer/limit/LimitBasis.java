package io.creditkit.customer.limit;

import io.creditkit.customer.Money;
import io.creditkit.customer.report.ReportId;
import java.util.Optional;

/**
 * What a decision was made on. Each part is empty if it was not known then.
 *
 * @param recommended what the criteria recommended
 * @param provider what the agency recommended
 * @param exposure what was at risk
 * @param report the report the figures came from
 */
public record LimitBasis(
        Optional<Money> recommended, Optional<Money> provider, Optional<Money> exposure, Optional<ReportId> report) {
    /** {@return that nothing was told} */
    public static LimitBasis none() {
        return new LimitBasis(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
