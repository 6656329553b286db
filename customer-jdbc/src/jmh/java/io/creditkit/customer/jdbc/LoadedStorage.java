package io.creditkit.customer.jdbc;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.Customer;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.limit.ExpiredLimit;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.CustomerQuery;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.ListMoment;
import io.creditkit.customer.search.ListQuery;
import io.creditkit.customer.search.RowKey;
import io.creditkit.customer.search.SortKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;

/** A database that is filled once in a JVM, and measured as often as wanted. */
final class LoadedStorage {
    static final int PAGE = 50;
    static final int POINTS = 3;
    static final int DEEP_PAGE = 10_000;

    private static final int BATCH = 1000;
    private static final int IMPORT_COMPARED = 100_000;
    private static final Map<String, LoadedStorage> LOADED = new ConcurrentHashMap<>();

    /** The databases that start without any that is installed. */
    enum Product {
        /** In a file. */
        H2,
        /** A server of its own. */
        POSTGRESQL;

        JdbcConnectionPool open() {
            return JdbcConnectionPool.create(this == H2 ? file() : new PostgreSqlServer().newDatabase());
        }

        private static JdbcDataSource file() {
            try {
                Path folder = Files.createTempDirectory("creditkit-figures");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
                JdbcDataSource database = new JdbcDataSource();
                database.setURL("jdbc:h2:async:" + folder.resolve("h2") + ";OPTIMIZE_REUSE_RESULTS=0");
                return database;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static void remove(Path folder) {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
                Files.delete(folder);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private final JdbcConnectionPool pool;
    private final JdbcStorage storage;
    private final int customers;
    private final ListQuery list;
    private final Optional<RowKey> deep;
    private double importSlowdown;

    private LoadedStorage(Product product, int customers) throws SQLException {
        this.customers = customers;
        pool = product.open();
        storage = JdbcStorage.on(pool).schemaMode(SchemaMode.MIGRATE).build();
        addCustomers();
        addHistory();
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(product == Product.H2 ? "ANALYZE" : "VACUUM ANALYZE");
        }
        list = ListQuery.of(
                CustomerQuery.builder()
                        .from(CustomerQuery.where(
                                Criteria.parse("country in (\"DE\", \"FR\", \"GB\")", FieldCatalogue.standard())))
                        .addSort(SortKey.ascending(FieldCatalogue.standard().get("name")))
                        .build(),
                new ListMoment(Samples.NOW, ZoneOffset.UTC, ExchangeRates.none(), ExpiredLimit.NO_CREDIT));
        deep = walk();
    }

    /** {@return the database with so many customers; filled at the first wish} */
    static LoadedStorage of(Product product, int customers) {
        return LOADED.computeIfAbsent(product + " " + customers, key -> {
            try {
                return new LoadedStorage(product, customers);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    JdbcConnectionPool pool() {
        return pool;
    }

    JdbcStorage storage() {
        return storage;
    }

    int customers() {
        return customers;
    }

    ListQuery list() {
        return list;
    }

    /** {@return where page {@value #DEEP_PAGE} begins, or the middle of a smaller list} */
    Optional<RowKey> deep() {
        return deep;
    }

    /** {@return how many times longer customers took to add than their plain rows, in turns over the same tables} */
    double importSlowdown() {
        return importSlowdown;
    }

    static AgencyCompanyId company(int number) {
        return AgencyCompanyId.of("creditsafe", "GB-0-" + number);
    }

    private void addCustomers() throws SQLException {
        JdbcStorage.on(pool)
                .tablePrefix("raw_")
                .schemaMode(SchemaMode.MIGRATE)
                .build()
                .close();
        long adapter = 0;
        long raw = 0;
        for (int first = 0; first < customers; first += BATCH) {
            List<Customer> some = IntStream.range(first, Math.min(first + BATCH, customers))
                    .mapToObj(ManyCustomers::customer)
                    .toList();
            long begun = System.nanoTime();
            storage.inUnitOfWork(Samples.TENANT, work -> work.customers().addAll(some));
            if (first < IMPORT_COMPARED) {
                adapter += System.nanoTime() - begun;
                raw += copy(some);
            }
        }
        importSlowdown = (double) adapter / raw;
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM raw_customer_token");
            statement.execute("DELETE FROM raw_customer");
        }
    }

    /** Reads the rows of these customers, and adds them to tables with the same indexes; {@return the nanoseconds of adding} */
    private long copy(List<Customer> some) throws SQLException {
        long nanos = 0;
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            for (String table : List.of("customer", "customer_token")) {
                List<String> names = new ArrayList<>();
                List<Object[]> rows = rows(connection, table, some, names);
                long begun = System.nanoTime();
                try (PreparedStatement insert = connection.prepareStatement("INSERT INTO raw_" + table + " ("
                        + String.join(", ", names) + ") VALUES (?" + ", ?".repeat(names.size() - 1) + ")")) {
                    for (Object[] row : rows) {
                        for (int i = 0; i < row.length; i++) {
                            insert.setObject(i + 1, row[i]);
                        }
                        insert.addBatch();
                    }
                    insert.executeBatch();
                }
                nanos += System.nanoTime() - begun;
            }
            long begun = System.nanoTime();
            connection.commit();
            nanos += System.nanoTime() - begun;
            connection.setAutoCommit(true);
        }
        return nanos;
    }

    private static List<Object[]> rows(Connection connection, String table, List<Customer> some, List<String> names)
            throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        String id = table.equals("customer") ? "id" : "customer_id";
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT * FROM ck_" + table + " WHERE tenant_id = ? AND " + id + " = ?")) {
            for (Customer customer : some) {
                statement.setString(1, Samples.TENANT.value());
                statement.setString(2, customer.id().value());
                try (ResultSet result = statement.executeQuery()) {
                    int columns = result.getMetaData().getColumnCount();
                    for (int i = names.size() + 1; i <= columns; i++) {
                        names.add(result.getMetaData().getColumnName(i));
                    }
                    while (result.next()) {
                        Object[] row = new Object[columns];
                        for (int i = 0; i < columns; i++) {
                            row[i] = result.getObject(i + 1);
                        }
                        rows.add(row);
                    }
                }
            }
        }
        return rows;
    }

    /** As plain rows: to add each point as it is observed would take longer than all the rest. */
    private void addHistory() throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO ck_history (tenant_id, agency,"
                        + " company, criterion, seq, observation_key, observed_on, recorded_at, num, num_scale,"
                        + " text_value, source_kind, source_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < customers; i++) {
                for (int point = 0; point < POINTS; point++) {
                    int score = 30 + (i * 7 + point * 13) % 60;
                    insert.setString(1, Samples.TENANT.value());
                    insert.setString(2, company(i).agency());
                    insert.setString(3, company(i).value());
                    insert.setString(4, Criterion.SCORE.name());
                    insert.setLong(5, point + 1L);
                    insert.setString(6, Keys.digest(company(i).value(), Integer.toString(point)));
                    insert.setObject(7, LocalDate.of(2025, 1, 1).plusMonths(point));
                    insert.setLong(8, Numbers.micros(Samples.NOW));
                    insert.setBigDecimal(9, BigDecimal.valueOf(score));
                    insert.setInt(10, 0);
                    insert.setString(11, Integer.toString(score));
                    insert.setString(12, "REPORT");
                    insert.setString(13, "r-" + point);
                    insert.addBatch();
                }
                if (i % BATCH == BATCH - 1 || i == customers - 1) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
            connection.setAutoCommit(true);
        }
    }

    private Optional<RowKey> walk() {
        int rows = Math.min(DEEP_PAGE * PAGE, customers / 2);
        Optional<RowKey> place = Optional.empty();
        for (int read = 0; read < rows; read += 100 * PAGE) {
            Optional<RowKey> after = place;
            List<RowKey> keys =
                    storage.inUnitOfWork(Samples.TENANT, work -> work.lists().page(list, after, 0, 100 * PAGE));
            place = Optional.of(keys.get(keys.size() - 1));
        }
        return place;
    }
}
