package io.creditkit.customer.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Customer;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.search.SuggestQuery;
import io.creditkit.customer.storage.StorageSamples;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An alphabet of thousands of letters, in which a word begins with any of them. */
class FirstLetterErrorsTest {
    private static final TenantId TENANT = TenantId.of("tenant");
    private static final int LETTERS = 3_000;
    private static final int SECOND_LETTERS = 50;
    private static final int FIRST = 0x4E00;
    private static final int SECOND = 0x6000;
    private static final int THIRD = 0x7000;

    private final InMemoryStorage storage = InMemoryStorage.create();

    FirstLetterErrorsTest() {
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
