package io.creditkit.customer.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.Subject;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.action.ActionOrigin;
import io.creditkit.customer.action.ActionTemplate;
import io.creditkit.customer.action.Actions;
import io.creditkit.customer.action.Priority;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.audit.FieldChange;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.merge.MergeRequest;
import io.creditkit.customer.merge.Merges;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.ProviderScore;
import io.creditkit.customer.report.RiskBand;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.customer.search.CustomerProfiles;
import io.creditkit.customer.search.Field;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.FieldType;
import io.creditkit.customer.search.SampleProfiles;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AlertsTest {
    private static final FieldCatalogue CATALOGUE = FieldCatalogue.standard();
    private static final CustomerId CUSTOMER = SampleProfiles.good().customer().id();
    private static final AlertRule SCORE = rule("SCORE_BELOW_30", "score < 30");
    private static final AlertRule JUDGMENTS = rule("JUDGMENTS", "judgments > 0");

    private final InMemoryStorage storage = InMemoryStorage.create();
    private final AtomicInteger ids = new AtomicInteger();

    private static AlertRule rule(String code, String criteria) {
        return AlertRule.of(code, "Title", Severity.HIGH, AlertRule.Category.RISK, criteria, CATALOGUE);
    }

    private WorkContext contextAt(Instant moment) {
        return contextAt(moment, Actor.of("test"));
    }

    private WorkContext contextAt(Instant moment, Actor actor) {
        return new WorkContext(
                storage,
                TenantId.of("t"),
                actor,
                Clock.fixed(moment, ZoneOffset.UTC),
                ZoneOffset.UTC,
                () -> "a-" + ids.incrementAndGet(),
                ExchangeRates.none());
    }

    private Alerts alerts(AlertRule... rules) {
        return new Alerts(contextAt(SampleProfiles.NOON), List.of(rules));
    }

    private Alerts anHourLater(AlertRule... rules) {
        return new Alerts(contextAt(SampleProfiles.NOON.plusSeconds(3600)), List.of(rules));
    }

    private static CustomerProfile scored(int score) {
        KeyFigures figures = KeyFigures.builder()
                .from(SampleProfiles.goodFigures())
                .score(ProviderScore.of(score))
                .build();
        return SampleProfiles.profile(figures, SampleProfiles.goodLedger());
    }

    private static CustomerProfile unscored() {
        return SampleProfiles.profile(KeyFigures.none(), SampleProfiles.goodLedger());
    }

    @Test
    void noRuleHoldsForAnErasedCustomerAndItsOpenAlertsEnd() {
        CustomerProfile before = scored(25);
        CustomerProfile erased = CustomerProfile.builder()
                .from(before)
                .customer(Customer.builder()
                        .from(before.customer())
                        .status(CustomerStatus.ERASED)
                        .build())
                .build();
        alerts(SCORE).evaluate(before);

        AlertRun run = anHourLater(SCORE).evaluate(erased);

        assertThat(run.resolved()).extracting(Alert::rule).containsExactly("SCORE_BELOW_30");
        AlertRun again = anHourLater(SCORE).evaluate(erased);
        assertThat(again.raised()).isEmpty();
        assertThat(again.undecided()).isEmpty();
    }

    @Test
    void noAlertBeginsForWhomOnlyItsProfileIsLeft() {
        CustomerProfile profile = scored(25);
        storage.inUnitOfWork(TenantId.of("t"), work -> work.customers().save(SampleProfiles.linkedCustomer("200")));
        Customer goes =
                storage.inUnitOfWork(TenantId.of("t"), work -> work.customers().save(profile.customer()));
        CustomerId stays = SampleProfiles.linkedCustomer("200").id();
        Merges merges = new Merges(contextAt(SampleProfiles.NOON));
        Customer other = storage.inUnitOfWork(
                        TenantId.of("t"), work -> work.customers().find(stays))
                .orElseThrow();
        merges.merge(MergeRequest.of(other, goes));

        assertThat(alerts(SCORE).evaluate(profile).raised()).isEmpty();
        assertThat(alerts(SCORE).all()).isEmpty();

        CustomerProfile living = CustomerProfile.builder()
                .from(profile)
                .customer(SampleProfiles.linkedCustomer("300"))
                .build();
        storage.inUnitOfWork(
                TenantId.of("t"),
                work -> work.customers()
                        .save(Customer.builder()
                                .from(living.customer())
                                .status(CustomerStatus.ERASED)
                                .build()));

        assertThat(alerts(SCORE).evaluate(living).raised()).isEmpty();
        assertThat(alerts(SCORE).preview(living).raised()).hasSize(1);
    }

    @Test
    void anAlertTellsWhyItIsThere() {
        Alert alert = alerts(SCORE).evaluate(scored(25)).raised().get(0);

        assertThat(alert.rule()).isEqualTo("SCORE_BELOW_30");
        assertThat(alert.customerId()).isEqualTo(CUSTOMER);
        assertThat(alert.state()).isEqualTo(Alert.State.FIRING);
        assertThat(alert.firedAt()).isEqualTo(SampleProfiles.NOON);
        assertThat(alert.severity()).isEqualTo(Severity.HIGH);
        assertThat(alert.explanation()).isEqualTo("Agency score is 25, less than 30.");
        assertThat(alert.snapshot()).containsExactly(Map.entry("score", "25"));
        assertThat(alerts(SCORE).all()).containsExactly(alert);
    }

    @Test
    void toRunTakesAnotherPermissionThanToTryAndAPrivateRuleIsPreviewedForItsOwnerAlone() {
        AlertRule mine = AlertRule.builder()
                .from(JUDGMENTS)
                .owner("jane")
                .criteria(SCORE.criteria())
                .build();
        Actor clerk = Actor.of("clerk", Role.of("clerk", Permission.VIEW_CREDIT_DATA));
        Alerts ofClerk = new Alerts(contextAt(SampleProfiles.NOON, clerk), List.of(SCORE, mine));
        Actor night = Actor.of("night", Role.of("night", Permission.RUN_JOBS));
        Alerts ofNight = new Alerts(contextAt(SampleProfiles.NOON, night), List.of(SCORE, mine));
        CustomerProfiles profiles = new CustomerProfiles(contextAt(SampleProfiles.NOON));

        assertThat(ofClerk.rules()).containsExactly(SCORE);
        assertThat(ofClerk.preview(scored(25)).raised()).extracting(Alert::rule).containsExactly(SCORE.code());
        assertThatExceptionOfType(PermissionDeniedException.class).isThrownBy(() -> ofClerk.evaluate(scored(25)));
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> ofClerk.evaluateAll(profiles, SampleProfiles.DAY));
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(
                        () -> ofClerk.evaluateLinkedTo(List.of(SampleProfiles.COMPANY), profiles, SampleProfiles.DAY));
        assertThatExceptionOfType(PermissionDeniedException.class).isThrownBy(() -> ofNight.preview(scored(25)));
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> ofNight.previewAll(profiles, SampleProfiles.DAY));
        assertThat(ofNight.evaluate(scored(25)).raised()).hasSize(2);
    }

    @Test
    void isNotRaisedAgainWhileOpenAndASecondRunWritesNothing() {
        Alert raised = alerts(SCORE).evaluate(scored(25)).raised().get(0);

        AlertRun second = anHourLater(SCORE).evaluate(scored(25));

        assertThat(second.raised()).isEmpty();
        assertThat(second.stillOpen()).containsExactly(raised);
        assertThat(alerts(SCORE).all()).containsExactly(raised);
    }

    @Test
    void anOpenAlertTellsThePresentValues() {
        alerts(SCORE).evaluate(scored(25));

        Alert refreshed = anHourLater(SCORE).evaluate(scored(12)).stillOpen().get(0);

        assertThat(refreshed.explanation()).isEqualTo("Agency score is 12, less than 30.");
        assertThat(refreshed.firedAt()).isEqualTo(SampleProfiles.NOON);
        assertThat(alerts(SCORE).of(CUSTOMER)).containsExactly(refreshed);
    }

    @Test
    void isResolvedWhenItNoLongerHoldsAndOnlyThenRaisedAnew() {
        Alert first = alerts(SCORE).evaluate(scored(25)).raised().get(0);

        Alert resolved = anHourLater(SCORE).evaluate(scored(80)).resolved().get(0);
        Alert again = anHourLater(SCORE).evaluate(scored(20)).raised().get(0);

        assertThat(resolved.id()).isEqualTo(first.id());
        assertThat(resolved.state()).isEqualTo(Alert.State.RESOLVED);
        assertThat(resolved.resolvedAt()).contains(SampleProfiles.NOON.plusSeconds(3600));
        assertThat(again.id()).isNotEqualTo(first.id());
        assertThat(alerts(SCORE).of(CUSTOMER)).containsExactly(again, resolved);
    }

    @Test
    void noDataIsNotAllFine() {
        Alert open = alerts(SCORE).evaluate(scored(25)).raised().get(0);

        AlertRun run = anHourLater(SCORE).evaluate(unscored());

        assertThat(run.resolved()).isEmpty();
        assertThat(run.undecided())
                .containsExactly(new AlertRun.Undecided(
                        "SCORE_BELOW_30",
                        CUSTOMER,
                        List.of("Agency score is not known: The agency did not deliver it.")));
        assertThat(alerts(SCORE).all()).containsExactly(open);
    }

    @Test
    void anAcknowledgedAlertStaysSoUntilItIsResolved() {
        alerts(SCORE).evaluate(scored(25));

        Alert acknowledged =
                alerts(SCORE).acknowledge(CUSTOMER, "SCORE_BELOW_30").orElseThrow();

        assertThat(acknowledged.state()).isEqualTo(Alert.State.ACKNOWLEDGED);
        assertThat(alerts(SCORE).acknowledge(CUSTOMER, "SCORE_BELOW_30")).contains(acknowledged);
        assertThat(alerts(SCORE).evaluate(scored(25)).stillOpen()).containsExactly(acknowledged);
        assertThat(alerts(SCORE).evaluate(scored(60)).resolved()).hasSize(1);
        assertThat(alerts(SCORE).acknowledge(CUSTOMER, "SCORE_BELOW_30")).isEmpty();
    }

    @Test
    void aRuleThatFailsStopsNoOther() {
        Field broken = Field.of("broken", "Broken", FieldType.NUMBER, (profile, rates) -> {
            throw new IllegalStateException("jane@example.org");
        });
        AlertRule failing = AlertRule.of(
                "FAILING",
                "Title",
                Severity.LOW,
                AlertRule.Category.RISK,
                "broken > 1",
                CATALOGUE.with(List.of(broken)));

        AlertRun run = alerts(failing, SCORE).evaluate(scored(25));

        assertThat(run.failures())
                .containsExactly(new AlertRun.Failure("FAILING", CUSTOMER, "java.lang.IllegalStateException"));
        assertThat(run.raised())
                .extracting(Alert::rule, Alert::category)
                .containsExactly(
                        tuple("FAILING", AlertRule.Category.DATA_QUALITY),
                        tuple("SCORE_BELOW_30", AlertRule.Category.RISK));
        assertThat(run.raised().get(0).explanation()).contains("java.lang.IllegalStateException");

        AlertRule mended = rule("FAILING", "score < 10");
        assertThat(alerts(mended, SCORE).evaluate(scored(25)).resolved())
                .extracting(Alert::rule)
                .containsExactly("FAILING");
    }

    @Test
    void missingDataRaisesAnAlertOfItsOwnIfTheRuleSaysSo() {
        AlertRule strict =
                AlertRule.builder().from(SCORE).onNoData(AlertRule.NoData.FIRE).build();

        Alert alert = alerts(strict).evaluate(unscored()).raised().get(0);

        assertThat(alert.category()).isEqualTo(AlertRule.Category.DATA_QUALITY);
        assertThat(alert.severity()).isEqualTo(Severity.LOW);
        assertThat(alert.explanation())
                .isEqualTo("The rule can't be decided. Agency score is not known: The agency did not deliver it.");
        assertThat(alerts(strict).evaluate(scored(80)).resolved())
                .extracting(Alert::id)
                .containsExactly(alert.id());
    }

    @Test
    void alertsOfAPrivateRuleAreForItsOwnerAlone() {
        AlertRule mine = AlertRule.builder().from(SCORE).owner("jane").build();
        Alert raised = alerts(mine).evaluate(scored(25)).raised().get(0);

        Alerts ofJane = new Alerts(contextAt(SampleProfiles.NOON, Actor.of("jane")), List.of(mine));
        assertThat(mine.visibility()).isEqualTo(AlertRule.Visibility.PRIVATE);
        assertThat(ofJane.of(CUSTOMER)).containsExactly(raised);
        assertThat(ofJane.all()).containsExactly(raised);
        assertThat(alerts(mine).of(CUSTOMER)).isEmpty();
        assertThat(alerts(mine).all()).isEmpty();
        assertThat(alerts(mine).acknowledge(CUSTOMER, SCORE.code())).isEmpty();
        assertThat(ofJane.acknowledge(CUSTOMER, SCORE.code())).isPresent();
    }

    @Test
    void anAlertThatFiresMakesItsActionOnce() {
        AlertRule acting = AlertRule.builder()
                .from(SCORE)
                .action(new ActionTemplate("Look at it", 2, Priority.HIGH, Optional.of("joe")))
                .build();

        Alert alert = alerts(acting).evaluate(scored(25)).raised().get(0);
        anHourLater(acting).evaluate(scored(12));
        alerts(acting).preview(scored(12));

        Actions actions = new Actions(contextAt(SampleProfiles.NOON));
        assertThat(actions.of(CUSTOMER)).singleElement().satisfies(action -> {
            assertThat(action.title()).isEqualTo("Look at it");
            assertThat(action.assignee()).contains("joe");
            assertThat(action.origin()).isEqualTo(new ActionOrigin(ActionOrigin.Kind.ALERT, alert.id()));
            assertThat(action.dueOn())
                    .contains(contextAt(SampleProfiles.NOON).today().plusDays(2));
        });
    }

    @Test
    void aRuleThatIsSwitchedOffEndsItsAlerts() {
        alerts(SCORE).evaluate(scored(25));
        AlertRule off = AlertRule.builder().from(SCORE).mode(AlertRule.Mode.OFF).build();

        assertThat(anHourLater(off).evaluate(scored(25)).resolved()).hasSize(1);
        assertThat(anHourLater(off).evaluate(scored(25)).resolved()).isEmpty();
        assertThat(alerts(SCORE).resolve(CUSTOMER, "a-9")).isEmpty();
    }

    @Test
    void aPersonEndsAnAlertAndThatStaysWritten() {
        Alert alert = alerts(SCORE).evaluate(scored(25)).raised().get(0);

        assertThat(alerts(SCORE).resolve(CUSTOMER, alert.id()))
                .map(Alert::state)
                .contains(Alert.State.RESOLVED);
        assertThat(alerts(SCORE).resolve(CUSTOMER, alert.id())).isEmpty();
        assertThat(alerts(SCORE).evaluate(scored(25)).raised()).hasSize(1);
    }

    @Test
    void newsOfACompanyIsLookedAtAtOnceForEveryCustomerLinkedToIt() {
        WorkContext context = contextAt(SampleProfiles.NOON);
        KeyFigures poor = KeyFigures.builder().score(ProviderScore.of(20)).build();
        context.inUnitOfWork(work -> {
            work.customers().save(SampleProfiles.linkedCustomer("1"));
            work.customers().save(SampleProfiles.linkedCustomer("2"));
            work.customers().save(SampleProfiles.bareCustomer("3"));
            return work.reports().saveFile(SampleProfiles.file(poor));
        });

        AlertRun run = alerts(SCORE)
                .evaluateLinkedTo(List.of(SampleProfiles.COMPANY), new CustomerProfiles(context), SampleProfiles.DAY);

        assertThat(run.raised())
                .extracting(Alert::customerId)
                .containsExactlyInAnyOrder(CustomerId.of("c-1"), CustomerId.of("c-2"));
    }

    @Test
    void aPreviewStoresNothing() {
        AlertRun preview = alerts(SCORE).preview(scored(25));

        assertThat(preview.raised()).hasSize(1);
        assertThat(alerts(SCORE).all()).isEmpty();

        Alert open = alerts(SCORE).evaluate(scored(25)).raised().get(0);
        assertThat(alerts(SCORE).preview(scored(90)).resolved()).hasSize(1);
        assertThat(alerts(SCORE).all()).containsExactly(open);
    }

    @Test
    void aPendingAlertIsKeptFromRunToRunAndShownToNobodyUntilItFires() {
        AlertRule waiting =
                AlertRule.builder().from(SCORE).forDuration(Duration.ofHours(1)).build();

        AlertRun first = alerts(waiting).evaluate(scored(25));
        assertThat(first.pending()).hasSize(1);
        assertThat(first.raised()).isEmpty();
        assertThat(alerts(waiting).all()).isEmpty();
        assertThat(alerts(waiting).of(CUSTOMER)).isEmpty();
        assertThat(alerts(waiting).acknowledge(CUSTOMER, SCORE.code())).isEmpty();

        AlertRun second = anHourLater(waiting).evaluate(scored(25));
        assertThat(second.raised())
                .singleElement()
                .satisfies(alert ->
                        assertThat(alert.id()).isEqualTo(first.pending().get(0).id()));
        assertThat(alerts(waiting).all()).isEqualTo(second.raised());
    }

    @Test
    void aPendingAlertThatStopsHoldingLeavesNoTrace() {
        AlertRule waiting =
                AlertRule.builder().from(SCORE).forDuration(Duration.ofHours(1)).build();
        alerts(waiting).evaluate(scored(25));

        assertThat(alerts(waiting).preview(scored(80)).resolved()).isEmpty();
        assertThat(anHourLater(waiting).preview(scored(25)).raised())
                .as("a preview drops nothing")
                .hasSize(1);
        alerts(waiting).evaluate(scored(80));

        List<Alert> stored = contextAt(SampleProfiles.NOON)
                .inUnitOfWork(work -> work.alerts().all());
        assertThat(stored).isEmpty();
    }

    @Test
    void whoTookNoticeAndWhenIsWritten() {
        alerts(SCORE).evaluate(scored(25));

        Alert acknowledged = alerts(SCORE).acknowledge(CUSTOMER, SCORE.code()).orElseThrow();

        assertThat(acknowledged.acknowledgedBy()).contains(Actor.of("test"));
        assertThat(acknowledged.acknowledgedAt()).contains(SampleProfiles.NOON);
    }

    @Test
    void takingNoticeIsInTheAuditTrailOnceWithItsReason() {
        alerts(SCORE).evaluate(scored(25));
        Alerts clerk =
                new Alerts(contextAt(SampleProfiles.NOON, Actor.of("clerk").because("called them")), List.of(SCORE));

        Alert acknowledged = clerk.acknowledge(CUSTOMER, SCORE.code()).orElseThrow();
        clerk.acknowledge(CUSTOMER, SCORE.code());

        List<AuditEntry> trail = contextAt(SampleProfiles.NOON)
                .inUnitOfWork(work -> work.audit().of(Subject.of(Subject.Kind.ALERT, acknowledged.id())));
        assertThat(trail).singleElement().satisfies(entry -> {
            assertThat(entry.by()).isEqualTo(Actor.of("clerk"));
            assertThat(entry.reason()).contains("called them");
            assertThat(entry.changes())
                    .containsExactly(new FieldChange("state", Optional.of("FIRING"), Optional.of("ACKNOWLEDGED")));
        });
    }

    @Test
    void aDryRunTellsWhomARuleWouldConcernAndWhyAndStoresNothing() {
        WorkContext context = contextAt(SampleProfiles.NOON);
        for (String number : List.of("B2", "a1")) {
            context.inUnitOfWork(work -> work.customers().save(SampleProfiles.linkedCustomer(number)));
        }
        KeyFigures bad = KeyFigures.builder().score(ProviderScore.of(10)).build();
        context.inUnitOfWork(work -> work.reports().saveFile(SampleProfiles.file(bad)));
        CustomerProfiles profiles = new CustomerProfiles(context, (customer, day) -> SampleProfiles.goodLedger());
        AlertRule candidate =
                AlertRule.builder().from(SCORE).forDuration(Duration.ofDays(3)).build();

        AlertRun dryRun = alerts().dryRun(List.of(candidate, JUDGMENTS), profiles, SampleProfiles.DAY);

        assertThat(dryRun.raised())
                .extracting(Alert::dedupKey)
                .containsExactly("SCORE_BELOW_30:c-a1", "SCORE_BELOW_30:c-B2");
        assertThat(dryRun.raised()).extracting(Alert::explanation).containsOnly("Agency score is 10, less than 30.");
        assertThat(dryRun.undecided()).extracting(AlertRun.Undecided::rule).containsOnly("JUDGMENTS");
        assertThat(alerts().all()).isEmpty();
    }

    @Test
    void aRunOverAllCustomersIsInTheOrderOfRulesThenNumbers() {
        WorkContext context = contextAt(SampleProfiles.NOON);
        for (String number : List.of("B2", "a1", "C3")) {
            context.inUnitOfWork(work -> work.customers().save(SampleProfiles.linkedCustomer(number)));
        }
        KeyFigures bad = KeyFigures.builder()
                .score(ProviderScore.of(10))
                .band(RiskBand.E)
                .judgmentCount(2)
                .build();
        context.inUnitOfWork(work -> work.reports().saveFile(SampleProfiles.file(bad)));
        CustomerProfiles profiles = new CustomerProfiles(context, (customer, day) -> SampleProfiles.goodLedger());
        Alerts alerts = alerts(JUDGMENTS, SCORE);

        AlertRun preview = alerts.previewAll(profiles, SampleProfiles.DAY);
        AlertRun run = alerts.evaluateAll(profiles, SampleProfiles.DAY);

        assertThat(run.raised())
                .extracting(Alert::dedupKey)
                .containsExactly(
                        "JUDGMENTS:c-a1",
                        "JUDGMENTS:c-B2",
                        "JUDGMENTS:c-C3",
                        "SCORE_BELOW_30:c-a1",
                        "SCORE_BELOW_30:c-B2",
                        "SCORE_BELOW_30:c-C3");
        assertThat(preview.raised()).hasSize(6);
        assertThat(alerts.all()).hasSize(6);
    }

    @Test
    void whoMayNotSeeCreditDataSeesNoAlertAndTakesNoNotice() {
        alerts(SCORE).evaluate(scored(10));
        Alerts blind = new Alerts(
                Workbench.on(
                        storage, SampleProfiles.NOON, Actor.of("ann", Role.of("plain", Permission.VIEW_CUSTOMERS))),
                List.of(SCORE));

        assertThatExceptionOfType(PermissionDeniedException.class).isThrownBy(blind::all);
        assertThatExceptionOfType(PermissionDeniedException.class).isThrownBy(() -> blind.of(CUSTOMER));
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> blind.acknowledge(CUSTOMER, "SCORE_BELOW_30"));
        assertThat(alerts(SCORE).of(CUSTOMER)).extracting(Alert::state).containsExactly(Alert.State.FIRING);
    }

    @Test
    void twoRulesWithOneCodeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> alerts(SCORE, SCORE))
                .withMessageContaining("SCORE_BELOW_30");
    }
}
