package io.creditkit.customer.search;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.NationalId;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.lending.LoanState;
import io.creditkit.customer.limit.ExpiredLimit;
import io.creditkit.customer.limit.LimitInForce;
import io.creditkit.customer.limit.LimitSubject;
import io.creditkit.customer.privacy.Consent;
import io.creditkit.customer.privacy.ConsentRecord;
import io.creditkit.customer.receivables.Receivables;
import io.creditkit.customer.receivables.ReceivablesSummary;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.ReportAge;
import io.creditkit.customer.report.ReportPolicy;
import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.customer.scenario.AssignedAttribute;
import io.creditkit.customer.scenario.Assignment;
import io.creditkit.customer.scenario.Scenario;
import io.creditkit.customer.storage.UnitOfWork;
import io.creditkit.customer.supply.SupplyStatus;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Puts together what is known of customers. Makes no call and changes nothing. A profile holds everything, so to see one needs
 * {@link Permission#VIEW_CUSTOMERS}, {@link Permission#VIEW_CREDIT_DATA} and {@link Permission#VIEW_RECEIVABLES}; national
 * ids are masked in it. Thread-safe.
 */
public final class CustomerProfiles {
    private static final int PAGE = 200;
    private static final Measure<Integer> NO_LOANS =
            Measure.unknown(UnknownReason.MISSING_INPUT, "No loans are loaded.");

    private final WorkContext context;
    private final BiFunction<Customer, LocalDate, ReceivablesSummary> receivables;
    private final ExpiredLimit expired;
    private final Set<LoanState> activeStates;
    private final Function<CompanyFile, Optional<URI>> pages;
    private final Period reportMaxAge;

    /** Made by the workspace. */
    public CustomerProfiles(WorkContext context) {
        this(context, new Receivables(context)::summary);
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
        this(context, receivables, expired, LoanState.active());
    }

    /**
     * Made by the workspace.
     *
     * @param expired what holds once the last day of a limit is over
     * @param activeStates the states in which a loan counts as active
     */
    public CustomerProfiles(
            WorkContext context,
            BiFunction<Customer, LocalDate, ReceivablesSummary> receivables,
            ExpiredLimit expired,
            Set<LoanState> activeStates) {
        this(context, receivables, expired, activeStates, file -> Optional.empty());
    }

    /**
     * Made by the workspace.
     *
     * @param expired what holds once the last day of a limit is over
     * @param activeStates the states in which a loan counts as active
     * @param pages where a person sees a company in the agency's own portal
     */
    public CustomerProfiles(
            WorkContext context,
            BiFunction<Customer, LocalDate, ReceivablesSummary> receivables,
            ExpiredLimit expired,
            Set<LoanState> activeStates,
            Function<CompanyFile, Optional<URI>> pages) {
        this(
                context,
                receivables,
                expired,
                activeStates,
                pages,
                ReportPolicy.standard().maxAge());
    }

    /**
     * Made by the workspace.
     *
     * @param expired what holds once the last day of a limit is over
     * @param activeStates the states in which a loan counts as active
     * @param pages where a person sees a company in the agency's own portal
     * @param reportMaxAge how old a report may be and still be up to date
     */
    public CustomerProfiles(
            WorkContext context,
            BiFunction<Customer, LocalDate, ReceivablesSummary> receivables,
            ExpiredLimit expired,
            Set<LoanState> activeStates,
            Function<CompanyFile, Optional<URI>> pages,
            Period reportMaxAge) {
        this.reportMaxAge = reportMaxAge;
        this.pages = pages;
        this.activeStates = Set.copyOf(activeStates);
        this.context = context;
        this.receivables = receivables;
        this.expired = expired;
    }

    /**
     * What one unit of work tells.
     *
     * @param sharing the other accounts that the decided limit is for
     */
    private record Known(
            Customer customer,
            Optional<CompanyFile> company,
            boolean linkWaits,
            Optional<RiskAssessment> assessment,
            List<ConsentRecord> consents,
            SupplyStatus supply,
            Optional<String> nationalId,
            Optional<String> group,
            Optional<String> scenario,
            Optional<String> collector,
            boolean keptByHand,
            Measure<Integer> activeLoans,
            Optional<LimitInForce> limit,
            List<Customer> sharing) {}

    /**
     * {@return what is known of that customer}
     *
     * @param asOf the day for the receivables; the agency's figures and the assessment are the newest there are
     */
    public CustomerProfile of(Customer customer, LocalDate asOf) {
        requireAll();
        return profile(
                context.inUnitOfWork(
                        work -> known(work, List.of(customer), asOf).get(0)),
                asOf);
    }

    /**
     * Hands over the profile of every customer, one after the other, in the order of their numbers. Only a page of customers
     * is held at a time, and the consumer is called outside any unit of work, so it may store what it finds.
     */
    public void forEach(LocalDate asOf, Consumer<CustomerProfile> consumer) {
        requireAll();
        Optional<String> after = Optional.empty();
        List<Known> page;
        do {
            page = page(after, asOf);
            page.forEach(known -> consumer.accept(profile(known, asOf)));
            if (!page.isEmpty()) {
                after = Optional.of(page.get(page.size() - 1).customer().number());
            }
        } while (page.size() == PAGE);
    }

    /**
     * Hands over the profiles of these customers, in this order. All of them are held at a time, and the consumer is called
     * outside any unit of work. Those that are not stored any more are left out.
     */
    void forEach(List<CustomerId> ids, LocalDate asOf, Consumer<CustomerProfile> consumer) {
        List<Known> read = context.inUnitOfWork(work -> known(
                work,
                ids.stream().flatMap(id -> work.customers().find(id).stream()).toList(),
                asOf));
        read.forEach(known -> consumer.accept(profile(known, asOf)));
    }

    /** {@return what holds once the last day of a limit is over} */
    ExpiredLimit expired() {
        return expired;
    }

    /** {@return how old a report may be and still be up to date} */
    Period reportMaxAge() {
        return reportMaxAge;
    }

    private void requireAll() {
        context.require(Permission.VIEW_CUSTOMERS);
        context.require(Permission.VIEW_CREDIT_DATA);
        context.require(Permission.VIEW_RECEIVABLES);
    }

    private List<Known> page(Optional<String> after, LocalDate asOf) {
        return context.inUnitOfWork(work -> known(work, work.customers().page(after, PAGE), asOf));
    }

    /** What is asked for many customers at once is asked so: a query for each of a page would make lists slow. */
    private List<Known> known(UnitOfWork work, List<Customer> customers, LocalDate asOf) {
        List<CustomerId> ids = customers.stream().map(Customer::id).toList();
        Map<CustomerId, List<ConsentRecord>> consents = work.privacy().consentsOf(ids);
        boolean loans = work.loans().count() > 0;
        Map<CustomerId, String> nationalIds = work.people().nationalIds(ids).stream()
                .collect(Collectors.toMap(NationalId::customer, NationalId::masked));
        Set<CustomerId> supplied = work.supply().suppliedOn(ids, asOf);
        Map<CustomerId, Assignment> scenarios = work.scenarios().assigned(ids, AssignedAttribute.SCENARIO);
        Map<CustomerId, Assignment> collectors = work.scenarios().assigned(ids, AssignedAttribute.COLLECTOR);
        Set<CustomerId> waiting = work.customers().withCandidates(ids);
        Set<String> byHand = scenarios.isEmpty() ? Set.of() : byHand(work);
        return customers.stream()
                .map(customer -> {
                    Optional<LimitInForce> limit = LimitInForce.decided(work, customer, asOf, expired);
                    return new Known(
                            customer,
                            customer.agencyLink().flatMap(link -> work.reports().file(link.company())),
                            waiting.contains(customer.id()),
                            work.assessments().latest(customer.id()),
                            consents.getOrDefault(customer.id(), List.of()),
                            supplied.contains(customer.id()) ? SupplyStatus.DELIVERED : SupplyStatus.NOT_DELIVERED,
                            Optional.ofNullable(nationalIds.get(customer.id())),
                            work.groups()
                                    .groupOf(customer.id())
                                    .flatMap(work.groups()::find)
                                    .map(CustomerGroup::name),
                            Optional.ofNullable(scenarios.get(customer.id())).map(Assignment::target),
                            Optional.ofNullable(collectors.get(customer.id())).map(Assignment::target),
                            Optional.ofNullable(scenarios.get(customer.id()))
                                    .filter(assigned -> byHand.contains(assigned.target()))
                                    .isPresent(),
                            loans ? activeLoans(work, customer, asOf) : NO_LOANS,
                            limit,
                            sharing(work, customer, limit));
                })
                .toList();
    }

    private static Set<String> byHand(UnitOfWork work) {
        return work.scenarios().scenarios().stream()
                .filter(Scenario::isByHand)
                .map(Scenario::code)
                .collect(Collectors.toSet());
    }

    private Measure<Integer> activeLoans(UnitOfWork work, Customer customer, LocalDate asOf) {
        long active = work.loans().of(customer.id()).stream()
                .filter(loan ->
                        loan.stateOn(asOf).filter(activeStates::contains).isPresent())
                .count();
        return Measure.known((int) active);
    }

    private static List<Customer> sharing(UnitOfWork work, Customer customer, Optional<LimitInForce> limit) {
        return limit
                .flatMap(LimitInForce::decision)
                .filter(decision -> decision.subject() instanceof LimitSubject.Company)
                .flatMap(decision -> customer.agencyLink())
                .map(link -> work.customers().linkedTo(link.company()))
                .orElse(List.of())
                .stream()
                .filter(other -> !other.id().equals(customer.id()))
                .toList();
    }

    private CustomerProfile profile(Known known, LocalDate asOf) {
        ReceivablesSummary own = receivables.apply(known.customer(), asOf);
        return CustomerProfile.builder()
                .customer(known.customer())
                .company(known.company().map(file -> file.asShownOn(asOf, new ReportAge(reportMaxAge, context.zone()))))
                .linkWaits(known.linkWaits())
                .receivables(own)
                .decidedLimit(known.limit())
                .sharedExposure(shared(own, known.sharing(), asOf))
                .assessment(known.assessment())
                .supplyStatus(known.supply())
                .nationalId(known.nationalId())
                .groupName(known.group())
                .agencyPage(known.company().flatMap(pages))
                .scenario(known.scenario())
                .collector(known.collector())
                .keptByHand(known.keptByHand())
                .activeLoans(known.activeLoans())
                .accepted(Consent.accepted(known.consents(), momentOf(asOf)))
                .asOf(asOf)
                .zone(context.zone())
                .build();
    }

    /** Now, or the last moment of a day that is past: what holds is asked for that day, as all else is. */
    private Instant momentOf(LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(context.zone()).toInstant().minus(1, ChronoUnit.MICROS);
        Instant now = context.now();
        return end.isBefore(now) ? end : now;
    }

    private Optional<Measure<Money>> shared(ReceivablesSummary own, List<Customer> sharing, LocalDate asOf) {
        if (sharing.isEmpty()) {
            return Optional.empty();
        }
        Measure<Money> sum = own.exposure();
        for (Customer other : sharing) {
            Measure<Money> theirs = receivables.apply(other, asOf).exposure();
            Measure<Money> converted = theirs instanceof Measure.Known<Money> known
                    ? context.rates()
                            .convert(known.value(), own.currency(), asOf)
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
