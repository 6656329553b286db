package io.creditkit.customer.limit;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import java.util.List;

/**
 * What limit a legal entity has, and which one its figures recommend. All amounts are in one currency: that of the limit, else the
 * risk currency of the first account. Immutable.
 *
 * @param entity the legal entity
 * @param accounts its accounts, by number; at least one
 * @param provider the agency's limit; unknown if it gives none
 * @param exposure what is at risk over all accounts
 * @param internal the limit in force
 * @param recommendation the recommended limit with its criteria
 * @param gap the recommended limit less the one in force, or all of it if there is none in force
 * @param reason why a person should look
 */
public record LimitProposal(
        LimitSubject entity,
        List<CustomerId> accounts,
        Measure<Money> provider,
        Measure<Money> exposure,
        LimitInForce internal,
        LimitRecommendation recommendation,
        Measure<Money> gap,
        Reason reason) {
    /** Why a person should look, most urgent first. */
    public enum Reason {
        /** More is at risk than the limit in force allows. */
        OVER_LIMIT("More is at risk than the limit in force allows."),
        /** More is at risk than the figures recommend. */
        OVER_RECOMMENDATION("More is at risk than the figures recommend."),
        /** The last day of the limit is over. */
        LIMIT_EXPIRED("The last day of the limit is over."),
        /** Nobody decided a limit. */
        NO_LIMIT("Nobody decided a limit."),
        /** The limit in force is higher than recommended. */
        LOWER("The limit in force is higher than recommended."),
        /** The limit in force is lower than recommended. */
        RAISE("The limit in force is lower than recommended."),
        /** Nothing is known that a limit could be told from. */
        NO_RECOMMENDATION("Nothing is known that a limit could be told from."),
        /** The limit in force is the recommended one, or no limit applies. */
        KEEP("The limit in force is the recommended one, or no limit applies.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /** {@return the reason as one plain sentence} */
        public String sentence() {
            return sentence;
        }
    }

    public LimitProposal {
        accounts = List.copyOf(accounts);
    }

    /** {@return how much of the limit in force is used} */
    public LimitUse use() {
        return new LimitUse(exposure, internal.amount());
    }

    static Reason reason(LimitUse use, LimitInForce internal, Measure<Money> recommended, Measure<Money> gap) {
        if (isAboveZero(use.excess())) {
            return Reason.OVER_LIMIT;
        }
        if (internal.amount() instanceof LimitAmount.NotApplicable) {
            return Reason.KEEP;
        }
        if (recommended instanceof Measure.Known<Money> known
                && use.exposure() instanceof Measure.Known<Money> counted
                && counted.value().compareAmount(known.value()) > 0) {
            return Reason.OVER_RECOMMENDATION;
        }
        if (internal.origin() == LimitInForce.Origin.EXPIRED) {
            return Reason.LIMIT_EXPIRED;
        }
        if (internal.amount() instanceof LimitAmount.NotDecided) {
            return Reason.NO_LIMIT;
        }
        if (!(gap instanceof Measure.Known<Money> known)) {
            return Reason.NO_RECOMMENDATION;
        }
        return switch (known.value().signum()) {
            case 1 -> Reason.RAISE;
            case -1 -> Reason.LOWER;
            default -> Reason.KEEP;
        };
    }

    private static boolean isAboveZero(Measure<Money> amount) {
        return amount.toOptional().filter(known -> known.signum() > 0).isPresent();
    }
}
