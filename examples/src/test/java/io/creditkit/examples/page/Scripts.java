package io.creditkit.examples.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The functions that look for faults within a page. */
final class Scripts {
    static final String TEXT = read();

    private Scripts() {}

    private static String read() {
        try (InputStream script =
                Objects.requireNonNull(Scripts.class.getResourceAsStream("browser-checks.js"), "browser-checks.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
