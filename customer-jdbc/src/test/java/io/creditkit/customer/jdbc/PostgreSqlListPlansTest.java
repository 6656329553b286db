package io.creditkit.customer.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.Subject;
import io.creditkit.customer.limit.ExpiredLimit;
import io.creditkit.customer.outbox.OutboxEvent;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.Field;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.FieldType;
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
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Which way lists go through a database with many customers, as the database itself tells. */
class PostgreSqlListPlansTest {
    private static final int MANY = 20_000;
    private static final FieldCatalogue FIELDS = FieldCatalogue.standard()
            .with(List.of(
                    Field.attribute("tier", "Tier", FieldType.ENUM, List.of("GOLD", "SILVER")),
                    Field.attribute("rank", "Rank", FieldType.NUMBER, List.of()),
                    Field.attribute("since", "Since", FieldType.DATE, List.of())));

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
        for (String value : List.of(
                "'own.tier', 'ENUM', CASE WHEN n % 1000 = 0 THEN 'GOLD' ELSE 'SILVER' END, NULL,"
                        + " CAST(CASE WHEN n % 1000 = 0 THEN 'GOLD' ELSE 'SILVER' END AS BYTEA), NULL, NULL",
                "'lei', 'TEXT', n || 'X', n || 'x', convert_to(n || 'x', 'UTF8'), NULL, NULL",
                "'own.rank', 'NUMBER', NULL, NULL, NULL, n, NULL",
                "'own.since', 'DATE', NULL, NULL, NULL, NULL, DATE '2026-01-01' + n")) {
            host.execute("INSERT INTO ck_customer_value (tenant_id, customer_id, value_key, value_kind, text_value,"
                    + " text_folded, text_key, amount, day_value) SELECT 'acme', 'c-0' || n, " + value
                    + " FROM generate_series(1, " + MANY + ") n");
        }
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

    @Test
    void aListByARareValueOfTheTenantsOwnFieldsBeginsAtTheIndexOfThatValue() {
        assertThat(plan("tier = GOLD")).contains("ck_value_text");
        assertThat(plan("lei = \"77 X\" and name is present")).contains("ck_value_text");
        assertThat(plan("rank > 19990")).contains("ck_value_amount");
        assertThat(plan("since > 2080-09-30")).contains("ck_value_day");
    }

    @Test
    void aPageOfEventsBeginsAtItsPlace_andNotAtTheFirstOneThatWaits() {
        host.execute("INSERT INTO ck_outbox (tenant_id, subject_kind, subject_id, seq, event_type, happened_at, due_at,"
                + " open_due_at, actor, facts) SELECT 'acme', 'CUSTOMER', 'c-' || n, 1, 'customer.changed', n, n, n, 'jane',"
                + " '[]' FROM generate_series(1, " + MANY + ") n");
        host.execute("ANALYZE ck_outbox");
        OutboxEvent last = new OutboxEvent(
                Subject.of(CustomerId.of("c-15000")), 1, "customer.changed", Instant.EPOCH, Actor.of("jane"), Map.of());
        executed.clear();

        List<OutboxEvent> page =
                storage.inUnitOfWork(Samples.TENANT, work -> work.outbox().undelivered(Optional.of(last), 3));

        assertThat(page).extracting(event -> event.subject().id()).containsExactly("c-15001", "c-15002", "c-15003");
        assertThat(explained("ORDER BY"))
                .contains("ck_outbox_due")
                .containsPattern("Index Cond: .*open_due_at >= ")
                .doesNotContain("Sort");
    }

    private String plan(String criteria) {
        return plan(criteria, Set.of());
    }

    private String plan(String criteria, Set<String> numbers) {
        ListQuery query = new ListQuery(
                List.of(Criteria.parse(criteria, FIELDS)),
                Optional.empty(),
                numbers,
                List.of(),
                new ListMoment(StorageSamples.NOON, ZoneOffset.UTC, ExchangeRates.none(), ExpiredLimit.NO_CREDIT));
        executed.clear();
        storage.inUnitOfWork(Samples.TENANT, work -> work.lists().count(query));
        return explained("COUNT(*)");
    }

    private String explained(String part) {
        String asked =
                executed.stream().filter(sql -> sql.contains(part)).findFirst().orElseThrow();
        StringBuilder plan = new StringBuilder();
        try (Connection connection = host.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet lines = statement.executeQuery("EXPLAIN " + asked)) {
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
