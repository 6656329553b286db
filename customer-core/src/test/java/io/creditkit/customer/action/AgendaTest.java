package io.creditkit.customer.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.limit.LimitAmount;
import io.creditkit.customer.limit.LimitApproval;
import io.creditkit.customer.limit.LimitDecision;
import io.creditkit.customer.limit.LimitState;
import io.creditkit.customer.limit.LimitSubject;
import io.creditkit.customer.linking.LinkReview;
import io.creditkit.customer.receivables.ReceivablesSummary;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.ReportState;
import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.customer.risk.RiskClass;
import io.creditkit.customer.search.CustomerProfiles;
import io.creditkit.customer.search.SampleProfiles;
import io.creditkit.customer.storage.StorageSamples;
import io.creditkit.customer.storage.UnitOfWork;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AgendaTest {
    private static final LocalDate DAY = SampleProfiles.DAY;
    private final InMemoryStorage storage = InMemoryStorage.create();
    private final AtomicInteger ids = new AtomicInteger();
    private final WorkContext context = new WorkContext(
            storage,
            TenantId.of("t"),
            Actor.of("jane"),
            Clock.fixed(SampleProfiles.NOON, ZoneOffset.UTC),
            ZoneOffset.UTC,
            () -> "id-" + ids.incrementAndGet(),
            ExchangeRates.none());
    private final Agenda agenda = new Agenda(context, new CustomerProfiles(context, AgendaTest::owes9500));

    private static ReceivablesSummary owes9500(Customer customer, LocalDate day) {
        return ReceivablesSummary.builder()
                .from(SampleProfiles.emptyLedger())
                .asOf(day)
                .exposure(Measure.known(Money.of("9500", "EUR")))
                .build();
    }

    private void customer(String number, String limit) {
        context.inUnitOfWork(work -> work.customers()
                .save(Customer.builder()
                        .from(SampleProfiles.bareCustomer(number))
                        .internalLimit(Money.of(limit, "EUR"))
                        .build()));
    }

    private AgendaRequest from(int percent) {
        AgendaRequest week = AgendaRequest.of(DAY);
        return new AgendaRequest(DAY, 7, percent, week.reviews(), Optional.empty());
    }

    @Test
    void customersWhoUseUpTheirLimitToTheShareThatIsAskedFor() {
        customer("1", "10000");
        customer("2", "9000");
        customer("3", "100000");

        assertThat(agenda.of(from(95)))
                .extracting(AgendaEntry::kind, AgendaEntry::customer)
                .containsExactly(
                        tuple(AgendaEntry.Kind.EXCESS, Optional.of(CustomerId.of("c-1"))),
                        tuple(AgendaEntry.Kind.EXCESS, Optional.of(CustomerId.of("c-2"))));
        assertThat(agenda.of(from(100)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.words()).startsWith("Use of our own limit is 105"));
    }

    @Test
    void ownActionsThatAreDueTheLongestDueFirst() {
        Actions actions = new Actions(context);
        actions.add(new ActionEntry(
                "Later", Optional.empty(), Optional.of(DAY.plusDays(8)), Priority.HIGH, Optional.of("jane")));
        actions.add(new ActionEntry("Some day", Optional.empty(), Optional.empty(), Priority.LOW, Optional.of("jane")));
        actions.add(new ActionEntry(
                "Late", Optional.empty(), Optional.of(DAY.minusDays(1)), Priority.LOW, Optional.of("jane")));
        actions.add(new ActionEntry("Other", Optional.empty(), Optional.of(DAY), Priority.LOW, Optional.of("joe")));
        Action snoozed = actions.add(
                new ActionEntry("Put off", Optional.empty(), Optional.empty(), Priority.LOW, Optional.of("jane")));
        actions.snooze(snoozed.id(), DAY.plusDays(1));

        assertThat(agenda.of(AgendaRequest.of(DAY).of("jane")))
                .extracting(AgendaEntry::words)
                .containsExactly("Late", "Some day");
        assertThat(agenda.of(AgendaRequest.of(DAY.plusDays(1)).of("jane")))
                .extracting(AgendaEntry::words)
                .containsExactly("Late", "Later", "Put off", "Some day");
        assertThat(agenda.of(AgendaRequest.of(DAY)))
                .extracting(AgendaEntry::words)
                .containsExactly("Late", "Other", "Some day");
        assertThat(agenda.of(AgendaRequest.of(DAY)).toString()).doesNotContain("Late");
    }

    @Test
    void limitsThatEndSoonOrWhoseClassAsksForAReview() {
        customer("1", "100000");
        context.inUnitOfWork(work -> work.limits()
                .save(LimitDecision.builder()
                        .from(StorageSamples.bareLimit("l-1", "c-1"))
                        .state(LimitState.APPROVED)
                        .validFrom(DAY.minusDays(30))
                        .validUntil(DAY.plusDays(5))
                        .requestedAt(SampleProfiles.NOON)
                        .build()));

        assertThat(agenda.of(from(100))).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(AgendaEntry.Kind.LIMIT_REVIEW);
            assertThat(entry.dueOn()).contains(DAY.plusDays(5));
            assertThat(entry.reference()).isEqualTo("l-1");
        });
    }

    @Test
    void theWorseTheClassTheSoonerALimitIsReviewed() {
        decided("1", RiskClass.LOW);
        decided("2", RiskClass.HIGH);
        decided("3", RiskClass.MODERATE);
        LocalDate lastReview = LocalDate.ofInstant(SampleProfiles.NOON, ZoneOffset.UTC);

        assertThat(reviews(lastReview.plusMonths(1).minusDays(8))).isEmpty();
        assertThat(reviews(lastReview.plusMonths(1).minusDays(7)))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.customer()).contains(CustomerId.of("c-2"));
                    assertThat(entry.dueOn()).contains(lastReview.plusMonths(1));
                    assertThat(entry.reference()).isEqualTo("l-2");
                    assertThat(entry.words())
                            .contains("the class HIGH asks for a review by " + lastReview.plusMonths(1) + ".");
                });
        assertThat(reviews(lastReview.plusMonths(12)))
                .extracting(AgendaEntry::reference, entry -> entry.dueOn().orElseThrow())
                .containsExactly(
                        tuple("l-2", lastReview.plusMonths(1)),
                        tuple("l-3", lastReview.plusMonths(6)),
                        tuple("l-1", lastReview.plusMonths(12)));
    }

    @Test
    void aLimitThatWaitedForItsApprovalIsReviewedFromTheDayItWasDecided() {
        decided("1", RiskClass.HIGH);
        context.inUnitOfWork(work -> work.limits()
                .save(LimitDecision.builder()
                        .from(work.limits().find("l-1").orElseThrow())
                        .requestedAt(SampleProfiles.NOON.minus(Duration.ofDays(50)))
                        .addApprovals(new LimitApproval(
                                1, LimitApproval.Verdict.APPROVED, Actor.of("joe"), SampleProfiles.NOON, "As asked."))
                        .build()));

        assertThat(reviews(DAY)).isEmpty();
        assertThat(reviews(DAY.plusMonths(1)))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.words()).startsWith("The credit limit was decided on " + DAY + ", and"));
    }

    private List<AgendaEntry> reviews(LocalDate day) {
        return agenda.of(AgendaRequest.of(day)).stream()
                .filter(entry -> entry.kind() == AgendaEntry.Kind.LIMIT_REVIEW)
                .toList();
    }

    private void decided(String number, RiskClass riskClass) {
        customer(number, "100000");
        context.inUnitOfWork(work -> {
            RiskAssessment.Builder assessed = RiskAssessment.builder();
            work.assessments()
                    .add(assessed.from(StorageSamples.assessment("c-" + number, 50))
                            .riskClass(riskClass)
                            .build());
            return work.limits()
                    .save(LimitDecision.builder()
                            .from(StorageSamples.bareLimit("l-" + number, "c-" + number))
                            .requestedAt(SampleProfiles.NOON)
                            .build());
        });
    }

    @Test
    void aLimitThatAccountsShareIsOneEntryWithAllOfThem() {
        context.inUnitOfWork(work -> {
            work.customers().save(SampleProfiles.linkedCustomer("1"));
            work.customers().save(SampleProfiles.linkedCustomer("2"));
            return work.limits()
                    .save(LimitDecision.builder()
                            .from(StorageSamples.bareLimit("l-1", "c-1"))
                            .subject(LimitSubject.entityOf(SampleProfiles.linkedCustomer("1")))
                            .amount(LimitAmount.of(Money.of("15000", "EUR")))
                            .validUntil(DAY.plusDays(5))
                            .requestedAt(SampleProfiles.NOON)
                            .build());
        });
        customer("3", "9000");

        assertThat(agenda.of(from(100)))
                .extracting(AgendaEntry::kind, AgendaEntry::accounts, AgendaEntry::reference)
                .containsExactly(
                        tuple(AgendaEntry.Kind.EXCESS, List.of(CustomerId.of("c-1"), CustomerId.of("c-2")), ""),
                        tuple(AgendaEntry.Kind.EXCESS, List.of(CustomerId.of("c-3")), ""),
                        tuple(
                                AgendaEntry.Kind.LIMIT_REVIEW,
                                List.of(CustomerId.of("c-1"), CustomerId.of("c-2")),
                                "l-1"));
    }

    @Test
    void limitsOfTheirOwnAreEntriesOfTheirOwnThoughTheAccountsAreOneCompany() {
        context.inUnitOfWork(work -> {
            work.customers().save(SampleProfiles.linkedCustomer("1"));
            return work.customers().save(SampleProfiles.linkedCustomer("2"));
        });

        assertThat(agenda.of(from(95)))
                .extracting(AgendaEntry::accounts)
                .containsExactly(List.of(CustomerId.of("c-1")), List.of(CustomerId.of("c-2")));
    }

    @Test
    void checksThatFailedOrAreUnclear() {
        context.inUnitOfWork(work -> {
            work.customers().save(SampleProfiles.linkedCustomer("1"));
            CompanyFile.Builder file = CompanyFile.builder();
            work.reports()
                    .saveFile(file.from(SampleProfiles.file(SampleProfiles.goodFigures()))
                            .state(ReportState.FAILED)
                            .stateReason("The agency did not answer.")
                            .build());
            work.customers().save(SampleProfiles.bareCustomer("2"));
            work.customers().save(SampleProfiles.bareCustomer("3"));
            review(work, "c-2", LinkReview.Outcome.CANDIDATES);
            review(work, "c-3", LinkReview.Outcome.UNLINKED);
            return work;
        });

        assertThat(agenda.inbox())
                .containsExactly(
                        new InboxEntry(InboxEntry.State.FAILED, CustomerId.of("c-1"), "The agency did not answer."),
                        new InboxEntry(InboxEntry.State.REVIEW, CustomerId.of("c-2"), "Three may be it."));
    }

    private static void review(UnitOfWork work, String customer, LinkReview.Outcome outcome) {
        LinkReview.Builder review = LinkReview.builder();
        work.customers()
                .putReview(review.customerId(CustomerId.of(customer))
                        .outcome(outcome)
                        .candidates(List.of())
                        .note("Three may be it.")
                        .checkedAt(SampleProfiles.NOON)
                        .build());
    }

    @Test
    void whatCantBeAskedForIsRefused() {
        assertThatExceptionOfType(InvalidEntryException.class).isThrownBy(() -> from(0));
        assertThatExceptionOfType(InvalidEntryException.class)
                .isThrownBy(() ->
                        new AgendaRequest(DAY, -1, 100, AgendaRequest.of(DAY).reviews(), Optional.empty()));
    }
}
