package io.creditkit.customer.alert.notify;

import static io.creditkit.customer.storage.StorageSamples.alert;
import static io.creditkit.customer.storage.StorageSamples.bareCustomer;
import static io.creditkit.customer.storage.StorageSamples.link;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.alert.Alert;
import io.creditkit.customer.alert.AlertRule;
import io.creditkit.customer.alert.Severity;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.outbox.OutboxEvent;
import io.creditkit.customer.storage.NoticeStore;
import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.StorageSamples;
import io.creditkit.customer.storage.UnitOfWork;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class NotificationsTest {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Recipient JANE = Recipient.atOnce("jane", Severity.MEDIUM);

    private final Storage storage = InMemoryStorage.create();
    private final AtomicInteger ids = new AtomicInteger();

    private WorkContext at(Duration later) {
        return at(later, Actor.of("job"));
    }

    private WorkContext at(Duration later, Actor actor) {
        return new WorkContext(
                storage,
                TenantId.of("t"),
                actor,
                Clock.fixed(NINE.plus(later), ZoneOffset.UTC),
                ZoneOffset.UTC,
                () -> "id-" + ids.incrementAndGet(),
                ExchangeRates.none(),
                Optional.of((tenant, event) -> {}));
    }

    private Notifications notifications(Duration later, Recipient... recipients) {
        return new Notifications(at(later), NotificationPolicy.standard(List.of(recipients)));
    }

    private List<Message> send(Duration later, Recipient... recipients) {
        return notifications(later, recipients).send();
    }

    private Alert stored(String id, String customer, String rule, AlertRule.Category category, Severity severity) {
        return save(Alert.builder()
                .from(alert(id, customer, severity, NINE))
                .rule(rule)
                .dedupKey(rule + "|" + customer)
                .category(category)
                .build());
    }

    private Alert risk(String id, Severity severity) {
        return stored(
                id, "c-1", "R_" + id.replace('-', '_').toUpperCase(Locale.ROOT), AlertRule.Category.RISK, severity);
    }

    private Alert save(Alert alert) {
        return at(Duration.ZERO).inUnitOfWork(work -> work.alerts().save(alert));
    }

    private static List<String> ids(List<Alert> alerts) {
        return alerts.stream().map(Alert::id).toList();
    }

    @Test
    void thereIsOneMessageForACustomerAndCategory() {
        risk("a-1", Severity.HIGH);
        risk("a-2", Severity.MEDIUM);
        risk("a-3", Severity.LOW);
        stored("a-4", "c-1", "LATE", AlertRule.Category.COLLECTION, Severity.HIGH);
        stored("a-5", "c-2", "LATE", AlertRule.Category.COLLECTION, Severity.HIGH);

        List<Message> messages = send(Duration.ZERO, JANE);

        assertThat(messages)
                .extracting(message -> ids(message.fresh()))
                .containsExactly(List.of("a-1", "a-2"), List.of("a-4"), List.of("a-5"));
        List<OutboxEvent> events =
                at(Duration.ZERO).inUnitOfWork(work -> work.outbox().undelivered(Optional.empty(), 10));
        assertThat(events).hasSize(3).allMatch(event -> event.type().equals(Message.EVENT));
        assertThat(events.get(0).facts()).containsEntry("recipient", "jane").containsEntry("fresh", "a-1,a-2");
    }

    @Test
    void thePolicySaysWhatStandsInOneMessage() {
        risk("a-1", Severity.HIGH);
        risk("a-2", Severity.MEDIUM);
        stored("a-4", "c-1", "LATE", AlertRule.Category.COLLECTION, Severity.HIGH);
        NotificationPolicy policy = NotificationPolicy.standard(List.of(JANE));
        assertThat(policy.groupBy()).containsExactly(GroupBy.CATEGORY);
        assertThat(policy.groupWait()).isZero();

        assertThat(fresh(policy.groupedBy())).containsExactly(List.of("a-1", "a-4", "a-2"));
        assertThat(fresh(policy.groupedBy(GroupBy.SEVERITY)))
                .containsExactlyInAnyOrder(List.of("a-2"), List.of("a-1", "a-4"));
        assertThat(fresh(policy.groupedBy(GroupBy.RULE, GroupBy.CATEGORY))).hasSize(3);
    }

    private List<List<String>> fresh(NotificationPolicy policy) {
        Recipient other = Recipient.atOnce("r-" + ids.incrementAndGet(), Severity.MEDIUM);
        NotificationPolicy toOther = new NotificationPolicy(
                List.of(other),
                policy.groupInterval(),
                policy.repeatEvery(),
                policy.inhibitions(),
                policy.groupBy(),
                policy.groupWait());
        return new Notifications(at(Duration.ZERO), toOther)
                .send().stream().map(message -> ids(message.fresh())).toList();
    }

    @Test
    void theFirstMessageOfAGroupWaitsForOthersToJoinIt() {
        NotificationPolicy policy = NotificationPolicy.standard(List.of(JANE)).withGroupWait(Duration.ofMinutes(5));
        risk("a-1", Severity.HIGH);

        assertThat(new Notifications(at(Duration.ofMinutes(4)), policy).send()).isEmpty();
        risk("a-2", Severity.HIGH);
        assertThat(new Notifications(at(Duration.ofMinutes(5)), policy).send())
                .extracting(message -> ids(message.fresh()))
                .containsExactly(List.of("a-1", "a-2"));
        assertThatThrownBy(() -> policy.withGroupWait(Duration.ofMinutes(-1)))
                .isInstanceOf(InvalidEntryException.class);
    }

    @Test
    void aGroupWaitsAgainOnceAllThatWasToldOfItHasEnded() {
        NotificationPolicy policy = NotificationPolicy.standard(List.of(JANE)).withGroupWait(Duration.ofMinutes(5));
        Alert first = risk("a-1", Severity.HIGH);
        new Notifications(at(Duration.ofMinutes(5)), policy).send();
        ended(first);
        assertThat(new Notifications(at(Duration.ofHours(2)), policy).send())
                .extracting(message -> ids(message.ended()))
                .containsExactly(List.of("a-1"));
        save(Alert.builder()
                .from(risk("a-2", Severity.HIGH))
                .firedAt(NINE.plus(Duration.ofHours(4)))
                .build());

        assertThat(new Notifications(at(Duration.ofHours(4).plusMinutes(4)), policy).send())
                .isEmpty();
        assertThat(new Notifications(at(Duration.ofHours(4).plusMinutes(5)), policy).send())
                .hasSize(1);
    }

    @Test
    void aSecondRunOrANodeThatComesLateWritesNothing() {
        risk("a-1", Severity.HIGH);
        assertThat(send(Duration.ZERO, JANE)).hasSize(1);

        assertThat(send(Duration.ZERO, JANE)).isEmpty();
        assertThat(send(Duration.ofHours(23), JANE)).isEmpty();
    }

    @Test
    void whatIsNewWaitsForTheEndOfThePeaceAndWhatBecameWorseIsToldAnew() {
        Alert first = risk("a-1", Severity.MEDIUM);
        send(Duration.ZERO, JANE);
        risk("a-2", Severity.HIGH);
        save(Alert.builder().from(first).severity(Severity.CRITICAL).build());

        assertThat(send(Duration.ofMinutes(59), JANE)).isEmpty();
        assertThat(send(Duration.ofMinutes(60), JANE))
                .singleElement()
                .satisfies(message -> assertThat(ids(message.fresh())).containsExactly("a-1", "a-2"));
    }

    @Test
    void remindersGoOnUntilSomebodyTakesNotice() {
        Alert alert = risk("a-1", Severity.HIGH);
        send(Duration.ZERO, JANE);

        assertThat(send(Duration.ofHours(24), JANE))
                .singleElement()
                .satisfies(message -> assertThat(ids(message.reminded())).containsExactly("a-1"));
        assertThat(send(Duration.ofHours(47), JANE)).isEmpty();
        save(Alert.builder()
                .from(alert)
                .state(Alert.State.ACKNOWLEDGED)
                .acknowledgedAt(NINE)
                .acknowledgedBy(Actor.of("joe"))
                .build());
        assertThat(send(Duration.ofHours(90), JANE)).isEmpty();
    }

    @Test
    void theEndIsToldToWhomTheBeginningWasToldOnce() {
        Alert told = risk("a-1", Severity.HIGH);
        send(Duration.ZERO, JANE);
        Alert never = risk("a-2", Severity.HIGH);
        for (Alert alert : List.of(told, never)) {
            save(Alert.builder()
                    .from(alert)
                    .state(Alert.State.RESOLVED)
                    .resolvedAt(NINE)
                    .build());
        }

        assertThat(send(Duration.ofHours(2), JANE))
                .singleElement()
                .satisfies(message -> assertThat(ids(message.ended())).containsExactly("a-1"));
        assertThat(send(Duration.ofHours(4), JANE)).isEmpty();
    }

    @Test
    void whatNobodyTookNoticeOfIsEscalated() {
        risk("a-1", Severity.HIGH);
        Recipient boss = Recipient.escalation("boss", Severity.HIGH, Duration.ofHours(4));

        assertThat(send(Duration.ofHours(3), JANE, boss))
                .extracting(Message::recipient)
                .containsExactly("jane");
        assertThat(send(Duration.ofHours(4), JANE, boss))
                .extracting(Message::recipient)
                .containsExactly("boss");
    }

    @Test
    void whoGetsADailyMailGetsOneADay() {
        risk("a-1", Severity.HIGH);
        stored("a-2", "c-2", "LATE", AlertRule.Category.COLLECTION, Severity.HIGH);
        Recipient daily = Recipient.daily("joe", Severity.MEDIUM, LocalTime.of(8, 0));

        assertThat(send(Duration.ofHours(2), daily)).isEmpty();
        assertThat(send(Duration.ofHours(23), daily))
                .singleElement()
                .satisfies(message -> assertThat(ids(message.fresh())).containsExactly("a-1", "a-2"));
        stored("a-3", "c-3", "LATE", AlertRule.Category.COLLECTION, Severity.HIGH);
        assertThat(send(Duration.ofHours(24), daily)).isEmpty();
        assertThat(send(Duration.ofHours(47), daily)).singleElement().satisfies(message -> {
            assertThat(ids(message.fresh())).containsExactly("a-3");
            assertThat(ids(message.reminded())).containsExactly("a-1", "a-2");
        });
    }

    @Test
    void aDailyMailRemindsEachDayThoughTheJobIsEarlierOrTheDayShorterThanTheOneBefore() {
        risk("a-1", Severity.HIGH);
        Recipient daily = Recipient.daily("joe", Severity.MEDIUM, LocalTime.of(8, 0));
        ZoneId paris = ZoneId.of("Europe/Paris");
        List<String> reminded = new ArrayList<>();
        for (String moment : List.of(
                "2026-03-27T07:30:00Z", // in the night to the 29th the clocks go forward
                "2026-03-28T07:00:01Z",
                "2026-03-29T06:00:00Z",
                "2026-03-30T06:00:00Z",
                "2026-03-30T09:00:00Z")) {
            WorkContext context = new WorkContext(
                    storage,
                    TenantId.of("t"),
                    Actor.of("job"),
                    Clock.fixed(Instant.parse(moment), ZoneOffset.UTC),
                    paris,
                    () -> "id-" + ids.incrementAndGet(),
                    ExchangeRates.none(),
                    Optional.of((tenant, event) -> {}));
            new Notifications(context, NotificationPolicy.standard(List.of(daily)))
                    .send()
                    .forEach(message -> reminded.add(moment + ids(message.fresh()) + ids(message.reminded())));
        }

        assertThat(reminded)
                .containsExactly(
                        "2026-03-27T07:30:00Z[a-1][]",
                        "2026-03-28T07:00:01Z[][a-1]",
                        "2026-03-29T06:00:00Z[][a-1]",
                        "2026-03-30T06:00:00Z[][a-1]");
    }

    @Test
    void theEndOfWhatIsSilencedIsToldOnceTheSilenceIsOver() {
        Alert told = risk("a-1", Severity.HIGH);
        send(Duration.ZERO, JANE);
        notifications(Duration.ZERO, JANE)
                .silence(new SilenceEntry(
                        Optional.empty(),
                        Optional.of(told.rule()),
                        Optional.empty(),
                        Optional.empty(),
                        NINE,
                        NINE.plus(Duration.ofHours(5)),
                        "Under talks."));
        ended(told);

        assertThat(send(Duration.ofHours(4), JANE)).isEmpty();
        assertThat(send(Duration.ofHours(5), JANE))
                .singleElement()
                .satisfies(message -> assertThat(ids(message.ended())).containsExactly("a-1"));
        assertThat(send(Duration.ofHours(9), JANE)).isEmpty();
    }

    @Test
    void aDailyMailOfEndsAloneIsTheOnlyOneOfItsDay() {
        Recipient daily = Recipient.daily("joe", Severity.MEDIUM, LocalTime.of(8, 0));
        Alert told = risk("a-1", Severity.HIGH);
        assertThat(send(Duration.ofHours(23), daily)).hasSize(1);
        Alert hushed = risk("a-2", Severity.LOW);
        ended(told);

        assertThat(send(Duration.ofHours(47), daily))
                .singleElement()
                .satisfies(message -> assertThat(ids(message.ended())).containsExactly("a-1"));
        save(Alert.builder().from(hushed).severity(Severity.HIGH).build());
        assertThat(send(Duration.ofHours(48), daily))
                .as("what became worse after the mail waits for the next day")
                .isEmpty();
        assertThat(send(Duration.ofHours(71), daily))
                .singleElement()
                .satisfies(message -> assertThat(ids(message.fresh())).containsExactly("a-2"));
    }

    private void ended(Alert alert) {
        save(Alert.builder()
                .from(alert)
                .state(Alert.State.RESOLVED)
                .resolvedAt(NINE)
                .build());
    }

    @Test
    void whatIsToBeToldOfOneCustomerIsAskedForAlone() {
        for (int i = 0; i < 20; i++) {
            stored("a-" + i, "c-" + i, "LATE", AlertRule.Category.COLLECTION, Severity.HIGH);
        }
        send(Duration.ZERO, JANE);
        AtomicInteger whole = new AtomicInteger();
        Notifications counted = new Notifications(
                new WorkContext(
                        counting(whole),
                        TenantId.of("t"),
                        Actor.of("job"),
                        Clock.fixed(NINE.plus(Duration.ofHours(25)), ZoneOffset.UTC),
                        ZoneOffset.UTC,
                        () -> "id-" + ids.incrementAndGet(),
                        ExchangeRates.none(),
                        Optional.of((tenant, event) -> {})),
                NotificationPolicy.standard(List.of(JANE)));

        assertThat(counted.send()).hasSize(20);
        assertThat(whole).as("readings of all that was ever told").hasValue(1);
    }

    private Storage counting(AtomicInteger whole) {
        return new Storage() {
            @Override
            public <T> T inUnitOfWork(TenantId tenant, Function<UnitOfWork, T> work) {
                return storage.inUnitOfWork(tenant, stores -> work.apply(seen(UnitOfWork.class, stores, whole)));
            }

            @Override
            public void close() {
                storage.close();
            }
        };
    }

    private static <S> S seen(Class<S> type, S target, AtomicInteger whole) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getName().equals("toldTo") && arguments.length == 1) {
                whole.incrementAndGet();
            }
            try {
                Object answer = method.invoke(target, arguments);
                return answer instanceof NoticeStore notices ? seen(NoticeStore.class, notices, whole) : answer;
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Test
    void aSilenceStopsMessagesForItsTimeAndTheListSaysWhy() {
        risk("a-1", Severity.HIGH);
        at(Duration.ZERO).inUnitOfWork(work -> work.customers().save(StorageSamples.bareCustomer("1")));
        Notifications jane = notifications(Duration.ZERO, JANE);
        Silence silence = jane.silence(new SilenceEntry(
                Optional.of(CustomerId.of("c-1")),
                Optional.empty(),
                Optional.of(AlertRule.Category.RISK),
                Optional.empty(),
                NINE,
                NINE.plus(Duration.ofDays(1)),
                "Under talks."));

        assertThat(send(Duration.ofHours(1), JANE)).isEmpty();
        assertThat(jane.standing(CustomerId.of("c-1")))
                .singleElement()
                .satisfies(standing ->
                        assertThat(standing.suppressed()).contains("Silenced by job until 2026-03-03T09:00:00Z."));

        notifications(Duration.ofHours(2), JANE).endSilence(silence.id());
        assertThat(send(Duration.ofHours(2), JANE)).hasSize(1);
        assertThat(jane.silences()).extracting(Silence::ends).containsExactly(NINE.plus(Duration.ofHours(2)));
        assertThat(notifications(Duration.ofHours(3), JANE)
                        .standing(CustomerId.of("c-1"))
                        .get(0)
                        .suppressed())
                .isEmpty();
    }

    @Test
    void aSilenceNeedsAReasonATimeAndThePermission() {
        SilenceEntry noReason = new SilenceEntry(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), NINE, NINE.plusSeconds(9), " ");
        SilenceEntry noTime = new SilenceEntry(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), NINE, NINE, "Why");
        assertThatExceptionOfType(InvalidEntryException.class)
                .isThrownBy(() -> notifications(Duration.ZERO).silence(noReason));
        assertThatExceptionOfType(InvalidEntryException.class)
                .isThrownBy(() -> notifications(Duration.ZERO).silence(noTime));
        Actor clerk = Actor.of("clerk", Role.of("clerk", Permission.VIEW_CREDIT_DATA));
        Notifications ofClerk = new Notifications(at(Duration.ZERO, clerk), NotificationPolicy.standard(List.of()));
        assertThatExceptionOfType(PermissionDeniedException.class).isThrownBy(() -> ofClerk.silence(noTime));
        assertThatExceptionOfType(PermissionDeniedException.class).isThrownBy(ofClerk::send);
    }

    @Test
    void insolvencyHushesWhatIsLessUrgentForEveryAccountOfTheCompany() {
        at(Duration.ZERO).inUnitOfWork(work -> {
            for (String number : List.of("1", "2", "3")) {
                Customer.Builder customer = Customer.builder().from(bareCustomer(number));
                work.customers()
                        .save(
                                number.equals("3")
                                        ? customer.build()
                                        : customer.agencyLink(link("FR-X-1")).build());
            }
            return work;
        });
        stored("a-1", "c-1", "INSOLVENCY", AlertRule.Category.RISK, Severity.CRITICAL);
        stored("a-2", "c-1", "LATE", AlertRule.Category.COLLECTION, Severity.HIGH);
        stored("a-3", "c-2", "LATE", AlertRule.Category.COLLECTION, Severity.HIGH);
        stored("a-4", "c-3", "LATE", AlertRule.Category.COLLECTION, Severity.HIGH);

        assertThat(send(Duration.ZERO, JANE))
                .extracting(message -> ids(message.fresh()))
                .containsExactly(List.of("a-1"), List.of("a-4"));
        assertThat(notifications(Duration.ZERO).standing(CustomerId.of("c-1")))
                .extracting(standing -> standing.alert().severity())
                .containsExactly(Severity.CRITICAL, Severity.HIGH);
        assertThat(notifications(Duration.ZERO)
                        .standing(CustomerId.of("c-2"))
                        .get(0)
                        .suppressed())
                .contains("Hushed by the alert of the rule INSOLVENCY of customer c-1.");
    }

    @Test
    void privateAlertsAreToldToTheirOwnerAlone() {
        save(Alert.builder()
                .from(alert("a-1", "c-1", Severity.HIGH, NINE))
                .category(AlertRule.Category.RISK)
                .owner("joe")
                .build());

        assertThat(send(Duration.ZERO, JANE, Recipient.atOnce("joe", Severity.INFO)))
                .extracting(Message::recipient)
                .containsExactly("joe");
        assertThat(notifications(Duration.ZERO).standing(CustomerId.of("c-1"))).isEmpty();
    }
}
