package io.creditkit.creditsafe.monitoring;

import io.creditkit.creditsafe.internal.ValueStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A portfolio to create. */
@Value.Immutable
@ValueStyle
public interface NewPortfolio {

    /** {@return its name, which no other portfolio of the account has} */
    @Value.Redacted
    String name();

    /** {@return whether it becomes the account's default portfolio; an ordinary one by default} */
    @Value.Default
    default Standing standing() {
        return Standing.ORDINARY;
    }

    /** {@return whom the provider writes to about events; nobody by default} */
    @Value.Redacted
    List<PortfolioEmail> emails();

    /** {@return the subject of those letters; <code>{{portfolioName}}</code> stands for the name} */
    @Value.Redacted
    Optional<String> emailSubject();

    /** {@return the language of those letters, two letters} */
    Optional<String> emailLanguage();

    /** Refuses a portfolio without a name. */
    @Value.Check
    default void check() {
        if (name().isBlank()) {
            throw new IllegalArgumentException("A portfolio needs a name");
        }
    }

    /** {@return an ordinary portfolio of this name that writes to nobody} */
    static NewPortfolio named(String name) {
        return builder().name(name).build();
    }

    /** {@return a builder} */
    static Builder builder() {
        return new Builder();
    }

    /** What a portfolio is to its account. */
    enum Standing {
        /** The one that automatic tracking fills. */
        DEFAULT,
        /** One like any other. */
        ORDINARY
    }

    /** Builds a portfolio. Not thread-safe. */
    final class Builder extends ImmutableNewPortfolio.Builder {
        Builder() {}
    }
}
