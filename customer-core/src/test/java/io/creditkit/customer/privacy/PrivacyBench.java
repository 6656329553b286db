package io.creditkit.customer.privacy;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UserAccount;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.alert.Severity;
import io.creditkit.customer.file.Comment;
import io.creditkit.customer.onboarding.PreCustomer;
import io.creditkit.customer.onboarding.PreCustomerId;
import io.creditkit.customer.onboarding.PreCustomerStatus;
import io.creditkit.customer.receivables.Dispute;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.StorageSamples;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** One person with something of every kind, and another customer. */
abstract class PrivacyBench {
    static final CustomerId CUSTOMER = CustomerId.of("c-1");
    static final Subject LEAD = Subject.of(PreCustomerId.of("pc-1"));
    static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    static final RetentionPolicy NOTHING_KEPT = new RetentionPolicy(Map.of(), RetentionPolicy.WhileOwing.REFUSE);
    final Storage storage = InMemoryStorage.create();

    @BeforeEach
    void aPersonWithEverything() {
        Workbench.on(storage).inUnitOfWork(work -> {
            work.customers()
                    .save(Customer.builder()
                            .from(StorageSamples.fullCustomer("1"))
                            .name("Jane Doe")
                            .build());
            work.customers().save(StorageSamples.bareCustomer("2"));
            work.customers().putReview(StorageSamples.review("c-1"));
            work.people().putContact(StorageSamples.contact("p-1", "c-1"));
            work.people().putContact(StorageSamples.contact("p-2", "c-2"));
            work.people().putAccount(StorageSamples.account("u-1", "jane@example.org", "c-1", "c-2"));
            work.people()
                    .putAccount(UserAccount.builder()
                            .id("u-2")
                            .email("only@example.org")
                            .name("Only Jane")
                            .putRoles(CUSTOMER, UserAccount.Role.OWNER)
                            .build());
            work.invoices()
                    .save(Invoice.builder()
                            .from(StorageSamples.paidInvoice("inv-1", "c-1"))
                            .dispute(new Dispute(TODAY, "Jane Doe says no."))
                            .build());
            work.ledger().addAdjustment(StorageSamples.adjustment("a-1", TODAY));
            work.loans().save(StorageSamples.fullLoan("l-1", "c-1"));
            work.alerts().save(StorageSamples.alert("al-1", "c-1", Severity.HIGH, Workbench.NOW));
            work.privacy().addConsent(StorageSamples.consent("k-1", ConsentState.GIVEN));
            work.comments()
                    .save(new Comment(
                            "co-1",
                            CUSTOMER,
                            "Jane Doe calls on Mondays.",
                            Comment.Place.PINNED,
                            Workbench.NOW,
                            Actor.of("clerk")));
            work.attachments()
                    .put(StorageSamples.attachment("f-1", "pc-1", Workbench.NOW).of(LEAD));
            work.preCustomers()
                    .save(PreCustomer.builder()
                            .from(StorageSamples.lead("pc-1"))
                            .name("Jane Doe")
                            .status(PreCustomerStatus.CONVERTED)
                            .convertedTo(CUSTOMER)
                            .build());
            return true;
        });
    }

    Privacy privacy(RetentionPolicy policy) {
        return new Privacy(Workbench.on(storage), new PrivacySettings(policy, List.of()));
    }

    Privacy later(int days, RetentionPolicy policy) {
        return new Privacy(
                Workbench.on(storage, Workbench.NOW.plus(Duration.ofDays(days)), Actor.of("night-job")),
                new PrivacySettings(policy, List.of()));
    }

    Reading read() {
        return new Reading(storage);
    }
}
