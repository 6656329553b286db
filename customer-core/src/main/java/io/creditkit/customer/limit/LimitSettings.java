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

    /** {@return how a limit is recommended; default {@link RecommendationPolicy#standard()}} */
    @Value.Default
    default RecommendationPolicy recommendation() {
        return RecommendationPolicy.standard();
    }

    /** Refuses what no settings can be. */
    @Value.Check
    default void check() {
        subLimits().forEach((component, most) -> {
            if (most.signum() < 0) {
                throw new IllegalArgumentException(
                        "A limit can't be negative, but that of " + component + " is " + most + ".");
            }
        });
        for (Duration time : List.of(reservationLifetime(), overrideLifetime(), requestLifetime())) {
            if (time.isNegative() || time.isZero()) {
                throw new IllegalArgumentException("A lifetime is longer than nothing, but this is " + time + ".");
            }
        }
        for (int i = 0; i < levels().size(); i++) {
            if (levels().get(i).level() != i + 1) {
                throw new IllegalArgumentException(
                        "Levels of approval are numbered 1, 2, 3 and so on, lowest first, but number " + (i + 1)
                                + " is level " + levels().get(i).level() + ".");
            }
        }
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
