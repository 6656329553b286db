package io.creditkit.examples.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Failures ordered beforehand, so that a test can break things on purpose. */
final class Faults {
    private final List<Order> orders = new ArrayList<>();

    synchronized void add(Order order) {
        orders.add(order);
    }

    synchronized void clear() {
        orders.clear();
    }

    /** {@return the fault that this call is to meet, and counts it} */
    synchronized Optional<Order> take(String path) {
        for (int i = 0; i < orders.size(); i++) {
            Order order = orders.get(i);
            if (order.concerns(path)) {
                if (order.times() == 1) {
                    orders.remove(i);
                } else {
                    orders.set(i, new Order(order.pathPrefix(), order.kind(), order.times() - 1, order.delay()));
                }
                return Optional.of(order);
            }
        }
        return Optional.empty();
    }

    /**
     * A fault for the next calls of some paths.
     *
     * @param pathPrefix such as {@code /v1/companies}; a star stands for one part of the path
     * @param kind what goes wrong
     * @param times for how many calls, from 1
     * @param delay how long a slow call waits; what a 429 tells to wait, nothing if zero
     */
    record Order(String pathPrefix, Kind kind, int times, Duration delay) {
        boolean concerns(String path) {
            String[] wanted = pathPrefix.split("/", -1);
            String[] given = path.split("/", -1);
            int last = wanted.length - 1;
            if (given.length <= last || !given[last].startsWith(wanted[last].replace("*", ""))) {
                return false;
            }
            for (int i = 0; i < last; i++) {
                if (!wanted[i].equals("*") && !wanted[i].equals(given[i])) {
                    return false;
                }
            }
            return true;
        }
    }

    /** What goes wrong. */
    enum Kind {
        /** Too many requests; nothing is done. */
        STATUS_429,
        /** An error of the agency; nothing is done. */
        STATUS_500,
        /** A gateway without the agency behind it: HTML, and nothing is done. */
        STATUS_503,
        /** The connection ends before anything is done. */
        DROP_BEFORE,
        /** The call is carried out, and charged, and the connection ends without an answer. */
        DROP_AFTER,
        /** The answer comes late. */
        SLOW,
        /** Half of the answer comes. Not charged. */
        TRUNCATED,
        /** Every token is worth nothing from now on, and the call with it. */
        EXPIRED_TOKEN,
        /** A report comes without some sections, and says so. */
        FAILED_SECTIONS,
        /** Every object of the answer has a field that nobody ever described. */
        UNKNOWN_FIELDS,
        /** Every monitoring event of the answer is there twice. */
        EVENT_TWICE,
        /** The monitoring event that was created last is not there yet; without the fault it is. */
        EVENT_LATE;

        /** {@return whether the call is answered as ever, and the answer then changed} */
        boolean distorts() {
            return this == FAILED_SECTIONS || this == UNKNOWN_FIELDS || this == EVENT_TWICE || this == EVENT_LATE;
        }

        static Optional<Kind> of(String text) {
            String plain = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
            for (Kind kind : values()) {
                String name = kind.name().replace("_", "");
                if (name.equals(plain) || name.equals("STATUS" + plain)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }
}
