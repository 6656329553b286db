package io.creditkit.customer.limit;

import static io.creditkit.customer.limit.LimitBench.ALONE;
import static io.creditkit.customer.limit.LimitBench.COMPANY;
import static io.creditkit.customer.limit.LimitBench.ONE;
import static io.creditkit.customer.limit.LimitBench.TODAY;
import static io.creditkit.customer.limit.LimitBench.eur;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditkit.customer.Actor;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.EntryFault;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Money;
import io.creditkit.customer.Subject;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.audit.FieldChange;
import io.creditkit.customer.lending.ExposureComponent;
import io.creditkit.customer.merge.CustomerMerge;
import io.creditkit.customer.privacy.Privacy;
import io.creditkit.customer.privacy.PrivacySettings;
import io.creditkit.customer.state.MoveRefusedException;
import io.creditkit.customer.storage.LimitStore;
import io.creditkit.customer.storage.StaleVersionException;
import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.UnitOfWork;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class LimitDecisionsTest {
    private static final Actor CLERK = Actor.of("clerk", role("clerk"));
    private static final Actor LEAD = Actor.of("lead", role("lead"));
    private static final Actor BOSS = Actor.of("boss", role("boss"));
    private static final LimitSubject ACCOUNT = LimitSubject.of(ALONE);

    private final LimitBench bench = new LimitBench();

    @Test
    void whoDecidedWhatAndWhyIsKept() {
        LimitBasis basis = new LimitBasis(
                Optional.of(eur("28000")), Optional.of(eur("30000")), Optional.of(eur("10")), Optional.empty());
        LimitDecision decided = bench.limits()
                .decisions()
                .decide(LimitEntry.permanent(COMPANY, eur("25000"), "Committee of 3 March.")
                        .until(TODAY.plusYears(1))
                        .on(basis));

        assertThat(decided.state()).isEqualTo(LimitState.APPROVED);
        assertThat(decided.decidedBy()).contains(Actor.of("clerk"));
        assertThat(decided.decidedAt()).contains(bench.now);
        assertThat(decided.decidedAtLevel()).contains(0);
        assertThat(decided.validFrom()).isEqualTo(TODAY);
        assertThat(decided.basis()).isEqualTo(basis);
        assertThat(decided.toString()).doesNotContain("Committee");
        assertThat(amountOn(COMPANY, TODAY)).isEqualTo(LimitAmount.of(eur("25000")));
        assertThat(trail(decided.id()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.changes())
                        .contains(new FieldChange("amount", Optional.empty(), Optional.of("25000.00 EUR")))
                        .contains(new FieldChange("reason", Optional.empty(), Optional.of("Committee of 3 March."))));
    }

    @Test
    void ofTwoDecisionsAtOneMomentOfTheClockTheSecondHolds() {
        LimitDecision first = bench.decide(ACCOUNT, "100");
        LimitDecision second = bench.decide(ACCOUNT, "200");

        assertThat(second.decidedAt().orElseThrow()).isAfter(first.decidedAt().orElseThrow());
        assertThat(state(first.id())).isEqualTo(LimitState.SUPERSEDED);
        assertThat(amountOn(ACCOUNT, TODAY)).isEqualTo(LimitAmount.of(eur("200")));
    }

    @Test
    void aLaterDecisionTakesThePlaceOfTheFormerFromItsFirstDayOn() {
        LimitDecision first = bench.decide(ACCOUNT, "100");
        bench.limits()
                .decisions()
                .decide(LimitEntry.permanent(ACCOUNT, eur("200"), "Next month.").from(TODAY.plusDays(10)));

        assertThat(amountOn(ACCOUNT, TODAY.minusDays(1))).isEqualTo(new LimitAmount.NotDecided());
        assertThat(amountOn(ACCOUNT, TODAY.plusDays(9))).isEqualTo(LimitAmount.of(eur("100")));
        assertThat(amountOn(ACCOUNT, TODAY.plusDays(10))).isEqualTo(LimitAmount.of(eur("200")));
        assertThat(state(first.id())).isEqualTo(LimitState.APPROVED);

        LimitDecision third = bench.decide(ACCOUNT, "300");
        assertThat(state(first.id())).isEqualTo(LimitState.SUPERSEDED);
        assertThat(amountOn(ACCOUNT, TODAY)).isEqualTo(LimitAmount.of(eur("300")));
        assertThat(amountOn(ACCOUNT, TODAY.plusDays(10)))
                .as("what was decided for later still comes")
                .isEqualTo(LimitAmount.of(eur("200")));

        bench.later(Duration.ofDays(10));
        assertThat(bench.limits().decisions().settle())
                .extracting(LimitDecision::id, LimitDecision::state)
                .containsExactly(org.assertj.core.api.Assertions.tuple(third.id(), LimitState.SUPERSEDED));
        assertThat(bench.limits().decisions().settle()).isEmpty();
    }

    @Test
    void aTemporaryLimitFallsBackByItselfOnTheDayAfterItsLast() {
        bench.decide(ACCOUNT, "100");
        LocalDate from = TODAY.plusDays(5);
        LimitDecision season = bench.limits()
                .decisions()
                .decide(LimitEntry.temporary(ACCOUNT, eur("500"), from, from.plusDays(2), "The season."));

        assertThat(amountOn(ACCOUNT, from.minusDays(1))).isEqualTo(LimitAmount.of(eur("100")));
        assertThat(bench.limits().decisions().inForce(ACCOUNT, from).origin()).isEqualTo(LimitInForce.Origin.TEMPORARY);
        assertThat(amountOn(ACCOUNT, from.plusDays(2))).isEqualTo(LimitAmount.of(eur("500")));
        assertThat(amountOn(ACCOUNT, from.plusDays(3))).isEqualTo(LimitAmount.of(eur("100")));

        bench.later(Duration.ofDays(6));
        bench.limits().decisions().end(season.id());
        assertThat(amountOn(ACCOUNT, from)).as("it held until it was ended").isEqualTo(LimitAmount.of(eur("500")));
        assertThat(amountOn(ACCOUNT, from.plusDays(1))).isEqualTo(LimitAmount.of(eur("100")));
        assertThatThrownBy(() -> bench.limits().decisions().end(season.id())).isInstanceOf(MoveRefusedException.class);
    }

    @Test
    void whatIsEndedLeavesThatNobodyDecidedAndWakesNoFormerLimit() {
        bench.decide(ACCOUNT, "100");
        LimitDecision second = bench.decide(ACCOUNT, "200");
        bench.limits().decisions().end(second.id());

        assertThat(amountOn(ACCOUNT, TODAY)).isEqualTo(new LimitAmount.NotDecided());
        assertThatThrownBy(() -> bench.limits().decisions().end("nothing"))
                .isInstanceOf(UnknownReferenceException.class);
    }

    @Test
    void aLimitThatIsEndedBeforeItsFirstDayNeverHoldsAndTheOneBeforeItGoesOn() {
        bench.decide(ACCOUNT, "100");
        LimitDecision coming = bench.limits()
                .decisions()
                .decide(LimitEntry.permanent(ACCOUNT, eur("200"), "Next month.").from(TODAY.plusDays(10)));
        bench.limits().decisions().end(coming.id());

        assertThat(amountOn(ACCOUNT, TODAY.plusDays(10))).isEqualTo(LimitAmount.of(eur("100")));
        bench.later(Duration.ofDays(11));
        assertThat(bench.limits().decisions().settle())
                .as("nothing took the place of the first one")
                .isEmpty();
        assertThat(bench.check(ALONE, "SO-1", "101").verdict()).isEqualTo(CheckVerdict.HOLD);
    }

    @Test
    void nothingIsApprovedForACustomerThatWasErasedMeanwhile() {
        LimitDecision request = bench.limits(BOSS).decisions().request(entry("100"));
        new Privacy(bench.context(Actor.of("officer")), PrivacySettings.standard()).erase(ALONE, "Asked for.");

        assertThatThrownBy(() -> bench.limits(LEAD).decisions().approve(request.id(), "Jane pays well."))
                .isInstanceOf(MoveRefusedException.class)
                .hasMessageContaining("erased");
        assertThat(state(request.id())).isEqualTo(LimitState.SUBMITTED);
        assertThat(bench.limits(BOSS).decisions().withdraw(request.id()).state())
                .isEqualTo(LimitState.WITHDRAWN);
    }

    @Test
    void anEntryIsRefusedWithEveryFaultAndNothingIsWritten() {
        LimitEntry wrong = LimitEntry.permanent(ACCOUNT, eur("-1"), " ")
                .from(TODAY.minusDays(1))
                .until(TODAY.minusDays(2))
                .with(ExposureComponent.DRAFT, Money.of("-1", "USD"));

        for (Runnable entering : List.<Runnable>of(
                () -> bench.limits().decisions().decide(wrong),
                () -> bench.limits().decisions().request(wrong))) {
            InvalidEntryException refused = catchThrowableOfType(InvalidEntryException.class, entering::run);
            assertThat(refused.faults())
                    .extracting(fault -> fault.field() + " " + fault.key())
                    .containsExactly(
                            "amount negative",
                            "subLimits.DRAFT negative",
                            "subLimits.DRAFT other-currency",
                            "validFrom past",
                            "validUntil before-first-day",
                            "reason required");
        }
        assertThat(faults(new LimitEntry(
                        LimitSubject.of(AgencyCompanyId.of("creditsafe", "nobody")),
                        Optional.of(eur("1.234")),
                        LimitDecision.Kind.TEMPORARY,
                        Optional.empty(),
                        Optional.empty(),
                        java.util.Map.of(),
                        "x".repeat(501),
                        LimitBasis.none())))
                .containsExactly("subject", "amount", "validUntil", "reason");
        assertThat(bench.limits().decisions().history(ACCOUNT)).isEmpty();
    }

    @Test
    void limitsThatEndSoonAreOnTheAgendaUnlessALaterOneTookTheirPlace() {
        LimitEntry year =
                LimitEntry.permanent(ACCOUNT, eur("100"), "For a year.").until(TODAY.plusDays(300));
        bench.limits()
                .decisions()
                .decide(LimitEntry.permanent(ACCOUNT, eur("1"), "Old.").until(TODAY.plusDays(20)));
        bench.limits().decisions().decide(year);
        LimitDecision company = bench.limits()
                .decisions()
                .decide(LimitEntry.permanent(COMPANY, eur("100"), "For a month.")
                        .until(TODAY.plusDays(30)));
        LimitDecision season = bench.limits()
                .decisions()
                .decide(LimitEntry.temporary(
                        ACCOUNT, eur("500"), TODAY.plusDays(1), TODAY.plusDays(10), "The season."));

        assertThat(bench.limits().decisions().agenda(TODAY, TODAY.plusDays(30)))
                .extracting(LimitDecision::id)
                .containsExactly(season.id(), company.id());

        bench.later(Duration.ofDays(31));
        assertThat(bench.limits().decisions().settle())
                .extracting(LimitDecision::state)
                .containsExactly(LimitState.LAPSED, LimitState.LAPSED);
        assertThat(bench.limits()
                        .decisions()
                        .inForce(COMPANY, TODAY.plusDays(31))
                        .amount())
                .isEqualTo(LimitAmount.of(eur("0")));
    }

    @Test
    void nobodyApprovesItsOwnRequest() {
        LimitDecision request = bench.limits(BOSS).decisions().request(entry("100"));

        assertThat(amountOn(ACCOUNT, TODAY)).isEqualTo(new LimitAmount.NotDecided());
        assertThat(bench.limits().decisions().waiting()).containsExactly(request);
        assertThatThrownBy(() -> bench.limits(BOSS).decisions().approve(request.id(), "Mine."))
                .isInstanceOf(ApprovalRefusedException.class)
                .hasMessageContaining("itself");
        assertThatThrownBy(() -> bench.limits(BOSS).decisions().refuse(request.id(), "Mine."))
                .isInstanceOf(ApprovalRefusedException.class);

        LimitDecision approved = bench.limits(LEAD).decisions().approve(request.id(), "Good payer.");
        assertThat(approved.decidedBy()).contains(LEAD);
        assertThat(amountOn(ACCOUNT, TODAY)).isEqualTo(LimitAmount.of(eur("100")));
        assertThatThrownBy(() -> bench.limits(LEAD).decisions().approve(request.id(), "Again."))
                .isInstanceOf(MoveRefusedException.class)
                .hasMessageContaining("is APPROVED");
    }

    @Test
    void whoIsRefusedOrWithdrawnOrTooLateGetsNothing() {
        LimitDecision refused = bench.limits(BOSS).decisions().request(entry("100"));
        assertThat(bench.limits(LEAD)
                        .decisions()
                        .refuse(refused.id(), "Bad payer.")
                        .state())
                .isEqualTo(LimitState.REFUSED);
        LimitDecision withdrawn = bench.limits(BOSS).decisions().request(entry("100"));
        assertThat(bench.limits(BOSS).decisions().withdraw(withdrawn.id()).state())
                .isEqualTo(LimitState.WITHDRAWN);
        LimitDecision late = bench.limits(BOSS).decisions().request(entry("100"));
        bench.later(Duration.ofDays(14));

        assertThatThrownBy(() -> bench.limits(LEAD).decisions().approve(late.id(), "At last."))
                .isInstanceOf(MoveRefusedException.class)
                .hasMessageContaining("Ask again");
        assertThat(bench.limits().decisions().settle())
                .extracting(LimitDecision::state)
                .containsExactly(LimitState.EXPIRED);
        assertThat(amountOn(ACCOUNT, TODAY.plusDays(14))).isEqualTo(new LimitAmount.NotDecided());
        assertThat(bench.limits().decisions().history(ACCOUNT)).hasSize(3);
    }

    @Test
    void theFirstLevelThatCoversTheLimitDecides() {
        levels(ApprovalRouting.FIRST_ABLE);
        assertThat(bench.limits(CLERK).decisions().decide(entry("100")).decidedAtLevel())
                .contains(1);
        assertThatThrownBy(() -> bench.limits(CLERK).decisions().decide(entry("100.01")))
                .isInstanceOf(ApprovalRefusedException.class)
                .hasMessageContaining("level 1");
        assertThat(bench.limits(CLERK).decisions().decide(entry("0")).decidedAtLevel())
                .as("to give no credit needs no authority")
                .contains(1);
        assertThatThrownBy(() -> bench.limits(Actor.of("anybody")).decisions().decide(entry("1")))
                .isInstanceOf(ApprovalRefusedException.class);
        assertThatThrownBy(() ->
                        bench.limits(LEAD).decisions().decide(LimitEntry.notApplicable(ACCOUNT, "A public body.")))
                .isInstanceOf(ApprovalRefusedException.class);

        LimitDecision request = bench.limits(BOSS).decisions().request(entry("150"));
        assertThat(request.levels()).containsExactly(2);
        assertThatThrownBy(() -> bench.limits(CLERK).decisions().approve(request.id(), "Fine."))
                .isInstanceOf(ApprovalRefusedException.class)
                .hasMessageContaining("waits for level 2");
        assertThat(bench.limits(LEAD).decisions().approve(request.id(), "Fine.").decidedAtLevel())
                .contains(2);
        assertThat(bench.limits(CLERK)
                        .decisions()
                        .request(entry(Money.of("801", "USD")))
                        .levels())
                .as("200.25 euros at today's rate")
                .containsExactly(3);
    }

    @Test
    void everyLevelUpToTheOneThatCoversSaysItsWord() {
        levels(ApprovalRouting.ALL_UP_TO);
        LimitDecision request = bench.limits(Actor.of("sales")).decisions().request(entry("150"));
        assertThat(request.levels()).containsExactly(1, 2);

        LimitDecision half = bench.limits(CLERK).decisions().approve(request.id(), "Fine.");
        assertThat(half.state()).isEqualTo(LimitState.SUBMITTED);
        assertThat(half.decidedBy()).isEmpty();
        assertThat(half.nextLevel()).contains(2);
        assertThatThrownBy(() -> bench.limits(CLERK).decisions().approve(request.id(), "Again."))
                .isInstanceOf(ApprovalRefusedException.class)
                .hasMessageContaining("before");
        assertThat(bench.limits(BOSS).decisions().approve(request.id(), "Fine.").state())
                .isEqualTo(LimitState.APPROVED);
    }

    @Test
    void onlyWhoStandsHigherThanWhoAsksSaysAWord() {
        levels(ApprovalRouting.ONLY_HIGHER);

        assertThat(bench.limits(CLERK).decisions().request(entry("50")).levels())
                .containsExactly(2);
        assertThat(bench.limits(CLERK).decisions().request(entry("500")).levels())
                .containsExactly(2, 3);
        assertThat(bench.limits(LEAD).decisions().request(entry("500")).levels())
                .containsExactly(3);
    }

    @Test
    void levelsWithAGapAndLimitsBelowZeroAreNoSettings() {
        assertThatThrownBy(() -> ApprovalLevel.upTo(1, "clerk", eur("-1"))).isInstanceOf(InvalidEntryException.class);
        assertThatThrownBy(() -> LimitSettings.builder()
                        .addLevels(ApprovalLevel.unlimited(2, "boss"))
                        .build())
                .isInstanceOf(InvalidEntryException.class)
                .hasMessageContaining("numbered");
        assertThat(catchThrowableOfType(
                                InvalidEntryException.class,
                                () -> LimitSettings.builder()
                                        .putSubLimits(ExposureComponent.DRAFT, eur("-1"))
                                        .putGraceDays(Checkpoint.DELIVERY, -1)
                                        .reservationLifetime(Duration.ZERO)
                                        .overrideLifetime(Duration.ofDays(-1))
                                        .requestLifetime(Duration.ZERO)
                                        .build())
                        .faults())
                .extracting(EntryFault::field)
                .containsExactly(
                        "subLimits", "graceDays", "reservationLifetime", "overrideLifetime", "requestLifetime");
    }

    @Test
    void anAccountShowsTheLimitOfItsCompanyInLaw() {
        assertThat(bench.limits().of(ONE, TODAY).shown().origin()).isEqualTo(LimitInForce.Origin.NONE);
        LimitDecision decided = bench.decide(COMPANY, "1000");

        HoldingLimits limits = bench.limits().of(ONE, TODAY);
        assertThat(limits.entity()).isEqualTo(COMPANY);
        assertThat(limits.shown().decision()).contains(decided);
        assertThat(limits.account().amount()).isEqualTo(new LimitAmount.NotDecided());
    }

    @Test
    void aDraftHoldsNothingUntilItIsSubmittedByWhoeverStandsBehindIt() {
        LimitDecision draft = bench.limits().decisions().draft(entry("100"));
        LimitDecision revised = bench.limits().decisions().revise(draft, entry("150"));
        LimitDecisions boss = bench.limits(BOSS).decisions();

        assertThat(revised.id()).isEqualTo(draft.id());
        assertThat(bench.limits().decisions().drafts()).containsExactly(revised);
        assertThat(bench.limits().decisions().waiting()).isEmpty();
        assertThat(amountOn(ACCOUNT, TODAY)).isEqualTo(new LimitAmount.NotDecided());
        assertThatThrownBy(() -> boss.approve(draft.id(), "Yes.")).isInstanceOf(MoveRefusedException.class);

        bench.later(Duration.ofDays(3));
        LimitDecision asked = bench.limits(LEAD).decisions().submit(revised);

        assertThat(asked.state()).isEqualTo(LimitState.SUBMITTED);
        assertThat(asked.requestedBy()).isEqualTo(LEAD);
        assertThat(asked.validFrom()).isEqualTo(TODAY.plusDays(3));
        assertThatThrownBy(() -> bench.limits(LEAD).decisions().approve(draft.id(), "Yes."))
                .isInstanceOf(ApprovalRefusedException.class);
        assertThatThrownBy(() -> bench.limits().decisions().revise(revised, entry("1")))
                .isInstanceOf(MoveRefusedException.class)
                .hasMessageContaining("only a draft is written anew");
        assertThat(bench.limits(BOSS).decisions().approve(draft.id(), "Yes.").amount())
                .isEqualTo(LimitAmount.of(eur("150")));
    }

    @Test
    void whatAnotherOneWroteIntoADraftIsNeitherOverwrittenNorAskedForUnread() {
        LimitDecision read = bench.limits().decisions().draft(entry("100"));
        LimitDecision others = bench.limits(LEAD).decisions().revise(read, entry("150"));

        for (Runnable call : List.<Runnable>of(
                () -> bench.limits().decisions().revise(read, entry("90")),
                () -> bench.limits().decisions().submit(read))) {
            assertThatThrownBy(call::run)
                    .isInstanceOf(StaleVersionException.class)
                    .hasMessageContaining("version " + read.version())
                    .hasMessageContaining("version " + others.version());
        }
        assertThat(bench.limits().decisions().drafts()).containsExactly(others);
        assertThat(bench.limits().decisions().submit(others).amount()).isEqualTo(LimitAmount.of(eur("150")));
    }

    @Test
    void aDraftIsCheckedAsAnyEntryAndCanBeThrownAway() {
        assertThatThrownBy(() -> bench.limits().decisions().draft(entry("-1")))
                .isInstanceOf(InvalidEntryException.class);
        assertThat(bench.limits().decisions().drafts()).isEmpty();
        LimitDecision draft = bench.limits()
                .decisions()
                .draft(LimitEntry.temporary(ACCOUNT, eur("5"), TODAY, TODAY.plusDays(1), "The season."));
        bench.later(Duration.ofDays(3));

        assertThatThrownBy(() -> bench.limits().decisions().submit(draft))
                .as("its last day is over")
                .isInstanceOf(InvalidEntryException.class);
        assertThat(bench.limits().decisions().withdraw(draft.id()).state()).isEqualTo(LimitState.WITHDRAWN);
    }

    @Test
    void whatIsDecidedAtTheMomentOfAMergeIsDecidedForTheCustomerThatStays() {
        LimitBench merging = new LimitBench(new MergeAtTheFirstTurn(ALONE, ONE));

        LimitDecision decided = merging.decide(ACCOUNT, "100");
        LimitDecision asked = new LimitBench(new MergeAtTheFirstTurn(ALONE, ONE))
                .limits()
                .decisions()
                .request(entry("100"));
        Guarantee guarantee = new LimitBench(new MergeAtTheFirstTurn(ALONE, ONE))
                .limits()
                .guarantees()
                .add(GuaranteeEntry.of(ACCOUNT, Guarantee.Kind.BANK, eur("60")));

        assertThat(decided.subject()).isEqualTo(LimitSubject.of(ONE));
        assertThat(asked.subject()).isEqualTo(LimitSubject.of(ONE));
        assertThat(guarantee.subject()).isEqualTo(LimitSubject.of(ONE));
    }

    /** While somebody waits for the first turn, a merge that had it before is through. */
    private static final class MergeAtTheFirstTurn implements Storage {
        private final InMemoryStorage storage = InMemoryStorage.create();
        private final CustomerId goes;
        private final CustomerId stays;
        private boolean merged;

        MergeAtTheFirstTurn(CustomerId goes, CustomerId stays) {
            this.goes = goes;
            this.stays = stays;
        }

        @Override
        public <T> T inUnitOfWork(TenantId tenant, Function<UnitOfWork, T> work) {
            return storage.inUnitOfWork(
                    tenant,
                    stores -> work.apply(between(
                            UnitOfWork.class,
                            stores,
                            (method, answer) -> method.equals("limits")
                                    ? between(LimitStore.class, stores.limits(), (inner, result) -> {
                                        if (inner.equals("turn") && !merged) {
                                            merge(stores);
                                        }
                                        return result;
                                    })
                                    : answer)));
        }

        private void merge(UnitOfWork stores) {
            merged = true;
            stores.customers().remove(stores.customers().find(goes).orElseThrow());
            stores.merges()
                    .save(new CustomerMerge(
                            "m",
                            stays,
                            goes,
                            "3",
                            1,
                            2,
                            List.of(),
                            TODAY.atStartOfDay(UTC).toInstant(),
                            Actor.of("merger"),
                            Optional.empty(),
                            0));
        }

        @Override
        public void close() {
            storage.close();
        }

        private static <S> S between(Class<S> type, S target, BiFunction<String, Object, Object> after) {
            InvocationHandler handler = (proxy, method, arguments) -> {
                try {
                    return after.apply(method.getName(), method.invoke(target, arguments));
                } catch (InvocationTargetException failure) {
                    throw failure.getCause();
                }
            };
            return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
        }
    }

    private List<String> faults(LimitEntry entry) {
        return catchThrowableOfType(
                        InvalidEntryException.class,
                        () -> bench.limits().decisions().decide(entry))
                .faults()
                .stream()
                .map(EntryFault::field)
                .toList();
    }

    private void levels(ApprovalRouting routing) {
        bench.settings = LimitSettings.builder()
                .addLevels(ApprovalLevel.upTo(1, "clerk", eur("100")))
                .addLevels(ApprovalLevel.upTo(2, "lead", eur("200")))
                .addLevels(ApprovalLevel.unlimited(3, "boss"))
                .routing(routing)
                .build();
    }

    private LimitAmount amountOn(LimitSubject subject, LocalDate day) {
        return bench.limits().decisions().inForce(subject, day).amount();
    }

    private LimitState state(String id) {
        return bench.limits().decisions().history(ACCOUNT).stream()
                .filter(one -> one.id().equals(id))
                .map(LimitDecision::state)
                .findFirst()
                .orElseThrow();
    }

    private List<AuditEntry> trail(String id) {
        return bench.context(Actor.of("auditor"))
                .inUnitOfWork(work -> work.audit().of(Subject.of(Subject.Kind.CREDIT_LIMIT, id)));
    }

    private static LimitEntry entry(String amount) {
        return entry(eur(amount));
    }

    private static LimitEntry entry(Money amount) {
        return LimitEntry.permanent(ACCOUNT, amount, "They asked.");
    }

    private static Role role(String name) {
        return Role.of(name, Permission.EDIT_CREDIT_LIMITS, Permission.APPROVE_CHANGES, Permission.VIEW_CREDIT_DATA);
    }
}
