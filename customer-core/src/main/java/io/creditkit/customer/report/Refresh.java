package io.creditkit.customer.report;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What came of fetching the latest data of a company.
 *
 * @param outcome what became of the order
 * @param changes what the report added to the history: each criterion that is another than was known; none if nothing changed or
 *     nothing came
 */
public record Refresh(ReportOutcome outcome, List<HistoryPoint> changes) {
    public Refresh {
        changes = List.copyOf(changes);
    }

    static Refresh of(UnitOfWork work, AgencyCompanyId company, ReportOutcome outcome) {
        return new Refresh(
                outcome,
                report(outcome)
                        .map(report -> Arrays.stream(Criterion.values())
                                .flatMap(criterion -> work.history().series(company, criterion).stream())
                                .filter(point -> point.sourceId().equals(report.value()))
                                .toList())
                        .orElse(List.of()));
    }

    private static Optional<ReportId> report(ReportOutcome outcome) {
        if (outcome instanceof ReportOutcome.Delivered delivered) {
            return Optional.of(delivered.report().id());
        }
        return outcome instanceof ReportOutcome.Reused reused
                ? Optional.of(reused.report().id())
                : Optional.empty();
    }
}
