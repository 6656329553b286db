package io.creditkit.customer;

import static io.creditkit.customer.storage.StorageSamples.bareCustomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.merge.CustomerMerge;
import io.creditkit.customer.merge.MergeRequest;
import io.creditkit.customer.merge.Merges;
import io.creditkit.customer.privacy.Privacy;
import io.creditkit.customer.privacy.PrivacySettings;
import io.creditkit.customer.receivables.Reminder;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contacts as they were on a past day. */
class PastContactsTest {
    private static final CustomerId ONE = CustomerId.of("c-1");
    private static final CustomerId TWO = CustomerId.of("c-2");
    /** The day on which the first contact is made. */
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    private final InMemoryStorage storage = InMemoryStorage.create();

    @BeforeEach
    void twoCustomers() {
        new Customers(Workbench.on(storage)).save(bareCustomer("1"));
        new Customers(Workbench.on(storage)).save(bareCustomer("2"));
    }

    @Test
    void aContactIsToldAsItWasAlsoOnceItIsChangedAndRemoved() {
        Contact first = on(0).save(Contact.builder()
                .id("p-1")
                .customerId(ONE)
                .name("Joe Doe")
                .role("CFO")
                .email("joe@example.org")
                .phone("+33 1")
                .language(Locale.forLanguageTag("fr-CH"))
                .preferredChannel(Reminder.Channel.LETTER)
                .build());
        Contact second = on(1).save(Contact.builder()
                .from(first)
                .name("Joe Roe")
                .phone(Optional.empty())
                .build());
        on(2).remove(second);

        assertThat(on(5).asOf(ONE, DAY.minusDays(1))).isEmpty();
        assertThat(on(5).asOf(ONE, DAY))
                .containsExactly(first)
                .allSatisfy(contact -> assertThat(contact.version()).isZero());
        assertThat(on(5).asOf(ONE, DAY.plusDays(1))).containsExactly(second);
        assertThat(on(5).asOf(ONE, DAY.plusDays(2))).isEmpty();
        assertThat(on(1).asOf(ONE, DAY.plusDays(9)))
                .as("the future is as it is now")
                .isEmpty();
        assertThat(on(5).asOf(TWO, DAY)).isEmpty();
    }

    @Test
    void beforeAMergeEachCustomerHadItsOwnContacts() {
        Contact one = on(0).save(contact("p-1", ONE));
        Contact two = on(0).save(contact("p-2", TWO));
        new Merges(Workbench.on(storage, moment(1), Actor.of("tester")))
                .merge(MergeRequest.of(customer(ONE), customer(TWO)));

        assertThat(on(5).asOf(ONE, DAY)).containsExactly(one);
        assertThat(on(5).asOf(TWO, DAY)).containsExactly(two);
        Contact taken = Contact.builder().from(two).customerId(ONE).build();
        assertThat(on(5).asOf(ONE, DAY.plusDays(1))).containsExactly(one, taken);
        assertThat(on(5).asOf(TWO, DAY.plusDays(1))).containsExactly(one, taken);
    }

    @Test
    void aMergeThatWasTakenBackTellsWhoWasKnownBeforeItWhileItStoodAndAfterIt() {
        Contact one = on(0).save(contact("p-1", ONE));
        Contact two = on(0).save(contact("p-2", TWO));
        CustomerMerge merge = new Merges(Workbench.on(storage, moment(1), Actor.of("tester")))
                .merge(MergeRequest.of(customer(ONE), customer(TWO)));
        Contact between = on(2).save(contact("p-3", TWO));
        on(3).remove(between);
        new Merges(Workbench.on(storage, moment(4), Actor.of("tester"))).undo(merge.id());
        on(5).remove(on(5).of(TWO).get(0));

        Contact taken = Contact.builder().from(two).customerId(ONE).build();
        for (CustomerId id : List.of(ONE, TWO)) {
            assertThat(on(9).asOf(id, DAY.plusDays(1))).containsExactly(one, taken);
            assertThat(on(9).asOf(id, DAY.plusDays(2)))
                    .containsExactly(
                            one,
                            taken,
                            Contact.builder().from(between).version(0).build());
            assertThat(on(9).asOf(id, DAY.plusDays(3))).containsExactly(one, taken);
        }
        assertThat(on(9).asOf(ONE, DAY)).containsExactly(one);
        assertThat(on(9).asOf(TWO, DAY)).containsExactly(two);
        assertThat(on(9).asOf(ONE, DAY.plusDays(4))).containsExactly(one);
        assertThat(on(9).asOf(TWO, DAY.plusDays(4))).containsExactly(two);
        assertThat(on(9).asOf(TWO, DAY.plusDays(5))).isEmpty();
    }

    @Test
    void aContactThatIsMadeAnewUnderTheIdOfARemovedOneHasNothingOfThatOne() {
        Contact former = on(0).save(Contact.builder()
                .from(contact("p-1", ONE))
                .role("CFO")
                .email("joe@example.org")
                .phone("+33 1")
                .build());
        on(1).remove(former);
        Contact anew = on(2).save(contact("p-1", ONE));

        assertThat(on(5).asOf(ONE, DAY)).containsExactly(former);
        assertThat(on(5).asOf(ONE, DAY.plusDays(1))).isEmpty();
        assertThat(on(5).asOf(ONE, DAY.plusDays(2))).containsExactly(anew);
    }

    @Test
    void whatWasErasedIsGoneFromThePastTooAndThePastNeedsThePermissionForTheTrail() {
        on(0).save(contact("p-1", ONE));
        Contacts clerk = new Customers(
                        Workbench.on(storage, moment(5), Actor.of("joe", Role.of("clerk", Permission.VIEW_CUSTOMERS))))
                .contacts();

        assertThat(clerk.asOf(ONE, DAY.plusDays(5))).hasSize(1);
        assertThatThrownBy(() -> clerk.asOf(ONE, DAY)).isInstanceOf(PermissionDeniedException.class);
        new Privacy(Workbench.on(storage, moment(1), Actor.of("tester")), PrivacySettings.standard())
                .erase(ONE, "Asked for by letter.");

        assertThat(on(5).asOf(ONE, DAY)).isEmpty();
    }

    private static Contact contact(String id, CustomerId customer) {
        return Contact.builder().id(id).customerId(customer).name("Joe " + id).build();
    }

    private Customer customer(CustomerId id) {
        return new Customers(Workbench.on(storage)).find(id).orElseThrow();
    }

    private Contacts on(int day) {
        return new Customers(Workbench.on(storage, moment(day), Actor.of("tester"))).contacts();
    }

    private static Instant moment(int day) {
        return Workbench.NOW.plus(Duration.ofDays(day));
    }
}
