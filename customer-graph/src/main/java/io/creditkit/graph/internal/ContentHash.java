package io.creditkit.graph.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Not for hosts: short names made of content, the same in every run. */
public final class ContentHash {
    private static final int BYTES = 10;
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(ContentHash::sha256);

    private ContentHash() {}

    /** {@return 20 hexadecimal digits of the SHA-256 over the parts, each told apart from the next by its length} */
    public static String of(String... parts) {
        MessageDigest digest = DIGEST.get();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
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
