package io.creditkit.creditsafe.monitoring;

import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.PageRequest;
import io.creditkit.creditsafe.internal.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** Which companies of a portfolio to list. {@code toString} does not show what is searched for. */
@Value.Immutable
@ValueStyle
public interface PortfolioCompaniesFilter {

    /** {@return a text to search by} */
    @Value.Redacted
    Optional<String> searchQuery();

    /** {@return the country of the companies; all by default} */
    Optional<CountryCode> country();

    /** {@return how many companies a page has, 1 to 1000; default 1000, since each page is a request} */
    @Value.Default
    default int pageSize() {
        return PageRequest.MAXIMUM_SIZE;
    }

    /** Refuses an impossible page. */
    @Value.Check
    default void check() {
        PageRequest.first(pageSize());
    }

    /** {@return all companies} */
    static PortfolioCompaniesFilter all() {
        return builder().build();
    }

    /** {@return a builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a filter. Not thread-safe. */
    final class Builder extends ImmutablePortfolioCompaniesFilter.Builder {
        Builder() {}
    }
}
