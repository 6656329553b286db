package io.creditkit.customer.search;

import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.Wording;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.customer.risk.RiskClass;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What our own scorecard said last. */
final class RiskFields {
    private RiskFields() {}

    static List<Field> all() {
        List<String> classes = new ArrayList<>(CustomerFields.names(RiskClass.values()));
        classes.remove(RiskClass.UNKNOWN.name());
        return Stream.of(
                        Field.of(
                                "riskScore",
                                "Our score",
                                FieldType.NUMBER,
                                (profile, rates) -> assessed(profile, RiskFields::score)),
                        Field.ranked(
                                "riskClass",
                                "Our risk class",
                                classes,
                                List.of(RiskClass.UNKNOWN.name()),
                                (profile, rates) ->
                                        assessed(profile, assessment -> CustomerFields.choice(assessment.riskClass()))),
                        Field.of(
                                "riskDefault",
                                "Our probability of default",
                                FieldType.PERCENT,
                                (profile, rates) -> assessed(profile, RiskFields::probabilityOfDefault)),
                        Field.oneOf(
                                "riskCertainty",
                                "Certainty of our score",
                                CustomerFields.names(RiskAssessment.Certainty.values()),
                                (profile, rates) ->
                                        assessed(profile, assessment -> CustomerFields.choice(assessment.certainty()))))
                .map(field -> field.needing(Permission.VIEW_CREDIT_DATA))
                .toList();
    }

    private static FieldValue assessed(CustomerProfile profile, Function<RiskAssessment, FieldValue> reader) {
        return profile.assessment()
                .map(reader)
                .orElseGet(() -> FieldValue.missing(
                        UnknownReason.MISSING_INPUT,
                        Wording.of("not-known.not-assessed", "The customer was not assessed yet.")));
    }

    private static FieldValue score(RiskAssessment assessment) {
        return assessment.score().isPresent()
                ? FieldValue.Numeric.of(assessment.score().getAsInt())
                : FieldValue.missing(
                        UnknownReason.MISSING_INPUT,
                        Wording.of("not-known.no-score", "Nothing was known to make a score of."));
    }

    private static FieldValue probabilityOfDefault(RiskAssessment assessment) {
        return assessment
                .probabilityOfDefault()
                .<FieldValue>map(FieldValue.Numeric::new)
                .orElseGet(() -> FieldValue.missing(
                        UnknownReason.NOT_APPLICABLE,
                        Wording.of(
                                "not-known.no-default-probability",
                                "The scorecard declares no odds, the score is not firm, or a knock-out decided.")));
    }
}
