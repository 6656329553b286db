package io.creditkit.examples.sandbox;

import java.util.Locale;
import java.util.Optional;

/** What goes wrong. */
enum FaultKind {
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
    /** A monitoring event is not there yet, while newer ones are; without the fault it is. */
    EVENT_LATE;

    /** {@return whether the call is answered as ever, and the answer then changed} */
    boolean distorts() {
        return this == FAILED_SECTIONS || this == UNKNOWN_FIELDS || this == EVENT_TWICE || this == EVENT_LATE;
    }

    /** {@return the kind that the switches call so} */
    static Optional<FaultKind> of(String text) {
        String plain = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        for (FaultKind kind : values()) {
            String name = kind.name().replace("_", "");
            if (name.equals(plain) || name.equals("STATUS" + plain)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
