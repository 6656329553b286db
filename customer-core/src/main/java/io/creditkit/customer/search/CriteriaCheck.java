package io.creditkit.customer.search;

import io.creditkit.customer.internal.FoldingKey;
import java.util.List;
import java.util.Optional;

/**
 * What fits a field and what does not. Each check answers with what is wrong; the nodes refuse it, and the parser tells
 * where it stands.
 */
final class CriteriaCheck {
    private CriteriaCheck() {}

    static void require(Optional<String> problem) {
        problem.ifPresent(message -> {
            throw new IllegalArgumentException(message);
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

    static Optional<String> comparison(Field field, Operator operator) {
        if (!operator.needsOrder() || field.type().hasOrder()) {
            return Optional.empty();
        }
        return Optional.of("'" + field.key() + "' is " + field.type().description() + " and can't be "
                + operator.words() + " another." + insteadOfOrder(field));
    }

    private static String insteadOfOrder(Field field) {
        return field.rankedChoices().isEmpty() ? " Use = or !=." : " Use 'worse than' or 'better than'.";
    }

    static Optional<String> age(Field field) {
        return field.type() == FieldType.DATE
                ? Optional.empty()
                : Optional.of("'" + field.key() + "' is " + field.type().description()
                        + "; 'older than' and 'within next' need a date.");
    }

    static Optional<String> days(int days) {
        return days >= 0 && days <= Criteria.Age.MAX_DAYS
                ? Optional.empty()
                : Optional.of("'older than' and 'within next' take 0 to " + Criteria.Age.MAX_DAYS + " whole days.");
    }

    static Optional<String> in(Field field) {
        return field.type() == FieldType.FLAG
                ? Optional.of("'" + field.key() + "' is yes or no: write 'is true' or 'is false'.")
                : Optional.empty();
    }

    static Optional<String> textMatch(Field field) {
        return field.type() == FieldType.TEXT
                ? Optional.empty()
                : Optional.of("'" + field.key() + "' is " + field.type().description()
                        + "; 'contains' and 'startsWith' need a text.");
    }

    static Optional<String> ranking(Field field) {
        return field.rankedChoices().isEmpty()
                ? Optional.of("'" + field.key() + "' has no order from best to worst;"
                        + " 'worse than' and 'better than' need one.")
                : Optional.empty();
    }

    static Optional<String> rankedName(Field field, String name) {
        if (field.rankedChoices().contains(name)) {
            return Optional.empty();
        }
        String problem = field.choices().contains(name) ? "stands outside the order of" : "is no name of";
        return Optional.of("'" + name + "' " + problem + " '" + field.key() + "'. From best to worst: "
                + String.join(", ", field.rankedChoices()) + ".");
    }

    static Optional<String> value(Field field, FieldValue value) {
        boolean fits = switch (field.type()) {
            case TEXT -> value instanceof FieldValue.Text;
            case NUMBER, DAYS, PERCENT -> value instanceof FieldValue.Numeric;
            case MONEY -> value instanceof FieldValue.Amount;
            case ENUM -> value instanceof FieldValue.Choice;
            case DATE -> value instanceof FieldValue.Day;
            case FLAG -> value instanceof FieldValue.Flag;
        };
        if (!fits) {
            return Optional.of(needs(field));
        }
        if (value instanceof FieldValue.Choice choice && !field.choices().contains(choice.symbol())) {
            return Optional.of("'" + choice.symbol() + "' is no name of '" + field.key() + "', which has "
                    + String.join(", ", field.choices()) + ".");
        }
        if (value instanceof FieldValue.Text text
                && FoldingKey.ofText(text.value()).isEmpty()) {
            return Optional.of("The text to compare '" + field.key() + "' with needs at least one letter or digit.");
        }
        return Optional.empty();
    }

    static String needs(Field field) {
        String example = field.type() == FieldType.ENUM
                ? String.join(", ", field.choices())
                : "such as " + field.type().example();
        return "'" + field.key() + "' is " + field.type().description() + " and needs a value of its kind: " + example
                + ".";
    }
}
