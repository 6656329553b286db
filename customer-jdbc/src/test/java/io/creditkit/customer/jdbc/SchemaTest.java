package io.creditkit.customer.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.storage.StorageException;
import io.creditkit.customer.storage.StorageUnavailableException;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SchemaTest {
    private final HostDatabase host = HostDatabase.on(server());

    DatabaseServer server() {
        return new H2Server();
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void onAHostsDatabase_nothingIsMadeUnasked() {
        assertThatThrownBy(() -> JdbcStorage.on(host.dataSource()).build())
                .isInstanceOf(SchemaMismatchException.class)
                .hasMessageContaining("missing")
                .hasMessageContaining("writeDdl")
                .hasMessageContaining("SchemaMode.MIGRATE");
        assertThat(tables()).isEqualTo(1);
    }

    @Test
    void whatMigrateMade_isValid_andMigrateDoesNothingMore() {
        migrate("ck_").close();
        long tables = tables();

        migrate("ck_").close();
        try (JdbcStorage storage = JdbcStorage.on(host.dataSource()).build()) {
            Samples.save(storage, Samples.customer("c-1"));
        }

        assertThat(tables()).isEqualTo(tables);
        assertThat(host.number("SELECT COUNT(*) FROM ck_schema_history"))
                .isEqualTo(Migration.all().size());
        assertThat(host.stillLent()).isZero();
    }

    @Test
    void theExportedScript_makesASchema_thatIsValidAndWorks() throws Exception {
        StringWriter script = new StringWriter();
        JdbcStorage.on(host.dataSource()).tablePrefix("x1_").writeDdl(script);
        assertThat(tables()).as("the export changes nothing").isEqualTo(1);

        SqlScript.statements(script.toString()).forEach(host::execute);

        try (JdbcStorage storage =
                JdbcStorage.on(host.dataSource()).tablePrefix("x1_").build()) {
            Samples.save(storage, Samples.customer("c-1"));
            assertThat(Samples.count(storage)).isEqualTo(1);
        }
        try (JdbcStorage storage = migrate("x1_")) {
            assertThat(Samples.count(storage)).isEqualTo(1);
        }
    }

    @Test
    void aNewerSchema_isRefused() {
        migrate("ck_").close();
        int later = Migration.all().size() + 1;
        host.execute("INSERT INTO ck_schema_history (version, script, sha256, library_version)" + " VALUES (" + later
                + ", 'later.sql', 'f00d', '99.0')");

        assertRefused("schema version " + later, "newer version of CreditKit");
    }

    @Test
    void aChangedScript_isRefused() {
        migrate("ck_").close();
        host.execute("UPDATE ck_schema_history SET sha256 = 'f00d'");

        assertRefused("001-customers-reports-monitoring.sql", "SHA-256 differs");
    }

    @Test
    void somebodyElsesTables_areNeverTouched() {
        host.execute("CREATE TABLE ck_customer (id INTEGER)");

        assertRefused("ck_customer", "another table prefix");
        assertThat(tables()).isEqualTo(2);
    }

    @Test
    void somebodyElsesHistory_isNeverTouched() {
        host.execute("CREATE TABLE ck_schema_history (installed_rank INTEGER, checksum INTEGER)");

        assertRefused("ck_schema_history", "another table prefix");
        assertThat(tables()).isEqualTo(2);
    }

    @Test
    void aConnectionThatIsLostWhileTheSchemaIsRead_isNotTakenForSomebodyElsesTables() {
        migrate("ck_").close();
        host.beforeEachStep(() -> {
            throw new SQLException("lost", "08006");
        });

        assertThatThrownBy(() -> JdbcStorage.on(host.dataSource()).build())
                .isInstanceOf(StorageUnavailableException.class);
    }

    @Test
    void withModeNone_nothingIsCheckedOrMade() {
        try (JdbcStorage storage =
                JdbcStorage.on(host.dataSource()).schemaMode(SchemaMode.NONE).build()) {
            assertThatThrownBy(() -> Samples.count(storage)).isInstanceOf(StorageException.class);
        }
        assertThat(tables()).isEqualTo(1);
    }

    @Test
    void twoStorages_liveInOneDatabase_underTwoPrefixes() {
        try (JdbcStorage one = migrate("a_");
                JdbcStorage other = migrate("a_b_");
                JdbcStorage bare = migrate("")) {
            Samples.save(one, Samples.customer("c-1"));

            assertThat(Samples.count(one)).isEqualTo(1);
            assertThat(Samples.count(other)).isZero();
            assertThat(Samples.count(bare)).isZero();
        }
    }

    @Test
    void nodesThatMigrateAtOnce_doNoHarm() throws Exception {
        int nodes = 6;
        CyclicBarrier start = new CyclicBarrier(nodes);
        ExecutorService threads = Executors.newFixedThreadPool(nodes);
        try {
            List<Future<JdbcStorage>> opened = new ArrayList<>();
            for (int i = 0; i < nodes; i++) {
                opened.add(threads.submit(() -> {
                    start.await();
                    return migrate("ck_");
                }));
            }
            for (Future<JdbcStorage> storage : opened) {
                assertThat(Samples.count(storage.get())).isZero();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(host.number("SELECT COUNT(*) FROM ck_schema_history"))
                .isEqualTo(Migration.all().size());
        assertThat(host.number("SELECT COUNT(*) FROM ck_schema_lock")).isEqualTo(1);
    }

    @Test
    void aMigrationThatWasCutShort_isCompleted() throws Exception {
        StringWriter script = new StringWriter();
        JdbcStorage.on(host.dataSource()).writeDdl(script);
        SqlScript.statements(script.toString()).subList(0, 12).forEach(host::execute);
        assertThatThrownBy(() -> JdbcStorage.on(host.dataSource()).build()).isInstanceOf(SchemaMismatchException.class);

        try (JdbcStorage storage = migrate("ck_")) {
            Samples.save(storage, Samples.customer("c-1"));
        }
        JdbcStorage.on(host.dataSource()).build().close();
    }

    @Test
    void aPrefixThatIsNoName_isRefused() {
        JdbcStorage.Builder builder = JdbcStorage.on(host.dataSource());
        for (String prefix : List.of("Ck_", "1_", "x; DROP TABLE hosts_own", "eleven_long", "ck-")) {
            assertThatThrownBy(() -> builder.tablePrefix(prefix))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("table prefix");
        }
    }

    @Test
    void anUnknownDatabase_isAnErrorAndNeverAGuess() {
        assertThatThrownBy(() -> Dialects.of("Paradox", 7, 0))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("Paradox")
                .hasMessageContaining("Supported: H2");
        assertThatThrownBy(() -> Dialects.of("H2", 1, 4)).hasMessageContaining("too old");
        assertThatThrownBy(() -> Dialects.of("MariaDB", 10, 5)).hasMessageContaining("10.6 or newer");
        assertThat(Dialects.of("MariaDB", 11, 4)).isInstanceOf(MariaDbDialect.class);
    }

    @Test
    void aScript_isCutAtItsSemicolons_butNotAtThoseInQuotesAndComments() {
        assertThat(SqlScript.statements(
                        "-- one; two\nINSERT INTO a VALUES ('x;''y', \"c;d\"); /* ; */ DELETE FROM b\n;;"))
                .containsExactly("INSERT INTO a VALUES ('x;''y', \"c;d\")", "DELETE FROM b");
    }

    private JdbcStorage migrate(String prefix) {
        return JdbcStorage.on(host.dataSource())
                .tablePrefix(prefix)
                .schemaMode(SchemaMode.MIGRATE)
                .pause(attempt -> {})
                .build();
    }

    private void assertRefused(String... messageParts) {
        for (SchemaMode mode : List.of(SchemaMode.VALIDATE, SchemaMode.MIGRATE)) {
            assertThatThrownBy(() ->
                            JdbcStorage.on(host.dataSource()).schemaMode(mode).build())
                    .as(mode.name())
                    .isInstanceOf(SchemaMismatchException.class)
                    .message()
                    .contains(messageParts);
        }
        assertThat(host.stillLent()).isZero();
    }

    private long tables() {
        return host.tables();
    }
}
