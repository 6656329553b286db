package io.creditkit.customer.search;

import io.creditkit.customer.TenantId;
import io.creditkit.customer.internal.FoldingKey;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Autocomplete over a book in memory, against Lucene with every beginning of a word as a term, and against a plain scan over the
 * folded words of every customer. The book is filled once for all of them if they run in one virtual machine ({@code -f 0}). On a
 * machine that has other things to do, {@link #main} measures the time of the thread alone.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx8g")
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class SuggestBenchmark {
    private static final TenantId TENANT = TenantId.of("t");
    private static final String[] ONE_WORD = {
        "ma", "mar", "martin", "0001", "dup", "be", "schmi", "info", "fr40", "garcia", "mül", "γεω", "иван", "東京", "서울",
        "شر"
    };
    private static final String[] TWO_WORDS = {
        "ma du", "mar ber", "martin sarl", "gmbh mu", "dup le", "schmi ro", "be ba", "иван пет", "sarl γεω", "東京 gmbh"
    };
    private static final int TYPED = 1_000;
    private static final int CHECKED = 40;
    private static final int LIMIT = 10;
    private static final String[] MISSPELT = {"martni", "duponx", "bernrad", "schmiidt", "gracia"};
    private static final String[] MISSPELT_OF_TWO = {"martni du", "bernrad gmbh", "sarl schmiidt"};
    private static final String[] WHOLE_IDS = {"0000001", "0012345", "0027777", "0039999"};
    private static final String[] PHONES = {"+33 1 12", "01 45 67", "0033 1 8888", "(01) 23"};

    @Param("1000000")
    int customers;

    private static Filled shared;
    private int turn;

    /** The book in all its forms. */
    private static final class Filled {
        private final int customers;
        private final InMemoryStorage storage = InMemoryStorage.create();
        private final LuceneBook lucene = new LuceneBook();
        private final List<String> scanned = new ArrayList<>();
        private final String[] typedWords = new String[TYPED];
        private final String[] typedPairs = new String[TYPED];

        Filled(int customers) throws IOException {
            this.customers = customers;
            Book book = new Book();
            CompletableFuture<Void> luceneIsFilled = CompletableFuture.completedFuture(null);
            for (int first = 0; first < customers; first += 1000) {
                int from = first;
                List<List<SearchToken>> tokens = storage.inUnitOfWork(TENANT, work -> {
                    List<List<SearchToken>> saved = new ArrayList<>();
                    for (int i = from; i < Math.min(from + 1000, customers); i++) {
                        saved.add(SearchTokens.of(work.customers().save(book.customer(i))));
                    }
                    return saved;
                });
                tokens.forEach(ofCustomer -> scanned.add(scannable(ofCustomer)));
                // Most of the time goes into Lucene's index, so it is filled beside ours.
                luceneIsFilled.join();
                luceneIsFilled = CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < tokens.size(); i++) {
                        lucene.add(from + i, tokens.get(i));
                    }
                });
            }
            luceneIsFilled.join();
            lucene.finish();
            type(new Random(7));
            // What is printed is the result: nobody calls this for a value.
            System.out.printf("Lucene's index has %d bytes a customer.%n", lucene.bytes() / customers);
        }

        /** Beginnings of words of anybody, so rare and frequent ones as they come, and each asked for the first time once. */
        private void type(Random random) {
            String[] before = anybody(random);
            for (int i = 0; i < TYPED; i++) {
                String[] words = anybody(random);
                typedWords[i] = beginning(words, random);
                String[] others = i % 4 == 0 ? before : words;
                typedPairs[i] = beginning(words, random) + " " + beginning(others, random);
                before = words;
            }
        }

        private String[] anybody(Random random) {
            return scanned.get(random.nextInt(scanned.size())).strip().split(" ");
        }

        private static String beginning(String[] words, Random random) {
            String word;
            do {
                word = words[random.nextInt(words.length)];
            } while (word.length() < 2);
            return word.substring(0, 2 + random.nextInt(Math.min(7, word.length() - 1)));
        }

        private static String scannable(List<SearchToken> tokens) {
            StringBuilder text = new StringBuilder();
            tokens.forEach(token -> text.append(' ').append(token.text()));
            return text.toString();
        }
    }

    /** Fills the book and sees that all find the same. */
    @Setup
    public void fill() throws IOException {
        synchronized (SuggestBenchmark.class) {
            if (shared == null || shared.customers != customers) {
                shared = new Filled(customers);
                for (String[] texts : List.of(ONE_WORD, TWO_WORDS, shared.typedWords, shared.typedPairs)) {
                    for (int i = 0; i < Math.min(CHECKED, texts.length); i++) {
                        requireSame(texts[i]);
                    }
                }
                for (String id : WHOLE_IDS) {
                    requireFirst(id);
                }
            }
        }
    }

    /** We offer further ones below, whose phone begins so without the zeros. */
    private void requireFirst(String id) {
        String found = suggest(id).customers().get(0).number();
        List<Integer> lucene = shared.lucene.suggest(id);
        if (!found.equals(id) || !lucene.contains(Integer.parseInt(id))) {
            throw new IllegalStateException("For the id " + id + " we find " + found + ", Lucene " + lucene);
        }
    }

    /** We may find more: phones without their zeros, and words with an error. */
    private void requireSame(String typed) {
        SuggestQuery query = SuggestQuery.of(typed, LIMIT);
        long ours = suggest(typed).customers().stream()
                .filter(customer -> query.rank(customer).isPresent())
                .count();
        List<Integer> lucene = shared.lucene.suggest(typed);
        List<String> scan = scan(typed);
        boolean luceneMatches = lucene.stream().allMatch(i -> matches(shared.scanned.get(i), words(typed)));
        if (!luceneMatches || ours < lucene.size() || lucene.size() != scan.size()) {
            throw new IllegalStateException(
                    "For '" + typed + "' we find " + ours + ", Lucene " + lucene.size() + ", the scan " + scan.size());
        }
    }

    @Benchmark
    public Object oneWord() {
        return suggest(next(ONE_WORD));
    }

    @Benchmark
    public Object oneWordByLucene() {
        return shared.lucene.suggest(next(ONE_WORD));
    }

    @Benchmark
    public Object oneWordByScan() {
        return scan(next(ONE_WORD));
    }

    @Benchmark
    public Object twoWords() {
        return suggest(next(TWO_WORDS));
    }

    @Benchmark
    public Object twoWordsByLucene() {
        return shared.lucene.suggest(next(TWO_WORDS));
    }

    @Benchmark
    public Object twoWordsByScan() {
        return scan(next(TWO_WORDS));
    }

    /** Any word of anybody. Where that gives too few, we also look for words with an error, and so does Lucene. */
    @Benchmark
    public Object typedWord() {
        return suggest(next(shared.typedWords));
    }

    @Benchmark
    public Object typedWordByLucene() {
        return suggestByLuceneForgiving(next(shared.typedWords));
    }

    @Benchmark
    public Object typedPair() {
        return suggest(next(shared.typedPairs));
    }

    @Benchmark
    public Object typedPairByLucene() {
        return suggestByLuceneForgiving(next(shared.typedPairs));
    }

    /** The worst of two words: half of all customers have the one and the others have the other. */
    @Benchmark
    public Object twoWordsThatNobodyHas() {
        return suggest("gmbh sarl");
    }

    @Benchmark
    public Object twoWordsThatNobodyHasByLucene() {
        return shared.lucene.suggest("gmbh sarl");
    }

    @Benchmark
    public Object wholeId() {
        return suggest(next(WHOLE_IDS));
    }

    @Benchmark
    public Object wholeIdByLucene() {
        return shared.lucene.suggest(next(WHOLE_IDS));
    }

    /** In the way people write them; Lucene would have to be told how. */
    @Benchmark
    public Object phone() {
        return suggest(next(PHONES));
    }

    @Benchmark
    public Object misspelt() {
        return suggest(next(MISSPELT));
    }

    @Benchmark
    public Object misspeltByLucene() {
        return shared.lucene.suggestForgiving(next(MISSPELT));
    }

    @Benchmark
    public Object misspeltOfTwoWords() {
        return suggest(next(MISSPELT_OF_TWO));
    }

    /**
     * Measures all of them in the processor time of this thread.
     *
     * @param args how many customers
     */
    public static void main(String[] args) throws Exception {
        SuggestBenchmark benchmark = new SuggestBenchmark();
        benchmark.customers = Integer.parseInt(args[0]);
        benchmark.fill();
        Map<String, Supplier<Object>> all = new LinkedHashMap<>();
        all.put("one word", benchmark::oneWord);
        all.put("one word, Lucene", benchmark::oneWordByLucene);
        all.put("one word, scan", benchmark::oneWordByScan);
        all.put("two words", benchmark::twoWords);
        all.put("two words, Lucene", benchmark::twoWordsByLucene);
        all.put("two words, scan", benchmark::twoWordsByScan);
        all.put("any word", benchmark::typedWord);
        all.put("any word, Lucene", benchmark::typedWordByLucene);
        all.put("any two words", benchmark::typedPair);
        all.put("any two words, Lucene", benchmark::typedPairByLucene);
        all.put("two words that nobody has", benchmark::twoWordsThatNobodyHas);
        all.put("two words that nobody has, Lucene", benchmark::twoWordsThatNobodyHasByLucene);
        all.put("whole id", benchmark::wholeId);
        all.put("whole id, Lucene", benchmark::wholeIdByLucene);
        all.put("phone", benchmark::phone);
        all.put("misspelt word", benchmark::misspelt);
        all.put("misspelt word, Lucene", benchmark::misspeltByLucene);
        all.put("misspelt of two words", benchmark::misspeltOfTwoWords);
        for (int round = 1; round <= 3; round++) {
            for (Map.Entry<String, Supplier<Object>> one : all.entrySet()) {
                ThreadTime.measure(Duration.ofSeconds(1), 20_000, one.getValue())
                        .print("round " + round + ", " + one.getKey());
            }
        }
    }

    private String next(String[] texts) {
        return texts[turn++ % texts.length];
    }

    private static List<Integer> suggestByLuceneForgiving(String typed) {
        List<Integer> found = shared.lucene.suggest(typed);
        return found.size() < LIMIT
                        && SuggestQuery.of(typed, LIMIT).forgivingReading().isPresent()
                ? shared.lucene.suggestForgiving(typed)
                : found;
    }

    private static SuggestedCustomers suggest(String typed) {
        SuggestQuery query = SuggestQuery.of(typed, LIMIT);
        return shared.storage.inUnitOfWork(TENANT, work -> work.customers().suggest(query));
    }

    /** What a search without an index does: looks at every customer, as the best may be the last. */
    private static List<String> scan(String typed) {
        String[] words = words(typed);
        List<String> found = new ArrayList<>();
        for (String text : shared.scanned) {
            if (matches(text, words)) {
                found.add(text);
            }
        }
        return found.size() > LIMIT ? found.subList(0, LIMIT) : found;
    }

    private static boolean matches(String text, String[] words) {
        for (String word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static String[] words(String typed) {
        String[] words = FoldingKey.ofText(typed).split(" ");
        for (int i = 0; i < words.length; i++) {
            words[i] = " " + words[i];
        }
        return words;
    }
}
