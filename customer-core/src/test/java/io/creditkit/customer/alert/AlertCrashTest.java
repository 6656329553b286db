package io.creditkit.customer.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.creditkit.customer.Actor;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.action.Action;
import io.creditkit.customer.action.ActionTemplate;
import io.creditkit.customer.action.Priority;
import io.creditkit.customer.alert.notify.Message;
import io.creditkit.customer.alert.notify.NotificationPolicy;
import io.creditkit.customer.alert.notify.Notifications;
import io.creditkit.customer.alert.notify.Recipient;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.monitoring.EventTopic;
import io.creditkit.customer.monitoring.WatchEvent;
import io.creditkit.customer.outbox.OutboxEvent;
import io.creditkit.customer.report.BreakingStorage;
import io.creditkit.customer.report.CrashPlan;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.ProviderScore;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.SampleProfiles;
import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.StorageSamples;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Wherever the process ends: another run makes of it what one undisturbed run would have made, and nothing twice. */
class AlertCrashTest {
    private static final ActionTemplate ACTION = new ActionTemplate("Look at it", 0, Priority.HIGH, Optional.empty());
    private static final List<AlertRule> RULES = List.of(
            rule("SCORE", "score < 30").build(),
            rule("INSOLVENCY_EVENT", "status != ERASED")
                    .trigger(new EventTrigger(Set.of(EventCategory.INSOLVENCY), 30))
                    .build());

    private static AlertRule.Builder rule(String code, String criteria) {
        return AlertRule.builder()
                .code(code)
                .title("Title")
                .severity(Severity.HIGH)
                .category(AlertRule.Category.RISK)
                .criteria(Criteria.parse(criteria, FieldCatalogue.standard()))
                .action(ACTION);
    }

    private final AtomicInteger ids = new AtomicInteger();

    private WorkContext on(Storage storage) {
        return new WorkContext(
                storage,
                TenantId.of("t"),
                Actor.of("job"),
                Clock.fixed(SampleProfiles.NOON, ZoneOffset.UTC),
                ZoneOffset.UTC,
                () -> "id-" + ids.incrementAndGet(),
                ExchangeRates.none(),
                Optional.of((tenant, event) -> {}));
    }

    private static CustomerProfile poor() {
        KeyFigures figures = KeyFigures.builder().score(ProviderScore.of(20)).build();
        return SampleProfiles.profile(figures, SampleProfiles.goodLedger());
    }

    private void run(Storage storage) {
        WorkContext context = on(storage);
        new Alerts(context, RULES).evaluate(poor());
        new Notifications(context, NotificationPolicy.standard(List.of(Recipient.atOnce("jane", Severity.INFO))))
                .send();
    }

    private Storage withAnEvent() {
        Storage storage = InMemoryStorage.create();
        on(storage)
                .inUnitOfWork(work -> work.monitoring()
                        .addEvent(WatchEvent.builder()
                                .from(StorageSamples.event(
                                        "n-1",
                                        SampleProfiles.COMPANY.value(),
                                        SampleProfiles.NOON.minus(Duration.ofDays(1))))
                                .ruleCode("802")
                                .topic(EventTopic.STATUS)
                                .build()));
        return storage;
    }

    @Test
    void aCrashAtAnyCallLeavesNothingTwiceAndNothingLost() {
        CrashPlan undisturbed = CrashPlan.none();
        run(new BreakingStorage(withAnEvent(), undisturbed));
        assertThat(undisturbed.steps()).isGreaterThan(15);

        for (int crashAt = 1; crashAt <= undisturbed.steps(); crashAt++) {
            Storage storage = withAnEvent();
            CrashPlan crash = CrashPlan.crashAt(crashAt);
            Throwable thrown = catchThrowable(() -> run(new BreakingStorage(storage, crash)));
            assertThat(thrown).as("call %s", crashAt).isInstanceOf(CrashPlan.SimulatedCrash.class);

            run(storage);
            run(storage);

            assertThatItEndedLikeAnUndisturbedRun(storage, crashAt);
        }
    }

    private void assertThatItEndedLikeAnUndisturbedRun(Storage storage, int crashAt) {
        WorkContext context = on(storage);
        List<Alert> alerts = context.inUnitOfWork(work -> work.alerts().all());
        assertThat(alerts)
                .as("alerts after a crash at %s", crashAt)
                .extracting(Alert::rule)
                .containsExactlyInAnyOrder("SCORE", "INSOLVENCY_EVENT");
        List<Action> actions = context.inUnitOfWork(work -> work.actions().unfinished());
        assertThat(actions)
                .as("actions after a crash at %s", crashAt)
                .extracting(Action::key)
                .containsExactlyInAnyOrderElementsOf(
                        alerts.stream().map(alert -> "alert:" + alert.id()).toList());
        List<OutboxEvent> events = context.inUnitOfWork(work -> work.outbox().undelivered(Optional.empty(), 100));
        assertThat(events)
                .as("messages after a crash at %s", crashAt)
                .filteredOn(event -> event.type().equals(Message.EVENT))
                .hasSize(1);
        assertThat(events)
                .filteredOn(event -> event.type().equals("alert.fired"))
                .hasSize(2);
    }
}
