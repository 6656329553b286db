package io.creditkit.creditsafe;

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
