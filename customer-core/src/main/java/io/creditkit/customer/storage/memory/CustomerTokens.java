package io.creditkit.customer.storage.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.creditkit.customer.search.SearchToken;
import io.creditkit.customer.search.SuggestRank;
import io.creditkit.customer.search.TokenIndex;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The tokens of each customer, by ordinal. A customer's lie in one run of bytes, each as: place, length, UTF-8. So looking
 * through them is one look into the memory. Most of those who lack a word are known by {@link BeginningSlices}, without that look.
 * Not thread-safe.
 */
final class CustomerTokens {
    private static final byte[] NONE = {};

    private byte[][] ofCustomers = new byte[0][];
    private final BeginningSlices slices = new BeginningSlices();
    private int used;

    void set(int ordinal, List<SearchToken> tokens) {
        if (ordinal >= ofCustomers.length) {
            int former = ofCustomers.length;
            ofCustomers = Arrays.copyOf(ofCustomers, Math.max(ordinal + 1, former / 2 * 3));
            Arrays.fill(ofCustomers, former, ofCustomers.length, NONE);
        }
        used = Math.max(used, ordinal + 1);
        byte[] before = ofCustomers[ordinal];
        for (int at = 0; at < before.length; at += 2 + (before[at + 1] & 0xFF)) {
            slices.remove(ordinal, Arrays.copyOfRange(before, at + 2, at + 2 + (before[at + 1] & 0xFF)));
        }
        tokens.forEach(token -> slices.add(ordinal, token.text().getBytes(UTF_8)));
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

    /** {@return the best rank of the tokens in these runs, if errors are forgiven; empty if there is none} */
    Optional<SuggestRank> forgivenRank(int ordinal, List<TokenIndex.Run> runs) {
        byte[] tokens = ofCustomers[ordinal];
        SuggestRank best = null;
        for (int at = 0; at < tokens.length; at += 2 + (tokens[at + 1] & 0xFF)) {
            String token = new String(tokens, at + 2, tokens[at + 1] & 0xFF, UTF_8);
            SuggestRank rank = new SuggestRank(SuggestRank.Kind.FORGIVEN, tokens[at], token);
            if ((best == null || rank.compareTo(best) < 0) && isIn(tokens[at], token, runs)) {
                best = rank;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean isIn(int place, String token, List<TokenIndex.Run> runs) {
        for (TokenIndex.Run run : runs) {
            if (run.place() == place && token.startsWith(run.beginning())) {
                return true;
            }
        }
        return false;
    }

    /** {@return who of some customers may have an entry of one run of each of these terms: all who have, and few others} */
    BitSet mayHaveAll(BitSet among, List<List<TokenIndex.Run>> terms) {
        long[] some = among.toLongArray();
        long[] left = some.length > slices.words() ? Arrays.copyOf(some, slices.words()) : some;
        terms.stream()
                .map(term -> SlicedTerm.of(slices, beginnings(term)))
                // Of many customers it leaves few at little cost.
                .sorted(Comparator.comparing(term -> term.isOneBeginning() ? 0 : 1))
                .forEach(term -> term.keep(left));
        return BitSet.valueOf(left);
    }

    private static List<byte[]> beginnings(List<TokenIndex.Run> term) {
        return term.stream()
                .map(TokenIndex.Run::beginning)
                .distinct()
                .map(beginning -> beginning.getBytes(UTF_8))
                .toList();
    }

    /** {@return the ordinals that were ever used} */
    BitSet everybody() {
        BitSet all = new BitSet(used);
        all.set(0, used);
        return all;
    }

    /** {@return whether a customer has an entry of one of the runs} */
    IntPredicate having(List<TokenIndex.Run> runs) {
        return new Having(runs);
    }

    /** Whether a customer has a token that begins in one of some ways, each at some places. */
    private final class Having implements IntPredicate {
        private final byte[][] beginnings;

        /** With a bit for each place. */
        private final int[] places;

        /** A bit for the lowest six bits of each first byte: most tokens begin with none of them. */
        private long firstBytes;

        Having(List<TokenIndex.Run> runs) {
            Map<String, Integer> byBeginning = new LinkedHashMap<>();
            runs.forEach(run -> byBeginning.merge(run.beginning(), 1 << run.place(), (some, other) -> some | other));
            beginnings = byBeginning.keySet().stream()
                    .map(beginning -> beginning.getBytes(UTF_8))
                    .toArray(byte[][]::new);
            places = byBeginning.values().stream().mapToInt(Integer::intValue).toArray();
            for (byte[] beginning : beginnings) {
                firstBytes |= 1L << beginning[0];
            }
        }

        @Override
        public boolean test(int ordinal) {
            byte[] tokens = ofCustomers[ordinal];
            for (int at = 0; at < tokens.length; at += 2 + (tokens[at + 1] & 0xFF)) {
                if ((firstBytes & 1L << tokens[at + 2]) != 0 && isOne(tokens, at)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isOne(byte[] tokens, int at) {
            for (int i = 0; i < beginnings.length; i++) {
                if ((places[i] & 1 << tokens[at]) != 0 && startsWith(tokens, at, beginnings[i])) {
                    return true;
                }
            }
            return false;
        }
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
