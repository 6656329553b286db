package io.creditkit.creditsafe.freshinvestigation;

import io.creditkit.creditsafe.internal.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What to change in an order that is not delivered, and what to note in it as asked for and still to be changed. What is not
 * set here is not sent.
 */
@Value.Immutable
@ValueStyle
public interface FreshInvestigationChange {

    /** {@return the company to look into} */
    Optional<TargetCompany> company();

    /** {@return whom the provider asks} */
    Optional<OrderContact> contact();

    /** {@return your own text on the bill} */
    @Value.Redacted
    Optional<String> chargeReference();

    /** {@return whether the company may be told who asks} */
    Optional<FreshInvestigationOrder.Disclosure> disclosure();

    /** {@return the company as somebody asked it to become; sent as {@code pendingInfo.searchCriteria}} */
    Optional<TargetCompany> pendingCompany();

    /** {@return the contact as somebody asked it to become; sent as {@code pendingInfo.contactDetails}} */
    Optional<OrderContact> pendingContact();

    /** Refuses a change of nothing. */
    @Value.Check
    default void check() {
        if (company().isEmpty()
                && contact().isEmpty()
                && pendingCompany().isEmpty()
                && pendingContact().isEmpty()
                && chargeReference().isEmpty()
                && disclosure().isEmpty()) {
            throw new IllegalArgumentException("A change changes at least one thing");
        }
    }

    /** {@return a builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. Not thread-safe. */
    final class Builder extends ImmutableFreshInvestigationChange.Builder {
        Builder() {}
    }
}
