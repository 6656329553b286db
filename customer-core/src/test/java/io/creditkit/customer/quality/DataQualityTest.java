package io.creditkit.customer.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.StorageSamples;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class DataQualityTest {
    private final Storage storage = InMemoryStorage.create();
    private final DataQuality quality = new DataQuality(Workbench.on(storage));

    @Test
    void aSameVatNumberIsFoundHoweverItIsWritten() {
        Customer stored =
                store("1", customer -> customer.name("Brown & Sons Ltd").vatNumber("FR03 784 301 772"));
        Customer draft = draft(customer -> customer.name("Totally Different").vatNumber("03784301772"));

        assertThat(quality.duplicatesOf(draft, customer -> true))
                .isEqualTo(new DuplicateCheck(
                        List.of(new DuplicateCandidate(stored, 90, List.of(DuplicateReason.SAME_VAT_NUMBER))), 0));
    }

    @Test
    void theMostLikelyComesFirstWithItsReasons() {
        store("1", customer -> customer.name("Brown and Sons"));
        store(
                "2",
                customer -> customer.name("BROWN & SONS LTD")
                        .phone("01 23 45 67 89")
                        .email("Info@brown.example"));
        Customer draft = draft(customer ->
                customer.name("Sons Brown & Limited").phone("+33 1 23456789").email("info@BROWN.example "));

        List<DuplicateCandidate> found =
                quality.duplicatesOf(draft, customer -> true).candidates();

        assertThat(found.get(0).customer().number()).isEqualTo("2");
        assertThat(found.get(0).score()).isEqualTo(100);
        assertThat(found.get(0).reasons()).startsWith(DuplicateReason.SAME_EMAIL, DuplicateReason.SAME_PHONE);
    }

    @Test
    void aTypingErrorInTheNameTellsOnlyTogetherWithSomethingElse() {
        store("1", customer -> customer.name("Hendersons Bakery").registrationNumber("784301772"));

        assertThat(quality.duplicatesOf(draft(customer -> customer.name("Hendersens Bakery")), customer -> true)
                        .isClear())
                .isTrue();
        assertThat(quality.duplicatesOf(
                                draft(customer ->
                                        customer.name("Hendersens Bakery").registrationNumber("784 301 772")),
                                customer -> true)
                        .candidates())
                .singleElement()
                .satisfies(found -> assertThat(found.reasons())
                        .containsExactly(DuplicateReason.SAME_REGISTRATION_NUMBER, DuplicateReason.SIMILAR_NAME));
    }

    @Test
    void personsAndCompaniesAndContactsAreNotComparedWithEachOther() {
        store(
                "1",
                customer -> customer.name("Jane Doe").email("jane@example.org").kind(PartyKind.PERSON));
        store("2", customer -> customer.name("Other"));
        Workbench.on(storage).inUnitOfWork(work -> {
            work.people().putContact(StorageSamples.contact("p-1", "c-2"));
            return true;
        });

        Customer company = draft(customer -> customer.name("Jane Doe").email("jane@example.org"));
        Customer likeTheContact =
                draft(customer -> customer.name("Zo\u00eb Nguy\u1ec5n").email("zoe@example.org"));

        assertThat(quality.duplicatesOf(company, customer -> true).isClear()).isTrue();
        assertThat(quality.duplicatesOf(likeTheContact, customer -> true).isClear())
                .isTrue();
    }

    @Test
    void blockedAndHiddenCustomersCountAndErasedOnesDoNot() {
        store("1", customer -> customer.name("Twin").status(CustomerStatus.BLOCKED));
        store("2", customer -> customer.name("Twin").status(CustomerStatus.DISABLED));
        store("3", customer -> customer.name("Twin").status(CustomerStatus.ERASED));

        DuplicateCheck check = quality.duplicatesOf(
                draft(customer -> customer.name("Twin")), customer -> customer.status() != CustomerStatus.BLOCKED);

        assertThat(check.candidates())
                .extracting(found -> found.customer().number())
                .containsExactly("2");
        assertThat(check.hidden()).isEqualTo(1);
        assertThat(check.isClear()).isFalse();
    }

    @Test
    void aCustomerIsNoDuplicateOfItself() {
        Customer stored = store("1", customer -> customer.name("Alone"));

        assertThat(quality.duplicatesOf(stored, customer -> true).isClear()).isTrue();
    }

    private Customer store(String number, UnaryOperator<Customer.Builder> change) {
        Customer customer = change.apply(Customer.builder().from(StorageSamples.bareCustomer(number)))
                .build();
        return Workbench.on(storage).inUnitOfWork(work -> work.customers().save(customer));
    }

    private static Customer draft(UnaryOperator<Customer.Builder> change) {
        return change.apply(Customer.builder().from(StorageSamples.bareCustomer("draft")))
                .build();
    }
}
