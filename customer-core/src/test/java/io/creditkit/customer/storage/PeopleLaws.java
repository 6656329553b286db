package io.creditkit.customer.storage;

import static io.creditkit.customer.storage.StorageSamples.account;
import static io.creditkit.customer.storage.StorageSamples.contact;
import static io.creditkit.customer.storage.StorageSamples.nationalId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditkit.customer.Contact;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.NationalId;
import io.creditkit.customer.UserAccount;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The laws of {@link PeopleStore}. */
abstract class PeopleLaws extends StorageLaws {
    @Test
    void aCustomerHasOneNationalIdWhichComesBackAsItWas() {
        NationalId bare = NationalId.builder()
                .customer(CustomerId.of("c-2"))
                .number("ö 1")
                .build();
        run(work -> {
            work.people().putNationalId(nationalId("c-1", "old"));
            work.people().putNationalId(nationalId("c-1", "12-AB 34"));
            work.people().putNationalId(bare);
        });
        List<CustomerId> asked = Stream.concat(
                        Stream.of("c-1", "c-2", "c-3"), IntStream.range(10, 80).mapToObj(i -> "c-" + i))
                .map(CustomerId::of)
                .toList();

        assertAll(work -> work.people().nationalIds(asked))
                .containsExactlyInAnyOrder(nationalId("c-1", "12-AB 34"), bare);
        assertAll(work -> work.people().nationalIds(List.of())).isEmpty();

        run(work -> work.people().removeNationalId(CustomerId.of("c-1")));
        run(work -> work.people().removeNationalId(CustomerId.of("c-1")));
        assertAll(work -> work.people().nationalIds(asked)).containsExactly(bare);
    }

    @Test
    void nationalIdsAreFoundByTheirBeginningWhateverTheCaseAndTheSignsBetween() {
        run(work -> {
            work.people().putNationalId(nationalId("c-2", "12-ab.34"));
            work.people().putNationalId(nationalId("c-1", "12 AB 34"));
            work.people().putNationalId(nationalId("c-4", "12AB 3"));
            work.people().putNationalId(nationalId("c-3", "112AB34"));
        });

        assertAll(work -> work.people().nationalIdsBeginning("1 2a", 10))
                .extracting(id -> id.customer().value())
                .containsExactly("c-4", "c-1", "c-2");
        assertAll(work -> work.people().nationalIdsBeginning("12ab3", 2))
                .extracting(id -> id.customer().value())
                .containsExactly("c-4", "c-1");
        assertThatThrownBy(() -> run(work -> work.people().nationalIdsBeginning(" - ", 2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> run(work -> work.people().nationalIdsBeginning("12", 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void contactsAndAccountsAreFoundByTheirIds() {
        run(work -> {
            work.people().putContact(contact("p-1", "c-1"));
            work.people().putContact(contact("p-2", "c-2"));
            work.people().putAccount(account("u-1", "one@example.org", "c-1", "c-2"));
            work.people().putAccount(account("u-2", "two@example.org", "c-1", "c-2"));
        });

        assertOne(work -> work.people().contact("p-2")).contains(contact("p-2", "c-2"));
        assertOne(work -> work.people().contact("P-2")).isEmpty();
        assertOne(work -> work.people().account("u-2")).contains(account("u-2", "two@example.org", "c-1", "c-2"));
        assertOne(work -> work.people().account("p-2")).isEmpty();

        run(work -> {
            work.people().removeContact("p-2");
            work.people().removeAccount("u-2");
        });
        assertOne(work -> work.people().contact("p-2")).isEmpty();
        assertOne(work -> work.people().account("u-2")).isEmpty();
    }

    @Test
    void aContactIsSavedOverTheVersionItWasReadAtAndNoOther() {
        Contact first = in(work -> work.people().saveContact(contact("p-1", "c-1")));
        Contact second = in(work -> work.people()
                .saveContact(Contact.builder().from(first).name("Other").build()));

        assertThat(first.version()).isEqualTo(1);
        assertThat(second.version()).isEqualTo(2);
        assertThat(contactsOf("c-1")).singleElement().satisfies(stored -> {
            assertThat(stored).isEqualTo(second);
            assertThat(stored.version()).isEqualTo(2);
        });
        StaleVersionException refused = catchThrowableOfType(
                StaleVersionException.class, () -> run(work -> work.people().saveContact(first)));
        assertThat(refused.given()).isEqualTo(1);
        assertThat(refused.stored()).isEqualTo(2);
        assertThatThrownBy(() -> run(work -> work.people().saveContact(contact("p-1", "c-1"))))
                .isInstanceOf(DuplicateKeyException.class);

        run(work -> work.people().putContact(first));
        assertThat(contactsOf("c-1"))
                .singleElement()
                .satisfies(stored -> assertThat(stored.version())
                        .as("whoever read it before an import is told")
                        .isEqualTo(3));
        run(work -> work.people().removeContact("p-1"));
        assertThatThrownBy(() -> run(work -> work.people().saveContact(second)))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void anAccountIsSavedOverTheVersionItWasReadAtAndNoOther() {
        UserAccount first = in(work -> work.people().saveAccount(ofOne("u-1", "a@example.org")));
        UserAccount second = in(work -> work.people()
                .saveAccount(UserAccount.builder()
                        .from(first)
                        .email("b@example.org")
                        .roles(Map.of(CustomerId.of("c-2"), UserAccount.Role.VIEWER))
                        .build()));

        assertThat(second.version()).isEqualTo(2);
        assertAll(work -> work.people().accounts()).containsExactly(second);
        assertAll(work -> work.people().accountsOf(CustomerId.of("c-1"))).isEmpty();
        assertOne(work -> work.people().findAccount("A@example.org")).isEmpty();
        assertOne(work -> work.people().findAccount("B@example.org"))
                .hasValueSatisfying(found -> assertThat(found.version()).isEqualTo(2));
        StaleVersionException refused = catchThrowableOfType(
                StaleVersionException.class, () -> run(work -> work.people().saveAccount(first)));
        assertThat(refused.stored()).isEqualTo(2);
        assertThatThrownBy(() -> run(work -> work.people().saveAccount(ofOne("u-2", "B@EXAMPLE.org"))))
                .isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> run(work -> work.people().saveAccount(ofOne("u-1", "c@example.org"))))
                .isInstanceOf(DuplicateKeyException.class);
        assertAll(work -> work.people().accounts()).containsExactly(second);
    }

    private static UserAccount ofOne(String id, String email) {
        return UserAccount.builder()
                .id(id)
                .email(email)
                .name("Zo\u00eb")
                .putRoles(CustomerId.of("c-1"), UserAccount.Role.OWNER)
                .build();
    }

    @Test
    void contactsComeBackAsTheyWereById() {
        Contact bare = Contact.builder()
                .id("p-2")
                .customerId(CustomerId.of("c-1"))
                .name("Bare")
                .build();
        run(work -> List.of(contact("p-3", "c-1"), bare, contact("p-1", "c-1"), contact("p-0", "c-2"))
                .forEach(work.people()::putContact));

        assertThat(contactsOf("c-1")).containsExactly(contact("p-1", "c-1"), bare, contact("p-3", "c-1"));
        assertThat(contactsOf("c-9")).isEmpty();
    }

    @Test
    void aContactTakesThePlaceOfTheOneWithItsIdAtAnotherCustomerToo() {
        run(work -> work.people().putContact(contact("p-1", "c-1")));
        run(work -> work.people().putContact(contact("p-1", "c-2")));

        assertThat(contactsOf("c-1")).isEmpty();
        assertThat(contactsOf("c-2")).containsExactly(contact("p-1", "c-2"));
    }

    @Test
    void anAccountIsFoundByItsEmailWhateverTheCase() {
        UserAccount account = account("u-1", "Ada@example.org", "c-1", "c-2");
        run(work -> work.people().putAccount(account));

        assertOne(work -> work.people().findAccount("aDA@EXAMPLE.org")).contains(account);
        assertOne(work -> work.people().findAccount("ada@example.com")).isEmpty();
    }

    @Test
    void anAccountIsFoundByItsIdToTheLetter() {
        UserAccount account = account("u-1", "one@example.org", "c-1", "c-2");
        UserAccount bare = UserAccount.builder()
                .id("U-1")
                .email("two@example.org")
                .name("Bare")
                .build();
        run(work -> List.of(account, bare).forEach(work.people()::putAccount));

        assertOne(work -> work.people().account("u-1")).hasValueSatisfying(found -> {
            assertThat(found).isEqualTo(account);
            assertThat(found.version()).isEqualTo(1);
        });
        assertOne(work -> work.people().account("U-1")).contains(bare);
        assertOne(work -> work.people().account("u-2")).isEmpty();

        run(work -> work.people().removeAccount("u-1"));
        assertOne(work -> work.people().account("u-1")).isEmpty();
        assertOne(work -> work.people().account("U-1")).contains(bare);
    }

    @Test
    void accountsOfACustomerAreThoseWithARoleThere() {
        UserAccount first = account("u-1", "one@example.org", "c-1", "c-2");
        UserAccount second = account("u-2", "two@example.org", "c-2", "c-3");
        run(work -> List.of(second, first).forEach(work.people()::putAccount));

        assertThat(accountsOf("c-1")).containsExactly(first);
        assertThat(accountsOf("c-2")).containsExactly(first, second);
        assertAll(work -> work.people().accounts()).containsExactly(first, second);
    }

    @Test
    void aChangedAccountTakesThePlaceOfTheFormerOneWithAllItsRoles() {
        run(work -> work.people().putAccount(account("u-1", "old@example.org", "c-1", "c-2")));
        UserAccount changed = UserAccount.builder()
                .id("u-1")
                .email("new@example.org")
                .name("Ada Example")
                .putRoles(CustomerId.of("c-2"), UserAccount.Role.EMPLOYEE)
                .build();
        run(work -> work.people().putAccount(changed));

        assertOne(work -> work.people().findAccount("old@example.org")).isEmpty();
        assertAll(work -> work.people().accounts()).containsExactly(changed);
        assertThat(accountsOf("c-1")).isEmpty();
        assertThat(accountsOf("c-2")).containsExactly(changed);
    }

    @Test
    void anEmailBelongsToOneAccount() {
        UserAccount owner = account("u-1", "ada@example.org", "c-1", "c-2");
        run(work -> work.people().putAccount(owner));

        assertThatThrownBy(() -> run(work -> work.people().putAccount(account("u-2", "ADA@example.org", "c-3", "c-4"))))
                .isInstanceOf(DuplicateKeyException.class)
                .message()
                .doesNotContainIgnoringCase("ada@example.org");
        assertAll(work -> work.people().accounts()).containsExactly(owner);
    }

    private List<Contact> contactsOf(String customer) {
        return in(work -> work.people().contactsOf(CustomerId.of(customer)));
    }

    private List<UserAccount> accountsOf(String customer) {
        return in(work -> work.people().accountsOf(CustomerId.of(customer)));
    }

    @Test
    void whatIsRemovedIsGoneAndItsAddressFree() {
        run(work -> {
            work.people().putContact(contact("p-1", "c-1"));
            work.people().putContact(contact("p-2", "c-1"));
            work.people().putAccount(account("u-1", "one@example.org", "c-1", "c-2"));
        });
        run(work -> {
            work.people().removeContact("p-1");
            work.people().removeContact("unknown");
            work.people().removeAccount("u-1");
            work.people().removeAccount("unknown");
        });

        assertAll(work -> work.people().contactsOf(CustomerId.of("c-1"))).containsExactly(contact("p-2", "c-1"));
        assertAll(work -> work.people().accountsOf(CustomerId.of("c-1"))).isEmpty();
        run(work -> work.people().putAccount(account("u-2", "one@example.org", "c-1", "c-2")));
        assertOne(work -> work.people().findAccount("one@example.org"))
                .contains(account("u-2", "one@example.org", "c-1", "c-2"));
    }
}
