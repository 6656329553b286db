package io.creditkit.customer.report;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.Lease;
import io.creditkit.customer.internal.LinkedCustomers;
import io.creditkit.customer.internal.WorkContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Fetches what is due. It keeps no cursor: what is due is told by what is there, so it may break off anywhere. */
record DailyReports(WorkContext context, CreditReports reports, Optional<CreditBureau> bureau, ReportPolicy policy) {
    private static final String JOB = "daily reports";
    private static final Duration LEASE = Duration.ofMinutes(10);

    /**
     * A company whose report is missing or too old.
     *
     * @param received when the report came that is there; the earliest moment of all if none is
     */
    private record Due(Customer customer, AgencyLink link, Optional<CompanyFile> file, Instant received) {}

    Optional<RetrievalRun> run(OrderReason reason) {
        context.require(Permission.RUN_JOBS);
        context.require(Permission.ORDER_REPORTS);
        Optional<Lease> taken = Lease.take(context, JOB, LEASE);
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        try (Lease lease = taken.get()) {
            Map<AgencyCompanyId, Customer> linked = linked();
            List<Due> due = due(linked);
            RetrievalRun.Builder run = RetrievalRun.builder();
            run.upToDate(linked.size() - due.size()).behindDays(behind(due));
            Optional<String> end = Optional.empty();
            for (Due one : due) {
                if (end.isPresent()) {
                    run.putWaiting(one.link().company(), end.get());
                } else {
                    lease.renew();
                    end = fetch(one, reason, run);
                }
            }
            return Optional.of(run.build());
        }
    }

    /** {@return why there is no use in going on; empty if there is} */
    private Optional<String> fetch(Due due, OrderReason reason, RetrievalRun.Builder run) {
        AgencyCompanyId company = due.link().company();
        ReportOutcome outcome = reports.obtain(
                company,
                due.file()
                        .map(CompanyFile::country)
                        .orElse(due.customer().address().country()),
                due.file().map(CompanyFile::name).orElse(due.link().agencyName()),
                reason);
        if (outcome instanceof ReportOutcome.Delivered) {
            run.addBought(company);
        } else if (outcome instanceof ReportOutcome.Reused) {
            run.addReused(company);
        } else if (outcome instanceof ReportOutcome.Refused refused) {
            run.putWaiting(company, refused.why());
        } else if (outcome instanceof ReportOutcome.Failed failed) {
            run.putFailed(company, failed.why());
            return switch (failed.kind()) {
                case CREDENTIALS, RATE_LIMIT, UNAVAILABLE ->
                    Optional.of("The run ended before, as the agency can't be asked now: " + failed.why());
                case FORBIDDEN, NOT_AVAILABLE, INVALID_REQUEST, UNREADABLE_ANSWER -> Optional.empty();
            };
        } else {
            run.putWaiting(company, "The outcome of an order is not known; a person decides.");
        }
        return Optional.empty();
    }

    private List<Due> due(Map<AgencyCompanyId, Customer> linked) {
        ReportAge age = new ReportAge(policy.maxAge(), context.zone());
        LocalDate today = context.today();
        List<Due> due = new ArrayList<>();
        linked.forEach((company, customer) -> {
            Optional<CompanyFile> file =
                    context.inUnitOfWork(work -> work.reports().file(company));
            Optional<Instant> received = file.flatMap(CompanyFile::reportReceivedAt);
            if (received.map(moment -> age.isOver(moment, today)).orElse(true)) {
                due.add(new Due(customer, customer.agencyLink().orElseThrow(), file, received.orElse(Instant.MIN)));
            }
        });
        due.sort(Comparator.comparing(Due::received)
                .thenComparing(one -> one.link().company()));
        return due;
    }

    private long behind(List<Due> due) {
        ReportAge age = new ReportAge(policy.maxAge(), context.zone());
        return due.stream()
                .filter(one -> one.received().isAfter(Instant.MIN))
                .mapToLong(one -> ChronoUnit.DAYS.between(age.dueOn(one.received()), context.today()))
                .max()
                .orElse(0);
    }

    private Map<AgencyCompanyId, Customer> linked() {
        Map<AgencyCompanyId, Customer> linked = new TreeMap<>();
        bureau.ifPresent(agency -> LinkedCustomers.forEach(context, agency.agency(), linked::putIfAbsent));
        return linked;
    }
}
