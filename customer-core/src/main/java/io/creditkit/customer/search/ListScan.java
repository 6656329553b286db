package io.creditkit.customer.search;

import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.NationalId;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.internal.NotKnown;
import io.creditkit.customer.limit.HoldingLimits;
import io.creditkit.customer.limit.LimitInForce;
import io.creditkit.customer.privacy.Consent;
import io.creditkit.customer.receivables.ReceivablesSummary;
import io.creditkit.customer.report.ReportAge;
import io.creditkit.customer.scenario.AssignedAttribute;
import io.creditkit.customer.scenario.Assignment;
import io.creditkit.customer.scenario.Scenario;
import io.creditkit.customer.settings.SettingResolver;
import io.creditkit.customer.storage.AssessmentStore;
import io.creditkit.customer.storage.CustomerStore;
import io.creditkit.customer.storage.GroupStore;
import io.creditkit.customer.storage.LimitStore;
import io.creditkit.customer.storage.ListStore;
import io.creditkit.customer.storage.MonitoringStore;
import io.creditkit.customer.storage.PeopleStore;
import io.creditkit.customer.storage.PrivacyStore;
import io.creditkit.customer.storage.ReportStore;
import io.creditkit.customer.storage.ScenarioStore;
import io.creditkit.customer.storage.SettingStore;
import io.creditkit.customer.storage.SupplyStore;
import io.creditkit.customer.supply.SupplyStatus;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** For storages that have no query language: lists by looking at every customer. */
public final class ListScan implements ListStore {
    private static final Set<String> OF_MORE_RECORDS = Set.of(
            "reportState",
            "customerGroup",
            "customerGroupId",
            "supplyStatus",
            "portfolio",
            "scenario",
            "collector",
            "keptByHand",
            "nationalId",
            "personalDataAcceptedOn",
            "marketingAcceptedOn",
            "ownLimit",
            "limitEndsOn",
            "internalLimit",
            "creditCheck");

    private final Supplier<Stream<Customer>> customers;
    private final Stores stores;

    /**
     * Where the rest of what lists tell is kept, in one unit of work.
     *
     * @param customers whose link waits for a person
     * @param reports the files of companies
     * @param assessments what the scorecards said
     * @param groups who belongs to which group
     * @param privacy who gave which consent
     * @param supply who is supplied
     * @param limits the limits that were decided
     * @param settings what is inherited
     * @param scenarios who is collected from how, and by whom
     * @param people the national ids
     * @param monitoring which companies are in which portfolio
     */
    public record Stores(
            CustomerStore customers,
            ReportStore reports,
            AssessmentStore assessments,
            GroupStore groups,
            PrivacyStore privacy,
            SupplyStore supply,
            LimitStore limits,
            SettingStore settings,
            ScenarioStore scenarios,
            PeopleStore people,
            MonitoringStore monitoring) {}

    /**
     * For one unit of work.
     *
     * @param customers every customer, in any order
     * @param stores the rest
     */
    public ListScan(Supplier<Stream<Customer>> customers, Stores stores) {
        this.customers = customers;
        this.stores = stores;
    }

    @Override
    public boolean refresh() {
        return false;
    }

    @Override
    public List<RowKey> page(ListQuery query, Optional<RowKey> after, int offset, int limit) {
        ListStore.requirePage(offset, limit);
        RowOrder order = order(query);
        LeastRows<RowKey> least = new LeastRows<>(order, offset + limit);
        matching(query, query.fields())
                .map(order::key)
                .filter(key -> after.isEmpty() || order.compare(key, after.get()) > 0)
                .forEach(key -> least.offer(key, key));
        return least.inOrder().stream().skip(offset).map(LeastRows.Placed::row).toList();
    }

    /** Sorted once, where page behind page would look at every customer for each of them. */
    @Override
    public void forEach(ListQuery query, Consumer<RowKey> consumer) {
        RowOrder order = order(query);
        matching(query, query.fields()).map(order::key).sorted(order).forEach(consumer);
    }

    @Override
    public long count(ListQuery query) {
        return matching(query, query.fields()).count();
    }

    @Override
    public long countBehind(ListQuery query, RowKey place) {
        RowOrder order = order(query);
        return matching(query, query.fields())
                .filter(profile -> order.compare(order.key(profile), place) > 0)
                .count();
    }

    @Override
    public Map<Optional<FieldValue>, Long> spread(ListQuery query, Field field) {
        ListQuery.requireKept(field);
        Map<Optional<FieldValue>, Long> spread = new HashMap<>();
        matching(query, Stream.concat(query.fields(), Stream.of(field)))
                .map(profile -> field.read(profile, query.rates()))
                .flatMap(ListScan::each)
                .forEach(value -> spread.merge(value, 1L, Long::sum));
        return spread;
    }

    private static Stream<Optional<FieldValue>> each(FieldValue value) {
        if (value instanceof FieldValue.Several several) {
            return several.values().stream().map(text -> Optional.of(new FieldValue.Text(text)));
        }
        return Stream.of(Optional.of(value).filter(read -> !(read instanceof FieldValue.Missing)));
    }

    private Stream<CustomerProfile> matching(ListQuery query, Stream<Field> fields) {
        QueryMatch match = new QueryMatch(query);
        Map<Currency, ReceivablesSummary> receivables = new HashMap<>();
        SettingResolver settings = new SettingResolver(stores.groups(), stores.settings());
        Set<String> asked =
                fields.map(Field::key).filter(OF_MORE_RECORDS::contains).collect(Collectors.toSet());
        return customers
                .get()
                .map(customer -> profile(
                        customer,
                        query,
                        receivables.computeIfAbsent(customer.riskCurrency(), currency -> notAsked(currency, query)),
                        asked,
                        settings))
                .filter(match::test);
    }

    private static RowOrder order(ListQuery query) {
        return new RowOrder(query.sort(), Locale.ROOT, query.rates());
    }

    private CustomerProfile profile(
            Customer customer,
            ListQuery query,
            ReceivablesSummary receivables,
            Set<String> asked,
            SettingResolver settings) {
        CustomerProfile.Builder profile = CustomerProfile.builder()
                .customer(customer)
                .company(customer.agencyLink()
                        .flatMap(link -> stores.reports().file(link.company()))
                        .map(file -> file.asShownOn(
                                query.today(), new ReportAge(query.at().reportMaxAge(), query.zone()))))
                .receivables(receivables)
                .assessment(stores.assessments().latest(customer.id()))
                .asOf(query.today())
                .zone(query.zone());
        asked.forEach(field -> add(field, customer, query, settings, profile));
        return profile.build();
    }

    /** What few lists ask for is looked up for those alone: it would cost each of them several look-ups a customer. */
    private void add(
            String field,
            Customer customer,
            ListQuery query,
            SettingResolver settings,
            CustomerProfile.Builder profile) {
        CustomerId id = customer.id();
        switch (field) {
            case "customerGroup" ->
                profile.groupName(settings.groupOf(id).flatMap(settings::group).map(CustomerGroup::name));
            case "customerGroupId" ->
                profile.groupId(settings.groupOf(id).flatMap(settings::group).map(CustomerGroup::id));
            case "portfolio" ->
                profile.portfolios(customer.agencyLink().stream()
                        .map(AgencyLink::company)
                        .flatMap(company ->
                                stores
                                        .monitoring()
                                        .portfoliosOf(Set.of(company))
                                        .getOrDefault(company, Set.of())
                                        .stream())
                        .filter(query.at().portfolios()::contains)
                        .toList());
            case "scenario" -> profile.scenario(assigned(id, AssignedAttribute.SCENARIO));
            case "collector" -> profile.collector(assigned(id, AssignedAttribute.COLLECTOR));
            case "keptByHand" ->
                profile.keptByHand(assigned(id, AssignedAttribute.SCENARIO)
                        .flatMap(stores.scenarios()::scenario)
                        .filter(Scenario::isByHand)
                        .isPresent());
            case "nationalId" ->
                profile.nationalId(stores.people().nationalIds(List.of(id)).stream()
                        .findFirst()
                        .map(NationalId::masked));
            case "internalLimit", "creditCheck" ->
                profile.limits(HoldingLimits.of(
                        settings,
                        stores.limits(),
                        customer,
                        query.today(),
                        query.at().expired()));
            case "reportState" ->
                profile.linkWaits(
                        !stores.customers().withCandidates(List.of(id)).isEmpty());
            case "supplyStatus" ->
                profile.supplyStatus(
                        stores.supply().suppliedOn(List.of(id), query.today()).isEmpty()
                                ? SupplyStatus.NOT_DELIVERED
                                : SupplyStatus.DELIVERED);
            case "personalDataAcceptedOn", "marketingAcceptedOn" ->
                profile.accepted(Consent.accepted(
                        stores.privacy().consentsOf(id), query.at().now()));
            default ->
                profile.decidedLimit(LimitInForce.decided(
                        stores.limits(), customer, query.today(), query.at().expired()));
        }
    }

    private Optional<String> assigned(CustomerId customer, AssignedAttribute attribute) {
        return stores.scenarios().assigned(customer, attribute).map(Assignment::target);
    }

    /** No field of a {@link ListQuery} looks at what the ledger says, so all customers with a currency have the same. */
    private static ReceivablesSummary notAsked(Currency currency, ListQuery query) {
        return UntoldLedger.of(currency, query.today(), UnknownReason.MISSING_INPUT, NotKnown.LEDGER_NOT_ASKED);
    }
}
