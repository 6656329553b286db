package io.creditkit.customer.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Contact;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.CreditStatus;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.ExternalId;
import io.creditkit.customer.Money;
import io.creditkit.customer.NationalId;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.Subject;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.UserAccount;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.alert.Alert;
import io.creditkit.customer.alert.Severity;
import io.creditkit.customer.attachment.Attachment;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.file.Comment;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.limit.CheckRequest;
import io.creditkit.customer.limit.CreditCheck;
import io.creditkit.customer.limit.HoldOverride;
import io.creditkit.customer.limit.LimitSubject;
import io.creditkit.customer.limit.Reservation;
import io.creditkit.customer.privacy.Consent;
import io.creditkit.customer.privacy.ConsentNotice;
import io.creditkit.customer.privacy.ConsentPurpose;
import io.creditkit.customer.privacy.Erasure;
import io.creditkit.customer.scenario.AssignedAttribute;
import io.creditkit.customer.scenario.Assignment;
import io.creditkit.customer.scenario.PlannedStep;
import io.creditkit.customer.search.CustomerQuery;
import io.creditkit.customer.search.SampleProfiles;
import io.creditkit.customer.settings.Setting;
import io.creditkit.customer.settings.SettingOwner;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.StaleVersionException;
import io.creditkit.customer.storage.StorageSamples;
import io.creditkit.customer.storage.UnitOfWork;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MergesTest {
    private static final TenantId TENANT = TenantId.of("tenant");
    private static final CustomerId STAYS = CustomerId.of("c-1");
    private static final CustomerId GOES = CustomerId.of("c-2");
    private static final ConsentPurpose MARKETING = ConsentPurpose.MARKETING;
    private static final ConsentNotice NOTICE = new ConsentNotice("privacy", 1);

    private final InMemoryStorage storage = InMemoryStorage.create();
    private final Workspace work = at(Workbench.NOW);
    private final Merges merges = work.merges();

    @BeforeEach
    void twoThatAreTheSame() {
        work.customers()
                .save(Customer.builder()
                        .from(SampleProfiles.bareCustomer("N1"))
                        .id(STAYS)
                        .email("one@example.org")
                        .onboardedAt(Instant.parse("2026-02-01T00:00:00Z"))
                        .build());
        work.customers()
                .save(Customer.builder()
                        .from(SampleProfiles.linkedCustomer("N2"))
                        .id(GOES)
                        .name("Essai")
                        .email("two@example.org")
                        .phone("+33 1 23 45 67 89")
                        .onboardedAt(Instant.parse("2026-01-01T00:00:00Z"))
                        .build());
    }

    @Test
    void aFieldThatIsNotChosenStaysAndOneThatIsMissingIsFilled() {
        MergePreview preview = merges.preview(request().choosing(MergeField.NAME, MergeField.Side.DUPLICATE));

        assertThat(preview.fields())
                .extracting(MergePreview.Difference::field)
                .containsExactly(
                        MergeField.NAME,
                        MergeField.EMAIL,
                        MergeField.PHONE,
                        MergeField.INTERNAL_LIMIT,
                        MergeField.AGENCY_LINK);
        assertThat(work.customers().count()).isEqualTo(2);

        merges.merge(request().choosing(MergeField.NAME, MergeField.Side.DUPLICATE));

        Customer merged = customer(STAYS);
        assertThat(merged.number()).isEqualTo("N1");
        assertThat(merged.name()).isEqualTo("Essai");
        assertThat(merged.email()).contains("one@example.org");
        assertThat(merged.phone()).contains("+33 1 23 45 67 89");
        assertThat(merged.agencyLink()).isPresent();
        assertThat(merged.onboardedAt()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(merged).usingRecursiveComparison().ignoringFields("version").isEqualTo(preview.result());
    }

    @Test
    void theStricterStateHolds() {
        work.customers().move(GOES, CustomerStatus.BLOCKED);
        merges.merge(request());

        assertThat(customer(STAYS).status()).isEqualTo(CustomerStatus.BLOCKED);
        assertThat(customer(STAYS).statusChangedAt()).isEqualTo(Workbench.NOW);
    }

    @Test
    void whoCollectsAndWhatWasDoneGoAlongAndComeBack() {
        LocalDate due = LocalDate.of(2026, 3, 1);
        store(stores -> {
            stores.scenarios().assign(StorageSamples.assignment("c-1", AssignedAttribute.SCENARIO, "hard"));
            stores.scenarios().assign(StorageSamples.assignment("c-2", AssignedAttribute.SCENARIO, "soft"));
            stores.scenarios().assign(StorageSamples.assignment("c-2", AssignedAttribute.COLLECTOR, "ann"));
            PlannedStep step = StorageSamples.plannedStep("p-1", "c-2", due);
            stores.scenarios().saveStep(step);
            stores.scenarios()
                    .saveStep(PlannedStep.builder()
                            .from(step)
                            .id("p-2")
                            .step("mail")
                            .state(PlannedStep.State.DONE)
                            .endedBy("ann")
                            .build());
            stores.scenarios()
                    .saveStep(PlannedStep.builder()
                            .from(step)
                            .id("p-3")
                            .scenario("hard")
                            .build());
        });

        CustomerMerge merge = merges.merge(request());

        assertThat(assigned(STAYS, AssignedAttribute.SCENARIO)).contains("hard");
        assertThat(assigned(STAYS, AssignedAttribute.COLLECTOR)).contains("ann");
        assertThat(steps(STAYS)).containsExactly("p-2 DONE", "p-3 PLANNED");
        assertThat(steps(GOES)).containsExactly("p-1 REPLACED");

        merges.undo(merge.id());

        assertThat(steps(STAYS)).isEmpty();
        assertThat(steps(GOES)).containsExactly("p-1 PLANNED", "p-2 DONE", "p-3 PLANNED");
        assertThat(work.assignments().of(STAYS, AssignedAttribute.COLLECTOR))
                .as("the log is not shortened, but the rules may decide anew")
                .map(Assignment::choice)
                .contains(Assignment.Choice.RELEASED);
        assertThat(assigned(GOES, AssignedAttribute.SCENARIO)).contains("soft");
    }

    private Optional<String> assigned(CustomerId customer, AssignedAttribute attribute) {
        return work.assignments().of(customer, attribute).map(Assignment::target);
    }

    private List<String> steps(CustomerId customer) {
        return work.scenarios().steps(customer).stream()
                .map(step -> step.id() + " " + step.state())
                .toList();
    }

    @Test
    void theOldIdAndTheOldNumberFindTheOneThatStays() {
        merges.merge(request());

        assertThat(customer(GOES).id()).isEqualTo(STAYS);
        assertThat(work.customers().findByNumber("n2")).map(Customer::id).contains(STAYS);
        assertThat(work.files().load(GOES, work.today()).details().content())
                .map(Customer::number)
                .contains("N1");
        assertThat(work.customers().count()).isEqualTo(1);
        assertThat(work.list().count(CustomerQuery.all())).isEqualTo(1);
        assertThat(work.search().suggest("N2", 10).list()).isEmpty();
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> work.customers()
                        .save(Customer.builder()
                                .from(SampleProfiles.bareCustomer("n2"))
                                .build()));
    }

    @Test
    void theExternalIdsOfTheDuplicateFindTheOneThatStaysAlsoWhereItHasItsOwn() {
        ids(STAYS, Map.of("erp", "1"));
        ids(GOES, Map.of("erp", "2", "shop", "7"));

        CustomerMerge merge = merges.merge(request());

        assertThat(customer(STAYS).externalIds()).isEqualTo(Map.of("erp", "1", "shop", "7"));
        for (ExternalId id : List.of(ExternalId.of("erp", "1"), ExternalId.of("erp", "2"), ExternalId.of("shop", "7"))) {
            assertThat(work.customers().findByExternalId(id).map(Customer::id)).contains(STAYS);
        }
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> work.customers()
                        .save(Customer.builder()
                                .from(SampleProfiles.bareCustomer("N3"))
                                .putExternalIds("erp", "2")
                                .build()))
                .withMessageContaining("merged into c-1");

        merges.undo(merge.id());
        assertThat(work.customers().findByExternalId(ExternalId.of("erp", "2")).map(Customer::id))
                .contains(GOES);
        store(stores -> {
            assertThat(stores.merges().standing(ExternalId.of("erp", "2"))).isEmpty();
            stores.merges().save(standing(merge));
            assertThat(stores.merges().standing(ExternalId.of("erp", "2")))
                    .as("nothing of a merge that was taken back is kept")
                    .isEmpty();
        });
    }

    @Test
    void aNameOfACustomerAlongAChainOfMergesIsThatOfTheLastAlone() {
        ids(GOES, Map.of("erp", "2"));
        CustomerId last = CustomerId.of("c-9");
        work.customers()
                .save(Customer.builder()
                        .from(SampleProfiles.bareCustomer("N9"))
                        .id(last)
                        .putExternalIds("erp", "9")
                        .build());
        merges.merge(request());
        merges.merge(MergeRequest.of(customer(last), customer(STAYS)));

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> work.customers()
                        .save(Customer.builder()
                                .from(SampleProfiles.bareCustomer("N3"))
                                .putExternalIds("erp", "2")
                                .build()))
                .withMessageContaining("merged into c-9");
        ids(last, Map.of("erp", "2"));
        assertThat(work.customers()
                        .save(Customer.builder().from(customer(last)).number("N2").build())
                        .number())
                .isEqualTo("N2");
    }

    /** The same merge as if it had never been taken back. */
    private static CustomerMerge standing(CustomerMerge merge) {
        return new CustomerMerge(
                merge.id(),
                merge.survivor(),
                merge.duplicate(),
                merge.duplicateNumber(),
                merge.survivorBefore(),
                merge.survivorAfter(),
                merge.moved(),
                merge.mergedAt(),
                merge.mergedBy(),
                Optional.empty(),
                merge.version() + 1);
    }

    @Test
    void theBundleOfAPersonHasTheExternalIdsThatOnlyTheMergeKeeps() throws IOException {
        ids(STAYS, Map.of("erp", "1"));
        ids(GOES, Map.of("erp", "2", "shop", "7"));
        merges.merge(request());

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        work.privacy().export(STAYS, out);

        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("data.json");
            assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("erp=1", "shop=7")
                    .containsPattern("externalIdsOfMerged\" : \"[^\"]*erp=2");
        }
    }

    @Test
    void moreExternalIdsThanACustomerCanHaveAreNoReasonNotToMerge() {
        ids(STAYS, externalIds("a"));
        ids(GOES, externalIds("b"));

        merges.merge(request());

        assertThat(customer(STAYS).externalIds()).hasSize(Customer.MAX_EXTERNAL_IDS);
        assertThat(externalIds("b").entrySet())
                .allSatisfy(id -> assertThat(work.customers()
                                .findByExternalId(ExternalId.of(id.getKey(), id.getValue()))
                                .map(Customer::id))
                        .contains(STAYS));

        work.privacy().erase(STAYS, "asked on the phone");
        assertThat(work.customers().findByExternalId(ExternalId.of("b19", "19"))).isEmpty();
    }

    private static Map<String, String> externalIds(String prefix) {
        Map<String, String> ids = new HashMap<>();
        for (int i = 0; i < 15; i++) {
            ids.put(prefix + (i + 5), String.valueOf(i + 5));
        }
        return ids;
    }

    private void ids(CustomerId id, Map<String, String> externalIds) {
        work.customers()
                .save(Customer.builder()
                        .from(customer(id))
                        .externalIds(externalIds)
                        .build());
    }

    @Test
    void aPastDayShowsEachOfThemAsItWas() {
        LocalDate before = LocalDate.of(2026, 3, 30);
        Workspace later = at(Workbench.NOW.plus(Duration.ofDays(3)));
        later.merges().merge(request());
        at(Workbench.NOW.plus(Duration.ofDays(5)))
                .customers()
                .save(Customer.builder().from(customer(STAYS)).name("Later").build());

        assertThat(work.customers().asOf(GOES, before)).map(Customer::number).contains("N2");
        assertThat(work.customers().asOf(GOES, before.plusDays(4)))
                .map(Customer::name)
                .contains("Société Générale d'Essai S.A.");
        assertThat(work.customers().asOf(GOES, before.plusDays(9)))
                .map(Customer::name)
                .contains("Later");
    }

    @Test
    void whatBelongedToTheDuplicateBelongsToTheOneThatStaysAndGoesBack() {
        GroupId group = work.groups().create("Wholesale").id();
        work.groups().move(List.of(GOES), Optional.of(group));
        work.settings().set(SettingOwner.of(GOES), Setting.CREDIT_CHECK, Setting.CreditCheck.BYPASS);
        Comment comment = work.comments().write(GOES, "Pays in May.", Comment.Place.PINNED);
        work.privacy().consents().give(GOES, MARKETING, NOTICE, "web", Optional.empty(), Optional.empty());
        store(unit -> {
            unit.invoices().save(StorageSamples.invoice("R-1", "c-2", LocalDate.of(2026, 3, 1)));
            unit.ledger().savePayment(StorageSamples.incomingPayment("p-1", LocalDate.of(2026, 3, 2)));
            unit.ledger().moveAdjustment(adjustment(unit), GOES);
            unit.loans().save(StorageSamples.bareLoan("l-1", "c-2"));
            unit.attachments()
                    .put(new Attachment(
                            "f-1",
                            Subject.of(GOES),
                            "a.pdf",
                            "application/pdf",
                            1,
                            "0".repeat(64),
                            Workbench.NOW,
                            Actor.of("jane")));
            unit.people()
                    .putContact(Contact.builder()
                            .id("k-1")
                            .customerId(GOES)
                            .name("Jean")
                            .build());
            unit.people()
                    .putAccount(UserAccount.builder()
                            .id("u-1")
                            .email("jean@example.org")
                            .name("Jean")
                            .roles(Map.of(STAYS, UserAccount.Role.VIEWER, GOES, UserAccount.Role.OWNER))
                            .build());
            unit.alerts().save(alert("a-1", GOES, "overdue"));
        });
        List<Object> before = linked(GOES);

        assertThat(merges.preview(request()).records())
                .containsOnlyKeys(
                        MovedRecord.Kind.INVOICE,
                        MovedRecord.Kind.ADJUSTMENT,
                        MovedRecord.Kind.LOAN,
                        MovedRecord.Kind.CONSENT,
                        MovedRecord.Kind.ALERT,
                        MovedRecord.Kind.COMMENT,
                        MovedRecord.Kind.ATTACHMENT,
                        MovedRecord.Kind.CONTACT,
                        MovedRecord.Kind.PORTAL_ACCOUNT,
                        MovedRecord.Kind.SETTING,
                        MovedRecord.Kind.LEFT_GROUP);
        CustomerMerge merge = merges.merge(request());

        assertThat(work.receivables().invoicesOf(STAYS)).extracting("number").contains("R-1");
        assertThat(work.lending().of(STAYS)).extracting("id").contains("l-1");
        assertThat(work.comments().of(STAYS)).extracting(Comment::id).containsExactly(comment.id());
        assertThat(work.customers().contactsOf(GOES)).extracting(Contact::id).containsExactly("k-1");
        assertThat(work.customers().accounts())
                .extracting(UserAccount::roles)
                .containsExactly(Map.of(STAYS, UserAccount.Role.OWNER));
        assertThat(work.groups().of(STAYS)).isPresent();
        assertThat(work.settings().effective(STAYS, Setting.CREDIT_CHECK).value())
                .isEqualTo(Setting.CreditCheck.BYPASS);
        assertThat(work.privacy().consents().acceptedAt(STAYS, MARKETING)).isPresent();
        assertThat(work.alerts().of(STAYS)).extracting(Alert::id).containsExactly("a-1");
        assertThat(work.attachments().of(Subject.of(GOES)))
                .extracting(Attachment::owner)
                .containsExactly(Subject.of(STAYS));
        assertThat(linked(GOES)).allSatisfy(rows -> assertThat(rows.toString()).isIn("[]", "{}", "Optional.empty"));

        merges.undo(merge.id());

        assertThat(linked(GOES)).isEqualTo(before);
        assertThat(work.customers().accounts())
                .extracting(UserAccount::roles)
                .containsExactly(Map.of(STAYS, UserAccount.Role.VIEWER, GOES, UserAccount.Role.OWNER));
        assertThat(work.groups().of(STAYS)).isEmpty();
        assertThat(customer(GOES).number()).isEqualTo("N2");
        assertThat(customer(STAYS).phone()).isEmpty();
        assertThat(work.customers().count()).isEqualTo(2);
        assertThat(merges.of(STAYS)).singleElement().matches(undone -> !undone.stands());
    }

    @Test
    void ofTwoOpenAlertsOfOneRuleThatOfTheDuplicateEnds() {
        store(unit -> {
            unit.alerts().save(alert("a-1", STAYS, "overdue"));
            unit.alerts().save(alert("a-2", GOES, "overdue"));
        });
        merges.merge(request());

        assertThat(work.alerts().of(STAYS))
                .extracting(Alert::id, Alert::state)
                .containsExactly(tuple("a-1", Alert.State.FIRING), tuple("a-2", Alert.State.RESOLVED));
    }

    @Test
    void aNoThatWasSaidLaterThanTheYesHolds() {
        work.privacy().consents().give(STAYS, MARKETING, NOTICE, "web", Optional.empty(), Optional.empty());
        Workspace later = at(Workbench.NOW.plusSeconds(60));
        later.privacy().consents().give(GOES, MARKETING, NOTICE, "web", Optional.empty(), Optional.empty());
        at(Workbench.NOW.plusSeconds(120)).privacy().consents().withdraw(GOES, MARKETING, "phone");

        at(Workbench.NOW.plusSeconds(180)).merges().merge(request());

        assertThat(work.privacy().consents().acceptedAt(STAYS, MARKETING)).isEmpty();
        assertThat(work.privacy().consents().of(STAYS)).noneMatch(Consent::isValid);
    }

    @Test
    void aMergeCantBeTakenBackOnceSomethingOfItWasChanged() {
        store(unit -> unit.invoices().save(StorageSamples.invoice("R-1", "c-2", LocalDate.of(2026, 3, 1))));
        CustomerMerge merge = merges.merge(request());
        store(unit -> unit.invoices().save(unit.invoices().find("R-1").orElseThrow()));

        assertThatExceptionOfType(MergeRefusedException.class)
                .isThrownBy(() -> merges.undo(merge.id()))
                .withMessageContaining("INVOICE R-1");
        assertThat(work.customers().count()).isEqualTo(1);
    }

    @Test
    void aMergeCantBeTakenBackOnceTheNationalIdThatWasTakenOverIsAnother() {
        work.customers().nationalIds().put(nationalId(GOES, "AB 123456"));
        CustomerMerge merge = merges.merge(request());
        assertThat(work.customers().nationalIds().unmasked(STAYS).map(NationalId::number)).contains("AB 123456");
        work.customers().nationalIds().put(nationalId(STAYS, "CD 987654"));

        assertThatExceptionOfType(MergeRefusedException.class)
                .isThrownBy(() -> merges.undo(merge.id()))
                .withMessageContaining("NATIONAL_ID");

        assertThat(work.customers().nationalIds().unmasked(STAYS).map(NationalId::number)).contains("CD 987654");
    }

    private static NationalId nationalId(CustomerId customer, String number) {
        return NationalId.builder().customer(customer).number(number).build();
    }

    @Test
    void aMergeCantBeTakenBackOnceTheCustomerWasChangedNorTwice() {
        CustomerMerge first = merges.merge(request());
        merges.undo(first.id());
        assertThatExceptionOfType(MergeRefusedException.class).isThrownBy(() -> merges.undo(first.id()));

        CustomerMerge second = merges.merge(request());
        work.customers()
                .save(Customer.builder().from(customer(STAYS)).name("Changed").build());
        assertThatExceptionOfType(MergeRefusedException.class).isThrownBy(() -> merges.undo(second.id()));
    }

    @Test
    void oneThatStayedMayGoItselfAndIsBroughtBackInTheOtherOrder() {
        work.customers()
                .save(Customer.builder()
                        .from(SampleProfiles.bareCustomer("N3"))
                        .id(CustomerId.of("c-3"))
                        .build());
        CustomerMerge first = merges.merge(request());
        CustomerMerge second = merges.merge(MergeRequest.of(customer(CustomerId.of("c-3")), customer(STAYS)));

        assertThat(customer(GOES).number()).isEqualTo("N3");
        assertThatExceptionOfType(MergeRefusedException.class).isThrownBy(() -> merges.undo(first.id()));
        assertThatExceptionOfType(MergeRefusedException.class)
                .isThrownBy(() -> merges.merge(new MergeRequest(GOES, 1, STAYS, 1, Map.of())));

        merges.undo(second.id());
        assertThat(customer(GOES).number()).isEqualTo("N1");
    }

    @Test
    void aPersonAndACompanyAreNeverOneNorIsACustomerItself() {
        work.customers()
                .save(Customer.builder()
                        .from(customer(GOES))
                        .kind(PartyKind.PERSON)
                        .build());

        assertThatExceptionOfType(MergeRefusedException.class).isThrownBy(() -> merges.merge(request()));
        assertThatExceptionOfType(MergeRefusedException.class)
                .isThrownBy(() -> merges.merge(MergeRequest.of(customer(STAYS), customer(STAYS))));
    }

    @Test
    void whatWasDecidedOnTheCreditOfTheDuplicateIsEndedFirst() {
        work.limits().standings().set(LimitSubject.of(GOES), CreditStatus.STOP, "Two cheques came back.");

        assertThatExceptionOfType(MergeRefusedException.class)
                .isThrownBy(() -> merges.preview(request()))
                .withMessageContaining("credit status STOP");
        assertThatExceptionOfType(MergeRefusedException.class).isThrownBy(() -> merges.merge(request()));
        assertThat(work.customers().find(GOES).orElseThrow().id()).isEqualTo(GOES);

        work.limits().standings().lift(LimitSubject.of(GOES));
        merges.merge(request());
        assertThat(work.customers().find(GOES).orElseThrow().id()).isEqualTo(STAYS);
    }

    @Test
    void whatIsDecidedUnderTheOldIdIsDecidedOnTheCustomerThatStays() {
        merges.merge(request());

        work.limits().standings().set(LimitSubject.of(GOES), CreditStatus.NO_CHECK, "Pays in advance.");
        CreditCheck check = work.limits().checks().reserve(CheckRequest.order(GOES, "O-8", Money.of("100", "EUR")));

        assertThat(work.limits().standings().of(LimitSubject.of(STAYS))).isPresent();
        assertThat(check.reservation()).isPresent();
        assertThat(work.limits().checks().reservationsOf(STAYS))
                .extracting(Reservation::customerId, Reservation::reference)
                .containsExactly(tuple(STAYS, "O-8"));
        assertThat(work.limits().checks().release(GOES, "O-8").state()).isEqualTo(Reservation.State.RELEASED);
    }

    @Test
    void headroomHeldForTheDuplicateIsReleasedFirst() {
        store(unit -> unit.limits()
                .saveReservation(Reservation.builder()
                        .customerId(GOES)
                        .reference("O-7")
                        .amount(Money.of("100", "EUR"))
                        .state(Reservation.State.HELD)
                        .reservedBy(Actor.of("shop"))
                        .reservedAt(Workbench.NOW)
                        .expiresAt(Workbench.NOW.plusSeconds(60))
                        .build()));

        assertThatExceptionOfType(MergeRefusedException.class)
                .isThrownBy(() -> merges.merge(request()))
                .withMessageContaining("headroom held for the document O-7");
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotMergedUnseen() {
        MergeRequest request = request();
        work.customers()
                .save(Customer.builder().from(customer(GOES)).name("Changed").build());

        assertThatExceptionOfType(StaleVersionException.class).isThrownBy(() -> merges.merge(request));
    }

    @Test
    void aRowOfTheDuplicateInAFileIsRefusedAndOverwritesNothing() {
        merges.merge(request());
        String file = "customer_number,name,registration_number,vat_number,street,post_code,city,country,email,phone,"
                + "currency,internal_limit,onboarded_on\nN2,Old,,,,,,FR,,,EUR,,\n";

        assertThat(work.imports()
                        .customers(new StringReader(file), "customers.csv")
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("merged into N1"));
        assertThat(customer(STAYS).name()).isEqualTo("Société Générale d'Essai S.A.");
    }

    @Test
    void erasureReachesWhatTheDuplicateWas() {
        merges.merge(request());
        work.privacy().erase(GOES, "asked on the phone");

        assertThat(customer(STAYS).status()).isEqualTo(CustomerStatus.ERASED);
        assertThat(work.customers().versions(GOES)).extracting(Customer::name).containsOnly("erased");
        assertThat(work.audit().of(Subject.of(GOES)))
                .flatExtracting(entry -> entry.changes())
                .allSatisfy(change -> assertThat(change.after()).isEmpty());
        assertThatExceptionOfType(MergeRefusedException.class)
                .isThrownBy(() -> merges.undo(merges.of(STAYS).get(0).id()));
    }

    @Test
    void whatWasSaidOfTheCreditOfTheDuplicateIsShownAndErasedToo() {
        store(unit -> unit.limits().putOverride(StorageSamples.override("h-1", GOES.value(), "His mother pays.")));
        merges.merge(request());
        assertThat(work.privacy().dataOf(STAYS)).anyMatch(one -> one.type().equals("credit override"));

        work.privacy().erase(STAYS, "asked on the phone");

        store(unit -> assertThat(unit.limits().overridesOf(GOES))
                .extracting(HoldOverride::reason)
                .containsExactly("erased"));
    }

    @Test
    void whileAnErasureWaitsNoMergeIsTakenBack() {
        CustomerMerge merge = merges.merge(request());
        store(unit -> unit.privacy()
                .saveErasure(Erasure.builder()
                        .from(StorageSamples.erasure("e-1", LocalDate.of(2030, 1, 1)))
                        .customerId(STAYS)
                        .build()));

        assertThatExceptionOfType(MergeRefusedException.class)
                .isThrownBy(() -> merges.undo(merge.id()))
                .withMessageContaining("waits for its erasure");
        assertThat(work.customers().find(GOES).orElseThrow().id()).isEqualTo(STAYS);
    }

    @Test
    void mergingIsPermittedAndWrittenDown() {
        Actor clerk = Actor.of("clerk", Role.of("clerk", Permission.VIEW_CUSTOMERS));
        CreditKit kit = kit(Workbench.NOW);
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> kit.workspace(TENANT, clerk).merges().merge(request()));

        CustomerMerge merge = merges.merge(request());
        assertThat(work.audit().of(Subject.of(Subject.Kind.MERGE, merge.id()))).hasSize(1);
        assertThat(work.audit().of(Subject.of(GOES)))
                .last()
                .matches(entry -> entry.action() == AuditEntry.Action.REMOVED);
    }

    private MergeRequest request() {
        return MergeRequest.of(customer(STAYS), customer(GOES));
    }

    private Customer customer(CustomerId id) {
        return work.customers().find(id).orElseThrow();
    }

    private CreditKit kit(Instant now) {
        return CreditKit.builder()
                .storage(storage)
                .clock(Clock.fixed(now, ZoneOffset.UTC))
                .build();
    }

    private Workspace at(Instant now) {
        return kit(now).workspace(TENANT, Actor.of("jane"));
    }

    private void store(Consumer<UnitOfWork> writing) {
        storage.inUnitOfWork(TENANT, unit -> {
            writing.accept(unit);
            return true;
        });
    }

    private static String adjustment(UnitOfWork unit) {
        unit.ledger().addAdjustment(StorageSamples.adjustment("j-1", LocalDate.of(2026, 3, 2)));
        return "j-1";
    }

    private static Alert alert(String id, CustomerId customer, String rule) {
        return Alert.builder()
                .from(StorageSamples.alert(id, customer.value(), Severity.HIGH, Workbench.NOW))
                .rule(rule)
                .build()
                .of(customer);
    }

    /** Everything that a customer has, without the versions of what was moved there and back. */
    private List<Object> linked(CustomerId id) {
        return storage.inUnitOfWork(
                TENANT,
                unit -> List.of(
                        unit.invoices().of(id).stream().map(one -> one.number()).toList(),
                        unit.ledger().paymentsOf(id).stream()
                                .map(one -> one.id())
                                .toList(),
                        unit.ledger().adjustmentsOf(id),
                        unit.loans().of(id).stream().map(one -> one.id()).toList(),
                        unit.privacy().consentsOf(id),
                        unit.alerts().of(id).stream().map(one -> one.id()).toList(),
                        unit.comments().of(id),
                        unit.attachments().of(Subject.of(id)),
                        unit.people().contactsOf(id),
                        unit.people().accountsOf(id),
                        unit.groups().groupOf(id)));
    }
}
