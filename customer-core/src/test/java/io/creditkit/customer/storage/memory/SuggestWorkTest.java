package io.creditkit.customer.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Customer;
import io.creditkit.customer.search.Misspelling;
import io.creditkit.customer.search.SearchTokens;
import io.creditkit.customer.search.SuggestQuery;
import io.creditkit.customer.search.SuggestRank;
import io.creditkit.customer.search.SuggestSearch;
import io.creditkit.customer.search.SuggestedCustomers;
import io.creditkit.customer.search.TokenIndex;
import io.creditkit.customer.storage.StorageSamples;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/**
 * A keystroke costs the same work in a large book as in a small one: counted, not timed. Not counted is the look for who may have
 * several words, which goes through the book, 64 customers at a time.
 */
class SuggestWorkTest {
    private static final int SMALL = 3_000;
    private static final int LARGE = 12_000;

    @Test
    void oneWordLooksAtNoMoreThanItOffers() {
        for (int size : new int[] {SMALL, LARGE}) {
            Counted index = book(size);

            SuggestedCustomers found = SuggestSearch.run(index, SuggestQuery.of("mart", 10));

            assertThat(found.customers()).hasSize(10);
            assertThat(index.looks).as("%s customers", size).isLessThanOrEqualTo(20);
        }
    }

    @Test
    void twoFrequentWordsLookAtAFewHundred() {
        for (int size : new int[] {SMALL, LARGE}) {
            Counted index = book(size);

            SuggestedCustomers found = SuggestSearch.run(index, SuggestQuery.of("martin gmb", 10));

            assertThat(found.customers()).hasSize(10);
            assertThat(index.looks).as("%s customers", size).isLessThanOrEqualTo(600);
        }
    }

    @Test
    void twoFrequentWordsThatNobodyHasLookAtAFewHundred() {
        for (int size : new int[] {SMALL, LARGE}) {
            Counted index = book(size);

            assertThat(SuggestSearch.run(index, SuggestQuery.of("gmbh sarl", 10))
                            .customers())
                    .isEmpty();

            assertThat(index.looks).as("%s customers", size).isLessThanOrEqualTo(600);
        }
    }

    @Test
    void whatIsKnownOfCustomersFollowsThem() {
        Counted index = book(LARGE);
        SuggestQuery query = SuggestQuery.of("gmbh sarl", 10);

        index.rename(5, "Gmbh Sarl");
        assertThat(SuggestSearch.run(index, query).customers()).containsExactly(index.customers.get(5));

        index.rename(5, "Gmbh Alone");
        assertThat(SuggestSearch.run(index, query).customers()).isEmpty();
        int looks = index.looks;
        assertThat(SuggestSearch.run(index, query).customers()).isEmpty();
        assertThat(index.looks - looks).isLessThanOrEqualTo(600);
    }

    @Test
    void aTypingErrorLooksAtNoMoreInALargeBook() {
        Counted small = book(SMALL);
        Counted large = book(LARGE);
        SuggestQuery query = SuggestQuery.of("matrin", 10);

        assertThat(SuggestSearch.run(small, query).customers()).hasSize(10);
        assertThat(SuggestSearch.run(large, query).customers()).hasSize(10);

        assertThat(large.looks).isEqualTo(small.looks).isLessThanOrEqualTo(200);
    }

    @Test
    void skippingPassesOverMostButNobodyWhoIsWanted() {
        SuggestIndex index = new SuggestIndex(ordinal -> Optional.empty());
        for (int i = 0; i < LARGE; i++) {
            Customer customer = Counted.named(i, "Martin " + (i % 3 == 0 ? "Sarlat " : "") + "SARL");
            index.replace(i, List.of(), SearchTokens.of(customer));
        }
        List<String> wanted = new ArrayList<>();
        BitSet some = new BitSet();
        for (int i = 7; i < LARGE; i += 500) {
            some.set(i, i + 3);
        }
        some.stream().forEach(i -> wanted.add("sarl " + i));
        some.stream().filter(i -> i % 3 == 0).forEach(i -> wanted.add("sarlat " + i));

        List<String> visited = new ArrayList<>();
        index.beginning(1, "sarl", entry -> {
            visited.add(entry.token() + " " + entry.customer());
            entry.skipToNext(from -> {
                int next = some.nextSetBit(from);
                return next < 0 ? Integer.MAX_VALUE : next;
            });
            return true;
        });

        assertThat(visited).doesNotHaveDuplicates().containsAll(wanted).hasSizeLessThan(LARGE);
    }

    private static Counted book(int size) {
        Counted index = new Counted();
        for (int i = 0; i < size; i++) {
            index.add(i, "Martin" + (char) ('a' + i % 26) + (i % 2 == 0 ? " GmbH" : " SARL"));
        }
        return index;
    }

    /** The index of the storage in memory, with every look into it counted. */
    private static final class Counted implements TokenIndex {
        private final List<Customer> customers = new ArrayList<>();
        private final SuggestIndex index = new SuggestIndex(ordinal -> Optional.of(customers.get(ordinal)));
        private int looks;

        void add(int ordinal, String name) {
            customers.add(named(ordinal, name));
            index.replace(ordinal, List.of(), SearchTokens.of(customers.get(ordinal)));
        }

        void rename(int ordinal, String name) {
            Customer before = customers.set(ordinal, named(ordinal, name));
            index.replace(ordinal, SearchTokens.of(before), SearchTokens.of(customers.get(ordinal)));
        }

        private static Customer named(int ordinal, String name) {
            return Customer.builder()
                    .from(StorageSamples.bareCustomer(String.format("%06d", ordinal)))
                    .name(name)
                    .build();
        }

        private Visitor counting(Visitor visitor) {
            return entry -> {
                looks++;
                return visitor.visit(entry);
            };
        }

        @Override
        public boolean whole(int place, String token, Visitor visitor) {
            return index.whole(place, token, counting(visitor));
        }

        @Override
        public boolean longer(int place, String beginning, Visitor visitor) {
            return index.longer(place, beginning, counting(visitor));
        }

        @Override
        public Optional<String> ceiling(int place, String text) {
            looks++;
            return index.ceiling(place, text);
        }

        @Override
        public Misspelling.SortedWords words(Set<Integer> places) {
            Misspelling.SortedWords words = index.words(places);
            return new Misspelling.SortedWords() {
                @Override
                public Optional<String> ceiling(String text) {
                    looks++;
                    return words.ceiling(text);
                }

                @Override
                public boolean mayBegin(String text) {
                    looks++;
                    return words.mayBegin(text);
                }

                @Override
                public boolean anyBegins(String beginning) {
                    looks++;
                    return words.anyBegins(beginning);
                }

                @Override
                public Iterable<Integer> lettersBetween(String before, String behind) {
                    List<Integer> letters = new ArrayList<>();
                    words.lettersBetween(before, behind).forEach(letters::add);
                    looks += 1 + letters.size();
                    return letters;
                }
            };
        }

        @Override
        public long aboutWhole(int place, String token) {
            looks++;
            return index.aboutWhole(place, token);
        }

        @Override
        public Optional<Customer> customer(int customer) {
            return index.customer(customer);
        }

        @Override
        public Optional<SuggestRank> rank(int customer, Set<Integer> places, String term) {
            looks++;
            return index.rank(customer, places, term);
        }

        @Override
        public Optional<SuggestRank> forgivenRank(int customer, List<Run> runs) {
            looks++;
            return index.forgivenRank(customer, runs);
        }

        @Override
        public IntPredicate having(List<Run> runs) {
            IntPredicate having = index.having(runs);
            return customer -> {
                looks++;
                return having.test(customer);
            };
        }

        @Override
        public long about(Run run) {
            looks++;
            return index.about(run);
        }

        @Override
        public BitSet everybody() {
            return index.everybody();
        }

        @Override
        public BitSet mayHaveAll(BitSet among, List<List<Run>> terms) {
            looks++;
            return index.mayHaveAll(among, terms);
        }

        @Override
        public Crossing crossing() {
            return index.crossing();
        }
    }
}
