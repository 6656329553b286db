package io.creditkit.creditsafe.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The members of one object in the order sent, for the tree's builder alone to fill.
 *
 * <p>Most objects of a report have fewer than a dozen members, of which there are tens of thousands: two short arrays are
 * filled and searched faster than a hash table, and take a third of its room. Objects of many members get a hash table.
 */
final class CompactMembers extends AbstractMap<String, JsonNode> {

    private static final int FIRST_ROOM = 8;
    private static final int MOST_TO_SEARCH = 64;

    private String[] names;
    private JsonNode[] values;
    private int size;
    private int foreseen;
    private long kinds;
    private int afterFound;
    private @Nullable Map<String, JsonNode> many;

    CompactMembers() {
        names = new String[FIRST_ROOM];
        values = new JsonNode[FIRST_ROOM];
    }

    /**
     * Foresees the names of another object that stood in a like place: all directors have the same members, so they share
     * one array of names, until one of them has another.
     */
    CompactMembers(CompactMembers like) {
        foreseen = like.size;
        kinds = like.kinds;
        names = foreseen == 0 ? new String[FIRST_ROOM] : like.names; // without a name to share the array is its own
        values = new JsonNode[foreseen == 0 ? FIRST_ROOM : foreseen];
    }

    /** Adds a member; of a name that is there already the value is replaced, and the place stays. */
    void add(String name, JsonNode value) {
        if (size < foreseen) {
            if (isSame(names[size], name)) {
                values[size++] = value;
                return;
            }
        }
        if (foreseen > 0) {
            names = Arrays.copyOf(names, values.length); // from here on they are its own
            foreseen = 0;
        }
        addOther(name, value);
    }

    private void addOther(String name, JsonNode value) {
        if (many != null) {
            many.put(name, value);
            return;
        }
        long kind = kind(name);
        int place = (kinds & kind) == 0 ? -1 : indexOf(name);
        if (place >= 0) {
            values[place] = value;
            return;
        }
        if (size == MOST_TO_SEARCH) {
            many = new LinkedHashMap<>(this);
            many.put(name, value);
            return;
        }
        if (size == values.length) {
            names = Arrays.copyOf(names, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        names[size] = name;
        values[size] = value;
        kinds |= kind;
        size++;
    }

    /**
     * {@return the member of this very name, or else the first that differs in case alone; null if there is none}
     *
     * <p>Reports leave out most of what they may have, so what is not there must be known fast: no name matches if none has
     * this length and first letter.
     */
    @Nullable
    JsonNode find(String name) {
        if (many != null) {
            return findAmongMany(many, name);
        }
        int likely = afterFound; // read once: another thread may look for another member
        if (likely < size && isSame(names[likely], name)) {
            afterFound = likely + 1;
            return values[likely];
        }
        if ((kinds & kind(name)) == 0) {
            return null;
        }
        int place = indexOf(name);
        for (int i = 0; i < size && place < 0; i++) {
            if (names[i].length() == name.length() && names[i].equalsIgnoreCase(name)) {
                place = i;
            }
        }
        if (place < 0) {
            return null;
        }
        afterFound = place + 1;
        return values[place];
    }

    private static @Nullable JsonNode findAmongMany(Map<String, JsonNode> members, String name) {
        JsonNode exact = members.get(name);
        if (exact != null) {
            return exact;
        }
        for (Map.Entry<String, JsonNode> member : members.entrySet()) {
            if (member.getKey().equalsIgnoreCase(name)) {
                return member.getValue();
            }
        }
        return null;
    }

    /** One bit of 64 for length and first letter; the letter is folded as {@code equalsIgnoreCase} does it. */
    private static long kind(String name) {
        char letter = name.isEmpty() ? 0 : name.charAt(0);
        int folded = letter < 'A'
                ? letter
                : letter < 128 ? letter | 0x20 : Character.toLowerCase(Character.toUpperCase(letter));
        return 1L << (31 * name.length() + folded);
    }

    private int indexOf(String name) {
        for (int i = 0; i < size; i++) {
            if (isSame(names[i], name)) {
                return i;
            }
        }
        for (int i = 0; i < size; i++) {
            if (names[i].length() == name.length() && names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The parser and the literals of this module share their strings, so nearly every search ends with this. */
    @SuppressWarnings("ReferenceEquality") // a quick first try; equals decides
    private static boolean isSame(Object one, Object other) {
        return one == other;
    }

    @Override
    public @Nullable JsonNode get(@Nullable Object name) {
        if (many != null) {
            return many.get(name);
        }
        int place = name instanceof String text ? indexOf(text) : -1;
        return place < 0 ? null : values[place];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null;
    }

    @Override
    public int size() {
        return many != null ? many.size() : size;
    }

    @Override
    public Set<String> keySet() {
        return many != null ? many.keySet() : new Members<>(i -> names[i]);
    }

    @Override
    public Set<Map.Entry<String, JsonNode>> entrySet() {
        return many != null
                ? many.entrySet()
                : new Members<>(i -> new AbstractMap.SimpleImmutableEntry<>(names[i], values[i]));
    }

    private final class Members<T> extends AbstractSet<T> {
        private final IntFunction<T> member;

        Members(IntFunction<T> member) {
            this.member = member;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public Iterator<T> iterator() {
            return new Iterator<>() {
                private int next;

                @Override
                public boolean hasNext() {
                    return next < size;
                }

                @Override
                public T next() {
                    if (next == size) {
                        throw new NoSuchElementException();
                    }
                    return member.apply(next++);
                }
            };
        }
    }
}
