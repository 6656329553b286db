package io.creditkit.examples.job;

import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.CreditReport;
import java.util.Optional;

/** A report with the figures of today: monitoring told some of them after it was written, and the pages of customers show these. */
public final class CurrentReport {
    private CurrentReport() {}

    /** {@return that report, with the newest known figures of its company} */
    public static CreditReport of(CreditReport report, Optional<CompanyFile> file) {
        return file.<CreditReport>map(known -> {
                    CreditReport.Builder current = CreditReport.builder();
                    return current.from(report).figures(known.figures()).build();
                })
                .orElse(report);
    }
}
