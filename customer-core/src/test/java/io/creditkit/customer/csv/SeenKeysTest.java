package io.creditkit.customer.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenKeysTest {
    private final SeenKeys seen = new SeenKeys();

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
