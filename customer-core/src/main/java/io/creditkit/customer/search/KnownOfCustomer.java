package io.creditkit.customer.search;

import io.creditkit.customer.Actor;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Measure;
import io.creditkit.customer.NationalId;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.internal.NotKnown;
import io.creditkit.customer.lending.Loan;
import io.creditkit.customer.lending.LoanCounts;
import io.creditkit.customer.lending.LoanState;
import io.creditkit.customer.limit.ExpiredLimit;
import io.creditkit.customer.limit.HoldingLimits;
import io.creditkit.customer.limit.LimitInForce;
import io.creditkit.customer.privacy.ConsentRecord;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.customer.scenario.AssignedAttribute;
import io.creditkit.customer.scenario.Assignment;
import io.creditkit.customer.scenario.Scenario;
import io.creditkit.customer.storage.UnitOfWork;
import io.creditkit.customer.supply.SupplyStatus;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one unit of work tells of a customer.
 *
 * @param portfolios the names of the portfolios its company is in, of those that are there for who looks
 * @param sharing the other accounts of the company, if they were to be read
 */
record KnownOfCustomer(
        Customer customer,
        Optional<CompanyFile> company,
        boolean linkWaits,
        Optional<RiskAssessment> assessment,
        List<ConsentRecord> consents,
        SupplyStatus supply,
        Optional<String> nationalId,
        Optional<CustomerGroup> group,
        Optional<String> scenario,
        Optional<String> collector,
        boolean keptByHand,
        Measure<LoanCounts> loans,
        Optional<LimitInForce> decided,
        HoldingLimits limits,
        Set<String> portfolios,
        List<Customer> sharing) {
    /** Whether the other accounts of a company are read. */
    enum Sharing {
        READ,
        LEFT_OUT
    }

    private static final Measure<LoanCounts> NO_LOANS = Measure.unknown(UnknownReason.MISSING_INPUT, NotKnown.NO_LOANS);

    /**
     * {@return what is known of each of these customers, in this order} Each kind of record is asked for once for all of them: a query
     * for each of a page would make lists slow.
     */
    static List<KnownOfCustomer> of(
            UnitOfWork work,
            List<Customer> customers,
            LocalDate asOf,
            ExpiredLimit expired,
            Set<LoanState> activeStates,
            Sharing sharing,
            Actor actor) {
        if (customers.isEmpty()) {
            return List.of();
        }
        List<CustomerId> ids = customers.stream().map(Customer::id).toList();
        Map<AgencyCompanyId, CompanyFile> files =
                byKey(work.reports().files(companies(customers.stream())), CompanyFile::company);
        Map<AgencyCompanyId, Set<String>> portfolios = portfolios(work, companies(customers.stream()), actor);
        Map<CustomerId, RiskAssessment> assessments = byKey(work.assessments().latest(ids), RiskAssessment::customerId);
        Map<CustomerId, List<ConsentRecord>> consents = work.privacy().consentsOf(ids);
        Set<CustomerId> supplied = work.supply().suppliedOn(ids, asOf);
        Map<CustomerId, NationalId> nationalIds = byKey(work.people().nationalIds(ids), NationalId::customer);
        Map<CustomerId, CustomerGroup> groups = work.groups().groupsOf(ids);
        Map<CustomerId, Assignment> scenarios = work.scenarios().assigned(ids, AssignedAttribute.SCENARIO);
        Map<CustomerId, Assignment> collectors = work.scenarios().assigned(ids, AssignedAttribute.COLLECTOR);
        Set<String> byHand = scenarios.isEmpty() ? Set.of() : byHand(work);
        Function<CustomerId, Measure<LoanCounts>> loans = activeLoans(work, ids, asOf, activeStates);
        Map<CustomerId, HoldingLimits> limits = HoldingLimits.of(work, customers, asOf, expired);
        Set<CustomerId> waiting = work.customers().withCandidates(ids);
        Map<AgencyCompanyId, List<Customer>> linked =
                sharing == Sharing.LEFT_OUT ? Map.of() : work.customers().linkedTo(companies(customers.stream()));
        return customers.stream()
                .map(customer -> {
                    CustomerId id = customer.id();
                    HoldingLimits holding = Objects.requireNonNull(limits.get(id));
                    Optional<AgencyCompanyId> company = customer.agencyLink().map(AgencyLink::company);
                    return new KnownOfCustomer(
                            customer,
                            company.flatMap(known -> Optional.ofNullable(files.get(known))),
                            waiting.contains(id),
                            Optional.ofNullable(assessments.get(id)),
                            consents.getOrDefault(id, List.of()),
                            supplied.contains(id) ? SupplyStatus.DELIVERED : SupplyStatus.NOT_DELIVERED,
                            Optional.ofNullable(nationalIds.get(id)).map(NationalId::masked),
                            Optional.ofNullable(groups.get(id)),
                            Optional.ofNullable(scenarios.get(id)).map(Assignment::target),
                            Optional.ofNullable(collectors.get(id)).map(Assignment::target),
                            Optional.ofNullable(scenarios.get(id))
                                    .filter(assigned -> byHand.contains(assigned.target()))
                                    .isPresent(),
                            loans.apply(id),
                            holding.decided(),
                            holding,
                            company.map(known -> portfolios.getOrDefault(known, Set.of()))
                                    .orElse(Set.of()),
                            company.stream()
                                    .flatMap(shared -> linked.getOrDefault(shared, List.of()).stream())
                                    .filter(other -> !other.id().equals(id))
                                    .toList());
                })
                .toList();
    }

    /** Which portfolios there are is asked only where a company is in one. */
    private static Map<AgencyCompanyId, Set<String>> portfolios(
            UnitOfWork work, Set<AgencyCompanyId> companies, Actor actor) {
        Map<AgencyCompanyId, Set<String>> all = work.monitoring().portfoliosOf(companies);
        if (all.isEmpty()) {
            return all;
        }
        Set<String> visible = VisiblePortfolios.of(work, actor);
        Map<AgencyCompanyId, Set<String>> seen = new HashMap<>();
        all.forEach((company, names) ->
                seen.put(company, names.stream().filter(visible::contains).collect(Collectors.toSet())));
        return seen;
    }

    private static Set<AgencyCompanyId> companies(Stream<Customer> customers) {
        return customers
                .flatMap(customer -> customer.agencyLink().stream())
                .map(AgencyLink::company)
                .collect(Collectors.toSet());
    }

    private static <K, V> Map<K, V> byKey(Collection<V> values, Function<V, K> key) {
        return values.stream().collect(Collectors.toMap(key, value -> value));
    }

    private static Set<String> byHand(UnitOfWork work) {
        return work.scenarios().scenarios().stream()
                .filter(Scenario::isByHand)
                .map(Scenario::code)
                .collect(Collectors.toSet());
    }

    private static Function<CustomerId, Measure<LoanCounts>> activeLoans(
            UnitOfWork work, List<CustomerId> customers, LocalDate asOf, Set<LoanState> activeStates) {
        if (work.loans().count() == 0) {
            return customer -> NO_LOANS;
        }
        Map<CustomerId, List<Loan>> loans = work.loans().of(customers);
        return customer -> Measure.known(LoanCounts.of(loans.getOrDefault(customer, List.of()), asOf, activeStates));
    }
}
