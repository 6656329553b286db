package io.creditkit.customer.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.outbox.OutboxEvent;
import io.creditkit.customer.search.SampleProfiles;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportOptionsTest {
    private static final TenantId TENANT = TenantId.of("tenant");

    /** The columns of another system: number, name and country alone. */
    private static final ImportOptions THEIRS = ImportOptions.standard()
            .column("customer_number", "KdNr")
            .column("name", "Firma")
            .column("country", "Land")
            .fixed("currency", "EUR")
            .fixed("registration_number", "")
            .fixed("vat_number", "")
            .fixed("street", "")
            .fixed("post_code", "")
            .fixed("city", "")
            .fixed("email", "")
            .fixed("phone", "")
            .fixed("internal_limit", "")
            .fixed("onboarded_on", "");

    @TempDir
    Path folder;

    private final CreditKit kit =
            CreditKit.builder().storage(InMemoryStorage.create()).build();
    private final Workspace work = kit.workspace(TENANT, Actor.of("jane"));

    @Test
    void aFileOfAnotherSystemIsTakenInUnderItsOwnNames() {
        ImportResult result = customers("Land,KDNR,Firma,Rating\nDE,7,Meier GmbH,A\n", THEIRS);

        assertThat(result.added()).isEqualTo(1);
        assertThat(result.notes()).singleElement().asString().contains("rating");
        Customer customer = work.customers().findByNumber("7").orElseThrow();
        assertThat(customer.name()).isEqualTo("Meier GmbH");
        assertThat(customer.riskCurrency().getCurrencyCode()).isEqualTo("EUR");
        assertThat(customer.email()).isEmpty();
    }

    @Test
    void whatIsMissingIsToldByTheNameThatTheFileShouldHave() {
        assertThatExceptionOfType(CsvFormatException.class)
                .isThrownBy(() -> customers("KdNr,Land\n7,DE\n", THEIRS))
                .withMessageContaining("firma");
    }

    @Test
    void aDryRunTellsTheSameAndWritesNothing() {
        String file = "KdNr,Firma,Land\n7,Meier GmbH,DE\n8,,DE\n9,Dupont,FR\n";
        ImportResult tried = customers(file, THEIRS.dryRun());
        assertThat(work.customers().count()).isZero();

        ImportResult done = customers(file, THEIRS);

        assertThat(tried).isEqualTo(done);
        assertThat(done.added()).isEqualTo(2);
        assertThat(done.problems()).extracting(RowProblem::line).containsExactly(3L);
        assertThat(customers(file, THEIRS.dryRun()).unchanged()).isEqualTo(2);
    }

    @Test
    void invoicesAndContactsAreTriedToo() {
        work.customers().save(SampleProfiles.bareCustomer("7"));
        String invoices =
                "invoice_number,customer_number,kind,issue_date,due_date,currency,amount,paid_date,paid_amount\n"
                        + "R-1,7,,2026-01-01,2026-01-31,EUR,100,,\nR-2,9,,2026-01-01,2026-01-31,EUR,100,,\n";
        String contacts = "customer_number,name,role,email,phone,portal_role\n7,Jean,,jean@example.org,,OWNER\n";
        ImportOptions dry = ImportOptions.standard().dryRun();

        ImportResult result = work.imports().invoices(new StringReader(invoices), "invoices.csv", dry);
        assertThat(result.added()).isEqualTo(1);
        assertThat(result.problems()).hasSize(1);
        assertThat(work.imports()
                        .contacts(new StringReader(contacts), "contacts.csv", dry)
                        .added())
                .isEqualTo(1);

        assertThat(work.receivables().invoicesOf(CustomerId.of("c-7"))).isEmpty();
        assertThat(work.customers().contactsOf(CustomerId.of("c-7"))).isEmpty();
        assertThat(work.customers().accounts()).isEmpty();
    }

    @Test
    void optionsThatMeanNothingAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> customers("x\n", ImportOptions.standard().column("customer", "KdNr")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> customers("x\n", ImportOptions.standard().column("name", "city")));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> ImportOptions.standard().column("name", "Firma").fixed("name", "x"));
    }

    @Test
    void aGroupGetsTheCustomersOfAFileAndNoOtherAfterItWasLookedAt() {
        GroupId group = groupOf("1", "2", "3");
        String file = "KdNr,Firma,Land\n2,Two,FR\n3,,FR\n4,Four,FR\n";
        GroupImport imports = work.imports().group();

        GroupImportPlan plan = imports.plan(group, new StringReader(file), "members.csv", THEIRS);

        assertThat(plan.joining()).containsExactly("4");
        assertThat(plan.leaving()).containsExactly(CustomerId.of("c-1"));
        assertThat(plan.file().problems()).as("whose row is wrong stays").hasSize(1);
        assertThat(work.groups().members(group)).hasSize(3);
        assertThat(work.customers().findByNumber("4")).isEmpty();

        ImportResult result = imports.run(plan, new StringReader(file), "members.csv", THEIRS);

        assertThat(result.added()).isEqualTo(1);
        assertThat(work.groups().members(group))
                .containsExactlyInAnyOrder(
                        CustomerId.of("c-2"),
                        CustomerId.of("c-3"),
                        work.customers().findByNumber("4").orElseThrow().id());
        assertThat(work.customers().findByNumber("1")).isPresent();
        assertThat(imports.plan(group, new StringReader(file), "members.csv", THEIRS)
                        .leaving())
                .isEmpty();
    }

    @Test
    void aGroupIsTakenFromAFileWithSemicolonsAsItsCustomersAre() {
        GroupId group = groupOf("1", "2");
        String file = "KdNr;Firma;Land\n2;Two;FR\n4;Four;FR\n";
        GroupImport imports = work.imports().group();

        GroupImportPlan plan = imports.plan(group, new StringReader(file), "members.csv", THEIRS);

        assertThat(plan.joining()).containsExactly("4");
        assertThat(plan.leaving()).containsExactly(CustomerId.of("c-1"));
        assertThat(imports.run(plan, new StringReader(file), "members.csv", THEIRS)
                        .added())
                .isEqualTo(1);
        assertThat(work.groups().members(group)).hasSize(2);
    }

    @Test
    void aPlanOverAnotherFileOrOtherMembersIsRefusedAndWritesNothing() {
        GroupId group = groupOf("1", "2");
        String file = "KdNr,Firma,Land\n2,Changed,FR\n";
        GroupImport imports = work.imports().group();
        GroupImportPlan plan = imports.plan(group, new StringReader(file), "members.csv", THEIRS);

        assertThatExceptionOfType(PlanOutdatedException.class)
                .isThrownBy(
                        () -> imports.run(plan, new StringReader("KdNr,Firma,Land\n1,A,FR\n"), "members.csv", THEIRS));
        work.customers().save(SampleProfiles.bareCustomer("5"));
        work.groups().move(List.of(CustomerId.of("c-5")), Optional.of(group));
        assertThatExceptionOfType(PlanOutdatedException.class)
                .isThrownBy(() -> imports.run(plan, new StringReader(file), "members.csv", THEIRS));

        assertThat(work.groups().members(group)).hasSize(3);
        assertThat(work.customers().findByNumber("2").orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void aMemberThatIsKnownByItsExternalIdStaysUnderANewNumber() throws IOException {
        ImportOptions byId = THEIRS.column("external_id", "Id").byExternalId("erp");
        customers("KdNr,Firma,Land,Id\n1,One,FR,A\n2,Two,FR,B\n3,Three,FR,C\n", byId);
        GroupId group = work.groups().create("Members").id();
        List<CustomerId> former = List.of(id("1"), id("2"));
        work.groups().move(former, Optional.of(group));
        Path file =
                Files.writeString(folder.resolve("members.csv"), "KdNr,Firma,Land,Id\n11,One,FR,A\n13,Three,FR,C\n");
        GroupImport imports = work.imports().group();

        GroupImportPlan plan = imports.plan(group, file, byId);

        assertThat(plan.leaving()).containsExactly(former.get(1));
        assertThat(plan.joining()).containsExactly("13");
        CustomerId joining = id("3");
        imports.run(plan, file, byId);
        assertThat(work.groups().members(group)).containsExactlyInAnyOrder(former.get(0), joining);
        assertThat(id("11")).isEqualTo(former.get(0));
    }

    @Test
    void aRowThatMakesNoCustomerIsToldAndStopsNoOther() {
        Customer known = work.customers().save(SampleProfiles.bareCustomer("1"));
        work.customers()
                .save(Customer.builder()
                        .from(known)
                        .externalIds(IntStream.range(0, Customer.MAX_EXTERNAL_IDS)
                                .boxed()
                                .collect(Collectors.toMap(i -> "system" + i, i -> "1")))
                        .build());
        ImportOptions byId = THEIRS.column("external_id", "Id").byExternalId("erp");

        ImportResult result = customers("KdNr,Firma,Land,Id\n1,One,FR,A\n2,Two,FR,B\n", byId);

        assertThat(result.added()).isEqualTo(1);
        assertThat(result.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.column()).isEqualTo("externalIds");
            assertThat(problem.key()).isEqualTo("too-many");
            assertThat(problem.parameters()).containsEntry("most", "20");
        });
    }

    @Test
    void aFileOfMoreRowsThanAGroupIsExchangedByIsRefusedBeforeAnythingIsStored() throws IOException {
        GroupId group = work.groups().create("Members").id();
        Path file = folder.resolve("members.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("KdNr,Firma,Land\n");
            for (int i = 0; i <= GroupImport.MOST_ROWS; i++) {
                out.write(i + ",One,FR\n");
            }
        }
        GroupImport imports = work.imports().group();

        assertThatThrownBy(() -> imports.plan(group, file, THEIRS))
                .isInstanceOfSatisfying(
                        CsvFormatException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(CsvFormatException.Kind.TOO_MANY_ROWS));
        assertThat(work.customers().count()).isZero();
    }

    @Test
    void theEndOfAnImportIsToldToTheHostAndATryIsNot() {
        List<OutboxEvent> told = new ArrayList<>();
        Workspace telling = CreditKit.builder()
                .storage(InMemoryStorage.create())
                .eventSink((tenant, event) -> told.add(event))
                .build()
                .workspace(TENANT, Actor.of("jane"));
        String file = "KdNr,Firma,Land\n7,Seven,FR\n8,,FR\n";
        telling.imports().customers(new StringReader(file), "customers.csv", THEIRS.dryRun());
        GroupId group = telling.groups().create("Members").id();
        telling.imports().customers(new StringReader(file), "customers.csv", THEIRS);
        GroupImport imports = telling.imports().group();
        imports.run(
                imports.plan(group, new StringReader(file), "members.csv", THEIRS),
                new StringReader(file),
                "members.csv",
                THEIRS);
        telling.outbox().deliver();

        List<OutboxEvent> ends = told.stream()
                .filter(event -> event.type().equals("import.finished"))
                .toList();
        assertThat(ends)
                .extracting(OutboxEvent::facts)
                .containsExactly(
                        Map.of("kind", "customers", "added", "1", "changed", "0", "unchanged", "0", "refused", "1"),
                        Map.of(
                                "kind",
                                "group",
                                "added",
                                "0",
                                "changed",
                                "0",
                                "unchanged",
                                "1",
                                "refused",
                                "1",
                                "group",
                                group.value(),
                                "joined",
                                "1",
                                "left",
                                "0"));
        assertThat(ends).extracting(event -> event.by().id()).containsOnly("jane");
    }

    private CustomerId id(String number) {
        return work.customers().findByNumber(number).orElseThrow().id();
    }

    @Test
    void toPutAFileInPlaceOfAGroupNeedsBothPermissions() {
        GroupId group = groupOf("1");
        String file = "KdNr,Firma,Land\n1,One,FR\n";
        Actor importer = Actor.of("importer", Role.of("importer", Permission.IMPORT_FILES, Permission.VIEW_CUSTOMERS));
        GroupImport imports = kit.workspace(TENANT, importer).imports().group();
        GroupImportPlan plan = imports.plan(group, new StringReader(file), "members.csv", THEIRS);

        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> imports.run(plan, new StringReader(file), "members.csv", THEIRS));
    }

    private GroupId groupOf(String... numbers) {
        GroupId group = work.groups().create("Members").id();
        for (String number : numbers) {
            work.customers().save(SampleProfiles.bareCustomer(number));
            work.groups().move(List.of(CustomerId.of("c-" + number)), Optional.of(group));
        }
        return group;
    }

    private ImportResult customers(String file, ImportOptions options) {
        return work.imports().customers(new StringReader(file), "customers.csv", options);
    }
}
