package io.creditkit.customer.search;

import io.creditkit.customer.Money;
import io.creditkit.customer.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;

/** Reads the value that a field is compared with: its type decides how it must be written. */
final class LiteralReader {
    private final CriteriaParser parser;
    private final Field field;

    LiteralReader(CriteriaParser parser, Field field) {
        this.parser = parser;
        this.field = field;
    }

    FieldValue read() {
        return switch (field.type()) {
            case TEXT -> text();
            case NUMBER -> plainNumber();
            case DAYS -> days();
            case PERCENT -> percent();
            case MONEY -> amount();
            case ENUM -> choice();
            case DATE -> date();
            case FLAG -> flag();
        };
    }

    private FieldValue text() {
        return new FieldValue.Text(expect(Token.Kind.QUOTED).text());
    }

    private FieldValue plainNumber() {
        BigDecimal number = number();
        Token unit = parser.peek();
        if (unit.is(Token.Kind.PERCENT) || isUnit(unit)) {
            throw parser.problem(
                    unit,
                    Wording.of(
                            "criteria-syntax.unit-of-number",
                            "'{field}' is a plain number and has no unit, but found {found}.",
                            Map.of("field", field.key(), "found", unit.description())));
        }
        return new FieldValue.Numeric(number);
    }

    private FieldValue days() {
        BigDecimal number = number();
        if (!parser.acceptWord("days") && !parser.acceptWord("day")) {
            Token unit = parser.peek();
            if (unit.is(Token.Kind.PERCENT) || isUnit(unit)) {
                throw parser.problem(
                        unit,
                        Wording.of(
                                "criteria-syntax.unit-of-days",
                                "'{field}' is a number of days, such as 30 days, but found {found}.",
                                Map.of("field", field.key(), "found", unit.description())));
            }
        }
        return new FieldValue.Numeric(number);
    }

    private FieldValue percent() {
        BigDecimal number = number();
        if (!parser.accept(Token.Kind.PERCENT)) {
            throw parser.problem(
                    parser.peek(),
                    Wording.of(
                            "criteria-syntax.percent-sign",
                            "'{field}' is a percentage: write the sign after the number, such as 80 %.",
                            Map.of("field", field.key())));
        }
        return new FieldValue.Numeric(number.movePointLeft(2));
    }

    private FieldValue amount() {
        BigDecimal number = number();
        Token code = parser.peek();
        if (!isUnit(code)) {
            throw parser.problem(
                    code,
                    Wording.of(
                            "criteria-syntax.needs-currency",
                            "'{field}' is an amount and needs its currency, such as 1000 EUR.",
                            Map.of("field", field.key())));
        }
        parser.next();
        try {
            return new FieldValue.Amount(Money.of(number, Currency.getInstance(code.text())));
        } catch (IllegalArgumentException e) {
            throw parser.problem(
                    code,
                    Wording.of(
                            "criteria-syntax.no-currency",
                            "{found} is no currency of ISO 4217 that amounts are kept in, such as EUR.",
                            Map.of("found", code.description())));
        }
    }

    /** A word after a number that does not continue the criteria can only be meant as a unit. */
    private static boolean isUnit(Token token) {
        return token.is(Token.Kind.WORD) && !token.isWord("and") && !token.isWord("or");
    }

    private FieldValue choice() {
        Token token = parser.peek();
        if (!token.is(Token.Kind.WORD) && !token.is(Token.Kind.QUOTED)) {
            throw mismatch(token);
        }
        parser.next();
        return new FieldValue.Choice(token.text().toUpperCase(Locale.ROOT));
    }

    private FieldValue date() {
        Token token = expect(Token.Kind.DATE);
        try {
            return new FieldValue.Day(LocalDate.parse(token.text()));
        } catch (DateTimeParseException e) {
            throw parser.problem(
                    token,
                    Wording.of(
                            "criteria-syntax.no-such-day",
                            "There is no such day as {day}.",
                            Map.of("day", token.text())));
        }
    }

    private FieldValue flag() {
        if (parser.acceptWord("true")) {
            return new FieldValue.Flag(true);
        }
        if (parser.acceptWord("false")) {
            return new FieldValue.Flag(false);
        }
        throw mismatch(parser.peek());
    }

    private BigDecimal number() {
        return new BigDecimal(expect(Token.Kind.NUMBER).text());
    }

    private Token expect(Token.Kind kind) {
        Token token = parser.peek();
        if (!token.is(kind)) {
            throw mismatch(token);
        }
        return parser.next();
    }

    private CriteriaSyntaxException mismatch(Token token) {
        String kind = field.type().description();
        String example = CriteriaCheck.example(field);
        return parser.problem(
                token,
                token.is(Token.Kind.END)
                        ? Wording.of(
                                "criteria-syntax.ends-without-value",
                                "'{field}' is {kind} and needs a value of its kind: {example}. The criteria end here.",
                                Map.of("field", field.key(), "kind", kind, "example", example))
                        : Wording.of(
                                "criteria-syntax.other-kind-found",
                                "'{field}' is {kind} and needs a value of its kind: {example}. This is {found}.",
                                Map.of(
                                        "field",
                                        field.key(),
                                        "kind",
                                        kind,
                                        "example",
                                        example,
                                        "found",
                                        field.isPersonalData() ? token.impersonalDescription() : token.description())));
    }
}
