package io.creditkit.customer.financials;

import io.creditkit.customer.Measure;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.Wording;
import io.creditkit.customer.report.Statement;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures of one statement, flows brought to a year. */
final class StatementFigures {
    static final int DECIMALS = 6;

    private static final BigDecimal WEEKS_OF_YEAR = BigDecimal.valueOf(52);
    /** A year that ends on the same weekday each time now and then has a week more. */
    private static final int LONG_YEAR = 53;

    /** Weeks that no period can have mean that its length is not known. */
    private static final int MOST_WEEKS = 520;

    private final Statement statement;

    StatementFigures(Statement statement) {
        this.statement = statement;
    }

    Statement statement() {
        return statement;
    }

    Measure<BigDecimal> get(Figure figure) {
        List<String> missing = figure.lines().stream()
                .filter(line -> !statement.lines().containsKey(line))
                .toList();
        if (!missing.isEmpty()) {
            return Measure.unknown(
                    UnknownReason.MISSING_INPUT,
                    Wording.of(
                            "not-known.statement-without-line",
                            "The statement of {day} does not tell {figure}: no line {lines}.",
                            Map.of(
                                    "day",
                                    statement.yearEnd(),
                                    "figure",
                                    figure.words(),
                                    "lines",
                                    String.join(", ", missing))));
        }
        BigDecimal sum = figure.lines().stream()
                .map(line -> statement.lines().get(line))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return figure.isFlow() ? ofAYear(figure, sum) : Measure.known(sum);
    }

    private Measure<BigDecimal> ofAYear(Figure figure, BigDecimal flow) {
        Optional<Integer> weeks = statement.weeks();
        if (weeks.isPresent() && (weeks.get() <= 0 || weeks.get() > MOST_WEEKS)) {
            return Measure.unknown(
                    UnknownReason.OUT_OF_RANGE,
                    Wording.of(
                            "not-known.statement-weeks",
                            "The statement of {day} says that it covers {weeks} weeks, so {figure} of a year can't be told.",
                            Map.of("day", statement.yearEnd(), "weeks", weeks.get(), "figure", figure.words())));
        }
        return Measure.known(
                isScaled() ? flow.multiply(WEEKS_OF_YEAR).divide(weeksOf(), MathContext.DECIMAL128) : flow);
    }

    /** Whether flows are those of another period than a year. */
    boolean isScaled() {
        return statement
                .weeks()
                .filter(weeks -> weeks > 0
                        && weeks <= MOST_WEEKS
                        && weeks != WEEKS_OF_YEAR.intValueExact()
                        && weeks != LONG_YEAR)
                .isPresent();
    }

    private BigDecimal weeksOf() {
        return statement.weeks().map(BigDecimal::valueOf).orElse(WEEKS_OF_YEAR);
    }

    /** What must be known beside every result that flows are in. */
    List<String> remarksOnThePeriod() {
        if (statement.weeks().isEmpty()) {
            return List.of("The statement does not tell how many weeks it covers: a year is taken.");
        }
        return isScaled()
                ? List.of("The statement covers " + statement.weeks().get() + " weeks: flows are scaled to 52.")
                : List.of();
    }

    /** What must be known beside the results of these figures. */
    List<String> remarks(List<Figure> figures) {
        List<String> remarks = new ArrayList<>();
        if (figures.stream().anyMatch(Figure::isFlow)) {
            remarks.addAll(remarksOnThePeriod());
        }
        figures.forEach(figure -> figure.remark().ifPresent(remarks::add));
        return List.copyOf(remarks);
    }

    /** The quotient, not rounded. */
    static Measure<BigDecimal> quotient(
            Measure<BigDecimal> dividend, Measure<BigDecimal> divisor, String divisorWords) {
        if (dividend instanceof Measure.Unknown<BigDecimal>) {
            return dividend;
        }
        if (divisor instanceof Measure.Unknown<BigDecimal>) {
            return divisor;
        }
        BigDecimal below = divisor.toOptional().orElseThrow();
        if (below.signum() == 0) {
            return Measure.unknown(
                    UnknownReason.DIVISION_BY_ZERO,
                    Wording.of(
                            "not-known.divisor-is-zero",
                            "{divisor} is 0, by which nothing can be divided.",
                            Map.of("divisor", capital(divisorWords))));
        }
        return dividend.map(above -> above.divide(below, MathContext.DECIMAL128));
    }

    static Measure<BigDecimal> sum(Measure<BigDecimal> one, Measure<BigDecimal> other) {
        if (other instanceof Measure.Unknown<BigDecimal> && one instanceof Measure.Known<BigDecimal>) {
            return other;
        }
        return one.map(number -> number.add(other.toOptional().orElseThrow()));
    }

    static Measure<BigDecimal> difference(Measure<BigDecimal> one, Measure<BigDecimal> other) {
        return sum(one, other.map(BigDecimal::negate));
    }

    static Measure<BigDecimal> rounded(Measure<BigDecimal> measure) {
        return measure.map(number -> number.setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
