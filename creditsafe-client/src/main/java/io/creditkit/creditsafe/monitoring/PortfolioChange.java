package io.creditkit.creditsafe.monitoring;

import io.creditkit.creditsafe.internal.ValueStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What a portfolio shall become. What is not given is not sent, save the name, which the provider demands. */
@Value.Immutable
@ValueStyle
public interface PortfolioChange {

    /** {@return its name from now on; give the present one to keep it} */
    @Value.Redacted
    String name();

    /** {@return what it shall be to its account} */
    Optional<NewPortfolio.Standing> standing();

    /** {@return whom the provider shall write to; an empty list for nobody} */
    @Value.Redacted
    Optional<List<PortfolioEmail>> emails();

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

    /** {@return another name and nothing else} */
    static PortfolioChange rename(String name) {
        return builder().name(name).build();
    }

    /** {@return a builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a change. Not thread-safe. */
    final class Builder extends ImmutablePortfolioChange.Builder {
        Builder() {}
    }
}
