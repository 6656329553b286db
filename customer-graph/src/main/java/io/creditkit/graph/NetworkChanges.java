package io.creditkit.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a network differs from the one before. */
final class NetworkChanges {
    private final Changed<Node> nodes = new Changed<>();
    private final Changed<Edge> edges = new Changed<>();

    /**
     * What changed of one kind.
     *
     * @param <T> parties or edges
     */
    static final class Changed<T> {
        private final List<T> now = new ArrayList<>();
        private final List<T> before = new ArrayList<>();
        private final List<T> gone = new ArrayList<>();

        /** Notes what became of one of them, if anything did. */
        void note(Optional<T> was, Optional<T> is) {
            if (was.equals(is)) {
                return;
            }
            is.ifPresent(now::add);
            if (was.isPresent()) {
                before.add(was.get());
                if (is.isEmpty()) {
                    gone.add(was.get());
                }
            }
        }

        /** {@return the new ones, and those that changed} */
        List<T> now() {
            return now;
        }

        /** {@return those that changed as they were, and those left out} */
        List<T> before() {
            return before;
        }

        /** {@return those left out} */
        List<T> gone() {
            return gone;
        }
    }

    Changed<Node> nodes() {
        return nodes;
    }

    Changed<Edge> edges() {
        return edges;
    }
}
