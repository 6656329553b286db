package io.creditkit.customer.search;

import java.util.stream.Collectors;

/** Writes criteria in the one canonical way, with no bracket that the binding of the words makes needless. */
final class CriteriaPrinter implements Criteria.Visitor<String> {
    /** Which values are written. */
    enum Values {
        ALL,
        /** Not what fields of personal data are compared with. */
        IMPERSONAL
    }

    private static final String NOT_WRITTEN = "(personal data)";

    private final Values values;

    CriteriaPrinter(Values values) {
        this.values = values;
    }

    private String written(Field field, FieldValue value) {
        return isWritten(field) ? ValueFormat.write(field, value) : NOT_WRITTEN;
    }

    private boolean isWritten(Field field) {
        return values == Values.ALL || !field.isPersonalData();
    }

    @Override
    public String and(Criteria.And and) {
        return and.parts().stream()
                .map(part -> part instanceof Criteria.Or ? inBrackets(part) : part.accept(this))
                .collect(Collectors.joining(" and "));
    }

    @Override
    public String or(Criteria.Or or) {
        return or.parts().stream().map(part -> part.accept(this)).collect(Collectors.joining(" or "));
    }

    @Override
    public String not(Criteria.Not not) {
        Criteria part = not.part();
        boolean joined = part instanceof Criteria.And || part instanceof Criteria.Or;
        return "not " + (joined ? inBrackets(part) : part.accept(this));
    }

    @Override
    public String comparison(Criteria.Comparison comparison) {
        String value = written(comparison.field(), comparison.value());
        if (comparison.field().type() == FieldType.FLAG) {
            return comparison.field() + (comparison.operator() == Operator.EQUAL ? " is " : " is not ") + value;
        }
        return comparison.field() + " " + comparison.operator().symbol() + " " + value;
    }

    @Override
    public String age(Criteria.Age age) {
        String side = switch (age.reach()) {
            case OLDER_THAN -> " older than ";
            case WITHIN_NEXT -> " within next ";
        };
        return age.field() + side + age.days() + " days";
    }

    @Override
    public String in(Criteria.In in) {
        return in.values().stream()
                .map(value -> written(in.field(), value))
                .collect(Collectors.joining(", ", in.field() + " in (", ")"));
    }

    @Override
    public String textMatch(Criteria.TextMatch match) {
        String word = switch (match.mode()) {
            case CONTAINS -> " contains ";
            case STARTS_WITH -> " startsWith ";
        };
        return match.field() + word + (isWritten(match.field()) ? ValueFormat.quote(match.part()) : NOT_WRITTEN);
    }

    @Override
    public String ranking(Criteria.Ranking ranking) {
        String side = switch (ranking.side()) {
            case WORSE -> " worse than ";
            case BETTER -> " better than ";
        };
        return ranking.field() + side + ranking.than();
    }

    @Override
    public String presence(Criteria.Presence presence) {
        return presence.field()
                + switch (presence.state()) {
                    case PRESENT -> " is present";
                    case MISSING -> " is missing";
                };
    }

    private String inBrackets(Criteria part) {
        return "(" + part.accept(this) + ")";
    }
}
