package io.creditkit.customer;

import io.creditkit.customer.internal.Masking;
import io.creditkit.customer.internal.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The number a state gave to a person, apart from the customer: who reads customers does not read it. Shown masked, unless the
 * actor may see it whole, which is logged. What it looks like differs by country, so it is not checked. Immutable.
 */
@Value.Immutable
@ValueStyle
public interface NationalId {
    /** {@return whose it is} */
    CustomerId customer();

    /** {@return the number as captured, 1 to 64 characters} */
    @Value.Redacted
    String number();

    /** {@return what kind of number or document it is, such as {@code PASSPORT}; up to 50 characters; empty if not known} */
    Optional<String> type();

    /** {@return which state gave it; empty if not known} */
    Optional<CountryCode> country();

    /** {@return the number with an asterisk for each character but the last three; a number of up to six shows none} */
    default String masked() {
        return Masking.masked(number());
    }

    /** Refuses what no such number can be. */
    @Value.Check
    default void check() {
        NationalIds.RULES.check(this);
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link NationalId}. */
    final class Builder extends ImmutableNationalId.Builder {
        Builder() {}
    }
}
