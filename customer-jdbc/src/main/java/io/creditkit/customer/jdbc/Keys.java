package io.creditkit.customer.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.creditkit.customer.AgencyCompanyId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;

/** Keys that are made here and not by a database, so that every database compares and orders them alike. */
final class Keys {
    /** The order of every list that is read whole: it is sorted here, as databases don't agree on the order of text. */
    static final Comparator<String> BY_CODE_POINT =
            (one, other) -> Arrays.compareUnsigned(one.getBytes(UTF_8), other.getBytes(UTF_8));

    private Keys() {}

    /**
     * {@return the text in lower case (root locale) as UTF-8} These bytes are in the order of code points, whatever a
     * database's own order of text is.
     */
    static byte[] folded(String text) {
        return text.toLowerCase(Locale.ROOT).getBytes(UTF_8);
    }

    /** {@return one key of fixed length for all parts; different parts give different keys} */
    static String digest(String... parts) {
        MessageDigest sha256 = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(UTF_8);
            sha256.update((bytes.length + ":").getBytes(UTF_8));
            sha256.update(bytes);
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    /** {@return the SHA-256 of the bytes, 64 lower-case hexadecimal digits} */
    static String digest(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    static String company(AgencyCompanyId company) {
        return digest(company.agency(), company.value());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256, this one does not.", impossible);
        }
    }
}
