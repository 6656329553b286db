package io.creditkit.customer.privacy;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.Director;
import io.creditkit.customer.report.HistoryPoint;
import io.creditkit.customer.report.KeptReport;
import io.creditkit.customer.report.Shareholder;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an agency says of a sole trader: the file of the company, its reports with the people named in them, and the history. What it
 * says of a company is not of a person, and what another customer is linked to as well is not of this person alone.
 */
final class AgencyHolder implements PersonalDataHolder {
    private static final String RECORD_TYPE = "agency file";

    @Override
    public String recordType() {
        return RECORD_TYPE;
    }

    @Override
    public Set<Class<?>> covers() {
        return Set.of(CompanyFile.class, KeptReport.class, HistoryPoint.class, Director.class, Shareholder.class);
    }

    @Override
    public ErasureLine.Action action() {
        return ErasureLine.Action.DELETED;
    }

    @Override
    public List<PersonalRecord> find(UnitOfWork work, Customer customer) {
        return company(work, customer).stream()
                .flatMap(company -> work.reports().file(company).stream())
                .map(file -> PersonalRecord.of(RECORD_TYPE, file.company().toString())
                        .with("name", file.name())
                        .with("country", file.country().value())
                        .with("state", file.state())
                        .with("reportReceivedAt", file.reportReceivedAt())
                        .with("score", file.figures().score())
                        .with("band", file.figures().band())
                        .with("limit", file.figures().limit())
                        .with("reports", work.reports().reports(file.company()).size())
                        .with("historyPoints", points(work, file.company()))
                        .record())
                .toList();
    }

    @Override
    public void erase(UnitOfWork work, Customer customer) {
        company(work, customer).ifPresent(company -> {
            work.reports().forget(company);
            work.history().forget(company);
        });
    }

    private static long points(UnitOfWork work, AgencyCompanyId company) {
        return Arrays.stream(Criterion.values())
                .mapToLong(
                        criterion -> work.history().series(company, criterion).size())
                .sum();
    }

    private static Optional<AgencyCompanyId> company(UnitOfWork work, Customer customer) {
        return customer.agencyLink()
                .map(AgencyLink::company)
                .filter(company -> customer.kind() == PartyKind.PERSON)
                .filter(company -> work.customers().linkedTo(company).size() == 1);
    }
}
