package io.creditkit.creditsafe.decision;

import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.internal.ValueStyle;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** What a decision tree is to decide about. */
@Value.Immutable
@ValueStyle
public interface DecisionRequest {

    /** {@return the company} */
    ConnectId company();

    /** {@return your own key of the application, which the log keeps} */
    @Value.Redacted
    Optional<String> originationId();

    /** {@return the values that the tree asks for, by the parameter of its {@linkplain DecisionEngine#fields fields}} */
    @Value.Redacted
    Map<String, String> values();

    /** {@return a builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. Not thread-safe. */
    final class Builder extends ImmutableDecisionRequest.Builder {
        Builder() {}
    }
}
