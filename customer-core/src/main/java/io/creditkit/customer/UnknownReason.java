package io.creditkit.customer;

import java.util.Locale;

/** Why a {@link Measure} has no value. */
public enum UnknownReason {
    /** A needed input is not there. */
    MISSING_INPUT,
    /** The denominator is zero. */
    DIVISION_BY_ZERO,
    /** The question makes no sense here, such as the use of a limit that was never set. */
    NOT_APPLICABLE,
    /** The inputs are in different currencies and may not be converted. */
    CURRENCY_MISMATCH,
    /** No exchange rate on or before the day. */
    NO_RATE,
    /** The input is older than allowed. */
    STALE,
    /** The input is outside its scale. */
    OUT_OF_RANGE,
    /** The agency gives no rating. */
    NOT_RATED,
    /** Nothing was fetched from the agency so far. */
    NOT_SYNCED,
    /** Who asks may not see it. */
    NOT_PERMITTED;

    /** {@return a sentence that has no key but that of the reason, such as one of a host} */
    public Wording wording(String detail) {
        return Wording.of("not-known." + name().replace('_', '-').toLowerCase(Locale.ROOT), detail);
    }
}
