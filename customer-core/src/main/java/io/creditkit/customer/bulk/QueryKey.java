package io.creditkit.customer.bulk;

import io.creditkit.customer.search.CustomerQuery;
import io.creditkit.customer.segment.SearchDefinition;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells two queries apart without keeping what they look for: a digest of the query as it was asked, so that a period is the
 * same one tomorrow.
 */
final class QueryKey {
    private QueryKey() {}

    /** {@return the SHA-256 of the query in hexadecimal digits} */
    static String of(CustomerQuery query) {
        SearchDefinition asked = SearchDefinition.of(query, List.of());
        MessageDigest digest = sha256();
        Stream.of(
                        asked.text().stream().toList(),
                        asked.criteria().stream().toList(),
                        asked.dates(),
                        asked.numbers(),
                        asked.sort(),
                        List.of(asked.language()))
                .forEach(part -> add(digest, part));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** With lengths, so that no two lists of words give the same bytes. */
    private static void add(MessageDigest digest, List<String> words) {
        digest.update((words.size() + ";").getBytes(StandardCharsets.UTF_8));
        for (String word : words) {
            byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
