package io.creditkit.graph;

import java.util.Comparator;
import java.util.Optional;

/** What edges between the same two parties state: the order among them, and which are one and the same whatever their origins. */
final class EdgeContent {
    static final Comparator<Edge> ORDER = (one, other) -> one == other ? 0 : compare(one, other);

    private EdgeContent() {}

    private static int compare(Edge one, Edge other) {
        int order = one.type().compareTo(other.type());
        order = order != 0 ? order : compare(one.role(), other.role());
        order = order != 0 ? order : compare(one.sharePercent(), other.sharePercent());
        order = order != 0 ? order : compare(one.validFrom(), other.validFrom());
        order = order != 0 ? order : compare(one.validTo(), other.validTo());
        order = order != 0
                ? order
                : compare(
                        one.shareRange().map(ShareRange::toString),
                        other.shareRange().map(ShareRange::toString));
        return order != 0 ? order : Boolean.compare(one.current(), other.current());
    }

    /** What is not told comes first. */
    private static <T extends Comparable<? super T>> int compare(Optional<T> one, Optional<T> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(one.isPresent(), other.isPresent());
        }
        return one.get().compareTo(other.get());
    }
}
