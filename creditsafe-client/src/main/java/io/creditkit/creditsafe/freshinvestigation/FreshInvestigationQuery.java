package io.creditkit.creditsafe.freshinvestigation;

import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.PageRequest;
import io.creditkit.creditsafe.internal.ValueStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** Which orders to list, and in which order. */
@Value.Immutable
@ValueStyle
public interface FreshInvestigationQuery {

    /** {@return the number of the transaction} */
    Optional<String> transactionId();

    /** {@return the orders made after this moment; whole seconds, parts are cut off} */
    Optional<Instant> createdSince();

    /** {@return the orders made before this moment} */
    Optional<Instant> createdBefore();

    /** {@return the orders whose report was made after this moment} */
    Optional<Instant> reportCreatedAfter();

    /** {@return the orders whose report was made before this moment} */
    Optional<Instant> reportCreatedBefore();

    /** {@return whether country and name are those of the answer or those of the order; of the order by default} */
    @Value.Default
    default LookUp lookUp() {
        return LookUp.SEARCH_CRITERIA;
    }

    /** {@return the country of the company} */
    Optional<CountryCode> country();

    /** {@return the name of the company} */
    @Value.Redacted
    Optional<String> name();

    /** {@return what to sort by; the provider's own order by default} */
    Optional<SortBy> sortBy();

    /** {@return the direction; ascending by default} */
    @Value.Default
    default Direction direction() {
        return Direction.ASCENDING;
    }

    /** {@return how many orders a page has, 1 to 1000; default 50} */
    @Value.Default
    default int pageSize() {
        return 50;
    }

    /** Refuses an impossible page or time. */
    @Value.Check
    default void check() {
        PageRequest.first(pageSize());
        if (createdSince().isPresent()
                && createdBefore().isPresent()
                && !createdSince().get().isBefore(createdBefore().get())) {
            throw new IllegalArgumentException("createdSince must be before createdBefore");
        }
    }

    /** {@return all orders} */
    static FreshInvestigationQuery all() {
        return builder().build();
    }

    /** Where the country and the name are looked for. */
    enum LookUp {
        /** In what the provider found. */
        COMPANY_DETAILS,
        /** In what you ordered. */
        SEARCH_CRITERIA
    }

    /** What to sort by. */
    enum SortBy {
        /** When it was ordered. */
        CREATION_DATE("creationDate"),
        /** When its status changed last; what polling needs. */
        LAST_STATUS_CHANGE_DATE("lastStatusChangeDate"),
        /** Its number. */
        ORDER_ID("orderID"),
        /** Its status. */
        STATUS("status");

        private final String word;

        SortBy(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** The direction to sort in. */
    enum Direction {
        /** Smallest first. */
        ASCENDING,
        /** Greatest first. */
        DESCENDING
    }

    /** {@return a builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. Not thread-safe. */
    final class Builder extends ImmutableFreshInvestigationQuery.Builder {
        Builder() {}
    }
}
