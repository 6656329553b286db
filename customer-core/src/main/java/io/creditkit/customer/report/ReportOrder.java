package io.creditkit.customer.report;

import io.creditkit.customer.Actor;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.Money;
import io.creditkit.customer.internal.ValueStyle;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * One line in the ledger of everything that may be billed: who wanted a report, when, why, and what came of it. It is
 * written <em>before</em> the agency is asked, so that a crash leaves a trace.
 */
@Value.Immutable
@ValueStyle
public interface ReportOrder {
    /** The most characters that are kept of an agency's id of a call. */
    int MAX_CORRELATION_ID = 191;

    /** What came of an order. */
    enum Outcome {
        /** Written down; the agency may have been asked already. Open. */
        PLACED,
        /** The report came and is kept. Billed. */
        DELIVERED,
        /** The agency refused, or was never reached. Not billed. */
        NOT_DELIVERED,
        /** The request may have reached the agency, but no answer came. Possibly billed. Open until a person decides. */
        UNKNOWN,
        /** A person decided that the lost order is given up. Possibly billed. */
        WRITTEN_OFF;

        /** {@return whether no further order for the company may be placed yet} */
        public boolean isOpen() {
            return this == PLACED || this == UNKNOWN;
        }

        /** {@return whether the agency billed it, or may have} */
        public boolean mayBeBilled() {
            return this != NOT_DELIVERED;
        }
    }

    /** {@return the id; it is also sent to the agency as the reference of the call} */
    OrderId id();

    /** {@return whose report} */
    AgencyCompanyId company();

    /** {@return the company's country, by which the agency counts} */
    CountryCode country();

    /** {@return who wanted it} */
    Actor requestedBy();

    /** {@return when it was written down} */
    Instant requestedAt();

    /** {@return why, in the words of the one who asked} */
    String reason();

    /** {@return what it was for, as the law of some countries asks; empty for an order of before that was kept} */
    Optional<ReportPurpose> purpose();

    /** {@return who bears the cost, in the host's words, 1 to 64 characters; empty if nobody said} */
    Optional<String> costUnit();

    /** {@return what a report cost by the policy when it was ordered; empty if no price was known} Whether it was billed, the outcome tells. */
    Optional<Money> price();

    /**
     * {@return the agency's own id of the call, by which it finds it, at most 191 characters; empty if it told none, or none yet}
     */
    Optional<String> correlationId();

    /** {@return how many reports of this country the agency had counted as used when the order was placed; empty if it
     * did not tell} */
    OptionalLong meterBefore();

    /** {@return what came of it} */
    Outcome outcome();

    /** {@return when the outcome was known; empty while open} */
    Optional<Instant> completedAt();

    /** {@return the report it brought} */
    Optional<ReportId> reportId();

    /** {@return what went wrong or was decided, one plain sentence} */
    Optional<String> note();

    /** Refuses a cost unit that can't be kept. */
    @Value.Check
    default void check() {
        if (costUnit()
                .filter(unit -> unit.isBlank() || unit.length() > OrderReason.MAX_COST_UNIT)
                .isPresent()) {
            throw new IllegalArgumentException("A cost unit has 1 to " + OrderReason.MAX_COST_UNIT + " characters.");
        }
    }

    /** {@return an agency's id of a call, cut to what is kept} */
    static String shortenedId(String id) {
        return id.length() > MAX_CORRELATION_ID ? id.substring(0, MAX_CORRELATION_ID) : id;
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ReportOrder}. */
    final class Builder extends ImmutableReportOrder.Builder {
        Builder() {}
    }
}
