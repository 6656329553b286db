package io.creditkit.customer.storage.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A sorted set of short byte strings, compared as unsigned bytes, for millions of them: they lie in blocks, and each key is
 * written without what it shares with the one before it. The blocks lie in nodes, next to the first eight bytes of each, so that
 * a search for a key reads few places of the memory. Adding, removing and finding cost one walk through a block beside that
 * search, however many keys there are. Not thread-safe.
 */
final class PackedKeys {
    /** The longest key: its lengths have a byte each. */
    static final int MAX_KEY = 255;

    /** A block with more bytes is split. Two keys may have more, so a block holds at least one. */
    private static final int FULL_BLOCK = 512;

    static final byte[] NOTHING = {};

    private final List<PackedNode> nodes = new ArrayList<>();

    /** The first head of each node, side by side: a search goes through few of them. */
    private long[] firsts = new long[16];

    private long size;

    PackedKeys() {
        PackedNode first = new PackedNode();
        first.insert(0, NOTHING);
        nodes.add(first);
    }

    long size() {
        return size;
    }

    /** {@return whether it was not there} */
    boolean add(byte[] key) {
        if (key.length > MAX_KEY) {
            throw new IllegalArgumentException("A key has at most " + MAX_KEY + " bytes, not " + key.length + ".");
        }
        long head = PackedNode.head(key, 0, key.length);
        int place = floorNode(key, head);
        PackedNode node = nodes.get(place);
        int index = node.floor(key, head);
        byte[] block = node.block(index);
        Walk walk = new Walk(block);
        int order = walk.to(key);
        if (order == 0) {
            return false;
        }
        Writer writer = new Writer(block.length + key.length + 4);
        writer.copy(block, 0, walk.start);
        writer.entry(walk.sharedBefore, key, key.length);
        if (order > 0) {
            writer.entry(walk.sharedHere, walk.key, walk.length);
            writer.copy(block, walk.end, block.length);
        }
        size++;
        put(place, index, writer.written());
        return true;
    }

    /** {@return whether it was there} */
    boolean remove(byte[] key) {
        long head = PackedNode.head(key, 0, key.length);
        int place = floorNode(key, head);
        PackedNode node = nodes.get(place);
        int index = node.floor(key, head);
        byte[] block = node.block(index);
        Walk walk = new Walk(block);
        if (walk.to(key) != 0) {
            return false;
        }
        Writer writer = new Writer(block.length + MAX_KEY);
        writer.copy(block, 0, walk.start);
        int shared = walk.shared;
        if (walk.next()) {
            // What comes next shares with what came before the lesser of what each shares with the one between.
            writer.entry(Math.min(shared, walk.shared), walk.key, walk.length);
            writer.copy(block, walk.end, block.length);
        }
        size--;
        byte[] rest = writer.written();
        if (rest.length > 0 || size == 0) {
            node.set(index, rest);
        } else if (node.count() > 1) {
            node.delete(index);
        } else {
            nodes.remove(place);
            System.arraycopy(firsts, place + 1, firsts, place, nodes.size() - place);
            return true;
        }
        firsts[place] = node.first();
        return true;
    }

    /**
     * {@return about how many keys lie from the first of these on and before the other} At least 1. Blocks are counted, and taken to
     * have as many keys as the one at half the way.
     */
    long about(byte[] from, byte[] to) {
        long head = PackedNode.head(from, 0, from.length);
        long lastHead = PackedNode.head(to, 0, to.length);
        int place = floorNode(from, head);
        PackedNode node = nodes.get(place);
        int index = node.floor(from, head);
        if (index + 1 < node.count() && !node.beginsUpTo(index + 1, to, lastHead)) {
            return keysOf(node.block(index));
        }
        int last = floorNode(to, lastHead);
        int lastIndex = nodes.get(last).floor(to, lastHead);
        int halfWay = place == last ? (index + lastIndex) / 2 : 0;
        byte[] block = nodes.get((place + last + 1) / 2).block(halfWay);
        long blocks = 1L + lastIndex - index;
        for (; place < last; place++) {
            blocks += nodes.get(place).count();
        }
        return Math.max(1, blocks * keysOf(block));
    }

    private static int keysOf(byte[] block) {
        int keys = 0;
        for (int at = 0; at < block.length; at += 2 + (block[at + 1] & 0xFF)) {
            keys++;
        }
        return keys;
    }

    /** {@return whether any key begins so} */
    boolean anyBegins(byte[] beginning) {
        Cursor cursor = from(beginning);
        return cursor.next() && cursor.startsWith(beginning);
    }

    /** {@return the keys from this one on; dead after the next change} */
    Cursor from(byte[] key) {
        return new Cursor(key);
    }

    private int floorNode(byte[] key, long head) {
        int low = 0;
        int high = nodes.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            boolean upTo = firsts[middle] == head
                    ? nodes.get(middle).beginsUpTo(0, key, head)
                    : Long.compareUnsigned(firsts[middle], head) < 0;
            if (upTo) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private void put(int place, int index, byte[] block) {
        PackedNode node = nodes.get(place);
        if (block.length <= FULL_BLOCK) {
            node.set(index, block);
            firsts[place] = node.first();
            return;
        }
        Walk walk = new Walk(block);
        walk.next();
        while (walk.end < block.length / 2) {
            walk.next();
        }
        node.set(index, Arrays.copyOf(block, walk.end));
        walk.next();
        Writer upper = new Writer(block.length - walk.start + walk.length);
        upper.entry(0, walk.key, walk.length);
        upper.copy(block, walk.end, block.length);
        node.insert(index + 1, upper.written());
        if (node.count() == PackedNode.FULL) {
            insert(place + 1, node.upperHalf());
        }
        firsts[place] = node.first();
    }

    private void insert(int place, PackedNode node) {
        if (nodes.size() == firsts.length) {
            firsts = Arrays.copyOf(firsts, nodes.size() * 2);
        }
        System.arraycopy(firsts, place, firsts, place + 1, nodes.size() - place);
        nodes.add(place, node);
        firsts[place] = node.first();
    }

    /** Goes through the keys in order. */
    final class Cursor {
        private int place;
        private int index;
        private final Walk walk;
        private boolean waiting;

        private Cursor(byte[] from) {
            long head = PackedNode.head(from, 0, from.length);
            place = floorNode(from, head);
            PackedNode node = nodes.get(place);
            index = node.floor(from, head);
            walk = new Walk(node.block(index));
            waiting = walk.to(from) >= 0;
        }

        /** {@return whether there is another key, which is then the current one} */
        boolean next() {
            if (waiting) {
                waiting = false;
                return true;
            }
            while (!walk.next()) {
                if (!nextBlock()) {
                    return false;
                }
            }
            return true;
        }

        private boolean nextBlock() {
            index++;
            if (index == nodes.get(place).count()) {
                index = 0;
                place++;
                if (place == nodes.size()) {
                    // Stays at the end, however often it is asked.
                    place--;
                    index = nodes.get(place).count() - 1;
                    return false;
                }
            }
            walk.begin(nodes.get(place).block(index));
            return true;
        }

        /** {@return the current key, with bytes of no meaning behind its length; overwritten by the next one} */
        byte[] key() {
            return walk.key;
        }

        int length() {
            return walk.length;
        }

        /**
         * {@return whether the current key has all but so many last bytes from the one before} Also where that is not known: a block's
         * first key is written whole.
         */
        boolean sharesAllBut(int last) {
            return walk.start == 0 || walk.shared >= walk.length - last;
        }

        /**
         * {@return whether the current key has at least so many first bytes from the one before it in its block} False also of a block's first
         * key, which is written whole.
         */
        boolean sharesFirst(int bytes) {
            return walk.shared >= bytes;
        }

        boolean startsWith(byte[] prefix) {
            return walk.length >= prefix.length && Arrays.equals(walk.key, 0, prefix.length, prefix, 0, prefix.length);
        }
    }

    /** Goes through one block. */
    private static final class Walk {
        private final byte[] key = new byte[MAX_KEY];
        private byte[] block;
        private int length;
        private int shared;
        private int start;
        private int end;
        private int sharedBefore;
        private int sharedHere;

        Walk(byte[] block) {
            this.block = block;
        }

        void begin(byte[] next) {
            block = next;
            start = 0;
            end = 0;
        }

        boolean next() {
            start = end;
            if (start == block.length) {
                return false;
            }
            shared = block[start] & 0xFF;
            int rest = block[start + 1] & 0xFF;
            end = start + 2 + rest;
            // Mostly a byte or two of a number.
            for (int from = start + 2, to = shared; from < end; from++, to++) {
                key[to] = block[from];
            }
            length = shared + rest;
            return true;
        }

        /**
         * Goes from the beginning to the first key that is not before this one. Of each key no more is looked at than what it does
         * not share with the one before it, and nothing of a key that shares more with that one than the wanted key does.
         *
         * @return 0 at that key, 1 behind it, -1 at the end
         */
        int to(byte[] wanted) {
            int matched = 0;
            while (end < block.length) {
                start = end;
                shared = block[start] & 0xFF;
                int rest = block[start + 1] & 0xFF;
                end = start + 2 + rest;
                if (shared > matched) {
                    continue;
                }
                int same = shared < matched ? shared : matched + same(wanted, matched, rest);
                boolean isBefore = shared == matched
                        && same < wanted.length
                        && (same == shared + rest || (block[start + 2 + same - shared] & 0xFF) < (wanted[same] & 0xFF));
                if (!isBefore) {
                    return stop(wanted, matched, same, rest);
                }
                matched = same;
            }
            start = end;
            sharedBefore = matched;
            return -1;
        }

        private int same(byte[] wanted, int from, int rest) {
            int most = Math.min(rest, wanted.length - from);
            int same = 0;
            while (same < most && block[start + 2 + same] == wanted[from + same]) {
                same++;
            }
            return same;
        }

        private int stop(byte[] wanted, int matched, int same, int rest) {
            sharedBefore = matched;
            sharedHere = same;
            System.arraycopy(wanted, 0, key, 0, shared);
            System.arraycopy(block, start + 2, key, shared, rest);
            length = shared + rest;
            return same == wanted.length && same == length ? 0 : 1;
        }
    }

    private static final class Writer {
        private final byte[] out;
        private int length;

        Writer(int capacity) {
            out = new byte[capacity];
        }

        void copy(byte[] from, int start, int end) {
            System.arraycopy(from, start, out, length, end - start);
            length += end - start;
        }

        void entry(int shared, byte[] key, int keyLength) {
            out[length] = (byte) shared;
            out[length + 1] = (byte) (keyLength - shared);
            System.arraycopy(key, shared, out, length + 2, keyLength - shared);
            length += 2 + keyLength - shared;
        }

        byte[] written() {
            return length == out.length ? out : Arrays.copyOf(out, length);
        }
    }
}
