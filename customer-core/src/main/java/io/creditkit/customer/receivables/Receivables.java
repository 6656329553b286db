package io.creditkit.customer.receivables;

import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.PresentCustomer;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.KeyFigures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What our own ledger says of a customer, or of any choice of customers: exposure, ageing, days of sales, and how promptly they
 * pay. Thread-safe. Nothing here calls an agency. Measures of a scope need {@link Permission#VIEW_RECEIVABLES}.
 *
 * <pre>{@code
 * ReceivablesSummary summary = receivables.summary(customer, LocalDate.of(2026, 3, 31));
 * summary.overdue().toOptional().ifPresent(amount -> System.out.println("overdue: " + amount));
 *
 * LedgerMeasures book = receivables.measures(LedgerScope.everyone(), euro, today, MeasureSettings.standard());
 * Measure<DaysOutstanding> dso = book.dso(DsoMethod.COUNT_BACK);
 * }</pre>
 */
public final class Receivables {
    private final WorkContext context;
    private final LedgerSettings settings;
    private final ScopeReading reading;

    /** For the house alone: with standard settings. */
    public Receivables(WorkContext context) {
        this(context, LedgerSettings.standard());
    }

    /** For the house alone: a host asks its workspace for this service. */
    public Receivables(WorkContext context, LedgerSettings settings) {
        this.context = context;
        this.settings = settings;
        reading = new ScopeReading(context);
    }

    /** {@return documents entered by hand, and what is decided and noted about documents} */
    public Invoicing invoicing() {
        return new Invoicing(context, settings);
    }

    /** {@return money of customers, and to which documents it is given} */
    public Payments payments() {
        return new Payments(context);
    }

    /** {@return corrections of balances} */
    public BalanceAdjustments adjustments() {
        return new BalanceAdjustments(context, settings);
    }

    /** {@return snapshots of ageing, to look back} */
    public AgeingSnapshots snapshots() {
        return new AgeingSnapshots(context);
    }

    /**
     * {@return what the ledger of a customer adds up to at the end of that day, in its risk currency}
     *
     * <p>An amount in another currency is converted with the newest rate on or before the day, and rounded half-up to the minor
     * unit, once for each document: the ageing balance then adds up to the exposure to the last cent. A figure that needs a
     * rate that is not there is unknown, and the others are told.
     */
    public ReceivablesSummary summary(Customer customer, LocalDate asOf) {
        return summary(customer, asOf, MeasureSettings.standard());
    }

    /** {@return the same, measured by those settings} */
    public ReceivablesSummary summary(Customer customer, LocalDate asOf, MeasureSettings settings) {
        context.require(Permission.VIEW_RECEIVABLES);
        Ledger ledger = new Ledger(customer.riskCurrency(), asOf, context.rates(), settings);
        ledger.addAll(invoicesOf(customer.id()));
        return ledger.summary();
    }

    /**
     * {@return what {@link #summary(Customer, LocalDate)} says of each of several customers} Their documents are read in one go, and few
     * of them are held at a time.
     *
     * @param customers how many may be asked for at once is the caller's to bound: lists ask for a page
     */
    public Map<CustomerId, ReceivablesSummary> summaries(Collection<Customer> customers, LocalDate asOf) {
        context.require(Permission.VIEW_RECEIVABLES);
        return context.inUnitOfWork(work -> {
            // In here, so that a unit of work that is run again begins with nothing added up.
            Map<CustomerId, Ledger> ledgers = new LinkedHashMap<>();
            for (Customer customer : customers) {
                ledgers.put(
                        customer.id(),
                        new Ledger(customer.riskCurrency(), asOf, context.rates(), MeasureSettings.standard()));
            }
            work.invoices()
                    .forEachOf(
                            ledgers.keySet(),
                            document -> Optional.ofNullable(ledgers.get(document.customerId()))
                                    .ifPresent(ledger -> ledger.add(document)));
            return ledgers.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, ledger -> ledger.getValue().summary()));
        });
    }

    /** {@return the same as {@link #summary(Customer, LocalDate)} of documents that were read already} For the house alone. */
    public ReceivablesSummary summary(Customer customer, List<Invoice> documents, LocalDate asOf) {
        context.require(Permission.VIEW_RECEIVABLES);
        return new Ledger(documents, customer.riskCurrency(), asOf, context.rates()).summary();
    }

    /**
     * {@return every measure of a scope at the end of that day, in that currency} Reads all documents and payments of the scope once, and
     * holds those of few customers in memory.
     */
    public LedgerMeasures measures(LedgerScope scope, Currency currency, LocalDate asOf, MeasureSettings settings) {
        context.require(Permission.VIEW_RECEIVABLES);
        Ledger ledger = new Ledger(currency, asOf, context.rates(), settings);
        reading.forEachPart(scope, ledger::add);
        return new LedgerMeasures(ledger, settings.salesMonths());
    }

    /**
     * {@return the ageing balance of a scope at the end of that day, parted by customer, group, collector or company: by key, and what
     * belongs to none last} Every customer of the scope is in exactly one row, so that the rows add up to the
     * {@linkplain LedgerMeasures#netAgeing ageing of the whole}. Reads as {@link #measures} does, and holds one row for each key.
     */
    public List<AgeingRow> ageing(
            LedgerScope scope, AgeingBy by, Currency currency, LocalDate asOf, MeasureSettings settings) {
        context.require(Permission.VIEW_RECEIVABLES);
        return new PartedAgeing(context, by, currency, asOf, settings).rows(scope);
    }

    /**
     * {@return how much of what could be collected in the last full months was}
     *
     * @param months how many months, 1 or more; the last one is the newest that ended on or before the day
     */
    public Measure<CollectionEffectiveness> collectionEffectiveness(
            LedgerScope scope, Currency currency, LocalDate asOf, int months, MeasureSettings settings) {
        context.require(Permission.VIEW_RECEIVABLES);
        DayPeriod period = DayPeriod.fullMonthsUntil(asOf, months);
        Ledger begin = new Ledger(currency, period.from().minusDays(1), context.rates(), settings);
        Ledger end = new Ledger(currency, period.to(), context.rates(), settings);
        reading.forEach(scope, (customer, documents) -> {
            begin.addAll(documents);
            end.addAll(documents);
        });
        LedgerMeasures atEnd = new LedgerMeasures(end, settings.salesMonths());
        List<Money> inputs = new ArrayList<>();
        for (Measure<Money> input :
                List.of(begin.receivables(), atEnd.sales(period), end.receivables(), end.notDue())) {
            if (input instanceof Measure.Unknown<Money> unknown) {
                return Measure.unknown(unknown.reason(), unknown.wording());
            }
            input.toOptional().ifPresent(inputs::add);
        }
        return CollectionEffectiveness.of(inputs.get(0), inputs.get(1), inputs.get(2), inputs.get(3), period);
    }

    /**
     * {@return the classes of payer in a scope, best first and those without one last, by customers and by what they owe} Every
     * class is there, also with nobody in it.
     */
    public List<PaymentProfileShare> paymentProfiles(
            LedgerScope scope, Currency currency, LocalDate asOf, MeasureSettings settings) {
        context.require(Permission.VIEW_RECEIVABLES);
        Map<Optional<PaymentProfile>, Share> shares = new LinkedHashMap<>();
        for (PaymentProfile profile : PaymentProfile.values()) {
            shares.put(Optional.of(profile), new Share(currency));
        }
        shares.put(Optional.empty(), new Share(currency));
        reading.forEach(scope, (customer, documents) -> {
            Ledger ledger = new Ledger(currency, asOf, context.rates(), settings);
            ledger.addAll(documents);
            Share share = shares.get(ledger.profile().toOptional());
            if (share != null) {
                share.add(ledger.receivables());
            }
        });
        return shares.entrySet().stream()
                .map(share -> new PaymentProfileShare(
                        share.getKey(),
                        share.getValue().customers,
                        share.getValue().receivables.result()))
                .toList();
    }

    /**
     * {@return how promptness in a scope changed over the last months}
     *
     * @param months how far back the earlier day lies, 1 or more
     */
    public PaymentProfileTrend paymentTrend(
            LedgerScope scope, Currency currency, LocalDate asOf, int months, MeasureSettings settings) {
        context.require(Permission.VIEW_RECEIVABLES);
        LocalDate before = asOf.minusMonths(months);
        Ledger earlier = new Ledger(currency, before, context.rates(), settings);
        Ledger now = new Ledger(currency, asOf, context.rates(), settings);
        reading.forEach(scope, (customer, documents) -> {
            earlier.addAll(documents);
            now.addAll(documents);
        });
        Measure<BigDecimal> then = earlier.dbt(DbtVariant.SIGNED);
        Measure<BigDecimal> change = then instanceof Measure.Known<BigDecimal> known
                ? now.dbt(DbtVariant.SIGNED).map(days -> days.subtract(known.value()))
                : then;
        return new PaymentProfileTrend(before, earlier.profile(), asOf, now.profile(), change);
    }

    /**
     * {@return our own days beyond terms beside those of the agency, as the last report told them; without the agency's for an actor
     * that may not see credit data}
     */
    public DbtComparison daysBeyondTerms(Customer customer, LocalDate asOf) {
        LedgerMeasures measures =
                measures(LedgerScope.of(customer.id()), customer.riskCurrency(), asOf, MeasureSettings.standard());
        Optional<KeyFigures> figures = customer.agencyLink()
                .filter(link -> context.actor().may(Permission.VIEW_CREDIT_DATA))
                .map(AgencyLink::company)
                .flatMap(company -> context.inUnitOfWork(work -> work.reports().file(company)))
                .map(CompanyFile::figures);
        return new DbtComparison(
                measures.daysBeyondTerms(DbtVariant.SIGNED),
                measures.daysBeyondTerms(DbtVariant.FLOORED),
                figures.flatMap(KeyFigures::dbt),
                figures.flatMap(KeyFigures::industryDbt));
    }

    /** {@return all invoices and credit notes of a customer, by issue date, then number} */
    public List<Invoice> invoicesOf(CustomerId customer) {
        context.require(Permission.VIEW_RECEIVABLES);
        return context.inUnitOfWork(work -> work.invoices().of(PresentCustomer.of(work, customer)));
    }

    private static final class Share {
        private final RunningSum receivables;
        private int customers;

        Share(Currency currency) {
            receivables = new RunningSum(currency);
        }

        void add(Measure<Money> owed) {
            customers++;
            receivables.add(owed);
        }
    }
}
