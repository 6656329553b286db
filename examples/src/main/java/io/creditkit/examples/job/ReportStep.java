package io.creditkit.examples.job;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.Customer;
import io.creditkit.customer.report.BureauException;
import io.creditkit.customer.report.CreditReports;
import io.creditkit.customer.report.Recovery;
import io.creditkit.customer.report.ReportOutcome;
import io.creditkit.customer.report.ReportPurpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sees to it that the report of every linked company is there. Every order of the job goes through here. */
final class ReportStep {
    private static final CompanyOrder WHY =
            new CompanyOrder(ReportPurpose.EXISTING_BUSINESS, "Credit report of a linked customer");

    private final CreditReports reports;
    private final BusinessDay day;

    ReportStep(CreditReports reports, BusinessDay day) {
        this.reports = reports;
        this.day = day;
    }

    /**
     * A company whose report did not come.
     *
     * @param company the company
     * @param why one plain sentence
     */
    record Missing(AgencyCompanyId company, String why) {}

    /**
     * What came of it.
     *
     * @param recovered orders that an earlier run left open, and what became of them
     * @param delivered how many reports were bought in this run
     * @param reused how many were there and young enough
     * @param failed companies whose report the agency did not deliver; not billed
     * @param refused companies whose report the policy did not let be bought
     * @param lost companies whose order may have been billed without an answer; each names the order
     */
    record Outcome(
            List<Recovery> recovered,
            int delivered,
            int reused,
            List<Missing> failed,
            List<Missing> refused,
            List<Missing> lost) {}

    /**
     * Orders what is needed.
     *
     * @param recovered what was settled at the start
     * @throws BureauException if the agency can't be reached or refuses the credentials; there is no use in going on then
     */
    Outcome run(List<Customer> book, List<Recovery> recovered, Progress progress, StopSignal stop) {
        Map<AgencyCompanyId, Customer> companies = new TreeMap<>();
        book.forEach(
                customer -> customer.agencyLink().ifPresent(link -> companies.putIfAbsent(link.company(), customer)));
        Tally tally = new Tally();
        try (Progress.Task task = progress.begin("Reports", companies.size())) {
            for (Map.Entry<AgencyCompanyId, Customer> company : companies.entrySet()) {
                stop.check();
                tally.add(company.getKey(), WHY.obtain(reports, company.getKey(), company.getValue()));
                day.orderSettled();
                task.step();
            }
        }
        return new Outcome(recovered, tally.delivered, tally.reused, tally.failed, tally.refused, tally.lost);
    }

    private static final class Tally {
        private int delivered;
        private int reused;
        private final List<Missing> failed = new ArrayList<>();
        private final List<Missing> refused = new ArrayList<>();
        private final List<Missing> lost = new ArrayList<>();

        void add(AgencyCompanyId company, ReportOutcome outcome) {
            if (outcome instanceof ReportOutcome.Delivered) {
                delivered++;
            } else if (outcome instanceof ReportOutcome.Reused) {
                reused++;
            } else if (outcome instanceof ReportOutcome.Refused no) {
                refused.add(new Missing(company, no.why()));
            } else if (outcome instanceof ReportOutcome.Failed failure) {
                endIfPointless(failure);
                failed.add(new Missing(company, failure.why()));
            } else if (outcome instanceof ReportOutcome.Lost order) {
                lost.add(new Missing(company, "order " + order.order().id()));
            }
        }

        private static void endIfPointless(ReportOutcome.Failed failure) {
            if (failure.kind() == BureauException.Kind.CREDENTIALS) {
                throw new BureauException(failure.kind(), BureauException.Billing.NOT_BILLED, failure.why());
            }
        }
    }
}
