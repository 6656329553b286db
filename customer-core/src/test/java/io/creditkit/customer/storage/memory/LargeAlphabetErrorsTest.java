package io.creditkit.customer.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Customer;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.search.SuggestQuery;
import io.creditkit.customer.search.SuggestRank;
import io.creditkit.customer.storage.StorageSamples;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An alphabet of thousands of letters, any of which may be meant by a wrong one. */
class LargeAlphabetErrorsTest {
    private static final TenantId TENANT = TenantId.of("tenant");
    private static final int LETTERS = 3_000;
    private static final int SECOND_LETTERS = 50;
    private static final int FIRST = 0x4E00;
    private static final int SECOND = 0x6000;
    private static final int THIRD = 0x7000;

    private final InMemoryStorage storage = InMemoryStorage.create();

    LargeAlphabetErrorsTest() {
        storage.inUnitOfWork(TENANT, work -> {
            for (int i = 0; i < LETTERS; i++) {
                work.customers()
                        .save(Customer.builder()
                                .from(StorageSamples.bareCustomer(Integer.toString(i)))
                                .name(name(i))
                                .build());
            }
            return true;
        });
    }

    @Test
    void anErrorInTheFirstLetterIsForgivenWhicheverLetterIsMeant() {
        for (int i : List.of(0, 99, 100, 101, 1500, LETTERS - 1)) {
            String name = name(i);
            String rest = name.substring(1);

            assertThat(suggested("\u9F98" + rest)).as("wrong").containsExactly(name);
            assertThat(suggested(rest)).as("missing").containsExactly(name);
            assertThat(suggested("\u9F98" + name)).as("too many").containsExactly(name);
            assertThat(suggested("" + name.charAt(1) + name.charAt(0) + name.substring(2)))
                    .as("exchanged")
                    .containsExactly(name);
        }
    }

    @Test
    void anErrorFarInAWordIsForgivenWhicheverLetterIsMeant() {
        String before = "\u6771\u4EAC\u90FD\u6E2F\u533A\u8D64\u5742";
        for (int i = 0; i < 300; i++) {
            save("far" + i, far(before, i));
        }

        for (int i : List.of(0, 99, 100, 101, 299)) {
            // The second word has no error and tells which of them is meant.
            assertThat(suggested(before + "\u9F98\u5546\u4E8B n" + (1_000 + i)))
                    .as("wrong, letter %s", i)
                    .containsExactly(far(before, i));
            assertThat(suggested(before + "\u5546\u4E8B n" + (1_000 + i)))
                    .as("missing, letter %s", i)
                    .containsExactly(far(before, i));
        }
    }

    private static String far(String before, int i) {
        return before + Character.toString(THIRD + i) + "\u5546\u4E8B n" + (1_000 + i);
    }

    @Test
    void theLetterThatIsMeantIsNotLostAmongThoseOfOtherWords() {
        for (int i = 0; i < 2_000; i++) {
            save("other" + i, "\u4E19\u7532" + Character.toString(FIRST + i) + "\u4E59\u620A\u5DF1\u5E9A");
        }
        String meant = "\u7532\u9F8D\u4E59\u4E01\u5B50\u4E11";
        save("meant", meant);

        assertThat(suggested("\u7532\u9F98\u4E59\u4E01\u5B50\u4E11")).containsExactly(meant);
        assertThat(suggested("\u7532\u4E59\u4E01\u5B50\u4E11")).containsExactly(meant);
    }

    @Test
    void lettersBeyondTheBasicPlaneComeBehindTheOthers() {
        String beyond = "\uD842\uDFB7\u672C\u5546\u4E8B\u5E97";
        String compatible = "\uFA11\u672C\u5546\u4E8B\u5E97";
        save("beyond", beyond);
        save("within", compatible);

        SuggestQuery best = SuggestQuery.of("\u5C71\u672C\u5546\u4E8B\u5E97", 1);
        List<SuggestRank> ranks = storage.inUnitOfWork(
                TENANT,
                work -> work.customers().suggest(best).customers().stream()
                        .map(found -> best.forgivingRank(found).orElseThrow())
                        .toList());
        SuggestRank least = List.of(named("beyond", beyond), named("within", compatible)).stream()
                .flatMap(customer -> best.forgivingRank(customer).stream())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        assertThat(ranks).containsExactly(least);
    }

    private void save(String id, String name) {
        storage.inUnitOfWork(TENANT, work -> work.customers().save(named(id, name)));
    }

    private static Customer named(String id, String name) {
        return Customer.builder()
                .from(StorageSamples.bareCustomer(id))
                .name(name)
                .build();
    }

    @Test
    void whatIsTriedDoesNotGrowWithTheAlphabet() {
        // Each first letter stands before the same second one: more of them than are tried.
        storage.inUnitOfWork(TENANT, work -> {
            for (int i = 0; i < LETTERS; i++) {
                work.customers()
                        .save(Customer.builder()
                                .from(StorageSamples.bareCustomer("same" + i))
                                .name(Character.toString(FIRST + i) + "\u5927\u5BB6\u5EAD\u5712\u5340")
                                .build());
            }
            return true;
        });

        assertThat(suggested("\u9F98\u5927\u5BB6\u5EAD\u5712\u5340")).hasSize(SuggestQuery.MAX_LIMIT);
    }

    private List<String> suggested(String typed) {
        return storage.inUnitOfWork(
                TENANT,
                work -> work.customers().suggest(SuggestQuery.of(typed, SuggestQuery.MAX_LIMIT)).customers().stream()
                        .map(Customer::name)
                        .toList());
    }

    private static String name(int i) {
        return Character.toString(FIRST + i) + Character.toString(SECOND + i % SECOND_LETTERS)
                + Character.toString(THIRD + i) + "\u8CBF\u6613\u516C\u53F8";
    }
}
