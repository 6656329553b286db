package io.creditkit.customer.jdbc;

import io.creditkit.customer.storage.StorageException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;

/** How numbers and moments stand in a column. What would not come back as it went in is refused. */
final class Numbers {
    /** As in the schema: {@code DECIMAL(60, 24)}. Databases round what has more digits without a word. */
    static final int DIGITS_AFTER_POINT = 24;

    private static final int DIGITS_BEFORE_POINT = 36;

    /** More than any number that can be stored. */
    static final BigDecimal GREATEST = BigDecimal.ONE.movePointRight(DIGITS_BEFORE_POINT);

    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final int NANOS_PER_MICRO = 1_000;

    private Numbers() {}

    static BigDecimal storable(BigDecimal number) {
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        if (plain.scale() > DIGITS_AFTER_POINT || plain.precision() - plain.scale() > DIGITS_BEFORE_POINT) {
            throw new StorageException("A number has " + Math.max(0L, (long) plain.precision() - plain.scale())
                    + " digits before and " + Math.max(0, plain.scale()) + " after the point. At most "
                    + DIGITS_BEFORE_POINT + " and " + DIGITS_AFTER_POINT + " can be stored: round it first.");
        }
        return plain;
    }

    static long micros(Instant moment) {
        try {
            return Math.addExact(
                    Math.multiplyExact(moment.getEpochSecond(), MICROS_PER_SECOND), moment.getNano() / NANOS_PER_MICRO);
        } catch (ArithmeticException tooFar) {
            throw new StorageException(
                    "A moment lies more than 290,000 years from 1970 and can't be stored. Check where it comes from.",
                    tooFar);
        }
    }

    static Instant moment(long micros) throws DateTimeException {
        return Instant.ofEpochSecond(
                Math.floorDiv(micros, MICROS_PER_SECOND), Math.floorMod(micros, MICROS_PER_SECOND) * NANOS_PER_MICRO);
    }
}
