package io.creditkit.customer.search;

import io.creditkit.customer.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads criteria by their binding: {@code or}, then {@code and}, then {@code not}, then a bracket or a condition. */
final class CriteriaParser {
    private final CriteriaSource source;
    private final FieldCatalogue catalogue;
    private List<Token> tokens = List.of();
    private int index;
    private int nesting;

    CriteriaParser(String text, FieldCatalogue catalogue) {
        this.source = new CriteriaSource(text);
        this.catalogue = catalogue;
    }

    Criteria parse() {
        if (source.text().length() > Criteria.MAX_LENGTH) {
            throw source.problemAt(
                    Criteria.MAX_LENGTH,
                    Wording.of(
                            "criteria-syntax.too-long",
                            "Criteria have at most {most} characters.",
                            Map.of("most", Criteria.MAX_LENGTH)));
        }
        tokens = new CriteriaLexer(source).tokens();
        Criteria criteria = or();
        if (!peek().is(Token.Kind.END)) {
            throw problem(
                    peek(),
                    Wording.of(
                            "criteria-syntax.expected-end",
                            "Expected 'and', 'or' or the end, but found {found}.",
                            Map.of("found", peek().description())));
        }
        return criteria;
    }

    private Criteria or() {
        return joined("or", this::and, Criteria.Or::new);
    }

    private Criteria and() {
        return joined("and", this::unary, Criteria.And::new);
    }

    private Criteria joined(String word, Supplier<Criteria> part, Function<List<Criteria>, Criteria> join) {
        Token start = peek();
        List<Criteria> parts = new ArrayList<>();
        parts.add(part.get());
        while (acceptWord(word)) {
            parts.add(part.get());
        }
        return parts.size() == 1 ? parts.get(0) : checked(start, () -> join.apply(parts));
    }

    private Criteria unary() {
        Token token = peek();
        if (acceptWord("not")) {
            Criteria part = nested(token, this::unary);
            return checked(token, () -> new Criteria.Not(part));
        }
        if (accept(Token.Kind.OPEN)) {
            Criteria inner = nested(token, this::or);
            expect(Token.Kind.CLOSE, "')'");
            return inner;
        }
        return condition();
    }

    /** Every level of the text is a level of this class's own recursion, so it is bounded before the tree is. */
    private Criteria nested(Token token, Supplier<Criteria> inner) {
        nesting++;
        if (nesting > Criteria.MAX_DEPTH) {
            throw problem(
                    token,
                    Wording.of(
                            "criteria-syntax.too-deep",
                            "Criteria have at most {most} levels.",
                            Map.of("most", Criteria.MAX_DEPTH)));
        }
        Criteria criteria = inner.get();
        nesting--;
        return criteria;
    }

    private Criteria condition() {
        Token name = next();
        if (!name.is(Token.Kind.WORD) || Keywords.contains(name.text())) {
            throw problem(
                    name,
                    Wording.of(
                            "criteria-syntax.expected-field",
                            "Expected the name of a field, but found {found}.",
                            Map.of("found", name.description())));
        }
        Field field = catalogue.find(name.text()).orElseThrow(() -> problem(name, unknown(name.text())));
        Token word = next();
        if (word.is(Token.Kind.OPERATOR)) {
            return comparison(field, word, operator(word));
        }
        if (word.isWord("before")) {
            return comparison(field, word, Operator.LESS);
        }
        if (word.isWord("after")) {
            return comparison(field, word, Operator.MORE);
        }
        if (word.isWord("older")) {
            return age(field, word, "than", Criteria.Age.Reach.OLDER_THAN);
        }
        if (word.isWord("within")) {
            return age(field, word, "next", Criteria.Age.Reach.WITHIN_NEXT);
        }
        if (word.isWord("between")) {
            return between(field, word);
        }
        if (word.isWord("in")) {
            return in(field, word);
        }
        if (word.isWord("not")) {
            Token in = next();
            if (!in.isWord("in")) {
                throw problem(
                        in,
                        Wording.of(
                                "criteria-syntax.expected-in",
                                "Expected 'in' after 'not', but found {found}.",
                                Map.of("found", in.description())));
            }
            Criteria list = in(field, in);
            return checked(word, () -> new Criteria.Not(list));
        }
        if (word.isWord("contains")) {
            return textMatch(field, word, Criteria.TextMatch.Mode.CONTAINS);
        }
        if (word.isWord("startsWith")) {
            return textMatch(field, word, Criteria.TextMatch.Mode.STARTS_WITH);
        }
        if (word.isWord("worse")) {
            return ranking(field, word, Criteria.Ranking.Side.WORSE);
        }
        if (word.isWord("better")) {
            return ranking(field, word, Criteria.Ranking.Side.BETTER);
        }
        if (word.isWord("is")) {
            return is(field);
        }
        throw problem(
                word,
                Wording.of(
                        "criteria-syntax.expected-comparison",
                        "Expected a comparison of '{field}', such as {example}, but found {found}.",
                        Map.of("field", field.key(), "example", example(field), "found", word.description())));
    }

    private static String example(Field field) {
        return switch (field.type()) {
            case FLAG -> "'is true'";
            case ENUM -> "'= " + field.choices().get(0) + "'";
            case TEXT, NUMBER, MONEY, DAYS, PERCENT, DATE ->
                "'= " + field.type().example().replace("in quotes", "...") + "'";
        };
    }

    private static Operator operator(Token token) {
        return switch (token.text()) {
            case "=" -> Operator.EQUAL;
            case "<" -> Operator.LESS;
            case "<=", "\u2264" -> Operator.AT_MOST;
            case ">" -> Operator.MORE;
            case ">=", "\u2265" -> Operator.AT_LEAST;
            default -> Operator.NOT_EQUAL;
        };
    }

    private Criteria comparison(Field field, Token at, Operator operator) {
        refuse(at, CriteriaCheck.comparison(field, operator));
        return new Criteria.Comparison(field, operator, literal(field));
    }

    private Criteria between(Field field, Token at) {
        refuse(at, CriteriaCheck.comparison(field, Operator.AT_LEAST));
        FieldValue from = literal(field);
        if (!acceptWord("and")) {
            throw problem(
                    peek(),
                    Wording.of(
                            "criteria-syntax.expected-upper-end",
                            "Expected 'and' and the upper end, but found {found}.",
                            Map.of("found", peek().description())));
        }
        FieldValue to = literal(field);
        return checked(
                at,
                () -> new Criteria.And(List.of(
                        new Criteria.Comparison(field, Operator.AT_LEAST, from),
                        new Criteria.Comparison(field, Operator.AT_MOST, to))));
    }

    private Criteria age(Field field, Token at, String second, Criteria.Age.Reach side) {
        refuse(at, CriteriaCheck.age(field));
        if (!acceptWord(second)) {
            throw problem(
                    peek(),
                    Wording.of(
                            "criteria-syntax.expected-second-word",
                            "Expected '{second}' after '{first}', but found {found}.",
                            Map.of("second", second, "first", at.text(), "found", peek().description())));
        }
        Token number = next();
        if (!number.is(Token.Kind.NUMBER)) {
            throw problem(
                    number,
                    Wording.of(
                            "criteria-syntax.expected-number-of-days",
                            "Expected a number of days, such as 30 days, but found {found}.",
                            Map.of("found", number.description())));
        }
        int days;
        try {
            days = new BigDecimal(number.text()).intValueExact();
        } catch (ArithmeticException notWhole) {
            days = -1;
        }
        refuse(number, CriteriaCheck.days(days));
        if (!acceptWord("days") && !acceptWord("day")) {
            throw problem(
                    peek(),
                    Wording.of(
                            "criteria-syntax.expected-days",
                            "Expected 'days' after the number, but found {found}.",
                            Map.of("found", peek().description())));
        }
        return new Criteria.Age(field, side, days);
    }

    private Criteria in(Field field, Token at) {
        refuse(at, CriteriaCheck.in(field));
        expect(Token.Kind.OPEN, "'(' and a list of values");
        List<FieldValue> values = new ArrayList<>();
        values.add(literal(field));
        while (accept(Token.Kind.COMMA)) {
            values.add(literal(field));
        }
        expect(Token.Kind.CLOSE, "',' or ')'");
        return checked(at, () -> new Criteria.In(field, values));
    }

    private Criteria textMatch(Field field, Token at, Criteria.TextMatch.Mode mode) {
        refuse(at, CriteriaCheck.textMatch(field));
        FieldValue.Text text = (FieldValue.Text) literal(field);
        return new Criteria.TextMatch(field, mode, text.value());
    }

    private Criteria ranking(Field field, Token at, Criteria.Ranking.Side side) {
        refuse(at, CriteriaCheck.ranking(field));
        if (!acceptWord("than")) {
            throw problem(
                    peek(),
                    Wording.of(
                            "criteria-syntax.expected-than",
                            "Expected 'than', but found {found}.",
                            Map.of("found", peek().description())));
        }
        Token token = peek();
        FieldValue.Choice than = (FieldValue.Choice) literal(field);
        refuse(token, CriteriaCheck.rankedName(field, than.symbol()));
        return new Criteria.Ranking(field, side, than.symbol());
    }

    private Criteria is(Field field) {
        boolean negated = acceptWord("not");
        Token token = next();
        if (token.isWord("missing") || token.isWord("present")) {
            boolean missing = token.isWord("missing") != negated;
            return new Criteria.Presence(
                    field, missing ? Criteria.Presence.State.MISSING : Criteria.Presence.State.PRESENT);
        }
        if (token.isWord("true") || token.isWord("false")) {
            FieldValue value = new FieldValue.Flag(token.isWord("true"));
            refuse(token, CriteriaCheck.value(field, value));
            return new Criteria.Comparison(field, negated ? Operator.NOT_EQUAL : Operator.EQUAL, value);
        }
        throw problem(
                token,
                Wording.of(
                        "criteria-syntax.expected-after-is",
                        "Expected 'true', 'false', 'missing' or 'present' after 'is', but found {found}.",
                        Map.of("found", token.description())));
    }

    private FieldValue literal(Field field) {
        Token token = peek();
        FieldValue value = new LiteralReader(this, field).read();
        refuse(token, CriteriaCheck.value(field, value));
        return value;
    }

    private Criteria checked(Token at, Supplier<Criteria> node) {
        try {
            return node.get();
        } catch (IllegalArgumentException e) {
            throw problem(at, Wording.of("criteria-syntax", String.valueOf(e.getMessage())));
        }
    }

    private void refuse(Token at, Optional<Wording> problem) {
        problem.ifPresent(message -> {
            throw problem(at, message);
        });
    }

    CriteriaSyntaxException problem(Token at, Wording message) {
        return source.problemAt(at.offset(), message);
    }

    private Wording unknown(String name) {
        return catalogue
                .nearest(name)
                .map(near -> Wording.of(
                        "criteria-syntax.unknown-field",
                        "There is no field '{field}'. Did you mean '{near}'?",
                        Map.of("field", name, "near", near)))
                .orElseGet(() -> Wording.of(
                        "criteria-syntax.no-such-field", "There is no field '{field}'.", Map.of("field", name)));
    }

    Token peek() {
        return tokens.get(index);
    }

    /** The next token; the end stays the next one for ever. */
    Token next() {
        Token token = tokens.get(index);
        if (!token.is(Token.Kind.END)) {
            index++;
        }
        return token;
    }

    boolean accept(Token.Kind kind) {
        boolean found = peek().is(kind);
        if (found) {
            next();
        }
        return found;
    }

    boolean acceptWord(String word) {
        boolean found = peek().isWord(word);
        if (found) {
            next();
        }
        return found;
    }

    private void expect(Token.Kind kind, String what) {
        if (!accept(kind)) {
            throw problem(
                    peek(),
                    Wording.of(
                            "criteria-syntax.expected",
                            "Expected {wanted}, but found {found}.",
                            Map.of("wanted", what, "found", peek().description())));
        }
    }
}
