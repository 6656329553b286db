package io.creditkit.customer.storage.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.creditkit.customer.Customer;
import io.creditkit.customer.search.Misspelling;
import io.creditkit.customer.search.SearchToken;
import io.creditkit.customer.search.SuggestRank;
import io.creditkit.customer.search.TokenIndex;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * The words of all customers of a tenant in order. Each key is the place, the token, a zero and the customer's ordinal, so a
 * beginning is a run of neighbours, and a whole word the first part of that run. Beside that the words of each customer lie
 * together, so that it is seen at once whether one who was found by a word has another one. Not thread-safe.
 */
final class SuggestIndex implements TokenIndex {
    private static final int ORDINAL = Integer.BYTES;
    private static final byte END_OF_TEXT = 0;

    /** To search for an entry costs about as much as to go through so many. */
    private static final int WORTH_A_SEARCH = 64;

    /** So many letters are tried without looking which of them there are behind a beginning: more than of a small alphabet. */
    private static final int FEW_LETTERS = 40;

    /** No byte of UTF-8 is this one. */
    private static final byte BEHIND_ALL_TEXT = (byte) 0xFF;

    private final PackedKeys keys = new PackedKeys();
    private final KnownBeginnings beginnings = new KnownBeginnings();
    private final NeighbouringLetters letters = new NeighbouringLetters();
    private final CustomerTokens ofCustomers = new CustomerTokens();
    private final IntFunction<Optional<Customer>> customers;

    /** With where to find the customer of an ordinal. */
    SuggestIndex(IntFunction<Optional<Customer>> customers) {
        this.customers = customers;
    }

    /** One token of one customer; valid while it is visited. */
    private static final class CursorEntry implements Entry {
        private PackedKeys.Cursor cursor;
        private Optional<IntUnaryOperator> skipping = Optional.empty();

        CursorEntry(PackedKeys.Cursor cursor) {
            this.cursor = cursor;
        }

        @Override
        public int customer() {
            byte[] key = cursor.key();
            int at = cursor.length() - ORDINAL;
            return (key[at] << 24) | ((key[at + 1] & 0xFF) << 16) | ((key[at + 2] & 0xFF) << 8) | (key[at + 3] & 0xFF);
        }

        @Override
        public String token() {
            return new String(cursor.key(), 1, cursor.length() - ORDINAL - 2, UTF_8);
        }

        @Override
        public void skipToNext(IntUnaryOperator next) {
            skipping = Optional.of(next);
        }

        /** The key of the first entry that is to be visited, if each has the same token; empty if a search for it is no quicker. */
        Optional<byte[]> target() {
            return skipping.map(next -> next.applyAsInt(customer() + 1))
                    .filter(wanted -> wanted - WORTH_A_SEARCH > customer())
                    .map(wanted -> {
                        byte[] key = Arrays.copyOf(cursor.key(), cursor.length());
                        ByteBuffer.wrap(key).putInt(key.length - ORDINAL, wanted);
                        return key;
                    });
        }
    }

    /** Puts these tokens in the place of those that the customer had. */
    void replace(int ordinal, List<SearchToken> former, List<SearchToken> present) {
        former.forEach(token -> keys.remove(key(token, ordinal)));
        present.forEach(token -> {
            keys.add(key(token, ordinal));
            know(token);
        });
        ofCustomers.set(ordinal, present);
    }

    private void know(SearchToken token) {
        beginnings.add(token.place(), token.text());
        if (!SearchToken.fieldAt(token.place()).isId()) {
            letters.add(token.text());
        }
    }

    @Override
    public Optional<SuggestRank> rank(int ordinal, Set<Integer> places, String term) {
        return ofCustomers.rank(ordinal, places, term);
    }

    @Override
    public Optional<SuggestRank> forgivenRank(int ordinal, List<Run> runs) {
        return ofCustomers.forgivenRank(ordinal, runs);
    }

    @Override
    public IntPredicate having(List<Run> runs) {
        return ofCustomers.having(runs);
    }

    @Override
    public long about(Run run) {
        if (!beginnings.mayBegin(run.place(), run.beginning())) {
            return 0;
        }
        byte[] beginning = run.beginning().getBytes(UTF_8);
        return keys.about(key(run.place(), beginning), key(run.place(), beginning, BEHIND_ALL_TEXT));
    }

    @Override
    public long aboutWhole(int place, String token) {
        if (!beginnings.mayBegin(place, token)) {
            return 0;
        }
        byte[] text = token.getBytes(UTF_8);
        byte[] run = key(place, text, END_OF_TEXT);
        return keys.anyBegins(run) ? keys.about(run, key(place, text, (byte) 1)) : 0;
    }

    @Override
    public BitSet everybody() {
        return ofCustomers.everybody();
    }

    @Override
    public BitSet mayHaveAll(BitSet among, List<List<Run>> terms) {
        return ofCustomers.mayHaveAll(among, terms);
    }

    @Override
    public boolean whole(int place, String token, Visitor visitor) {
        if (!beginnings.mayBegin(place, token)) {
            return true;
        }
        byte[] run = key(place, token.getBytes(UTF_8), END_OF_TEXT);
        return visit(run, run, visitor);
    }

    @Override
    public boolean longer(int place, String beginning, Visitor visitor) {
        if (!beginnings.mayBegin(place, beginning)) {
            return true;
        }
        byte[] text = beginning.getBytes(UTF_8);
        return visit(key(place, text, (byte) 1), key(place, text), visitor);
    }

    /** In one go, as both runs lie side by side. */
    @Override
    public boolean beginning(int place, String beginning, Visitor visitor) {
        if (!beginnings.mayBegin(place, beginning)) {
            return true;
        }
        byte[] run = key(place, beginning.getBytes(UTF_8));
        return visit(run, run, visitor);
    }

    @Override
    public Optional<String> ceiling(int place, String text) {
        PackedKeys.Cursor cursor = keys.from(key(place, text.getBytes(UTF_8)));
        return cursor.next() && cursor.key()[0] == (byte) place
                ? Optional.of(new CursorEntry(cursor).token())
                : Optional.empty();
    }

    @Override
    public Misspelling.SortedWords words(Set<Integer> places) {
        return new Words(places);
    }

    /** The words of some places. */
    private final class Words implements Misspelling.SortedWords {
        private final List<Integer> places;

        Words(Set<Integer> places) {
            this.places = List.copyOf(places);
        }

        @Override
        public Optional<String> ceiling(String text) {
            return places.stream()
                    .flatMap(place -> SuggestIndex.this.ceiling(place, text).stream())
                    .min(Keys.BY_CODE_POINT);
        }

        @Override
        public boolean mayBegin(String text) {
            for (int i = 0; i < places.size(); i++) {
                if (beginnings.mayBegin(places.get(i), text)) {
                    return true;
                }
            }
            return false;
        }

        /** Most are known not to be there without a search. */
        @Override
        public boolean anyBegins(String beginning) {
            for (int i = 0; i < places.size(); i++) {
                int place = places.get(i);
                if (beginnings.mayBegin(place, beginning) && keys.anyBegins(key(place, beginning.getBytes(UTF_8)))) {
                    return true;
                }
            }
            return false;
        }

        /** Of a large alphabet many stand between such letters somewhere, and few of them behind such a beginning. */
        @Override
        public Iterable<Integer> lettersBetween(String before, String behind) {
            List<Integer> between = letters.between(before, behind);
            if (between.size() <= FEW_LETTERS) {
                return between;
            }
            return before.length() < KnownBeginnings.LONGEST_OF_WORDS
                    ? between.stream()
                            .filter(letter -> mayBegin(before + Character.toString(letter) + behind))
                            .toList()
                    : continuations(before);
        }
    }

    @Override
    public Optional<Customer> customer(int ordinal) {
        return customers.apply(ordinal);
    }

    @Override
    public Crossing crossing() {
        return Crossing.READ_ALL;
    }

    private boolean visit(byte[] from, byte[] prefix, Visitor visitor) {
        CursorEntry entry = new CursorEntry(keys.from(from));
        int ofOneToken = 0;
        // What a key shares with the one before it is known from the second one on that is visited.
        boolean isInRun = false;
        while (entry.cursor.next()
                && ((isInRun && entry.cursor.sharesFirst(prefix.length)) || entry.cursor.startsWith(prefix))) {
            isInRun = true;
            entry.skipping = Optional.empty();
            if (!visitor.visit(entry)) {
                return false;
            }
            ofOneToken = entry.cursor.sharesAllBut(ORDINAL) ? ofOneToken + 1 : 0;
            if (ofOneToken >= WORTH_A_SEARCH) {
                Optional<byte[]> target = entry.target();
                if (target.isPresent()) {
                    entry.cursor = keys.from(target.get());
                    isInRun = false;
                }
            }
        }
        return true;
    }

    private static byte[] key(SearchToken token, int ordinal) {
        byte[] run = key(token.place(), token.text().getBytes(UTF_8), END_OF_TEXT);
        return ByteBuffer.allocate(run.length + ORDINAL)
                .put(run)
                .putInt(ordinal)
                .array();
    }

    private static byte[] key(int place, byte[] text, byte... end) {
        byte[] key = new byte[1 + text.length + end.length];
        key[0] = (byte) place;
        System.arraycopy(text, 0, key, 1, text.length);
        System.arraycopy(end, 0, key, 1 + text.length, end.length);
        return key;
    }
}
