package io.creditkit.graph;

import io.creditkit.graph.internal.ContentHash;
import io.creditkit.graph.internal.ValueStyle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** One statement about two parties. */
@Value.Immutable
@ValueStyle
@SuppressWarnings("immutables:from") // The builder needs no copy method; an edge's "from" is worth more.
public interface Edge {
    /** {@return what is stated} */
    EdgeType type();

    /** {@return the party that holds the interest: owner, parent, director, account} */
    NodeKey from();

    /** {@return the party it is held in} */
    NodeKey to();

    /** {@return the share of the capital in percent, more than 0 to 100; empty if not told, which is not zero} */
    Optional<BigDecimal> sharePercent();

    /** {@return the range the share lies in, in percent; empty if the share is exact or not told at all} */
    Optional<ShareRange> shareRange();

    /** {@return what is known of the share: its exact value, its range, or 0 to 100 if nothing is told} */
    default ShareRange knownShare() {
        return sharePercent().map(ShareRange::exactly).or(this::shareRange).orElseGet(ShareRange::unknown);
    }

    /** {@return the position on the board, or the role of a user or contact} */
    Optional<String> role();

    /** {@return the first day; empty if not told} */
    Optional<LocalDate> validFrom();

    /** {@return the first day on which it is no longer so; empty if open or not told} */
    Optional<LocalDate> validTo();

    /** {@return whether it held on the network's day; default true} */
    @Value.Default
    default boolean current() {
        return true;
    }

    /**
     * {@return whether it is over: it does not hold on the network's day, and is not told to begin after it}
     *
     * @param asOf the network's day
     */
    default boolean isOver(LocalDate asOf) {
        return !current() && validFrom().filter(start -> start.isAfter(asOf)).isEmpty();
    }

    /** {@return where it was stated, each place once} */
    List<Provenance> provenance();

    /** {@return an id made of the content: equal statements have equal ids in every run} Made anew each time; it takes about a microsecond. */
    default String id() {
        return ContentHash.of(
                type().name(),
                from().value(),
                to().value(),
                sharePercent()
                        .map(share -> share.stripTrailingZeros().toPlainString())
                        .or(() -> shareRange().map(ShareRange::toString))
                        .orElse(""),
                role().orElse(""),
                validFrom().map(LocalDate::toString).orElse(""),
                validTo().map(LocalDate::toString).orElse(""),
                current() ? "current" : "ended");
    }

    /** Refuses a share outside its range, and one on a statement that has none. */
    @Value.Check
    default void check() {
        if (shareRange().isPresent() && (sharePercent().isPresent() || type() != EdgeType.SHAREHOLDING)) {
            throw new IllegalArgumentException(
                    "Only a SHAREHOLDING has a range of shares, and only one whose share is not exact.");
        }
        sharePercent().ifPresent(share -> {
            if (type() != EdgeType.SHAREHOLDING) {
                throw new IllegalArgumentException("Only a SHAREHOLDING has a share, not a " + type() + ".");
            }
            if (share.signum() <= 0 || share.compareTo(BigDecimal.valueOf(100)) > 0) {
                throw new IllegalArgumentException("A share is more than 0 and at most 100 percent, but that of "
                        + from() + " in " + to() + " is " + share.toPlainString() + ".");
            }
        });
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Edge}. */
    final class Builder extends ImmutableEdge.Builder {
        Builder() {}

        @Override
        public Edge build() {
            return StatedEdge.of(super.build());
        }
    }
}
