package io.creditkit.customer.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Customer;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.limit.ExpiredLimit;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.CustomerQuery;
import io.creditkit.customer.search.Field;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.ListMoment;
import io.creditkit.customer.search.ListQuery;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListReadinessTest {
    private static final FieldCatalogue CATALOGUE = FieldCatalogue.standard();
    private static final int MORE_THAN_A_BATCH = 501;

    private final HostDatabase host = HostDatabase.on(new H2Server());
    private final JdbcStorage storage =
            JdbcStorage.on(host.dataSource()).schemaMode(SchemaMode.MIGRATE).build();

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void customersOfAFormerVersion_areMadeReadyInBatches_andKeepTheirVersion() {
        for (int i = 0; i < MORE_THAN_A_BATCH; i++) {
            Samples.save(storage, Samples.customer("c-" + i));
        }
        asAFormerVersionLeftThem();
        assertThat(named("brown sons")).isZero();

        assertThat(refresh()).isTrue();
        assertThat(refresh()).isFalse();

        assertThat(named("brown sons")).isEqualTo(MORE_THAN_A_BATCH);
        assertThat(Samples.find(storage, "c-7").orElseThrow().version()).isEqualTo(1);
        assertThat(host.number("SELECT COUNT(*) FROM ck_customer_version")).isZero();
    }

    @Test
    void aCustomerThatIsSaved_isReady() {
        Customer customer = Samples.save(storage, Samples.customer("c-1"));
        asAFormerVersionLeftThem();
        Samples.save(storage, Customer.builder().from(customer).name("Green").build());

        assertThat(named("green")).isEqualTo(1);
        assertThat(refresh()).isFalse();
    }

    @Test
    void everyFieldThatStoragesKeep_hasAColumn() {
        List<Field> kept = CATALOGUE.fields().stream().filter(ListQuery::keeps).toList();

        assertThat(kept)
                .hasSizeGreaterThan(40)
                .allSatisfy(field -> assertThat(ListColumns.of(field, ExpiredLimit.NO_CREDIT, "o"))
                        .isNotNull());
    }

    private void asAFormerVersionLeftThem() {
        ListedText.COLUMNS.columns().forEach(column -> host.execute("UPDATE ck_customer SET " + column + " = NULL"));
    }

    private boolean refresh() {
        return storage.inUnitOfWork(Samples.TENANT, work -> work.lists().refresh());
    }

    private long named(String name) {
        ListQuery query = ListQuery.of(
                CustomerQuery.where(Criteria.parse("name = \"" + name + "\"", CATALOGUE)),
                new ListMoment(Samples.NOW, ZoneOffset.UTC, ExchangeRates.none(), ExpiredLimit.NO_CREDIT));
        return storage.inUnitOfWork(Samples.TENANT, work -> work.lists().count(query));
    }
}
