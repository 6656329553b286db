package io.creditkit.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.access.EveryService;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.action.ActionEntry;
import io.creditkit.customer.action.ActionOrigin;
import io.creditkit.customer.action.Priority;
import io.creditkit.customer.alert.Severity;
import io.creditkit.customer.alert.notify.SilenceEntry;
import io.creditkit.customer.file.Comment;
import io.creditkit.customer.file.CustomerPatch;
import io.creditkit.customer.file.EditableField;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.lending.Installment;
import io.creditkit.customer.lending.Loan;
import io.creditkit.customer.lending.LoanEntry;
import io.creditkit.customer.lending.LoanState;
import io.creditkit.customer.lending.LoanStep;
import io.creditkit.customer.limit.CheckRequest;
import io.creditkit.customer.limit.Guarantee;
import io.creditkit.customer.limit.GuaranteeEntry;
import io.creditkit.customer.limit.LimitEntry;
import io.creditkit.customer.limit.LimitSubject;
import io.creditkit.customer.merge.MergeRequest;
import io.creditkit.customer.privacy.ConsentNotice;
import io.creditkit.customer.privacy.ConsentPurpose;
import io.creditkit.customer.privacy.Consents;
import io.creditkit.customer.receivables.AdjustmentEntry;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.receivables.InvoiceEntry;
import io.creditkit.customer.report.CompanyHit;
import io.creditkit.customer.scenario.AssignedAttribute;
import io.creditkit.customer.scenario.AssignmentRule;
import io.creditkit.customer.settings.Setting;
import io.creditkit.customer.settings.SettingOwner;
import io.creditkit.customer.storage.StorageSamples;
import io.creditkit.customer.storage.UnitOfWork;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Laws over every method of every service that stores something for a customer. Under the id of a customer that was merged into another
 * everything is stored as under the id of the other, and for an erased one nothing is. A new method is found by itself: who may look at
 * everything is refused by it, and it takes something that tells a customer.
 */
class WritesForCustomersTest {
    private static final CustomerId STAYS = CustomerId.of("c-1");
    private static final CustomerId GOES = CustomerId.of("c-2");
    private static final TenantId TENANT = TenantId.of("tenant");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Money AMOUNT = Money.of("100", "EUR");
    private static final ConsentNotice NOTICE = new ConsentNotice("privacy", 1);
    private static final ConsentPurpose MARKETING = ConsentPurpose.MARKETING;

    /** Does something for the customer with that id. */
    @FunctionalInterface
    private interface Act {
        void on(Workspace work, CustomerId customer) throws Exception;
    }

    /** Makes what has to be there of the customer that stays. */
    @FunctionalInterface
    private interface Before {
        void on(Bench bench);
    }

    /** What is there before the merge, and what is done under either id after it. */
    private record Doing(Before before, Act then) {}

    private static final Map<String, Doing> WRITES = new TreeMap<>();
    /** What each of them was before the merge: former versions, the trail and the assessments stay under the id that they were stored under. */
    private static final Set<String> OF_WHO_WENT = Set.of(
            "Customers.versions",
            "Customers.asOf",
            "Comments.history",
            "CustomerFiles.provenance",
            "RiskAssessments.chart",
            "RiskAssessments.history",
            "RiskAssessments.latest",
            "RiskAssessments.latestChange");

    private static final Map<String, String> NOT_BY_AN_ID = new HashMap<>();
    /** For an erased customer they say so, or find nothing to do. */
    private static final Set<String> DO_NOTHING_QUIETLY = Set.of(
            "CreditChecks.reserve",
            "Assignments.reconsider",
            "Lending.updateDelinquency",
            "Alerts.acknowledge",
            "Alerts.resolve");

    static {
        write("Actions.add", "[ActionEntry]", (work, customer) -> work.actions().add(action(customer)));
        write(
                "Actions.follow",
                "[String, ActionEntry]",
                bench -> bench.work
                        .actions()
                        .complete(
                                bench.work
                                        .actions()
                                        .once("k-0", action(STAYS), ActionOrigin.person())
                                        .id(),
                                "Done."),
                (work, customer) ->
                        work.actions().follow(work.actions().of(STAYS).get(0).id(), action(customer)));
        write(
                "Actions.once",
                "[String, ActionEntry, ActionOrigin]",
                (work, customer) -> work.actions().once("k-1", action(customer), ActionOrigin.person()));
        write(
                "Alerts.acknowledge",
                "[CustomerId, String]",
                bench -> bench.stored(stores ->
                        stores.alerts().save(StorageSamples.alert("a-1", "c-1", Severity.HIGH, StorageSamples.NOON))),
                (work, customer) -> work.alerts().acknowledge(customer, "overdue"));
        write(
                "Alerts.resolve",
                "[CustomerId, String]",
                bench -> bench.stored(stores ->
                        stores.alerts().save(StorageSamples.alert("a-1", "c-1", Severity.HIGH, StorageSamples.NOON))),
                (work, customer) -> work.alerts().resolve(customer, "a-1"));
        write(
                "Assignments.pin",
                "[CustomerId, AssignedAttribute, String, String]",
                (work, customer) ->
                        work.assignments().pin(customer, AssignedAttribute.COLLECTOR, "joe", "Knows them."));
        write(
                "Assignments.release",
                "[CustomerId, AssignedAttribute, String]",
                bench -> bench.work.assignments().pin(STAYS, AssignedAttribute.COLLECTOR, "joe", "Knows them."),
                (work, customer) -> work.assignments().release(customer, AssignedAttribute.COLLECTOR, "Left."));
        write(
                "Assignments.reconsider",
                "[CustomerId]",
                bench -> bench.work
                        .scenarios()
                        .save(AssignmentRule.builder()
                                .id("r-1")
                                .name("All")
                                .attribute(AssignedAttribute.COLLECTOR)
                                .target("ann")
                                .priority(1)
                                .build()),
                (work, customer) -> work.assignments().reconsider(customer));
        write(
                "Attachments.add",
                "[Subject, String, String, InputStream]",
                (work, customer) -> work.attachments()
                        .add(
                                Subject.of(customer),
                                "a.pdf",
                                "application/pdf",
                                new ByteArrayInputStream("%PDF-1.7".getBytes(StandardCharsets.US_ASCII))));
        write(
                "BalanceAdjustments.adjust",
                "[AdjustmentEntry]",
                (work, customer) -> work.receivables()
                        .adjustments()
                        .adjust(new AdjustmentEntry(customer, AMOUNT, "GOODWILL", "Because.", DAY)));
        write(
                "Comments.write",
                "[CustomerId, String, Place]",
                (work, customer) -> work.comments().write(customer, "Pays late.", Comment.Place.PINNED));
        write(
                "CompanyLinking.attach",
                "[CustomerId, String]",
                bench -> bench.work.linking().linkByHand(STAYS, hit(), "Seen."),
                (work, customer) -> work.linking().attach(customer, "Another branch."));
        write(
                "CompanyLinking.linkByHand",
                "[CustomerId, CompanyHit, String]",
                (work, customer) -> work.linking().linkByHand(customer, hit(), "Seen."));
        write(
                "CompanyLinking.undo",
                "[CustomerId, String]",
                bench -> bench.work.linking().linkByHand(STAYS, hit(), "Seen."),
                (work, customer) -> work.linking().undo(customer, "Wrong."));
        write(
                "CompanyLinking.unlink",
                "[CustomerId, String]",
                bench -> bench.work.linking().linkByHand(STAYS, hit(), "Seen."),
                (work, customer) -> work.linking().unlink(customer, "Wrong."));
        write(
                "Consents.give",
                "[CustomerId, ConsentPurpose, ConsentNotice, String, Optional, Optional]",
                (work, customer) ->
                        consents(work).give(customer, MARKETING, NOTICE, "web", Optional.empty(), Optional.empty()));
        write(
                "Consents.refuse",
                "[CustomerId, ConsentPurpose, String]",
                bench -> consents(bench.work).request(STAYS, MARKETING, NOTICE, "web"),
                (work, customer) -> consents(work).refuse(customer, MARKETING, "web"));
        write(
                "Consents.request",
                "[CustomerId, ConsentPurpose, ConsentNotice, String]",
                (work, customer) -> consents(work).request(customer, MARKETING, NOTICE, "web"));
        write(
                "Consents.withdraw",
                "[CustomerId, ConsentPurpose, String]",
                bench -> consents(bench.work).give(STAYS, MARKETING, NOTICE, "web", Optional.empty(), Optional.empty()),
                (work, customer) -> consents(work).withdraw(customer, MARKETING, "web"));
        write(
                "Contacts.save",
                "[Contact]",
                (work, customer) -> work.customers().contacts().save(StorageSamples.contact("p-1", customer.value())));
        write(
                "Contacts.remove",
                "[Contact]",
                bench -> bench.work.customers().contacts().save(StorageSamples.contact("p-1", "c-1")),
                (work, customer) -> work.customers()
                        .contacts()
                        .remove(Contact.builder()
                                .from(StorageSamples.contact("p-1", customer.value()))
                                .version(1)
                                .build()));
        write(
                "Contacts.saveAccount",
                "[UserAccount]",
                (work, customer) -> work.customers()
                        .contacts()
                        .saveAccount(UserAccount.builder()
                                .id("u-1")
                                .email("ada@example.org")
                                .name("Ada")
                                .putRoles(customer, UserAccount.Role.OWNER)
                                .build()));
        write(
                "Contests.contest",
                "[CustomerId, String]",
                bench -> bench.stored(stores -> stores.assessments().add(StorageSamples.assessment("c-1", 40))),
                (work, customer) -> work.contests().contest(customer, "I pay."));
        write(
                "CreditChecks.convert",
                "[CustomerId, String]",
                bench -> reserve(bench.work, STAYS),
                (work, customer) -> work.limits().checks().convert(customer, "O-1"));
        write(
                "CreditChecks.override",
                "[CheckRequest, String]",
                bench -> bench.work
                        .limits()
                        .decisions()
                        .decide(LimitEntry.permanent(LimitSubject.of(STAYS), Money.of("50", "EUR"), "Committee.")),
                (work, customer) -> work.limits()
                        .checks()
                        .override(CheckRequest.order(customer, "O-1", AMOUNT), "His mother pays."));
        write(
                "CreditChecks.release",
                "[CustomerId, String]",
                bench -> reserve(bench.work, STAYS),
                (work, customer) -> work.limits().checks().release(customer, "O-1"));
        write(
                "CreditChecks.reserve",
                "[CheckRequest]",
                bench -> limit(bench.work, STAYS),
                (work, customer) -> work.limits().checks().reserve(CheckRequest.order(customer, "O-1", AMOUNT)));
        write(
                "CreditOffers.make",
                "[CreditOffer]",
                (work, customer) -> work.lending().offers().make(StorageSamples.creditOffer("o-1", customer.value())));
        write(
                "CreditStandings.set",
                "[LimitSubject, CreditStatus, String]",
                (work, customer) ->
                        work.limits().standings().set(LimitSubject.of(customer), CreditStatus.STOP, "Lies."));
        write(
                "CreditStandings.lift",
                "[LimitSubject]",
                bench -> bench.work.limits().standings().set(LimitSubject.of(STAYS), CreditStatus.STOP, "Lies."),
                (work, customer) -> work.limits().standings().lift(LimitSubject.of(customer)));
        write(
                "CustomerFiles.edit",
                "[CustomerId, CustomerPatch]",
                (work, customer) -> work.files()
                        .edit(
                                customer,
                                CustomerPatch.over(work.customers()
                                                .find(customer)
                                                .orElseThrow()
                                                .version())
                                        .with(EditableField.NAME, "Other")));
        write(
                "Customers.move",
                "[CustomerId, CustomerStatus]",
                (work, customer) -> work.customers().move(customer, CustomerStatus.BLOCKED));
        write(
                "Customers.save",
                "[Customer]",
                (work, customer) -> work.customers()
                        .save(Customer.builder()
                                .from(work.customers().find(customer).orElseThrow())
                                .name("Other")
                                .build()));
        write(
                "Groups.move",
                "[CustomerId, long, Optional]",
                (work, customer) -> work.groups()
                        .move(customer, work.groups().membershipVersion(customer), Optional.of(GroupId.of("g-1"))));
        write(
                "Groups.move",
                "[List, Optional]",
                (work, customer) -> work.groups().move(List.of(customer), Optional.of(GroupId.of("g-1"))));
        write(
                "Guarantees.add",
                "[GuaranteeEntry]",
                (work, customer) -> work.limits()
                        .guarantees()
                        .add(GuaranteeEntry.of(LimitSubject.of(customer), Guarantee.Kind.BANK, AMOUNT)));
        write(
                "Invoicing.enter",
                "[InvoiceEntry]",
                (work, customer) -> work.receivables()
                        .invoicing()
                        .enter(new InvoiceEntry(customer, Invoice.Kind.INVOICE, DAY, DAY, AMOUNT)));
        write(
                "Lending.request",
                "[LoanEntry]",
                (work, customer) -> work.lending().request(loan("l-1", customer)));
        write(
                "Lending.request",
                "[LoanEntry, LocalDate]",
                (work, customer) -> work.lending().request(loan("l-1", customer), work.today()));
        write(
                "Lending.take",
                "[LoanEntry, List]",
                (work, customer) -> work.lending()
                        .take(
                                loan("l-1", customer),
                                List.of(new LoanStep(LoanState.REQUESTED, work.today(), "Asked for."))));
        write(
                "Lending.refinance",
                "[String, LoanEntry, LocalDate, String]",
                bench -> active(bench.work),
                (work, customer) ->
                        work.lending().refinance("l-0", loan("l-1", customer), work.today(), "Lower rate."));
        write(
                "Lending.updateDelinquency",
                "[CustomerId]",
                bench -> bench.stored(stores -> stores.loans().save(late())),
                (work, customer) -> work.lending().updateDelinquency(customer));
        write("LimitDecisions.decide", "[LimitEntry]", (work, customer) -> limit(work, customer));
        write(
                "LimitDecisions.draft",
                "[LimitEntry]",
                (work, customer) -> work.limits().decisions().draft(entry(customer)));
        write(
                "LimitDecisions.request",
                "[LimitEntry]",
                (work, customer) -> work.limits().decisions().request(entry(customer)));
        write(
                "NationalIds.put",
                "[NationalId]",
                (work, customer) ->
                        work.customers().nationalIds().put(StorageSamples.nationalId(customer.value(), "A-1")));
        write(
                "NationalIds.put",
                "[NationalId, long]",
                (work, customer) -> work.customers()
                        .nationalIds()
                        .put(StorageSamples.nationalId(customer.value(), "A-1"), versionOfId(work, customer)));
        write(
                "NationalIds.remove",
                "[CustomerId]",
                bench -> bench.work.customers().nationalIds().put(StorageSamples.nationalId("c-1", "A-1")),
                (work, customer) -> work.customers().nationalIds().remove(customer));
        write(
                "NationalIds.remove",
                "[CustomerId, long]",
                bench -> bench.work.customers().nationalIds().put(StorageSamples.nationalId("c-1", "A-1")),
                (work, customer) -> work.customers().nationalIds().remove(customer, versionOfId(work, customer)));
        write(
                "Notifications.silence",
                "[SilenceEntry]",
                (work, customer) -> work.notifications()
                        .silence(new SilenceEntry(
                                Optional.of(customer),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Workbench.NOW,
                                Workbench.NOW.plusSeconds(3600),
                                "Known.")));
        write(
                "Payments.announce",
                "[CustomerId, Money, LocalDate, Optional]",
                (work, customer) -> work.receivables().payments().announce(customer, AMOUNT, DAY, Optional.empty()));
        write(
                "Payments.receive",
                "[CustomerId, Money, LocalDate, Optional]",
                (work, customer) -> work.receivables().payments().receive(customer, AMOUNT, DAY, Optional.empty()));
        write(
                "Payments.announce",
                "[CustomerId, Money, LocalDate, Optional, String]",
                (work, customer) ->
                        work.receivables().payments().announce(customer, AMOUNT, DAY, Optional.empty(), "line-1"));
        write(
                "Payments.receive",
                "[CustomerId, Money, LocalDate, Optional, String]",
                (work, customer) ->
                        work.receivables().payments().receive(customer, AMOUNT, DAY, Optional.empty(), "line-1"));
        write(
                "Payments.settle",
                "[CustomerId]",
                bench -> {
                    bench.stored(stores -> stores.invoices().save(StorageSamples.invoice("R-1", "c-1", DAY)));
                    bench.work.receivables().payments().receive(STAYS, AMOUNT, DAY, Optional.empty());
                },
                (work, customer) -> work.receivables().payments().settle(customer));
        write(
                "Scenarios.done",
                "[CustomerId, String]",
                bench -> bench.stored(
                        stores -> stores.scenarios().saveStep(StorageSamples.plannedStep("s-1", "c-1", DAY))),
                (work, customer) -> work.scenarios().done(customer, "s-1"));
        write(
                "Scenarios.replan",
                "[CustomerId]",
                bench -> bench.stored(
                        stores -> stores.scenarios().saveStep(StorageSamples.plannedStep("s-1", "c-1", DAY))),
                (work, customer) -> work.scenarios().replan(customer));
        write(
                "Settings.set",
                "[SettingOwner, Setting, Object]",
                (work, customer) -> work.settings().set(SettingOwner.of(customer), Setting.OVERDUE_STOP_DAYS, 10));
        write(
                "Settings.set",
                "[SettingOwner, Setting, Object, long]",
                (work, customer) -> work.settings()
                        .set(
                                SettingOwner.of(customer),
                                Setting.OVERDUE_STOP_DAYS,
                                10,
                                versionOfSetting(work, customer)));
        write(
                "Settings.clear",
                "[SettingOwner, Setting]",
                bench -> bench.work.settings().set(SettingOwner.of(STAYS), Setting.OVERDUE_STOP_DAYS, 10),
                (work, customer) -> work.settings().clear(SettingOwner.of(customer), Setting.OVERDUE_STOP_DAYS));
        write(
                "Settings.clear",
                "[SettingOwner, Setting, long]",
                bench -> bench.work.settings().set(SettingOwner.of(STAYS), Setting.OVERDUE_STOP_DAYS, 10),
                (work, customer) -> work.settings()
                        .clear(SettingOwner.of(customer), Setting.OVERDUE_STOP_DAYS, versionOfSetting(work, customer)));
        write(
                "Supplies.moveIn",
                "[CustomerId, String, LocalDate]",
                (work, customer) -> work.supply().moveIn(customer, "Meter 7", DAY));

        for (String method : List.of("Comments.save", "Comments.remove", "Contacts.removeAccount")) {
            NOT_BY_AN_ID.put(method, "finds what is stored by an id of its own, and whose it is stays");
        }
        for (String method : List.of("LimitDecisions.revise", "LimitDecisions.submit", "LimitWorksheet.undo")) {
            NOT_BY_AN_ID.put(method, "finds the decision that is stored by an id of its own");
        }
        NOT_BY_AN_ID.put(
                "HostDetails.save", "finds the thing that is stored by an id of its own; a customer is refused");
        NOT_BY_AN_ID.put("LimitWorksheet.submit", "finds the decisions that are stored by ids of their own");
        NOT_BY_AN_ID.put("LimitWorksheet.write", "writes drafts as LimitDecisions.draft does");
        NOT_BY_AN_ID.put("Alerts.evaluate", "looks at a customer as it was read; for an erased one no rule holds");
        NOT_BY_AN_ID.put("CompanyLinking.findCandidates", "stores nothing");
        NOT_BY_AN_ID.put("CompanyLinking.link", "asks the agency about the customer that is found, and links that");
        NOT_BY_AN_ID.put("CompanyLinking.linkById", "asks the agency, and then links as linkByHand does");
        NOT_BY_AN_ID.put("CreditChecks.check", "stores nothing");
        NOT_BY_AN_ID.put("CreditChecks.reservationsOf", "stores nothing");
        for (String method : List.of("Customers.addAll", "Customers.create", "Customers.createOnce")) {
            NOT_BY_AN_ID.put(method, "makes a customer; the id of a merged one is refused");
        }
        for (String method : List.of("FieldSuggestions.accept", "FieldSuggestions.reject")) {
            NOT_BY_AN_ID.put(method, "of a customer that was merged or erased there is none");
        }
        NOT_BY_AN_ID.put("GroupImport.run", "moves the customers that it finds by their numbers");
        for (String method : List.of("Merges.merge", "Merges.preview")) {
            NOT_BY_AN_ID.put(method, "takes two customers as they were read");
        }
        NOT_BY_AN_ID.put("PreCustomers.save", "whom a pre-customer became is written by the activation alone");
        for (String method : List.of("Privacy.dataOf", "Privacy.export", "Privacy.plan")) {
            NOT_BY_AN_ID.put(method, "tells what there is");
        }
        NOT_BY_AN_ID.put("Privacy.erase", "ends what there is");
    }

    @Test
    void everyMethodThatStoresSomethingForACustomerIsHere() {
        Set<String> found = new TreeSet<>();
        Set<String> there = new TreeSet<>();
        EveryService.calls(CreditKit.builder().build().tenant("acme").as(looking()))
                .forEach(call -> {
                    there.add(call.signature());
                    if (call.outcome() instanceof PermissionDeniedException
                            && !NOT_BY_AN_ID.containsKey(call.name())
                            && tellsACustomer(call.method())) {
                        found.add(call.signature());
                    }
                });

        assertThat(WRITES.keySet())
                .as("methods that store something for a customer: do it here, or say why it is not by an id")
                .containsAll(found);
        assertThat(there).containsAll(WRITES.keySet());
        assertThat(there.stream()
                        .map(signature -> signature.substring(0, signature.indexOf('[')))
                        .collect(Collectors.toSet()))
                .containsAll(NOT_BY_AN_ID.keySet());
    }

    @TestFactory
    List<DynamicTest> underTheIdOfAMergedCustomerItIsStoredForTheOneThatStays() {
        return WRITES.entrySet().stream()
                .map(write -> DynamicTest.dynamicTest(write.getKey(), () -> {
                    Bench one = merged(write.getValue());
                    Bench other = merged(write.getValue());

                    write.getValue().then().on(one.work, GOES);
                    write.getValue().then().on(other.work, STAYS);

                    List<RecordingStorage.Write> stored = other.storage.written();
                    assertThat(stored).isNotEmpty();
                    assertThat(one.storage.written()).isEqualTo(stored);
                    assertThat(one.work.privacy().dataOf(GOES))
                            .isEqualTo(other.work.privacy().dataOf(STAYS));
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> forAnErasedCustomerNothingIsStored() {
        return WRITES.entrySet().stream()
                .map(write -> DynamicTest.dynamicTest(write.getKey(), () -> {
                    Bench bench = new Bench();
                    bench.work.privacy().erase(STAYS, "asked on the phone");
                    bench.storage.written();
                    boolean refused = false;

                    try {
                        write.getValue().then().on(bench.work, STAYS);
                    } catch (CreditKitException | IndexOutOfBoundsException expected) {
                        refused = true;
                    }

                    assertThat(bench.storage.written()).isEmpty();
                    String method = write.getKey().substring(0, write.getKey().indexOf('['));
                    assertThat(refused).isEqualTo(!DO_NOTHING_QUIETLY.contains(method));
                }))
                .toList();
    }

    @Test
    void underTheIdOfAMergedCustomerTheOneThatStaysIsRead() throws Exception {
        Bench bench = new Bench();
        for (Map.Entry<String, Doing> write : WRITES.entrySet()) {
            if (!write.getKey().startsWith("CreditStandings") && !write.getKey().startsWith("CreditChecks")) {
                doAsFarAsItGoes(write.getValue(), bench);
            }
        }
        bench.work
                .merges()
                .merge(MergeRequest.of(
                        bench.work.customers().find(STAYS).orElseThrow(),
                        bench.work.customers().find(GOES).orElseThrow()));
        Workspace looks = bench.kit.workspace(TENANT, looking());
        Map<String, String> own = reads(looks, STAYS);
        Map<String, String> others = new TreeMap<>(reads(looks, GOES));

        others.entrySet()
                .removeIf(read -> read.getValue().equals(own.get(read.getKey()))
                        || OF_WHO_WENT.contains(
                                read.getKey().substring(0, read.getKey().indexOf('['))));

        assertThat(own).hasSizeGreaterThan(50);
        assertThat(others)
                .as("methods that read nothing under the id of a customer that was merged into another")
                .isEmpty();
    }

    /** One that can't be done beside the others is left out. */
    private static void doAsFarAsItGoes(Doing doing, Bench bench) throws Exception {
        try {
            doing.before().on(bench);
            doing.then().on(bench.work, STAYS);
        } catch (CreditKitException | IllegalArgumentException besideTheOthers) {
            assertThat(besideTheOthers).isNotNull();
        }
    }

    private static Map<String, String> reads(Workspace looks, CustomerId customer) {
        return EveryService.calls(looks, Map.of(CustomerId.class, customer)).stream()
                .filter(call -> Arrays.asList(call.method().getParameterTypes()).contains(CustomerId.class))
                .collect(Collectors.toMap(
                        EveryService.Call::signature,
                        call -> call.outcome() instanceof Throwable thrown
                                ? thrown.getClass().getName()
                                : String.valueOf(call.outcome())));
    }

    private static Actor looking() {
        return Actor.of(
                "looks",
                Role.of(
                        "looks",
                        Arrays.stream(Permission.values())
                                .filter(permission -> permission.name().startsWith("VIEW_"))
                                .toArray(Permission[]::new)));
    }

    /** Two customers that are the same person, a group, and ids and time that are the same in each. */
    private static final class Bench {
        private final RecordingStorage storage = new RecordingStorage();
        private final CreditKit kit;
        private final Workspace work;

        private Bench() {
            AtomicLong ids = new AtomicLong();
            kit = CreditKit.builder()
                    .storage(storage)
                    .clock(Clock.fixed(Workbench.NOW, ZoneOffset.UTC))
                    .ids(() -> "id-" + ids.incrementAndGet())
                    .build();
            work = kit.workspace(TENANT, Actor.of("jane"));
            for (String number : List.of("1", "2")) {
                work.customers()
                        .save(Customer.builder()
                                .from(StorageSamples.bareCustomer(number))
                                .kind(PartyKind.PERSON)
                                .build());
            }
            work.groups().save(StorageSamples.group("g-1", "North"));
            work.scenarios().save(StorageSamples.scenario("soft"));
        }

        private void stored(Consumer<UnitOfWork> writing) {
            storage.inUnitOfWork(TENANT, unit -> {
                writing.accept(unit);
                return true;
            });
        }
    }

    private static Bench merged(Doing doing) throws Exception {
        Bench bench = new Bench();
        doing.before().on(bench);
        bench.work
                .merges()
                .merge(MergeRequest.of(
                        bench.work.customers().find(STAYS).orElseThrow(),
                        bench.work.customers().find(GOES).orElseThrow()));
        bench.storage.written();
        return bench;
    }

    private static void write(String method, String parameters, Act then) {
        write(method, parameters, bench -> {}, then);
    }

    private static void write(String method, String parameters, Before before, Act then) {
        WRITES.put(method + parameters, new Doing(before, then));
    }

    private static ActionEntry action(CustomerId customer) {
        return new ActionEntry("Call", Optional.of(customer), Optional.empty(), Priority.NORMAL, Optional.empty());
    }

    private static Consents consents(Workspace work) {
        return work.privacy().consents();
    }

    private static CompanyHit hit() {
        return CompanyHit.builder()
                .company(StorageSamples.company("FR-X-1"))
                .country(CountryCode.of("FR"))
                .name("Company 1")
                .build();
    }

    private static LimitEntry entry(CustomerId customer) {
        return LimitEntry.permanent(LimitSubject.of(customer), Money.of("1000", "EUR"), "Committee.");
    }

    private static void limit(Workspace work, CustomerId customer) {
        work.limits().decisions().decide(entry(customer));
    }

    private static void reserve(Workspace work, CustomerId customer) {
        limit(work, customer);
        work.limits().checks().reserve(CheckRequest.order(customer, "O-1", AMOUNT));
    }

    private static LoanEntry loan(String id, CustomerId customer) {
        return new LoanEntry(id, customer, Optional.empty(), AMOUNT, Optional.empty(), Optional.empty(), List.of());
    }

    private static void active(Workspace work) {
        work.lending().request(loan("l-0", STAYS));
        work.lending().move("l-0", LoanState.APPROVED, work.today(), "Good.");
        work.lending().move("l-0", LoanState.ACTIVE, work.today(), "Paid out.");
    }

    private static Loan late() {
        return Loan.builder()
                .from(StorageSamples.bareLoan("l-0", "c-1"))
                .addMoves(StorageSamples.move(LoanState.APPROVED, DAY), StorageSamples.move(LoanState.ACTIVE, DAY))
                .addInstallments(new Installment(1, DAY, AMOUNT, AMOUNT, AMOUNT, List.of()))
                .build();
    }

    private static long versionOfId(Workspace work, CustomerId customer) {
        return work.customers().nationalIds().version(customer);
    }

    private static long versionOfSetting(Workspace work, CustomerId customer) {
        return work.settings().version(SettingOwner.of(customer), Setting.OVERDUE_STOP_DAYS);
    }

    private static boolean tellsACustomer(Method method) {
        return Arrays.stream(method.getGenericParameterTypes()).anyMatch(type -> tellsACustomer(type, 0));
    }

    /** A few steps deep: an entry holds the customer, or a subject of several kinds. */
    private static boolean tellsACustomer(Type type, int depth) {
        if (type instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments()).anyMatch(each -> tellsACustomer(each, depth));
        }
        if (!(type instanceof Class<?> plain) || depth > 3) {
            return false;
        }
        if (Set.of(CustomerId.class, Subject.class, SettingOwner.class, LimitSubject.class)
                .contains(plain)) {
            return true;
        }
        return plain.getName().startsWith("io.creditkit.customer")
                && !plain.isEnum()
                && Arrays.stream(plain.getMethods())
                        .filter(method -> method.getParameterCount() == 0
                                && !Modifier.isStatic(method.getModifiers())
                                && method.getReturnType() != plain)
                        .anyMatch(method -> tellsACustomer(method.getGenericReturnType(), depth + 1));
    }
}
