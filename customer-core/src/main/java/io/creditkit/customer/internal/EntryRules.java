package io.creditkit.customer.internal;

import io.creditkit.customer.EntryFault;
import io.creditkit.customer.InvalidEntryException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Not for hosts: what the texts of a kind of value must be so that every storage takes them. All faults of a value are told at
 * once. What a value was stored with before is not held against it: a customer with an address of another age can still be
 * blocked.
 *
 * @param <T> the kind of value
 */
public final class EntryRules<T> {
    private record Rule<T>(
            String field, Function<T, List<String>> texts, Function<String, Optional<EntryFault>> check) {}

    private final String what;
    private final List<Rule<T>> rules = new ArrayList<>();

    /**
     * Rules of a kind of value.
     *
     * @param what the kind of value in messages, such as {@code customer}
     */
    public EntryRules(String what) {
        this.what = what;
    }

    /** Adds a text that must be there and not be blank. */
    public EntryRules<T> required(String field, Function<T, String> reader, int most) {
        rules.add(new Rule<>(
                field,
                value -> List.of(reader.apply(value)),
                text -> required(field, text).or(() -> text(field, text, most))));
        return this;
    }

    /** Adds a text that may be missing. */
    public EntryRules<T> text(String field, Function<T, Optional<String>> reader, int most) {
        rules.add(new Rule<>(field, value -> reader.apply(value).stream().toList(), text -> text(field, text, most)));
        return this;
    }

    /** Adds several texts, each of which has at most so many characters. */
    public EntryRules<T> texts(String field, Function<T, ? extends Collection<String>> reader, int most) {
        rules.add(new Rule<>(field, value -> List.copyOf(reader.apply(value)), text -> text(field, text, most)));
        return this;
    }

    /** Adds an e-mail address that may be missing. */
    public EntryRules<T> email(String field, Function<T, Optional<String>> reader) {
        rules.add(new Rule<>(field, value -> reader.apply(value).stream().toList(), text -> email(field, text)));
        return this;
    }

    /** {@return what is wrong with the texts in which the value differs from the one before, in the order of the rules} */
    public List<EntryFault> faults(T value, Optional<T> before) {
        return rules.stream()
                .filter(rule -> before.filter(stored ->
                                rule.texts().apply(stored).equals(rule.texts().apply(value)))
                        .isEmpty())
                .flatMap(rule -> rule.texts().apply(value).stream().flatMap(text -> rule.check().apply(text).stream()))
                .distinct()
                .toList();
    }

    /**
     * Refuses a value in which a text is wrong.
     *
     * @param before what it is stored over; empty for a new one
     * @throws InvalidEntryException with all that is wrong
     */
    public void require(T value, Optional<T> before) {
        List<EntryFault> faults = faults(value, before);
        if (!faults.isEmpty()) {
            throw new InvalidEntryException(what, faults);
        }
    }

    /** {@return the fault of a text that must not be blank} */
    public static Optional<EntryFault> required(String field, String text) {
        return text.isBlank()
                ? Optional.of(new EntryFault(field, "required", "It must not be empty."))
                : Optional.empty();
    }

    /** {@return the fault of a text that is too long, or that a database can't keep: PostgreSQL refuses null characters} */
    public static Optional<EntryFault> text(String field, String text, int most) {
        if (text.length() > most) {
            return Optional.of(new EntryFault(
                    field,
                    "too-long",
                    "It has more than " + most + " characters.",
                    Map.of("most", String.valueOf(most))));
        }
        return text.indexOf('\0') >= 0
                ? Optional.of(new EntryFault(field, "malformed", "It holds a character that is no text."))
                : Optional.empty();
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
