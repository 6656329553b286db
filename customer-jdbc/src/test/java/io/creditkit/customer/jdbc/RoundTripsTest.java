package io.creditkit.customer.jdbc;

import static io.creditkit.customer.storage.StorageSamples.alert;
import static io.creditkit.customer.storage.StorageSamples.assessment;
import static io.creditkit.customer.storage.StorageSamples.assignment;
import static io.creditkit.customer.storage.StorageSamples.bareLimit;
import static io.creditkit.customer.storage.StorageSamples.contact;
import static io.creditkit.customer.storage.StorageSamples.creditOffer;
import static io.creditkit.customer.storage.StorageSamples.fullCustomer;
import static io.creditkit.customer.storage.StorageSamples.fullFile;
import static io.creditkit.customer.storage.StorageSamples.fullLoan;
import static io.creditkit.customer.storage.StorageSamples.group;
import static io.creditkit.customer.storage.StorageSamples.link;
import static io.creditkit.customer.storage.StorageSamples.member;
import static io.creditkit.customer.storage.StorageSamples.nationalId;
import static io.creditkit.customer.storage.StorageSamples.ownFields;
import static io.creditkit.customer.storage.StorageSamples.paidInvoice;
import static io.creditkit.customer.storage.StorageSamples.portfolio;
import static io.creditkit.customer.storage.StorageSamples.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.Money;
import io.creditkit.customer.Subject;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.alert.Severity;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.audit.ChangeSource;
import io.creditkit.customer.audit.FieldChange;
import io.creditkit.customer.bulk.BulkAction;
import io.creditkit.customer.csv.CsvTable;
import io.creditkit.customer.file.CustomerFile;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.limit.CheckRequest;
import io.creditkit.customer.limit.LimitDecision;
import io.creditkit.customer.limit.LimitSubject;
import io.creditkit.customer.outbox.OutboxEvent;
import io.creditkit.customer.receivables.LedgerScope;
import io.creditkit.customer.receivables.MeasureSettings;
import io.creditkit.customer.scenario.AssignedAttribute;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.CustomerPage;
import io.creditkit.customer.search.CustomerQuery;
import io.creditkit.customer.search.ExportRequest;
import io.creditkit.customer.search.Field;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.PageRequest;
import io.creditkit.customer.search.SortKey;
import io.creditkit.customer.search.SuggestQuery;
import io.creditkit.customer.storage.OutboxStore;
import io.creditkit.customer.storage.StorageSamples;
import io.creditkit.customer.storage.UnitOfWork;
import java.io.OutputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often the database is asked: for each customer of a list never once more, and for one customer seldom. */
class RoundTripsTest {
    private static final FieldCatalogue CATALOGUE = FieldCatalogue.standard();
    /** Nearly a batch: of a whole one it is known only later that no other follows. */
    private static final int MANY = 198;

    private final HostDatabase host = HostDatabase.on(server());
    private final CountedStatements counted = new CountedStatements(host.dataSource());
    private final JdbcStorage storage =
            JdbcStorage.on(counted).schemaMode(SchemaMode.MIGRATE).build();
    private final CreditKit kit = CreditKit.builder()
            .storage(storage)
            .clock(Clock.fixed(StorageSamples.NOON, ZoneOffset.UTC))
            .build();
    private final Workspace work = kit.workspace(Samples.TENANT, Actor.of("clerk"));

    DatabaseServer server() {
        return new H2Server();
    }

    /** How many statements the whole file of a customer takes. This database runs in this process, and takes them one by one. */
    int ofAFile() {
        return 25;
    }

    @BeforeEach
    void store() {
        storage.inUnitOfWork(Samples.TENANT, unit -> {
            unit.groups().save(group("g-1", "Wholesale"));
            unit.scenarios().saveScenario(scenario("DUNNING"));
            IntStream.range(0, MANY).forEach(i -> store(unit, String.valueOf(i)));
            return true;
        });
    }

    @AfterEach
    void close() {
        kit.close();
        host.close();
    }

    @Test
    void aPageOfAListIsAskedForInAsManyStatementsHoweverManyRowsItHas() {
        CustomerQuery byName = CustomerQuery.builder()
                .addSort(SortKey.ascending(CATALOGUE.get("name")))
                .build();
        storage.inUnitOfWork(Samples.TENANT, unit -> {
            unit.monitoring().savePortfolio(portfolio("risky"));
            IntStream.range(0, (MANY + 1) / 2)
                    .mapToObj(i -> member("risky", "X-" + i))
                    .forEach(unit.monitoring()::saveMember);
            return true;
        });
        CustomerPage page = work.list().page(byName, PageRequest.first(MANY));
        int ofTwo = statements(() -> work.list().page(byName, PageRequest.first(2)));

        assertThat(page.rows()).hasSize(MANY).allSatisfy(row -> {
            assertThat(row.profile().company()).isPresent();
            assertThat(row.profile().assessment()).isPresent();
            assertThat(row.profile().groupName()).contains("Wholesale");
            assertThat(row.profile().portfolios()).containsExactly("risky");
            assertThat(row.profile().decidedLimit()).isPresent();
            assertThat(row.profile().sharedExposure()).isPresent();
            assertThat(row.profile().receivables().paidInvoices()).isEqualTo(1);
            assertThat(row.statusReason()).contains("asked by phone");
        });
        assertThat(statements(() -> work.list().page(byName, PageRequest.first(20))))
                .isEqualTo(ofTwo);
        assertThat(statements(() -> work.list().page(byName, PageRequest.first(MANY))))
                .isEqualTo(ofTwo);
        assertThat(ofTwo).isLessThanOrEqualTo(33);
    }

    @Test
    void aListAsksOnceForTheCurrenciesOfAllItsAmounts() {
        CustomerQuery all = CustomerQuery.all();
        CustomerQuery byAmounts = CustomerQuery.where(Criteria.parse(
                "(equity > 1 EUR or turnover < 9 USD or ownLimit > 1 EUR) or name is present", CATALOGUE));

        int without = statements(() -> work.list().page(all, PageRequest.first(2)));

        assertThat(statements(() -> work.list().page(byAmounts, PageRequest.first(2))))
                .isEqualTo(without + 1);
    }

    @Test
    void aFileOfAListAndAMassActionAskForEachBatchAndNotForEachRow() {
        CustomerQuery one = CustomerQuery.builder()
                .criteria(Criteria.parse("number = \"7\"", CATALOGUE))
                .build();

        assertThat(exported(CustomerQuery.all())).isEqualTo(exported(one));
        assertThat(statements(() -> work.bulk().dryRun(CustomerQuery.all(), action())))
                .isEqualTo(statements(() -> work.bulk().dryRun(one, action())));
        assertThat(planned("all", CustomerQuery.all())).isEqualTo(planned("one", one));
    }

    private int exported(CustomerQuery query) {
        List<Field> columns = List.of(CATALOGUE.get("number"), CATALOGUE.get("exposure"));
        return statements(() -> work.export()
                .write(OutputStream.nullOutputStream(), ExportRequest.of(query, columns, CsvTable.Dialect.MACHINE)));
    }

    private int planned(String id, CustomerQuery query) {
        counted.reset();
        work.bulk().plan(id, query, action());
        return counted.statements();
    }

    private BulkAction action() {
        return work.bulk().moveTo(CustomerStatus.DISABLED);
    }

    @Test
    void oneCustomerWithWhatBelongsToItTakesThreeRoundTrips() {
        CustomerId id = CustomerId.of("c-7");
        counted.reset();
        storage.inUnitOfWork(Samples.TENANT, unit -> {
            Customer customer = unit.customers().find(id).orElseThrow();
            assertThat(customer.externalIds()).hasSize(2);
            assertThat(customer.tradeNames()).hasSize(2);
            assertThat(customer.attributes()).hasSize(6);
            assertThat(customer.agencyLink()).isPresent();
            assertThat(customer.address().city()).isPresent();
            assertThat(unit.people().contactsOf(id)).hasSize(1);
            assertThat(unit.people().nationalIds(List.of(id))).hasSize(1);
            return true;
        });

        assertThat(counted.statements()).isEqualTo(3);
    }

    @Test
    void theWholeFileOfACustomerIsAskedForAtOnceWhereTheDatabaseTakesSeveralQueries() {
        CustomerFile file = work.files().load(CustomerId.of("c-7"), work.today());
        int statements = statements(() -> work.files().load(CustomerId.of("c-7"), work.today()));

        assertThat(file.assessment().isPresent()).isTrue();
        assertThat(file.receivables().isPresent()).isTrue();
        assertThat(file.loans().isPresent()).isTrue();
        assertThat(file.alerts().isPresent()).isTrue();
        assertThat(statements).isLessThanOrEqualTo(ofAFile());
    }

    @Test
    void aKeystrokeTakesFewRoundTripsAlsoWithAnErrorInAWord() {
        assertThat(statements(() -> suggest("bourg"))).isEqualTo(3);
        assertThat(statements(() -> suggest("bresse bour"))).isLessThanOrEqualTo(12);
        assertThat(statements(() -> suggest("lgelise"))).isLessThanOrEqualTo(12);
        assertThat(statements(() -> suggest("lgelise bourg"))).isLessThanOrEqualTo(27);
    }

    @Test
    void manyTurnsAreTakenAtOnce() {
        List<String> keys = IntStream.range(0, 300).mapToObj(i -> "turn " + i).toList();

        assertThat(statements(() -> storage.inUnitOfWork(Samples.TENANT, unit -> {
                    unit.limits().turns(keys);
                    return true;
                })))
                .isEqualTo(2);
    }

    @Test
    void anEventTakesTwoRoundTrips_howeverManyItsSubjectHas() {
        counted.reset();
        storage.inUnitOfWork(
                Samples.TENANT,
                unit -> unit.outbox()
                        .add(new OutboxEvent(
                                Subject.of(CustomerId.of("c-7")),
                                0,
                                "customer.changed",
                                StorageSamples.NOON,
                                Actor.of("jane"),
                                Map.of())));

        assertThat(counted.statements()).isEqualTo(2);
    }

    @Test
    void theValuesOfManyEntriesAreErased_andManyEventsForgotten_atOnce() {
        Subject subject = Subject.of(CustomerId.of("c-7"));
        storage.inUnitOfWork(Samples.TENANT, unit -> {
            for (int i = 0; i < 30; i++) {
                unit.audit()
                        .append(new AuditEntry(
                                subject,
                                0,
                                AuditEntry.Action.CHANGED,
                                StorageSamples.NOON,
                                Actor.of("jane"),
                                Optional.empty(),
                                ChangeSource.BY_HAND,
                                List.of(new FieldChange("name", Optional.of("A"), Optional.of("B")))));
                unit.outbox()
                        .markDelivered(unit.outbox()
                                .add(new OutboxEvent(
                                        subject,
                                        0,
                                        "customer.changed",
                                        StorageSamples.NOON,
                                        Actor.of("jane"),
                                        Map.of())));
            }
            return true;
        });
        counted.reset();

        storage.inUnitOfWork(Samples.TENANT, unit -> {
            unit.audit().eraseValues(subject);
            return unit.outbox().purgeDelivered(StorageSamples.NOON.plusSeconds(1), OutboxStore.MAX_PAGE);
        });

        assertThat(counted.statements()).isEqualTo(4);
        List<AuditEntry> erased =
                storage.inUnitOfWork(Samples.TENANT, unit -> unit.audit().of(subject));
        assertThat(erased)
                .hasSizeGreaterThan(30)
                .allSatisfy(entry -> assertThat(entry).isEqualTo(entry.withoutValues()));
    }

    @Test
    void theMembersOfASharedCapAreReadTogether() {
        storage.inUnitOfWork(
                Samples.TENANT,
                unit -> unit.groups()
                        .save(CustomerGroup.builder()
                                .from(unit.groups().find(GroupId.of("g-1")).orElseThrow())
                                .limitMode(CustomerGroup.LimitMode.SHARED_CAP)
                                .creditLimit(Money.of("1000000", "EUR"))
                                .build()));
        CheckRequest order = CheckRequest.order(CustomerId.of("c-7"), "SO-1", Money.of("1", "EUR"));

        assertThat(statements(() -> work.limits().checks().check(order))).isLessThan(MANY / 2);
    }

    @Test
    void theLedgerOfAScopeIsReadCustomersByCustomersAndNotOneByOne() {
        assertThat(statements(() -> work.receivables()
                        .measures(
                                LedgerScope.everyone(),
                                Currency.getInstance("EUR"),
                                work.today(),
                                MeasureSettings.standard())))
                .isLessThan(MANY / 2);
        assertThat(statements(() -> work.receivables()
                        .paymentProfiles(
                                LedgerScope.everyone(),
                                Currency.getInstance("EUR"),
                                work.today(),
                                MeasureSettings.standard())))
                .isLessThan(MANY / 2);
    }

    @Test
    void whatBecameOfLimitsIsLookedUpManyAtATime() {
        assertThat(statements(() -> work.limits().decisions().settle())).isLessThan(MANY / 4);
    }

    private void suggest(String typed) {
        assertThat(storage.inUnitOfWork(Samples.TENANT, unit -> unit.customers().suggest(SuggestQuery.of(typed, 10)))
                        .customers())
                .hasSize(10);
    }

    private int statements(Runnable question) {
        question.run();
        counted.reset();
        question.run();
        return counted.statements();
    }

    /** A customer of whom lists tell everything, that shares its company and the limit for that with its neighbour. */
    private static void store(UnitOfWork unit, String number) {
        String id = "c-" + number;
        CustomerId customer = CustomerId.of(id);
        String company = "X-" + Integer.parseInt(number) / 2;
        unit.customers()
                .save(Customer.builder()
                        .from(fullCustomer(number))
                        .attributes(ownFields(number).attributes())
                        .agencyLink(link(company))
                        .build());
        if (Integer.parseInt(number) % 2 == 0) {
            unit.reports().saveFile(fullFile(company));
            unit.limits()
                    .save(LimitDecision.builder()
                            .from(bareLimit("l-" + number, id))
                            .subject(LimitSubject.of(StorageSamples.company(company)))
                            .build());
        }
        unit.audit()
                .append(new AuditEntry(
                        Subject.of(customer),
                        0,
                        AuditEntry.Action.CHANGED,
                        StorageSamples.NOON,
                        Actor.of("jane"),
                        Optional.of("asked by phone"),
                        ChangeSource.BY_HAND,
                        List.of(new FieldChange("status", Optional.of("ENABLED"), Optional.of("DISABLED")))));
        unit.people().putContact(contact("p-" + number, id));
        unit.people().putNationalId(nationalId(id, "N" + number));
        unit.groups().join(customer, GroupId.of("g-1"));
        unit.assessments().add(assessment(id, 40));
        unit.assessments().add(assessment(id, 71));
        unit.scenarios().assign(assignment(id, AssignedAttribute.SCENARIO, "DUNNING"));
        unit.loans().save(fullLoan("loan-" + number, id));
        unit.loans().putOffer(creditOffer("offer-" + number, id));
        unit.invoices().save(paidInvoice("inv-" + number, id));
        unit.alerts().save(alert("a-" + number, id, Severity.HIGH, StorageSamples.NOON));
    }
}
