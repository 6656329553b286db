package io.creditkit.graph.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Not for hosts: short names made of content, the same in every run. */
public final class ContentHash {
    private static final int BYTES = 10;
    private static final char[] DIGITS = "0123456789abcdef".toCharArray();
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(ContentHash::sha256);

    private ContentHash() {}

    /** {@return 20 hexadecimal digits of the SHA-256 over the parts, each told apart from the next by its length} */
    public static String of(String... parts) {
        MessageDigest digest = DIGEST.get();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            updateWithLength(digest, bytes.length);
            digest.update(bytes);
        }
        byte[] hash = digest.digest();
        char[] text = new char[2 * BYTES];
        for (int i = 0; i < BYTES; i++) {
            text[2 * i] = DIGITS[(hash[i] >> 4) & 15];
            text[2 * i + 1] = DIGITS[hash[i] & 15];
        }
        return new String(text);
    }

    /** The length in decimal digits and a colon, without a text made of them. */
    private static void updateWithLength(MessageDigest digest, int length) {
        int unit = 1;
        while (length / unit >= 10) {
            unit *= 10;
        }
        for (; unit > 0; unit /= 10) {
            digest.update((byte) ('0' + length / unit % 10));
        }
        digest.update((byte) ':');
    }

    /** {@return a fresh SHA-256, which every Java platform has} */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime has no SHA-256, which its specification demands.", e);
        }
    }
}
