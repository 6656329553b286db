package io.creditkit.customer.search;

import io.creditkit.customer.ExchangeRates;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A condition on a customer: a tree of comparisons, joined by and, or and not. List filters, alert rules, knock-outs of a
 * scorecard and segments are all this one thing. It is written like this:
 *
 * <pre>{@code
 * score < 40 and (country in ("FR", "BE") or overdue > 1000 EUR) and not band worse than C
 * }</pre>
 *
 * <p>{@code not} binds closest, then {@code and}, then {@code or}. A condition is one of
 *
 * <ul>
 *   <li>{@code =  !=  <  <=  >  >=} and {@code between 30 and 50} (both ends belong to it), {@code before} and {@code after}
 *       a date,
 *   <li>{@code older than 30 days}, {@code within next 14 days} for dates, counted from the day that is asked for,
 *   <li>{@code in (...)}, {@code not in (...)},
 *   <li>{@code contains "..."}, {@code startsWith "..."} for texts, which are compared without regard to case, accents and
 *       punctuation,
 *   <li>{@code worse than X}, {@code better than X} for names with an order,
 *   <li>{@code is true}, {@code is false} for flags,
 *   <li>{@code is missing}, {@code is present} for every field.
 * </ul>
 *
 * <p>An amount needs its currency ({@code 1000 EUR}), a percentage its sign ({@code 80 %}); days may say so ({@code 30
 * days}). Amounts of different currencies are compared after conversion with the rate of the profile's day; without a rate
 * the answer is unknown, except where the signs alone decide.
 *
 * <p>Every comparison with a missing value is {@link Truth#UNKNOWN}, and so is everything that depends on it. A condition
 * checks itself when it is made: it can't hold a value that does not fit its field. Immutable and thread-safe; evaluation
 * makes no call and takes time in proportion to the number of nodes. A storage that translates criteria into its own
 * query walks them with a {@link Visitor}.
 */
public sealed interface Criteria {
    /** The longest text that is read, in characters. */
    int MAX_LENGTH = 4000;

    /** The deepest tree. */
    int MAX_DEPTH = 20;

    /** The greatest number of nodes; each value of an {@code in} counts. */
    int MAX_NODES = 500;

    /**
     * {@return what the text says}
     *
     * @param text at most {@value #MAX_LENGTH} characters, {@value #MAX_DEPTH} levels and {@value #MAX_NODES} nodes
     * @param catalogue the fields it may name
     * @throws CriteriaSyntaxException if it can't be read, names a field that is not there, or gives a value that does not
     *     fit its field; it tells where and what to do
     */
    static Criteria parse(String text, FieldCatalogue catalogue) {
        return new CriteriaParser(text, catalogue).parse();
    }

    /**
     * {@return the canonical text: one way to write each tree. Parsed again, it gives an equal tree} That of a tree which no text could
     * say, with a number of more than 30 signs or more than {@value #MAX_LENGTH} characters in all, is refused when it is parsed.
     */
    default String text() {
        return accept(new CriteriaPrinter(CriteriaPrinter.Values.ALL));
    }

    /** {@return the same for the record: without the values that fields of personal data are compared with; it can't be parsed} */
    default String textWithoutPersonalData() {
        return accept(new CriteriaPrinter(CriteriaPrinter.Values.IMPERSONAL));
    }

    /**
     * {@return whether it holds for that customer}
     *
     * @param rates for amounts in several currencies
     */
    default Truth evaluate(CustomerProfile profile, ExchangeRates rates) {
        return accept(new CriteriaEvaluator(profile, rates));
    }

    /** {@return whether it holds for that customer, why, and which values made it so} */
    default Explanation explain(CustomerProfile profile, ExchangeRates rates) {
        return accept(new CriteriaExplainer(profile, rates)).toExplanation();
    }

    /** {@return what the visitor makes of this node} */
    <R> R accept(Visitor<R> visitor);

    /**
     * Makes something of each kind of node. A new kind of node is a new method here, so nothing can overlook it.
     *
     * @param <R> what is made
     */
    interface Visitor<R> {
        /** {@return what is made of it} */
        R and(And and);

        /** {@return what is made of it} */
        R or(Or or);

        /** {@return what is made of it} */
        R not(Not not);

        /** {@return what is made of it} */
        R comparison(Comparison comparison);

        /** {@return what is made of it} */
        R age(Age age);

        /** {@return what is made of it} */
        R in(In in);

        /** {@return what is made of it} */
        R textMatch(TextMatch match);

        /** {@return what is made of it} */
        R ranking(Ranking ranking);

        /** {@return what is made of it} */
        R presence(Presence presence);
    }

    /**
     * All of them hold. An "and" within an "and" is taken apart.
     *
     * @param parts at least two
     */
    record And(List<Criteria> parts) implements Criteria {
        public And {
            parts = CriteriaCheck.parts(parts.stream()
                    .flatMap(part -> part instanceof And inner ? inner.parts.stream() : Stream.of(part))
                    .toList());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.and(this);
        }
    }

    /**
     * One of them holds. An "or" within an "or" is taken apart.
     *
     * @param parts at least two
     */
    record Or(List<Criteria> parts) implements Criteria {
        public Or {
            parts = CriteriaCheck.parts(parts.stream()
                    .flatMap(part -> part instanceof Or inner ? inner.parts.stream() : Stream.of(part))
                    .toList());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.or(this);
        }
    }

    /**
     * It does not hold.
     *
     * @param part what must not hold
     */
    record Not(Criteria part) implements Criteria {
        public Not {
            CriteriaCheck.size(List.of(part));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.not(this);
        }
    }

    /**
     * A field is equal to, less than or more than a value.
     *
     * @param field any field; one of a type with an order unless the operator asks for equality
     * @param operator how they are compared
     * @param value one of the field's type
     */
    record Comparison(Field field, Operator operator, FieldValue value) implements Criteria {
        public Comparison {
            CriteriaCheck.require(CriteriaCheck.comparison(field, operator));
            CriteriaCheck.require(CriteriaCheck.value(field, value));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.comparison(this);
        }
    }

    /**
     * A date lies so far before the day that is asked for, or not so far behind it. Which days those are follows when it is
     * evaluated, so a search or rule that is kept moves on with the days.
     *
     * @param field a date
     * @param reach which of the two
     * @param days 0 to {@value #MAX_DAYS}
     */
    record Age(Field field, Reach reach, int days) implements Criteria {
        /** The most days: a hundred years. */
        public static final int MAX_DAYS = 36_525;

        /** Which days. */
        public enum Reach {
            /** More than so many days ago: 0 days is every day before. */
            OLDER_THAN,
            /** The day itself and so many days behind it. */
            WITHIN_NEXT
        }

        public Age {
            CriteriaCheck.require(CriteriaCheck.age(field));
            CriteriaCheck.require(CriteriaCheck.days(days));
        }

        /** {@return the same without "ago": what must hold of the field on that day} */
        public Criteria on(LocalDate day) {
            return switch (reach) {
                case OLDER_THAN -> new Comparison(field, Operator.LESS, new FieldValue.Day(day.minusDays(days)));
                case WITHIN_NEXT ->
                    new And(List.of(
                            new Comparison(field, Operator.AT_LEAST, new FieldValue.Day(day)),
                            new Comparison(field, Operator.AT_MOST, new FieldValue.Day(day.plusDays(days)))));
            };
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.age(this);
        }
    }

    /**
     * A field is equal to one of several values.
     *
     * @param field any field but a flag
     * @param values at least one, each of the field's type
     */
    record In(Field field, List<FieldValue> values) implements Criteria {
        public In {
            values = List.copyOf(values);
            CriteriaCheck.require(CriteriaCheck.in(field));
            CriteriaCheck.values(field, values);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.in(this);
        }
    }

    /**
     * A text contains, or begins with, another.
     *
     * @param field a text
     * @param mode where to look
     * @param part what to look for; at least one letter or digit
     */
    record TextMatch(Field field, Mode mode, String part) implements Criteria {
        /** Where to look. */
        public enum Mode {
            /** Anywhere in the text. */
            CONTAINS,
            /** At its beginning. */
            STARTS_WITH
        }

        public TextMatch {
            CriteriaCheck.require(CriteriaCheck.textMatch(field));
            CriteriaCheck.require(CriteriaCheck.value(field, new FieldValue.Text(part)));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.textMatch(this);
        }

        /** Without the part looked for, which may be personal data. */
        @Override
        public String toString() {
            return "TextMatch[" + field + " " + mode + "]";
        }
    }

    /**
     * A field stands on the worse or the better side of one of its ranked names. A name without a rank, such as "not rated",
     * stands on neither side.
     *
     * @param field one whose names have an order
     * @param side which side
     * @param than a ranked name of the field; it does not belong to either side
     */
    record Ranking(Field field, Side side, String than) implements Criteria {
        /** Which side of a name. */
        public enum Side {
            WORSE,
            BETTER
        }

        public Ranking {
            CriteriaCheck.require(CriteriaCheck.ranking(field));
            CriteriaCheck.require(CriteriaCheck.rankedName(field, than));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ranking(this);
        }
    }

    /**
     * A field has a value, or has none. Never unknown.
     *
     * @param field any field
     * @param state which of the two
     */
    record Presence(Field field, State state) implements Criteria {
        /** Whether there is a value. */
        public enum State {
            PRESENT,
            MISSING
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.presence(this);
        }
    }
}
