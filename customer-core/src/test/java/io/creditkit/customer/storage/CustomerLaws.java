package io.creditkit.customer.storage;

import static io.creditkit.customer.storage.StorageSamples.bareCustomer;
import static io.creditkit.customer.storage.StorageSamples.company;
import static io.creditkit.customer.storage.StorageSamples.fullCustomer;
import static io.creditkit.customer.storage.StorageSamples.link;
import static io.creditkit.customer.storage.StorageSamples.ownFields;
import static io.creditkit.customer.storage.StorageSamples.review;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.ExternalId;
import io.creditkit.customer.linking.LinkReview;
import io.creditkit.customer.report.AgencyField;
import io.creditkit.customer.report.FieldSuggestion;
import io.creditkit.customer.report.RejectedValue;
import io.creditkit.customer.search.SuggestQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws of {@link CustomerStore}. */
abstract class CustomerLaws extends StorageLaws {
    @Test
    void valuesOfTheTenantsOwnFieldsComeBackEqualAlsoAmongFormerVersions() {
        Customer first = in(work -> work.customers().save(ownFields("A1")));
        run(work -> work.customers()
                .save(Customer.builder().from(first).attributes(Map.of()).build()));

        assertThat(first).isEqualTo(withVersion(ownFields("A1"), 1));
        assertOne(work -> work.customers().find(first.id()).map(Customer::attributes))
                .contains(Map.of());
        assertAll(work -> work.customers().formerVersions(first.id())).containsExactly(first);
    }

    @Test
    void anExternalIdIsFoundToTheLetterAndBelongsToOneCustomer() {
        Customer full = in(work -> work.customers().save(fullCustomer("F1")));

        assertOne(work -> work.customers().findByExternalId(ExternalId.of("erp", "E/F1")))
                .contains(full);
        assertOne(work -> work.customers().findByExternalId(ExternalId.of("erp", "e/F1")))
                .isEmpty();
        assertOne(work -> work.customers().findByExternalId(ExternalId.of("crm", "E/F1")))
                .isEmpty();
        Customer other = Customer.builder()
                .from(bareCustomer("B1"))
                .externalIds(Map.of("erp", "E/F1"))
                .build();
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> run(work -> work.customers().save(other)));
        assertOne(work -> work.customers().find(other.id())).isEmpty();

        run(work -> work.customers()
                .save(Customer.builder()
                        .from(full)
                        .externalIds(Map.of("erp", "new"))
                        .build()));
        run(work -> work.customers().save(other));
        assertOne(work -> work.customers()
                        .findByExternalId(ExternalId.of("erp", "E/F1"))
                        .map(Customer::id))
                .contains(other.id());
    }

    @Test
    void theExternalIdsOfACustomerThatIsTakenOutAreFreeAndComeBackWithIt() {
        Customer full = in(work -> work.customers().save(fullCustomer("F1")));
        run(work -> work.customers().remove(full));
        assertOne(work -> work.customers().findByExternalId(ExternalId.of("erp", "E/F1")))
                .isEmpty();

        run(work -> work.customers().restore(full.id()));
        assertOne(work -> work.customers()
                        .findByExternalId(ExternalId.of("erp", "E/F1"))
                        .map(Customer::id))
                .contains(full.id());
    }

    @Test
    void whatIsSavedIsFoundAsItWas() {
        Customer bare = in(work -> work.customers().save(bareCustomer("B1")));
        Customer full = in(work -> work.customers().save(fullCustomer("F1")));

        assertThat(found("c-B1")).contains(bare);
        assertThat(found("c-F1")).contains(full);
        assertThat(bare).isEqualTo(withVersion(bareCustomer("B1"), 1));
        assertThat(full).isEqualTo(withVersion(fullCustomer("F1"), 1));
    }

    @Test
    void nothingIsFoundWhereNothingWasSaved() {
        assertThat(found("c-1")).isEmpty();
        assertOne(work -> work.customers().findByNumber("1")).isEmpty();
        assertAll(work -> work.customers().page(Optional.empty(), 10)).isEmpty();
        assertCount(work -> work.customers().count()).isZero();
    }

    @Test
    void theLastChangeIsTheOneThatIsFound() {
        Customer first = in(work -> work.customers().save(fullCustomer("1")));
        Customer bareAgain = Customer.builder()
                .from(bareCustomer("1"))
                .version(first.version())
                .build();
        Customer second = in(work -> work.customers().save(bareAgain));

        assertThat(second.version()).isEqualTo(2);
        assertThat(found("c-1")).contains(second).contains(withVersion(bareCustomer("1"), 2));
    }

    @Test
    void aStaleVersionIsRefusedWithBothVersionsAndTheStoredOneStays() {
        Customer first = in(work -> work.customers().save(bareCustomer("1")));
        Customer second = in(work -> work.customers().save(named(first, "Second")));

        StaleVersionException refused = catchThrowableOfType(
                StaleVersionException.class, () -> run(work -> work.customers().save(named(first, "Late"))));

        assertThat(refused.given()).isEqualTo(1);
        assertThat(refused.stored()).isEqualTo(2);
        assertThat(found("c-1")).contains(second);
    }

    @Test
    void aVersionAheadOfTheStoredOneIsRefused() {
        Customer first = in(work -> work.customers().save(bareCustomer("1")));

        assertThatThrownBy(() -> run(work -> work.customers().save(withVersion(first, 2))))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void aVersionOfWhatWasNeverStoredIsRefused() {
        StaleVersionException refused = catchThrowableOfType(
                StaleVersionException.class,
                () -> run(work -> work.customers().save(withVersion(bareCustomer("1"), 3))));

        assertThat(refused.given()).isEqualTo(3);
        assertThat(refused.stored()).isZero();
        assertThat(found("c-1")).isEmpty();
    }

    @Test
    void aNewCustomerWithAKnownIdIsRefused() {
        run(work -> work.customers().save(bareCustomer("1")));
        Customer twin = Customer.builder()
                .from(bareCustomer("2"))
                .id(CustomerId.of("c-1"))
                .build();

        assertThatThrownBy(() -> run(work -> work.customers().save(twin))).isInstanceOf(DuplicateKeyException.class);
        assertCount(work -> work.customers().count()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"A-1, a-1", "i-1, I-1", "ÉCOLE, école"})
    void aNumberThatDiffersInCaseAloneBelongsToOneCustomer(String number, String same) {
        run(work -> work.customers().save(bareCustomer(number)));
        Customer other = Customer.builder()
                .from(bareCustomer(same))
                .id(CustomerId.of("other"))
                .build();

        assertThatThrownBy(() -> run(work -> work.customers().save(other))).isInstanceOf(DuplicateKeyException.class);
        assertOne(work -> work.customers().findByNumber(same))
                .map(Customer::number)
                .contains(number);
    }

    @ParameterizedTest
    @CsvSource({"'é', 'e\u0301'", "'ß', 'ss'", "'a', 'a '", "'é', 'e'", "'ı', 'i'"})
    void numbersThatDifferInMoreThanCaseAreDifferent(String one, String other) {
        run(work -> work.customers().save(renumbered(bareCustomer("1"), one)));
        run(work -> work.customers().save(renumbered(bareCustomer("2"), other)));

        assertOne(work -> work.customers().findByNumber(one)).map(Customer::id).contains(CustomerId.of("c-1"));
        assertOne(work -> work.customers().findByNumber(other))
                .map(Customer::id)
                .contains(CustomerId.of("c-2"));
    }

    @Test
    void aCustomerCantTakeTheNumberOfAnother() {
        run(work -> work.customers().save(bareCustomer("1")));
        Customer second = in(work -> work.customers().save(bareCustomer("2")));

        assertThatThrownBy(() -> run(work -> work.customers().save(renumbered(second, "1"))))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(found("c-2")).contains(second);
    }

    @Test
    void aNumberThatWasGivenUpIsFreeAgain() {
        Customer first = in(work -> work.customers().save(bareCustomer("1")));
        run(work -> work.customers().save(renumbered(first, "9")));

        run(work -> work.customers()
                .save(Customer.builder()
                        .from(bareCustomer("1"))
                        .id(CustomerId.of("new"))
                        .build()));

        assertOne(work -> work.customers().findByNumber("1")).map(Customer::id).contains(CustomerId.of("new"));
        assertOne(work -> work.customers().findByNumber("9")).map(Customer::id).contains(CustomerId.of("c-1"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 1000})
    void pagesAreInOrderWithoutGapsAndRepeats(int limit) {
        List<String> numbers = List.of("b", "A2", "a10", "C", "a1", "\uFF21", "\uD83C\uDFE6");
        numbers.forEach(number -> run(work -> work.customers().save(renumbered(bareCustomer(idOf(number)), number))));

        assertThat(walk(limit)).containsExactly("a1", "a10", "A2", "b", "C", "\uFF21", "\uD83C\uDFE6");
        assertCount(work -> work.customers().count()).isEqualTo(7);
    }

    @Test
    void aPageBeginsAfterANumberThatNeedNotExist() {
        List.of("a", "c", "E").forEach(number -> run(work -> work.customers().save(bareCustomer(number))));

        assertThat(pageAfter("B")).containsExactly("c", "E");
        assertThat(pageAfter("C")).containsExactly("E");
        assertThat(pageAfter("z")).isEmpty();
    }

    @Test
    void aFullPageHoldsAThousand() {
        run(work -> IntStream.range(0, 1002)
                .mapToObj(i -> bareCustomer("%04d".formatted(i)))
                .sorted(Comparator.comparing(Customer::number).reversed())
                .forEach(work.customers()::save));

        assertAll(work -> work.customers().page(Optional.empty(), CustomerStore.MAX_PAGE))
                .hasSize(1000);
        assertThat(walk(CustomerStore.MAX_PAGE)).hasSize(1002).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1001})
    void aPageOfNoOrTooManyIsRefused(int limit) {
        assertThatThrownBy(() -> run(work -> work.customers().page(Optional.empty(), limit)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theCustomersOfOneCompanyAreFoundByNumber() {
        run(work -> {
            work.customers().save(linked(bareCustomer("b"), "X-1"));
            work.customers().save(linked(bareCustomer("A"), "X-1"));
            work.customers().save(linked(bareCustomer("c"), "X-2"));
            work.customers().save(bareCustomer("d"));
        });

        assertThat(linkedTo("X-1")).containsExactly("A", "b");
        assertThat(linkedTo("X-3")).isEmpty();
    }

    @Test
    void aLinkThatWasChangedOrTakenAwayIsNoLongerFound() {
        Customer first = in(work -> work.customers().save(linked(bareCustomer("1"), "X-1")));
        Customer second = in(work -> work.customers().save(linked(first, "X-2")));
        assertThat(linkedTo("X-1")).isEmpty();
        assertThat(linkedTo("X-2")).containsExactly("1");

        run(work -> work.customers()
                .save(Customer.builder()
                        .from(second)
                        .agencyLink(Optional.empty())
                        .build()));
        assertThat(linkedTo("X-2")).isEmpty();
    }

    @Test
    void aReviewIsKeptInPlaceOfTheFormerOneUntilItIsRemoved() {
        LinkReview first = review("c-1");
        LinkReview second = LinkReview.builder()
                .customerId(CustomerId.of("c-1"))
                .outcome(LinkReview.Outcome.NOT_FOUND)
                .note("Looked for the name; none came.")
                .checkedAt(StorageSamples.NOON.plusSeconds(1))
                .build();

        run(work -> work.customers().putReview(first));
        assertOne(work -> work.customers().review(CustomerId.of("c-1"))).contains(first);

        run(work -> work.customers().putReview(second));
        assertAll(work -> work.customers().reviews()).containsExactly(second);

        run(work -> work.customers().removeReview(CustomerId.of("c-1")));
        run(work -> work.customers().removeReview(CustomerId.of("c-1")));
        assertOne(work -> work.customers().review(CustomerId.of("c-1"))).isEmpty();
    }

    @Test
    void aSuggestionIsKeptInPlaceOfTheFormerOneOfItsField() {
        FieldSuggestion address = suggestion("c-2", AgencyField.ADDRESS);
        FieldSuggestion rejected = FieldSuggestion.builder()
                .from(suggestion("c-2", AgencyField.NAME))
                .before(Optional.empty())
                .state(FieldSuggestion.State.REJECTED)
                .rejectedBy("jane")
                .build();
        run(work -> List.of(suggestion("c-2", AgencyField.NAME), address, rejected, suggestion("c-10", AgencyField.LEI))
                .forEach(work.customers()::putSuggestion));

        assertAll(work -> work.customers().suggestions(CustomerId.of("c-2"))).containsExactly(rejected, address);
        assertAll(work -> work.customers().openSuggestions(Optional.empty(), 10))
                .containsExactlyInAnyOrder(suggestion("c-10", AgencyField.LEI), address);

        run(work -> work.customers().removeSuggestion(CustomerId.of("c-2"), AgencyField.ADDRESS));
        run(work -> work.customers().removeSuggestion(CustomerId.of("c-2"), AgencyField.ADDRESS));
        assertAll(work -> work.customers().suggestions(CustomerId.of("c-2"))).containsExactly(rejected);
    }

    @Test
    void pagesOfSuggestionsThatWaitHaveEachOfThemOnce_alsoBehindOneThatIsGone() {
        List<FieldSuggestion> all = Stream.of("c-1", "C-1", "c-10", "c-2", "\u00e9", "_")
                .flatMap(id -> Stream.of(AgencyField.NAME, AgencyField.ADDRESS, AgencyField.LEI)
                        .map(field -> suggestion(id, field)))
                .toList();
        run(work -> all.forEach(work.customers()::putSuggestion));
        List<FieldSuggestion> read = new ArrayList<>();
        List<FieldSuggestion> page;
        Optional<FieldSuggestion> after = Optional.empty();
        do {
            Optional<FieldSuggestion> last = after;
            page = in(work -> work.customers().openSuggestions(last, 4));
            read.addAll(page);
            after = page.isEmpty() ? after : Optional.of(page.get(page.size() - 1));
            after.ifPresent(gone -> run(work -> work.customers().removeSuggestion(gone.customer(), gone.field())));
        } while (!page.isEmpty());

        assertThat(read).containsExactlyInAnyOrderElementsOf(all);
        assertThat(IntStream.range(1, read.size())
                        .filter(i ->
                                !read.get(i).customer().equals(read.get(i - 1).customer())))
                .as("changes from customer to customer")
                .hasSize(5);
        assertThatThrownBy(() -> run(work -> work.customers().openSuggestions(Optional.empty(), 0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        run(work -> work.customers().openSuggestions(Optional.empty(), CustomerStore.MAX_PAGE + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rejectedValuesStayBesideEachOtherUntilTheyAreRemoved() {
        RejectedValue first = rejected("c-2", AgencyField.ADDRESS, "New\nline");
        RejectedValue again =
                RejectedValue.builder().from(first).rejectedBy("joe").build();
        RejectedValue other = rejected("c-2", AgencyField.ADDRESS, "new\nline");
        RejectedValue ofAnotherCompany = RejectedValue.builder()
                .from(rejected("c-2", AgencyField.NAME, "New"))
                .company(StorageSamples.company("X-2"))
                .build();
        RejectedValue later = RejectedValue.builder()
                .from(rejected("c-2", AgencyField.NAME, "A"))
                .rejectedAt(StorageSamples.NOON.plusSeconds(1))
                .build();
        RejectedValue long2000 = rejected("c-2", AgencyField.LEI, "x".repeat(2000));
        run(work -> List.of(
                        later,
                        first,
                        other,
                        again,
                        ofAnotherCompany,
                        rejected("c-2", AgencyField.NAME, "New"),
                        long2000,
                        rejected("c-10", AgencyField.LEI, "y"))
                .forEach(work.customers()::putRejectedValue));

        assertAll(work -> work.customers().rejectedValues(CustomerId.of("c-2")))
                .containsExactlyInAnyOrder(
                        ofAnotherCompany, rejected("c-2", AgencyField.NAME, "New"), later, again, other, long2000);
        assertAll(work -> work.customers().rejectedValues(CustomerId.of("c-2")))
                .extracting(RejectedValue::told)
                .containsExactly("New", "New", "A", "New\nline", "new\nline", "x".repeat(2000));

        run(work -> work.customers().removeRejectedValues(CustomerId.of("c-2")));
        assertAll(work -> work.customers().rejectedValues(CustomerId.of("c-2"))).isEmpty();
        assertAll(work -> work.customers().rejectedValues(CustomerId.of("c-10")))
                .hasSize(1);
    }

    private static RejectedValue rejected(String customer, AgencyField field, String told) {
        return RejectedValue.builder()
                .customer(CustomerId.of(customer))
                .field(field)
                .company(StorageSamples.company("X-1"))
                .told(told)
                .rejectedBy("jane")
                .rejectedAt(StorageSamples.NOON)
                .build();
    }

    private static FieldSuggestion suggestion(String customer, AgencyField field) {
        return FieldSuggestion.builder()
                .customer(CustomerId.of(customer))
                .field(field)
                .before("Old")
                .told("New\nline")
                .company(StorageSamples.company("X-1"))
                .suggestedAt(StorageSamples.NOON)
                .build();
    }

    @Test
    void reviewsComeByCustomerId() {
        run(work -> List.of("c-2", "c-10", "c-1").forEach(id -> work.customers().putReview(review(id))));

        assertAll(work -> work.customers().reviews())
                .extracting(review -> review.customerId().value())
                .containsExactly("c-1", "c-10", "c-2");
    }

    @Test
    void aReviewWithCandidatesIsToldFromOneWithout() {
        LinkReview none = LinkReview.builder()
                .from(review("c-2"))
                .outcome(LinkReview.Outcome.NOT_FOUND)
                .candidates(List.of())
                .build();
        run(work -> List.of(review("c-1"), none, review("c-4")).forEach(work.customers()::putReview));
        List<CustomerId> asked =
                Stream.of("c-1", "c-2", "c-3").map(CustomerId::of).toList();

        Set<CustomerId> found = in(work -> work.customers().withCandidates(asked));

        assertThat(found).containsExactly(CustomerId.of("c-1"));
    }

    private Optional<Customer> found(String id) {
        return in(work -> work.customers().find(CustomerId.of(id)));
    }

    private List<String> linkedTo(String company) {
        return in(work -> work.customers().linkedTo(company(company))).stream()
                .map(Customer::number)
                .toList();
    }

    private List<String> pageAfter(String number) {
        return in(work -> work.customers().page(Optional.of(number), 10)).stream()
                .map(Customer::number)
                .toList();
    }

    private List<String> walk(int limit) {
        List<String> numbers = new ArrayList<>();
        Optional<String> after = Optional.empty();
        while (true) {
            Optional<String> from = after;
            List<Customer> page = in(work -> work.customers().page(from, limit));
            page.forEach(customer -> numbers.add(customer.number()));
            if (page.size() < limit || numbers.size() > 5000) {
                return numbers;
            }
            after = Optional.of(numbers.get(numbers.size() - 1));
        }
    }

    private static String idOf(String number) {
        return Integer.toHexString(number.hashCode());
    }

    private static Customer named(Customer customer, String name) {
        return Customer.builder().from(customer).name(name).build();
    }

    private static Customer renumbered(Customer customer, String number) {
        return Customer.builder().from(customer).number(number).build();
    }

    private static Customer linked(Customer customer, String company) {
        return Customer.builder().from(customer).agencyLink(link(company)).build();
    }

    private static Customer withVersion(Customer customer, long version) {
        return Customer.builder().from(customer).version(version).build();
    }

    @Test
    void aCustomerThatIsTakenOutIsFoundByNothingAndItsNumberIsFree() {
        Customer stored = in(work -> work.customers()
                .save(Customer.builder()
                        .from(bareCustomer("1"))
                        .agencyLink(link("X-1"))
                        .build()));
        run(work -> work.customers().remove(stored));

        assertThat(found("c-1")).isEmpty();
        assertOne(work -> work.customers().findByNumber("1")).isEmpty();
        assertAll(work -> work.customers().linkedTo(company("X-1"))).isEmpty();
        assertAll(work -> work.customers().page(Optional.empty(), 10)).isEmpty();
        assertCount(work -> work.customers().count()).isZero();
        assertAll(work -> work.customers()
                        .suggest(SuggestQuery.of(stored.name(), 10))
                        .customers())
                .isEmpty();
        assertAll(work -> work.customers().formerVersions(stored.id())).containsExactly(stored);
        run(work -> work.customers().save(renumbered(bareCustomer("2"), "1")));
    }

    @Test
    void aCustomerThatWasTakenOutComesBackAsItWasAtTheNextVersion() {
        Customer first = in(work -> work.customers().save(bareCustomer("1")));
        Customer second = in(work -> work.customers().save(named(first, "Second")));
        run(work -> work.customers().remove(second));

        Customer back = in(work -> work.customers().restore(second.id()));

        assertThat(back).isEqualTo(withVersion(second, 3));
        assertThat(found("c-1")).contains(back);
        assertOne(work -> work.customers().findByNumber("1")).contains(back);
        assertAll(work ->
                        work.customers().suggest(SuggestQuery.of("Second", 10)).customers())
                .containsExactly(back);
        assertAll(work -> work.customers().formerVersions(second.id())).containsExactly(first, second);
    }

    @Test
    void aCustomerIsTakenOutAtTheVersionItWasReadAtAndComesBackOnlyToItsOwnNumber() {
        Customer first = in(work -> work.customers().save(bareCustomer("1")));
        Customer second = in(work -> work.customers().save(named(first, "Second")));

        assertThatThrownBy(() -> run(work -> work.customers().remove(first))).isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> run(work -> work.customers().remove(bareCustomer("9"))))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> run(work -> work.customers().restore(second.id())))
                .isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> run(work -> work.customers().restore(CustomerId.of("c-9"))))
                .isInstanceOf(StaleVersionException.class);

        run(work -> work.customers().remove(second));
        run(work -> work.customers().save(renumbered(bareCustomer("2"), "1")));
        assertThatThrownBy(() -> run(work -> work.customers().restore(second.id())))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void whatIsOverwrittenCanStillBeRead() {
        Customer first = in(work -> work.customers().save(fullCustomer("1")));
        Customer second = in(work -> work.customers()
                .save(Customer.builder().from(first).name("Second").build()));
        run(work -> work.customers()
                .save(Customer.builder().from(second).name("Third").build()));
        run(work -> work.customers().save(bareCustomer("2")));

        assertAll(work -> work.customers().formerVersions(first.id())).containsExactly(first, second);
        assertAll(work -> work.customers().formerVersions(CustomerId.of("c-2"))).isEmpty();
    }

    @Test
    void aRefusedChangeLeavesNoFormerVersion() {
        Customer first = in(work -> work.customers().save(bareCustomer("1")));
        run(work -> work.customers().save(bareCustomer("2")));
        Customer taken = Customer.builder().from(first).number("2").build();
        run(work -> {
            assertThatThrownBy(() -> work.customers().save(taken)).isInstanceOf(DuplicateKeyException.class);
            work.customers().save(Customer.builder().from(first).name("Second").build());
        });

        assertAll(work -> work.customers().formerVersions(first.id())).containsExactly(first);
    }

    @Test
    void formerVersionsAreForgottenAndThePresentOneStays() {
        Customer first = in(work -> work.customers().save(bareCustomer("1")));
        Customer second = in(work -> work.customers().save(first));
        run(work -> work.customers().forgetFormerVersions(first.id()));

        assertAll(work -> work.customers().formerVersions(first.id())).isEmpty();
        assertOne(work -> work.customers().find(first.id())).contains(second);
    }

    @Test
    void customersThatAreAddedAtOnceAreStoredAsIfOneByOne() {
        List<Customer> fresh = List.of(fullCustomer("7"), bareCustomer("8"));

        List<Customer> added = in(work -> work.customers().addAll(fresh));

        assertThat(added)
                .containsExactlyElementsOf(fresh.stream()
                        .map(customer ->
                                Customer.builder().from(customer).version(1).build())
                        .toList());
        assertOne(work -> work.customers().find(added.get(0).id())).contains(added.get(0));
        assertOne(work -> work.customers().findByNumber("8")).contains(added.get(1));
        assertOne(work -> work.customers().findByExternalId(ExternalId.of("erp", "E/7")))
                .contains(added.get(0));
        assertThat(in(work -> work.customers().suggest(SuggestQuery.of("company 8", 5)))
                        .customers())
                .containsExactly(added.get(1));
        Customer changed = in(work -> work.customers()
                .save(Customer.builder().from(added.get(1)).name("Other").build()));
        assertThat(changed.version()).isEqualTo(2);
        assertAll(work -> work.customers().addAll(List.of())).isEmpty();
    }

    @Test
    void ofCustomersThatAreAddedAtOnceNoneIsStoredIfOneIsRefused() {
        run(work -> work.customers().save(bareCustomer("1")));

        assertThatThrownBy(() -> run(work -> work.customers().addAll(List.of(bareCustomer("2"), bareCustomer("1")))))
                .isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> run(work -> work.customers().addAll(List.of(bareCustomer("3"), bareCustomer("3")))))
                .isInstanceOf(DuplicateKeyException.class);
        Customer named = Customer.builder()
                .from(bareCustomer("5"))
                .putExternalIds("erp", "same")
                .build();
        Customer alike = Customer.builder()
                .from(bareCustomer("6"))
                .putExternalIds("erp", "same")
                .build();
        assertThatThrownBy(() -> run(work -> work.customers().addAll(List.of(named, alike))))
                .isInstanceOf(DuplicateKeyException.class);
        Customer stored = Customer.builder().from(bareCustomer("4")).version(1).build();
        assertThatThrownBy(() -> run(work -> work.customers().addAll(List.of(stored))))
                .isInstanceOf(IllegalArgumentException.class);

        assertCount(work -> work.customers().count()).isEqualTo(1);
    }
}
