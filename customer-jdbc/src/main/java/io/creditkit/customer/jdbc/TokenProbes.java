package io.creditkit.customer.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The first token from a text on, for many texts and places in one statement, or in one for each {@value #MOST_AT_ONCE}. Each is one
 * look into the primary key.
 */
final class TokenProbes {
    private static final int MOST_AT_ONCE = 400;

    /** So that the statement's text is one of few: what is left over asks for the last text again. */
    private static final int[] SIZES = {25, 100, 200, MOST_AT_ONCE};

    /** The text that tokens of a place are looked for from. */
    record Probe(int place, String from) {
        /** Without the text, which may be personal data. */
        @Override
        public String toString() {
            return "Probe[" + place + "]";
        }
    }

    private record Answer(Probe probe, Optional<String> token) {
        /** Without the token, which may be personal data. */
        @Override
        public String toString() {
            return "Answer[" + probe.place() + "]";
        }
    }

    private TokenProbes() {}

    static Map<Probe, Optional<String>> first(Session session, Collection<Probe> probes) {
        Map<Probe, Optional<String>> found = new HashMap<>();
        List<Probe> asked = List.copyOf(probes);
        for (int from = 0; from < asked.size(); from += MOST_AT_ONCE) {
            ask(session, asked.subList(from, Math.min(from + MOST_AT_ONCE, asked.size())))
                    .forEach(answer -> found.put(answer.probe(), answer.token()));
        }
        return found;
    }

    private static List<Answer> ask(Session session, List<Probe> probes) {
        int size = IntStream.of(SIZES)
                .filter(enough -> enough >= probes.size())
                .findFirst()
                .orElseThrow();
        Values values = Values.none();
        List<Dialect.ProbeRow> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Probe probe = probes.get(Math.min(i, probes.size() - 1));
            values.number("p" + i, probe.place()).bytes("f" + i, probe.from().getBytes(UTF_8));
            rows.add(new Dialect.ProbeRow("p" + i, "f" + i));
        }
        return session.list(
                session.dialect().firstTokens(rows),
                values,
                row -> new Answer(
                        new Probe(row.integer("place"), new String(row.bytes("from_token"), UTF_8)),
                        row.optionalBytes("token").map(token -> new String(token, UTF_8))));
    }
}
