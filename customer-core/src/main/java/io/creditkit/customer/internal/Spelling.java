package io.creditkit.customer.internal;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** What somebody may have meant who wrote a name that is not there. */
public final class Spelling {
    private Spelling() {}

    /** {@return the known name that is nearest, whatever its case; the first of several; empty if none is near} */
    public static Optional<String> nearest(String written, Collection<String> known) {
        String wanted = written.toLowerCase(Locale.ROOT);
        // Farther than this, or with no letter left as it was, it is another word and no slip of the finger.
        int best = Math.min(Math.max(2, wanted.length() / 3), wanted.length() - 1) + 1;
        Optional<String> nearest = Optional.empty();
        for (String candidate : known) {
            int distance = EditDistance.between(wanted, candidate.toLowerCase(Locale.ROOT));
            if (distance < best) {
                best = distance;
                nearest = Optional.of(candidate);
            }
        }
        return nearest;
    }
}
