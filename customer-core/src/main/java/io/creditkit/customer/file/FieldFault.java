package io.creditkit.customer.file;

/**
 * What is wrong with one field, as a key and a parameter, so that a host can say it in the user's language. Holds no value.
 *
 * @param field the field
 * @param reason the key of the message
 * @param parameter what the message needs beyond that, such as the most characters allowed; may be empty
 */
public record FieldFault(EditableField field, Reason reason, String parameter) {
    /** The key of the message. */
    public enum Reason {
        /** The field must not be empty. */
        REQUIRED,
        /** More characters than allowed; the parameter is how many are. */
        TOO_LONG,
        /** Not of the form that the field needs. */
        MALFORMED,
        /** No code of the list of countries or currencies. */
        UNKNOWN_CODE
    }
}
