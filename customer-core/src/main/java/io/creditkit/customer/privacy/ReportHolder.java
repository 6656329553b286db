package io.creditkit.customer.privacy;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import io.creditkit.customer.Subject;
import io.creditkit.customer.monitoring.WatchEvent;
import io.creditkit.customer.report.AgencyOverride;
import io.creditkit.customer.report.BeneficialOwner;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.Director;
import io.creditkit.customer.report.HistoryPoint;
import io.creditkit.customer.report.KeptReport;
import io.creditkit.customer.report.NegativeItem;
import io.creditkit.customer.report.Shareholder;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an agency said of the company of a customer: its file, reports with their bytes, history and events. It goes when nobody
 * else is linked to that company: then there is no purpose left for it. What was ordered and paid for stays in the ledger.
 */
final class ReportHolder implements PersonalDataHolder {
    private static final String RECORD_TYPE = "credit report";

    @Override
    public String recordType() {
        return RECORD_TYPE;
    }

    @Override
    public Set<Class<?>> covers() {
        return Set.of(
                CompanyFile.class,
                AgencyOverride.class,
                KeptReport.class,
                Director.class,
                Shareholder.class,
                BeneficialOwner.class,
                NegativeItem.class,
                HistoryPoint.class,
                WatchEvent.class);
    }

    @Override
    public ErasureLine.Action action() {
        return ErasureLine.Action.DELETED;
    }

    @Override
    public List<PersonalRecord> find(UnitOfWork work, Customer customer) {
        return companyOf(work, customer).map(company -> records(work, company)).orElse(List.of());
    }

    @Override
    public void erase(UnitOfWork work, Customer customer) {
        companyOf(work, customer).ifPresent(company -> {
            work.reports().forget(company, StandardHolders.ERASED);
            work.history().forget(company);
            work.monitoring().eraseValues(company);
            work.audit().eraseValues(Subject.of(Subject.Kind.COMPANY, company.toString()));
        });
    }

    /** {@return the company of a customer at the agency, if no other customer is linked to it} */
    static Optional<AgencyCompanyId> companyOf(UnitOfWork work, Customer customer) {
        return customer.agencyLink()
                .map(AgencyLink::company)
                .filter(company -> work.customers().linkedTo(company).size() == 1);
    }

    /** {@return whether anything that an agency said of a company was not erased} */
    static boolean isKept(UnitOfWork work, AgencyCompanyId company) {
        return work.reports().file(company).isPresent()
                || !work.reports().reports(company).isEmpty()
                || work.history().count(company) > 0
                || work.monitoring().events(company).stream()
                        .anyMatch(event ->
                                event.oldValue().isPresent() || event.newValue().isPresent());
    }

    private static List<PersonalRecord> records(UnitOfWork work, AgencyCompanyId company) {
        List<PersonalRecord> found = new ArrayList<>();
        work.reports()
                .file(company)
                .ifPresent(file -> found.add(PersonalRecord.of("company file", company.toString())
                        .with("name", file.name())
                        .with("country", file.country())
                        .with("state", file.state())
                        .with("override", file.override().map(AgencyOverride::reason))
                        .record()));
        work.reports()
                .reports(company)
                .forEach(report ->
                        found.add(PersonalRecord.of(RECORD_TYPE, report.id().value())
                                .with("company", company)
                                .with("receivedAt", report.receivedAt())
                                .with("mediaType", report.mediaType())
                                .with("size", report.size())
                                .with("sha256", report.sha256())
                                .record()));
        long points = work.history().count(company);
        if (points > 0) {
            found.add(PersonalRecord.of("history of a company", company.toString())
                    .with("observations", points)
                    .record());
        }
        work.monitoring()
                .events(company)
                .forEach(event -> found.add(PersonalRecord.of("event of a company", event.notificationId())
                        .with("rule", event.ruleName())
                        .with("happenedAt", event.happenedAt())
                        .with("from", event.oldValue())
                        .with("to", event.newValue())
                        .record()));
        return found;
    }
}
