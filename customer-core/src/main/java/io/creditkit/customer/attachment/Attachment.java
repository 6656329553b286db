package io.creditkit.customer.attachment;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Subject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * What is known of an attached file. Its name may be personal data, so it is not printed.
 *
 * @param id the id, never reused
 * @param owner the customer, group or pre-customer it is attached to
 * @param name under which it can be saved on any computer: {@link SafeName}
 * @param mediaType what kind of file, such as {@code application/pdf}
 * @param size how many bytes
 * @param sha256 of the bytes, 64 lower-case hexadecimal digits
 * @param at when it was attached, to the microsecond
 * @param by who attached it
 */
public record Attachment(
        String id, Subject owner, String name, String mediaType, long size, String sha256, Instant at, Actor by) {
    private static final String KEPT_AS_THEY_ARE = "!#$&+-.^_`|~";

    /** {@return the same file attached to something else} */
    public Attachment of(Subject other) {
        return new Attachment(id, other, name, mediaType, size, sha256, at, by);
    }

    /**
     * {@return the value of the header {@code Content-Disposition} with which a browser saves the file under its name and never
     * shows it as a page of the host} After RFC 6266, the name after RFC 5987.
     */
    public String contentDisposition() {
        StringBuilder encoded = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || KEPT_AS_THEY_ARE.indexOf(c) >= 0);
            encoded.append(plain ? String.valueOf(c) : "%" + hex(b >> 4) + hex(b));
        }
        return "attachment; filename*=UTF-8''" + encoded;
    }

    private static char hex(int nibble) {
        return "0123456789ABCDEF".charAt(nibble & 0xF);
    }

    @Override
    public String toString() {
        return "Attachment[" + id + " of " + owner + ", " + size + " bytes of " + mediaType + "]";
    }
}
