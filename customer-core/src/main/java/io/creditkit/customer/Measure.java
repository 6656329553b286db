package io.creditkit.customer;

import java.util.Optional;
import java.util.function.Function;

/**
 * The result of a computation that may lack its inputs: either a value, or the reason why there is none. Never null and never
 * a magic number.
 *
 * @param <T> what was to be computed
 */
public sealed interface Measure<T> {
    /**
     * A value.
     *
     * @param <T> what was computed
     * @param value the result
     */
    record Known<T>(T value) implements Measure<T> {}

    /**
     * No value, and why.
     *
     * @param <T> what was to be computed
     * @param reason the kind of reason
     * @param wording why, in one plain sentence for a person, with a key for translation; no personal data
     */
    record Unknown<T>(UnknownReason reason, Wording wording) implements Measure<T> {
        /** {@return why, in plain English} */
        public String detail() {
            return wording.english();
        }
    }

    /** {@return a known value} */
    static <T> Measure<T> known(T value) {
        return new Known<>(value);
    }

    /** {@return no value, for that reason, told with a key and values of its own} */
    static <T> Measure<T> unknown(UnknownReason reason, Wording wording) {
        return new Unknown<>(reason, wording);
    }

    /** {@return no value, for that reason} A translation goes by the kind of reason. */
    static <T> Measure<T> unknown(UnknownReason reason, String detail) {
        return new Unknown<>(reason, reason.wording(detail));
    }

    /** {@return the value, or empty if it is unknown} */
    default Optional<T> toOptional() {
        return this instanceof Known<T> known ? Optional.of(known.value()) : Optional.empty();
    }

    /** {@return the result of the function on a known value; an unknown one stays as it is} */
    default <R> Measure<R> map(Function<? super T, ? extends R> function) {
        if (this instanceof Known<T> known) {
            return new Known<>(function.apply(known.value()));
        }
        Unknown<T> unknown = (Unknown<T>) this;
        return new Unknown<>(unknown.reason(), unknown.wording());
    }
}
