package io.creditkit.customer.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Address;
import io.creditkit.customer.Contact;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.ExternalId;
import io.creditkit.customer.Money;
import io.creditkit.customer.Subject;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.attribute.AttributeDefinition;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.limit.LimitAmount;
import io.creditkit.customer.limit.LimitDecision;
import io.creditkit.customer.monitoring.WatchEvent;
import io.creditkit.customer.onboarding.PreCustomerId;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.KeptReport;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.ReportDocument;
import io.creditkit.customer.report.ReportId;
import io.creditkit.customer.report.ReportOrder;
import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.customer.risk.ScoredCharacteristic;
import io.creditkit.customer.search.CustomerQuery;
import io.creditkit.customer.search.Facet;
import io.creditkit.customer.search.Field;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.Suggestion;
import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.StorageSamples;
import io.creditkit.customer.storage.UnitOfWork;
import java.io.StringWriter;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A database of every former schema version, with rows in every table it has, is upgraded and read right. */
class UpgradeTest {
    private static final int NEWEST = Migration.all().size();

    /** What is read, by the version from which on it comes back whole. */
    private static final Map<String, Reading> READINGS = new LinkedHashMap<>();

    static {
        since(1, "customer", work -> work.customers().find(Zebedee.ID).map(UpgradeTest::withoutOwnFields));
        since(1, "number", work -> work.customers().findByNumber("1").map(Customer::id));
        since(1, "link review", work -> work.customers().review(Zebedee.ID));
        since(
                1,
                "contacts",
                work -> work.people().contactsOf(Zebedee.ID).stream()
                        .map(UpgradeTest::withoutPreferences)
                        .toList());
        since(1, "accounts", work -> work.people().accounts());
        since(
                1,
                "company file",
                work -> work.reports().file(StorageSamples.company("FR-X-1")).map(UpgradeTest::withoutRemarks));
        since(
                1,
                "reports",
                work -> work.reports().reports(StorageSamples.company("FR-X-1")).stream()
                        .map(UpgradeTest::withoutRemarks)
                        .toList());
        since(
                1,
                "document",
                work -> work.reports()
                        .document(ReportId.of("r-1"))
                        .map(ReportDocument::bytes)
                        .map(Keys::digest));
        since(
                1,
                "orders",
                work -> work.reports().orders().stream()
                        .map(UpgradeTest::withoutPurpose)
                        .toList());
        since(1, "history", work -> work.history().series(StorageSamples.company("FR-X-1"), Criterion.SCORE));
        since(
                1,
                "events",
                work -> work.monitoring().events(StorageSamples.company("FR-X-1")).stream()
                        .map(WatchEvent::oldValue)
                        .toList());
        since(1, "invoice's amount", work -> work.invoices().find("of-invoice").map(invoice -> invoice.gross()));
        since(
                1,
                "alert's severity",
                work -> work.alerts().of(Zebedee.ID).stream()
                        .map(alert -> alert.severity())
                        .toList());
        since(1, "score", work -> work.assessments().latest(Zebedee.ID).map(one -> one.score()));
        since(2, "trail", work -> work.audit().of(Subject.of(Zebedee.ID)));
        since(2, "outbox", work -> work.outbox().undelivered(Optional.empty(), 100));
        since(3, "invoice", work -> work.invoices().find("of-invoice").map(UpgradeTest::withoutTax));
        since(3, "adjustments", work -> work.ledger().adjustmentsOf(Zebedee.ID));
        since(3, "payments", work -> work.ledger().paymentsOf(Zebedee.ID));
        since(3, "loan", work -> work.loans().find("of-loan"));
        since(3, "consents", work -> work.privacy().consentsOf(Zebedee.ID));
        since(
                5,
                "former versions",
                work -> work.customers().formerVersions(Zebedee.ID).stream()
                        .map(UpgradeTest::withoutOwnFields)
                        .toList());
        since(5, "comments", work -> work.comments().of(Zebedee.ID));
        since(5, "lead", work -> work.preCustomers().find(PreCustomerId.of("pc-1")));
        since(5, "newest leads", work -> work.preCustomers().newest(Optional.empty(), 10));
        since(6, "alert", work -> work.alerts().of(Zebedee.ID));
        since(
                9,
                "assessments",
                work -> work.assessments().all(Zebedee.ID).stream()
                        .map(UpgradeTest::withoutOrigins)
                        .toList());
        since(10, "overrides", work -> work.limits().overridesOf(Zebedee.ID));
        since(12, "attachments", work -> work.attachments().of(Subject.of(Zebedee.ID)));
        since(13, "supply", work -> work.supply().of(Zebedee.ID));
        since(14, "actions", work -> work.actions().of(Zebedee.ID));
        since(
                15,
                "events of portfolios",
                work -> work.monitoring().events(StorageSamples.company("FR-X-1")).stream()
                        .map(UpgradeTest::withoutMeaning)
                        .toList());
        since(15, "assignments", work -> work.scenarios().assignments(Zebedee.ID));
        since(
                18,
                "company file with remarks",
                work -> work.reports().file(StorageSamples.company("FR-X-1")).map(UpgradeTest::withoutOverride));
        since(
                18,
                "reports with remarks",
                work -> work.reports().reports(StorageSamples.company("FR-X-1")).stream()
                        .map(UpgradeTest::withoutSums)
                        .toList());
        since(18, "suggestions", work -> work.customers().suggestions(Zebedee.ID));
        since(
                16,
                "customer with own fields",
                work -> work.customers().find(Zebedee.ID).map(UpgradeTest::asBefore39));
        since(20, "rejected values", work -> work.customers().rejectedValues(Zebedee.ID));
        since(
                20,
                "company file with override",
                work -> work.reports().file(StorageSamples.company("FR-X-1")).map(UpgradeTest::withoutSums));
        since(
                22,
                "orders with their purpose",
                work -> work.reports().orders().stream()
                        .map(UpgradeTest::withoutPrice)
                        .toList());
        since(22, "whole assessments", work -> work.assessments().all(Zebedee.ID));
        since(26, "whole contacts", work -> work.people().contactsOf(Zebedee.ID));
        since(29, "whole invoice", work -> work.invoices().find("of-invoice"));
        since(30, "whole orders", work -> work.reports().orders());
        since(31, "consents of a lead", work -> work.privacy().consentsOf(Subject.of(PreCustomerId.of("pc-1"))));
        since(34, "booked references", work -> work.ledger().booked("line-1"));
        since(35, "whole company file", work -> work.reports().file(StorageSamples.company("FR-X-1")));
        since(35, "whole reports", work -> work.reports().reports(StorageSamples.company("FR-X-1")));
        since(35, "whole events", work -> work.monitoring().events(StorageSamples.company("FR-X-1")));
        since(39, "whole customer", work -> work.customers().find(Zebedee.ID));
        since(
                16,
                "the tenant's own fields",
                work -> work.attributes().all().stream()
                        .map(UpgradeTest::ofCustomersAlone)
                        .toList());
        since(39, "whole former versions", work -> work.customers().formerVersions(Zebedee.ID));
        since(40, "whole own fields", work -> work.attributes().all());
        since(
                40,
                "details",
                work -> work.details().find(Subject.of(Subject.Kind.INVOICE, "of-invoice")).stream()
                        .toList());
        since(
                40,
                "details by external id",
                work -> work.details().findByExternalId(Subject.Kind.CONTACT, ExternalId.of("crm", "Zebedee's p-1")));
    }

    /** What there is since version 40 is left out. */
    private static AttributeDefinition ofCustomersAlone(AttributeDefinition definition) {
        return AttributeDefinition.builder()
                .from(definition)
                .kinds(Set.of(Subject.Kind.CUSTOMER))
                .build();
    }

    /** What there is since version 29 is left out. */
    private static Invoice withoutTax(Invoice invoice) {
        return Invoice.builder()
                .from(invoice)
                .net(Optional.empty())
                .tax(Optional.empty())
                .documentRef(Optional.empty())
                .build();
    }

    /** What there is since version 26 is left out. */
    private static Contact withoutPreferences(Contact contact) {
        return Contact.builder()
                .from(contact)
                .language(Optional.empty())
                .preferredChannel(Optional.empty())
                .build();
    }

    /** What there is since version 22 is left out. */
    private static RiskAssessment withoutOrigins(RiskAssessment assessment) {
        return RiskAssessment.builder()
                .from(assessment)
                .characteristics(assessment.characteristics().stream()
                        .map(one -> new ScoredCharacteristic(
                                one.field(), one.value(), one.bin(), one.points(), one.bestPoints()))
                        .toList())
                .build();
    }

    /** What there is since version 30 is left out. */
    private static ReportOrder withoutPrice(ReportOrder order) {
        return ReportOrder.builder().from(order).price(Optional.empty()).build();
    }

    /** What there is since version 22 is left out. */
    private static ReportOrder withoutPurpose(ReportOrder order) {
        return ReportOrder.builder()
                .from(withoutPrice(order))
                .purpose(Optional.empty())
                .costUnit(Optional.empty())
                .correlationId(Optional.empty())
                .build();
    }

    /** What there is since version 18 is left out. */
    private static CompanyFile withoutRemarks(CompanyFile file) {
        return CompanyFile.builder()
                .from(withoutOverride(file))
                .figures(withoutRemarks(file.figures()))
                .build();
    }

    /** What there is since version 20 is left out. */
    private static CompanyFile withoutOverride(CompanyFile file) {
        return CompanyFile.builder()
                .from(withoutSums(file))
                .override(Optional.empty())
                .build();
    }

    /** What there is since version 35 is left out. */
    private static CompanyFile withoutSums(CompanyFile file) {
        return CompanyFile.builder()
                .from(file)
                .figures(withoutSums(file.figures()))
                .build();
    }

    private static KeptReport withoutSums(KeptReport report) {
        return KeptReport.builder()
                .from(report)
                .figures(withoutSums(report.figures()))
                .build();
    }

    private static KeyFigures withoutSums(KeyFigures figures) {
        return KeyFigures.builder()
                .from(figures)
                .privilegeTotal(Optional.empty())
                .prejudiced(Optional.empty())
                .build();
    }

    private static WatchEvent withoutMeaning(WatchEvent event) {
        return WatchEvent.builder().from(event).meaningOfE(Optional.empty()).build();
    }

    private static KeptReport withoutRemarks(KeptReport report) {
        return KeptReport.builder()
                .from(report)
                .figures(withoutRemarks(report.figures()))
                .build();
    }

    private static KeyFigures withoutRemarks(KeyFigures figures) {
        return KeyFigures.builder()
                .from(withoutSums(figures))
                .paymentRemarkCount(Optional.empty())
                .build();
    }

    /** What there is since version 16 is left out. */
    private static Customer withoutOwnFields(Customer customer) {
        return Customer.builder()
                .from(asBefore39(customer))
                .lei(Optional.empty())
                .tradeNames(List.of())
                .externalIds(Map.of())
                .attributes(Map.of())
                .build();
    }

    /** What there is since version 39 is left out. */
    private static Customer asBefore39(Customer customer) {
        return Customer.builder()
                .from(customer)
                .legalName(Optional.empty())
                .createdBy(Optional.empty())
                .tags(List.of())
                .address(Address.builder()
                        .from(customer.address())
                        .region(Optional.empty())
                        .build())
                .build();
    }

    /** The first version at which there is all that lists keep apart. */
    private static final int LISTS_AS_NOW = 16;

    private static final List<String> LISTED_APART = List.of(
            "name",
            "lei",
            "tradeNames",
            "customerGroup",
            "customerGroupId",
            "internalLimit",
            "creditCheck",
            "collector",
            "nationalId",
            "phoneE164");

    private record Reading(int since, Function<UnitOfWork, Object> question) {}

    private final HostDatabase newest = HostDatabase.on(server());
    private final HostDatabase old = HostDatabase.on(server());

    DatabaseServer server() {
        return new H2Server();
    }

    static IntStream versions() {
        return IntStream.rangeClosed(1, NEWEST - 1);
    }

    @BeforeEach
    void everything() {
        AtomicLong ids = new AtomicLong();
        WorkContext context = new WorkContext(
                JdbcStorage.on(newest.dataSource())
                        .schemaMode(SchemaMode.MIGRATE)
                        .build(),
                Samples.TENANT,
                Actor.of("clerk"),
                Clock.fixed(Samples.NOW, ZoneOffset.UTC),
                ZoneOffset.UTC,
                () -> "id-" + ids.incrementAndGet(),
                ExchangeRates.none(),
                Optional.of((tenant, event) -> {}));
        Zebedee.moveIn(context);
        context.inUnitOfWork(work -> {
            work.assessments().add(StorageSamples.assessment("c-1", 71));
            work.groups().save(StorageSamples.group("g-listed", "Wholesale"));
            work.groups().join(Zebedee.ID, GroupId.of("g-listed"));
            work.customers()
                    .save(Customer.builder()
                            .from(work.customers().find(Zebedee.ID).orElseThrow())
                            .phone("+33 1 42 68 53 00")
                            .build());
            work.limits()
                    .save(LimitDecision.builder()
                            .from(StorageSamples.bareLimit("l-listed", "c-1"))
                            .amount(LimitAmount.of(Money.of("5000", "EUR")))
                            .build());
            return true;
        });
    }

    @AfterEach
    void close() {
        newest.close();
        old.close();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void aDatabaseOfAFormerVersion_isUpgradedWithItsRows(int version) throws Exception {
        FormerDatabase.make(old, version, newest);
        assertThat(old.number("SELECT COUNT(*) FROM ck_customer")).isEqualTo(1);
        assertThatThrownBy(() -> JdbcStorage.on(old.dataSource()).build())
                .isInstanceOf(SchemaMismatchException.class)
                .hasMessageContaining("of schema version " + version);

        try (Storage upgraded = JdbcStorage.on(old.dataSource())
                        .schemaMode(SchemaMode.MIGRATE)
                        .build();
                Storage expected = JdbcStorage.on(newest.dataSource()).build()) {
            READINGS.forEach((name, reading) -> {
                if (reading.since() <= version) {
                    assertThat(read(upgraded, reading)).as(name).isEqualTo(read(expected, reading));
                }
            });
            if (version >= LISTS_AS_NOW) {
                assertThat(listed(upgraded)).isEqualTo(listed(expected));
            }
            assertFoundAndWritable(upgraded);
        }
        assertThat(old.number("SELECT COUNT(*) FROM ck_schema_history")).isEqualTo(NEWEST);
    }

    @Test
    void phonesOfCountriesWhoseDiallingIsKnownSince_areListedAfterwards() throws Exception {
        FormerDatabase.make(old, 27, newest);
        old.execute("UPDATE ck_customer SET country = 'BR', phone = '(11) 91234-5678', phone_e164_folded = NULL,"
                + " phone_e164_order = NULL");

        try (Storage upgraded = JdbcStorage.on(old.dataSource())
                        .schemaMode(SchemaMode.MIGRATE)
                        .build();
                CreditKit kit = CreditKit.builder().storage(upgraded).build()) {
            Field dialled = FieldCatalogue.standard().get("phoneE164");

            assertThat(kit.workspace(Samples.TENANT, Actor.of("clerk"))
                            .list()
                            .facets(CustomerQuery.all(), List.of(dialled)))
                    .containsExactly(new Facet(dialled, List.of(Map.entry("+5511912345678", 1L)), 0));
        }
    }

    @Test
    void phonesWithACountryCodeInBrackets_areListedAndFoundAfterwards() throws Exception {
        FormerDatabase.make(old, 40, newest);
        old.execute("UPDATE ck_customer SET country = 'FR', phone = '(+33) 1 23 45 67 89', phone_e164_folded = NULL,"
                + " phone_e164_order = NULL");

        try (Storage upgraded = JdbcStorage.on(old.dataSource())
                        .schemaMode(SchemaMode.MIGRATE)
                        .build();
                CreditKit kit = CreditKit.builder().storage(upgraded).build()) {
            Field dialled = FieldCatalogue.standard().get("phoneE164");

            Workspace work = kit.workspace(Samples.TENANT, Actor.of("clerk"));
            assertThat(work.list().facets(CustomerQuery.all(), List.of(dialled)))
                    .containsExactly(new Facet(dialled, List.of(Map.entry("+33123456789", 1L)), 0));
            assertThat(work.search().suggest("01 23 45 67", 5).list()).hasSize(1);
        }
    }

    @Test
    void ownFieldsThatWereDefinedBeforeThereWereOtherKinds_areOfCustomers() throws Exception {
        FormerDatabase.make(old, 39, newest);

        try (Storage upgraded =
                JdbcStorage.on(old.dataSource()).schemaMode(SchemaMode.MIGRATE).build()) {
            List<AttributeDefinition> definitions = upgraded.inUnitOfWork(
                    Samples.TENANT, work -> work.attributes().all());

            assertThat(definitions)
                    .extracting(AttributeDefinition::kinds)
                    .containsExactly(Set.of(Subject.Kind.CUSTOMER));
        }
    }

    @Test
    void everyReadingTellsSomethingAtTheNewestVersion() {
        try (Storage expected = JdbcStorage.on(newest.dataSource()).build()) {
            READINGS.forEach((name, reading) -> assertThat(read(expected, reading))
                    .as(name)
                    .isNotEqualTo(Optional.empty())
                    .isNotEqualTo(List.of()));
        }
    }

    /** The scripts are those that are run above, from each version. */
    static IntStream someVersions() {
        return versions().filter(version -> version % 6 == 1 || version > NEWEST - 3);
    }

    @ParameterizedTest
    @MethodSource("someVersions")
    void theScriptForADba_upgradesAsWell(int version) throws Exception {
        FormerDatabase.make(old, version, newest);
        StringWriter script = new StringWriter();
        JdbcStorage.on(old.dataSource()).writeUpgrade(script);
        SqlScript.statements(script.toString()).forEach(old::execute);

        try (JdbcStorage storage = JdbcStorage.on(old.dataSource()).build()) {
            assertThat(Samples.find(storage, "c-1")).isPresent();
        }
    }

    /** Customers that were stored before there were words for suggestions, and columns for lists, are found by both. */
    private static void assertFoundAndWritable(Storage storage) {
        try (CreditKit kit = CreditKit.builder().storage(storage).build()) {
            Workspace work = kit.workspace(Samples.TENANT, Actor.of("clerk"));
            assertThat(work.search().suggest("zebed", 5).list())
                    .extracting(Suggestion::customer)
                    .extracting(Customer::id)
                    .containsExactly(Zebedee.ID);
            Customer customer = storage.inUnitOfWork(
                            Samples.TENANT, unit -> unit.customers().find(CustomerId.of("c-1")))
                    .orElseThrow();
            work.customers()
                    .save(Customer.builder().from(customer).name("Florence").build());
            assertThat(work.search().suggest("zebedee alone", 5).list()).isEmpty();
            assertThat(work.search().suggest("flor", 5).list()).hasSize(1);
        }
    }

    /** How customers are spread over fields whose values are kept apart for lists since version 19 or 23. */
    private static List<Facet> listed(Storage storage) {
        try (CreditKit kit = CreditKit.builder()
                .storage(storage)
                .clock(Clock.fixed(Samples.NOW, ZoneOffset.UTC))
                .build()) {
            List<Field> fields =
                    LISTED_APART.stream().map(FieldCatalogue.standard()::get).toList();
            List<Facet> facets =
                    kit.workspace(Samples.TENANT, Actor.of("clerk")).list().facets(CustomerQuery.all(), fields);
            assertThat(facets)
                    .hasSameSizeAs(LISTED_APART)
                    .allSatisfy(facet -> assertThat(facet.counts()).isNotEmpty());
            return facets;
        }
    }

    private static Object read(Storage storage, Reading reading) {
        return storage.inUnitOfWork(Samples.TENANT, reading.question()::apply);
    }

    private static void since(int version, String name, Function<UnitOfWork, Object> question) {
        READINGS.put(name, new Reading(version, question));
    }
}
