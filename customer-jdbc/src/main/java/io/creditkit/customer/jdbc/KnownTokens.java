package io.creditkit.customer.jdbc;

import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The tokens of a place as far as they were read: stretches of the alphabet of which every token is known. Words that are alike but
 * for an error stand near each other, so one read answers for many of them.
 */
final class KnownTokens {
    /** Reads tokens. */
    @FunctionalInterface
    interface Reader {
        /** {@return the tokens from that text on, in order of their code points, as many as are read at once} */
        List<String> from(String text);
    }

    private final Reader reader;
    private final int atOnce;
    private final TreeMap<String, Stretch> stretches = new TreeMap<>(Keys.BY_CODE_POINT);

    /**
     * Every token from the text it is kept under to its end.
     *
     * @param end the last text of which it is known; empty for the end of the alphabet
     */
    private record Stretch(Optional<String> end, NavigableSet<String> tokens) {}

    /** @param atOnce how many tokens the reader reads */
    KnownTokens(Reader reader, int atOnce) {
        this.reader = reader;
        this.atOnce = atOnce;
    }

    /** {@return the first token that is not before this text} */
    Optional<String> ceiling(String text) {
        Map.Entry<String, Stretch> known = stretches.floorEntry(text);
        if (known == null || !reaches(known.getValue(), text)) {
            stretches.put(text, read(text));
            known = stretches.floorEntry(text);
        }
        return Optional.ofNullable(known.getValue().tokens().ceiling(text));
    }

    private static boolean reaches(Stretch stretch, String text) {
        return stretch.end()
                .map(end -> Keys.BY_CODE_POINT.compare(text, end) <= 0)
                .orElse(true);
    }

    private Stretch read(String text) {
        List<String> read = reader.from(text);
        NavigableSet<String> tokens = new TreeSet<>(Keys.BY_CODE_POINT);
        tokens.addAll(read);
        return new Stretch(read.size() < atOnce ? Optional.empty() : Optional.of(tokens.last()), tokens);
    }
}
