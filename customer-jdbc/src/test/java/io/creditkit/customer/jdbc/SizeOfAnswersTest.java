package io.creditkit.customer.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.access.AccessEntry;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.audit.ChangeSource;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.CustomerQuery;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.PageRequest;
import io.creditkit.customer.search.SortKey;
import io.creditkit.customer.storage.CustomerStore;
import io.creditkit.customer.storage.ListStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is held of an answer does not grow with the number of customers, and neither does the number of statements for it. */
class SizeOfAnswersTest {
    private static final FieldCatalogue CATALOGUE = FieldCatalogue.standard();
    private static final int FEW = 600;
    private static final int MANY = 900;
    private static final int PAGE = 20;

    /** Of a page of customers at once, or of a run of words. */
    private static final int A_PART = 200;

    private final HostDatabase host = HostDatabase.on(new H2Server());
    private final CountedStatements counted = new CountedStatements(host.dataSource());
    private final JdbcStorage storage =
            JdbcStorage.on(counted).schemaMode(SchemaMode.MIGRATE).build();
    private final CreditKit kit = CreditKit.builder()
            .storage(storage)
            .clock(Clock.fixed(Samples.NOW, ZoneOffset.UTC))
            .build();
    private final Workspace work = kit.workspace(Samples.TENANT, Actor.of("clerk"));
    private final CustomerQuery byName = CustomerQuery.builder()
            .criteria(Criteria.parse("country = \"GB\"", CATALOGUE))
            .addSort(SortKey.ascending(CATALOGUE.get("name")))
            .build();

    @BeforeEach
    void store() {
        storeUpTo(0, FEW);
    }

    @AfterEach
    void close() {
        kit.close();
        host.close();
    }

    @Test
    void aPage_aCount_aFacetAndSuggestions_areTheSameWork_howeverManyCustomersThereAre() {
        List<Runnable> questions = List.of(
                () -> work.list().page(byName, PageRequest.first(PAGE)),
                () -> work.list().count(byName),
                () -> work.list().facets(byName, List.of(CATALOGUE.get("status"))),
                () -> work.search().suggest("bro", 10),
                () -> work.search().suggest("brown sons", 10));
        List<String> ofFew = questions.stream().map(this::work).toList();
        storeUpTo(FEW, MANY);

        List<String> ofMany = questions.stream().map(this::work).toList();

        assertThat(ofMany).isEqualTo(ofFew);
    }

    @Test
    void everyCustomer_isReadInParts() {
        storeUpTo(FEW, MANY);
        List<String> numbers = new ArrayList<>();
        counted.reset();

        work.profiles()
                .forEach(work.today(), profile -> numbers.add(profile.customer().number()));

        assertThat(numbers).hasSize(MANY);
        assertThat(counted.mostRows()).isEqualTo(A_PART);
    }

    @Test
    void aPageOfTheTrailAndOfTheAccessLog_isNoMoreThanItsEntries_howeverManyFollow() {
        storage.inUnitOfWork(Samples.TENANT, unit -> {
            for (int i = 0; i < FEW; i++) {
                Subject subject = Subject.of(CustomerId.of("c-" + i));
                Instant moment = Samples.NOW.plusSeconds(i / 2);
                unit.audit()
                        .append(new AuditEntry(
                                subject,
                                0,
                                AuditEntry.Action.CREATED,
                                moment,
                                Actor.of("clerk"),
                                Optional.empty(),
                                ChangeSource.BY_HAND,
                                List.of()));
                unit.accesses()
                        .add(new AccessEntry(
                                subject, AccessEntry.Kind.REPORT, "", moment, Actor.of("clerk"), Optional.empty()));
            }
            return true;
        });
        Instant end = Samples.NOW.plusSeconds(FEW);
        counted.reset();

        assertThat(work.audit().between(Samples.NOW, end, PAGE - 1)).hasSize(PAGE - 1);
        assertThat(work.accesses().between(Samples.NOW, end, PAGE - 1)).hasSize(PAGE - 1);

        assertThat(counted.mostRows()).isEqualTo(PAGE);
        assertThat(work.audit().between(Samples.NOW.plusSeconds(1), end, 1000)).hasSize(FEW - 2);
    }

    @Test
    void theLargestPartThatCanBeAskedFor_isBounded() {
        assertThat(ListStore.MAX_PAGE).isLessThanOrEqualTo(20_000);
        assertThat(CustomerStore.MAX_PAGE).isLessThanOrEqualTo(20_000);
    }

    private String work(Runnable question) {
        question.run();
        counted.reset();
        question.run();
        return counted.statements() + " statements, " + counted.mostRows() + " rows";
    }

    private void storeUpTo(int from, int to) {
        List<Customer> some = IntStream.range(from, to)
                .mapToObj(number -> Samples.customer("c-" + number))
                .toList();
        storage.inUnitOfWork(Samples.TENANT, unit -> unit.customers().addAll(some));
    }
}
