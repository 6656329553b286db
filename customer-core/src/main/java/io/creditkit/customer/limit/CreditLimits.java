package io.creditkit.customer.limit;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.lending.LendingSettings;
import io.creditkit.customer.receivables.Receivables;
import io.creditkit.customer.report.ChartBucket;
import io.creditkit.customer.report.ChartSeries;
import io.creditkit.customer.report.LevelAggregate;
import io.creditkit.customer.report.ReportContent;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Credit limits of one tenant: what was decided, what is at risk, and whether a new document may go on. Thread-safe. Nothing here
 * calls an agency.
 *
 * <pre>{@code
 * CreditLimits limits = workspace.limits();
 * limits.decisions().decide(LimitEntry.permanent(LimitSubject.entityOf(customer), Money.of("25000", "EUR"), "Committee."));
 * CreditCheck check = limits.checks().reserve(CheckRequest.order(customer.id(), "SO-4711", Money.of("1200", "EUR")));
 * }</pre>
 */
public final class CreditLimits {
    private final WorkContext context;
    private final LimitSettings settings;
    private final ExposureReader reader;
    private final EntityReader entities;
    private final Function<AgencyCompanyId, ReportContent> contents;

    /** For the house alone: of companies whose reports are not read. */
    public CreditLimits(WorkContext context, LimitSettings settings, LendingSettings lending) {
        this(context, settings, lending, company -> ReportContent.none());
    }

    /**
     * For the house alone: a host asks its workspace for this service.
     *
     * @param contents what the newest report of a company tells beyond its key figures
     */
    public CreditLimits(
            WorkContext context,
            LimitSettings settings,
            LendingSettings lending,
            Function<AgencyCompanyId, ReportContent> contents) {
        this.contents = contents;
        this.context = context;
        this.settings = settings;
        reader = new ExposureReader(context, lending, settings.settlingTime());
        entities = new EntityReader(context, settings, reader);
    }

    /** {@return decisions on limits, and requests for them} */
    public LimitDecisions decisions() {
        return new LimitDecisions(context, settings);
    }

    /** {@return the check of new documents, and the headroom that is kept for them} */
    public CreditChecks checks() {
        return new CreditChecks(context, settings, reader);
    }

    /** {@return what limit the figures recommend, and where the limits in force differ from it} */
    public LimitAdvice advice() {
        return new LimitAdvice(context, settings, entities, new Receivables(context), contents);
    }

    /** {@return many limits at once, by a table or an adjustment: shown first, then drafted, asked for or thrown away} */
    public LimitWorksheet worksheet() {
        return new LimitWorksheet(context, entities, decisions());
    }

    /** {@return insurance cover, bank guarantees, deposits and the like} */
    public Guarantees guarantees() {
        return new Guarantees(context);
    }

    /**
     * {@return what is held on a day against the exposure of a legal entity} Needs {@link Permission#VIEW_CREDIT_DATA}. With
     * {@link #exposure} it tells the part that nothing stands behind.
     *
     * @throws UnknownReferenceException if there is no such customer
     */
    public Cover cover(LimitSubject subject, LocalDate day) {
        context.require(Permission.VIEW_CREDIT_DATA);
        return context.inUnitOfWork(work -> Cover.of(work, PresentAccount.of(work, subject), day));
    }

    /** {@return credit statuses that people set} */
    public CreditStandings standings() {
        return new CreditStandings(context);
    }

    /**
     * {@return the limits that hold for an account on a day, as they are known now} Needs {@link Permission#VIEW_CREDIT_DATA}.
     *
     * @throws UnknownReferenceException if there is no such customer
     */
    public HoldingLimits of(CustomerId customer, LocalDate day) {
        context.require(Permission.VIEW_CREDIT_DATA);
        return context.inUnitOfWork(work -> HoldingLimits.of(
                work,
                work.customers().find(customer).orElseThrow(() -> new UnknownReferenceException("customer", customer)),
                day,
                settings.expiredLimit()));
    }

    /**
     * {@return our own limit of an account by month, the last one standing for each, up to today}
     *
     * @throws UnknownReferenceException if there is no such customer
     */
    public ChartSeries chart(CustomerId customer) {
        return chart(customer, ChartBucket.MONTH, LevelAggregate.LAST);
    }

    /**
     * {@return our own limit of an account over time up to today, to be set beside the agency's} It is that decided for the company in
     * law, else that decided for the account, else that entered with it; defaults of groups are left out, as nobody knows since when
     * they hold. A gap is a time without a limit. Needs {@link Permission#VIEW_CREDIT_DATA}.
     *
     * @throws UnknownReferenceException if there is no such customer
     */
    public ChartSeries chart(CustomerId customer, ChartBucket bucket, LevelAggregate aggregate) {
        context.require(Permission.VIEW_CREDIT_DATA);
        return context.inUnitOfWork(work -> new OwnLimitChart(context, settings.expiredLimit())
                .draw(
                        work,
                        work.customers()
                                .find(customer)
                                .orElseThrow(() -> new UnknownReferenceException("customer", customer)),
                        bucket,
                        aggregate));
    }

    /**
     * {@return our own limit of an account each time it became another one, up to today; oldest first} The same limit that {@link #chart}
     * draws. Needs {@link Permission#VIEW_CREDIT_DATA}.
     *
     * @throws UnknownReferenceException if there is no such customer
     */
    public List<OwnLimitPoint> history(CustomerId customer) {
        return ownHistory(customer).points(context.today());
    }

    /**
     * {@return where our own limit of an account stands, since when, and what it was before; empty if there never was one} Needs
     * {@link Permission#VIEW_CREDIT_DATA}.
     *
     * @throws UnknownReferenceException if there is no such customer
     */
    public Optional<OwnLimitChange> latestChange(CustomerId customer) {
        return OwnLimitChange.of(history(customer));
    }

    /**
     * {@return our own limit of an account on the day of that moment, by what had been decided and entered then, whatever was decided
     * later for days before; empty if there was none} Needs {@link Permission#VIEW_CREDIT_DATA}.
     *
     * @throws UnknownReferenceException if there is no such customer
     */
    public Optional<OwnLimitPoint> knownAt(CustomerId customer, Instant moment) {
        return ownHistory(customer).point(moment);
    }

    private OwnLimitHistory ownHistory(CustomerId customer) {
        context.require(Permission.VIEW_CREDIT_DATA);
        return context.inUnitOfWork(work -> OwnLimitHistory.read(
                work,
                work.customers().find(customer).orElseThrow(() -> new UnknownReferenceException("customer", customer)),
                settings.expiredLimit(),
                context.zone()));
    }

    /**
     * {@return what is at risk with a subject at the end of a day, with every document and reservation behind it, in the currency
     * of its limit, else in the risk currency of its first account} Needs {@link Permission#VIEW_RECEIVABLES}. Asks the host for
     * its orders.
     *
     * @throws UnknownReferenceException if there is no such customer, or none is linked to the company
     */
    public ConsolidatedExposure exposure(LimitSubject subject, LocalDate day) {
        context.require(Permission.VIEW_RECEIVABLES);
        return reader.with(day, work -> accounts(work, subject), (work, promised) -> {
            List<Customer> accounts = accounts(work, subject);
            Customer first = accounts.get(0);
            return reader.read(work, accounts, promised, day, Optional.empty())
                    .map(read -> reader.consolidated(
                            read,
                            EntityCurrency.of(HoldingLimits.of(work, first, day, settings.expiredLimit()), first),
                            day));
        });
    }

    /**
     * {@return the companies in law and accounts that are over their limit at the end of a day, with totals} Needs {@link
     * Permission#VIEW_CREDIT_DATA} and {@link Permission#VIEW_RECEIVABLES}. Reads the whole ledger, entity by entity, and asks
     * the host for its orders.
     */
    public OverLimit overLimit(LocalDate day) {
        context.require(Permission.VIEW_CREDIT_DATA);
        context.require(Permission.VIEW_RECEIVABLES);
        return new OverLimitSearch(entities, day).run();
    }

    /**
     * {@return what is at risk with every company in law at the end of a day, beside our limit, guarantees, and the agency's band and
     * limit, in one currency and with totals} Needs {@link Permission#VIEW_CREDIT_DATA} and {@link Permission#VIEW_RECEIVABLES}. Reads
     * the whole ledger, entity by entity, and asks the host for its orders.
     */
    public RiskReport riskReport(Currency currency, LocalDate day) {
        context.require(Permission.VIEW_CREDIT_DATA);
        context.require(Permission.VIEW_RECEIVABLES);
        return new RiskReportSearch(context, entities, currency, day).run();
    }

    private static List<Customer> accounts(UnitOfWork work, LimitSubject subject) {
        List<Customer> accounts = ExposureReader.accounts(work, subject);
        if (accounts.isEmpty()) {
            throw new UnknownReferenceException("customer of", subject);
        }
        return accounts;
    }
}
