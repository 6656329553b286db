package io.creditkit.customer.search;

/** What kind of value a field has, and thereby how it is written, compared and shown. */
public enum FieldType {
    /** Words. Compared without regard to case, accents and punctuation. */
    TEXT("a text", "\"in quotes\""),
    /** A plain number. */
    NUMBER("a number", "40"),
    /** An amount with its currency. */
    MONEY("an amount with its currency", "1000 EUR"),
    /** A number of days. */
    DAYS("a number of days", "30 days"),
    /** A fraction, written and shown as percent. */
    PERCENT("a percentage", "80 %"),
    /** One of a few named values, with or without an order from best to worst. */
    ENUM("one of a few names", "ACTIVE"),
    /** A calendar day. */
    DATE("a date", "2026-01-31"),
    /** Yes or no. */
    FLAG("yes or no", "true");

    private final String description;
    private final String example;

    FieldType(String description, String example) {
        this.description = description;
        this.example = example;
    }

    /** Such as "an amount with its currency": completes "is" and "needs". */
    String description() {
        return description;
    }

    /** How such a value is written in criteria. */
    String example() {
        return example;
    }

    /** {@return whether one value of the type can be less than another} */
    public boolean hasOrder() {
        return switch (this) {
            case NUMBER, MONEY, DAYS, PERCENT, DATE -> true;
            case TEXT, ENUM, FLAG -> false;
        };
    }

    /** {@return whether a value is of the type; never a missing one} */
    public boolean isTypeOf(FieldValue value) {
        return switch (this) {
            case TEXT -> value instanceof FieldValue.Text;
            case NUMBER, DAYS, PERCENT -> value instanceof FieldValue.Numeric;
            case MONEY -> value instanceof FieldValue.Amount;
            case ENUM -> value instanceof FieldValue.Choice;
            case DATE -> value instanceof FieldValue.Day;
            case FLAG -> value instanceof FieldValue.Flag;
        };
    }
}
