package io.creditkit.customer.attribute;

import static io.creditkit.customer.storage.StorageSamples.bareCustomer;
import static io.creditkit.customer.storage.StorageSamples.invoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.EntryFault;
import io.creditkit.customer.ExternalId;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Money;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.access.AccessEntry;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.audit.FieldChange;
import io.creditkit.customer.monitoring.Portfolio;
import io.creditkit.customer.monitoring.PortfolioAccess;
import io.creditkit.customer.monitoring.PortfolioRefusedException;
import io.creditkit.customer.monitoring.PortfolioRight;
import io.creditkit.customer.outbox.OutboxEvent;
import io.creditkit.customer.search.FieldType;
import io.creditkit.customer.search.FieldValue;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.StaleVersionException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ids in other systems and own fields of what is no customer: read, stored, found, and seen in the trail. */
class HostDetailsTest extends DetailsBench {
    private static final FieldValue NORTH = new FieldValue.Text("North");

    @Test
    void everyKindOfThingHasIdsInOtherSystemsAndOwnFields() {
        for (Subject thing : THINGS) {
            SubjectDetails before = details.of(thing);
            SubjectDetails stored = described(thing);

            assertThat(before).isEqualTo(SubjectDetails.none(thing));
            assertThat(stored)
                    .isEqualTo(SubjectDetails.builder()
                            .subject(thing)
                            .putExternalIds("erp", "E-" + thing.id())
                            .putAttributes("region", NORTH)
                            .version(1)
                            .build());
            assertThat(details.of(thing)).isEqualTo(stored);
            assertThat(details.find(thing.kind(), ExternalId.of("erp", "E-" + thing.id())))
                    .contains(stored);
            assertThat(details.find(thing.kind(), ExternalId.of("crm", "E-" + thing.id())))
                    .isEmpty();
        }
        assertThat(THINGS).extracting(Subject::kind).containsExactlyInAnyOrderElementsOf(SubjectDetails.KINDS);
    }

    @Test
    void thoseOfManyAreReadTogetherAndWhatIsNotThereIsLeftOut() {
        SubjectDetails invoice = described(INVOICE);
        Subject otherwiseWritten = Subject.of(Subject.Kind.INVOICE, "INV-1");

        Map<Subject, SubjectDetails> found = details.ofAll(
                List.of(LOAN, otherwiseWritten, Subject.of(Subject.Kind.INVOICE, "Inv-9"), INVOICE, LOAN));

        assertThat(found)
                .containsExactly(
                        Map.entry(LOAN, SubjectDetails.none(LOAN)),
                        Map.entry(otherwiseWritten, invoice),
                        Map.entry(INVOICE, invoice));
        assertThat(details.ofAll(List.of())).isEmpty();
    }

    @Test
    void thoseOfManyAreStoredTogetherOrNotAtAll() {
        List<SubjectDetails> given = THINGS.stream()
                .map(thing -> SubjectDetails.builder()
                        .subject(thing)
                        .putExternalIds("erp", thing.id())
                        .build())
                .toList();

        List<SubjectDetails> stored = details.saveAll(given);

        assertThat(stored).extracting(SubjectDetails::subject).containsExactlyElementsOf(THINGS);
        assertThat(details.ofAll(THINGS).values()).containsExactlyElementsOf(stored);
        assertThat(THINGS)
                .allSatisfy(thing ->
                        assertThat(work.audit().field(thing, "externalId.erp")).hasSize(1));
        SubjectDetails gone = SubjectDetails.none(Subject.of(Subject.Kind.LOAN, "l-9"));
        assertThatThrownBy(() -> details.saveAll(List.of(stored.get(0), gone)))
                .isInstanceOf(UnknownReferenceException.class)
                .hasMessageContaining("loan l-9");
        assertThatThrownBy(() -> details.saveAll(List.of(stored.get(0), stored.get(0))))
                .isInstanceOf(StaleVersionException.class);
        assertThat(details.of(THINGS.get(0)).version()).isEqualTo(1);
        assertThat(details.saveAll(List.of())).isEmpty();
        assertThatThrownBy(() -> details.saveAll(Collections.nCopies(1001, gone)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDocumentIsTheSameInAnyCase() {
        Subject otherwiseWritten = Subject.of(Subject.Kind.INVOICE, "INV-1");

        SubjectDetails stored = details.save(SubjectDetails.builder()
                .subject(otherwiseWritten)
                .putExternalIds("erp", "1")
                .build());

        assertThat(stored.subject()).isEqualTo(INVOICE);
        assertThat(details.of(INVOICE)).isEqualTo(stored);
    }

    @Test
    void aThingThatIsNotThereIsTold() {
        Subject gone = Subject.of(Subject.Kind.PORTAL_ACCOUNT, "u-9");

        assertThatThrownBy(() -> details.of(gone))
                .isInstanceOf(UnknownReferenceException.class)
                .hasMessageContaining("no portal account u-9");
        assertThatThrownBy(() -> details.save(SubjectDetails.none(gone))).isInstanceOf(UnknownReferenceException.class);
    }

    @Test
    void aCustomerHasThemItself() {
        Subject customer = Subject.of(CustomerId.of("c-1"));

        assertThatThrownBy(() -> details.of(customer))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Customer.externalIds");
        assertThatThrownBy(() -> details.find(Subject.Kind.CUSTOMER, ExternalId.of("erp", "1")))
                .hasMessageContaining("findByExternalId");
        assertThatThrownBy(() -> SubjectDetails.none(customer))
                .isInstanceOf(InvalidEntryException.class)
                .hasMessageContaining("putAttributes");
        assertThatThrownBy(() -> details.of(Subject.of(Subject.Kind.COMMENT, "co-1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("INVOICE");
    }

    @Test
    void anExternalIdBelongsToOneThingOfAKind() {
        described(INVOICE);
        storage.inUnitOfWork(TENANT, stores -> stores.invoices().save(invoice("Inv-2", "c-2", DAY)));
        Subject other = Subject.of(Subject.Kind.INVOICE, "Inv-2");

        assertThatThrownBy(() -> details.save(SubjectDetails.builder()
                        .subject(other)
                        .putExternalIds("erp", "E-Inv-1")
                        .build()))
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("erp");
        assertThat(details.save(SubjectDetails.builder()
                                .subject(LOAN)
                                .putExternalIds("erp", "E-Inv-1")
                                .build())
                        .version())
                .isEqualTo(1);
        assertThat(details.find(Subject.Kind.INVOICE, ExternalId.of("erp", "E-Inv-1")))
                .map(SubjectDetails::subject)
                .contains(INVOICE);
    }

    @Test
    void theyAreStoredOverTheVersionThatWasRead() {
        SubjectDetails unread = SubjectDetails.none(LOAN);
        SubjectDetails first = described(LOAN);
        described(LOAN);

        for (SubjectDetails old : List.of(unread, first)) {
            assertThat(catchThrowableOfType(StaleVersionException.class, () -> details.save(old)))
                    .extracting(StaleVersionException::given, StaleVersionException::stored)
                    .containsExactly(old.version(), 2L);
        }
    }

    @Test
    void allThatIsWrongIsToldAtOnceAndWhatIsStoredIsNotHeldAgainstIt() {
        define("seats", FieldType.NUMBER, Subject.Kind.LOAN);
        define("tier", FieldType.TEXT);
        SubjectDetails wrong = SubjectDetails.builder()
                .subject(LOAN)
                .putExternalIds("erp", "a\0b")
                .putAttributes("seats", new FieldValue.Text("many"))
                .putAttributes("tier", NORTH)
                .putAttributes("unheardOf", NORTH)
                .build();

        InvalidEntryException refused = catchThrowableOfType(InvalidEntryException.class, () -> details.save(wrong));

        assertThat(refused.faults())
                .extracting(EntryFault::field, EntryFault::key, EntryFault::parameters)
                .containsExactlyInAnyOrder(
                        tuple("externalIds", "malformed", Map.of()),
                        tuple("seats", "malformed", Map.of()),
                        tuple("tier", "of-another-kind", Map.of("kind", "LOAN")),
                        tuple("unheardOf", "unknown", Map.of()));
        assertThat(refused).hasMessageNotContaining("many");

        SubjectDetails stored = described(LOAN);
        work.attributes().remove("region");
        assertThat(details.save(SubjectDetails.builder()
                                .from(stored)
                                .putExternalIds("crm", "7")
                                .build())
                        .version())
                .isEqualTo(2);
    }

    @Test
    void whatNoDetailsCanBeIsRefusedWhereItIsBuilt() {
        Map<String, String> many =
                IntStream.rangeClosed(0, 20).boxed().collect(Collectors.toMap(i -> "s" + i, String::valueOf));

        InvalidEntryException refused = catchThrowableOfType(
                InvalidEntryException.class,
                () -> SubjectDetails.builder()
                        .subject(Subject.of(Subject.Kind.COMMENT, "co-1"))
                        .externalIds(many)
                        .putExternalIds("s".repeat(33), " ")
                        .build());

        assertThat(refused.faults())
                .extracting(EntryFault::field, EntryFault::key)
                .containsExactlyInAnyOrder(
                        tuple("subject", "not-as-kind"),
                        tuple("externalIds", "too-long"),
                        tuple("externalIds", "blank"),
                        tuple("externalIds", "too-many"));
    }

    @Test
    void aFieldIsOfTheKindsThatItWasDefinedForAndOfCustomersByDefault() {
        define("tier", FieldType.TEXT);
        define("costCentre", FieldType.TEXT, Subject.Kind.INVOICE);
        define("branch", FieldType.TEXT, Subject.Kind.INVOICE, Subject.Kind.CUSTOMER);
        Customer one = work.customers().find(CustomerId.of("c-1")).orElseThrow();

        assertThat(work.attributes().all())
                .extracting(AttributeDefinition::key, AttributeDefinition::kinds)
                .contains(
                        tuple("tier", Set.of(Subject.Kind.CUSTOMER)),
                        tuple("costCentre", Set.of(Subject.Kind.INVOICE)),
                        tuple("branch", Set.of(Subject.Kind.INVOICE, Subject.Kind.CUSTOMER)));
        assertThat(work.attributes().catalogue().find("costCentre")).isEmpty();
        assertThat(work.attributes().catalogue().find("branch")).isPresent();
        assertThat(catchThrowableOfType(
                                InvalidEntryException.class,
                                () -> work.customers()
                                        .save(Customer.builder()
                                                .from(one)
                                                .putAttributes("costCentre", NORTH)
                                                .build()))
                        .faults())
                .extracting(EntryFault::key)
                .containsExactly("of-another-kind");
        assertThat(work.audit().field(Subject.of(Subject.Kind.ATTRIBUTE, "costCentre"), "kinds"))
                .singleElement()
                .satisfies(history -> assertThat(history.change().after()).contains("[INVOICE]"));
        assertThatThrownBy(() -> define("wrong", FieldType.TEXT, Subject.Kind.COMMENT))
                .isInstanceOf(InvalidEntryException.class);
        assertThatThrownBy(() -> AttributeDefinition.builder()
                        .key("wrong")
                        .heading("Wrong")
                        .type(FieldType.TEXT)
                        .kinds(Set.of())
                        .build())
                .isInstanceOf(InvalidEntryException.class);
    }

    @Test
    void aKeyIsOneFieldWhateverHasItAndTakesNothingOfTheHouseFromCustomersAlone() {
        AttributeDefinition score = define("score", FieldType.NUMBER, Subject.Kind.INVOICE);
        define("bond", FieldType.MONEY, Subject.Kind.LOAN);

        for (String key : List.of("SCORE", "sCore", "bondCurrency")) {
            assertThatThrownBy(() -> define(key, FieldType.TEXT, Subject.Kind.ACTION))
                    .as(key)
                    .isInstanceOfAny(AttributeRefusedException.class, InvalidEntryException.class);
        }
        assertThatThrownBy(() -> work.attributes()
                        .define(AttributeDefinition.builder()
                                .from(score)
                                .addKinds(Subject.Kind.CUSTOMER)
                                .build()))
                .isInstanceOf(AttributeRefusedException.class);
        assertThat(work.attributes()
                        .define(AttributeDefinition.builder()
                                .from(score)
                                .addKinds(Subject.Kind.LOAN)
                                .build())
                        .kinds())
                .containsExactlyInAnyOrder(Subject.Kind.INVOICE, Subject.Kind.LOAN);
    }

    @Test
    void whoMaySeeAThingSeesItsDetailsAndWhoMayChangeItChangesThem() {
        Map<Subject.Kind, Permission> toSee = new EnumMap<>(Subject.Kind.class);
        toSee.put(Subject.Kind.PRE_CUSTOMER, Permission.VIEW_PRE_CUSTOMERS);
        toSee.put(Subject.Kind.PORTFOLIO, Permission.VIEW_CREDIT_DATA);
        List.of(INVOICE, PAYMENT, ADJUSTMENT, LOAN)
                .forEach(owed -> toSee.put(owed.kind(), Permission.VIEW_RECEIVABLES));
        Map<Subject.Kind, Permission> toChange = new EnumMap<>(Subject.Kind.class);
        toChange.put(Subject.Kind.PRE_CUSTOMER, Permission.EDIT_PRE_CUSTOMERS);
        toChange.put(Subject.Kind.CUSTOMER_GROUP, Permission.EDIT_GROUPS);
        toChange.put(Subject.Kind.CONTACT, Permission.EDIT_CUSTOMERS);
        toChange.put(Subject.Kind.PORTAL_ACCOUNT, Permission.EDIT_PORTAL_ACCOUNTS);
        toChange.put(Subject.Kind.ADJUSTMENT, Permission.ADJUST_BALANCES);
        toChange.put(Subject.Kind.ACTION, Permission.EDIT_ACTIONS);
        toChange.put(Subject.Kind.PORTFOLIO, Permission.EDIT_PORTFOLIOS);
        for (Subject thing : THINGS) {
            Permission see = toSee.getOrDefault(thing.kind(), Permission.VIEW_CUSTOMERS);
            Permission change = toChange.getOrDefault(thing.kind(), Permission.EDIT_RECEIVABLES);
            Permission[] allBut = allBut(see);

            assertThat(as(see).of(thing).version()).isZero();
            assertThat(as(change).save(SubjectDetails.none(thing)).version()).isEqualTo(1);
            assertThatThrownBy(() -> as(allBut).of(thing)).isInstanceOf(PermissionDeniedException.class);
            assertThatThrownBy(() -> as(allBut).ofAll(List.of(thing))).isInstanceOf(PermissionDeniedException.class);
            assertThatThrownBy(() -> as(allBut).find(thing.kind(), ExternalId.of("erp", "1")))
                    .isInstanceOf(PermissionDeniedException.class);
            assertThatThrownBy(() -> as(allBut).asOf(thing, DAY.minusDays(1)))
                    .isInstanceOf(PermissionDeniedException.class);
            assertThatThrownBy(() -> as(allBut(change)).save(details.of(thing)))
                    .isInstanceOf(PermissionDeniedException.class);
        }
    }

    private static Permission[] allBut(Permission one) {
        return Arrays.stream(Permission.values())
                .filter(permission -> permission != one)
                .toArray(Permission[]::new);
    }

    @Test
    void aPortfolioThatIsNotSharedIsNotThereAndOneThatIsSharedToBeSeenIsNotChanged() {
        described(PORTFOLIO);
        HostDetails joes = at(NOW, Actor.of("joe")).hostDetails();
        share(PortfolioAccess.of(Actor.of("jane")));

        assertThatThrownBy(() -> joes.of(PORTFOLIO)).isInstanceOf(UnknownReferenceException.class);
        assertThatThrownBy(() -> joes.asOf(PORTFOLIO, DAY.minusDays(1))).isInstanceOf(UnknownReferenceException.class);
        assertThat(joes.ofAll(List.of(PORTFOLIO))).isEmpty();
        assertThat(joes.find(Subject.Kind.PORTFOLIO, ExternalId.of("erp", "E-watched")))
                .isEmpty();

        share(PortfolioAccess.of(Actor.of("jane")).with("joe", Set.of(PortfolioRight.VIEW)));
        SubjectDetails seen = joes.of(PORTFOLIO);
        assertThat(seen.externalIds()).hasSize(1);
        assertThatThrownBy(() -> joes.save(seen)).isInstanceOf(PortfolioRefusedException.class);

        share(PortfolioAccess.of(Actor.of("jane")).with("joe", Set.of(PortfolioRight.EDIT)));
        assertThat(joes.save(seen).version()).isEqualTo(2);
    }

    private void share(PortfolioAccess access) {
        Portfolio stored = work.portfolios().all().get(0);
        work.portfolios().change(Portfolio.builder().from(stored).access(access).build());
    }

    @Test
    void eachChangeIsInTheTrailOfTheThingAndGoesOutAsAnEvent() {
        Workspace because = because("Migration.");
        SubjectDetails stored = because.hostDetails()
                .save(SubjectDetails.builder()
                        .subject(INVOICE)
                        .putExternalIds("erp", "1")
                        .putAttributes("region", NORTH)
                        .build());
        details.save(SubjectDetails.builder()
                .from(stored)
                .externalIds(Map.of("erp", "2"))
                .attributes(Map.of())
                .build());
        details.save(details.of(INVOICE));

        List<AuditEntry> entries = work.audit().of(INVOICE);
        assertThat(entries)
                .extracting(AuditEntry::action, AuditEntry::reason, AuditEntry::changes)
                .containsExactly(
                        tuple(
                                AuditEntry.Action.CHANGED,
                                Optional.of("Migration."),
                                List.of(
                                        new FieldChange("externalId.erp", Optional.empty(), Optional.of("1")),
                                        new FieldChange("attribute.region", Optional.empty(), Optional.of("North")))),
                        tuple(
                                AuditEntry.Action.CHANGED,
                                Optional.empty(),
                                List.of(
                                        new FieldChange("externalId.erp", Optional.of("1"), Optional.of("2")),
                                        new FieldChange("attribute.region", Optional.of("North"), Optional.empty()))));
        assertThat(storage.inUnitOfWork(TENANT, stores -> stores.outbox().undelivered(Optional.empty(), 100)).stream()
                        .filter(event -> event.subject().equals(INVOICE)))
                .extracting(OutboxEvent::type, OutboxEvent::facts)
                .containsExactlyElementsOf(Collections.nCopies(
                        2, tuple("invoice.changed", Map.of("fields", "externalId.erp,attribute.region"))));
    }

    private Workspace because(String why) {
        return at(NOW, Actor.of("jane").because(why));
    }

    @Test
    void whoSawThoseOfAPersonOnAPastDayIsInTheAccessLogAlsoWhereThePersonWasRemoved() {
        described(LEAD);
        described(CONTACT);
        at(NOW.plus(Duration.ofDays(2)), Actor.of("jane"))
                .customers()
                .contacts()
                .remove(work.customers().contacts().find("p-1").orElseThrow());
        HostDetails later = at(NOW.plus(Duration.ofDays(3)), Actor.of("joe")).hostDetails();

        for (Subject person : List.of(LEAD, CONTACT)) {
            assertThat(later.asOf(person, DAY.minusDays(1))).isEqualTo(SubjectDetails.none(person));
            later.asOf(person, DAY.plusDays(1));
        }

        assertThat(seen(LEAD)).contains("details of pre customer pc-1 on " + DAY.plusDays(1));
        assertThat(seen(CONTACT))
                .hasSize(1)
                .allSatisfy(detail -> assertThat(detail).startsWith("details of contact p-1 on"));
    }

    private List<String> seen(Subject subject) {
        return storage.inUnitOfWork(TENANT, stores -> stores.accesses().of(subject)).stream()
                .map(AccessEntry::detail)
                .toList();
    }

    @Test
    void aFormerValueThatIsNoneOfItsFieldAnyMoreIsAText() {
        define("bond", FieldType.TEXT, Subject.Kind.LOAN);
        details.save(SubjectDetails.builder()
                .subject(LOAN)
                .putAttributes("bond", new FieldValue.Text("Allianz"))
                .build());
        work.attributes().remove("bond");
        define("bond", FieldType.FLAG, Subject.Kind.LOAN);

        assertThat(at(NOW.plus(Duration.ofDays(3)), Actor.of("joe"))
                        .hostDetails()
                        .asOf(LOAN, DAY.plusDays(1))
                        .attributes())
                .containsEntry("bond", new FieldValue.Text("Allianz"));
    }

    @Test
    void theyAreReadAsTheyWereOnAPastDay() {
        define("seats", FieldType.NUMBER, Subject.Kind.LOAN);
        define("bond", FieldType.MONEY, Subject.Kind.LOAN);
        SubjectDetails first = details.save(SubjectDetails.builder()
                .subject(LOAN)
                .putExternalIds("erp", "1")
                .putAttributes("seats", FieldValue.Numeric.of(12))
                .putAttributes("bond", new FieldValue.Amount(Money.of("100.50", "EUR")))
                .putAttributes("region", NORTH)
                .build());
        Workspace later = at(NOW.plus(Duration.ofDays(3)), Actor.of("jane"));
        SubjectDetails second = later.hostDetails()
                .save(SubjectDetails.builder()
                        .from(first)
                        .externalIds(Map.of("crm", "2"))
                        .attributes(Map.of())
                        .build());
        Workspace now = at(NOW.plus(Duration.ofDays(5)), Actor.of("jane"));

        assertThat(now.hostDetails().asOf(LOAN, DAY.plusDays(2)))
                .isEqualTo(SubjectDetails.builder().from(first).version(0).build());
        assertThat(now.hostDetails().asOf(LOAN, DAY.minusDays(1))).isEqualTo(SubjectDetails.none(LOAN));
        assertThat(now.hostDetails().asOf(LOAN, DAY.plusDays(4)))
                .isEqualTo(SubjectDetails.builder().from(second).version(0).build());
        assertThat(now.hostDetails().asOf(LOAN, DAY.plusDays(5))).isEqualTo(second);

        now.attributes().remove("seats");
        assertThat(now.hostDetails().asOf(LOAN, DAY.plusDays(2)).attributes())
                .containsEntry("seats", new FieldValue.Text("12"))
                .containsEntry("region", NORTH);
        assertThatThrownBy(() -> at(
                                NOW.plus(Duration.ofDays(5)),
                                Actor.of("joe", Role.of("clerk", Permission.VIEW_RECEIVABLES)))
                        .hostDetails()
                        .asOf(LOAN, DAY))
                .isInstanceOf(PermissionDeniedException.class)
                .hasMessageContaining("VIEW_AUDIT_TRAIL");
    }

    @Test
    void whoSawSomethingOfAPersonIsInTheAccessLogOfTheCustomer() {
        Subject customer = Subject.of(CustomerId.of("c-1"));
        details.of(CONTACT);
        int before = looks(customer).size();
        described(CONTACT);
        described(ACCOUNT);
        described(LOAN);

        details.of(CONTACT);
        details.find(Subject.Kind.PORTAL_ACCOUNT, ExternalId.of("erp", "E-u-1"));
        details.ofAll(List.of(CONTACT, LOAN));

        assertThat(looks(customer).stream().skip(before))
                .extracting(AccessEntry::kind, AccessEntry::detail)
                .containsExactly(
                        tuple(AccessEntry.Kind.PERSONAL_DATA, "details of contact p-1"),
                        tuple(AccessEntry.Kind.PERSONAL_DATA, "details of portal account u-1"),
                        tuple(AccessEntry.Kind.PERSONAL_DATA, "details of contact p-1"));
    }

    private List<AccessEntry> looks(Subject customer) {
        return storage.inUnitOfWork(TENANT, stores -> stores.accesses().of(customer));
    }

    @Test
    void whatIsFoundByAnIdOfAnotherSystemIsReadByItsOwn() {
        assertThat(work.customers().contacts().find("p-1"))
                .map(contact -> contact.customerId().value())
                .contains("c-1");
        assertThat(work.customers().contacts().findAccount("u-1"))
                .map(account -> account.email())
                .contains("one@example.org");
        assertThat(work.receivables().adjustments().find("a-1")).isPresent();
        assertThat(work.customers().contacts().find("p-9")).isEmpty();
        assertThat(work.customers().contacts().findAccount("p-1")).isEmpty();
        assertThat(work.receivables().adjustments().find("a-9")).isEmpty();
        assertThat(looks(Subject.of(bareCustomer("1").id())))
                .extracting(AccessEntry::detail)
                .containsExactly("contact p-1", "portal account u-1");
    }

    @Test
    void anotherTenantHasNone() {
        described(INVOICE);

        HostDetails others = CreditKit.builder()
                .storage(storage)
                .build()
                .tenant("other")
                .as(Actor.of("jane"))
                .hostDetails();

        assertThat(others.find(Subject.Kind.INVOICE, ExternalId.of("erp", "E-Inv-1")))
                .isEmpty();
        assertThatThrownBy(() -> others.of(INVOICE)).isInstanceOf(UnknownReferenceException.class);
    }

    @Test
    void theyDoNotPrintWhatMayBePersonal() {
        assertThat(described(CONTACT).toString()).contains("p-1").doesNotContain("North", "E-p-1");
    }
}
