package io.creditkit.customer.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.creditkit.customer.Actor;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.Money;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.lending.LendingSettings;
import io.creditkit.customer.limit.CreditLimits;
import io.creditkit.customer.limit.LimitEntry;
import io.creditkit.customer.limit.LimitSettings;
import io.creditkit.customer.limit.LimitSubject;
import io.creditkit.customer.monitoring.EventTopic;
import io.creditkit.customer.monitoring.WatchEvent;
import io.creditkit.customer.receivables.ReceivablesSummary;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.HistoryPoint;
import io.creditkit.customer.scenario.AssignedAttribute;
import io.creditkit.customer.scenario.Assignment;
import io.creditkit.customer.scenario.Scenario;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.SampleProfiles;
import io.creditkit.customer.storage.StorageSamples;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class BackTestTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final FieldCatalogue CATALOGUE = FieldCatalogue.standard();
    private static final AlertRule SCORE = rule("SCORE", "score < 30").build();

    private static AlertRule.Builder rule(String code, String criteria) {
        return AlertRule.builder()
                .code(code)
                .title("Title")
                .severity(Severity.HIGH)
                .category(AlertRule.Category.RISK)
                .criteria(Criteria.parse(criteria, CATALOGUE));
    }

    /** A book of one linked customer, of whose score something was recorded now and then. */
    private static final class Book {
        private final InMemoryStorage storage = InMemoryStorage.create();
        private final AtomicInteger ids = new AtomicInteger();

        Book() {
            on(FIRST).inUnitOfWork(work -> {
                work.customers().save(SampleProfiles.linkedCustomer("1"));
                return work.reports().saveFile(SampleProfiles.file(SampleProfiles.goodFigures()));
            });
        }

        WorkContext on(LocalDate day) {
            return new WorkContext(
                    storage,
                    TenantId.of("t"),
                    Actor.of("job"),
                    Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC),
                    ZoneOffset.UTC,
                    () -> "id-" + ids.incrementAndGet(),
                    ExchangeRates.none());
        }

        /** The score as it was true on one day and recorded on another, counted from the first. */
        Book score(int score, int trueOn, int recordedOn) {
            on(FIRST)
                    .inUnitOfWork(work -> work.history()
                            .append(HistoryPoint.builder()
                                    .company(SampleProfiles.COMPANY)
                                    .criterion(Criterion.SCORE)
                                    .number(BigDecimal.valueOf(score))
                                    .text(Integer.toString(score))
                                    .observedOn(FIRST.plusDays(trueOn))
                                    .recordedAt(FIRST.plusDays(recordedOn)
                                            .atTime(9, 0)
                                            .toInstant(ZoneOffset.UTC))
                                    .source(HistoryPoint.Source.REPORT)
                                    .sourceId("r")
                                    .build()));
            return this;
        }

        BackTestResult test(int days, AlertRule... rules) {
            return new Alerts(on(FIRST.plusDays(400)), List.of())
                    .backTest(List.of(rules), (customer, day) -> ledger(day), FIRST, FIRST.plusDays(days - 1L));
        }

        private static ReceivablesSummary ledger(LocalDate day) {
            return ReceivablesSummary.builder()
                    .from(SampleProfiles.goodLedger())
                    .asOf(day)
                    .build();
        }
    }

    private static List<LocalDate> raisedOn(BackTestResult result) {
        return result.days().stream()
                .filter(day -> !day.raised().isEmpty())
                .map(BackTestDay::day)
                .toList();
    }

    @Test
    void aRuleIsLookedAtOnEachDayAsItWasKnownThen() {
        Book book = new Book().score(80, 0, 0).score(20, 5, 9).score(60, 20, 21);

        BackTestResult result = book.test(30, SCORE);

        assertThat(raisedOn(result)).as("not before it was recorded").containsExactly(FIRST.plusDays(9));
        assertThat(result.days()).last().satisfies(day -> {
            assertThat(day.day()).isEqualTo(FIRST.plusDays(21));
            assertThat(day.resolved()).extracting(Alert::rule).containsExactly("SCORE");
        });
        assertThat(result.raised()).containsEntry("SCORE", 1);
        assertThat(result.stillOpen()).isEmpty();
        assertThat(result.customers()).hasSize(1);
        assertThat(result.days().get(0).raised().get(0).explanation()).isEqualTo("Agency score is 20, less than 30.");
    }

    @Test
    void decidedLimitsAreThoseThatHadBeenDecidedByTheDay() {
        Book book = new Book();
        new CreditLimits(book.on(FIRST.plusDays(6)), LimitSettings.standard(), LendingSettings.standard())
                .decisions()
                .decide(LimitEntry.permanent(
                                LimitSubject.of(SampleProfiles.COMPANY), Money.of("500", "EUR"), "Committee.")
                        .from(FIRST.plusDays(6))
                        .until(FIRST.plusDays(15)));

        BackTestResult result =
                book.test(30, rule("SMALL", "internalLimit = 500 EUR").build());

        assertThat(raisedOn(result)).containsExactly(FIRST.plusDays(6));
        assertThat(result.days()).last().satisfies(day -> {
            assertThat(day.day()).isEqualTo(FIRST.plusDays(16));
            assertThat(day.resolved()).hasSize(1);
        });
    }

    @Test
    void waitTimesCountAndNothingIsStored() {
        AlertRule waiting =
                AlertRule.builder().from(SCORE).forDuration(Duration.ofDays(3)).build();
        Book book = new Book().score(20, 0, 2);

        BackTestResult result = book.test(10, waiting);

        assertThat(raisedOn(result)).containsExactly(FIRST.plusDays(5));
        assertThat(result.stillOpen()).hasSize(1);
        assertThat(new Alerts(book.on(FIRST), List.of()).all()).isEmpty();
    }

    @Test
    void whatNoHistoryIsKeptOfIsUndecided() {
        BackTestResult result = new Book()
                .score(20, 0, 0)
                .test(10, rule("TURNOVER", "turnover > 5 EUR").build());

        assertThat(result.raised()).containsEntry("TURNOVER", 0);
        assertThat(result.undecided()).containsEntry("TURNOVER", 1);
    }

    @Test
    void changesAndEventsAreReplayedToo() {
        Book book = new Book().score(80, 0, 0).score(60, 10, 10);
        book.on(FIRST)
                .inUnitOfWork(work -> work.monitoring()
                        .addEvent(WatchEvent.builder()
                                .from(StorageSamples.event(
                                        "n",
                                        SampleProfiles.COMPANY.value(),
                                        FIRST.plusDays(7).atTime(9, 0).toInstant(ZoneOffset.UTC)))
                                .ruleCode("802")
                                .topic(EventTopic.STATUS)
                                .build()));
        AlertRule fell = rule("FELL", "status != ERASED")
                .trigger(new ChangeTrigger(
                        Criterion.SCORE,
                        ChangeTrigger.Move.FELL,
                        Optional.of(BigDecimal.TEN),
                        ChangeTrigger.Unit.ABSOLUTE,
                        Optional.empty(),
                        5))
                .build();
        AlertRule insolvency = rule("INSOLVENCY_EVENT", "status != ERASED")
                .trigger(new EventTrigger(Set.of(EventCategory.INSOLVENCY), 30))
                .keepFiringFor(Duration.ofDays(2))
                .build();

        BackTestResult result = book.test(30, fell, insolvency);

        assertThat(raisedOn(result)).containsExactly(FIRST.plusDays(7), FIRST.plusDays(10));
        assertThat(result.days())
                .filteredOn(day -> !day.resolved().isEmpty())
                .extracting(BackTestDay::day)
                .containsExactly(FIRST.plusDays(9), FIRST.plusDays(15));
    }

    @Test
    void scenarioAndCollectorAreThoseOfTheDay() {
        Book book = new Book();
        book.on(FIRST).inUnitOfWork(work -> {
            work.scenarios().assign(assigned(AssignedAttribute.SCENARIO, "soft", 3, 0));
            work.scenarios().assign(assigned(AssignedAttribute.COLLECTOR, "ann", 5, 0));
            return work.scenarios().assign(assigned(AssignedAttribute.SCENARIO, "hard", 7, 1));
        });

        BackTestResult result = book.test(
                10,
                rule("SOFT", "scenario = \"soft\"").build(),
                rule("HARD", "scenario = \"hard\"").build(),
                rule("ANN", "collector = \"ann\"").build());

        assertThat(raisedOn(result)).containsExactly(FIRST.plusDays(3), FIRST.plusDays(5), FIRST.plusDays(7));
        assertThat(result.days())
                .filteredOn(day -> !day.resolved().isEmpty())
                .extracting(BackTestDay::day)
                .containsExactly(FIRST.plusDays(7));
    }

    @Test
    void aRuleThatLeavesOutWhoIsKeptByHandDoesSoOnTheDaysOnWhichItWas() {
        Book book = new Book().score(20, 0, 0);
        book.on(FIRST).inUnitOfWork(work -> {
            work.scenarios()
                    .saveScenario(
                            Scenario.builder().code("hand").name("By hand").build());
            work.scenarios().saveScenario(StorageSamples.scenario("soft"));
            work.scenarios().assign(assigned(AssignedAttribute.SCENARIO, "hand", 3, 0));
            work.scenarios().assign(assigned(AssignedAttribute.SCENARIO, "soft", 6, 1));
            work.scenarios().assign(assigned(AssignedAttribute.SCENARIO, "hand", 8, 2));
            return work.scenarios()
                    .assign(Assignment.builder()
                            .from(assigned(AssignedAttribute.SCENARIO, "hand", 9, 3))
                            .choice(Assignment.Choice.NONE)
                            .build());
        });

        BackTestResult result = book.test(
                12,
                rule("LEFT_OUT", "score < 30 and keptByHand is false").build(),
                rule("BY_HAND", "keptByHand is true").build());

        assertThat(daysOf(result, "LEFT_OUT", BackTestDay::raised))
                .containsExactly(FIRST, FIRST.plusDays(6), FIRST.plusDays(9));
        assertThat(daysOf(result, "LEFT_OUT", BackTestDay::resolved))
                .containsExactly(FIRST.plusDays(3), FIRST.plusDays(8));
        assertThat(daysOf(result, "BY_HAND", BackTestDay::raised))
                .containsExactly(FIRST.plusDays(3), FIRST.plusDays(8));
        assertThat(daysOf(result, "BY_HAND", BackTestDay::resolved))
                .containsExactly(FIRST.plusDays(6), FIRST.plusDays(9));
    }

    private static List<LocalDate> daysOf(
            BackTestResult result, String rule, Function<BackTestDay, List<Alert>> which) {
        return result.days().stream()
                .filter(day ->
                        which.apply(day).stream().anyMatch(alert -> alert.rule().equals(rule)))
                .map(BackTestDay::day)
                .toList();
    }

    private static Assignment assigned(AssignedAttribute attribute, String target, int day, long sequence) {
        return Assignment.builder()
                .from(StorageSamples.assignment(
                        SampleProfiles.linkedCustomer("1").id().value(), attribute, target))
                .sequence(sequence)
                .at(FIRST.plusDays(day).atTime(9, 0).toInstant(ZoneOffset.UTC))
                .build();
    }

    @Test
    void theDaysMustBeInOrder() {
        Alerts alerts = new Alerts(new Book().on(FIRST), List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> alerts.backTest(
                        List.of(SCORE), (customer, day) -> Book.ledger(day), FIRST, FIRST.minusDays(1)));
    }

    /** One score on some of the days; a negative one says nothing. */
    @Provide
    Arbitrary<List<Integer>> scores() {
        return Arbitraries.integers().between(-40, 100).list().ofMinSize(1).ofMaxSize(40);
    }

    @Property(tries = 60)
    void theReplayOfAHistoryGivesWhatRunsOfItsDaysWouldHaveGivenAndTheSameEachTime(
            @ForAll("scores") List<Integer> scores) {
        Book book = new Book();
        List<LocalDate> expected = new ArrayList<>();
        boolean low = false;
        for (int day = 0; day < scores.size(); day++) {
            int score = scores.get(day);
            if (score >= 0) {
                book.score(score, day, day);
                if (score < 30 && !low) {
                    expected.add(FIRST.plusDays(day));
                }
                low = score < 30;
            }
        }

        BackTestResult once = book.test(scores.size(), SCORE);

        assertThat(raisedOn(once)).isEqualTo(expected);
        assertThat(book.test(scores.size(), SCORE)).isEqualTo(once);
    }
}
