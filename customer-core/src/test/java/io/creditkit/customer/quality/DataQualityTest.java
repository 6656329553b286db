package io.creditkit.customer.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Address;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.StorageSamples;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                        List.of(new DuplicateCandidate(stored, 100, List.of(DuplicateReason.SAME_VAT_NUMBER))), 0));
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
        assertThat(found.get(0).score())
                .as("much is alike, and no number of it")
                .isEqualTo(99);
        assertThat(found.get(0).isCertain()).isFalse();
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
    void whoIsSeenMayBeFoundInTheStorage() {
        store("1", customer -> customer.name("Twin"));
        store("2", customer -> customer.name("Twin").status(CustomerStatus.BLOCKED));

        DuplicateCheck check = quality.duplicatesOf(
                draft(customer -> customer.name("Twin")),
                customer -> Workbench.on(storage)
                        .inUnitOfWork(work -> work.customers().find(customer.id()))
                        .filter(found -> found.status() != CustomerStatus.BLOCKED)
                        .isPresent());

        assertThat(check.candidates())
                .extracting(found -> found.customer().number())
                .containsExactly("1");
        assertThat(check.hidden()).isEqualTo(1);
    }

    @Test
    void aSameLeiIsFoundHoweverItIsWritten() {
        Customer stored = store("1", customer -> customer.name("Brown").lei("5493000IBP32UQZ0KL24"));

        assertThat(quality.duplicatesOf(
                                draft(customer -> customer.name("Other").lei("5493 000i bp32 uqz0 kl24")),
                                customer -> true)
                        .candidates())
                .containsExactly(new DuplicateCandidate(stored, 100, List.of(DuplicateReason.SAME_LEI)));
    }

    @ParameterizedTest
    @CsvSource({
        "GR, EL094014201, GR 094014201",
        "GR, 094014201, EL 094014201",
        "GR, EL094014201, 094014201",
        "GB, XI123456789, GB 123456789",
        "GB, 123456789, XI123456789"
    })
    void aVatNumberIsTheSameUnderEachPrefixOfItsCountry(String country, String stored, String entered) {
        Address at = Address.builder().country(CountryCode.of(country)).build();
        store("1", customer -> customer.name("Brown").address(at).vatNumber(stored));

        assertThat(onlyOne(customer -> customer.name("Other").address(at).vatNumber(entered))
                        .reasons())
                .containsExactly(DuplicateReason.SAME_VAT_NUMBER);
    }

    @Test
    void aNumberThatWasCopiedWithItsSpacesIsTheSame() {
        store("1", customer -> customer.name("Brown").registrationNumber("784\u00A0301\u00A0772"));

        assertThat(onlyOne(customer -> customer.name("Other").registrationNumber("784301772"))
                        .reasons())
                .containsExactly(DuplicateReason.SAME_REGISTRATION_NUMBER);
    }

    @Test
    void aPhoneIsTheSameWithItsCodeInBrackets() {
        store("1", customer -> customer.name("Brown Bakery").phone("(+33) 1 23 45 67 89"));

        assertThat(onlyOne(customer -> customer.name("Brown Bakery").phone("01 23 45 67 89"))
                        .reasons())
                .contains(DuplicateReason.SAME_PHONE);
    }

    @Test
    void aSimilarNameWithTheSamePostCodeTellsTogether() {
        store("1", customer -> customer.name("Hendersons Bakery").address(at("75001")));

        assertThat(quality.duplicatesOf(
                                draft(customer ->
                                        customer.name("Hendersens Bakery").address(at("75 001"))),
                                customer -> true)
                        .candidates())
                .singleElement()
                .satisfies(found -> assertThat(found.reasons())
                        .containsExactly(DuplicateReason.SIMILAR_NAME, DuplicateReason.SAME_POST_CODE));
    }

    @Test
    void anEqualNumberOfARegisterIsCertainUnlessItMayBeABranch() {
        store("1", customer -> customer.name("Brown").vatNumber("FR03784301772").registrationNumber("784301772"));

        assertThat(onlyOne(customer -> customer.name("Other").registrationNumber("784 301 772"))
                        .isCertain())
                .isTrue();
        assertThat(onlyOne(customer -> customer.name("Other").vatNumber("03784301772"))
                        .isCertain())
                .isTrue();
        DuplicateCandidate branch = onlyOne(
                customer -> customer.name("Other").vatNumber("FR03784301772").registrationNumber("784 301 772 00025"));
        assertThat(branch.isCertain()).isFalse();
        assertThat(branch.score()).isEqualTo(90);
    }

    private DuplicateCandidate onlyOne(UnaryOperator<Customer.Builder> change) {
        List<DuplicateCandidate> found =
                quality.duplicatesOf(draft(change), all -> true).candidates();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "info@münchen.example, Info@xn--mnchen-3ya.EXAMPLE",
        "info@xn--mnchen-3ya.example, INFO@MÜNCHEN.example",
        "info@straße.example, info@strasse.example"
    })
    void aDomainIsTheSameInItsLettersAndAsTheNameSystemHasIt(String stored, String entered) {
        store("1", customer -> customer.name("Brown").email(stored));

        assertThat(onlyOne(customer -> customer.name("Other").email(entered)).reasons())
                .containsExactly(DuplicateReason.SAME_EMAIL);
    }

    /** The candidates come from an index; whoever has one of these alike is among them, as if every customer were compared. */
    @Property(tries = 300)
    void whoeverHasANumberAnAddressOrTheNameAlikeIsFoundAmongMany(
            @ForAll @IntRange(max = 4) int which, @ForAll @IntRange(max = 39) int twin) {
        InMemoryStorage book = InMemoryStorage.create();
        DataQuality search = new DataQuality(Workbench.on(book));
        for (int i = 0; i < 40; i++) {
            Customer one = numbered(i);
            Workbench.on(book).inUnitOfWork(work -> work.customers().save(one));
        }
        Customer other = numbered(twin);
        Customer.Builder draft =
                Customer.builder().from(StorageSamples.bareCustomer("draft")).name("Quite Otherwise");
        switch (which) {
            case 0 -> draft.vatNumber(other.vatNumber().orElseThrow().substring(2));
            case 1 ->
                draft.registrationNumber(
                        other.registrationNumber().orElseThrow().replace(" ", ""));
            case 2 -> draft.email(other.email().orElseThrow().toUpperCase(Locale.ROOT));
            case 3 -> draft.phone(other.phone().orElseThrow().replace("+33 ", "0"));
            default ->
                draft.name("THE " + other.name() + " Ltd").name(other.name().toUpperCase(Locale.ROOT) + " SARL");
        }

        assertThat(search.duplicatesOf(draft.build(), all -> true).candidates())
                .extracting(found -> found.customer().id())
                .contains(other.id());
    }

    private static Customer numbered(int i) {
        return Customer.builder()
                .from(StorageSamples.bareCustomer("n" + i))
                .name("Maison " + (char) ('A' + i % 26) + "lpha" + i)
                .vatNumber("FR" + (10_000_000_000L + i * 7919L))
                .registrationNumber(String.valueOf(100_000_000 + i * 7919).replaceAll("(\\d{3})(?=\\d)", "$1 "))
                .email("box" + i + ".office@example.org")
                .phone("+33 1 " + (20_000_000 + i * 7919))
                .build();
    }

    private static Address at(String postCode) {
        return Address.builder()
                .postCode(postCode)
                .country(CountryCode.of("FR"))
                .build();
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
