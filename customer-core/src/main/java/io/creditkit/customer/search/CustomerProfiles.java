package io.creditkit.customer.search;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.internal.NotKnown;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.lending.LoanState;
import io.creditkit.customer.limit.AccountExposures;
import io.creditkit.customer.limit.AccountExposures.AtRisk;
import io.creditkit.customer.limit.ExpiredLimit;
import io.creditkit.customer.limit.HoldingLimits;
import io.creditkit.customer.privacy.Consent;
import io.creditkit.customer.receivables.Receivables;
import io.creditkit.customer.receivables.ReceivablesSummary;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.ReportAge;
import io.creditkit.customer.report.ReportContent;
import io.creditkit.customer.report.ReportPolicy;
import io.creditkit.customer.storage.UnitOfWork;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts together what is known of customers. Makes no call and changes nothing. A profile holds everything, so to see one needs
 * {@link Permission#VIEW_CUSTOMERS}, {@link Permission#VIEW_CREDIT_DATA} and {@link Permission#VIEW_RECEIVABLES}; national
 * ids are masked in it. Thread-safe.
 */
public final class CustomerProfiles {
    private static final int PAGE = 200;

    private final WorkContext context;
    private final BiFunction<Collection<Customer>, LocalDate, Map<CustomerId, ReceivablesSummary>> receivables;
    private final Optional<AccountExposures> exposures;
    private final ExpiredLimit expired;
    private final Set<LoanState> activeStates;
    private final Function<CompanyFile, Optional<URI>> pages;
    private final Period reportMaxAge;
    private final Function<AgencyCompanyId, ReportContent> contents;

    /** Made by the workspace. */
    public CustomerProfiles(WorkContext context) {
        this(
                context,
                new Receivables(context)::summaries,
                Optional.empty(),
                ExpiredLimit.NO_CREDIT,
                LoanState.active(),
                file -> Optional.empty(),
                ReportPolicy.standard().maxAge(),
                company -> ReportContent.none());
    }

    /**
     * Made by a host that keeps its ledger elsewhere.
     *
     * @param receivables what the ledger says of a customer on a day; called outside any unit of work
     */
    public CustomerProfiles(WorkContext context, BiFunction<Customer, LocalDate, ReceivablesSummary> receivables) {
        this(context, receivables, ExpiredLimit.NO_CREDIT);
    }

    /**
     * Made by the workspace.
     *
     * @param expired what holds once the last day of a limit is over
     */
    public CustomerProfiles(
            WorkContext context,
            BiFunction<Customer, LocalDate, ReceivablesSummary> receivables,
            ExpiredLimit expired) {
        this(
                context,
                one(receivables),
                Optional.empty(),
                expired,
                LoanState.active(),
                file -> Optional.empty(),
                ReportPolicy.standard().maxAge(),
                company -> ReportContent.none());
    }

    /** Of companies whose reports are not read, so that what only they tell is not known. */
    public CustomerProfiles(
            WorkContext context,
            BiFunction<Collection<Customer>, LocalDate, Map<CustomerId, ReceivablesSummary>> receivables,
            AccountExposures exposures,
            ExpiredLimit expired,
            Set<LoanState> activeStates,
            Function<CompanyFile, Optional<URI>> pages,
            Period reportMaxAge) {
        this(
                context,
                receivables,
                exposures,
                expired,
                activeStates,
                pages,
                reportMaxAge,
                company -> ReportContent.none());
    }

    /**
     * Made by the workspace.
     *
     * @param receivables what the ledger says of several customers on a day, about each of them; called outside any unit of work
     * @param exposures what is at risk with accounts as their checks count it
     * @param expired what holds once the last day of a limit is over
     * @param activeStates the states in which a loan counts as active
     * @param pages where a person sees a company in the agency's own portal
     * @param reportMaxAge how old a report may be and still be up to date
     * @param contents what the newest report of a company tells beyond its key figures; called outside any unit of work
     */
    public CustomerProfiles(
            WorkContext context,
            BiFunction<Collection<Customer>, LocalDate, Map<CustomerId, ReceivablesSummary>> receivables,
            AccountExposures exposures,
            ExpiredLimit expired,
            Set<LoanState> activeStates,
            Function<CompanyFile, Optional<URI>> pages,
            Period reportMaxAge,
            Function<AgencyCompanyId, ReportContent> contents) {
        this(context, receivables, Optional.of(exposures), expired, activeStates, pages, reportMaxAge, contents);
    }

    private CustomerProfiles(
            WorkContext context,
            BiFunction<Collection<Customer>, LocalDate, Map<CustomerId, ReceivablesSummary>> receivables,
            Optional<AccountExposures> exposures,
            ExpiredLimit expired,
            Set<LoanState> activeStates,
            Function<CompanyFile, Optional<URI>> pages,
            Period reportMaxAge,
            Function<AgencyCompanyId, ReportContent> contents) {
        this.contents = contents;
        this.reportMaxAge = reportMaxAge;
        this.pages = pages;
        this.activeStates = Set.copyOf(activeStates);
        this.context = context;
        this.receivables = receivables;
        this.exposures = exposures;
        this.expired = expired;
    }

    /**
     * {@return what is known of that customer}
     *
     * @param asOf the day for the receivables; the agency's figures and the assessment are the newest there are
     */
    public CustomerProfile of(Customer customer, LocalDate asOf) {
        requireAll();
        return read(customer, asOf);
    }

    /** The same for lists, which see to it themselves who gets to see what. */
    CustomerProfile read(Customer customer, LocalDate asOf) {
        return profiles(context.inUnitOfWork(work -> known(work, List.of(customer), asOf)), asOf, Extent.WHOLE)
                .get(0);
    }

    /**
     * Hands over the profile of every customer, one after the other, in the order of their numbers. Only a page of customers
     * is held at a time, and the consumer is called outside any unit of work, so it may store what it finds.
     */
    public void forEach(LocalDate asOf, Consumer<CustomerProfile> consumer) {
        requireAll();
        readEach(asOf, Extent.WHOLE, consumer);
    }

    /** How much of a profile is read. */
    enum Extent {
        WHOLE,
        /** What is at risk is not: it takes the documents of all accounts of a company, and asks the host for its orders. */
        WITHOUT_EXPOSURE,
        /** The customer itself and its own ledger are, and nothing else. */
        LEDGER_ALONE
    }

    /** The same for lists, which see to it themselves who gets to see what. */
    void readEach(LocalDate asOf, Extent extent, Consumer<CustomerProfile> consumer) {
        Optional<String> after = Optional.empty();
        List<CustomerProfile> page;
        do {
            Optional<String> begin = after;
            page = read(work -> work.customers().page(begin, PAGE), asOf, extent);
            page.forEach(consumer);
            if (!page.isEmpty()) {
                after = Optional.of(page.get(page.size() - 1).customer().number());
            }
        } while (page.size() == PAGE);
    }

    /**
     * Hands over the profiles of these customers, in this order. All of them are held at a time, and the consumer is called
     * outside any unit of work. Those that are not stored any more are left out.
     */
    void forEach(List<CustomerId> ids, LocalDate asOf, Extent extent, Consumer<CustomerProfile> consumer) {
        read(work -> found(work, ids), asOf, extent).forEach(consumer);
    }

    private static List<Customer> found(UnitOfWork work, List<CustomerId> ids) {
        Map<CustomerId, Customer> found =
                work.customers().find(ids).stream().collect(Collectors.toMap(Customer::id, one -> one));
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .toList();
    }

    private List<CustomerProfile> read(Function<UnitOfWork, List<Customer>> page, LocalDate asOf, Extent extent) {
        return extent == Extent.LEDGER_ALONE
                ? ofLedger(context.inUnitOfWork(page), asOf)
                : profiles(context.inUnitOfWork(work -> known(work, page.apply(work), asOf)), asOf, extent);
    }

    private List<CustomerProfile> ofLedger(List<Customer> customers, LocalDate asOf) {
        Map<CustomerId, ReceivablesSummary> owed = owed(customers, asOf);
        return customers.stream()
                .map(customer -> CustomerProfile.builder()
                        .customer(customer)
                        .receivables(ledger(owed, customer, asOf))
                        .asOf(asOf)
                        .zone(context.zone())
                        .build())
                .toList();
    }

    /**
     * {@return for when a list is asked now, and by which rates}
     *
     * @param fields what it asks for: which portfolios there are is read only for a list that asks for them
     */
    ListMoment moment(Stream<Field> fields) {
        Set<String> portfolios = fields.anyMatch(field -> field.key().equals("portfolio"))
                ? context.inUnitOfWork(work -> VisiblePortfolios.of(work, context.actor()))
                : Set.of();
        return new ListMoment(context.now(), context.zone(), context.rates(), expired, reportMaxAge, portfolios);
    }

    private void requireAll() {
        context.require(Permission.VIEW_CUSTOMERS);
        context.require(Permission.VIEW_CREDIT_DATA);
        context.require(Permission.VIEW_RECEIVABLES);
    }

    private List<KnownOfCustomer> known(UnitOfWork work, List<Customer> customers, LocalDate asOf) {
        return KnownOfCustomer.of(
                work,
                customers,
                asOf,
                expired,
                activeStates,
                exposures.isPresent() ? KnownOfCustomer.Sharing.LEFT_OUT : KnownOfCustomer.Sharing.READ,
                context.actor());
    }

    private List<CustomerProfile> profiles(List<KnownOfCustomer> page, LocalDate asOf, Extent extent) {
        Map<CustomerId, HoldingLimits> limits = new HashMap<>();
        page.forEach(known -> limits.put(known.customer().id(), known.limits()));
        Map<CustomerId, AtRisk> atRisk = exposures
                .filter(reading -> extent == Extent.WHOLE && seesLedger())
                .map(reading ->
                        reading.of(page.stream().map(KnownOfCustomer::customer).toList(), limits, asOf))
                .orElse(Map.of());
        Map<CustomerId, ReceivablesSummary> owed = owedBy(page, asOf);
        return page.stream()
                .map(known -> profile(
                        known,
                        owed,
                        Optional.ofNullable(atRisk.get(known.customer().id())),
                        asOf))
                .toList();
    }

    /** The ledger is not asked for one who may not see it, and not for other accounts whose exposure is read by itself. */
    private Map<CustomerId, ReceivablesSummary> owedBy(List<KnownOfCustomer> page, LocalDate asOf) {
        Map<CustomerId, Customer> asked = new LinkedHashMap<>();
        for (KnownOfCustomer known : page) {
            asked.put(known.customer().id(), known.customer());
            if (exposures.isEmpty()) {
                known.sharing().forEach(other -> asked.putIfAbsent(other.id(), other));
            }
        }
        return owed(asked.values(), asOf);
    }

    private Map<CustomerId, ReceivablesSummary> owed(Collection<Customer> asked, LocalDate asOf) {
        return asked.isEmpty() || !seesLedger() ? Map.of() : receivables.apply(asked, asOf);
    }

    private CustomerProfile profile(
            KnownOfCustomer known, Map<CustomerId, ReceivablesSummary> owed, Optional<AtRisk> atRisk, LocalDate asOf) {
        ReceivablesSummary own = ledger(owed, known.customer(), asOf);
        Optional<Measure<Money>> together = atRisk.map(AtRisk::ofCompany).or(() -> together(known, own, owed, asOf));
        return CustomerProfile.builder()
                .customer(known.customer())
                .company(known.company().map(file -> file.asShownOn(asOf, new ReportAge(reportMaxAge, context.zone()))))
                .content(known.company()
                        .filter(file -> context.actor().may(Permission.VIEW_CREDIT_DATA))
                        .map(file -> contents.apply(file.company()))
                        .orElseGet(ReportContent::none))
                .linkWaits(known.linkWaits())
                .receivables(own)
                .decidedLimit(known.decided())
                .limits(known.limits())
                .atRisk(atRisk.map(AtRisk::own))
                .sharedExposure(atRisk.map(AtRisk::compared)
                        .or(() -> together.filter(sum -> known.limits().isShared())))
                .companyExposure(together)
                .assessment(known.assessment())
                .supplyStatus(known.supply())
                .nationalId(known.nationalId())
                .groupName(known.group().map(CustomerGroup::name))
                .groupId(known.group().map(CustomerGroup::id))
                .agencyPage(known.company().flatMap(pages))
                .portfolios(known.portfolios())
                .scenario(known.scenario())
                .collector(known.collector())
                .keptByHand(known.keptByHand())
                .loans(known.loans())
                .accepted(Consent.accepted(known.consents(), momentOf(asOf)))
                .asOf(asOf)
                .zone(context.zone())
                .build();
    }

    private ReceivablesSummary ledger(Map<CustomerId, ReceivablesSummary> owed, Customer customer, LocalDate asOf) {
        if (!seesLedger()) {
            return UntoldLedger.of(
                    customer.riskCurrency(), asOf, UnknownReason.NOT_PERMITTED, NotKnown.LEDGER_NOT_ASKED);
        }
        return Optional.ofNullable(owed.get(customer.id()))
                .orElseThrow(() -> new IllegalStateException("The ledger says nothing of customer " + customer.id()
                        + ", though it was asked. It must answer for each customer that it is asked about."));
    }

    private static BiFunction<Collection<Customer>, LocalDate, Map<CustomerId, ReceivablesSummary>> one(
            BiFunction<Customer, LocalDate, ReceivablesSummary> receivables) {
        return (customers, asOf) -> customers.stream()
                .collect(Collectors.toMap(Customer::id, customer -> receivables.apply(customer, asOf)));
    }

    private boolean seesLedger() {
        return context.actor().may(Permission.VIEW_RECEIVABLES);
    }

    /** Now, or the last moment of a day that is past: what holds is asked for that day, as all else is. */
    private Instant momentOf(LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(context.zone()).toInstant().minus(1, ChronoUnit.MICROS);
        Instant now = context.now();
        return end.isBefore(now) ? end : now;
    }

    private Optional<Measure<Money>> together(
            KnownOfCustomer known, ReceivablesSummary own, Map<CustomerId, ReceivablesSummary> owed, LocalDate asOf) {
        if (exposures.isPresent() || known.sharing().isEmpty()) {
            return Optional.empty();
        }
        Measure<Money> sum = own.exposure();
        for (Customer other : known.sharing()) {
            Measure<Money> theirs = ledger(owed, other, asOf).exposure();
            Measure<Money> converted = theirs instanceof Measure.Known<Money> told
                    ? context.rates()
                            .convert(told.value(), own.currency(), asOf)
                            .map(Money::rounded)
                    : theirs;
            if (!(sum instanceof Measure.Known<Money> before) || !(converted instanceof Measure.Known<Money> more)) {
                return Optional.of(sum instanceof Measure.Unknown<Money> ? sum : converted);
            }
            sum = Measure.known(before.value().plus(more.value()));
        }
        return Optional.of(sum);
    }
}
