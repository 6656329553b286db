package io.creditkit.customer.privacy;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Subject;
import io.creditkit.customer.internal.ValueStyle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The proof that a person was erased: what was done with which records, and never what stood in them. */
@Value.Immutable
@ValueStyle
public interface Erasure {
    /** {@return the id} */
    String id();

    /** {@return whose data: a customer's or a pre-customer's; the id is kept so that it is never used again} */
    Subject subject();

    /** {@return why it was asked for, 1 to 500 characters, without personal data} */
    String reason();

    /** {@return who carried it out} */
    Actor executedBy();

    /** {@return when it was carried out} */
    Instant executedAt();

    /** {@return what was done; while a duty to keep stands, with the records kept} */
    List<ErasureLine> lines();

    /** {@return when the records that had to be kept were erased too, and nothing was left; empty while some are kept} */
    Optional<Instant> completedAt();

    /** {@return 0 for one never stored; the storage adds 1 at each write} */
    @Value.Default
    default long version() {
        return 0;
    }

    /** {@return the first day on which more of it can be completed; empty if it is complete} */
    default Optional<LocalDate> nextStepOn() {
        return completedAt().isPresent()
                ? Optional.empty()
                : lines().stream()
                        .flatMap(line -> line.retainUntil().stream())
                        .min(Comparator.naturalOrder())
                        .map(last -> last.plusDays(1));
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Erasure}. */
    final class Builder extends ImmutableErasure.Builder {
        Builder() {}
    }
}
