package io.creditkit.creditsafe.monitoring;

import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.internal.ValueStyle;
import org.immutables.value.Value;

/** A company to watch, with texts of your own, which {@code toString} does not show. */
@Value.Immutable
@ValueStyle
public interface NewPortfolioCompany {

    /** {@return the company} */
    ConnectId id();

    /** {@return your own reference; empty by default} */
    @Value.Default
    @Value.Redacted
    default String personalReference() {
        return "";
    }

    /** {@return a text of your own; empty by default} */
    @Value.Default
    @Value.Redacted
    default String freeText() {
        return "";
    }

    /** {@return your own credit limit, as text; empty by default} */
    @Value.Default
    @Value.Redacted
    default String personalLimit() {
        return "";
    }

    /** {@return a company without texts} */
    static NewPortfolioCompany of(ConnectId id) {
        return builder().id(id).build();
    }

    /**
     * {@return a company with the texts it has in a portfolio now, to change some of them}
     *
     * @throws IllegalArgumentException if the provider sent no key for it
     */
    static NewPortfolioCompany from(PortfolioCompany company) {
        return builder()
                .id(company.id().orElseThrow(() -> new IllegalArgumentException("The company came without its key")))
                .personalReference(company.personalReference().orElse(""))
                .freeText(company.freeText().orElse(""))
                .personalLimit(company.personalLimit().orElse(""))
                .build();
    }

    /** {@return a builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a company to watch. Not thread-safe. */
    final class Builder extends ImmutableNewPortfolioCompany.Builder {
        Builder() {}
    }
}
