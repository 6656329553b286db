package io.creditkit.customer.jdbc;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.Customer;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.HistoryPoint;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.CustomerQuery;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.ListQuery;
import io.creditkit.customer.search.RowKey;
import io.creditkit.customer.search.SuggestQuery;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcConnectionPool;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Reads of the storage beside what a host would write itself: ILIKE, and the plain rows. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 1, time = 3)
@Measurement(iterations = 2, time = 4)
public class StorageBenchmark {
    private static final String[] TYPED = {"bak", "mül", "kelib", "иван", "martin", "n0000", "fenra", "東京"};
    private static final int PAGE = 50;
    private static final int POINTS = 3;

    /** On what. */
    @Param({"H2", "POSTGRESQL"})
    Product product;

    /** How many; the largest that time allows. */
    @Param("1000000")
    int customers;

    private JdbcConnectionPool pool;
    private JdbcStorage storage;
    private ListQuery list;
    private Optional<RowKey> deep = Optional.empty();
    private int turn;

    /** The databases that start without any that is installed. */
    public enum Product {
        /** In memory. */
        H2,
        /** A server of its own. */
        POSTGRESQL;

        DatabaseServer server() {
            return this == H2 ? new H2Server() : new PostgreSqlServer();
        }
    }

    /** Fills the database. */
    @Setup
    public void fill() throws SQLException {
        pool = JdbcConnectionPool.create(product.server().newDatabase());
        storage = JdbcStorage.on(pool).schemaMode(SchemaMode.MIGRATE).build();
        long begun = System.nanoTime();
        for (int first = 0; first < customers; first += 1000) {
            List<Customer> some = IntStream.range(first, Math.min(first + 1000, customers))
                    .mapToObj(ManyCustomers::customer)
                    .toList();
            storage.inUnitOfWork(Samples.TENANT, work -> work.customers().addAll(some));
        }
        report("customers added", customers, begun);
        begun = System.nanoTime();
        rawBatches();
        report("the same rows by raw JDBC batches", customers, begun);
        history();
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(product == Product.H2 ? "ANALYZE" : "VACUUM ANALYZE");
        }
        list = ListQuery.of(
                CustomerQuery.where(Criteria.parse("country in (\"DE\", \"FR\", \"GB\")", FieldCatalogue.standard())),
                LocalDate.of(2026, 3, 1),
                ZoneOffset.UTC,
                ExchangeRates.none());
        int deepPage = Math.min(10_000, customers / PAGE / 2);
        for (int page = 1; page < deepPage; page += 100) {
            List<RowKey> rows =
                    storage.inUnitOfWork(Samples.TENANT, work -> work.lists().page(list, deep, 0, 100 * PAGE));
            deep = Optional.of(rows.get(rows.size() - 1));
        }
        System.out.println("# the deep page is page " + deepPage);
    }

    private static void report(String what, int rows, long begun) {
        System.out.printf(
                "# %s: %.0f a second%n",
                what, rows / ((System.nanoTime() - begun) / (double) TimeUnit.SECONDS.toNanos(1)));
    }

    /** The rows of customers and of their words, as they are, in tables with the same indexes. */
    private void rawBatches() throws SQLException {
        JdbcStorage.on(pool)
                .tablePrefix("raw_")
                .schemaMode(SchemaMode.MIGRATE)
                .build()
                .close();
        try (Connection connection = pool.getConnection();
                Connection reading = pool.getConnection()) {
            connection.setAutoCommit(false);
            reading.setAutoCommit(false);
            for (String table : List.of("customer", "customer_token")) {
                try (Statement statement = reading.createStatement()) {
                    statement.setFetchSize(1000);
                    try (ResultSet rows = statement.executeQuery("SELECT * FROM ck_" + table)) {
                        int columns = rows.getMetaData().getColumnCount();
                        List<String> names = new ArrayList<>();
                        for (int i = 1; i <= columns; i++) {
                            names.add(rows.getMetaData().getColumnName(i));
                        }
                        String marks = "?" + ", ?".repeat(columns - 1);
                        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO raw_" + table + " ("
                                + String.join(", ", names) + ") VALUES (" + marks + ")")) {
                            int batch = 0;
                            while (rows.next()) {
                                for (int i = 1; i <= columns; i++) {
                                    insert.setObject(i, rows.getObject(i));
                                }
                                insert.addBatch();
                                if (++batch % 1000 == 0) {
                                    insert.executeBatch();
                                    connection.commit();
                                }
                            }
                            insert.executeBatch();
                            connection.commit();
                        }
                    }
                }
            }
            reading.rollback();
            connection.setAutoCommit(true);
            reading.setAutoCommit(true);
        }
    }

    private void history() {
        for (int first = 0; first < customers; first += 1000) {
            int from = first;
            storage.inUnitOfWork(Samples.TENANT, work -> {
                for (int i = from; i < Math.min(from + 1000, customers); i++) {
                    for (int point = 0; point < POINTS; point++) {
                        work.history().append(point(i, point));
                    }
                }
                return true;
            });
        }
    }

    private static AgencyCompanyId company(int number) {
        return AgencyCompanyId.of("creditsafe", "GB-0-" + number);
    }

    private static HistoryPoint point(int company, int number) {
        int score = 30 + (company * 7 + number * 13) % 60;
        return HistoryPoint.builder()
                .company(company(company))
                .criterion(Criterion.SCORE)
                .number(BigDecimal.valueOf(score))
                .text(Integer.toString(score))
                .observedOn(LocalDate.of(2025, 1, 1).plusMonths(number))
                .recordedAt(Samples.NOW)
                .source(HistoryPoint.Source.REPORT)
                .sourceId("r-" + number)
                .build();
    }

    /** Ends the database. */
    @TearDown
    public void end() {
        storage.close();
        pool.dispose();
    }

    /** Ten suggestions. */
    @Benchmark
    public Object suggest() {
        SuggestQuery query = SuggestQuery.of(TYPED[turn++ % TYPED.length], 10);
        return storage.inUnitOfWork(Samples.TENANT, work -> work.customers().suggest(query));
    }

    /** The rival of {@link #suggest}. */
    @Benchmark
    public Object ilike() throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT id, customer_name FROM ck_customer WHERE tenant_id = ? AND (customer_name ILIKE ?"
                                + " OR city ILIKE ? OR customer_number ILIKE ?) ORDER BY customer_name LIMIT 10")) {
            String typed = "%" + TYPED[turn++ % TYPED.length] + "%";
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
        return page(deep);
    }

    private Object page(Optional<RowKey> after) {
        return storage.inUnitOfWork(Samples.TENANT, work -> work.lists().page(list, after, 0, PAGE));
    }

    /** What was known of a company on a day. */
    @Benchmark
    public Object asOf() {
        LocalDate day = LocalDate.of(2025, 2, 15);
        AgencyCompanyId company = company((int) ((turn++ * 7919L) % customers));
        return storage.inUnitOfWork(Samples.TENANT, work -> work.history().series(company, Criterion.SCORE)).stream()
                .filter(point -> !point.observedOn().isAfter(day))
                .reduce((earlier, later) -> later);
    }
}
