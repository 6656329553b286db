package io.creditkit.customer.limit;

import io.creditkit.customer.Money;
import io.creditkit.customer.internal.ValueStyle;
import io.creditkit.customer.lending.ExposureComponent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/** How credit limits are decided and checked. Immutable. */
@Value.Immutable
@ValueStyle
public interface LimitSettings {
    /** {@return what holds once the last day of a limit is over; default no credit} */
    @Value.Default
    default ExpiredLimit expiredLimit() {
        return ExpiredLimit.NO_CREDIT;
    }

    /** {@return the answer for a customer for whom no limit was decided; default WATCH, so that it goes on and is seen} */
    @Value.Default
    default CheckVerdict withoutLimit() {
        return CheckVerdict.WATCH;
    }

    /** {@return the most that single components may add up to, where the decision sets none; default none} */
    Map<ExposureComponent, Money> subLimits();

    /** {@return how long headroom is kept for a document; default three days} */
    @Value.Default
    default Duration reservationLifetime() {
        return Duration.ofDays(3);
    }

    /**
     * {@return how long a reservation still counts after it was converted, so that its document is in one of both at every moment;
     * default one minute}
     *
     * <p>A check asks the host for its orders before it reads the ledger, so that an order booked in between is in neither. Set it
     * longer than the host's {@link io.creditkit.customer.lending.CommitmentSource} may lag behind a booking, as one does that
     * reads a copy of the orders. A document that is in both counts once, by its reference; one that was settled meanwhile under
     * another reference counts up to so long too much.
     */
    @Value.Default
    default Duration settlingTime() {
        return Duration.ofMinutes(1);
    }

    /**
     * {@return for how many days after a document was last granted headroom a check of the same document at a checkpoint relies on that,
     * if its amount did not grow: what would hold it by its figures then is a warning. Who is blocked or stopped by hand stays so. A
     * check that relies on a former one does not begin the days anew. Default none: each checkpoint is checked for itself}
     */
    Map<Checkpoint, Integer> graceDays();

    /** {@return how long an override lets its document pass; default seven days} */
    @Value.Default
    default Duration overrideLifetime() {
        return Duration.ofDays(7);
    }

    /** {@return how long a request waits for an approver; default fourteen days} */
    @Value.Default
    default Duration requestLifetime() {
        return Duration.ofDays(14);
    }

    /** {@return who may decide up to how much, lowest first; default none: whoever may set limits decides alone} */
    List<ApprovalLevel> levels();

    /** {@return which amount an approver's level has to cover; default the whole limit} */
    @Value.Default
    default ApprovalBasis approvalBasis() {
        return ApprovalBasis.GROSS;
    }

    /** {@return which levels a request goes through; default {@link ApprovalRouting#FIRST_ABLE}} */
    @Value.Default
    default ApprovalRouting routing() {
        return ApprovalRouting.FIRST_ABLE;
    }

    /** {@return which customers are connected, and how much they may owe together; default none} */
    @Value.Default
    default CorporateCaps corporateCaps() {
        return CorporateCaps.none();
    }

    /** {@return how a limit is recommended; default {@link RecommendationPolicy#standard()}} */
    @Value.Default
    default RecommendationPolicy recommendation() {
        return RecommendationPolicy.standard();
    }

    /** Refuses what no settings can be. */
    @Value.Check
    default void check() {
        LimitRules.SETTINGS.check(this);
    }

    /** {@return the settings with every default} */
    static LimitSettings standard() {
        return builder().build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link LimitSettings}. */
    final class Builder extends ImmutableLimitSettings.Builder {
        Builder() {}
    }
}
