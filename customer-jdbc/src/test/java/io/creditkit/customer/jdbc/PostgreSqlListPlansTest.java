package io.creditkit.customer.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.limit.ExpiredLimit;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.ListMoment;
import io.creditkit.customer.search.ListQuery;
import io.creditkit.customer.storage.StorageSamples;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Which way lists go through a database with many customers, as the database itself tells. */
class PostgreSqlListPlansTest {
    private static final int MANY = 20_000;

    private final HostDatabase host = HostDatabase.on(new PostgreSqlServer());
    private final List<String> executed = new ArrayList<>();
    private final JdbcStorage storage =
            JdbcStorage.on(watched()).schemaMode(SchemaMode.MIGRATE).build();

    @BeforeEach
    void store() {
        storage.inUnitOfWork(Samples.TENANT, work -> work.customers().save(Samples.customer("c-0")));
        String columns = String.join(
                ", ",
                CustomerRecord.ALL.and(ListedText.COLUMNS).columns().stream()
                        .map(column -> switch (column) {
                            case "id", "customer_number" -> column + " || n";
                            case "number_key" -> "convert_to(n || '-', 'UTF8')";
                            default -> column;
                        })
                        .toList());
        host.execute("INSERT INTO ck_customer ("
                + CustomerRecord.ALL.and(ListedText.COLUMNS).names() + ") SELECT " + columns
                + " FROM ck_customer, generate_series(1, " + MANY + ") n");
        host.execute(
                "INSERT INTO ck_consent (tenant_id, customer_id, seq, consent_id, purpose, consent_state, notice_id,"
                        + " notice_version, channel, happened_at, recorded_by) SELECT tenant_id, id, 1, 'k', 'PERSONAL_DATA',"
                        + " 'GIVEN', 'n', 1, 'web', 1, 'jane' FROM ck_customer");
        host.execute("ANALYZE");
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void consentsOfOtherCustomersAreNotRead() {
        String plan = plan("personalDataAcceptedOn is present", Set.of("c-07"));

        assertThat(plan).contains("ck_consent_pkey").doesNotContain("Seq Scan on ck_consent");
    }

    private String plan(String criteria, Set<String> numbers) {
        ListQuery query = new ListQuery(
                List.of(Criteria.parse(criteria, FieldCatalogue.standard())),
                Optional.empty(),
                numbers,
                List.of(),
                new ListMoment(StorageSamples.NOON, ZoneOffset.UTC, ExchangeRates.none(), ExpiredLimit.NO_CREDIT));
        executed.clear();
        storage.inUnitOfWork(Samples.TENANT, work -> work.lists().count(query));
        String counting = executed.stream()
                .filter(sql -> sql.contains("COUNT(*)"))
                .findFirst()
                .orElseThrow();
        StringBuilder plan = new StringBuilder();
        try (Connection connection = host.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet lines = statement.executeQuery("EXPLAIN " + counting)) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return plan.toString();
    }

    private DelegatingDataSource watched() {
        return new DelegatingDataSource(host.dataSource()) {
            @Override
            public Connection getConnection() throws SQLException {
                return (Connection) noted(super.getConnection(), Connection.class);
            }
        };
    }

    /** The driver tells a statement with its parameters in place. */
    private Object noted(Object target, Class<?> type) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (target instanceof PreparedStatement && method.getName().startsWith("execute")) {
                executed.add(target.toString().replaceFirst("^Pooled statement wrapping physical statement ", ""));
            }
            try {
                Object answer = method.invoke(target, arguments);
                return answer instanceof PreparedStatement ? noted(answer, PreparedStatement.class) : answer;
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        });
    }
}
