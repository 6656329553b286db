package io.creditkit.customer.report;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.internal.ValueStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** That a report tells something else of a customer than was entered. There is one for each customer and field: the newest. */
@Value.Immutable
@ValueStyle
public interface FieldSuggestion {
    /** Where a suggestion stands. One that is accepted is gone: the audit trail tells of the change. */
    enum State {
        /** It waits for a person. */
        OPEN,
        /** A person rejected it; the same value is not suggested again. */
        REJECTED
    }

    /** {@return the customer} */
    CustomerId customer();

    /** {@return the field} */
    AgencyField field();

    /** {@return what the customer had then; empty if nothing was entered} */
    @Value.Redacted
    Optional<String> before();

    /** {@return what the report tells, 1 to 2000 characters} */
    @Value.Redacted
    String told();

    /** {@return the company of the report} */
    AgencyCompanyId company();

    /** {@return when it was suggested} */
    Instant suggestedAt();

    /** {@return where it stands; default that it waits} */
    @Value.Default
    default State state() {
        return State.OPEN;
    }

    /** {@return the id of who rejected it; empty while it waits} */
    Optional<String> rejectedBy();

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link FieldSuggestion}. */
    final class Builder extends ImmutableFieldSuggestion.Builder {
        Builder() {}
    }
}
