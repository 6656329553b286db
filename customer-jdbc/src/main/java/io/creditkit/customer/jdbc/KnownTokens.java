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
        if (!knows(text)) {
            add(text, read(text));
        }
        return Optional.ofNullable(
                stretches.floorEntry(text).getValue().tokens().ceiling(text));
    }

    /** {@return whether the first token from this text on is known without a read} */
    boolean knows(String text) {
        Map.Entry<String, Stretch> known = stretches.floorEntry(text);
        return known != null && reaches(known.getValue(), text);
    }

    /** Takes notice of the first token from a text on, or that there is none. */
    void learn(String text, Optional<String> first) {
        if (!knows(text)) {
            NavigableSet<String> tokens = new TreeSet<>(Keys.BY_CODE_POINT);
            first.ifPresent(tokens::add);
            add(text, new Stretch(first, tokens));
        }
    }

    /** In the place of the shorter ones that lie in it. */
    private void add(String from, Stretch stretch) {
        stretch.end()
                .map(end -> stretches.subMap(from, true, end, true))
                .orElseGet(() -> stretches.tailMap(from, true))
                .entrySet()
                .removeIf(shorter -> isIn(stretch, shorter.getValue()));
        stretches.put(from, stretch);
    }

    private static boolean isIn(Stretch stretch, Stretch shorter) {
        return shorter.end()
                .map(end -> reaches(stretch, end))
                .orElse(stretch.end().isEmpty());
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
