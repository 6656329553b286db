package io.creditkit.customer.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.OptionalLong;

/**
 * On which line of a file each key was, for files of millions of lines: of a key no more is kept than 64 bits of its digest and the
 * line, and of many keys nothing on the heap. So two of ten million keys are taken for one with a chance of three in a million.
 * Not thread-safe.
 */
final class SeenKeys {
    private static final int FIRST_SIZE = 1 << 10;

    private final MessageDigest digest = sha256();
    private LongBuffer digests = LongSlots.of(FIRST_SIZE);
    private LongBuffer lines = LongSlots.of(FIRST_SIZE);
    private int count;

    /** {@return the line a key was on; empty if it was on none} */
    OptionalLong line(String column, String text) {
        long line = lines.get(place(digest(column, text)));
        return line == 0 ? OptionalLong.empty() : OptionalLong.of(line);
    }

    /** Keeps the line of a key; lines count from 1. */
    void add(String column, String text, long line) {
        if (count >= digests.capacity() / 2) {
            grow();
        }
        put(digest(column, text), line);
    }

    private void put(long key, long line) {
        int place = place(key);
        if (lines.get(place) == 0) {
            count++;
        }
        digests.put(place, key);
        lines.put(place, line);
    }

    private void grow() {
        LongBuffer formerDigests = digests;
        LongBuffer formerLines = lines;
        digests = LongSlots.of(formerDigests.capacity() * 2);
        lines = LongSlots.of(formerLines.capacity() * 2);
        count = 0;
        for (int i = 0; i < formerDigests.capacity(); i++) {
            if (formerLines.get(i) != 0) {
                put(formerDigests.get(i), formerLines.get(i));
            }
        }
    }

    /** Where the key is, or the first free place where it could be. */
    private int place(long key) {
        int place = (int) key & (digests.capacity() - 1);
        while (lines.get(place) != 0 && digests.get(place) != key) {
            place = (place + 1) & (digests.capacity() - 1);
        }
        return place;
    }

    private long digest(String column, String text) {
        digest.update(column.getBytes(UTF_8));
        digest.update((byte) 0);
        return ByteBuffer.wrap(digest.digest(text.getBytes(UTF_8))).getLong();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
