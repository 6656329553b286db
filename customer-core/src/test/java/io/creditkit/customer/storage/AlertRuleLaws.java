package io.creditkit.customer.storage;

import static io.creditkit.customer.storage.StorageSamples.alertRule;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.creditkit.customer.alert.rule.AlertRuleVersion;
import org.junit.jupiter.api.Test;

/** The laws of {@link AlertRuleStore}. */
abstract class AlertRuleLaws extends StorageLaws {
    private static AlertRuleVersion active(AlertRuleVersion rule) {
        return AlertRuleVersion.builder()
                .from(rule)
                .state(AlertRuleVersion.State.ACTIVE)
                .build();
    }

    private static AlertRuleVersion stored(AlertRuleVersion rule) {
        return AlertRuleVersion.builder().from(rule).version(rule.version() + 1).build();
    }

    @Test
    void versionsOfRulesComeBackAsTheyWereSavedByCodeThenTheLowestFirst() {
        run(work -> {
            work.alertRules().save(alertRule("SCORE", 11));
            work.alertRules().save(active(alertRule("SCORE", 2)));
            work.alertRules().save(alertRule("BAND", 3));
        });

        assertAll(work -> work.alertRules().all())
                .containsExactly(
                        stored(alertRule("BAND", 3)),
                        stored(active(alertRule("SCORE", 2))),
                        stored(alertRule("SCORE", 11)));
        assertOne(work -> work.alertRules().find("SCORE", 2)).contains(stored(active(alertRule("SCORE", 2))));
        assertOne(work -> work.alertRules().find("score", 2)).isEmpty();
        assertOne(work -> work.alertRules().find("SCORE", 1)).isEmpty();
    }

    @Test
    void ofARuleOneVersionIsActive() {
        AlertRuleVersion first = in(work -> work.alertRules().save(active(alertRule("SCORE", 1))));
        run(work -> work.alertRules().save(active(alertRule("BAND", 1))));

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> run(work -> work.alertRules().save(active(alertRule("SCORE", 2)))));

        run(work -> {
            work.alertRules()
                    .save(AlertRuleVersion.builder()
                            .from(first)
                            .state(AlertRuleVersion.State.RETIRED)
                            .build());
            work.alertRules().save(active(alertRule("SCORE", 2)));
        });
        assertOne(work -> work.alertRules().find("SCORE", 2))
                .map(AlertRuleVersion::state)
                .contains(AlertRuleVersion.State.ACTIVE);
    }

    @Test
    void aVersionOfARuleIsStoredOnceAndOnlyOverTheOneThatWasRead() {
        AlertRuleVersion first = in(work -> work.alertRules().save(alertRule("SCORE", 1)));
        run(work -> work.alertRules().save(first));

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> run(work -> work.alertRules().save(alertRule("SCORE", 1))));
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> run(work -> work.alertRules().save(first)));
    }

    @Test
    void aRemovedVersionOfARuleIsGoneAndAnotherCanBeActive() {
        run(work -> work.alertRules().save(active(alertRule("SCORE", 1))));
        run(work -> work.alertRules().remove("SCORE", 1));
        run(work -> work.alertRules().remove("SCORE", 1));

        assertAll(work -> work.alertRules().all()).isEmpty();
        run(work -> work.alertRules().save(active(alertRule("SCORE", 2))));
        assertAll(work -> work.alertRules().all()).hasSize(1);
    }
}
