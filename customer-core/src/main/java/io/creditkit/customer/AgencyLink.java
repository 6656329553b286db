package io.creditkit.customer;

import io.creditkit.customer.internal.LinkReason;
import io.creditkit.customer.internal.ValueStyle;
import java.time.Instant;
import java.util.List;
import org.immutables.value.Value;

/** Which company at the credit agency a customer is, who said so, and why. */
@Value.Immutable
@ValueStyle
public interface AgencyLink {
    /** {@return the company at the agency} */
    AgencyCompanyId company();

    /** {@return the name the agency gives the company, which may be a person's} */
    @Value.Redacted
    String agencyName();

    /** {@return how sure the match was, 0 (not at all) to 100 (certain)} */
    int confidence();

    /** {@return why, one plain sentence each, strongest first; what a person wrote is among them} */
    @Value.Redacted
    List<String> reasons();

    /** {@return the reasons with keys and values, for a host that translates} */
    default List<Wording> wordings() {
        return LinkReason.read(reasons());
    }

    /** {@return who decided: a person, or the job that applied the strict policy} */
    Actor linkedBy();

    /** {@return when it was decided} */
    Instant linkedAt();

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

    /** Builds an {@link AgencyLink}. */
    final class Builder extends ImmutableAgencyLink.Builder {
        Builder() {}
    }
}
