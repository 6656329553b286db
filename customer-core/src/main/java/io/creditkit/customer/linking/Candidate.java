package io.creditkit.customer.linking;

import io.creditkit.customer.Wording;
import io.creditkit.customer.internal.LinkReason;
import io.creditkit.customer.internal.ValueStyle;
import io.creditkit.customer.report.CompanyHit;
import java.util.List;
import org.immutables.value.Value;

/** A company that a customer may be. */
@Value.Immutable
@ValueStyle
public interface Candidate {
    /** {@return the company at the agency} */
    CompanyHit hit();

    /** {@return how sure, 0 (not at all) to 100 (certain)} */
    int confidence();

    /** {@return why, one plain sentence each, strongest first} */
    List<String> reasons();

    /** {@return the reasons with keys and values, for a host that translates} */
    default List<Wording> wordings() {
        return LinkReason.read(reasons());
    }

    /** Refuses a confidence outside its range. */
    @Value.Check
    default void check() {
        if (confidence() < 0 || confidence() > 100) {
            throw new IllegalArgumentException("A confidence lies between 0 and 100, not at " + confidence() + ".");
        }
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Candidate}. */
    final class Builder extends ImmutableCandidate.Builder {
        Builder() {}
    }
}
