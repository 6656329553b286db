package io.creditkit.customer.report;

import io.creditkit.customer.internal.EntryCheck;
import io.creditkit.customer.internal.ValueStyle;
import java.time.Duration;
import java.time.Period;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.immutables.value.Value;

/** When a report may be bought. Every order of the house goes by one of these. */
@Value.Immutable
@ValueStyle
public interface ReportPolicy {
    /** {@return how old a report may be and still be used again instead of a new one; default 6 months} */
    @Value.Default
    default Period maxAge() {
        return Period.ofMonths(6);
    }

    /**
     * {@return the same for a report after which a monitoring event came; at most {@link #maxAge()} counts. Default 6 months:
     * an event brings its own news, so it is no reason to buy}
     */
    @Value.Default
    default Period maxAgeAfterEvent() {
        return Period.ofMonths(6);
    }

    /** {@return how many orders a calendar day may have, in the tenant's zone; 0 buys nothing; empty (default) is no bound} */
    OptionalInt perDay();

    /** {@return how many orders a calendar month may have; 0 buys nothing; empty (default) is no bound} */
    OptionalInt perMonth();

    /** {@return what becomes of an order for which the budget has no room; refused by default} */
    @Value.Default
    default OverBudget overBudget() {
        return OverBudget.REFUSE;
    }

    /** What becomes of an order for which the budget has no room. */
    enum OverBudget {
        /** It is refused, whoever asks. */
        REFUSE,
        /**
         * It is refused with {@link ReportOutcome.Obstacle#BUDGET_TO_BE_ASKED_FOR}, and somebody with
         * {@link io.creditkit.customer.access.Permission#ORDER_BEYOND_BUDGET} can place it by {@link OrderReason#beyondBudget()}. What
         * was bought beyond the budget counts like the rest.
         */
        ASK
    }

    /**
     * {@return how long a company is left alone after the agency said that it has no report of it, or that the contract does
     * not cover it; default 30 days}
     */
    @Value.Default
    default Duration askAgainAfter() {
        return Duration.ofDays(30);
    }

    /**
     * {@return how long one reading of the agency's meter of a country serves, our own deliveries since then being added;
     * default one hour. Zero reads it before each order, for one free call more}
     */
    @Value.Default
    default Duration meterMaxAge() {
        return Duration.ofHours(1);
    }

    /**
     * {@return how old an order without an outcome must be before {@link CreditReports#recover()} takes it for one that a
     * crash left behind; default 10 minutes, which is longer than any call may run. Zero only where no other process or
     * thread can be ordering at that time, such as at the start of the one program that uses an embedded database}
     */
    @Value.Default
    default Duration settleOrdersAfter() {
        return Duration.ofMinutes(10);
    }

    /**
     * {@return what a report may do to the master data of the customers of its company; a field that is not named is left alone, so by
     * default (none) all are}
     */
    Map<AgencyField, FieldMode> fields();

    /**
     * {@return the sections of a report that are taken out before it is kept, by the agency's own names, such as {@code directors}; by
     * default (none) a report is kept byte for byte as it was received} All figures and the history are taken over first. What is taken
     * out is gone: to see it again the report has to be bought again. A report that can't be read is kept whole, and so is the PDF
     * document that came with one. An agency that can't take sections out ({@link CreditBureau#without}) keeps all of them.
     */
    Set<String> sectionsNotKept();

    /** Refuses negative settings. */
    @Value.Check
    default void check() {
        EntryCheck.of("policy of reports")
                .never("maxAge", () -> maxAge().isNegative(), "negative", "It can't be negative.")
                .never("maxAgeAfterEvent", () -> maxAgeAfterEvent().isNegative(), "negative", "It can't be negative.")
                .notNegative("perDay", perDay().orElse(0))
                .notNegative("perMonth", perMonth().orElse(0))
                .never("askAgainAfter", () -> askAgainAfter().isNegative(), "negative", "It can't be negative.")
                .never("meterMaxAge", () -> meterMaxAge().isNegative(), "negative", "It can't be negative.")
                .never("settleOrdersAfter", () -> settleOrdersAfter().isNegative(), "negative", "It can't be negative.")
                .refuse();
    }

    /** {@return the defaults} */
    static ReportPolicy standard() {
        return builder().build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ReportPolicy}. */
    final class Builder extends ImmutableReportPolicy.Builder {
        Builder() {}
    }
}
