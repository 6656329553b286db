package io.creditkit.creditsafe.monitoring;

import io.creditkit.creditsafe.PageRequest;
import io.creditkit.creditsafe.internal.ValueStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** From when to when the events of a company are wanted. */
@Value.Immutable
@ValueStyle
public interface CompanyEventsRequest {

    /** {@return from which moment on} */
    Optional<Instant> startDate();

    /** {@return until which moment} */
    Optional<Instant> endDate();

    /** {@return how many events a page has, 1 to 1000; default 1000, since each page is a request} */
    @Value.Default
    default int pageSize() {
        return PageRequest.MAXIMUM_SIZE;
    }

    /** Refuses an impossible page, and a span that ends before it begins. */
    @Value.Check
    default void check() {
        PageRequest.first(pageSize());
        EventSpan.require(startDate(), endDate());
    }

    /** {@return all events} */
    static CompanyEventsRequest all() {
        return builder().build();
    }

    /** {@return a builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. Not thread-safe. */
    final class Builder extends ImmutableCompanyEventsRequest.Builder {
        Builder() {}
    }
}
