package io.creditkit.creditsafe.internal;

import io.creditkit.creditsafe.Upload;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Not for hosts: fields and files as {@code multipart/form-data}, RFC 7578. Not thread-safe.
 *
 * <p>The boundary is the digest of all that stands between, so that no content can hold it and the same form is the same bytes.
 */
public final class FormData {

    /** Each with its headers. */
    private final List<byte[]> parts = new ArrayList<>();

    /** Adds a field. */
    public FormData field(String name, String value) {
        return add("name=\"" + quoted(name) + "\"", value.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a file. */
    public FormData file(String name, Upload upload) {
        return add(
                "name=\"" + quoted(name) + "\"; filename=\"" + quoted(upload.fileName()) + "\"\r\nContent-Type: "
                        + upload.mediaType(),
                upload.content());
    }

    private FormData add(String headers, byte[] content) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        write(part, "Content-Disposition: form-data; " + headers + "\r\n\r\n");
        part.writeBytes(content);
        parts.add(part.toByteArray());
        return this;
    }

    /** {@return whether nothing was added} */
    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** {@return the body of the request} */
    public Payload payload() {
        MessageDigest digest = sha256();
        parts.forEach(digest::update);
        String boundary = "form-" + HexFormat.of().formatHex(digest.digest());
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            write(content, "--" + boundary + "\r\n");
            content.writeBytes(part);
            write(content, "\r\n");
        }
        write(content, "--" + boundary + "--\r\n");
        return new Payload("multipart/form-data; boundary=" + boundary, content.toByteArray());
    }

    private static void write(ByteArrayOutputStream content, String text) {
        content.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What would end the quotation or the line is encoded, as browsers do it. */
    private static String quoted(String text) {
        return text.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
