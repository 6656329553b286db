package io.creditkit.customer.report;

import io.creditkit.customer.Money;
import io.creditkit.customer.internal.EntryCheck;
import io.creditkit.customer.internal.ValueStyle;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** How many reports may be ordered in a calendar day and month, and what they may cost. */
@Value.Immutable
@ValueStyle
public interface ReportBudget {
    /** {@return how many orders a day may have; 0 buys nothing; empty (default) is no bound} */
    OptionalInt perDay();

    /** {@return how many orders a month may have; 0 buys nothing; empty (default) is no bound} */
    OptionalInt perMonth();

    /** {@return what the orders of a day may cost together; empty (default) is no bound} */
    Optional<Money> costPerDay();

    /** {@return what the orders of a month may cost together; empty (default) is no bound} */
    Optional<Money> costPerMonth();

    /** Refuses bounds below zero. */
    @Value.Check
    default void check() {
        EntryCheck.of("budget of reports")
                .notNegative("perDay", perDay().orElse(0))
                .notNegative("perMonth", perMonth().orElse(0))
                .notNegative("costPerDay", costPerDay().map(Money::signum).orElse(0))
                .notNegative("costPerMonth", costPerMonth().map(Money::signum).orElse(0))
                .refuse();
    }

    /** {@return a budget without bounds} */
    static ReportBudget none() {
        return builder().build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ReportBudget}. */
    final class Builder extends ImmutableReportBudget.Builder {
        Builder() {}
    }
}
