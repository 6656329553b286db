package io.creditkit.customer.onboarding;

import io.creditkit.customer.internal.FoldingKey;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/** The order of a list of pre-customers; equal ones come by id, and what is not known comes last. */
public enum PreCustomerOrder {
    /** By when they were created, the newest first. */
    NEWEST_FIRST(Comparator.comparing(PreCustomer::createdAt).reversed()),
    /** By when they were created, the oldest first. */
    OLDEST_FIRST(Comparator.comparing(PreCustomer::createdAt)),
    /** By when they got their present state, the last first. */
    LAST_MODIFIED_FIRST(Comparator.comparing(PreCustomer::statusChangedAt).reversed()),
    /** By when they got their present state, the one that waits longest first. */
    LONGEST_UNMODIFIED_FIRST(Comparator.comparing(PreCustomer::statusChangedAt)),
    /** By name, without regard to case and accents. */
    NAME(folded(PreCustomer::name)),
    /** By e-mail address, without regard to case. */
    EMAIL(folded(PreCustomer::email)),
    /** By state, in the order of the states. */
    STATUS(Comparator.comparing(PreCustomer::status));

    private final Comparator<PreCustomer> comparator;

    PreCustomerOrder(Comparator<PreCustomer> comparator) {
        this.comparator = comparator.thenComparing(lead -> lead.id().value());
    }

    Comparator<PreCustomer> comparator() {
        return comparator;
    }

    private static Comparator<PreCustomer> folded(Function<PreCustomer, Optional<String>> text) {
        return Comparator.comparing(
                lead -> text.apply(lead).map(FoldingKey::ofText),
                Comparator.comparing((Optional<String> key) -> key.isEmpty()).thenComparing(key -> key.orElse("")));
    }
}
