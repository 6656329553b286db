package io.creditkit.customer.jdbc;

import static io.creditkit.customer.storage.StorageSamples.assignment;
import static io.creditkit.customer.storage.StorageSamples.nationalId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.Customer;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.limit.ExpiredLimit;
import io.creditkit.customer.scenario.AssignedAttribute;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.CustomerQuery;
import io.creditkit.customer.search.Field;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.FieldValue;
import io.creditkit.customer.search.ListMoment;
import io.creditkit.customer.search.ListQuery;
import io.creditkit.customer.settings.SettingResolver;
import io.creditkit.customer.storage.StorageSamples;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
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
    void groupsOfAFormerVersion_areMadeReadyInBatches_andKeepTheirVersion() {
        storage.inUnitOfWork(Samples.TENANT, work -> {
            for (int i = 0; i < MORE_THAN_A_BATCH; i++) {
                work.groups().save(StorageSamples.group("g-" + i, "Big shops " + i));
            }
            Customer customer = work.customers().save(Samples.customer("c-1"));
            work.groups().join(customer.id(), GroupId.of("g-7"));
            return true;
        });
        host.execute("UPDATE ck_customer_group SET name_folded = NULL, name_order = NULL, id_order = NULL");
        assertThat(matching("customerGroup = \"big shops 7\"")).isZero();

        assertThat(refresh()).isTrue();
        assertThat(refresh()).isFalse();

        assertThat(matching("customerGroup = \"big shops 7\"")).isEqualTo(1);
        assertThat(host.number("SELECT COUNT(*) FROM ck_customer_group WHERE version = 1 AND name_order IS NOT NULL"))
                .isEqualTo(MORE_THAN_A_BATCH);
    }

    @Test
    void assignmentsAndNationalIdsOfAFormerVersion_areMadeReadyInBatches() {
        storage.inUnitOfWork(Samples.TENANT, work -> {
            for (int i = 0; i < MORE_THAN_A_BATCH; i++) {
                work.scenarios().assign(assignment("c-" + i, AssignedAttribute.COLLECTOR, "Zo\u00eb " + i));
                work.people().putNationalId(nationalId("c-" + i, "1234567" + i));
            }
            work.customers().save(Samples.customer("c-7"));
            return true;
        });
        host.execute("UPDATE ck_assignment SET target_folded = NULL, target_order = NULL");
        host.execute("UPDATE ck_national_id SET masked = NULL, masked_folded = NULL, masked_order = NULL");
        assertThat(matching("collector = \"zoe 7\"")).isZero();
        assertThat(matching("nationalId is present")).isZero();

        assertThat(refresh()).isTrue();
        assertThat(refresh()).isFalse();

        assertThat(matching("collector = \"zoe 7\"")).isEqualTo(1);
        assertThat(matching("nationalId = \"677\"")).isEqualTo(1);
        assertThat(host.number("SELECT COUNT(*) FROM ck_national_id WHERE masked = id_number"))
                .isZero();
    }

    @Test
    void limitsOfAFormerVersion_areMadeReady_alsoBesideOneThatCantBeUnderstood() {
        storage.inUnitOfWork(Samples.TENANT, work -> {
            for (int i = 0; i < MORE_THAN_A_BATCH; i++) {
                work.limits().save(StorageSamples.bareLimit("l-" + i, "c-" + i));
            }
            return true;
        });
        host.execute("UPDATE ck_limit_decision SET decided_at = NULL");
        host.execute("UPDATE ck_limit_decision SET state = 'OF_A_LATER_VERSION' WHERE id = 'l-7'");

        assertThat(refresh()).isTrue();
        assertThat(refresh()).isFalse();

        assertThat(host.number("SELECT COUNT(*) FROM ck_limit_decision WHERE version = 1 AND decided_at IS NOT NULL"))
                .isEqualTo(MORE_THAN_A_BATCH);
        assertThatThrownBy(() -> storage.inUnitOfWork(
                        Samples.TENANT, work -> work.limits().find("l-7")))
                .isInstanceOf(CorruptStorageException.class);
    }

    @Test
    void ofTheOwnFieldsOfASavedCustomer_whatChangedIsWritten_andWhatAFormerVersionLeftOut() {
        Customer first = Samples.save(storage, StorageSamples.ownFields("1"));
        Customer second = Samples.save(
                storage,
                Customer.builder()
                        .from(first)
                        .attributes(Map.of("tier", new FieldValue.Choice("SILVER"), "vip", new FieldValue.Flag(false)))
                        .build());
        assertThat(ownRows()).isEqualTo(2);
        assertThat(host.number("SELECT COUNT(*) FROM ck_customer_value WHERE text_value = 'SILVER'"))
                .isEqualTo(1);

        host.execute("UPDATE ck_customer_value SET day_value = DATE '2026-01-01'");
        Customer third = Samples.save(
                storage, Customer.builder().from(second).name("Other name").build());
        assertThat(host.number("SELECT COUNT(*) FROM ck_customer_value WHERE day_value IS NOT NULL"))
                .isEqualTo(2);

        host.execute("DELETE FROM ck_customer_value");
        Samples.save(storage, third);
        assertThat(ownRows()).isEqualTo(2);
    }

    private long ownRows() {
        return host.number("SELECT COUNT(*) FROM ck_customer_value");
    }

    @Test
    void everyFieldThatStoragesKeep_hasAColumn() {
        List<Field> kept = CATALOGUE.fields().stream().filter(ListQuery::keeps).toList();

        assertThat(kept).hasSizeGreaterThan(40);
        storage.inUnitOfWork(Samples.TENANT, work -> {
            ListStatement statement = new ListStatement(
                    new ListMoment(Samples.NOW, ZoneOffset.UTC, ExchangeRates.none(), ExpiredLimit.NO_CREDIT),
                    new SettingResolver(work));
            return assertThat(kept)
                    .allSatisfy(field -> assertThat(statement.column(field)).isNotNull());
        });
    }

    private void asAFormerVersionLeftThem() {
        ListedText.COLUMNS.columns().forEach(column -> host.execute("UPDATE ck_customer SET " + column + " = NULL"));
    }

    private boolean refresh() {
        return storage.inUnitOfWork(Samples.TENANT, work -> work.lists().refresh());
    }

    private long named(String name) {
        return matching("name = \"" + name + "\"");
    }

    private long matching(String criteria) {
        ListQuery query = ListQuery.of(
                CustomerQuery.where(Criteria.parse(criteria, CATALOGUE)),
                new ListMoment(Samples.NOW, ZoneOffset.UTC, ExchangeRates.none(), ExpiredLimit.NO_CREDIT));
        return storage.inUnitOfWork(Samples.TENANT, work -> work.lists().count(query));
    }
}
