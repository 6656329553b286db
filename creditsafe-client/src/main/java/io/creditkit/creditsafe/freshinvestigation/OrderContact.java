package io.creditkit.creditsafe.freshinvestigation;

import io.creditkit.creditsafe.internal.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** Whom the provider asks when it has a question about an order. Personal data; {@code toString} shows none. */
@Value.Immutable
@ValueStyle
public interface OrderContact {

    /** {@return the name of the person} */
    @Value.Redacted
    String name();

    /** {@return the e-mail address} */
    @Value.Redacted
    String emailAddress();

    /** {@return the telephone number} */
    @Value.Redacted
    Optional<String> telephone();

    /** {@return the name of your company} */
    @Value.Redacted
    Optional<String> companyName();

    /** {@return the number of your company} */
    @Value.Redacted
    Optional<String> companyNumber();

    /** Refuses a contact that nobody could reach. */
    @Value.Check
    default void check() {
        if (name().isBlank() || emailAddress().indexOf('@') < 1) {
            throw new IllegalArgumentException("A contact needs a name and an e-mail address");
        }
    }

    /** {@return a builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. Not thread-safe. */
    final class Builder extends ImmutableOrderContact.Builder {
        Builder() {}
    }
}
