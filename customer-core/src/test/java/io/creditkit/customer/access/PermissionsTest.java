package io.creditkit.customer.access;

import static io.creditkit.customer.storage.StorageSamples.bareCustomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditkit.customer.Actor;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.csv.CsvTable.Dialect;
import io.creditkit.customer.privacy.ConsentNotice;
import io.creditkit.customer.privacy.ConsentPurpose;
import io.creditkit.customer.privacy.Consents;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.customer.search.CustomerQuery;
import io.creditkit.customer.search.ExportRequest;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.PageRequest;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PermissionsTest {
    private static final Role READER = Role.of("reader", Permission.VIEW_CUSTOMERS);
    private static final Role EDITOR = Role.of("editor", Permission.EDIT_CUSTOMERS);

    private final CreditKit kit = CreditKit.builder().build();

    @Test
    void whoMayOnlyReadChangesNothingAndIsToldWhatIsLacking() {
        Workspace reader = kit.tenant("acme").as(Actor.of("joe", READER));

        PermissionDeniedException denied = catchThrowableOfType(
                PermissionDeniedException.class, () -> reader.customers().save(bareCustomer("1")));

        assertThat(denied.permission()).isEqualTo(Permission.EDIT_CUSTOMERS);
        assertThat(denied.actor()).isEqualTo("joe");
        assertThat(denied).hasMessageContaining("joe").hasMessageContaining("EDIT_CUSTOMERS");
        assertThat(reader.customers().count()).isZero();
    }

    @Test
    void severalRolesAllowWhatEachOfThemAllows() {
        Workspace both = kit.tenant("acme").as(Actor.of("joe", READER, EDITOR));
        both.customers().save(bareCustomer("1"));

        assertThat(both.customers().count()).isEqualTo(1);
    }

    @Test
    void whoMaySeeCustomersSeesNeitherWhatTheyOweNorWhatTheAgencySays() {
        kit.tenant("acme").as(Actor.of("jane")).customers().save(bareCustomer("1"));
        Workspace reader = kit.tenant("acme").as(Actor.of("joe", READER));
        Customer customer = reader.customers().findByNumber("1").orElseThrow();
        LocalDate today = reader.today();
        Workspace ledger =
                kit.tenant("acme").as(Actor.of("joe", READER, Role.of("ledger", Permission.VIEW_RECEIVABLES)));
        CustomerProfile profile =
                kit.tenant("acme").as(Actor.of("jane")).profiles().of(customer, today);
        AgencyCompanyId company = AgencyCompanyId.of("creditsafe", "X-1");

        assertDenied("VIEW_RECEIVABLES", () -> reader.receivables().summary(customer, today));
        assertDenied("VIEW_RECEIVABLES", () -> reader.receivables().invoicesOf(customer.id()));
        assertDenied("VIEW_RECEIVABLES", () -> reader.receivables().daysBeyondTerms(customer, today));
        assertDenied("VIEW_CREDIT_DATA", () -> reader.profiles().of(customer, today));
        assertDenied("VIEW_CREDIT_DATA", () -> reader.profiles().forEach(today, one -> {}));
        assertDenied("VIEW_CREDIT_DATA", () -> reader.risk().latest(customer.id()));
        assertDenied("VIEW_CREDIT_DATA", () -> reader.risk().history(customer.id()));
        assertDenied("VIEW_CREDIT_DATA", () -> reader.risk().assess(profile));
        assertDenied("VIEW_CREDIT_DATA", () -> reader.risk().distribution(today, List.of(0)));
        assertDenied("VIEW_AUDIT_TRAIL", () -> reader.privacy().erasuresOf(customer.id()));
        Workspace job = kit.tenant("acme").as(Actor.of("night-job", Role.of("job", Permission.RUN_JOBS)));
        Consents consents = job.privacy().consents();
        assertDenied("VIEW_CUSTOMERS", () -> consents.of(customer.id()));
        assertDenied("VIEW_CUSTOMERS", () -> consents.acceptedAt(customer.id(), ConsentPurpose.MARKETING));
        assertDenied(
                "VIEW_CUSTOMERS",
                () -> consents.renewal(customer.id(), ConsentPurpose.MARKETING, new ConsentNotice("privacy", 1)));
        assertDenied("VIEW_CUSTOMERS", () -> job.quality().duplicatesOf(customer, all -> true));
        assertDenied("VIEW_CREDIT_DATA", () -> reader.history().series(company, Criterion.SCORE));
        assertDenied("VIEW_CREDIT_DATA", () -> reader.history().latestChange(company, Criterion.SCORE));
        assertDenied("VIEW_CREDIT_DATA", () -> reader.history().chart(company, Criterion.SCORE));
        assertDenied("VIEW_CREDIT_DATA", () -> reader.history().trends(company, Optional.empty()));
        assertThat(ledger.receivables().summary(customer, today).openInvoices()).isZero();
        assertThat(ledger.receivables().daysBeyondTerms(customer, today)).isNotNull();
    }

    private static void assertDenied(String permission, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(PermissionDeniedException.class).hasMessageContaining(permission);
    }

    @Test
    void eachEdgeAsksForItsOwnPermission() {
        Workspace reader = kit.tenant("acme").as(Actor.of("joe", READER));
        CustomerId customer = CustomerId.of("c-1");

        assertThatThrownBy(() -> reader.imports().customers(new StringReader(""), "empty"))
                .isInstanceOf(PermissionDeniedException.class)
                .hasMessageContaining("IMPORT_FILES");
        assertThatThrownBy(() -> reader.reports().ledger())
                .isInstanceOf(PermissionDeniedException.class)
                .hasMessageContaining("VIEW_CREDIT_DATA");
        assertThatThrownBy(() -> reader.linking().link(customer))
                .isInstanceOf(PermissionDeniedException.class)
                .hasMessageContaining("LINK_COMPANIES");
        assertThatThrownBy(() -> reader.audit().of(Subject.of(customer)))
                .isInstanceOf(PermissionDeniedException.class)
                .hasMessageContaining("VIEW_AUDIT_TRAIL");
        assertThatThrownBy(() -> reader.accesses().between(Instant.EPOCH, Instant.EPOCH, 1))
                .isInstanceOf(PermissionDeniedException.class);
        CustomerQuery scored = CustomerQuery.where(Criteria.parse("score > 1", FieldCatalogue.standard()));
        assertThatThrownBy(() -> reader.list().page(scored, PageRequest.first(10)))
                .isInstanceOf(PermissionDeniedException.class)
                .hasMessageContaining("VIEW_CREDIT_DATA");
        assertThatThrownBy(() -> reader.export()
                        .write(
                                new ByteArrayOutputStream(),
                                ExportRequest.of(
                                        CustomerQuery.all(),
                                        List.of(FieldCatalogue.standard().get("name")),
                                        Dialect.MACHINE)))
                .isInstanceOf(PermissionDeniedException.class)
                .hasMessageContaining("EXPORT_LISTS");
    }

    @Test
    void whoMayNotSeeCustomersFindsNone() {
        Workspace importer = kit.tenant("acme").as(Actor.of("night-job", Role.of("importer", Permission.IMPORT_FILES)));

        assertThatThrownBy(() -> importer.search().suggest("acme", 5))
                .isInstanceOf(PermissionDeniedException.class)
                .hasMessageContaining("VIEW_CUSTOMERS");
    }

    @Test
    void aLookIsLoggedWithItsPurpose() {
        Workspace work = kit.tenant("acme").as(Actor.of("jane").forPurpose("CREDIT_CHECK"));
        Subject subject = Subject.of(CustomerId.of("c-1"));

        work.accesses().note(subject, AccessEntry.Kind.PERSONAL_DATA, "nationalId");

        assertThat(work.accesses().of(subject)).singleElement().satisfies(entry -> {
            assertThat(entry.by()).isEqualTo(Actor.of("jane"));
            assertThat(entry.purpose()).contains("CREDIT_CHECK");
            assertThat(entry.detail()).isEqualTo("nationalId");
        });
    }

    @Test
    void whoActsIsTheSamePersonWhateverItMayDo() {
        assertThat(Actor.of("joe", READER)).isEqualTo(Actor.of("joe")).hasSameHashCodeAs(Actor.of("joe"));
        assertThat(Actor.of("joe", READER).because("why").may(Permission.EDIT_CUSTOMERS))
                .isFalse();
        assertThatThrownBy(() -> Actor.of("joe").because(" ")).isInstanceOf(IllegalArgumentException.class);
    }
}
