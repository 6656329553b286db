package io.creditkit.customer.storage.memory;

import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A sorted set of short byte strings, compared as unsigned bytes, for millions of them: they lie in blocks, and each key is
 * written without what it shares with the one before it. Adding, removing and finding cost one walk through a block beside the
 * search for it, however many keys there are. Not thread-safe.
 */
final class PackedKeys {
    /** The longest key: its lengths have a byte each. */
    static final int MAX_KEY = 255;

    private static final int FULL = 64;

    private final NavigableMap<byte[], Block> blocks = new TreeMap<>(Arrays::compareUnsigned);
    private long size;

    /** Each key as: length shared with the one before, length of the rest, the rest. */
    private static final class Block {
        private byte[] data = {};
        private int count;
    }

    PackedKeys() {
        blocks.put(new byte[0], new Block());
    }

    long size() {
        return size;
    }

    /** {@return whether it was not there} */
    boolean add(byte[] key) {
        if (key.length > MAX_KEY) {
            throw new IllegalArgumentException("A key has at most " + MAX_KEY + " bytes, not " + key.length + ".");
        }
        Block block = blocks.floorEntry(key).getValue();
        Walk walk = new Walk(block);
        int order = walk.to(key);
        if (order == 0) {
            return false;
        }
        Writer writer = new Writer(block.data.length + key.length + 4);
        writer.copy(block.data, 0, walk.start);
        writer.entry(walk.before, walk.beforeLength, key, key.length);
        if (order > 0) {
            writer.entry(key, key.length, walk.key, walk.length);
            writer.copy(block.data, walk.end, block.data.length);
        }
        block.data = writer.written();
        block.count++;
        size++;
        if (block.count > FULL) {
            split(block);
        }
        return true;
    }

    /** {@return whether it was there} */
    boolean remove(byte[] key) {
        Map.Entry<byte[], Block> entry = blocks.floorEntry(key);
        Block block = entry.getValue();
        Walk walk = new Walk(block);
        if (walk.to(key) != 0) {
            return false;
        }
        Writer writer = new Writer(block.data.length + MAX_KEY);
        writer.copy(block.data, 0, walk.start);
        byte[] before = walk.before.clone();
        int beforeLength = walk.beforeLength;
        if (walk.next()) {
            writer.entry(before, beforeLength, walk.key, walk.length);
            writer.copy(block.data, walk.end, block.data.length);
        }
        block.data = writer.written();
        block.count--;
        size--;
        if (block.count == 0 && entry.getKey().length > 0) {
            blocks.remove(entry.getKey());
        }
        return true;
    }

    /** {@return the keys from this one on; dead after the next change} */
    Cursor from(byte[] key) {
        return new Cursor(key);
    }

    private void split(Block block) {
        Walk walk = new Walk(block);
        for (int i = 0; i <= FULL / 2; i++) {
            walk.next();
        }
        Block upper = new Block();
        Writer writer = new Writer(block.data.length - walk.start + walk.length + 2);
        writer.entry(walk.key, 0, walk.key, walk.length);
        writer.copy(block.data, walk.end, block.data.length);
        upper.data = writer.written();
        upper.count = block.count - FULL / 2;
        block.data = Arrays.copyOf(block.data, walk.start);
        block.count = FULL / 2;
        blocks.put(Arrays.copyOf(walk.key, walk.length), upper);
    }

    /** Goes through the keys in order. */
    final class Cursor {
        private byte[] blockKey;
        private Walk walk;
        private boolean waiting;

        private Cursor(byte[] from) {
            Map.Entry<byte[], Block> entry = blocks.floorEntry(from);
            blockKey = entry.getKey();
            walk = new Walk(entry.getValue());
            waiting = walk.to(from) >= 0;
        }

        /** {@return whether there is another key, which is then the current one} */
        boolean next() {
            if (waiting) {
                waiting = false;
                return true;
            }
            while (!walk.next()) {
                Map.Entry<byte[], Block> entry = blocks.higherEntry(blockKey);
                if (entry == null) {
                    return false;
                }
                blockKey = entry.getKey();
                walk = new Walk(entry.getValue());
            }
            return true;
        }

        /** {@return the current key, with bytes of no meaning behind its length; overwritten by the next one} */
        byte[] key() {
            return walk.key;
        }

        int length() {
            return walk.length;
        }

        boolean startsWith(byte[] prefix) {
            return walk.length >= prefix.length && Arrays.equals(walk.key, 0, prefix.length, prefix, 0, prefix.length);
        }
    }

    /** Goes through one block. */
    private static final class Walk {
        private final Block block;
        private byte[] key = new byte[MAX_KEY];
        private int length;
        private byte[] before = new byte[MAX_KEY];
        private int beforeLength;
        private int start;
        private int end;

        Walk(Block block) {
            this.block = block;
        }

        boolean next() {
            start = end;
            if (start == block.data.length) {
                return false;
            }
            int shared = block.data[start] & 0xFF;
            int rest = block.data[start + 1] & 0xFF;
            System.arraycopy(block.data, start + 2, key, shared, rest);
            length = shared + rest;
            end = start + 2 + rest;
            return true;
        }

        /** Stops at the first key that is not before this one. {@return 0 at that key, 1 behind it, -1 at the end} */
        int to(byte[] wanted) {
            while (true) {
                System.arraycopy(key, 0, before, 0, length);
                beforeLength = length;
                if (!next()) {
                    return -1;
                }
                int order = Arrays.compareUnsigned(key, 0, length, wanted, 0, wanted.length);
                if (order >= 0) {
                    return order == 0 ? 0 : 1;
                }
            }
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

        void entry(byte[] before, int beforeLength, byte[] key, int keyLength) {
            int shared = Arrays.mismatch(before, 0, beforeLength, key, 0, keyLength);
            if (shared < 0) {
                shared = keyLength;
            }
            out[length] = (byte) shared;
            out[length + 1] = (byte) (keyLength - shared);
            System.arraycopy(key, shared, out, length + 2, keyLength - shared);
            length += 2 + keyLength - shared;
        }

        byte[] written() {
            return Arrays.copyOf(out, length);
        }
    }
}
