package io.creditkit.customer.search;

/** How criteria compare a field with a value. */
public enum Operator {
    EQUAL("=", "equal to"),
    NOT_EQUAL("!=", "other than"),
    LESS("<", "less than"),
    AT_MOST("<=", "at most"),
    MORE(">", "more than"),
    AT_LEAST(">=", "at least");

    private final String symbol;
    private final String words;

    Operator(String symbol, String words) {
        this.symbol = symbol;
        this.words = words;
    }

    /** {@return how it is written, such as {@code <=}} */
    public String symbol() {
        return symbol;
    }

    String words() {
        return words;
    }

    boolean needsOrder() {
        return this != EQUAL && this != NOT_EQUAL;
    }

    /** {@return whether it holds for a field that is less than (negative), equal to (0) or more than (positive) the value} */
    public boolean holds(int comparison) {
        return switch (this) {
            case EQUAL -> comparison == 0;
            case NOT_EQUAL -> comparison != 0;
            case LESS -> comparison < 0;
            case AT_MOST -> comparison <= 0;
            case MORE -> comparison > 0;
            case AT_LEAST -> comparison >= 0;
        };
    }
}
