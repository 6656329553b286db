package io.creditkit.customer.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.CustomerId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListedIdsTest {
    private final ListedIds ids = new ListedIds();

    @AfterEach
    void close() {
        ids.close();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0,
                1,
                ListedIds.MOST_IN_MEMORY - 1,
                ListedIds.MOST_IN_MEMORY,
                ListedIds.MOST_IN_MEMORY + 1,
                2 * ListedIds.MOST_IN_MEMORY + 77
            })
    void theyComeInTheirOrderHoweverManyThereAre(int count) {
        add("k", count);
        List<Integer> sizes = new ArrayList<>();
        List<CustomerId> batched = new ArrayList<>();
        ids.forEachBatch(200, batch -> {
            sizes.add(batch.size());
            batched.addAll(batch);
        });
        List<CustomerId> singly = new ArrayList<>();
        ids.forEach(singly::add);

        assertThat(batched).isEqualTo(expected("k", count));
        assertThat(singly).isEqualTo(batched);
        assertThat(sizes).allMatch(size -> size >= 1 && size <= 200);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, ListedIds.MOST_IN_MEMORY + 5})
    void whatIsBegunAgainHasNothingOfTheFirstTime(int count) {
        add("long-before-", 2 * ListedIds.MOST_IN_MEMORY + 1);
        ids.clear();
        add("é-", count);
        List<CustomerId> read = new ArrayList<>();
        ids.forEach(read::add);

        assertThat(read).isEqualTo(expected("é-", count));
    }

    private void add(String prefix, int count) {
        expected(prefix, count).forEach(ids::add);
    }

    private static List<CustomerId> expected(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> CustomerId.of(prefix + i))
                .toList();
    }
}
