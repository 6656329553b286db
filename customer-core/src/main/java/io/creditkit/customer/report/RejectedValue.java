package io.creditkit.customer.report;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.internal.ValueStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A value that a report told of a customer and a person rejected. It stays, whatever else is told later: the same value is never
 * suggested again as long as the customer is linked to that company. Immutable.
 */
@Value.Immutable
@ValueStyle
public interface RejectedValue {
    /** {@return the customer} */
    CustomerId customer();

    /** {@return the field} */
    AgencyField field();

    /** {@return the company of the report} */
    AgencyCompanyId company();

    /** {@return what the report told, 1 to 2000 characters} */
    @Value.Redacted
    String told();

    /** {@return the id of who rejected it} */
    String rejectedBy();

    /** {@return when, to the microsecond} */
    Instant rejectedAt();

    /** {@return whether it is that value of that field, told of that company; case, marks and blanks do not count} */
    default boolean is(AgencyField other, AgencyCompanyId otherCompany, String value) {
        return field() == other && company().equals(otherCompany) && !AgencyField.isOther(Optional.of(told()), value);
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link RejectedValue}. */
    final class Builder extends ImmutableRejectedValue.Builder {
        Builder() {}
    }
}
