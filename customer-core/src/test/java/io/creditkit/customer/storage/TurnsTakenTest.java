package io.creditkit.customer.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Contacts;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.Customers;
import io.creditkit.customer.Money;
import io.creditkit.customer.Subject;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.UserAccount;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.attachment.AttachmentSettings;
import io.creditkit.customer.attachment.Attachments;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.merge.CustomerMerge;
import io.creditkit.customer.merge.MergeRequest;
import io.creditkit.customer.merge.Merges;
import io.creditkit.customer.onboarding.PreCustomerId;
import io.creditkit.customer.privacy.Erasure;
import io.creditkit.customer.privacy.Privacy;
import io.creditkit.customer.privacy.PrivacySettings;
import io.creditkit.customer.privacy.RetentionPolicy;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.receivables.InvoiceEntry;
import io.creditkit.customer.receivables.Receivables;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** At whom the services take turns, and that they take several at once. */
class TurnsTakenTest {
    private static final CustomerId ONE = CustomerId.of("c-1");
    private static final CustomerId TWO = CustomerId.of("c-2");
    private static final RetentionPolicy TEN_DAYS = new RetentionPolicy(Map.of(), RetentionPolicy.WhileOwing.REFUSE)
            .keeping("customer", Period.ofDays(10), "Tax law.");

    private final List<Collection<String>> taken = new ArrayList<>();
    private final Storage storage = FaultyStorage.with(LimitStore.class, "turns", (limits, call) -> {
        Collection<String> keys = new TreeSet<>();
        for (Object key : call.argument(Collection.class)) {
            keys.add(String.valueOf(key));
        }
        taken.add(keys);
        limits.turns(keys);
        return Optional.empty();
    });

    TurnsTakenTest() {
        write(work -> {
            work.customers().save(StorageSamples.bareCustomer("1"));
            work.customers().save(StorageSamples.bareCustomer("2"));
        });
    }

    @Test
    void anErasureTakesTheTurnsAtAllNamesOfTheCustomerAtOnce() {
        new Merges(Workbench.on(storage)).merge(MergeRequest.of(customer(ONE), customer(TWO)));
        taken.clear();

        privacy(0).erase(TWO, "Asked for by letter.");

        assertThat(taken).containsExactly(turns(ONE, TWO));
    }

    @Test
    void theJobThatCompletesAnErasureTakesTheTurnOfTheCustomerThatStaysAfterAMerge() {
        privacy(0).erase(TWO, "Asked for by letter.");
        write(work -> {
            work.customers().remove(work.customers().find(TWO).orElseThrow());
            work.merges()
                    .save(new CustomerMerge(
                            "m-1",
                            ONE,
                            TWO,
                            "2",
                            1,
                            1,
                            List.of(),
                            Workbench.NOW,
                            Actor.of("jane"),
                            Optional.empty(),
                            0));
        });
        taken.clear();

        assertThat(privacy(11).completeDue()).hasSize(1);

        assertThat(taken).containsExactly(turns(ONE, TWO));
        assertThat(customer(ONE).status()).isEqualTo(CustomerStatus.ERASED);
    }

    @Test
    void whoeverAttachesAFileToAPreCustomerTakesTheTurnThatItsActivationAndItsErasureTake() throws IOException {
        List<String> one = new ArrayList<>();
        Storage told = recordingTurns(one);
        Subject lead = Subject.of(PreCustomerId.of("l-1"));
        Workbench.on(told).inUnitOfWork(work -> work.preCustomers().save(StorageSamples.lead("l-1")));

        new Attachments(Workbench.on(told), AttachmentSettings.standard())
                .add(lead, "a.txt", "text/plain", new ByteArrayInputStream("a".getBytes(StandardCharsets.UTF_8)));

        assertThat(one).containsExactly("subject|" + lead);
    }

    private static Storage recordingTurns(List<String> taken) {
        return FaultyStorage.with(LimitStore.class, Set.of("turn", "turns"), (limits, call) -> {
            if (call.arguments()[0] instanceof Collection<?> several) {
                several.stream().map(String.class::cast).sorted().forEach(one -> {
                    taken.add(one);
                    limits.turn(one);
                });
                return Optional.empty();
            }
            taken.add(call.argument(String.class));
            return limits.turn(call.argument(String.class));
        });
    }

    @Test
    void whoeverStoresOrRemovesAPortalAccountTakesTheTurnAtItBehindThatAtItsCustomer() {
        List<String> one = new ArrayList<>();
        Storage told = recordingTurns(one);
        Workbench.on(told).inUnitOfWork(work -> work.customers().save(StorageSamples.bareCustomer("1")));
        Contacts contacts = new Customers(Workbench.on(told)).contacts();
        String atTheAccount = "subject|" + Subject.of(Subject.Kind.PORTAL_ACCOUNT, "u-1");

        UserAccount stored = contacts.saveAccount(UserAccount.builder()
                .id("u-1")
                .email("ada@example.org")
                .name("Ada")
                .putRoles(ONE, UserAccount.Role.OWNER)
                .build());
        assertThat(one).containsExactly("subject|" + Subject.of(ONE), atTheAccount);
        one.clear();
        contacts.removeAccount(stored);

        assertThat(one).containsExactly("subject|" + Subject.of(ONE), atTheAccount);
    }

    @Test
    void aMergeAnErasureAndWhatTakesAMergeBackTakeTheTurnsAtTheAccountsWhoseRolesTheyChange() {
        List<String> one = new ArrayList<>();
        Storage told = recordingTurns(one);
        WorkContext context = Workbench.on(told);
        String atTheAccount = "subject|" + Subject.of(Subject.Kind.PORTAL_ACCOUNT, "u-1");
        List<Customer> both = context.inUnitOfWork(work -> {
            work.people().putAccount(StorageSamples.account("u-1", "ada@example.org", "c-2", "c-9"));
            return List.of(
                    work.customers().save(StorageSamples.bareCustomer("1")),
                    work.customers().save(StorageSamples.bareCustomer("2")));
        });

        CustomerMerge merge = new Merges(context).merge(MergeRequest.of(both.get(0), both.get(1)));
        assertThat(one).contains(atTheAccount);
        one.clear();
        new Merges(context).undo(merge.id());
        assertThat(one).contains(atTheAccount);
        one.clear();
        privacy(told, 0).erase(TWO, "Asked for by letter.");
        assertThat(privacy(told, 11).completeDue()).hasSize(1);

        assertThat(one).contains(atTheAccount);
    }

    @Test
    void anErasureThatAnotherNodeCompletedMeanwhileIsLeftAlone() {
        List<Erasure> read = new ArrayList<>();
        Storage late = FaultyStorage.with(PrivacyStore.class, "erasuresDue", (privacy, call) -> {
            if (read.isEmpty()) {
                read.addAll(privacy.erasuresDue(call.argument(LocalDate.class)));
            }
            return List.copyOf(read);
        });
        Workbench.on(late).inUnitOfWork(work -> work.customers().save(StorageSamples.bareCustomer("2")));
        privacy(late, 0).erase(TWO, "Asked for by letter.");

        assertThat(privacy(late, 11).completeDue()).hasSize(1);
        assertThat(privacy(late, 11).completeDue()).isEmpty();
    }

    /** Else money that comes at the moment a document is issued sees none that is owed, and the document no money. */
    @Test
    void whoeverMaySettleCreditsByItselfTakesTheTurnOfTheCustomer() {
        List<String> alone = new ArrayList<>();
        Storage recording = FaultyStorage.with(LimitStore.class, "turn", (limits, call) -> {
            alone.add(call.argument(String.class));
            return limits.turn(call.argument(String.class));
        });
        Workbench.on(recording).inUnitOfWork(work -> work.customers().save(StorageSamples.bareCustomer("1")));
        LocalDate day = LocalDate.of(2026, 3, 31);
        Money amount = Money.of("10", "EUR");
        Receivables receivables = new Receivables(Workbench.on(recording));
        String number = receivables
                .invoicing()
                .enter(new InvoiceEntry(ONE, Invoice.Kind.INVOICE, day, day, amount))
                .number();
        String announced = receivables
                .payments()
                .announce(ONE, amount, day, Optional.empty())
                .id();

        for (Runnable settling : List.<Runnable>of(
                () -> receivables.invoicing().issue(number),
                () -> receivables.invoicing().cancel(number),
                () -> receivables.payments().arrived(announced, day),
                () -> receivables.payments().returned(announced, day))) {
            alone.clear();
            settling.run();
            assertThat(alone).containsExactlyElementsOf(turns(ONE));
        }
    }

    private static Collection<String> turns(CustomerId... customers) {
        Collection<String> keys = new TreeSet<>();
        for (CustomerId customer : customers) {
            keys.add("subject|" + Subject.of(customer));
        }
        return keys;
    }

    private Customer customer(CustomerId id) {
        return storage.inUnitOfWork(
                        TenantId.of("tenant"), work -> work.customers().find(id))
                .orElseThrow();
    }

    private Privacy privacy(int days) {
        return privacy(storage, days);
    }

    private static Privacy privacy(Storage storage, int days) {
        return new Privacy(
                Workbench.on(storage, Workbench.NOW.plus(Duration.ofDays(days)), Actor.of("clerk")),
                new PrivacySettings(TEN_DAYS, List.of()));
    }

    private void write(Consumer<UnitOfWork> writing) {
        storage.inUnitOfWork(TenantId.of("tenant"), work -> {
            writing.accept(work);
            return true;
        });
    }
}
