package io.creditkit.customer.search;

import io.creditkit.customer.Wording;
import io.creditkit.customer.internal.FoldingKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What fits a field and what does not. Each check answers with what is wrong; the nodes refuse it, and the parser tells
 * where it stands.
 */
final class CriteriaCheck {
    private CriteriaCheck() {}

    static void require(Optional<Wording> problem) {
        problem.ifPresent(message -> {
            throw new IllegalArgumentException(message.english());
        });
    }

    static List<Criteria> parts(List<Criteria> parts) {
        if (parts.size() < 2) {
            throw new IllegalArgumentException("An 'and' or an 'or' joins at least two conditions.");
        }
        size(parts);
        return List.copyOf(parts);
    }

    /** Refuses a node over these parts if the tree is too deep or too big. */
    static void size(List<Criteria> parts) {
        CriteriaSize size = CriteriaSize.over(parts);
        if (size.depth() > Criteria.MAX_DEPTH) {
            throw new IllegalArgumentException("Criteria have at most " + Criteria.MAX_DEPTH + " levels.");
        }
        if (size.nodes() > Criteria.MAX_NODES) {
            throw new IllegalArgumentException("Criteria have at most " + Criteria.MAX_NODES + " nodes.");
        }
    }

    static void values(Field field, List<FieldValue> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("'in' needs at least one value.");
        }
        if (values.size() >= Criteria.MAX_NODES) {
            throw new IllegalArgumentException("Criteria have at most " + Criteria.MAX_NODES + " nodes.");
        }
        values.forEach(value -> require(value(field, value)));
    }

    static Optional<Wording> comparison(Field field, Operator operator) {
        if (!operator.needsOrder() || field.type().hasOrder()) {
            return Optional.empty();
        }
        return Optional.of(
                field.rankedChoices().isEmpty()
                        ? Wording.of(
                                "criteria-syntax.no-order",
                                "'{field}' is {kind} and can't be {operator} another. Use = or !=.",
                                Map.of(
                                        "field",
                                        field.key(),
                                        "kind",
                                        field.type().description(),
                                        "operator",
                                        operator.words()))
                        : Wording.of(
                                "criteria-syntax.ranked",
                                "'{field}' is {kind} and can't be {operator} another. Use 'worse than' or 'better than'.",
                                Map.of(
                                        "field",
                                        field.key(),
                                        "kind",
                                        field.type().description(),
                                        "operator",
                                        operator.words())));
    }

    static Optional<Wording> age(Field field) {
        return field.type() == FieldType.DATE
                ? Optional.empty()
                : Optional.of(Wording.of(
                        "criteria-syntax.no-date",
                        "'{field}' is {kind}; 'older than' and 'within next' need a date.",
                        Map.of("field", field.key(), "kind", field.type().description())));
    }

    static Optional<Wording> days(int days) {
        return days >= 0 && days <= Criteria.Age.MAX_DAYS
                ? Optional.empty()
                : Optional.of(Wording.of(
                        "criteria-syntax.days",
                        "'older than' and 'within next' take 0 to {most} whole days.",
                        Map.of("most", Criteria.Age.MAX_DAYS)));
    }

    static Optional<Wording> in(Field field) {
        return field.type() == FieldType.FLAG
                ? Optional.of(Wording.of(
                        "criteria-syntax.yes-or-no",
                        "'{field}' is yes or no: write 'is true' or 'is false'.",
                        Map.of("field", field.key())))
                : Optional.empty();
    }

    static Optional<Wording> textMatch(Field field) {
        return field.type() == FieldType.TEXT
                ? Optional.empty()
                : Optional.of(Wording.of(
                        "criteria-syntax.no-text",
                        "'{field}' is {kind}; 'contains' and 'startsWith' need a text.",
                        Map.of("field", field.key(), "kind", field.type().description())));
    }

    static Optional<Wording> ranking(Field field) {
        return field.rankedChoices().isEmpty()
                ? Optional.of(Wording.of(
                        "criteria-syntax.no-ranks",
                        "'{field}' has no order from best to worst; 'worse than' and 'better than' need one.",
                        Map.of("field", field.key())))
                : Optional.empty();
    }

    static Optional<Wording> rankedName(Field field, String name) {
        if (field.rankedChoices().contains(name)) {
            return Optional.empty();
        }
        String ranks = String.join(", ", field.rankedChoices());
        return Optional.of(
                field.choices().contains(name)
                        ? Wording.of(
                                "criteria-syntax.outside-order",
                                "'{name}' stands outside the order of '{field}'. From best to worst: {ranks}.",
                                Map.of("name", name, "field", field.key(), "ranks", ranks))
                        : Wording.of(
                                "criteria-syntax.no-rank",
                                "'{name}' is no name of '{field}'. From best to worst: {ranks}.",
                                Map.of("name", name, "field", field.key(), "ranks", ranks)));
    }

    static Optional<Wording> value(Field field, FieldValue value) {
        boolean fits = switch (field.type()) {
            case TEXT -> value instanceof FieldValue.Text;
            case NUMBER, DAYS, PERCENT -> value instanceof FieldValue.Numeric;
            case MONEY -> value instanceof FieldValue.Amount;
            case ENUM -> value instanceof FieldValue.Choice;
            case DATE -> value instanceof FieldValue.Day;
            case FLAG -> value instanceof FieldValue.Flag;
        };
        if (!fits) {
            return Optional.of(Wording.of(
                    "criteria-syntax.other-kind",
                    "'{field}' is {kind} and needs a value of its kind: {example}.",
                    Map.of("field", field.key(), "kind", field.type().description(), "example", example(field))));
        }
        if (value instanceof FieldValue.Choice choice && !field.choices().contains(choice.symbol())) {
            return Optional.of(Wording.of(
                    "criteria-syntax.no-choice",
                    "'{name}' is no name of '{field}', which has {choices}.",
                    Map.of(
                            "name",
                            choice.symbol(),
                            "field",
                            field.key(),
                            "choices",
                            String.join(", ", field.choices()))));
        }
        if (value instanceof FieldValue.Text text
                && FoldingKey.ofText(text.value()).isEmpty()) {
            return Optional.of(Wording.of(
                    "criteria-syntax.no-letter",
                    "The text to compare '{field}' with needs at least one letter or digit.",
                    Map.of("field", field.key())));
        }
        return Optional.empty();
    }

    static String example(Field field) {
        return field.type() == FieldType.ENUM
                ? String.join(", ", field.choices())
                : "such as " + field.type().example();
    }
}
