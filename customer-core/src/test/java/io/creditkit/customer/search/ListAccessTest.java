package io.creditkit.customer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.Customer;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.Money;
import io.creditkit.customer.Tenant;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.csv.CsvTable;
import io.creditkit.customer.limit.LimitEntry;
import io.creditkit.customer.limit.LimitSubject;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.receivables.InvoiceEntry;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.ReportContent;
import io.creditkit.customer.report.Trend;
import io.creditkit.customer.storage.StorageSamples;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each role sees of a list, and takes out of it, what it may see, and can't find out the rest by asking for it. */
class ListAccessTest {
    private static final FieldCatalogue FIELDS = FieldCatalogue.standard();
    private static final Role CLERK = Role.of("clerk", Permission.VIEW_CUSTOMERS, Permission.EXPORT_LISTS);
    private static final Role CREDIT = Role.of("credit", Permission.VIEW_CREDIT_DATA);
    private static final Role LEDGER = Role.of("ledger", Permission.VIEW_RECEIVABLES);

    private final CreditKit kit = CreditKit.builder().build();
    private final Tenant tenant = kit.tenant("acme");

    @BeforeEach
    void oneCustomerThatOwes() {
        Workspace all = tenant.as(Actor.of("setup"));
        Customer customer = all.customers().save(StorageSamples.bareCustomer("1"));
        all.receivables()
                .invoicing()
                .enter(new InvoiceEntry(
                        customer.id(),
                        Invoice.Kind.INVOICE,
                        all.today().minusDays(40),
                        all.today().minusDays(10),
                        Money.of("60", "EUR")));
        all.limits()
                .decisions()
                .decide(LimitEntry.permanent(LimitSubject.of(customer.id()), Money.of("100", "EUR"), "So."));
    }

    @AfterEach
    void close() {
        kit.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                clerk               | 1,,,,,
                clerk credit        | 1,100,EUR,,,
                clerk ledger        | 1,,,60,EUR,
                clerk credit ledger | 1,100,EUR,60,EUR,0.6
                """)
    void aFileHasBlanksForWhatItsReaderMayNotSee(String roles, String row) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Workspace work = as(roles);
        List<Field> columns = Stream.of("number", "internalLimit", "exposure", "utilisation")
                .map(FIELDS::get)
                .toList();

        work.export().write(file, ExportRequest.of(CustomerQuery.all(), columns, CsvTable.Dialect.MACHINE));

        assertThat(file.toString(StandardCharsets.UTF_8).lines().skip(1)).containsExactly(row);
    }

    @Test
    void aRowHasWhatItsReaderMaySee() {
        CustomerProfile clerk = only(as("clerk"));
        assertThat(clerk.exposure().toOptional()).isEmpty();
        assertThat(clerk.limits()).isEmpty();
        assertThat(clerk.decidedLimit()).isEmpty();
        assertThat(FIELDS.get("overdue").read(clerk, ExchangeRates.none()))
                .isInstanceOfSatisfying(
                        FieldValue.Missing.class,
                        missing -> assertThat(missing.reason()).isEqualTo(UnknownReason.NOT_PERMITTED));

        CustomerProfile ledger = only(as("clerk ledger"));
        assertThat(ledger.exposure().toOptional()).contains(Money.of("60", "EUR"));
        assertThat(ledger.decidedLimit()).isEmpty();

        assertThat(only(as("clerk credit ledger")).withheld()).doesNotContain(Permission.VIEW_CREDIT_DATA);
    }

    @Test
    void whatAReportAndEventsTellTakesThePermissionForCreditData() {
        CustomerProfile whole = CustomerProfile.builder()
                .from(only(tenant.as(Actor.of("chief"))))
                .content(ReportContent.of(
                        List.of(),
                        List.of(new Trend(Trend.Kind.SCORE, Trend.Direction.DOWN, Trend.Source.PROVIDER, "It falls."))))
                .toldByEvents(Map.of(Criterion.NEGATIVE_RECORD, LocalDate.of(2026, 3, 1)))
                .build();

        CustomerProfile clerk = new ListAccess(Actor.of("joe", CLERK)).seen(whole);
        assertThat(clerk.content().trends()).isEmpty();
        assertThat(clerk.toldByEvents()).isEmpty();

        CustomerProfile credit = new ListAccess(Actor.of("joe", CLERK, CREDIT)).seen(whole);
        assertThat(credit.content().trends()).hasSize(1);
        assertThat(credit.toldByEvents()).isEqualTo(whole.toldByEvents());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                clerk        | overdue > 1 EUR       | overdue       | VIEW_RECEIVABLES
                clerk        | score is missing      | score         | VIEW_CREDIT_DATA
                clerk credit | not utilisation > 1 % | utilisation   | VIEW_RECEIVABLES
                clerk ledger | internalLimit > 1 EUR | internalLimit | VIEW_CREDIT_DATA
                """)
    void aQueryByWhatItsReaderMayNotSeeIsRefused(String roles, String criteria, String field, String permission) {
        CustomerList list = as(roles).list();
        CustomerQuery where = CustomerQuery.where(Criteria.parse(criteria, FIELDS));
        CustomerQuery sorted = CustomerQuery.builder()
                .addSort(SortKey.ascending(FIELDS.get(field)))
                .build();

        List<ThrowingCallable> calls = List.of(
                () -> list.page(where, PageRequest.first(10)),
                () -> list.count(where),
                () -> list.forEach(where, row -> {}),
                () -> list.isLongerThan(where, 0),
                () -> list.page(sorted, PageRequest.first(10)),
                () -> list.forEach(sorted, row -> {}),
                () -> list.facets(CustomerQuery.all(), List.of(FIELDS.get(field))),
                () -> list.quickCounts(CustomerQuery.all(), Map.of("those", Criteria.parse(criteria, FIELDS))),
                () -> as(roles)
                        .export()
                        .write(
                                new ByteArrayOutputStream(),
                                ExportRequest.of(where, List.of(FIELDS.get("number")), CsvTable.Dialect.MACHINE)));
        for (ThrowingCallable call : calls) {
            assertThatThrownBy(call)
                    .isInstanceOf(PermissionDeniedException.class)
                    .hasMessageContaining(permission)
                    .hasMessageContaining("'" + field + "'");
        }
    }

    @Test
    void aFieldOfAHostsOwnTakesThePermissionItSays() {
        Field whole = Field.of("taxId", "Tax id", FieldType.TEXT, (profile, rates) -> new FieldValue.Text("12345"))
                .personal()
                .needing(Permission.VIEW_PERSONAL_DATA);

        assertThat(whole.read(only(as("clerk credit ledger")), ExchangeRates.none()))
                .isInstanceOf(FieldValue.Missing.class);
        assertThat(whole.read(only(tenant.as(Actor.of("chief"))), ExchangeRates.none()))
                .isEqualTo(new FieldValue.Text("12345"));
    }

    @Test
    void whoMaySeeNoCustomersSeesNoList() {
        CustomerList list = tenant.as(Actor.of("eve", LEDGER, CREDIT)).list();
        assertThatThrownBy(() -> list.page(CustomerQuery.all(), PageRequest.first(10)))
                .isInstanceOf(PermissionDeniedException.class)
                .hasMessageContaining("VIEW_CUSTOMERS");
    }

    private Workspace as(String roles) {
        Role[] more = Stream.of(roles.split(" "))
                .map(name -> name.equals("credit") ? CREDIT : name.equals("ledger") ? LEDGER : CLERK)
                .toArray(Role[]::new);
        return tenant.as(Actor.of("joe", CLERK, more));
    }

    private static CustomerProfile only(Workspace work) {
        return work.list()
                .page(CustomerQuery.all(), PageRequest.first(10))
                .rows()
                .get(0)
                .profile();
    }
}
