package io.creditkit.customer;

import java.io.Serializable;
import java.util.Map;

/**
 * One thing that is wrong with what somebody entered.
 *
 * @param field the field, such as {@code dueDate}
 * @param key what is wrong, for a host that translates, such as {@code before-issue-date}
 * @param message the same as one plain English sentence, without the value
 * @param parameters what a translated message needs beyond the key, by name, such as {@code most} for the most characters allowed;
 *     mostly empty
 */
public record EntryFault(String field, String key, String message, Map<String, String> parameters)
        implements Serializable {
    public EntryFault {
        parameters = Map.copyOf(parameters);
    }

    /** {@return the message under the key {@code fault.} and that of the fault} */
    public Wording wording() {
        return new Wording("fault." + key, message, parameters);
    }

    /** {@return the message after the name of the field} */
    public Wording placed() {
        return Wording.of("field-fault", "{field}: {fault}", Map.of("field", field, "fault", wording()));
    }

    /** A fault whose message needs no parameter. */
    public EntryFault(String field, String key, String message) {
        this(field, key, message, Map.of());
    }
}
