package io.creditkit.customer.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.OptionalLong;

/**
 * On which line of a file each key was, for files of millions of lines: of a key no more is kept than 64 bits of its digest, 24
 * bytes with the line and the room to grow. So two of ten million keys are taken for one with a chance of three in a million. Not
 * thread-safe.
 */
final class SeenKeys {
    private static final int FIRST_SIZE = 1 << 10;

    private final MessageDigest digest = sha256();
    private long[] digests = new long[FIRST_SIZE];
    private long[] lines = new long[FIRST_SIZE];
    private int count;

    /** {@return the line a key was on; empty if it was on none} */
    OptionalLong line(String column, String text) {
        long line = lines[place(digest(column, text))];
        return line == 0 ? OptionalLong.empty() : OptionalLong.of(line);
    }

    /** Keeps the line of a key; lines count from 1. */
    void add(String column, String text, long line) {
        if (count >= digests.length / 2) {
            grow();
        }
        put(digest(column, text), line);
    }

    private void put(long key, long line) {
        int place = place(key);
        if (lines[place] == 0) {
            count++;
        }
        digests[place] = key;
        lines[place] = line;
    }

    private void grow() {
        long[] formerDigests = digests;
        long[] formerLines = lines;
        digests = new long[formerDigests.length * 2];
        lines = new long[formerLines.length * 2];
        count = 0;
        for (int i = 0; i < formerDigests.length; i++) {
            if (formerLines[i] != 0) {
                put(formerDigests[i], formerLines[i]);
            }
        }
    }

    /** Where the key is, or the first free place where it could be. */
    private int place(long key) {
        int place = (int) key & (digests.length - 1);
        while (lines[place] != 0 && digests[place] != key) {
            place = (place + 1) & (digests.length - 1);
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
