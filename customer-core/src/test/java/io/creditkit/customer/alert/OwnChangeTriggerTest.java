package io.creditkit.customer.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Customer;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Money;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.alert.rule.AlertRuleJson;
import io.creditkit.customer.alert.rule.InvalidAlertRuleException;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.lending.LendingSettings;
import io.creditkit.customer.limit.CreditLimits;
import io.creditkit.customer.limit.LimitEntry;
import io.creditkit.customer.limit.LimitSettings;
import io.creditkit.customer.limit.LimitSubject;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.customer.risk.RiskClass;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.SampleProfiles;
import io.creditkit.customer.storage.StorageSamples;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnChangeTriggerTest {
    private static final LocalDate TODAY = SampleProfiles.DAY;

    private final InMemoryStorage storage = InMemoryStorage.create();
    private final Customer customer = SampleProfiles.bareCustomer("1");

    private WorkContext on(LocalDate day) {
        return Workbench.on(storage, day.atTime(12, 0).toInstant(ZoneOffset.UTC), Actor.of("test"));
    }

    private void assessed(LocalDate day, OptionalInt score, RiskClass riskClass, int cardVersion) {
        on(day).inUnitOfWork(work -> {
            work.assessments()
                    .add(RiskAssessment.builder()
                            .from(StorageSamples.assessment(customer.id().value(), 50))
                            .scoreCardVersion(cardVersion)
                            .score(score)
                            .riskClass(riskClass)
                            .asOf(day)
                            .assessedAt(day.atTime(12, 0).toInstant(ZoneOffset.UTC))
                            .build());
            return true;
        });
    }

    private void assessed(int daysAgo, int score, RiskClass riskClass) {
        assessed(TODAY.minusDays(daysAgo), OptionalInt.of(score), riskClass, 1);
    }

    private AlertRun preview(String change) {
        AlertRule rule = AlertRuleJson.read(
                "{\"code\": \"OWN\", \"title\": \"Worse\", \"severity\": \"HIGH\", \"category\": \"RISK\","
                        + " \"change\": " + change.replace('\'', '"') + "}",
                FieldCatalogue.standard());
        assertThat(AlertRuleJson.read(AlertRuleJson.write(rule), FieldCatalogue.standard()))
                .isEqualTo(rule);
        CustomerProfile profile = CustomerProfile.builder()
                .from(SampleProfiles.unknown())
                .customer(on(TODAY)
                        .inUnitOfWork(work -> work.customers().find(customer.id()))
                        .orElse(customer))
                .asOf(TODAY)
                .build();
        return new Alerts(on(TODAY), List.of(rule)).preview(profile);
    }

    private static List<String> words(AlertRun run) {
        return run.raised().stream().map(Alert::explanation).toList();
    }

    @Test
    void ourOwnScoreThatFellWithinTheDaysRaisesAnAlertOfACustomerWithoutLink() {
        assessed(40, 70, RiskClass.LOW);
        assessed(10, 54, RiskClass.MODERATE);

        assertThat(words(preview("{'criterion': 'OWN_SCORE', 'move': 'FELL', 'by': 15, 'withinDays': 30}")))
                .singleElement()
                .asString()
                .startsWith("Our own score fell by at least 15 within 30 days: from 70 to 54 on 2026-02-20.");
        assertThat(preview("{'criterion': 'OWN_SCORE', 'move': 'FELL', 'by': 17, 'withinDays': 30}")
                        .raised())
                .isEmpty();
        assertThat(preview("{'criterion': 'OWN_SCORE', 'move': 'FELL', 'by': 15, 'withinDays': 9}")
                        .raised())
                .as("moved before the days that count")
                .isEmpty();
        assertThat(preview("{'criterion': 'OWN_SCORE', 'move': 'CROSSED_BELOW', 'by': 60, 'withinDays': 30}")
                        .raised())
                .singleElement()
                .satisfies(alert -> assertThat(alert.snapshot()).containsEntry("change.own_score", "54"));
    }

    @Test
    void scoresOfTwoVersionsOfACardAreNotSetBesideEachOther() {
        assessed(10, 70, RiskClass.LOW);
        assessed(TODAY.minusDays(5), OptionalInt.of(30), RiskClass.HIGH, 2);

        AlertRun run = preview("{'criterion': 'OWN_SCORE', 'move': 'FELL', 'by': 15, 'withinDays': 30}");
        assertThat(run.raised()).isEmpty();
        assertThat(run.undecided()).hasSize(1);
        assertThat(words(preview("{'criterion': 'OWN_CLASS', 'move': 'FELL', 'by': 1, 'withinDays': 30}")))
                .as("a class means the same whatever card gave it")
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "LOW, MODERATE, FELL, 1, true",
        "LOW, MODERATE, FELL, 2, false",
        "LOW, HIGH, FELL, 2, true",
        "HIGH, LOW, FELL, 1, false",
        "HIGH, ELEVATED, ROSE, 1, true",
        "UNKNOWN, HIGH, FELL, 1, false",
        "LOW, UNKNOWN, FELL, 1, false"
    })
    void aClassFallsToAWorseOneAndNotToKnowIsNoClass(
            RiskClass before, RiskClass after, String move, int by, boolean raised) {
        assessed(20, 50, before);
        assessed(10, 50, after);

        assertThat(preview("{'criterion': 'OWN_CLASS', 'move': '" + move + "', 'by': " + by + ", 'withinDays': 30}")
                        .raised())
                .hasSize(raised ? 1 : 0);
        assertThat(words(preview(
                        "{'criterion': 'OWN_CLASS', 'move': 'CHANGED_TO', 'to': '" + after + "', 'withinDays': 30}")))
                .singleElement()
                .asString()
                .startsWith(
                        "Our own risk class changed to " + after + " within 30 days: from " + before + " to " + after);
    }

    @Test
    void ourOwnLimitThatWasLoweredRaisesAnAlert() {
        on(TODAY.minusDays(60))
                .inUnitOfWork(work -> work.customers()
                        .save(Customer.builder()
                                .from(customer)
                                .updatedAt(TODAY.minusDays(60).atTime(12, 0).toInstant(ZoneOffset.UTC))
                                .internalLimit(Money.of("10000", "EUR"))
                                .build()));
        new CreditLimits(on(TODAY.minusDays(3)), LimitSettings.standard(), LendingSettings.standard())
                .decisions()
                .decide(LimitEntry.permanent(LimitSubject.of(customer.id()), Money.of("6000", "EUR"), "Late."));

        assertThat(words(preview(
                        "{'criterion': 'OWN_LIMIT', 'move': 'FELL', 'by': 40, 'unit': 'PERCENT', 'withinDays': 7}")))
                .singleElement()
                .asString()
                .startsWith(
                        "Our own credit limit fell by at least 40 % within 7 days: from 10000 EUR to 6000 EUR on 2026-02-27.");
    }

    @Test
    void whatCanNotMoveThatWayIsRefused() {
        assertThatThrownBy(
                        () -> preview("{'criterion': 'OWN_CLASS', 'move': 'CROSSED_BELOW', 'by': 1, 'withinDays': 30}"))
                .isInstanceOf(InvalidAlertRuleException.class)
                .hasMessageContaining("can't cross a level");
        assertThatThrownBy(() -> preview("{'criterion': 'OWN_SCOR', 'move': 'FELL', 'by': 1, 'withinDays': 30}"))
                .isInstanceOf(InvalidAlertRuleException.class)
                .hasMessageContaining("Did you mean 'OWN_SCORE'?");
        ChangeTrigger ofDays = new ChangeTrigger(
                Criterion.DBT,
                ChangeTrigger.Move.ROSE,
                Optional.of(BigDecimal.ONE),
                ChangeTrigger.Unit.ABSOLUTE,
                Optional.empty(),
                30);
        assertThatThrownBy(() -> new OwnChangeTrigger(OwnFigure.OWN_SCORE, ofDays))
                .isInstanceOf(InvalidEntryException.class);
    }
}
