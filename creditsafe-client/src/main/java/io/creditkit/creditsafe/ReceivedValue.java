package io.creditkit.creditsafe;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A value as the provider sent it: typed accessors for what is known, {@link #open()} for all the rest.
 *
 * <p>A member that is missing is empty, never a fault; a member we do not know is kept. Equal if the content is equal.
 * Immutable and thread-safe. Not to be extended by hosts.
 */
public abstract class ReceivedValue {

    private final OpenValue content;

    /** Wraps what was received. */
    protected ReceivedValue(OpenValue content) {
        this.content = content;
    }

    /** {@return the whole content, with the members that have no accessor} */
    public final OpenValue open() {
        return content;
    }

    /** {@return the text of a member, as {@code open().get(name).text()} but without a value for the place itself} */
    protected final Optional<String> text(String name) {
        return content.text(name);
    }

    /** {@return the number of a member} */
    protected final Optional<BigDecimal> number(String name) {
        return content.number(name);
    }

    /** {@return the whole number of a member} */
    protected final OptionalInt integer(String name) {
        return content.integer(name);
    }

    /** {@return the day of a member} */
    protected final Optional<LocalDate> date(String name) {
        return content.date(name);
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof ReceivedValue value
                && value.getClass().equals(getClass())
                && value.content.equals(content);
    }

    @Override
    public final int hashCode() {
        return content.hashCode();
    }

    /** {@return the type and the size alone: what was received may name people} */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[" + content.names().size() + " members]";
    }
}
