package io.creditkit.customer.jdbc;

import io.creditkit.customer.search.Operator;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number that stored ones are compared with, as two that could be stored themselves: databases round a parameter that has more
 * digits than they do.
 *
 * @param atLeast the least storable number that is not less than it
 * @param above the least storable number that is more than it
 */
record NumberBounds(BigDecimal atLeast, BigDecimal above) {
    /** {@return the bounds of a number among those with so many digits after the point} */
    static NumberBounds of(BigDecimal number, int scale) {
        BigDecimal within = number.min(Numbers.GREATEST).max(Numbers.GREATEST.negate());
        return new NumberBounds(
                within.setScale(scale, RoundingMode.CEILING),
                within.setScale(scale, RoundingMode.FLOOR).add(BigDecimal.ONE.movePointLeft(scale)));
    }

    /** {@return the comparison; NULL where the expression is} */
    String compared(String expression, Operator operator, ListStatement statement) {
        return switch (operator) {
            case LESS -> expression + " < " + statement.decimal(atLeast);
            case AT_LEAST -> expression + " >= " + statement.decimal(atLeast);
            case AT_MOST -> expression + " < " + statement.decimal(above);
            case MORE -> expression + " >= " + statement.decimal(above);
            case EQUAL ->
                "(" + expression + " >= " + statement.decimal(atLeast) + " AND " + expression + " < "
                        + statement.decimal(above) + ")";
            case NOT_EQUAL ->
                "(" + expression + " < " + statement.decimal(atLeast) + " OR " + expression + " >= "
                        + statement.decimal(above) + ")";
        };
    }
}
