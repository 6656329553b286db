package io.creditkit.customer.onboarding;

import io.creditkit.customer.internal.FoldingKey;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/** The order of a list of pre-customers; equal ones come by id, and what is not known comes last. */
public enum PreCustomerOrder {
    /** By when they were created, the newest first. */
    NEWEST_FIRST,
    /** By when they were created, the oldest first. */
    OLDEST_FIRST,
    /** By when they got their present state, the last first. */
    LAST_MODIFIED_FIRST,
    /** By when they got their present state, the one that waits longest first. */
    LONGEST_UNMODIFIED_FIRST,
    /** By name, without regard to case and accents. */
    NAME,
    /** By e-mail address, without regard to case. */
    EMAIL,
    /** By state, in the order of the states. */
    STATUS;

    Comparator<PreCustomer> comparator() {
        Comparator<PreCustomer> first = switch (this) {
            case NEWEST_FIRST -> Comparator.comparing(PreCustomer::createdAt).reversed();
            case OLDEST_FIRST -> Comparator.comparing(PreCustomer::createdAt);
            case LAST_MODIFIED_FIRST ->
                Comparator.comparing(PreCustomer::statusChangedAt).reversed();
            case LONGEST_UNMODIFIED_FIRST -> Comparator.comparing(PreCustomer::statusChangedAt);
            case NAME -> folded(PreCustomer::name);
            case EMAIL -> folded(PreCustomer::email);
            case STATUS -> Comparator.comparing(PreCustomer::status);
        };
        return first.thenComparing(lead -> lead.id().value());
    }

    private static Comparator<PreCustomer> folded(Function<PreCustomer, Optional<String>> text) {
        return Comparator.comparing(
                lead -> text.apply(lead).map(FoldingKey::ofText),
                Comparator.comparing((Optional<String> key) -> key.isEmpty()).thenComparing(key -> key.orElse("")));
    }
}
