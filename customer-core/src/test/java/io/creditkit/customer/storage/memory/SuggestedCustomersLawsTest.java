package io.creditkit.customer.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Address;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.internal.FoldingKey;
import io.creditkit.customer.search.SearchToken;
import io.creditkit.customer.search.SearchTokens;
import io.creditkit.customer.search.SuggestQuery;
import io.creditkit.customer.search.SuggestRank;
import io.creditkit.customer.search.SuggestedCustomers;
import io.creditkit.customer.storage.StorageSamples;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Any book and anything typed: what is suggested is what comparing every customer finds, in the order that is promised. */
class SuggestedCustomersLawsTest {
    private static final TenantId TENANT = TenantId.of("tenant");
    private static final List<String> WORDS = List.of(
            "Martin",
            "Martinez",
            "Marten",
            "Müller",
            "Mueller",
            "Société",
            "Groß",
            "Gross",
            "Łódź",
            "Москва",
            "Dupont",
            "Dupond",
            "Paris",
            "Parma",
            "SA",
            "GmbH",
            "O'Neill",
            "L'Oréal",
            "東京",
            "𠮷野屋𠀋𡈽",
            "𠮷野屋𠀋𡉻",
            "Ab",
            "A");
    private static final Comparator<Customer> BY_NAME_THEN_ID = Comparator.comparing(
                    (Customer customer) -> FoldingKey.ofText(customer.name()))
            .thenComparing(Customer::name)
            .thenComparing(customer -> customer.id().value());

    @Property(tries = 300)
    void whatIsSuggestedIsWhatComparingEveryCustomerFinds(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 60) int size,
            @ForAll("limits") int limit,
            @ForAll @IntRange(min = 1, max = 3) int words) {
        Random random = new Random(seed);
        InMemoryStorage storage = InMemoryStorage.create();
        List<Customer> book = new ArrayList<>();
        storage.inUnitOfWork(TENANT, work -> {
            for (int i = 0; i < size; i++) {
                book.add(work.customers().save(someone(i, random)));
            }
            return true;
        });
        SuggestQuery query = SuggestQuery.of(typed(book, words, random), limit);

        SuggestedCustomers found =
                storage.inUnitOfWork(TENANT, work -> work.customers().suggest(query));

        assertThat(found.extent()).isEqualTo(SuggestedCustomers.Extent.WHOLE);
        assertThat(found.customers()).doesNotHaveDuplicates().isSubsetOf(book);
        List<SuggestRank> exact = ranks(query, book, query::rank);
        List<SuggestRank> all = exact.size() >= limit
                ? exact
                : ranks(query, book, customer -> query.rank(customer).or(() -> query.forgivingRank(customer)));
        assertThat(found.customers().stream()
                        .map(customer -> rank(query, customer).orElseThrow())
                        .toList())
                .isEqualTo(all.stream().limit(limit).toList());
        assertThat(found.customers())
                .isSortedAccordingTo(Comparator.comparing(
                                (Customer customer) -> rank(query, customer).orElseThrow())
                        .thenComparing(BY_NAME_THEN_ID));
    }

    private static Optional<SuggestRank> rank(SuggestQuery query, Customer customer) {
        return query.rank(customer).or(() -> query.forgivingRank(customer));
    }

    private static List<SuggestRank> ranks(
            SuggestQuery query, List<Customer> book, java.util.function.Function<Customer, Optional<SuggestRank>> how) {
        return book.stream()
                .flatMap(customer -> how.apply(customer).stream())
                .sorted()
                .toList();
    }

    /** Beginnings of words and codes of customers, of one or of several, now and then with an error. */
    private static String typed(List<Customer> book, int words, Random random) {
        List<String> typed = new ArrayList<>();
        Customer one = book.get(random.nextInt(book.size()));
        for (int i = 0; i < words; i++) {
            Customer of = random.nextInt(4) == 0 ? book.get(random.nextInt(book.size())) : one;
            List<SearchToken> tokens = SearchTokens.of(of);
            if (tokens.isEmpty()) {
                typed.add(WORDS.get(random.nextInt(WORDS.size())));
                continue;
            }
            String token = tokens.get(random.nextInt(tokens.size())).text();
            StringBuilder begun = new StringBuilder(token.substring(0, 1 + random.nextInt(token.length())));
            if (random.nextInt(4) == 0) {
                begun.setCharAt(random.nextInt(begun.length()), (char) ('a' + random.nextInt(26)));
            }
            typed.add(begun.toString());
        }
        return String.join(" ", typed);
    }

    private static Customer someone(int i, Random random) {
        Customer bare = StorageSamples.bareCustomer(String.format(java.util.Locale.ROOT, "%06d", 997L * i % 1000));
        return Customer.builder()
                .from(bare)
                .name(name(random))
                .tradeNames(random.nextInt(3) == 0 ? List.of(name(random), name(random)) : List.of())
                .address(Address.builder()
                        .from(bare.address())
                        .city(random.nextBoolean() ? Optional.of(word(random)) : Optional.empty())
                        .build())
                .email(random.nextBoolean() ? Optional.of("a.b" + i % 5 + "@example.org") : Optional.empty())
                .phone(random.nextInt(3) == 0 ? Optional.of("+33 (0)1 23 45 " + (10 + i % 90)) : Optional.empty())
                .vatNumber(random.nextInt(4) == 0 ? Optional.of("FR 40 303265" + i) : Optional.empty())
                .registrationNumber(random.nextInt(4) == 0 ? Optional.of("303 265 0" + i) : Optional.empty())
                .status(random.nextInt(12) == 0 ? CustomerStatus.ERASED : CustomerStatus.ENABLED)
                .build();
    }

    private static String name(Random random) {
        return word(random) + " " + word(random) + (random.nextInt(3) == 0 ? " " + word(random) : "");
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    /** Letters of which two halves are kept: each is one letter, and a beginning never ends within one. */
    @Example
    void anErrorIsForgivenInLettersBeyondTheFirstPlane() {
        InMemoryStorage storage = InMemoryStorage.create();
        Customer customer = Customer.builder()
                .from(StorageSamples.bareCustomer("1"))
                .name("𠮷野屋𠀋𡈽𡌛")
                .build();
        storage.inUnitOfWork(TENANT, work -> work.customers().save(customer));

        for (String typed : List.of("𠮷野屋𠀌𡈽", "𠮸野屋𠀋𡈽", "𠮷野𠀋屋𡈽", "𠮷野𠀋𡈽𡌛", "𠮷野屋𠀋𠀋𡈽", "野屋𠀋𡈽𡌛")) {
            SuggestQuery query = SuggestQuery.of(typed, 5);

            assertThat(query.forgivingRank(customer)).as(typed).isPresent();
            assertThat(storage.inUnitOfWork(TENANT, work -> work.customers().suggest(query))
                            .customers())
                    .as(typed)
                    .hasSize(1);
        }
        for (String typed : List.of("𠮷𠀌𠀋", "𠮷𠮸屋𠀌𡈽")) {
            assertThat(SuggestQuery.of(typed, 5).forgivingRank(customer))
                    .as(typed)
                    .isEmpty();
        }
    }

    @Provide
    Arbitrary<Integer> limits() {
        return Arbitraries.of(1, 3, 10, 50);
    }
}
