package io.creditkit.creditsafe.freshinvestigation;

import io.creditkit.creditsafe.internal.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** An order of a fresh investigation. */
@Value.Immutable
@ValueStyle
public interface FreshInvestigationOrder {

    /** {@return the company to look into} */
    TargetCompany company();

    /** {@return whom the provider asks; who the account belongs to by default} */
    Optional<OrderContact> contact();

    /** {@return your own text on the bill} */
    @Value.Redacted
    Optional<String> chargeReference();

    /** {@return whether the company may be told who asks; no by default} */
    @Value.Default
    default Disclosure disclosure() {
        return Disclosure.WITHHOLD_NAME;
    }

    /** Whether the provider may name you to the company it looks into. */
    enum Disclosure {
        /** It may. */
        GIVE_NAME,
        /** It may not. */
        WITHHOLD_NAME
    }

    /** {@return a builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. Not thread-safe. */
    final class Builder extends ImmutableFreshInvestigationOrder.Builder {
        Builder() {}
    }
}
