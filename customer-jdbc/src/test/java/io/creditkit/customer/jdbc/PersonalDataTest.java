package io.creditkit.customer.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.Actor;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.jdbc.PersonalDataPlan.Verdict;
import io.creditkit.customer.privacy.Privacy;
import io.creditkit.customer.privacy.PrivacySettings;
import io.creditkit.customer.privacy.RetentionPolicy;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What {@code personal-data.txt} declares of every column is true of the tables of a database, and of what an erasure leaves. */
class PersonalDataTest {
    private static final PrivacySettings EVERYTHING_GOES =
            new PrivacySettings(new RetentionPolicy(Map.of(), RetentionPolicy.WhileOwing.ERASE), List.of());

    private final HostDatabase host = HostDatabase.on(server());
    private final JdbcStorage storage =
            JdbcStorage.on(host.dataSource()).schemaMode(SchemaMode.MIGRATE).build();

    DatabaseServer server() {
        return new H2Server();
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void everyColumnOfEveryTableIsDeclared_andNothingElseIs() throws Exception {
        assertThat(stored().columns())
                .as("write into personal-data.txt what the column holds and what an erasure does to it")
                .containsExactlyInAnyOrderElementsOf(PersonalDataPlan.read().columns());
    }

    @Test
    void afterAnErasure_noColumnOfAnyTableHasAWordOfThePerson() throws Exception {
        PersonalDataPlan plan = PersonalDataPlan.read();
        context(Actor.of("clerk")).inUnitOfWork(Zebedee::house);
        Zebedee.moveIn(context(Actor.of("clerk").because("Zebedee phoned.")));
        // A number that can be dialled has no letters, and so no word.
        host.execute("UPDATE ck_customer SET phone_e164_folded = '33142685300', phone_e164_order = name_order");
        StoredColumns before = stored();
        assertThat(before.with(Zebedee.WORD))
                .as("every column that is declared to be erased holds the word, and no other does")
                .containsExactlyInAnyOrderElementsOf(plan.columns(Verdict.ERASED));

        new Privacy(context(Actor.of("clerk")), EVERYTHING_GOES).erase(Zebedee.ID, "Asked for by letter.");

        StoredColumns after = stored();
        assertThat(after.with(Zebedee.WORD)).as("columns with the word").isEmpty();
        for (String column : plan.columns(Verdict.DERIVED)) {
            Set<String> left = new HashSet<>(before.values(column));
            assertThat(left).as(column + " before").isNotEmpty();
            left.retainAll(after.values(column));
            assertThat(left).as(column + " of before").isEmpty();
        }
        assertThat(host.number("SELECT COUNT(*) FROM ck_customer")).isEqualTo(1);
    }

    @Test
    void aDeclarationThatSaysNothingOrTwoThings_isRefused() {
        assertThatThrownBy(() -> PersonalDataPlan.of("t\n  kept a b\n")).hasMessageContaining("needs a reason");
        assertThatThrownBy(() -> PersonalDataPlan.of("t\n  key a b\n  erased a\n"))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> PersonalDataPlan.of("t\n  perhaps a\n")).isInstanceOf(IllegalArgumentException.class);
        assertThat(PersonalDataPlan.of("t\n  kept a b: a duty\n").columns()).containsExactly("t.a", "t.b");
    }

    private StoredColumns stored() throws SQLException, IOException {
        return StoredColumns.of(host.dataSource(), server().ownTables());
    }

    private WorkContext context(Actor actor) {
        AtomicLong ids = new AtomicLong();
        return new WorkContext(
                storage,
                Samples.TENANT,
                actor,
                Clock.fixed(Instant.parse("2026-03-31T12:00:00Z"), ZoneOffset.UTC),
                ZoneOffset.UTC,
                () -> actor.id() + "-" + ids.incrementAndGet(),
                ExchangeRates.none(),
                Optional.of((tenant, event) -> {}));
    }
}
