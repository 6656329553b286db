package io.creditkit.customer.search;

import io.creditkit.customer.Customer;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.receivables.ReceivablesSummary;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.customer.storage.ListStore;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** For storages that have no query language: lists by looking at every customer. */
public final class ListScan implements ListStore {
    private final Supplier<Stream<Customer>> customers;
    private final Function<Customer, Optional<CompanyFile>> companies;
    private final Function<Customer, Optional<RiskAssessment>> assessments;

    /**
     * For one unit of work.
     *
     * @param customers every customer, in any order
     * @param companies the file of a customer's company
     * @param assessments the newest assessment of a customer
     */
    public ListScan(
            Supplier<Stream<Customer>> customers,
            Function<Customer, Optional<CompanyFile>> companies,
            Function<Customer, Optional<RiskAssessment>> assessments) {
        this.customers = customers;
        this.companies = companies;
        this.assessments = assessments;
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
        matching(query)
                .map(order::key)
                .filter(key -> after.isEmpty() || order.compare(key, after.get()) > 0)
                .forEach(key -> least.offer(key, key));
        return least.inOrder().stream().skip(offset).map(LeastRows.Placed::row).toList();
    }

    @Override
    public long count(ListQuery query) {
        return matching(query).count();
    }

    @Override
    public long countBehind(ListQuery query, RowKey place) {
        RowOrder order = order(query);
        return matching(query)
                .filter(profile -> order.compare(order.key(profile), place) > 0)
                .count();
    }

    @Override
    public Map<Optional<FieldValue>, Long> spread(ListQuery query, Field field) {
        ListQuery.requireKept(field);
        Map<Optional<FieldValue>, Long> spread = new HashMap<>();
        matching(query)
                .map(profile -> field.read(profile, query.rates()))
                .map(value -> Optional.of(value).filter(read -> !(read instanceof FieldValue.Missing)))
                .forEach(value -> spread.merge(value, 1L, Long::sum));
        return spread;
    }

    private Stream<CustomerProfile> matching(ListQuery query) {
        QueryMatch match = new QueryMatch(query);
        Map<Currency, ReceivablesSummary> receivables = new HashMap<>();
        return customers
                .get()
                .map(customer -> profile(
                        customer,
                        query,
                        receivables.computeIfAbsent(customer.riskCurrency(), currency -> notAsked(currency, query))))
                .filter(match::test);
    }

    private static RowOrder order(ListQuery query) {
        return new RowOrder(query.sort(), Locale.ROOT, query.rates());
    }

    private CustomerProfile profile(Customer customer, ListQuery query, ReceivablesSummary receivables) {
        return CustomerProfile.builder()
                .customer(customer)
                .company(companies.apply(customer))
                .receivables(receivables)
                .assessment(assessments.apply(customer))
                .asOf(query.today())
                .zone(query.zone())
                .build();
    }

    /** No field of a {@link ListQuery} looks at what the ledger says, so all customers with a currency have the same. */
    private static ReceivablesSummary notAsked(Currency currency, ListQuery query) {
        Measure<Money> amount = unknown();
        Measure<BigDecimal> days = unknown();
        return ReceivablesSummary.builder()
                .asOf(query.today())
                .currency(currency)
                .exposure(amount)
                .overdue(amount)
                .oldestOverdueDays(0)
                .ageing(unknown())
                .dbtSigned(days)
                .dbtFloored(days)
                .paymentProfile(unknown())
                .paidInvoices(0)
                .openInvoices(0)
                .build();
    }

    private static <T> Measure<T> unknown() {
        return Measure.unknown(UnknownReason.MISSING_INPUT, "The ledger was not asked.");
    }
}
