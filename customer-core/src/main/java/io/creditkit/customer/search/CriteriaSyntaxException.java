package io.creditkit.customer.search;

import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.Wording;
import java.util.Map;

/**
 * A text of criteria that can't be read, or that asks for what the catalogue does not have. Mend the text at the place that
 * is told. The message does not quote the text's own values, which may be personal data; {@link #excerpt} does.
 */
public final class CriteriaSyntaxException extends CreditKitException {
    private final Wording problem;
    private final int line;
    private final int column;
    private final String excerpt;

    CriteriaSyntaxException(Wording problem, int line, int column, String excerpt) {
        super(problem.after(
                "The criteria can't be read at line {line}, column {column}: ",
                Map.of("line", line, "column", column)));
        this.problem = problem;
        this.line = line;
        this.column = column;
        this.excerpt = excerpt;
    }

    /** {@return what is wrong and what to do, without the place} */
    public String problem() {
        return problem.english();
    }

    /** {@return the line of the text, from 1} */
    public int line() {
        return line;
    }

    /** {@return the character in the line, from 1; one more than its length at the end} */
    public int column() {
        return column;
    }

    /** {@return the part of the line around the place, and below it a caret under the place; for a screen, not for a log} */
    public String excerpt() {
        return excerpt;
    }
}
