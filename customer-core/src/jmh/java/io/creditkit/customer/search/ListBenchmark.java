package io.creditkit.customer.search;

import io.creditkit.customer.Customer;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.limit.ExpiredLimit;
import io.creditkit.customer.storage.ListStore;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Lists over a book in memory, filtered by country and sorted by registration number and by number, against a plain stream over the
 * same customers that filters and sorts by hand. {@link #main} measures the processor time of one thread.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx5g")
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
public class ListBenchmark {
    private static final TenantId TENANT = TenantId.of("t");
    private static final int PAGE = 50;

    @Param("1000000")
    int customers;

    private final InMemoryStorage storage = InMemoryStorage.create();
    private final List<Customer> plain = new ArrayList<>();
    private final FieldCatalogue catalogue = FieldCatalogue.standard();
    private final ListQuery query = ListQuery.of(
            CustomerQuery.builder()
                    .criteria(Criteria.parse("country = \"FR\"", catalogue))
                    .addSort(SortKey.ascending(catalogue.get("registrationNumber")))
                    .build(),
            new ListMoment(
                    SampleProfiles.DAY.atStartOfDay(ZoneOffset.UTC).toInstant(),
                    ZoneOffset.UTC,
                    ExchangeRates.none(),
                    ExpiredLimit.NO_CREDIT));
    private Optional<RowKey> deep = Optional.empty();

    /** Fills the book and sees that both find the same rows. */
    @Setup
    public void fill() {
        Book book = new Book();
        for (int first = 0; first < customers; first += 1000) {
            int from = first;
            storage.inUnitOfWork(TENANT, work -> {
                for (int i = from; i < Math.min(from + 1000, customers); i++) {
                    plain.add(work.customers().save(book.customer(i)));
                }
                return true;
            });
        }
        deep = Optional.of(key(plainSorted().skip(customers / 4 - 1).findFirst().orElseThrow()));
        require(ids(firstPage()).equals(plainIds(0)));
        require(ids(deepPage()).equals(plainIds(customers / 4)));
        require(count() == plainStream().count());
    }

    @Benchmark
    public List<RowKey> firstPage() {
        return in(lists -> lists.page(query, Optional.empty(), 0, PAGE));
    }

    /** Behind a quarter of all customers, which is half of those of the list. */
    @Benchmark
    public List<RowKey> deepPage() {
        return in(lists -> lists.page(query, deep, 0, PAGE));
    }

    @Benchmark
    public long count() {
        return in(lists -> lists.count(query));
    }

    @Benchmark
    public Object facet() {
        return in(lists -> lists.spread(query, catalogue.get("country")));
    }

    @Benchmark
    public List<Customer> firstPageByPlainStream() {
        return plainPage(0);
    }

    @Benchmark
    public List<Customer> deepPageByPlainStream() {
        return plainPage(customers / 4);
    }

    /**
     * Measures all of them in the processor time of this thread.
     *
     * @param args how many customers
     */
    public static void main(String[] args) {
        ListBenchmark benchmark = new ListBenchmark();
        benchmark.customers = Integer.parseInt(args[0]);
        benchmark.fill();
        for (int round = 1; round <= 2; round++) {
            benchmark.measure(round, "first page", benchmark::firstPage);
            benchmark.measure(round, "first page, plain stream", benchmark::firstPageByPlainStream);
            benchmark.measure(round, "deep page", benchmark::deepPage);
            benchmark.measure(round, "deep page, plain stream", benchmark::deepPageByPlainStream);
            benchmark.measure(round, "count", benchmark::count);
            benchmark.measure(round, "facet", benchmark::facet);
        }
    }

    private void measure(int round, String name, Supplier<Object> operation) {
        ThreadTime time = ThreadTime.measure(Duration.ofSeconds(1), 1_000, operation);
        // What is printed is the result: nobody calls this for a value.
        System.out.printf(
                Locale.ROOT, "round %d, %-30s %8.2f us a customer%n", round, name, time.micros(50) / customers);
    }

    private Stream<Customer> plainStream() {
        return plain.stream()
                .filter(customer -> customer.address().country().value().equals("FR"));
    }

    private List<Customer> plainPage(int skipped) {
        return plainSorted().skip(skipped).limit(PAGE).toList();
    }

    private Stream<Customer> plainSorted() {
        return plainStream()
                .sorted(Comparator.comparing((Customer customer) ->
                                customer.registrationNumber().orElse(""))
                        .thenComparing(Customer::number));
    }

    private RowKey key(Customer customer) {
        return new RowOrder(query.sort(), Locale.ROOT, query.rates())
                .key(CustomerProfile.builder()
                        .customer(customer)
                        .receivables(SampleProfiles.emptyLedger())
                        .asOf(SampleProfiles.DAY)
                        .build());
    }

    private List<String> plainIds(int skipped) {
        return plainPage(skipped).stream()
                .map(customer -> customer.id().value())
                .toList();
    }

    private static List<String> ids(List<RowKey> keys) {
        return keys.stream().map(key -> key.id().value()).toList();
    }

    private <T> T in(Function<ListStore, T> reading) {
        return storage.inUnitOfWork(TENANT, work -> reading.apply(work.lists()));
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("The benchmark does not do what it says.");
        }
    }
}
