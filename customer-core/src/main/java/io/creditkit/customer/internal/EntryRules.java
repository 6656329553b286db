package io.creditkit.customer.internal;

import io.creditkit.customer.EntryFault;
import io.creditkit.customer.InvalidEntryException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Not for hosts: what a kind of value must be. Some rules say what no such value can be and hold where it is built, {@link #check};
 * the others say what every storage takes and hold where it is stored, {@link #require}. Either way all faults of a value are told
 * at once. What a value was stored with before is not held against it: a customer with an address of another age can still be
 * blocked. So a null character, which some databases keep and others refuse, is a fault where a text is stored and none where it is built:
 * what a former version stored must be read.
 *
 * @param <T> the kind of value
 */
public final class EntryRules<T> {
    private static final int LONGEST_NAME = 100;

    /** When a rule holds. */
    private enum Holds {
        WHERE_BUILT,
        WHERE_STORED
    }

    private record Rule<T, P>(
            Holds holds, Function<T, List<P>> parts, Predicate<P> noSuch, Function<P, Optional<EntryFault>> check) {
        boolean isBroken(T value) {
            if (holds == Holds.WHERE_STORED) {
                return false;
            }
            // A loop, as every row of a book that is read is checked.
            for (P part : parts.apply(value)) {
                if (noSuch.test(part)) {
                    return true;
                }
            }
            return false;
        }

        boolean isNewIn(T value, T before) {
            return !parts.apply(before).equals(parts.apply(value));
        }

        Stream<EntryFault> faults(T value) {
            return parts.apply(value).stream().flatMap(part -> check.apply(part).stream());
        }
    }

    private final String what;
    private final Function<T, String> name;
    private final List<Rule<T, ?>> rules = new ArrayList<>();

    /**
     * Rules of a kind of value.
     *
     * @param what the kind of value in messages, such as {@code customer}
     */
    public EntryRules(String what) {
        this(what, value -> "");
    }

    /**
     * Rules of a kind of value.
     *
     * @param what the kind of value in messages, such as {@code loan}
     * @param name which one it is; never personal data
     */
    public EntryRules(String what, Function<T, String> name) {
        this.what = what;
        this.name = name;
    }

    /** Adds a text without which there is no such value. */
    public EntryRules<T> must(String field, Function<T, String> reader, int most) {
        return add(
                Holds.WHERE_BUILT,
                value -> List.of(reader.apply(value)),
                text -> text.isBlank() || text.length() > most,
                text -> required(field, text).or(() -> text(field, text, most)));
    }

    /** Adds texts that may be missing; there is no such value with one that is blank or too long. */
    public EntryRules<T> mustIfThere(String field, Function<T, Optional<String>> reader, int most) {
        return mustEach(field, value -> reader.apply(value).stream().toList(), most);
    }

    /** Adds several texts; there is no such value with one that is blank or too long. */
    public EntryRules<T> mustEach(String field, Function<T, ? extends Collection<String>> reader, int most) {
        return add(
                Holds.WHERE_BUILT,
                value -> List.copyOf(reader.apply(value)),
                text -> text.isBlank() || text.length() > most,
                text -> blank(field, text).or(() -> text(field, text, most)));
    }

    /** Adds what no such value can be. */
    public EntryRules<T> never(String field, Predicate<T> broken, String key, String message) {
        return never(broken, new EntryFault(field, key, message));
    }

    /** Adds what no such value can be: its fault with parameters. */
    public EntryRules<T> never(Predicate<T> broken, EntryFault fault) {
        return add(
                Holds.WHERE_BUILT,
                value -> List.of(broken.test(value)),
                is -> is,
                is -> is ? Optional.of(fault) : Optional.empty());
    }

    /** Adds a text that must be there and not be blank. */
    public EntryRules<T> required(String field, Function<T, String> reader, int most) {
        return add(
                Holds.WHERE_STORED,
                value -> List.of(reader.apply(value)),
                text -> required(field, text).or(() -> text(field, text, most)));
    }

    /** Adds a text that may be missing. */
    public EntryRules<T> text(String field, Function<T, Optional<String>> reader, int most) {
        return add(Holds.WHERE_STORED, value -> reader.apply(value).stream().toList(), text -> text(field, text, most));
    }

    /** Adds several texts, each of which has at most so many characters. */
    public EntryRules<T> texts(String field, Function<T, ? extends Collection<String>> reader, int most) {
        return add(Holds.WHERE_STORED, value -> List.copyOf(reader.apply(value)), text -> text(field, text, most));
    }

    /** Adds an e-mail address that may be missing. */
    public EntryRules<T> email(String field, Function<T, Optional<String>> reader) {
        return add(Holds.WHERE_STORED, value -> reader.apply(value).stream().toList(), text -> email(field, text));
    }

    private <P> EntryRules<T> add(Holds holds, Function<T, List<P>> parts, Function<P, Optional<EntryFault>> check) {
        return add(holds, parts, part -> check.apply(part).isPresent(), check);
    }

    private <P> EntryRules<T> add(
            Holds holds, Function<T, List<P>> parts, Predicate<P> noSuch, Function<P, Optional<EntryFault>> check) {
        rules.add(new Rule<>(holds, parts, noSuch, check));
        return this;
    }

    /** {@return what is wrong with that in which the value differs from the one before, in the order of the rules} */
    public List<EntryFault> faults(T value, Optional<T> before) {
        return rules.stream()
                .filter(rule -> before.isEmpty() || rule.isNewIn(value, before.get()))
                .flatMap(rule -> rule.faults(value))
                .distinct()
                .toList();
    }

    /**
     * Refuses where it is built what is no such value. What would be refused only where it is stored is told with it, so that who
     * entered it need not come twice.
     *
     * @throws InvalidEntryException with all that is wrong
     */
    public void check(T value) {
        for (Rule<T, ?> rule : rules) {
            if (rule.isBroken(value)) {
                throw new InvalidEntryException(named(value), faults(value, Optional.empty()));
            }
        }
    }

    /**
     * Refuses a value that can't be stored.
     *
     * @param before what it is stored over; empty for a new one
     * @throws InvalidEntryException with all that is wrong
     */
    public void require(T value, Optional<T> before) {
        List<EntryFault> faults = faults(value, before);
        if (!faults.isEmpty()) {
            throw new InvalidEntryException(named(value), faults);
        }
    }

    /**
     * {@return a new value, which can be stored}
     *
     * @throws InvalidEntryException with all that is wrong
     */
    public T storable(T value) {
        require(value, Optional.empty());
        return value;
    }

    private String named(T value) {
        return named(what, name.apply(value));
    }

    static String named(String what, String which) {
        return which.isBlank() || which.length() > LONGEST_NAME ? what : what + " " + which;
    }

    /** {@return the fault of a text that must not be blank} */
    public static Optional<EntryFault> required(String field, String text) {
        return text.isBlank()
                ? Optional.of(new EntryFault(field, "required", "It must not be empty."))
                : Optional.empty();
    }

    static Optional<EntryFault> blank(String field, String text) {
        return text.isBlank()
                ? Optional.of(new EntryFault(field, "blank", "It must not be blank; if there is none, leave it out."))
                : Optional.empty();
    }

    /**
     * {@return the fault of a text that is too long, or that a database can't keep: PostgreSQL refuses null characters, and half of a
     * surrogate pair is another character once it was written as UTF-8}
     */
    public static Optional<EntryFault> text(String field, String text, int most) {
        if (text.length() > most) {
            return Optional.of(tooLong(field, most));
        }
        return text.codePoints().anyMatch(EntryRules::isNoText)
                ? Optional.of(new EntryFault(field, "malformed", "It holds a character that is no text."))
                : Optional.empty();
    }

    private static boolean isNoText(int codePoint) {
        return codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE;
    }

    /** {@return the fault of a text that is too long} */
    public static EntryFault tooLong(String field, int most) {
        return new EntryFault(
                field, "too-long", "It has more than " + most + " characters.", Map.of("most", String.valueOf(most)));
    }

    /** {@return the fault of what is to be an e-mail address} */
    public static Optional<EntryFault> email(String field, String text) {
        return text(field, text, 254)
                .or(() -> isEmail(text.strip())
                        ? Optional.empty()
                        : Optional.of(new EntryFault(field, "malformed", "It is no e-mail address.")));
    }

    private static boolean isEmail(String text) {
        int at = text.indexOf('@');
        return at > 0
                && at == text.lastIndexOf('@')
                && at < text.length() - 1
                && text.chars().noneMatch(Character::isWhitespace);
    }
}
