package io.creditkit.creditsafe.people;

import io.creditkit.creditsafe.internal.ValueStyle;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** In which form the report of a person is wanted. */
@Value.Immutable
@ValueStyle
public interface PersonReportRequest {

    /** {@return the language of the texts, two letters; {@code en} by default} */
    @Value.Default
    default String language() {
        return "en";
    }

    /** {@return extras of a country by the provider's key, such as {@code de_reason_code} for Germany; none by default} */
    @Value.Redacted
    Map<String, String> customData();

    /** {@return a text of your own, by which the provider's support finds the call; it does not make a second order free} */
    @Value.Redacted
    Optional<String> callReference();

    /** Refuses a language that is none. */
    @Value.Check
    default void check() {
        if (!language().matches("[a-zA-Z]{2}")) {
            throw new IllegalArgumentException("A language is two letters such as en, not '" + language() + "'");
        }
    }

    /** {@return a report in English} */
    static PersonReportRequest usual() {
        return builder().build();
    }

    /** {@return a builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. Not thread-safe. */
    final class Builder extends ImmutablePersonReportRequest.Builder {
        Builder() {}
    }
}
