package io.creditkit.customer.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditkit.customer.alert.AlertRule;
import io.creditkit.customer.alert.AlertRules;
import io.creditkit.customer.search.FieldCatalogue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AlertRuleJsonTest {
    private static final FieldCatalogue CATALOGUE = FieldCatalogue.standard();
    private static final String WHOLE = """
            { "code": "SCORE_LOW", "version": 2, "title": "Poor score", "severity": "HIGH", "category": "RISK",
              "criteria": "score < 30", "clear": "score >= 35", "for": "P3D", "keepFiringFor": "PT12H",
              "onNoData": "FIRE", "mode": "OFF", "owner": "jane",
              "segments": [ { "name": "Key accounts", "when": "exposure > 100000 EUR", "criteria": "score < 40",
                              "clear": "score > 45" } ],
              "levels": [ { "severity": "CRITICAL", "criteria": "score < 10" } ],
              "action": { "title": "Look at it", "dueInDays": 2, "priority": "HIGH", "assignee": "joe" } }
            """;

    private static InvalidAlertRuleException refused(String json) {
        return catchThrowableOfType(InvalidAlertRuleException.class, () -> AlertRuleJson.read(json, CATALOGUE));
    }

    private static String with(String more) {
        return "{\"code\": \"A\", \"title\": \"T\", \"severity\": \"LOW\", \"category\": \"RISK\", " + more + "}";
    }

    @Test
    void aRuleWithEverythingComesBackAsItWasWritten() {
        AlertRule rule = AlertRuleJson.read(WHOLE, CATALOGUE);

        assertThat(rule.version()).isEqualTo(2);
        assertThat(rule.visibility()).isEqualTo(AlertRule.Visibility.PRIVATE);
        assertThat(rule.mode()).isEqualTo(AlertRule.Mode.OFF);
        assertThat(rule.kind()).isEqualTo(AlertRule.Kind.STATE);
        assertThat(AlertRuleJson.read(AlertRuleJson.write(rule), CATALOGUE)).isEqualTo(rule);
    }

    @ParameterizedTest
    @EnumSource(RulePack.class)
    void everyRuleOfAPackCanBeReadAndWritten(RulePack pack) {
        List<AlertRule> rules = pack.rules(CATALOGUE);

        assertThat(rules).isNotEmpty().extracting(AlertRule::code).doesNotHaveDuplicates();
        assertThat(rules)
                .allSatisfy(rule -> assertThat(AlertRuleJson.read(AlertRuleJson.write(rule), CATALOGUE))
                        .isEqualTo(rule));
    }

    @Test
    void thePacksHaveRulesOfEveryKindAndAllOfTheStarters() {
        Set<AlertRule.Kind> kinds = Set.of(AlertRule.Kind.STATE, AlertRule.Kind.CHANGE, AlertRule.Kind.EVENT);

        assertThat(RulePack.STANDARD.rules(CATALOGUE))
                .extracting(AlertRule::kind)
                .containsAll(kinds);
        assertThat(RulePack.SIGNIFICANT_RISK.rules(CATALOGUE))
                .allMatch(rule -> rule.category() == AlertRule.Category.RISK)
                .extracting(AlertRule::kind)
                .containsAll(kinds);
        assertThat(RulePack.STANDARD.rules(CATALOGUE))
                .extracting(AlertRule::code)
                .containsAll(AlertRules.starter(CATALOGUE).stream()
                        .map(AlertRule::code)
                        .toList());
    }

    @Test
    void aMisspeltFieldIsAnErrorThatTellsThePlaceAndWhatWasMeant() {
        InvalidAlertRuleException error = refused(with("\"criteria\": \"scoer < 30\""));

        assertThat(error.path()).isEqualTo("/criteria");
        assertThat(error.problem()).contains("line 1, column 1").contains("Did you mean 'score'?");
        assertThat(error.wording().key()).isEqualTo("invalid-alert-rule.at");
        assertThat(error.wording()
                        .translated(key -> Optional.ofNullable(Map.of(
                                        "invalid-alert-rule.at", "{path}: {problem}",
                                        "criteria-syntax.unknown-field", "{near} statt {field}?")
                                .get(key))))
                .as("what the criteria lack is translated, too")
                .isEqualTo("/criteria: score statt scoer?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "criteria": "exposure > 1000"                                              | /criteria            | currency
        "criteria": "score < 'x'"                                                  | /criteria            | column
        "criterai": "score < 30"                                                   | ''                   | Did you mean 'criteria'?
        "criteria": "score < 30", "severity": "HIHG"                               | ''                   | Duplicate field
        "criteria": "score < 30", "onNoData": "KEP"                                | /onNoData            | Did you mean 'KEEP'?
        "criteria": "score < 30", "for": "3 days"                                  | /for                 | P3D
        "criteria": "score < 30", "for": "-P1D"                                    | ''                   | negative
        "criteria": "score < 30", "levels": [{"severity": "LOW", "criteria": "score < 9"}] | ''            | worse than the rule
        "criteria": "score < 30", "levels": [{"severity": "HIGH", "criteria": "x < 9"}] | /levels/0/criteria | no field 'x'
        "criteria": "score < 30", "version": 0                                     | /version             | at least 1
        "title2": "x"                                                              | ''                   | Did you mean 'title'?
        "change": {"criterion": "SCORE", "move": "FELL", "withinDays": 30}         | /change              | needs 'by'
        "change": {"criterion": "NAME", "move": "FELL", "by": 1, "withinDays": 30} | /change              | not a number
        "change": {"criterion": "NAME", "move": "CHANGED_TO", "to": "x", "withinDays": 3} | /change       | personal data
        "change": {"criterion": "LIMIT", "move": "FELL", "by": 5, "withinDays": 30} | /change             | 'currency' must be told
        "change": {"criterion": "CONTRACT_LIMIT", "move": "CROSSED_BELOW", "by": 5, "withinDays": 30} | /change | currency
        "change": {"criterion": "LIMIT", "move": "FELL", "by": 5, "currency": "ERU", "withinDays": 30} | /change/currency | no currency
        "change": {"criterion": "LIMIT", "move": "FELL", "by": 5, "unit": "PERCENT", "currency": "EUR", "withinDays": 30} | /change | an amount
        "change": {"criterion": "SCORE", "move": "FELL", "by": 5, "currency": "EUR", "withinDays": 30} | /change | an amount
        "change": {"criterion": "SCOR", "move": "CHANGED", "withinDays": 30}       | /change/criterion    | Did you mean 'SCORE'?
        "change": {"criterion": "SCORE", "move": "CHANGED", "withinDays": 9999}    | /change              | from 1 to 3660
        "event": {"categories": [], "withinDays": 30}                              | /event               | one category
        "event": {"categories": ["INSOLVENCI"], "withinDays": 30}                  | /event/categories/0  | Did you mean 'INSOLVENCY'?
        "event": {"categories": ["INSOLVENCY"], "withinDays": 3}, "for": "P1D"     | ''                   | no wait time
        "criteria": "score < 30", "action": {"title": " ", "dueInDays": 1}         | /action/title        | not blank
        "mode": "ON"                                                               | ''                   | 'criteria' is missing
        """)
    void whatCantBeUsedIsRefusedWithItsPlace(String more, String path, String words) {
        InvalidAlertRuleException error = refused(with(more));

        assertThat(error.path()).isEqualTo(path);
        assertThat(error.problem()).contains(words);
        assertThat(error).hasMessageContaining(error.problem());
    }

    @Test
    void theCurrencyOfAnAmountIsReadAndWritten() {
        String change = "\"change\": {\"criterion\": \"LIMIT\", \"move\": \"FELL\", \"by\": 5000,"
                + " \"currency\": \"EUR\", \"withinDays\": 30}";
        AlertRule rule = AlertRuleJson.read(with(change), FieldCatalogue.standard());

        assertThat(AlertRuleJson.write(rule)).contains("\"currency\" : \"EUR\"");
        assertThat(AlertRuleJson.read(AlertRuleJson.write(rule), FieldCatalogue.standard()))
                .isEqualTo(rule);
    }

    @Test
    void whatIsNoJsonIsRefusedWithLineAndColumn() {
        assertThat(refused("{\n  \"code\": }").problem()).contains("line 2");
        assertThat(refused("[]").problem()).contains("must be an object");
        assertThat(refused(WHOLE + "{}").problem()).isNotBlank();
    }
}
