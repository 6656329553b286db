package io.creditkit.customer.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.Money;
import io.creditkit.customer.internal.FoldingKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CriteriaLawsTest {
    private static final FieldCatalogue CATALOGUE = FieldCatalogue.standard();

    @Property(tries = 500)
    void whatIsPrintedIsReadAsTheSameTree(@ForAll("trees") Criteria tree) {
        assertThat(Criteria.parse(tree.text(), CATALOGUE)).isEqualTo(tree);
    }

    @Property(tries = 500)
    void noTextIsReadAsAnythingButCriteriaOrAnErrorWithAPlaceInIt(@ForAll("texts") String text) {
        try {
            assertThat(Criteria.parse(text, CATALOGUE).text()).isNotBlank();
        } catch (CriteriaSyntaxException e) {
            assertThat(e.line()).isPositive();
            assertThat(e.column()).isPositive();
            assertThat(e.excerpt()).endsWith("^");
        }
    }

    @Property(tries = 500)
    void theExplanationComesToTheSameAsTheAnswer(@ForAll("trees") Criteria tree) {
        for (CustomerProfile profile : List.of(SampleProfiles.good(), SampleProfiles.unknown())) {
            Explanation explanation = tree.explain(profile, ExchangeRates.none());
            assertThat(explanation.truth()).isEqualTo(tree.evaluate(profile, ExchangeRates.none()));
            assertThat(explanation.words()).isNotBlank();
            assertThat(explanation.missing().isEmpty()).isEqualTo(explanation.truth() != Truth.UNKNOWN);
        }
    }

    @Property(tries = 500)
    void theOppositeComesToTheOpposite(@ForAll("trees") Criteria tree) {
        for (CustomerProfile profile : List.of(SampleProfiles.good(), SampleProfiles.unknown())) {
            Truth truth = tree.evaluate(profile, ExchangeRates.none());
            assertThat(new Criteria.Not(tree).evaluate(profile, ExchangeRates.none()))
                    .isEqualTo(truth.not());
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words = Arbitraries.of(
                "score",
                "band",
                "name",
                "overdue",
                "dbt",
                "insolvent",
                "and",
                "or",
                "not",
                "in",
                "is",
                "missing",
                "true",
                "worse",
                "than",
                "between",
                "ratingChangedOn",
                "older",
                "within",
                "next",
                "contains",
                "(",
                ")",
                ",",
                "<",
                ">=",
                "=",
                "%",
                "40",
                "-3.5",
                "1 000",
                "EUR",
                "days",
                "\"FR\"",
                "\"",
                "C",
                "2026-01-31",
                "\\",
                "\n");
        Arbitrary<String> sentences = words.list().ofMaxSize(12).map(list -> String.join(" ", list));
        return Arbitraries.oneOf(sentences, Arbitraries.strings().ofMaxLength(60));
    }

    @Provide
    Arbitrary<Criteria> trees() {
        return Arbitraries.recursive(
                () -> Arbitraries.of(CATALOGUE.fields()).flatMap(CriteriaLawsTest::conditions),
                CriteriaLawsTest::joins,
                0,
                3);
    }

    private static Arbitrary<Criteria> joins(Arbitrary<Criteria> parts) {
        Arbitrary<List<Criteria>> lists = parts.list().ofMinSize(2).ofMaxSize(3);
        return Arbitraries.oneOf(
                lists.map(Criteria.And::new), lists.map(Criteria.Or::new), parts.map(Criteria.Not::new));
    }

    private static Arbitrary<Criteria> conditions(Field field) {
        Arbitrary<FieldValue> values = values(field);
        Arbitrary<Criteria> comparisons = Combinators.combine(
                        Arbitraries.of(Operator.values())
                                .filter(operator -> field.type().hasOrder()
                                        || operator == Operator.EQUAL
                                        || operator == Operator.NOT_EQUAL),
                        values)
                .as((operator, value) -> new Criteria.Comparison(field, operator, value));
        Arbitrary<Criteria> presences =
                Arbitraries.of(Criteria.Presence.State.values()).map(state -> new Criteria.Presence(field, state));
        Arbitrary<Criteria> lists = values.list().ofMinSize(1).ofMaxSize(3).map(list -> new Criteria.In(field, list));
        if (field.type() == FieldType.FLAG) {
            return Arbitraries.oneOf(comparisons, presences);
        }
        if (field.type() == FieldType.TEXT) {
            Arbitrary<Criteria> matches = Combinators.combine(Arbitraries.of(Criteria.TextMatch.Mode.values()), values)
                    .as((mode, value) -> new Criteria.TextMatch(field, mode, ((FieldValue.Text) value).value()));
            return Arbitraries.oneOf(comparisons, presences, lists, matches);
        }
        if (!field.rankedChoices().isEmpty()) {
            Arbitrary<Criteria> rankings = Combinators.combine(
                            Arbitraries.of(Criteria.Ranking.Side.values()), Arbitraries.of(field.rankedChoices()))
                    .as((side, than) -> new Criteria.Ranking(field, side, than));
            return Arbitraries.oneOf(comparisons, presences, lists, rankings);
        }
        if (field.type() == FieldType.DATE) {
            Arbitrary<Criteria> ages = Combinators.combine(
                            Arbitraries.of(Criteria.Age.Reach.values()),
                            Arbitraries.integers().between(0, Criteria.Age.MAX_DAYS))
                    .as((side, days) -> new Criteria.Age(field, side, days));
            return Arbitraries.oneOf(comparisons, presences, lists, ages);
        }
        return Arbitraries.oneOf(comparisons, presences, lists);
    }

    private static Arbitrary<FieldValue> values(Field field) {
        Arbitrary<BigDecimal> numbers = Arbitraries.bigDecimals()
                .between(new BigDecimal("-999999999999"), new BigDecimal("999999999999"))
                .ofScale(4);
        return switch (field.type()) {
            case TEXT ->
                Arbitraries.strings()
                        .withChars("abcÉ \"\\\n\u00A0(),%'日")
                        .ofMaxLength(10)
                        .filter(text -> !FoldingKey.ofText(text).isEmpty())
                        .map(FieldValue.Text::new);
            case NUMBER, DAYS, PERCENT -> numbers.map(FieldValue.Numeric::new);
            case MONEY ->
                Combinators.combine(numbers, Arbitraries.of("EUR", "JPY", "KWD", "USD"))
                        .as((number, code) -> new FieldValue.Amount(Money.of(number, Currency.getInstance(code))));
            case ENUM -> Arbitraries.of(field.choices()).map(FieldValue.Choice::new);
            case DATE ->
                Arbitraries.integers().between(-20000, 60000).map(day -> new FieldValue.Day(LocalDate.ofEpochDay(day)));
            case FLAG -> Arbitraries.of(true, false).map(FieldValue.Flag::new);
        };
    }
}
