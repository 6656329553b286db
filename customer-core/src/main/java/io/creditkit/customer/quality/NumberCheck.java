package io.creditkit.customer.quality;

import java.util.Optional;

/**
 * What a check of a number came to.
 *
 * @param normalized the number in its one spelling
 * @param level for a sound number the highest level it was checked at; for another one the level it failed at
 * @param fault what is wrong, as a sentence without the number; empty if nothing
 */
public record NumberCheck(String normalized, CheckLevel level, Optional<String> fault) {
    /** {@return whether nothing wrong was found; at level SYNTAX that says little} */
    public boolean isSound() {
        return fault.isEmpty();
    }

    /** {@return whether it has the form of such a number, so that {@link #normalized} is its one spelling, whatever else is wrong} */
    public boolean hasForm() {
        return isSound() || level != CheckLevel.SYNTAX;
    }

    /** Without the number, which may be personal data. */
    @Override
    public String toString() {
        return "NumberCheck[" + level + ", " + fault.orElse("sound") + "]";
    }

    static NumberCheck sound(String normalized, CheckLevel level) {
        return new NumberCheck(normalized, level, Optional.empty());
    }

    static NumberCheck wrong(String normalized, CheckLevel level, String fault) {
        return new NumberCheck(normalized, level, Optional.of(fault));
    }

    /** {@return sound at level CHECKSUM if the digits fit, wrong at that level if not} */
    static NumberCheck ofDigits(String normalized, CheckDigits.Fit fit) {
        return switch (fit) {
            case FITS -> sound(normalized, CheckLevel.CHECKSUM);
            case UNKNOWN -> sound(normalized, CheckLevel.SYNTAX);
            case WRONG -> wrong(normalized, CheckLevel.CHECKSUM, "Its check digits do not fit: it was mistyped.");
        };
    }
}
