package io.creditkit.customer.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.Wording;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.RiskBand;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence that explains criteria is the text of its key with its values. */
class ExplanationWordingTest {
    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("io.creditkit.customer.wordings");
    /** Each holds for one of the customers and does not hold for another. */
    private static final List<String> CONDITIONS = List.of(
            "score = 85",
            "score = 84",
            "score != 84",
            "score != 85",
            "score < 90",
            "score < 40",
            "score <= 85",
            "score <= 84",
            "score > 40",
            "score > 90",
            "score >= 85",
            "score >= 86",
            "ratingChangedOn older than 3 days",
            "ratingChangedOn older than 300 days",
            "ratingChangedOn older than 1 day",
            "onboardedOn older than 1 day",
            "ratingChangedOn within next 30 days",
            "ratingChangedOn within next 1 day",
            "onboardedOn within next 30 days",
            "onboardedOn within next 1 day",
            "country in (\"FR\", \"BE\")",
            "country in (\"DE\")",
            "number contains \"1\"",
            "number contains \"7\"",
            "number startsWith \"1\"",
            "number startsWith \"7\"",
            "band worse than A",
            "band better than B",
            "band worse than B",
            "band better than A",
            "insolvent is true",
            "insolvent is false",
            "score is present",
            "score is missing",
            "name contains \"essai\"",
            "name contains \"other\"");

    @Test
    void each_sentence_is_the_listed_text_with_its_values() {
        Set<String> told = new LinkedHashSet<>();
        for (CustomerProfile profile : List.of(SampleProfiles.good(), worse(), SampleProfiles.unknown())) {
            for (String condition : CONDITIONS) {
                Explanation explanation = explained(condition, profile);
                for (Wording wording : explanation.wordings()) {
                    assertThat(wording.fill(ENGLISH.getString(wording.key())))
                            .as(condition)
                            .isEqualTo(wording.english());
                    wording.inner().values().stream()
                            .flatMap(List::stream)
                            .forEach(why -> assertThat(why.fill(ENGLISH.getString(why.key())))
                                    .as(condition)
                                    .isEqualTo(why.english()));
                    assertThat(wording.parameters()).containsKeys("field", "key");
                    told.add(wording.key());
                }
                assertThat(explanation.words())
                        .isEqualTo(explanation.wordings().stream()
                                .map(Wording::english)
                                .collect(Collectors.joining(" ")));
            }
        }

        Set<String> listed = ENGLISH.keySet().stream()
                .filter(key -> key.startsWith("explained."))
                .collect(Collectors.toSet());
        assertThat(told).containsExactlyInAnyOrderElementsOf(listed);
    }

    @Test
    void the_key_of_the_field_is_told_beside_its_heading() {
        assertThat(explained("score < 30 or dbt <= 5 days", SampleProfiles.good())
                        .wordings())
                .containsExactly(new Wording(
                        "explained.at-most",
                        "Days beyond terms is 2 days, at most 5 days.",
                        Map.of("field", "Days beyond terms", "key", "dbt", "value", "2 days", "bound", "5 days")));
    }

    @Test
    void why_a_field_is_not_known_is_translated_with_it() {
        assertThat(explained("score < 30", SampleProfiles.unknown()).wordings())
                .extracting(wording -> wording.translated(key -> Optional.ofNullable(
                        Map.of("explained.missing", "{key} fehlt: {why}", "not-known.not-linked", "Nicht verbunden.")
                                .get(key))))
                .containsExactly("score fehlt: Nicht verbunden.");
    }

    @Test
    void personal_data_is_no_value_of_a_sentence() {
        assertThat(Stream.of("name contains \"essai\"", "name = \"Essai\"")
                        .map(condition -> explained(condition, SampleProfiles.good()))
                        .flatMap(explanation -> explanation.wordings().stream()))
                .hasSize(2)
                .allSatisfy(
                        wording -> assertThat(wording.parameters()).isEqualTo(Map.of("field", "Name", "key", "name")));
    }

    private static CustomerProfile worse() {
        return SampleProfiles.profile(
                KeyFigures.builder()
                        .from(SampleProfiles.goodFigures())
                        .band(RiskBand.C)
                        .build(),
                SampleProfiles.goodLedger());
    }

    private static Explanation explained(String condition, CustomerProfile profile) {
        return Criteria.parse(condition, FieldCatalogue.standard()).explain(profile, ExchangeRates.none());
    }
}
