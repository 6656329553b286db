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

    /** No byte of UTF-8 is this one. */
    private static final byte BEHIND_ALL_TEXT = (byte) 0xFF;

    private final PackedKeys keys = new PackedKeys();
    private final KnownBeginnings beginnings = new KnownBeginnings();
    private final FirstLetters letters = new FirstLetters();
    private final CustomerTokens ofCustomers = new CustomerTokens();
    private final IntFunction<Optional<Customer>> customers;

    /** With where to find the customer of an ordinal. */
    SuggestIndex(IntFunction<Optional<Customer>> customers) {
        this.customers = customers;
    }

    /** One token of one customer; valid while it is visited. */
    private static final class CursorEntry implements Entry {
        private PackedKeys.Cursor cursor;
        private int skipTo;

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
        public void skipTo(int customer) {
            skipTo = customer;
        }

        /** Whether so many entries are to be skipped that a search is quicker, if each has the same token. */
        boolean skipsMany() {
            return skipTo - WORTH_A_SEARCH > customer();
        }

        /** The key of the first entry that is not to be skipped. */
        byte[] target() {
            byte[] key = Arrays.copyOf(cursor.key(), cursor.length());
            ByteBuffer.wrap(key).putInt(key.length - ORDINAL, skipTo);
            return key;
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
        beginnings.add(token.place(), token.text().getBytes(UTF_8));
        if (!SearchToken.fieldAt(token.place()).isId()) {
            letters.add(token.place(), token.text());
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
        byte[] beginning = run.beginning().getBytes(UTF_8);
        return beginnings.mayBegin(run.place(), beginning)
                ? keys.about(key(run.place(), beginning), key(run.place(), beginning, BEHIND_ALL_TEXT))
                : 0;
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
        byte[] text = token.getBytes(UTF_8);
        byte[] run = key(place, text, END_OF_TEXT);
        return !beginnings.mayBegin(place, text) || visit(run, run, visitor);
    }

    @Override
    public boolean longer(int place, String beginning, Visitor visitor) {
        byte[] text = beginning.getBytes(UTF_8);
        return !beginnings.mayBegin(place, text) || visit(key(place, text, (byte) 1), key(place, text), visitor);
    }

    /** In one go, as both runs lie side by side. */
    @Override
    public boolean beginning(int place, String beginning, Visitor visitor) {
        byte[] text = beginning.getBytes(UTF_8);
        byte[] run = key(place, text);
        return !beginnings.mayBegin(place, text) || visit(run, run, visitor);
    }

    @Override
    public Optional<String> ceiling(int place, String text) {
        PackedKeys.Cursor cursor = keys.from(key(place, text.getBytes(UTF_8)));
        return cursor.next() && cursor.key()[0] == (byte) place
                ? Optional.of(new CursorEntry(cursor).token())
                : Optional.empty();
    }

    @Override
    public Misspelling.SortedWords words(int place) {
        return new Misspelling.SortedWords() {
            @Override
            public Optional<String> ceiling(String text) {
                return SuggestIndex.this.ceiling(place, text);
            }

            /** Most are known not to be there without a search. */
            @Override
            public boolean anyBegins(String beginning) {
                byte[] text = beginning.getBytes(UTF_8);
                return beginnings.mayBegin(place, text) && keys.anyBegins(key(place, text));
            }

            @Override
            public Iterable<Integer> firstLettersBefore(int second) {
                return letters.firstBefore(place, second);
            }

            @Override
            public Iterable<Integer> continuations(String beginning) {
                if (beginning.isEmpty()) {
                    return letters.first(place);
                }
                int first = beginning.codePointAt(0);
                return beginning.length() == Character.charCount(first)
                        ? letters.second(place, first)
                        : Misspelling.SortedWords.super.continuations(beginning);
            }
        };
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
        while (entry.cursor.next() && entry.cursor.startsWith(prefix)) {
            entry.skipTo = 0;
            if (!visitor.visit(entry)) {
                return false;
            }
            ofOneToken = entry.cursor.sharesAllBut(ORDINAL) ? ofOneToken + 1 : 0;
            if (ofOneToken >= WORTH_A_SEARCH && entry.skipsMany()) {
                entry.cursor = keys.from(entry.target());
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
