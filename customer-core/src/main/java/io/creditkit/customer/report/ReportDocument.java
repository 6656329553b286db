package io.creditkit.customer.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** A report byte for byte as the agency sent it. Confidential: its text form shows the size alone. */
public final class ReportDocument {
    private final byte[] bytes;
    private final String mediaType;
    private final Instant receivedAt;

    private ReportDocument(byte[] bytes, String mediaType, Instant receivedAt) {
        this.bytes = bytes;
        this.mediaType = mediaType;
        this.receivedAt = receivedAt;
    }

    /**
     * {@return a document with a copy of these bytes}
     *
     * @param mediaType such as {@code application/json}
     * @param receivedAt when it came; kept to the microsecond, as every storage keeps it
     */
    public static ReportDocument of(byte[] bytes, String mediaType, Instant receivedAt) {
        return new ReportDocument(bytes.clone(), mediaType, receivedAt.truncatedTo(ChronoUnit.MICROS));
    }

    /** {@return a copy of the bytes} */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** {@return how many bytes} */
    public int size() {
        return bytes.length;
    }

    /** {@return such as {@code application/json}} */
    public String mediaType() {
        return mediaType;
    }

    /** {@return whether it is a PDF document with no report as data around it} */
    boolean isPdfAlone() {
        return ReportForm.isPdfAlone(mediaType);
    }

    /** {@return when it came} */
    public Instant receivedAt() {
        return receivedAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReportDocument that
                && Arrays.equals(bytes, that.bytes)
                && mediaType.equals(that.mediaType)
                && receivedAt.equals(that.receivedAt);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(bytes) + receivedAt.hashCode();
    }

    @Override
    public String toString() {
        return "ReportDocument[" + bytes.length + " bytes of " + mediaType + ", received " + receivedAt + "]";
    }
}
