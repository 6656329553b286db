package io.creditkit.customer.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Customer;
import io.creditkit.customer.search.SearchTokens;
import io.creditkit.customer.search.SuggestQuery;
import io.creditkit.customer.search.SuggestRank;
import io.creditkit.customer.search.SuggestSearch;
import io.creditkit.customer.search.SuggestedCustomers;
import io.creditkit.customer.storage.StorageSamples;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Several words in a book that is large enough for every way to cross them: words that half of it has, a tenth, a hundredth and
 * nearly nobody, together, never together, and with an error.
 */
class SuggestIndexLawsTest {
    private static final int SIZE = 12_000;
    private static final int LIMIT = 10;
    private static final List<Customer> BOOK = book();
    private static final SuggestIndex INDEX = index();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "martin gmbh",
                "gmbh sarl",
                "sarl gmbh",
                "gmb dup",
                "dupont garcia",
                "sarl dupont",
                "gar dup gm",
                "garciaa gmbh sarl",
                "roy sar",
                "roy gmbh",
                "sarl roy",
                "sarl ivy",
                "gmbh ivy",
                "roy martin sarl",
                "leroy7 gm",
                "ber7 garcia",
                "bernard1 mart",
                "mart bernard1",
                "bernard gmbh",
                "bernard2 sarl",
                "0119 gmbh",
                "01 sarl",
                "martni dup",
                "garcia duponx",
                "bernrad gmbh",
                "sarll gmhbb",
                "dupomt leroy",
                "nobody gmbh",
                "paris gmbh",
                "paris lyon",
                "paris dup",
                "lyon ber",
                "lyno bernard"
            })
    void severalWordsFindWhatComparingEveryCustomerFinds(String typed) {
        for (int round = 1; round <= 2; round++) {
            SuggestQuery query = SuggestQuery.of(typed, LIMIT);

            SuggestedCustomers found = SuggestSearch.run(INDEX, query);

            assertThat(found.extent()).isEqualTo(SuggestedCustomers.Extent.WHOLE);
            assertThat(ranks(query, found.customers()))
                    .as("%s, round %s", typed, round)
                    .isEqualTo(best(ranks(query, BOOK)));
            assertThat(found.customers()).doesNotHaveDuplicates();
        }
    }

    private static List<SuggestRank> best(List<SuggestRank> ranks) {
        return ranks.subList(0, Math.min(LIMIT, ranks.size()));
    }

    private static List<SuggestRank> ranks(SuggestQuery query, List<Customer> customers) {
        return customers.stream()
                .flatMap(customer -> query.rank(customer).or(() -> query.forgivingRank(customer)).stream())
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static SuggestIndex index() {
        SuggestIndex index = new SuggestIndex(ordinal -> Optional.of(BOOK.get(ordinal)));
        for (int i = 0; i < SIZE; i++) {
            index.replace(i, List.of(), SearchTokens.of(BOOK.get(i)));
        }
        return index;
    }

    private static List<Customer> book() {
        List<Customer> book = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            String name = (i % 3 == 0 ? "Martin" : "Dupont")
                    + (char) ('a' + i % 23)
                    + (i % 11 == 0 ? " Garcia" : " Bernard" + i % 100)
                    + (i % 1_000 == 1 ? " Roy" : "")
                    + (i % 216 == 7 ? " Ivy" : "")
                    + (i % 9 == 4 ? " Leroy" + i % 8 : "")
                    + (i % 2 == 0 ? " GmbH" : " SARL");
            Customer bare = StorageSamples.bareCustomer(String.format("%06d", i));
            book.add(Customer.builder()
                    .from(bare)
                    .name(name)
                    .tradeNames(List.of(i % 7 < 3 ? "Paris" : "Lyon"))
                    .build());
        }
        return book;
    }
}
