package io.creditkit.customer.storage.memory;

import io.creditkit.customer.Subject;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.StaleVersionException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What the contract says of keys, their order, and the versions under them. */
final class Keys {
    /** Differs from the natural order of strings beyond the basic plane, where databases go by code point. */
    static final Comparator<String> BY_CODE_POINT = Keys::compareCodePoints;

    /** By kind, then by id. */
    static final Comparator<Subject> BY_SUBJECT =
            Comparator.comparing(Subject::kind).thenComparing(Subject::id, BY_CODE_POINT);

    private Keys() {}

    /** Refuses a page that is empty or too large. */
    static void requirePage(String what, int limit, int most) {
        if (limit < 1 || limit > most) {
            throw new IllegalArgumentException(
                    "A page has 1 to " + most + " " + what + ", but " + limit + " were asked for.");
        }
    }

    /**
     * {@return a page of what was written down between two moments}
     *
     * @param kept everything, under whatever it is about
     */
    static <E> List<E> between(
            Map<?, List<E>> kept,
            Function<E, Instant> at,
            Instant from,
            Instant until,
            Comparator<E> order,
            int limit) {
        return kept.values().stream()
                .flatMap(List::stream)
                .filter(entry ->
                        !at.apply(entry).isBefore(from) && at.apply(entry).isBefore(until))
                .sorted(order)
                .limit(limit)
                .toList();
    }

    /** {@return the text under which upper and lower case are the same} */
    static String caseless(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /**
     * {@return the version to store}
     *
     * @param stored 0 if nothing is stored
     */
    static long nextVersion(String what, long given, long stored) {
        if (given == 0 && stored != 0) {
            throw new DuplicateKeyException("There is a " + what + " already.");
        }
        if (given != stored) {
            throw new StaleVersionException(what, given, stored);
        }
        return stored + 1;
    }

    private static int compareCodePoints(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            if (one.charAt(i) != other.charAt(i)) {
                return Integer.compare(codePointAround(one, i), codePointAround(other, i));
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    /** The first half of a pair may be equal and the second not: both halves then stand for the whole. */
    private static int codePointAround(String text, int index) {
        boolean secondHalf = index > 0
                && Character.isLowSurrogate(text.charAt(index))
                && Character.isHighSurrogate(text.charAt(index - 1));
        return text.codePointAt(secondHalf ? index - 1 : index);
    }
}
