package io.creditkit.customer.internal;

import io.creditkit.customer.EntryFault;
import io.creditkit.customer.InvalidEntryException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Not for hosts: collects what is wrong with a value while it is built, so that all of it is told at once. For values whose every
 * rule holds where they are built; {@link EntryRules} are for those of which some hold only where they are stored. Not
 * thread-safe.
 */
public final class EntryCheck {
    private final String what;
    private final List<EntryFault> faults = new ArrayList<>(0);

    private EntryCheck(String what) {
        this.what = what;
    }

    /**
     * {@return a check that found nothing yet}
     *
     * @param what the kind of value in messages, such as {@code alert rule}; no personal data
     */
    public static EntryCheck of(String what) {
        return new EntryCheck(what);
    }

    /**
     * {@return the same, which says which one it is}
     *
     * @param name never personal data; left out if it is blank or too long to be read
     */
    public static EntryCheck of(String what, String name) {
        return new EntryCheck(EntryRules.named(what, name));
    }

    /** Looks at a text without which there is no such value. */
    public EntryCheck must(String field, String text, int most) {
        EntryRules.required(field, text).or(() -> tooLong(field, text, most)).ifPresent(this::add);
        return this;
    }

    /** Looks at a text that may be missing, but not be blank or too long. */
    public EntryCheck mustIfThere(String field, Optional<String> text, int most) {
        return mustEach(field, text.stream().toList(), most);
    }

    /** Looks at texts none of which may be blank or too long. */
    public EntryCheck mustEach(String field, Collection<String> texts, int most) {
        for (String text : texts) {
            EntryRules.blank(field, text).or(() -> tooLong(field, text, most)).ifPresent(this::add);
        }
        return this;
    }

    /** Looks at a text of at most so many characters, which may be blank. */
    public EntryCheck text(String field, String text, int most) {
        tooLong(field, text, most).ifPresent(this::add);
        return this;
    }

    /** Looks at a number that has a least and a greatest value. */
    public EntryCheck within(String field, long value, long least, long most) {
        if (value < least || value > most) {
            add(new EntryFault(
                    field,
                    "out-of-range",
                    "It lies from " + least + " to " + most + ", and is not " + value + ".",
                    Map.of(
                            "least", String.valueOf(least),
                            "most", String.valueOf(most),
                            "given", String.valueOf(value))));
        }
        return this;
    }

    /** Looks at how many of something there are. */
    public EntryCheck count(String field, int count, int least, int most) {
        if (count < least || count > most) {
            String wanted = least == most ? String.valueOf(least) : least + " to " + most;
            add(new EntryFault(
                    field,
                    "other-count",
                    "There are " + wanted + " of them, and not " + count + ".",
                    Map.of(
                            "least", String.valueOf(least),
                            "most", String.valueOf(most),
                            "given", String.valueOf(count))));
        }
        return this;
    }

    /** Looks at a number that has a least value. */
    public EntryCheck atLeast(String field, long value, long least) {
        if (value < least) {
            add(new EntryFault(
                    field,
                    "too-small",
                    "It is at least " + least + ", and not " + value + ".",
                    Map.of("least", String.valueOf(least), "given", String.valueOf(value))));
        }
        return this;
    }

    /** Looks at what must not be below zero, by its sign. */
    public EntryCheck notNegative(String field, int sign) {
        return sign < 0 ? never(field, () -> true, "negative", "It can't be negative.") : this;
    }

    /** Looks at what no such value can be. */
    public EntryCheck never(String field, BooleanSupplier broken, String key, String message) {
        if (broken.getAsBoolean()) {
            add(new EntryFault(field, key, message));
        }
        return this;
    }

    private static Optional<EntryFault> tooLong(String field, String text, int most) {
        return text.length() > most ? Optional.of(EntryRules.tooLong(field, most)) : Optional.empty();
    }

    private void add(EntryFault fault) {
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }

    /** {@return what was found, in the order in which it was looked for} */
    public List<EntryFault> faults() {
        return List.copyOf(faults);
    }

    /**
     * Ends the check.
     *
     * @throws InvalidEntryException with all that was found; none if nothing was
     */
    public void refuse() {
        if (!faults.isEmpty()) {
            throw new InvalidEntryException(what, faults);
        }
    }
}
