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
import io.creditkit.customer.Money;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.Subject;
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
import io.creditkit.customer.limit.LimitSubject;
import io.creditkit.customer.limit.Reservation;
import io.creditkit.customer.privacy.Consent;
import io.creditkit.customer.privacy.ConsentNotice;
import io.creditkit.customer.privacy.ConsentPurpose;
import io.creditkit.customer.privacy.ConsentState;
import io.creditkit.customer.privacy.Erasure;
import io.creditkit.customer.scenario.AssignedAttribute;
import io.creditkit.customer.scenario.Assignment;
import io.creditkit.customer.scenario.PlannedStep;
import io.creditkit.customer.settings.Setting;
import io.creditkit.customer.settings.SettingOwner;
import io.creditkit.customer.storage.StaleVersionException;
import io.creditkit.customer.storage.StorageSamples;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MergesTest extends MergeBench {
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
    void theTagsOfBothStayEachOnceAndComeApartAgain() {
        work.customers()
                .save(Customer.builder().from(customer(STAYS)).addTags("VIP").build());
        work.customers()
                .save(Customer.builder()
                        .from(customer(GOES))
                        .addTags("vip", "export")
                        .build());
        CustomerMerge merge = merges.merge(request());
        Customer merged = customer(STAYS);
        merges.undo(merge.id());

        assertThat(merged.tags()).containsExactlyInAnyOrder("VIP", "export");
        assertThat(customer(STAYS).tags()).containsExactly("VIP");
        assertThat(customer(GOES).tags()).containsExactlyInAnyOrder("vip", "export");
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
    void aYesThatACustomersOwnRefusalOfAnotherNoticeLeftStandingHoldsAfterTheMergeToo() {
        work.privacy().consents().give(STAYS, MARKETING, NOTICE, "web", Optional.empty(), Optional.empty());
        at(Workbench.NOW.plusSeconds(60))
                .privacy()
                .consents()
                .request(STAYS, MARKETING, new ConsentNotice("privacy", 2), "web");
        at(Workbench.NOW.plusSeconds(120)).privacy().consents().refuse(STAYS, MARKETING, "web");
        assertThat(work.privacy().consents().acceptedAt(STAYS, MARKETING)).isPresent();

        at(Workbench.NOW.plusSeconds(180)).merges().merge(request());

        assertThat(work.privacy().consents().acceptedAt(STAYS, MARKETING)).isPresent();
    }

    @Test
    void aYesThatAMergeEndsIsToldByItsTrailAndOneThatEndedBeforeIsLeftAlone() {
        Consent over = work.privacy()
                .consents()
                .give(STAYS, MARKETING, NOTICE, "web", Optional.of(Workbench.NOW.plusSeconds(30)), Optional.empty());
        Consent held = work.privacy()
                .consents()
                .give(STAYS, ConsentPurpose.CREDIT_CHECK, NOTICE, "web", Optional.empty(), Optional.empty());
        for (ConsentPurpose purpose : List.of(MARKETING, ConsentPurpose.CREDIT_CHECK)) {
            at(Workbench.NOW.plusSeconds(60)).privacy().consents().request(GOES, purpose, NOTICE, "web");
            at(Workbench.NOW.plusSeconds(120)).privacy().consents().refuse(GOES, purpose, "web");
        }

        Workspace later = at(Workbench.NOW.plusSeconds(180));
        later.merges().merge(request());

        assertThat(later.privacy().consents().of(STAYS))
                .filteredOn(consent -> List.of(over.id(), held.id()).contains(consent.id()))
                .extracting(Consent::state)
                .containsExactly(ConsentState.EXPIRED, ConsentState.WITHDRAWN);
        assertThat(work.audit().of(Subject.of(Subject.Kind.CONSENT, over.id()))).hasSize(1);
        assertThat(work.audit().of(Subject.of(Subject.Kind.CONSENT, held.id()))).hasSize(2);
    }

    @Test
    void whyTwoWereMergedGoesWithTheErasureOfTheOneThatStays() {
        Optional<String> why = Optional.of("Mrs Miller of Mill Lane asked for it.");
        Workspace told = kit(Workbench.NOW).workspace(TENANT, Actor.of("jane").because(why.orElseThrow()));
        CustomerMerge merge = told.merges().merge(request());
        Subject subject = Subject.of(Subject.Kind.MERGE, merge.id());
        assertThat(work.audit().of(subject)).extracting(AuditEntry::reason).containsExactly(why);

        work.privacy().erase(STAYS, "Asked for by letter.");

        assertThat(work.audit().of(subject)).extracting(AuditEntry::reason).containsExactly(Optional.empty());
    }

    @Test
    void theProofOfAnErasureIsFoundUnderTheIdOfTheOneThatWentToo() {
        merges.merge(request());

        Erasure proof = work.privacy().erase(GOES, "Asked for by letter.");

        assertThat(work.privacy().erasuresOf(GOES)).containsExactly(proof);
        assertThat(work.privacy().erasuresOf(STAYS)).containsExactly(proof);
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
                        unit.comments().of(id).stream()
                                .map(comment -> comment.stored(0))
                                .toList(),
                        unit.attachments().of(Subject.of(id)),
                        unit.people().contactsOf(id),
                        unit.people().accountsOf(id),
                        unit.groups().groupOf(id)));
    }

    @Test
    void whoCollectsAndWhatWasDoneGoAlongAndComeBack() {
        LocalDate due = LocalDate.of(2026, 3, 1);
        store(stores -> {
            stores.scenarios().assign(StorageSamples.assignment("c-1", AssignedAttribute.SCENARIO, "hard"));
            stores.scenarios().assign(StorageSamples.assignment("c-2", AssignedAttribute.SCENARIO, "soft"));
            stores.scenarios().assign(StorageSamples.assignment("c-2", AssignedAttribute.COLLECTOR, "ann"));
            stores.scenarios().assign(StorageSamples.assignment("c-2", AssignedAttribute.GROUP, "g-9"));
            stores.scenarios().assign(StorageSamples.assignment("c-2", AssignedAttribute.SETTING, "a=b"));
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
        assertThat(assigned(STAYS, AssignedAttribute.GROUP))
                .as("it joined none, so the log says none")
                .isEmpty();
        assertThat(assigned(STAYS, AssignedAttribute.SETTING)).isEmpty();
        assertThat(steps(STAYS)).containsExactly("p-2 DONE", "p-3 PLANNED");
        assertThat(steps(GOES)).containsExactly("p-1 REPLACED");

        merges.undo(merge.id());

        assertThat(steps(STAYS)).isEmpty();
        assertThat(steps(GOES)).containsExactly("p-1 PLANNED", "p-2 DONE", "p-3 PLANNED");
        assertThat(work.assignments().of(STAYS, AssignedAttribute.COLLECTOR)).isEmpty();
        assertThat(work.assignments().log(STAYS))
                .filteredOn(line -> line.attribute() == AssignedAttribute.COLLECTOR)
                .as("the log is not shortened")
                .extracting(Assignment::choice)
                .containsExactly(Assignment.Choice.RULE, Assignment.Choice.NONE);
        assertThat(assigned(GOES, AssignedAttribute.SCENARIO)).contains("soft");
    }

    private Optional<String> assigned(CustomerId customer, AssignedAttribute attribute) {
        return work.assignments().of(customer, attribute).map(Assignment::target);
    }

    private List<String> steps(CustomerId customer) {
        // Not by the service, to which the id that went is one of the customer that stays.
        List<PlannedStep> stored =
                storage.inUnitOfWork(TENANT, unit -> unit.scenarios().steps(customer));
        return stored.stream().map(step -> step.id() + " " + step.state()).toList();
    }
}
