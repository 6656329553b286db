package io.creditkit.customer.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Customer;
import io.creditkit.customer.search.SearchTokens;
import io.creditkit.customer.search.SuggestQuery;
import io.creditkit.customer.search.SuggestRank;
import io.creditkit.customer.search.SuggestSearch;
import io.creditkit.customer.search.TokenIndex.Run;
import io.creditkit.customer.storage.StorageSamples;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What the index knows of its customers follows every change of them, however often each is changed. */
class ChangedIndexLawsTest {
    private static final int CUSTOMERS = 150;
    private static final int LIMIT = 10;
    private static final String[] WORDS = {
        "Martin",
        "Martens",
        "Marbella",
        "Dupont",
        "Dupond",
        "Gmbh",
        "Sarl",
        "Mü",
        "Müller",
        "Иванов",
        "Ивашко",
        "東京",
        "A",
        "Ab"
    };

    private final TreeMap<Integer, Customer> customers = new TreeMap<>();
    private final SuggestIndex index = new SuggestIndex(ordinal -> Optional.ofNullable(customers.get(ordinal)));

    /** A customer gets another name. */
    record Change(int ordinal, String name) {}

    @Property(tries = 40)
    void itFindsWhatComparingEachFinds(
            @ForAll("changes") List<Change> changes, @ForAll("typed") String one, @ForAll("typed") String other) {
        changes.forEach(this::apply);
        SuggestQuery query = SuggestQuery.of(one + " " + other, LIMIT);

        assertThat(ranks(query, SuggestSearch.run(index, query).customers()))
                .isEqualTo(ranks(query, List.copyOf(customers.values())).stream()
                        .limit(LIMIT)
                        .toList());
    }

    @Property(tries = 40)
    void whoHasAllWordsIsAmongThoseWhoMay(
            @ForAll("changes") List<Change> changes, @ForAll("typed") String one, @ForAll("typed") String other) {
        changes.forEach(this::apply);
        List<List<Run>> terms = List.of(runs(one), runs(other));
        BitSet has = new BitSet();
        customers.keySet().stream()
                .filter(ordinal ->
                        terms.stream().allMatch(term -> index.having(term).test(ordinal)))
                .forEach(has::set);

        BitSet missed = (BitSet) has.clone();
        missed.andNot(index.mayHaveAll(index.everybody(), terms));

        assertThat(missed).isEqualTo(new BitSet());
        assertThat(index.mayHaveAll(has, terms)).isEqualTo(has);
        assertThat(index.mayHaveAll(new BitSet(), terms)).isEqualTo(new BitSet());
    }

    @Test
    void customersWithoutWordsBehindAllOthersAreNotAskedFor() {
        for (int i = 0; i < 128; i++) {
            apply(new Change(i, i % 2 == 0 ? "Pharmacie Gmbh" : "Vitrine Sarl"));
        }
        for (int i = 128; i < 400; i++) {
            index.replace(i, List.of(), List.of());
        }

        for (String typed : List.of("pharmacie sarl", "vitrine gmbh", "noe vit", "hip phar")) {
            SuggestQuery query = SuggestQuery.of(typed, LIMIT);
            assertThat(SuggestSearch.run(index, query).customers()).as(typed).isEmpty();
        }
        assertThat(SuggestSearch.run(index, SuggestQuery.of("pharm gmbh", LIMIT))
                        .customers())
                .hasSize(LIMIT);
    }

    private void apply(Change change) {
        Customer present = Customer.builder()
                .from(StorageSamples.bareCustomer(String.format("%06d", change.ordinal())))
                .name(change.name())
                .build();
        Customer former = customers.put(change.ordinal(), present);
        index.replace(change.ordinal(), former == null ? List.of() : SearchTokens.of(former), SearchTokens.of(present));
    }

    private static List<Run> runs(String typed) {
        String folded = SuggestQuery.of(typed, LIMIT).readings().get(0).terms().get(0);
        return IntStream.range(0, 3).mapToObj(place -> new Run(place, folded)).toList();
    }

    private static List<SuggestRank> ranks(SuggestQuery query, List<Customer> some) {
        return some.stream()
                .flatMap(customer -> query.rank(customer).or(() -> query.forgivingRank(customer)).stream())
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    @Provide
    Arbitrary<List<Change>> changes() {
        Arbitrary<String> name =
                Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(3).map(words -> String.join(" ", words));
        return Arbitraries.integers()
                .between(0, CUSTOMERS - 1)
                .flatMap(ordinal -> name.map(text -> new Change(ordinal, text)))
                .list()
                .ofMinSize(100)
                .ofMaxSize(400);
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.of(WORDS)
                .flatMap(
                        word -> Arbitraries.integers().between(1, word.length()).map(end -> word.substring(0, end)));
    }
}
