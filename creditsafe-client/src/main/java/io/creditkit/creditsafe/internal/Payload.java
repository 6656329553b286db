package io.creditkit.creditsafe.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/** Not for hosts: the body of a request. Immutable; nothing of it shows. */
public final class Payload {

    private final String mediaType;
    private final byte[] bytes;

    /** Keeps the bytes without copying them; no caller changes them. */
    public Payload(String mediaType, byte[] bytes) {
        this.mediaType = mediaType;
        this.bytes = bytes;
    }

    /** {@return a body of JSON} */
    public static Payload json(JsonNode tree) {
        return new Payload("application/json", Json.write(tree).getBytes(StandardCharsets.UTF_8));
    }

    /** {@return the media type with its parameters} */
    public String mediaType() {
        return mediaType;
    }

    /** {@return the bytes; not to be changed} */
    public byte[] bytes() {
        return bytes;
    }

    /** {@return the bytes read as UTF-8} */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Payload[" + mediaType + ", " + bytes.length + " bytes]";
    }
}
