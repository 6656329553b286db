package io.creditkit.customer.search;

/**
 * A word of criteria as it was written.
 *
 * @param kind what it is
 * @param text its text; of a quoted one what it means, without quotes; of a number without the grouping of its digits
 * @param offset where it begins in the source
 */
record Token(Kind kind, String text, int offset) {
    enum Kind {
        WORD,
        QUOTED,
        NUMBER,
        DATE,
        OPERATOR,
        OPEN,
        CLOSE,
        COMMA,
        PERCENT,
        END
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** Whether it is that word of the language, in any case. */
    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    /** As an error message tells it of a field of personal data, whose value somebody may have left without its quotes. */
    String impersonalDescription() {
        return switch (kind) {
            case WORD -> "a word without quotes";
            case NUMBER -> "a number";
            case DATE -> "a date";
            case QUOTED, OPERATOR, OPEN, CLOSE, COMMA, PERCENT, END -> description();
        };
    }

    /** As an error message tells it. A quoted text may be personal data and is not repeated. */
    String description() {
        return switch (kind) {
            case END -> "the end";
            case QUOTED -> "a quoted text";
            case WORD, NUMBER, DATE, OPERATOR, OPEN, CLOSE, COMMA, PERCENT -> "'" + text + "'";
        };
    }
}
