package io.creditkit.customer.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenKeysTest {
    private final SeenKeys seen = new SeenKeys();

    @Test
    void manyKeysStandInAFileAndAreFoundAllTheSame() {
        int keys = LongSlots.MOST_IN_MEMORY + 1;
        for (int i = 1; i <= keys; i++) {
            seen.add("number", "K" + i, i);
        }

        assertThat(LongSlots.of(LongSlots.MOST_IN_MEMORY).isDirect())
                .as("few numbers take the heap")
                .isFalse();
        assertThat(LongSlots.of(2 * LongSlots.MOST_IN_MEMORY).isDirect())
                .as("many do not")
                .isTrue();
        for (int i = 1; i <= keys; i += 1_000) {
            assertThat(seen.line("number", "K" + i)).hasValue(i);
        }
        assertThat(seen.line("number", "K" + (keys + 1))).isEmpty();
    }

    @Test
    void everyKeyIsFoundOnItsLineAndNoOtherIs() {
        int keys = 20_000;
        for (int i = 1; i <= keys; i++) {
            seen.add(column(i), "K" + i, i);
        }

        for (int i = 1; i <= keys; i++) {
            assertThat(seen.line(column(i), "K" + i)).hasValue(i);
            assertThat(seen.line(column(i + 1), "K" + i)).isEmpty();
        }
        assertThat(seen.line("number", "K0")).isEmpty();
    }

    private static String column(int i) {
        return i % 2 == 0 ? "number" : "external_id";
    }
}
