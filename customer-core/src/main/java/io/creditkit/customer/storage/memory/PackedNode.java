package io.creditkit.customer.storage.memory;

import java.util.Arrays;

/**
 * Some blocks in order. A block holds each key as: length shared with the one before, length of the rest, the rest. Only the
 * block of a set with no key is empty.
 */
final class PackedNode {
    /** So many blocks it never has for long: it is then split. */
    static final int FULL = 512;

    private final long[] heads = new long[FULL];
    private final byte[][] blocks = new byte[FULL][];
    private int count;

    int count() {
        return count;
    }

    byte[] block(int index) {
        return blocks[index];
    }

    /** The head of its first block. */
    long first() {
        return heads[0];
    }

    void insert(int index, byte[] block) {
        System.arraycopy(heads, index, heads, index + 1, count - index);
        System.arraycopy(blocks, index, blocks, index + 1, count - index);
        count++;
        set(index, block);
    }

    void set(int index, byte[] block) {
        blocks[index] = block;
        heads[index] = block.length == 0 ? 0 : head(block, 2, block[1] & 0xFF);
    }

    void delete(int index) {
        count--;
        System.arraycopy(heads, index + 1, heads, index, count - index);
        System.arraycopy(blocks, index + 1, blocks, index, count - index);
        blocks[count] = PackedKeys.NOTHING;
    }

    PackedNode upperHalf() {
        PackedNode upper = new PackedNode();
        int half = count / 2;
        upper.count = count - half;
        System.arraycopy(heads, half, upper.heads, 0, upper.count);
        System.arraycopy(blocks, half, upper.blocks, 0, upper.count);
        Arrays.fill(blocks, half, count, PackedKeys.NOTHING);
        count = half;
        return upper;
    }

    /** Whether the first key of a block is not behind this one. */
    boolean beginsUpTo(int index, byte[] key, long head) {
        if (heads[index] != head) {
            return Long.compareUnsigned(heads[index], head) < 0;
        }
        byte[] block = blocks[index];
        return Arrays.compareUnsigned(block, 2, 2 + (block[1] & 0xFF), key, 0, key.length) <= 0;
    }

    /** The last block that begins up to that key, or else the first. */
    int floor(byte[] key, long head) {
        int low = 0;
        int high = count - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (beginsUpTo(middle, key, head)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The first eight bytes, and zeros if there are fewer. */
    static long head(byte[] bytes, int from, int length) {
        long head = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            head = (head << Byte.SIZE) | (i < length ? bytes[from + i] & 0xFF : 0);
        }
        return head;
    }
}
