package io.creditkit.customer.alert;

import static io.creditkit.customer.storage.StorageSamples.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Actor;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.monitoring.EventTopic;
import io.creditkit.customer.monitoring.WatchEvent;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.HistoryPoint;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.SampleProfiles;
import io.creditkit.customer.search.Truth;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriggerTest {
    private static final LocalDate TODAY = SampleProfiles.DAY;

    private static HistoryPoint point(Criterion criterion, String value, int daysAgo) {
        boolean number = criterion != Criterion.BAND && value.matches("-?[0-9.]+");
        return HistoryPoint.builder()
                .company(SampleProfiles.COMPANY)
                .criterion(criterion)
                .number(number ? Optional.of(new BigDecimal(value)) : Optional.empty())
                .currency(criterion == Criterion.LIMIT ? Optional.of(Currency.getInstance("EUR")) : Optional.empty())
                .text(value)
                .observedOn(TODAY.minusDays(daysAgo))
                .recordedAt(
                        TODAY.minusDays(daysAgo).atStartOfDay(ZoneOffset.UTC).toInstant())
                .source(HistoryPoint.Source.REPORT)
                .sourceId("r")
                .build();
    }

    /** The history written as {@code value@daysAgo}, oldest first. */
    private static ChangeFinding look(ChangeTrigger trigger, String history) {
        List<HistoryPoint> points = Arrays.stream(history.split(" "))
                .filter(text -> text.contains("@"))
                .map(text -> text.split("@"))
                .map(parts -> point(trigger.criterion(), parts[0], Integer.parseInt(parts[1])))
                .toList();
        return trigger.look(
                new Evidence(Map.of(trigger.criterion(), points), List.of(), TODAY, ZoneOffset.UTC),
                ExchangeRates.none());
    }

    private static ChangeTrigger change(Criterion criterion, ChangeTrigger.Move move, String by) {
        return new ChangeTrigger(
                criterion, move, Optional.of(new BigDecimal(by)), ChangeTrigger.Unit.ABSOLUTE, Optional.empty(), 30);
    }

    @ParameterizedTest
    @CsvSource({
        "80@90 70@10,              TRUE",
        "80@90 71@10,              FALSE",
        "80@30 70@10,              TRUE",
        "60@90 80@20 65@2,         TRUE",
        "80@90 60@20 80@2,         FALSE",
        "80@90 70@31,              FALSE",
        "80@90,                    FALSE",
        "80@10,                    UNKNOWN",
        "80@90 unrated@10,         UNKNOWN",
        "none,                     UNKNOWN"
    })
    void aScoreFellByTenWithinThirtyDays(String history, Truth expected) {
        assertThat(look(change(Criterion.SCORE, ChangeTrigger.Move.FELL, "10"), history)
                        .truth())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "BAND, FELL, 2,           A@90 C@3,          TRUE",
        "BAND, FELL, 2,           A@90 B@3,          FALSE",
        "BAND, ROSE, 1,           C@90 B@3,          TRUE",
        "BAND, FELL, 1,           A@90 NOT_RATED@3,  UNKNOWN",
        "DBT, ROSE, 5,            10@90 15@3,        TRUE",
        "DBT, ROSE, 5,            15@90 10@3,        FALSE",
        "SCORE, CROSSED_BELOW, 30, 30@90 29@3,       TRUE",
        "SCORE, CROSSED_BELOW, 30, 29@90 20@3,       FALSE",
        "SCORE, CROSSED_ABOVE, 30, 30@90 31@3,       TRUE",
        "SCORE, CROSSED_ABOVE, 30, 31@90 40@3,       FALSE"
    })
    void movesOfOtherFigures(Criterion criterion, ChangeTrigger.Move move, String by, String history, Truth expected) {
        assertThat(look(change(criterion, move, by), history).truth()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "LIMIT, 0,       1000.00@90 0.00@3, TRUE",
        "LIMIT, 0.00,    1000@90 0@3,       TRUE",
        "LIMIT, 0,       0.00@90 0@3,       FALSE",
        "LIMIT, 1,       1000@90 0@3,       FALSE",
        "LIMIT, None,    1000@90 none@3,    TRUE",
        "BAND,  d,       A@90 D@3,          TRUE"
    })
    void aFigureChangedToANumberInWhateverSpelling(Criterion criterion, String to, String history, Truth expected) {
        ChangeTrigger changed = new ChangeTrigger(
                criterion,
                ChangeTrigger.Move.CHANGED_TO,
                Optional.empty(),
                ChangeTrigger.Unit.ABSOLUTE,
                Optional.empty(),
                Optional.of(to),
                30);

        assertThat(look(changed, history).truth()).isEqualTo(expected);
    }

    @Test
    void scoresOfTwoModelsAreNotHeldAgainstEachOther() {
        HistoryPoint old = byModel(point(Criterion.SCORE, "80", 90), "one");
        HistoryPoint first = byModel(point(Criterion.SCORE, "40", 20), "two");
        HistoryPoint later = point(Criterion.SCORE, "25", 10);
        ChangeTrigger fell = change(Criterion.SCORE, ChangeTrigger.Move.FELL, "10");

        assertThat(look(fell, List.of(old, first))).satisfies(finding -> {
            assertThat(finding.truth()).isEqualTo(Truth.UNKNOWN);
            assertThat(finding.toString()).contains("model changed");
        });
        assertThat(look(fell, List.of(old, first, later)).truth())
                .as("within the new model")
                .isEqualTo(Truth.TRUE);
    }

    private static HistoryPoint byModel(HistoryPoint point, String model) {
        return HistoryPoint.builder().from(point).model(model).build();
    }

    private static ChangeFinding look(ChangeTrigger trigger, List<HistoryPoint> points) {
        return trigger.look(
                new Evidence(Map.of(trigger.criterion(), points), List.of(), TODAY, ZoneOffset.UTC),
                ExchangeRates.none());
    }

    @Test
    void aPercentageIsOfTheValueBefore() {
        ChangeTrigger half = new ChangeTrigger(
                Criterion.LIMIT,
                ChangeTrigger.Move.FELL,
                Optional.of(new BigDecimal("50")),
                ChangeTrigger.Unit.PERCENT,
                Optional.empty(),
                30);

        assertThat(look(half, "1000@90 500@1").truth()).isEqualTo(Truth.TRUE);
        assertThat(look(half, "1000@90 501@1").truth()).isEqualTo(Truth.FALSE);
        assertThat(look(half, "1000@90 500@1").words())
                .isEqualTo("The agency's limit fell by at least 50 % within 30 days: from 1000 EUR to 500 EUR on "
                        + TODAY.minusDays(1) + ".");
    }

    private static ChangeTrigger limitFell(String by, String currency) {
        return new ChangeTrigger(
                Criterion.LIMIT,
                ChangeTrigger.Move.FELL,
                Optional.of(new BigDecimal(by)),
                ChangeTrigger.Unit.ABSOLUTE,
                Optional.of(Currency.getInstance(currency)),
                Optional.empty(),
                30);
    }

    @Test
    void anAmountIsComparedInTheCurrencyOfTheRuleAlone() {
        List<HistoryPoint> points = List.of(point(Criterion.LIMIT, "100000", 90), point(Criterion.LIMIT, "40000", 1));
        Evidence euros = new Evidence(Map.of(Criterion.LIMIT, points), List.of(), TODAY, ZoneOffset.UTC);
        ExchangeRates tenToOne = (amount, target, on) -> Measure.known(
                amount.currency().equals(target)
                        ? amount
                        : new Money(amount.amount().multiply(BigDecimal.TEN), target));

        assertThat(limitFell("50000", "EUR").look(euros, ExchangeRates.none()).truth())
                .isEqualTo(Truth.TRUE);
        assertThat(limitFell("50000", "SEK").look(euros, ExchangeRates.none()).truth())
                .as("no rate, no verdict")
                .isEqualTo(Truth.UNKNOWN);
        assertThat(limitFell("500000", "SEK").look(euros, tenToOne).truth()).isEqualTo(Truth.TRUE);
        assertThat(limitFell("700000", "SEK").look(euros, tenToOne).truth()).isEqualTo(Truth.FALSE);
        assertThat(limitFell("500000", "SEK").look(euros, tenToOne).words()).contains("by at least 500000 SEK");
    }

    @Test
    void whatMovesIsTheAmountAndNotTheRate() {
        List<HistoryPoint> points = List.of(point(Criterion.LIMIT, "100000", 90), point(Criterion.LIMIT, "99999", 1));
        Evidence euros = new Evidence(Map.of(Criterion.LIMIT, points), List.of(), TODAY, ZoneOffset.UTC);
        ExchangeRates falling = (amount, target, on) -> Measure.known(new Money(
                amount.amount().multiply(BigDecimal.valueOf(on.isBefore(TODAY.minusDays(30)) ? 10 : 1)), target));

        assertThat(limitFell("500", "SEK").look(euros, falling).truth()).isEqualTo(Truth.FALSE);
    }

    @Test
    void aChangeOfPersonalDataIsToldWithoutItsValues() {
        ChangeTrigger changed = new ChangeTrigger(
                Criterion.NAME,
                ChangeTrigger.Move.CHANGED,
                Optional.empty(),
                ChangeTrigger.Unit.ABSOLUTE,
                Optional.empty(),
                30);

        assertThat(look(changed, "Smith@90 Jones@1").words()).isEqualTo("The agency's name changed within 30 days.");
    }

    @ParameterizedTest
    @CsvSource({
        "101, BAND,            International score,  RATING",
        "105, STATUS,          Address,              NAME_LOCATION",
        "107, DIRECTORS,       Directors,            PRINCIPALS",
        "802, STATUS,          Collective procedure, INSOLVENCY",
        "802, NEGATIVE_RECORD, New CCJ,              JUDGMENTS",
        "999, NEGATIVE_RECORD, New mortgage charge,  SECURED_BORROWING",
        "999, NEGATIVE_RECORD, Privilege,            SECURED_BORROWING",
        "999, ACCOUNTS,        New accounts,         FINANCIALS",
        "999, OTHER,           Shareholder changed,  PRINCIPALS",
        "999, OTHER,           Whatever,             OTHER"
    })
    void anAgencysCodesAndWordsBecomeOneTaxonomy(String code, EventTopic topic, String name, EventCategory expected) {
        WatchEvent event = WatchEvent.builder()
                .from(event("e", "FR-X-1", SampleProfiles.NOON))
                .ruleCode(code)
                .topic(topic)
                .ruleName(name)
                .build();

        assertThat(EventCategory.of(event)).isEqualTo(expected);
    }

    private final InMemoryStorage storage = InMemoryStorage.create();

    private Alerts alerts(AlertRule rule, Duration later) {
        WorkContext context = Workbench.on(storage, SampleProfiles.NOON.plus(later), Actor.of("test"));
        AtomicLong ids = new AtomicLong(later.toSeconds() * 10);
        return new Alerts(
                new WorkContext(
                        context.storage(),
                        context.tenant(),
                        context.actor(),
                        context.clock(),
                        ZoneOffset.UTC,
                        () -> "a-" + ids.incrementAndGet(),
                        context.rates()),
                List.of(rule));
    }

    private static AlertRule insolvency(Duration keep) {
        return AlertRule.builder()
                .code("INSOLVENCY_EVENT")
                .title("Insolvency")
                .severity(Severity.CRITICAL)
                .category(AlertRule.Category.RISK)
                .criteria(Criteria.parse("status != ERASED", FieldCatalogue.standard()))
                .trigger(new EventTrigger(Set.of(EventCategory.INSOLVENCY), 30))
                .keepFiringFor(keep)
                .build();
    }

    private void happens(String notification, Instant at) {
        Workbench.on(storage)
                .inUnitOfWork(work -> work.monitoring()
                        .addEvent(WatchEvent.builder()
                                .from(event(notification, SampleProfiles.COMPANY.value(), at))
                                .agencyEventId("at " + at)
                                .ruleCode("802")
                                .ruleName("Collective procedure")
                                .topic(EventTopic.STATUS)
                                .build()));
    }

    private static CustomerProfile profile() {
        return SampleProfiles.profile(KeyFigures.none(), SampleProfiles.goodLedger());
    }

    private void isTold(WatchEvent event) {
        Workbench.on(storage)
                .inUnitOfWork(work -> work.monitoring()
                        .addEvent(WatchEvent.builder()
                                .from(event)
                                .ruleCode("802")
                                .ruleName("Collective procedure")
                                .topic(EventTopic.STATUS)
                                .build()));
    }

    @Test
    void twoEventsOfOneRuleAndMomentAreTwo() {
        WatchEvent first = event("n-1", SampleProfiles.COMPANY.value(), SampleProfiles.NOON.minusSeconds(3600));
        isTold(first);
        isTold(WatchEvent.builder()
                .from(first)
                .notificationId("n-2")
                .agencyEventId("e-2")
                .build());

        assertThat(alerts(insolvency(Duration.ZERO), Duration.ZERO)
                        .evaluate(profile())
                        .raised())
                .hasSize(2);
    }

    @Test
    void anEventThatComesToUsLateIsLookedAtFromThenOn() {
        isTold(WatchEvent.builder()
                .from(event("n-1", SampleProfiles.COMPANY.value(), SampleProfiles.NOON.minus(Duration.ofDays(60))))
                .receivedAt(SampleProfiles.NOON.minusSeconds(60))
                .build());
        AlertRule rule = insolvency(Duration.ZERO);

        assertThat(alerts(rule, Duration.ZERO).evaluate(profile()).raised()).hasSize(1);
        assertThat(new Evidence(
                                Map.of(),
                                Workbench.on(storage)
                                        .inUnitOfWork(work -> work.monitoring().events(SampleProfiles.COMPANY)),
                                SampleProfiles.DAY,
                                ZoneOffset.UTC)
                        .knownOn(SampleProfiles.DAY.minusDays(1))
                        .events())
                .isEmpty();
    }

    @Test
    void anEventRaisesOneAlertAtOnceHoweverManyPortfoliosTellItAndHoweverOftenItIsLookedAt() {
        Instant at = SampleProfiles.NOON.minusSeconds(3600);
        happens("n-1", at);
        happens("n-2", at);
        AlertRule rule = insolvency(Duration.ZERO);

        Alert alert = alerts(rule, Duration.ZERO).evaluate(profile()).raised().get(0);
        AlertRun second = alerts(rule, Duration.ofHours(1)).evaluate(profile());

        assertThat(alert.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(alert.explanation()).startsWith("The agency told on ").contains("Collective procedure (rule 802)");
        assertThat(second.raised()).isEmpty();
        assertThat(second.stillOpen()).containsExactly(alert);

        alerts(rule, Duration.ofHours(2)).resolve(alert.customerId(), alert.id());
        assertThat(alerts(rule, Duration.ofHours(3)).evaluate(profile()).raised())
                .isEmpty();

        happens("n-3", SampleProfiles.NOON.minusSeconds(60));
        assertThat(alerts(rule, Duration.ofHours(4)).evaluate(profile()).raised())
                .hasSize(1);
    }

    @Test
    void anAlertOfAnEventEndsByItselfIfItsRuleSaysSoAndTheOldPastRaisesNone() {
        happens("n-1", SampleProfiles.NOON.minus(Duration.ofDays(40)));
        happens("n-2", SampleProfiles.NOON.minus(Duration.ofDays(1)));
        AlertRule rule = insolvency(Duration.ofDays(2));

        assertThat(alerts(rule, Duration.ZERO).evaluate(profile()).raised()).hasSize(1);
        assertThat(alerts(rule, Duration.ofHours(47)).evaluate(profile()).resolved())
                .isEmpty();
        assertThat(alerts(rule, Duration.ofDays(2)).evaluate(profile()).resolved())
                .hasSize(1);
        assertThat(alerts(rule, Duration.ofDays(3)).evaluate(profile()).raised())
                .isEmpty();
    }

    @Test
    void anEditedRuleOfEventsKeepsItsAlertsOnlyForWhomItStillCounts() {
        happens("n-1", SampleProfiles.NOON.minusSeconds(3600));
        AlertRule rule = insolvency(Duration.ZERO);
        alerts(rule, Duration.ZERO).evaluate(profile());

        AlertRule milder = AlertRule.builder()
                .from(rule)
                .version(2)
                .severity(Severity.HIGH)
                .build();
        assertThat(alerts(milder, Duration.ofHours(1)).evaluate(profile()).stillOpen())
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.severity()).isEqualTo(Severity.HIGH);
                    assertThat(alert.ruleVersion()).isEqualTo(2);
                    assertThat(alert.explanation()).startsWith("The agency told on ");
                });
        AlertRule forOthers = AlertRule.builder()
                .from(rule)
                .version(3)
                .criteria(Criteria.parse("status = BLOCKED", FieldCatalogue.standard()))
                .build();
        assertThat(alerts(forOthers, Duration.ofHours(2)).evaluate(profile()).resolved())
                .hasSize(1);
    }

    @Test
    void aRuleThatWaitsForSomethingElseNowLeavesNoAlertOfBeforeBehind() {
        happens("n-1", SampleProfiles.NOON.minusSeconds(3600));
        AlertRule ofEvents = insolvency(Duration.ofDays(1));
        AlertRule ofState = AlertRule.builder()
                .code(ofEvents.code())
                .version(2)
                .title("Enabled")
                .severity(Severity.LOW)
                .category(AlertRule.Category.RISK)
                .criteria(Criteria.parse("status = ENABLED", FieldCatalogue.standard()))
                .forDuration(Duration.ofDays(9))
                .build();
        alerts(ofEvents, Duration.ZERO).evaluate(profile());

        AlertRun second = alerts(ofState, Duration.ofHours(1)).evaluate(profile());
        AlertRun third = alerts(AlertRule.builder().from(ofEvents).version(3).build(), Duration.ofDays(2))
                .evaluate(profile());

        assertThat(second.resolved()).hasSize(1);
        assertThat(second.pending()).hasSize(1);
        assertThat(third).isEqualTo(new AlertRun(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
        assertThat(alerts(ofEvents, Duration.ofDays(3)).all())
                .extracting(Alert::state)
                .containsExactly(Alert.State.RESOLVED);
    }
}
