package io.creditkit.customer.report;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.internal.ValueStyle;
import java.time.Instant;
import java.util.List;
import org.immutables.value.Value;

/** What the storage knows of a kept report, without its bytes. */
@Value.Immutable
@ValueStyle
public interface KeptReport {
    /** {@return the id} */
    ReportId id();

    /** {@return whose report it is} */
    AgencyCompanyId company();

    /** {@return the order that bought it} */
    OrderId orderId();

    /** {@return when it was received} */
    Instant receivedAt();

    /** {@return such as {@code application/json}} */
    String mediaType();

    /**
     * {@return whether it was ordered as a PDF document, so that {@link CreditReports#pdf} has one to give} An agency that sent the data
     * alone all the same is found out there.
     */
    default boolean isDocument() {
        return ReportForm.PDF.isServedBy(mediaType());
    }

    /** {@return the SHA-256 of the bytes, 64 lower-case hexadecimal digits} */
    String sha256();

    /** {@return how many bytes were received} */
    int size();

    /** {@return the sections the agency could not build; normally empty} */
    List<String> failedSections();

    /** {@return the figures of this report alone} */
    KeyFigures figures();

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link KeptReport}. */
    final class Builder extends ImmutableKeptReport.Builder {
        Builder() {}
    }
}
