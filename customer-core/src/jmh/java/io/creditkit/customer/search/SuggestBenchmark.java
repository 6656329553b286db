package io.creditkit.customer.search;

import io.creditkit.customer.Customer;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.internal.FoldingKey;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

/** Autocomplete over a book in memory, against a plain scan over the folded names in the same run. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx5g")
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 3)
public class SuggestBenchmark {
    private static final TenantId TENANT = TenantId.of("t");
    private static final String[] ONE_WORD = {
        "ma", "mar", "martin", "0001", "dup", "be", "schmi", "info", "fr40", "garcia"
    };
    private static final String[] TWO_WORDS = {
        "ma du", "mar ber", "martin sarl", "gmbh mu", "dup le", "schmi ro", "be ba"
    };
    private static final String[] MISSPELT = {"martni", "duponx", "bernrad", "schmiidt", "gracia"};

    @Param("1000000")
    int customers;

    private final InMemoryStorage storage = InMemoryStorage.create();
    private final List<String> scanned = new ArrayList<>();
    private int turn;

    /** Fills the book. */
    @Setup
    public void fill() {
        Book book = new Book();
        for (int first = 0; first < customers; first += 1000) {
            int from = first;
            storage.inUnitOfWork(TENANT, work -> {
                for (int i = from; i < Math.min(from + 1000, customers); i++) {
                    Customer customer = work.customers().save(book.customer(i));
                    scanned.add(FoldingKey.ofText(
                            customer.name() + " " + customer.address().city().orElse("")));
                }
                return true;
            });
        }
    }

    @Benchmark
    public Object oneWord() {
        return suggest(ONE_WORD);
    }

    @Benchmark
    public Object twoWords() {
        return suggest(TWO_WORDS);
    }

    @Benchmark
    public Object misspelt() {
        return suggest(MISSPELT);
    }

    /** What a search without an index does: the first ten rows with the text at the beginning of a word. */
    @Benchmark
    public Object plainScan() {
        String typed = ONE_WORD[turn++ % ONE_WORD.length];
        List<String> found = new ArrayList<>();
        for (String text : scanned) {
            if (text.startsWith(typed) || text.contains(" " + typed)) {
                found.add(text);
            }
        }
        return found.stream().sorted().limit(10).toList();
    }

    private Object suggest(String[] texts) {
        SuggestQuery query = SuggestQuery.of(texts[turn++ % texts.length], 10);
        return storage.inUnitOfWork(TENANT, work -> work.customers().suggest(query));
    }
}
