package io.creditkit.customer.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.ProviderScore;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.SampleProfiles;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The life of one alert, held against a model that knows no more than the guide's sentences. */
class AlertMachineTest {
    private static final Duration WAIT = Duration.ofHours(2);
    private static final Duration KEEP = Duration.ofHours(3);
    private static final AlertRule RULE = AlertRule.builder()
            .code("SCORE")
            .title("Score")
            .severity(Severity.MEDIUM)
            .category(AlertRule.Category.RISK)
            .criteria(Criteria.parse("score < 30", FieldCatalogue.standard()))
            .clear(Criteria.parse("score >= 40", FieldCatalogue.standard()))
            .forDuration(WAIT)
            .keepFiringFor(KEEP)
            .build();

    /** What happens in one hour. */
    enum Step {
        BAD(20),
        BETWEEN(35),
        GOOD(60),
        UNKNOWN(-1),
        ACKNOWLEDGE(-2);

        private final int score;

        Step(int score) {
            this.score = score;
        }
    }

    /** The sentences: bad for two hours fires; good for three hours ends; between and unknown change no open alert. */
    private static final class Model {
        private Optional<Alert.State> state = Optional.empty();
        private int hour;
        private int since;
        private Optional<Integer> clearing = Optional.empty();
        private int resolved;

        void at(Step step) {
            hour++;
            switch (step) {
                case ACKNOWLEDGE -> {
                    if (state.filter(Alert.State.FIRING::equals).isPresent()) {
                        state = Optional.of(Alert.State.ACKNOWLEDGED);
                    }
                }
                case BAD -> bad();
                case BETWEEN -> {
                    // The condition holds no more, and the condition to end does not hold either.
                    drop();
                    clearing = Optional.empty();
                }
                case GOOD -> good();
                case UNKNOWN -> {}
            }
        }

        private void bad() {
            clearing = Optional.empty();
            if (state.isEmpty()) {
                state = Optional.of(Alert.State.PENDING);
                since = hour;
            } else if (state.get() == Alert.State.PENDING && hour - since >= WAIT.toHours()) {
                state = Optional.of(Alert.State.FIRING);
            }
        }

        private void good() {
            drop();
            if (state.isPresent()) {
                int begun = clearing.orElse(hour);
                clearing = Optional.of(begun);
                if (hour - begun >= KEEP.toHours()) {
                    state = Optional.empty();
                    clearing = Optional.empty();
                    resolved++;
                }
            }
        }

        private void drop() {
            if (state.filter(Alert.State.PENDING::equals).isPresent()) {
                state = Optional.empty();
            }
        }
    }

    private static final class Run {
        private final InMemoryStorage storage = InMemoryStorage.create();
        private final AtomicInteger ids = new AtomicInteger();
        private final CustomerId customer = SampleProfiles.good().customer().id();
        private int hour;

        void at(Step step) {
            hour++;
            Alerts alerts = new Alerts(context(), List.of(RULE));
            if (step == Step.ACKNOWLEDGE) {
                alerts.acknowledge(customer, RULE.code());
            } else {
                alerts.evaluate(profile(step));
            }
        }

        private WorkContext context() {
            Instant now = SampleProfiles.NOON.plus(Duration.ofHours(hour));
            return new WorkContext(
                    storage,
                    TenantId.of("t"),
                    Actor.of("job"),
                    Clock.fixed(now, ZoneOffset.UTC),
                    ZoneOffset.UTC,
                    () -> "a-" + ids.incrementAndGet(),
                    ExchangeRates.none());
        }

        List<Alert> alerts() {
            return context().inUnitOfWork(work -> work.alerts().of(customer));
        }

        private static CustomerProfile profile(Step step) {
            KeyFigures figures = step == Step.UNKNOWN
                    ? KeyFigures.none()
                    : KeyFigures.builder().score(ProviderScore.of(step.score)).build();
            return SampleProfiles.profile(figures, SampleProfiles.goodLedger());
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Arbitraries.of(Step.class).list().ofMaxSize(40);
    }

    @Property(tries = 300)
    void anAlertTakesTheCourseOfTheModel(@ForAll("steps") List<Step> steps) {
        Model model = new Model();
        Run run = new Run();
        for (Step step : steps) {
            model.at(step);
            run.at(step);

            List<Alert> open = run.alerts().stream()
                    .filter(alert -> alert.state() != Alert.State.RESOLVED)
                    .toList();
            assertThat(open).hasSizeLessThanOrEqualTo(1);
            assertThat(open.stream().map(Alert::state).findFirst()).isEqualTo(model.state);
            assertThat(run.alerts()).hasSize(open.size() + model.resolved);
        }
    }

    @Property(tries = 100)
    void theSameStepsGiveTheSameAlerts(@ForAll("steps") List<Step> steps) {
        Run one = new Run();
        Run other = new Run();
        steps.forEach(one::at);
        steps.forEach(other::at);

        assertThat(other.alerts()).isEqualTo(one.alerts());
    }
}
