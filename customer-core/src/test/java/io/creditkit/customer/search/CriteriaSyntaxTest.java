package io.creditkit.customer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditkit.customer.Money;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CriteriaSyntaxTest {
    private static final FieldCatalogue CATALOGUE = FieldCatalogue.standard();

    private static Criteria parse(String text) {
        return Criteria.parse(text, CATALOGUE);
    }

    private static CriteriaSyntaxException problemOf(String text) {
        return catchThrowableOfType(CriteriaSyntaxException.class, () -> parse(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "score<40 | score < 40",
                "reportReceivedOn OLDER than 1 day | reportReceivedOn older than 1 days",
                "not limitEndsOn within Next 14 DAYS | not limitEndsOn within next 14 days",
                "score ≤ 40 AND score ≥ 3 | score <= 40 and score >= 3",
                "score <> 40 | score != 40",
                "overdue > 1 000 EUR | overdue > 1000.00 EUR",
                "overdue > 1 000 000.5 EUR | overdue > 1000000.50 EUR",
                "dbt > 30 | dbt > 30 days",
                "dbt > 1 day | dbt > 1 day",
                "utilisation > 80% | utilisation > 80 %",
                "scoreChange <= -10 | scoreChange <= -10",
                "band worse than b | band worse than B",
                "companyStatus = \"non_active\" | companyStatus = NON_ACTIVE",
                "insolvent = true | insolvent is true",
                "insolvent is not true | insolvent is not true",
                "score is not missing | score is present",
                "score between 30 and 50 | score >= 30 and score <= 50",
                "ratingChangedOn before 2026-01-31 | ratingChangedOn < 2026-01-31",
                "country not in (\"FR\",\"BE\") | not country in (\"FR\", \"BE\")",
                "name contains \"say \\\"hi\\\"\" | name contains \"say \\\"hi\\\"\"",
                "((score < 40)) | score < 40",
                "(score < 40 or dbt > 9 days) and linked is true | (score < 40 or dbt > 9 days) and linked is true",
                "not (not score < 40) | not not score < 40"
            })
    void readsAndWritesTheOneCanonicalText(String written, String canonical) {
        assertThat(parse(written).text()).isEqualTo(canonical);
    }

    @Test
    void readsTheExampleOfTheDocumentation() {
        assertThat(parse("score < 40 and (country in (\"FR\", \"BE\") or overdue > 1000 EUR) and not band worse than C")
                        .text())
                .isEqualTo("score < 40 and (country in (\"FR\", \"BE\") or overdue > 1000.00 EUR)"
                        + " and not band worse than C");
    }

    @Test
    void bindsNotBeforeAndBeforeOr() {
        Criteria score = parse("score < 40");
        Criteria dbt = parse("dbt > 9 days");
        Criteria linked = parse("linked is true");

        assertThat(parse("score < 40 or dbt > 9 days and linked is true"))
                .isEqualTo(new Criteria.Or(List.of(score, new Criteria.And(List.of(dbt, linked)))));
        assertThat(parse("not score < 40 and dbt > 9 days"))
                .isEqualTo(new Criteria.And(List.of(new Criteria.Not(score), dbt)));
    }

    @Test
    void takesJoinsOfOneKindApart() {
        assertThat(parse("(score < 40 and dbt > 9 days) and linked is true"))
                .isEqualTo(parse("score < 40 and (dbt > 9 days and linked is true)"))
                .isInstanceOfSatisfying(
                        Criteria.And.class, and -> assertThat(and.parts()).hasSize(3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "scroe < 40 | 1 | There is no field 'scroe'. Did you mean 'score'?",
                "Score < 40 | 1 | There is no field 'Score'. Did you mean 'score'?",
                "zzzzzzzzzz < 40 | 1 | There is no field 'zzzzzzzzzz'.",
                "score < 40 and | 15 | Expected the name of a field, but found the end.",
                "score < | 8 | 'score' is a number and needs a value of its kind: such as 40. The criteria end here.",
                "score < \"40\" | 9 | 'score' is a number and needs a value of its kind: such as 40. This is a quoted text.",
                "score < 40 days | 12 | 'score' is a plain number and has no unit, but found 'days'.",
                "dbt > 30 % | 10 | 'dbt' is a number of days, such as 30 days, but found '%'.",
                "overdue > 1000 | 15 | 'overdue' is an amount and needs its currency, such as 1000 EUR.",
                "overdue > 1000 and score < 4 | 16 | 'overdue' is an amount and needs its currency, such as 1000 EUR.",
                "overdue > 1000 EURO | 16 | 'EURO' is no currency of ISO 4217 that amounts are kept in, such as EUR.",
                "overdue > 1000 XAU | 16 | 'XAU' is no currency of ISO 4217 that amounts are kept in, such as EUR.",
                "utilisation > 0.8 | 18 | 'utilisation' is a percentage: write the sign after the number, such as 80 %.",
                "band < C | 6 | 'band' is one of a few names and can't be less than another. Use 'worse than' or 'better than'.",
                "band worse than NOT_RATED | 17 | 'NOT_RATED' stands outside the order of 'band'. From best to worst: A, B, C, D, E.",
                "companyStatus worse than ACTIVE | 15 | 'companyStatus' has no order from best to worst; 'worse than' and 'better than' need one.",
                "companyStatus = DEAD | 17 | 'DEAD' is no name of 'companyStatus', which has ACTIVE, NON_ACTIVE, PENDING, OTHER.",
                "score contains \"4\" | 7 | 'score' is a number; 'contains' and 'startsWith' need a text.",
                "name contains \"--\" | 15 | The text to compare 'name' with needs at least one letter or digit.",
                "name = \"open | 8 | This text has no closing double quote.",
                "name = 'x' | 8 | Texts stand between straight double quotes, \"like this\".",
                "insolvent in (true) | 11 | 'insolvent' is yes or no: write 'is true' or 'is false'.",
                "score is true | 10 | 'score' is a number and needs a value of its kind: such as 40.",
                "(score < 40 | 12 | Expected ')', but found the end.",
                "score < 40) | 11 | Expected 'and', 'or' or the end, but found ')'.",
                "score < 40 dbt > 3 | 12 | 'score' is a plain number and has no unit, but found 'dbt'.",
                "score ~ 40 | 7 | The sign '~' has no meaning here.",
                "ratingChangedOn < 2026-02-30 | 19 | There is no such day as 2026-02-30.",
                "score < 1.000,5 | 14 | Expected 'and', 'or' or the end, but found ','.",
                "overdue > 1000EUR | 11 | This is no number. Write 1000, 1 000 or -12.5, with a point before decimals and a space before a unit."
            })
    void tellsWhereAndWhatToDo(String text, int column, String problem) {
        CriteriaSyntaxException thrown = problemOf(text);

        assertThat(thrown.problem()).isEqualTo(problem);
        assertThat(thrown.line()).isEqualTo(1);
        assertThat(thrown.column()).isEqualTo(column);
        assertThat(thrown).hasMessage("The criteria can't be read at line 1, column " + column + ": " + problem);
    }

    @Test
    void countsLinesAndCharactersAndShowsThePlace() {
        CriteriaSyntaxException thrown =
                problemOf("name = \"😀a\" or\n\tname = \"😀a\" or scroe < 40 and linked is true");

        assertThat(thrown.line()).isEqualTo(2);
        assertThat(thrown.column()).isEqualTo(17);
        assertThat(thrown.excerpt()).isEqualTo("\tname = \"😀a\" or scroe < 40 and linked is true\n\t               ^");
    }

    @Test
    void keepsTheValuesOfTheTextOutOfTheMessage() {
        assertThat(problemOf("score < \"jane@example.org\"")).hasMessageNotContaining("jane");
        assertThat(problemOf("email = \"jane@example.org")).hasMessageNotContaining("jane");
        assertThat(problemOf("name = Lovelace"))
                .hasMessageNotContaining("Lovelace")
                .hasMessageEndingWith("This is a word without quotes.");
        assertThat(problemOf("phone = 0123456789"))
                .hasMessageNotContaining("0123456789")
                .hasMessageEndingWith("This is a number.");
        assertThat(problemOf("name in (2026-01-31)")).hasMessageEndingWith("This is a date.");
        assertThat(problemOf("currency = EUR")).hasMessageEndingWith("This is 'EUR'.");
        assertThat(parse("email contains \"jane@example.org\" or email = \"jane@example.org\"")
                        .toString())
                .doesNotContain("jane");
    }

    @Test
    void refusesWhatIsTooLongTooDeepOrTooBig() {
        assertThat(problemOf("score < 40" + " ".repeat(4000)).problem()).contains("at most 4000 characters");
        assertThat(problemOf("(".repeat(21) + "score < 40" + ")".repeat(21)).problem())
                .contains("at most 20 levels");
        assertThat(problemOf("not ".repeat(20) + "score < 40").problem()).contains("at most 20 levels");
        assertThat(problemOf(String.join(" or ", Collections.nCopies(250, "score < 40"))))
                .isNull();
        assertThat(problemOf("score in (" + String.join(",", Collections.nCopies(500, "1")) + ")")
                        .problem())
                .contains("at most 500 nodes");
    }

    @Test
    void anyDeepTextEndsInAnErrorAndNotInAnOverflow() {
        assertThat(problemOf("(".repeat(4000)).problem()).contains("levels");
        assertThat(problemOf("not".repeat(1) + " not".repeat(999)).problem()).contains("levels");
    }

    @Test
    void aTreeMadeByHandIsCheckedLikeOneThatIsRead() {
        Field score = CATALOGUE.get("score");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Criteria.Comparison(score, Operator.LESS, new FieldValue.Amount(Money.of("1", "EUR"))))
                .withMessageContaining("'score' is a number");
        assertThatIllegalArgumentException().isThrownBy(() -> new Criteria.In(score, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Criteria.And(List.of(parse("score < 40"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Criteria.Ranking(score, Criteria.Ranking.Side.WORSE, "C"));
    }
}
