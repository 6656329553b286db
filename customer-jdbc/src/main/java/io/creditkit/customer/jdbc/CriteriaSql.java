package io.creditkit.customer.jdbc;

import io.creditkit.customer.Money;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.Field;
import io.creditkit.customer.search.FieldValue;
import io.creditkit.customer.search.ListQuery;
import io.creditkit.customer.search.ListText;
import io.creditkit.customer.search.Operator;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A condition in SQL. What is unknown there is NULL, and AND, OR and NOT of SQL are those of the criteria, so a tree becomes the
 * same tree.
 */
final class CriteriaSql implements Criteria.Visitor<String> {
    private static final String UNKNOWN = "NULL = 1";

    private final ListQuery query;
    private final ListStatement statement;
    private final Currencies currencies;
    private final ZoneDays days;

    /** Tells which currencies the amounts of a column are in. */
    interface Currencies {
        /** {@return each of them once} */
        List<Currency> of(ListColumn amounts);
    }

    CriteriaSql(ListQuery query, ListStatement statement, Currencies currencies) {
        this.query = query;
        this.statement = statement;
        this.currencies = currencies;
        this.days = new ZoneDays(query.zone());
    }

    @Override
    public String and(Criteria.And and) {
        return joined(and.parts(), " AND ");
    }

    @Override
    public String or(Criteria.Or or) {
        return joined(or.parts(), " OR ");
    }

    @Override
    public String not(Criteria.Not not) {
        return "NOT " + bracketed(not.part().accept(this));
    }

    @Override
    public String comparison(Criteria.Comparison comparison) {
        return comparison.field().isSeveral()
                ? several(comparison.field(), List.of(equal(comparison.value())), comparison.operator())
                : compared(statement.column(comparison.field()), comparison.operator(), comparison.value());
    }

    @Override
    public String age(Criteria.Age age) {
        return bracketed(age.on(query.today()).accept(this));
    }

    @Override
    public String in(Criteria.In in) {
        if (in.field().isSeveral()) {
            return several(in.field(), in.values().stream().map(this::equal).toList(), Operator.EQUAL);
        }
        ListColumn column = statement.column(in.field());
        return in.values().stream()
                .map(value -> compared(column, Operator.EQUAL, value))
                .collect(Collectors.joining(" OR ", "(", ")"));
    }

    @Override
    public String textMatch(Criteria.TextMatch match) {
        if (match.field().isSeveral()) {
            String part = ListText.folded(match.part());
            Wanted wanted = switch (match.mode()) {
                case CONTAINS ->
                    new Wanted(text -> text.contains(part), () -> " LIKE " + statement.text("%" + part + "%"));
                case STARTS_WITH ->
                    new Wanted(text -> text.startsWith(part), () -> " LIKE " + statement.text(part + "%"));
            };
            return several(match.field(), List.of(wanted), Operator.EQUAL);
        }
        // Folded words are letters and digits, so none of them is a wildcard.
        String words = ListText.folded(match.part()) + "%";
        return statement.column(match.field()).value() + " LIKE "
                + statement.text(
                        switch (match.mode()) {
                            case CONTAINS -> "%" + words;
                            case STARTS_WITH -> words;
                        });
    }

    @Override
    public String ranking(Criteria.Ranking ranking) {
        List<String> ranked = ranking.field().rankedChoices();
        int limit = ranked.indexOf(ranking.than());
        List<String> names = switch (ranking.side()) {
            case WORSE -> ranked.subList(limit + 1, ranked.size());
            case BETTER -> ranked.subList(0, limit);
        };
        String value = statement.column(ranking.field()).value();
        return names.isEmpty()
                ? never(value)
                : names.stream().map(statement::text).collect(Collectors.joining(", ", value + " IN (", ")"));
    }

    @Override
    public String presence(Criteria.Presence presence) {
        if (presence.field().isSeveral()) {
            return switch (presence.state()) {
                        case MISSING -> "NOT ";
                        case PRESENT -> "";
                    }
                    + bracketed(any(presence.field()));
        }
        return statement.column(presence.field()).value()
                + switch (presence.state()) {
                    case MISSING -> " IS NULL";
                    case PRESENT -> " IS NOT NULL";
                };
    }

    private Set<String> portfolios() {
        return query.at().portfolios();
    }

    /** What is wanted of the words of a text: where the texts are known before, and behind their column. */
    private record Wanted(Predicate<String> holds, Supplier<String> sql) {}

    private Wanted equal(FieldValue value) {
        String words = ListText.folded(((FieldValue.Text) value).value());
        return new Wanted(words::equals, () -> " = " + statement.text(words));
    }

    /** Who has none at all has no value, and of such a one nothing is known. */
    private String several(Field field, List<Wanted> wanted, Operator operator) {
        return "(CASE WHEN " + one(field, wanted) + " THEN 1 WHEN " + any(field) + " THEN 0 END)" + equality(operator)
                + "1";
    }

    private String one(Field field, List<Wanted> wanted) {
        if (TagSql.isOf(field)) {
            return TagSql.hasOne(
                    wanted.stream().map(one -> TagSql.FOLDED + one.sql().get()).collect(Collectors.joining(" OR ")));
        }
        Set<String> names = portfolios().stream()
                .filter(name -> wanted.stream().anyMatch(one -> one.holds().test(ListText.folded(name))))
                .collect(Collectors.toSet());
        return PortfolioSql.isInOneOf(names, statement);
    }

    private String any(Field field) {
        return TagSql.isOf(field) ? TagSql.hasAny() : PortfolioSql.isInOneOf(portfolios(), statement);
    }

    private String joined(List<Criteria> parts, String with) {
        return parts.stream().map(part -> bracketed(part.accept(this))).collect(Collectors.joining(with));
    }

    private String compared(ListColumn column, Operator operator, FieldValue value) {
        return switch (column.kind()) {
            case TEXT -> equal(column, operator, ListText.folded(((FieldValue.Text) value).value()));
            case NAME -> equal(column, operator, ((FieldValue.Choice) value).symbol());
            case FLAG -> column.value() + equality(operator) + (((FieldValue.Flag) value).value() ? 1 : 0);
            case WHOLE -> number(column.value(), operator, value, 0);
            case AGE -> number(days.age(column.value(), query.today()), operator, value, 0);
            case DECIMAL -> number(column.value(), operator, value, Numbers.DIGITS_AFTER_POINT);
            case AMOUNT -> amount(column, operator, ((FieldValue.Amount) value).value());
            case DAY -> day(column.value(), operator, ((FieldValue.Day) value).value());
            case MOMENT -> days.compared(column.value(), operator, ((FieldValue.Day) value).value(), statement);
        };
    }

    private static String equality(Operator operator) {
        return operator == Operator.EQUAL ? " = " : " <> ";
    }

    private String equal(ListColumn column, Operator operator, String text) {
        String equal = column.value() + equality(operator) + statement.text(text);
        if (operator != Operator.EQUAL) {
            return equal;
        }
        // While a former version still writes, it writes no key.
        return column.key()
                .map(key -> "((" + key + " = " + statement.bytes(ListedValues.beginning(text)) + " OR " + key
                        + " IS NULL) AND " + equal + ")")
                .orElse(equal);
    }

    private String number(String expression, Operator operator, FieldValue value, int scale) {
        return NumberBounds.of(((FieldValue.Numeric) value).value(), scale).compared(expression, operator, statement);
    }

    private String day(String expression, Operator operator, LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > 9999) {
            // No database has to know such a day, and none is stored.
            return operator.holds(day.getYear() < 1 ? 1 : -1) ? always(expression) : never(expression);
        }
        return expression + " " + operator.symbol().replace("!=", "<>") + " " + statement.day(day);
    }

    private String amount(ListColumn column, Operator operator, Money worth) {
        StringBuilder any = new StringBuilder("(");
        List<Currency> present = currencies.of(column);
        for (Currency currency : present) {
            any.append("(")
                    .append(column.currency())
                    .append(" = ")
                    .append(statement.text(currency.getCurrencyCode()))
                    .append(" AND ")
                    .append(bracketed(amountOf(currency, column.value(), operator, worth)))
                    .append(") OR ");
        }
        // An amount in a currency that came meanwhile has not been asked a rate for.
        String others = present.stream()
                .map(currency -> statement.text(currency.getCurrencyCode()))
                .collect(Collectors.joining(", ", column.currency() + " NOT IN (", ")"));
        return any.append(present.isEmpty() ? UNKNOWN : "(" + others + " AND " + UNKNOWN + ")")
                .append(")")
                .toString();
    }

    private String amountOf(Currency currency, String amount, Operator operator, Money worth) {
        Optional<NumberBounds> bounds = AmountBounds.of(worth, currency, query.today(), query.rates());
        if (bounds.isPresent()) {
            return bounds.get().compared(amount, operator, statement);
        }
        // Without a rate the signs alone may decide.
        String sameSign = amount + (worth.signum() > 0 ? " > 0" : " < 0");
        return operator.holds(-worth.signum()) ? "NOT (" + sameSign + ") OR " + UNKNOWN : sameSign + " AND " + UNKNOWN;
    }

    /** Holds for every value, and is unknown for a missing one. */
    private static String always(String expression) {
        return expression + " = " + expression;
    }

    private static String never(String expression) {
        return expression + " <> " + expression;
    }

    private static String bracketed(String condition) {
        return "(" + condition + ")";
    }
}
