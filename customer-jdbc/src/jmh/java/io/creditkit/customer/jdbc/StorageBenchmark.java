package io.creditkit.customer.jdbc;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.search.RowKey;
import io.creditkit.customer.search.SuggestQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;

/**
 * Reads of the storage beside what a host would write itself: ILIKE, and the plain rows. All of them in one JVM, as filling the
 * database takes longer than all the measures.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(0)
@Warmup(iterations = 1, time = 3)
@Measurement(iterations = 2, time = 4)
public class StorageBenchmark {
    /** Common and rare words, of two letters and more, in several scripts, and a number. */
    private static final String[] TYPED = {
        "ba", "bak", "mül", "kelib", "иван", "martin", "n0000", "fenra", "東京", "gmbh", "zuzuzu zu", "martin bake"
    };

    /** On what. */
    @Param({"H2", "POSTGRESQL"})
    String product;

    /** How many; the largest that time allows. */
    @Param("1000000")
    int customers;

    private LoadedStorage loaded;
    private int turn;

    /**
     * Measures, and prints the figures that are stated of this module.
     *
     * @param arguments how many customers, and the databases
     */
    public static void main(String[] arguments) throws RunnerException {
        int customers = Integer.parseInt(arguments[0]);
        for (String product : List.of(arguments).subList(1, arguments.length)) {
            TreeMap<String, Statistics> micros = new TreeMap<>();
            for (RunResult result : new Runner(new OptionsBuilder()
                            .include(StorageBenchmark.class.getSimpleName())
                            .param("product", product)
                            .param("customers", arguments[0])
                            .build())
                    .run()) {
                micros.put(
                        result.getParams().getBenchmark().replaceAll(".*\\.", ""),
                        result.getPrimaryResult().getStatistics());
            }
            double slowdown = LoadedStorage.of(LoadedStorage.Product.valueOf(product), customers)
                    .importSlowdown();
            // A program for people: what it prints is its result.
            System.out.printf(
                    Locale.ROOT,
                    "%s, %d customers: suggest p50 %.2f p99 %.2f ms, mean %.0f times faster than ILIKE; deep page %.2f"
                            + " of the first; import %.2f of raw batches; as of p50 %.2f p99 %.2f ms%n",
                    product,
                    customers,
                    micros.get("suggest").getPercentile(50) / 1000,
                    micros.get("suggest").getPercentile(99) / 1000,
                    micros.get("ilike").getMean() / micros.get("suggest").getMean(),
                    micros.get("deepPage").getPercentile(50)
                            / micros.get("firstPage").getPercentile(50),
                    1 / slowdown,
                    micros.get("asOf").getPercentile(50) / 1000,
                    micros.get("asOf").getPercentile(99) / 1000);
        }
    }

    /** Fills the database, unless it is filled. */
    @Setup
    public void fill() {
        loaded = LoadedStorage.of(LoadedStorage.Product.valueOf(product), customers);
    }

    /** Ten suggestions. */
    @Benchmark
    public Object suggest() {
        SuggestQuery query = SuggestQuery.of(next(), 10);
        return loaded.storage()
                .inUnitOfWork(Samples.TENANT, work -> work.customers().suggest(query));
    }

    /** The rival of {@link #suggest}. */
    @Benchmark
    public Object ilike() throws SQLException {
        try (Connection connection = loaded.pool().getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT id, customer_name FROM ck_customer WHERE tenant_id = ? AND (customer_name ILIKE ?"
                                + " OR city ILIKE ? OR customer_number ILIKE ?) ORDER BY customer_name LIMIT 10")) {
            String typed = "%" + next() + "%";
            statement.setString(1, Samples.TENANT.value());
            statement.setString(2, typed);
            statement.setString(3, typed);
            statement.setString(4, typed);
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(2));
                }
            }
            return found;
        }
    }

    /** The first page of a list that is filtered, and sorted by name. */
    @Benchmark
    public Object firstPage() {
        return page(Optional.empty());
    }

    /** A page far behind, of the same list. */
    @Benchmark
    public Object deepPage() {
        return page(loaded.deep());
    }

    private Object page(Optional<RowKey> after) {
        return loaded.storage()
                .inUnitOfWork(Samples.TENANT, work -> work.lists().page(loaded.list(), after, 0, LoadedStorage.PAGE));
    }

    /** What was known of a company on a day. */
    @Benchmark
    public Object asOf() {
        LocalDate day = LocalDate.of(2025, 2, 15);
        AgencyCompanyId company = LoadedStorage.company((int) ((turn++ * 7919L) % customers));
        return loaded
                .storage()
                .inUnitOfWork(Samples.TENANT, work -> work.history().series(company, Criterion.SCORE))
                .stream()
                .filter(point -> !point.observedOn().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    private String next() {
        return TYPED[turn++ % TYPED.length];
    }
}
