package io.creditkit.customer.storage.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.creditkit.customer.search.SearchToken;
import io.creditkit.customer.search.SuggestRank;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The tokens of each customer, by ordinal. A customer's lie in one run of bytes, each as: place, length, UTF-8. So looking
 * through them is one look into the memory. Not thread-safe.
 */
final class CustomerTokens {
    private static final byte[] NONE = {};

    private byte[][] ofCustomers = new byte[64][];

    void set(int ordinal, List<SearchToken> tokens) {
        if (ordinal >= ofCustomers.length) {
            ofCustomers = Arrays.copyOf(ofCustomers, Math.max(ordinal + 1, ofCustomers.length / 2 * 3));
        }
        ofCustomers[ordinal] = packed(tokens);
    }

    /** {@return the best rank of the tokens at these places that begin with the term; empty if none does} */
    Optional<SuggestRank> rank(int ordinal, Set<Integer> places, String term) {
        byte[] tokens = ofCustomers[ordinal];
        byte[] wanted = term.getBytes(UTF_8);
        SuggestRank best = null;
        for (int at = 0; at < tokens.length; at += 2 + (tokens[at + 1] & 0xFF)) {
            if (startsWith(tokens, at, wanted) && places.contains((int) tokens[at])) {
                String token = new String(tokens, at + 2, tokens[at + 1] & 0xFF, UTF_8);
                SuggestRank rank = SuggestRank.of(tokens[at], token, term);
                best = best == null || rank.compareTo(best) < 0 ? rank : best;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean startsWith(byte[] tokens, int at, byte[] wanted) {
        if ((tokens[at + 1] & 0xFF) < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (tokens[at + 2 + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] packed(List<SearchToken> tokens) {
        if (tokens.isEmpty()) {
            return NONE;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream(256);
        for (SearchToken token : tokens) {
            byte[] text = token.text().getBytes(UTF_8);
            packed.write(token.place());
            packed.write(text.length);
            packed.writeBytes(text);
        }
        return packed.toByteArray();
    }
}
