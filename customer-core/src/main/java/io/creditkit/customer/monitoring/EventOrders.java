package io.creditkit.customer.monitoring;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.Lease;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.report.BureauException;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.CreditReports;
import io.creditkit.customer.report.ReportOutcome;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Buys the reports that events make needed, and no other. Every event waits until a run has seen to it; what a budget did not
 * let be bought waits for the next run. Thread-safe; of several nodes one runs at a time.
 */
public final class EventOrders {
    private static final Duration LEASE = Duration.ofMinutes(15);
    /** No portfolio's check has that name: theirs begin with another word. */
    static final String JOB = "event orders";

    private final WorkContext context;
    private final CreditReports reports;
    private final Optional<WatchService> watchService;
    private final AtRisk atRisk;

    /** For the house alone: a host asks its workspace for this service. */
    public EventOrders(WorkContext context, CreditReports reports, Optional<WatchService> watchService, AtRisk atRisk) {
        this.context = context;
        this.reports = reports;
        this.watchService = watchService;
        this.atRisk = atRisk;
    }

    /**
     * A job: sees to the events that wait, those of one company together, oldest first. <strong>May be billed</strong>: at most
     * one report for each company whose events are a reason by the policy and came after its last report.
     *
     * <p>A crash loses nothing and buys nothing twice: the events of a company whose report was bought are older than it. Once the agency
     * can't be asked at all, no more is ordered by this run.
     *
     * @return what became of them; empty if another node runs
     * @throws io.creditkit.customer.access.PermissionDeniedException without {@link Permission#RUN_JOBS} and
     *     {@link Permission#ORDER_REPORTS}
     */
    public Optional<EventOrderRun> run(EventOrderPolicy policy) {
        context.require(Permission.RUN_JOBS);
        context.require(Permission.ORDER_REPORTS);
        Optional<Lease> taken = Lease.take(context, JOB, LEASE);
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        try (Lease lease = taken.get()) {
            Run run = new Run(policy);
            for (AgencyCompanyId company :
                    context.inUnitOfWork(work -> work.monitoring().companiesWaiting())) {
                lease.renew();
                List<WatchEvent> events = waiting(company);
                if (!events.isEmpty()) {
                    run.seeTo(company, events);
                }
            }
            return Optional.of(run.result.build());
        }
    }

    private List<WatchEvent> waiting(AgencyCompanyId company) {
        return context.inUnitOfWork(work -> work.monitoring().events(company)).stream()
                .filter(event -> event.processedAt().isEmpty())
                .sorted(Comparator.comparing(WatchEvent::createdAt))
                .toList();
    }

    private final class Run {
        private final EventOrderPolicy policy;
        private final EventOrderRun.Builder result = EventOrderRun.builder();
        private final EventMarks marks = new EventMarks(context, watchService);
        private int bought;
        private Optional<String> end = Optional.empty();

        Run(EventOrderPolicy policy) {
            this.policy = policy;
        }

        void seeTo(AgencyCompanyId company, List<WatchEvent> events) {
            Optional<CompanyFile> file =
                    context.inUnitOfWork(work -> work.reports().file(company));
            List<Customer> customers = context
                    .inUnitOfWork(work -> work.customers().linkedTo(company))
                    .stream()
                    .filter(customer -> customer.status() != CustomerStatus.ERASED)
                    .toList();
            if (file.isEmpty() || customers.isEmpty()) {
                result.addUnknown(company);
                settle(company, events);
                return;
            }
            List<WatchEvent> reasons = events.stream()
                    .filter(event -> policy.topics().contains(event.topic()) && isNews(event, file.get()))
                    .toList();
            if (reasons.isEmpty() || !oweEnough(customers)) {
                result.addNotNeeded(company);
                settle(company, events);
            } else if (end.isPresent()) {
                result.putWaiting(company, end.get());
            } else if (policy.perRun().isPresent() && bought >= policy.perRun().getAsInt()) {
                result.putWaiting(company, "This run may buy no more than " + bought + " reports.");
            } else {
                obtain(file.get(), events, reasons);
            }
        }

        /** What the agency could not be told waits, and the next run buys nothing for it again. */
        private void settle(AgencyCompanyId company, List<WatchEvent> events) {
            try {
                marks.mark(company, events);
            } catch (BureauException away) {
                result.putWaiting(company, "The agency could not be told that its events are processed.");
            }
        }

        private void obtain(CompanyFile file, List<WatchEvent> events, List<WatchEvent> reasons) {
            AgencyCompanyId company = file.company();
            String topics = reasons.stream()
                    .map(event -> event.topic().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", "));
            ReportOutcome outcome = reports.obtain(
                    company, file.country(), file.name(), policy.purpose(), "Monitoring event: " + topics);
            if (outcome instanceof ReportOutcome.Delivered) {
                bought++;
                result.addBought(company);
                settle(company, events);
            } else if (outcome instanceof ReportOutcome.Reused) {
                result.addReused(company);
                settle(company, events);
            } else if (outcome instanceof ReportOutcome.Failed failed) {
                failed(company, events, failed);
            } else if (outcome instanceof ReportOutcome.Refused refused) {
                result.putWaiting(company, refused.why());
            } else {
                result.putWaiting(company, "The outcome of an order is not known; a person decides.");
            }
        }

        private void failed(AgencyCompanyId company, List<WatchEvent> events, ReportOutcome.Failed failed) {
            switch (failed.kind()) {
                case NOT_AVAILABLE, FORBIDDEN, INVALID_REQUEST -> {
                    result.putUndeliverable(company, failed.why());
                    settle(company, events);
                }
                case UNREADABLE_ANSWER -> result.putWaiting(company, failed.why());
                case CREDENTIALS, RATE_LIMIT, UNAVAILABLE -> {
                    result.putWaiting(company, failed.why());
                    end = Optional.of("No more was ordered, as the agency can't be asked now: " + failed.why());
                }
            }
        }

        /** A report shows all that the agency knew when it was received. */
        private static boolean isNews(WatchEvent event, CompanyFile file) {
            return file.reportReceivedAt()
                    .filter(received -> !event.isAfterReportOf(received))
                    .isEmpty();
        }

        private boolean oweEnough(List<Customer> customers) {
            if (policy.leastExposure().isEmpty()) {
                return true;
            }
            Money least = policy.leastExposure().get();
            Money sum = Money.zero(least.currency());
            for (Measure<Money> owed : atRisk.of(customers, context.today()).values()) {
                Optional<Money> converted = owed.toOptional()
                        .flatMap(amount -> context.rates()
                                .convert(amount, least.currency(), context.today())
                                .toOptional());
                if (converted.isEmpty()) {
                    return true;
                }
                sum = sum.plus(converted.get());
            }
            return sum.compareAmount(least) >= 0;
        }
    }
}
