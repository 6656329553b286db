package io.creditkit.examples.job;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.report.CreditReports;
import io.creditkit.customer.report.KeptReport;
import io.creditkit.examples.page.ReportLink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the reports that are kept as PDF documents beside the pages of customers. */
final class ReportFiles {
    /** Within that of the pages, in which whatever is not written anew is removed. */
    static final String FOLDER = OutputStep.PAGES + "/reports";

    private final CreditReports reports;
    private final OutputFolder folder;
    private final Map<AgencyCompanyId, List<ReportLink>> written = new HashMap<>();

    ReportFiles(CreditReports reports, OutputFolder folder) {
        this.reports = reports;
        this.folder = folder;
    }

    /** {@return where the documents of a company are, seen from a customer's page; they are written once, however many link to them} */
    List<ReportLink> of(AgencyCompanyId company) {
        return written.computeIfAbsent(company, this::write);
    }

    private List<ReportLink> write(AgencyCompanyId company) {
        List<ReportLink> links = new ArrayList<>();
        for (KeptReport report : reports.documents(company)) {
            Optional<byte[]> document = reports.pdf(report.id());
            if (document.isPresent()) {
                byte[] bytes = document.get();
                String name = FOLDER + "/" + PageName.of(report.id());
                folder.write(name, out -> out.write(bytes));
                links.add(new ReportLink(report.receivedAt(), "../" + name, bytes.length));
            }
        }
        return List.copyOf(links);
    }
}
