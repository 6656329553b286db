package io.creditkit.customer.attribute;

import static io.creditkit.customer.storage.StorageSamples.bareCustomer;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.Customer;
import io.creditkit.customer.ExternalId;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.Subject;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.UserAccount;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.monitoring.Portfolio;
import io.creditkit.customer.onboarding.PreCustomer;
import io.creditkit.customer.privacy.PrivacySettings;
import io.creditkit.customer.privacy.RetentionPolicy;
import io.creditkit.customer.search.FieldType;
import io.creditkit.customer.search.FieldValue;
import io.creditkit.customer.storage.StorageSamples;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;

/** A tenant with one thing of every kind that there may be details of, and fields that all of them have. */
abstract class DetailsBench {
    static final TenantId TENANT = TenantId.of("tenant");
    static final Instant NOW = StorageSamples.NOON;
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final Subject LEAD = Subject.of(Subject.Kind.PRE_CUSTOMER, "pc-1");
    static final Subject GROUP = Subject.of(Subject.Kind.CUSTOMER_GROUP, "g-1");
    static final Subject CONTACT = Subject.of(Subject.Kind.CONTACT, "p-1");
    static final Subject ACCOUNT = Subject.of(Subject.Kind.PORTAL_ACCOUNT, "u-1");
    static final Subject INVOICE = Subject.of(Subject.Kind.INVOICE, "Inv-1");
    static final Subject PAYMENT = Subject.of(Subject.Kind.PAYMENT, "m-1");
    static final Subject ADJUSTMENT = Subject.of(Subject.Kind.ADJUSTMENT, "a-1");
    static final Subject LOAN = Subject.of(Subject.Kind.LOAN, "l-1");
    static final Subject ACTION = Subject.of(Subject.Kind.ACTION, "t-1");
    static final Subject PORTFOLIO = Subject.of(Subject.Kind.PORTFOLIO, "watched");

    /** In the order in which a customer's bundle tells those that are a customer's. */
    static final List<Subject> THINGS =
            List.of(CONTACT, ACCOUNT, INVOICE, ADJUSTMENT, LOAN, PAYMENT, ACTION, LEAD, GROUP, PORTFOLIO);

    final InMemoryStorage storage = InMemoryStorage.create();
    final Workspace work = at(NOW, Actor.of("jane"));
    final HostDetails details = work.hostDetails();

    private final AtomicLong ids = new AtomicLong();

    @BeforeEach
    void oneThingOfEveryKind() {
        for (String number : List.of("1", "2")) {
            work.customers()
                    .save(Customer.builder()
                            .from(bareCustomer(number))
                            .kind(PartyKind.PERSON)
                            .build());
        }
        work.groups().save(StorageSamples.group("g-1", "North"));
        work.customers().contacts().save(StorageSamples.contact("p-1", "c-1"));
        work.customers()
                .contacts()
                .saveAccount(UserAccount.builder()
                        .id("u-1")
                        .email("one@example.org")
                        .name("Ada Example")
                        .putRoles(StorageSamples.bareCustomer("1").id(), UserAccount.Role.OWNER)
                        .build());
        work.preCustomers()
                .save(PreCustomer.builder()
                        .from(StorageSamples.preCustomer("pc-1"))
                        .version(0)
                        .build());
        work.portfolios()
                .create(Portfolio.builder().name("watched").agency("test").build());
        storage.inUnitOfWork(TENANT, stores -> {
            stores.invoices().save(StorageSamples.invoice("Inv-1", "c-1", DAY));
            stores.ledger().savePayment(StorageSamples.incomingPayment("m-1", DAY));
            stores.ledger().addAdjustment(StorageSamples.adjustment("a-1", DAY));
            stores.loans().save(StorageSamples.bareLoan("l-1", "c-1"));
            return stores.actions().save(StorageSamples.action("t-1", "c-1", NOW));
        });
        define("region", FieldType.TEXT, SubjectDetails.KINDS.toArray(Subject.Kind[]::new));
    }

    /** Defines a field of these kinds of things; of customers if none is named. */
    final AttributeDefinition define(String key, FieldType type, Subject.Kind... kinds) {
        AttributeDefinition.Builder definition =
                AttributeDefinition.builder().key(key).heading("The " + key).type(type);
        return work.attributes().define((kinds.length == 0 ? definition : definition.addKinds(kinds)).build());
    }

    final Workspace at(Instant moment, Actor actor) {
        return CreditKit.builder()
                .storage(storage)
                .clock(Clock.fixed(moment, ZoneOffset.UTC))
                .zone(ZoneOffset.UTC)
                .ids(() -> "id-" + ids.incrementAndGet())
                .privacy(new PrivacySettings(
                        new RetentionPolicy(Map.of(), RetentionPolicy.WhileOwing.ERASE)
                                .keeping("loan", Period.ofYears(1), "The law wants it."),
                        List.of()))
                .eventSink((tenant, event) -> {})
                .build()
                .workspace(TENANT, actor);
    }

    final HostDetails as(Permission... permissions) {
        return at(NOW, Actor.of("joe", Role.of("some", permissions))).hostDetails();
    }

    /** Stores an id of the thing in another system and a value, over whatever was there. */
    final SubjectDetails described(Subject subject) {
        return details.save(SubjectDetails.builder()
                .from(details.of(subject))
                .putExternalIds("erp", "E-" + subject.id())
                .putAttributes("region", new FieldValue.Text("North"))
                .build());
    }

    final boolean isFound(Subject subject) {
        return details.find(subject.kind(), ExternalId.of("erp", "E-" + subject.id()))
                .isPresent();
    }

    final boolean isKept(Subject subject) {
        return storage.inUnitOfWork(
                TENANT, stores -> stores.details().find(subject).isPresent());
    }
}
