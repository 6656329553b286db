package io.creditkit.customer.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.ProviderScore;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.CriteriaSyntaxException;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.SampleProfiles;
import io.creditkit.customer.search.Truth;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AlertCourseTest {
    private static final FieldCatalogue CATALOGUE = FieldCatalogue.standard();
    private static final CustomerId CUSTOMER = CustomerId.of("c-1");
    private static final Instant START = SampleProfiles.NOON;

    private static AlertRule.Builder rule() {
        return AlertRule.builder()
                .code("SCORE")
                .title("Score")
                .severity(Severity.MEDIUM)
                .category(AlertRule.Category.RISK)
                .criteria(Criteria.parse("score < 30", CATALOGUE));
    }

    private static CustomerProfile scored(int score) {
        KeyFigures figures = KeyFigures.builder()
                .from(SampleProfiles.goodFigures())
                .score(ProviderScore.of(score))
                .build();
        return SampleProfiles.profile(figures, SampleProfiles.goodLedger());
    }

    private static Finding finding(Truth truth, Truth mayEnd) {
        return new Finding(truth, mayEnd, Severity.MEDIUM, "Words.", Map.of(), List.of());
    }

    private static Finding finding(Truth truth) {
        return finding(truth, truth.not());
    }

    private static Finding of(AlertRule rule, int score) {
        return Finding.of(rule, scored(score), ExchangeRates.none());
    }

    /** The alert of one rule and customer, moved by hand. */
    private static final class Run {
        private final AlertRule rule;
        private Optional<Alert> open = Optional.empty();
        private final List<Alert> resolved = new ArrayList<>();

        Run(AlertRule rule) {
            this.rule = rule;
        }

        void at(Duration after, Finding finding) {
            under(rule, after, finding);
        }

        void under(AlertRule present, Duration after, Finding finding) {
            AlertCourse course = new AlertCourse(present, CUSTOMER, START.plus(after), () -> "a");
            AlertCourse.Step step = course.next(open, finding);
            if (step instanceof AlertCourse.Stand stand) {
                open = Optional.of(stand.alert());
            } else if (step instanceof AlertCourse.Drop) {
                open = Optional.empty();
            }
            open.filter(alert -> alert.state() == Alert.State.RESOLVED).ifPresent(alert -> {
                resolved.add(alert);
                open = Optional.empty();
            });
        }

        void acknowledge() {
            open = open.map(alert ->
                    Alert.builder().from(alert).state(Alert.State.ACKNOWLEDGED).build());
        }

        Optional<Alert.State> state() {
            return open.map(Alert::state);
        }
    }

    private static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }

    @Test
    void firesOnlyOnceTheRuleHasHeldForItsWaitTime() {
        Run run = new Run(rule().forDuration(hours(48)).build());

        run.at(hours(0), finding(Truth.TRUE));
        run.at(hours(47), finding(Truth.TRUE));
        assertThat(run.state()).contains(Alert.State.PENDING);
        run.at(hours(48), finding(Truth.TRUE));

        Alert fired = run.open.orElseThrow();
        assertThat(fired.state()).isEqualTo(Alert.State.FIRING);
        assertThat(fired.since()).isEqualTo(START);
        assertThat(fired.firedAt()).isEqualTo(START.plus(hours(48)));
    }

    @Test
    void aPendingOneThatStopsHoldingHasNeverBeenAndTheWaitBeginsAnew() {
        Run run = new Run(rule().forDuration(hours(48)).build());

        run.at(hours(0), finding(Truth.TRUE));
        run.at(hours(24), finding(Truth.FALSE));
        assertThat(run.open).isEmpty();
        run.at(hours(25), finding(Truth.TRUE));
        run.at(hours(50), finding(Truth.TRUE));

        assertThat(run.state()).contains(Alert.State.PENDING);
        assertThat(run.resolved).isEmpty();
    }

    @Test
    void endsOnlyWhereTheConditionToEndIsMet() {
        AlertRule rule = rule().clear(Criteria.parse("score >= 40", CATALOGUE)).build();
        Run run = new Run(rule);

        run.at(hours(0), of(rule, 25));
        run.at(hours(1), of(rule, 35));
        assertThat(run.state()).contains(Alert.State.FIRING);
        run.at(hours(2), of(rule, 40));

        assertThat(run.resolved)
                .singleElement()
                .satisfies(alert -> assertThat(alert.resolvedAt()).contains(START.plus(hours(2))));
        run.at(hours(3), of(rule, 35));
        assertThat(run.open).as("between the thresholds nothing begins").isEmpty();
    }

    @Test
    void isKeptFiringForItsTimeAndARelapseBeginsThatTimeAnew() {
        Run run = new Run(rule().keepFiringFor(hours(6)).build());

        run.at(hours(0), finding(Truth.TRUE));
        run.at(hours(1), finding(Truth.FALSE));
        run.at(hours(5), finding(Truth.TRUE));
        run.at(hours(7), finding(Truth.FALSE));
        run.at(hours(12), finding(Truth.FALSE));
        assertThat(run.state()).contains(Alert.State.FIRING);
        run.at(hours(13), finding(Truth.FALSE));

        assertThat(run.resolved).hasSize(1);
    }

    @Test
    void withoutDataItStaysAsItIsUnlessTheRuleSaysOtherwise() {
        Run keeping = new Run(rule().build());
        Run ending = new Run(rule().onNoData(AlertRule.NoData.OK).build());
        for (Run run : List.of(keeping, ending)) {
            run.at(hours(0), finding(Truth.TRUE));
            run.at(hours(1), finding(Truth.UNKNOWN));
        }

        assertThat(keeping.state()).contains(Alert.State.FIRING);
        assertThat(ending.resolved).hasSize(1);
    }

    @Test
    void aGapInTheDataEndsNothingBeforeTheTimeToKeepFiring() {
        Run run = new Run(
                rule().onNoData(AlertRule.NoData.OK).keepFiringFor(hours(5)).build());
        run.at(hours(0), finding(Truth.TRUE));
        run.at(hours(1), finding(Truth.UNKNOWN));
        run.at(hours(5), finding(Truth.UNKNOWN));
        assertThat(run.state()).contains(Alert.State.FIRING);

        run.at(hours(6), finding(Truth.UNKNOWN));

        assertThat(run.resolved).hasSize(1);
    }

    @Test
    void whatAnEarlierEditionOfARuleSawDoesNotCountTowardsItsWaitTime() {
        AlertRule first = rule().forDuration(hours(10)).build();
        AlertRule second = AlertRule.builder().from(first).version(2).build();
        Run run = new Run(first);
        run.at(hours(0), finding(Truth.TRUE));
        run.under(second, hours(9), finding(Truth.TRUE));
        run.under(second, hours(18), finding(Truth.TRUE));
        assertThat(run.state()).contains(Alert.State.PENDING);

        run.under(second, hours(19), finding(Truth.TRUE));

        assertThat(run.state()).contains(Alert.State.FIRING);
    }

    @Test
    void anEditedRuleKeepsAnOpenAlertOnlyIfItStillHolds() {
        AlertRule first = rule().keepFiringFor(hours(100)).build();
        AlertRule second = AlertRule.builder().from(first).version(2).build();
        Run holds = new Run(first);
        holds.at(hours(0), finding(Truth.TRUE));
        holds.under(second, hours(1), finding(Truth.TRUE));
        Run ends = new Run(first);
        ends.at(hours(0), finding(Truth.TRUE));
        ends.under(second, hours(1), finding(Truth.FALSE));

        assertThat(holds.open).map(Alert::ruleVersion).contains(2);
        assertThat(ends.resolved).hasSize(1);
    }

    @Test
    void aWorseLevelRaisesTheSeverityOfTheOpenAlertAndAnImprovementLowersIt() {
        AlertRule rule = rule().addLevels(
                        new AlertRule.Level(Severity.HIGH, Criteria.parse("score < 20", CATALOGUE)),
                        new AlertRule.Level(Severity.CRITICAL, Criteria.parse("score < 10", CATALOGUE)))
                .build();
        Run run = new Run(rule);

        run.at(hours(0), of(rule, 25));
        assertThat(run.open).map(Alert::severity).contains(Severity.MEDIUM);
        run.at(hours(1), of(rule, 5));
        Alert worse = run.open.orElseThrow();
        run.at(hours(2), of(rule, 15));

        assertThat(worse.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(worse.explanation()).isEqualTo("Agency score is 5, less than 10.");
        assertThat(worse.occurrences()).isEqualTo(2);
        assertThat(run.open).map(Alert::severity).contains(Severity.HIGH);
    }

    @Test
    void theFirstSegmentThatHoldsSetsTheThresholdAndIsNamed() {
        AlertRule rule = rule().addSegments(
                        new AlertRule.Segment(
                                "France",
                                Criteria.parse("country = \"FR\"", CATALOGUE),
                                Criteria.parse("score < 50", CATALOGUE),
                                Optional.empty()),
                        new AlertRule.Segment(
                                "All",
                                Criteria.parse("number is present", CATALOGUE),
                                Criteria.parse("score < 1", CATALOGUE),
                                Optional.empty()))
                .build();

        Finding finding = of(rule, 45);

        assertThat(finding.truth()).isEqualTo(Truth.TRUE);
        assertThat(finding.words()).isEqualTo("For the segment \"France\": Agency score is 45, less than 50.");
    }

    @Test
    void aBadRuleIsRefusedAndTheErrorSaysWhatToDo() {
        assertThatThrownBy(() -> Criteria.parse("scroe < 30", CATALOGUE))
                .isInstanceOf(CriteriaSyntaxException.class)
                .hasMessageContaining("Did you mean 'score'?");
        assertThatThrownBy(() -> Criteria.parse("exposure > 1000", CATALOGUE))
                .isInstanceOf(CriteriaSyntaxException.class)
                .hasMessageContaining("currency");
        assertThatExceptionOfType(InvalidEntryException.class)
                .isThrownBy(() -> rule().addLevels(
                                new AlertRule.Level(Severity.LOW, Criteria.parse("score < 20", CATALOGUE)))
                        .build())
                .withMessageContaining("SCORE");
        assertThatExceptionOfType(InvalidEntryException.class)
                .isThrownBy(() -> rule().forDuration(hours(-1)).build());
    }

    /** The model: an alert is known by how long the rule has held, and how long it could have ended. */
    @Property(tries = 500)
    void anyCourseIsThatOfTheModelAndReplayedItIsTheSame(
            @ForAll @Size(max = 40) List<@IntRange(max = 6) Integer> events,
            @ForAll @IntRange(max = 3) int wait,
            @ForAll @IntRange(max = 3) int keep) {
        AlertRule rule =
                rule().forDuration(hours(wait)).keepFiringFor(hours(keep)).build();
        Run run = new Run(rule);
        Run replay = new Run(rule);
        int heldSince = -1;
        int endsSince = -1;
        boolean firing = false;
        int ended = 0;
        for (int hour = 0; hour < events.size(); hour++) {
            Truth truth = switch (events.get(hour)) {
                case 0, 1, 2 -> Truth.TRUE;
                case 3, 4 -> Truth.FALSE;
                case 5 -> Truth.UNKNOWN;
                default -> Truth.TRUE;
            };
            Optional<Alert.State> before = run.state();
            run.at(hours(hour), finding(truth));
            replay.at(hours(hour), finding(truth));
            if (truth == Truth.TRUE) {
                heldSince = heldSince < 0 ? hour : heldSince;
                endsSince = -1;
                firing |= hour - heldSince >= wait;
            } else if (truth == Truth.FALSE && firing) {
                endsSince = endsSince < 0 ? hour : endsSince;
                if (hour - endsSince >= keep) {
                    firing = false;
                    heldSince = -1;
                    endsSince = -1;
                    ended++;
                }
            } else if (truth == Truth.FALSE) {
                heldSince = -1;
            }
            assertThat(run.open.isPresent()).isEqualTo(heldSince >= 0);
            assertThat(run.state().filter(state -> state != Alert.State.PENDING).isPresent())
                    .isEqualTo(firing);
            assertThat(run.resolved).hasSize(ended);
            if (before.isPresent() && run.state().isPresent() && !before.equals(run.state())) {
                assertThat(Alert.STATES.allows(before.get(), run.state().get())).isTrue();
            }
            if (events.get(hour) == 6 && firing) {
                run.acknowledge();
                replay.acknowledge();
            }
        }
        assertThat(replay.open).isEqualTo(run.open);
        assertThat(replay.resolved).isEqualTo(run.resolved);
    }
}
