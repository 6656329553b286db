package io.creditkit.customer.limit;

import static io.creditkit.customer.limit.LimitBench.ALONE;
import static io.creditkit.customer.limit.LimitBench.COMPANY;
import static io.creditkit.customer.limit.LimitBench.ONE;
import static io.creditkit.customer.limit.LimitBench.TODAY;
import static io.creditkit.customer.limit.LimitBench.TWO;
import static io.creditkit.customer.limit.LimitBench.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CreditStatus;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Money;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.lending.ExposureComponent;
import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.customer.risk.RiskClass;
import io.creditkit.customer.state.MoveRefusedException;
import io.creditkit.customer.storage.StaleVersionException;
import io.creditkit.customer.storage.StorageSamples;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LimitWorksheetTest {
    private static final LimitSubject ACCOUNT = LimitSubject.of(ALONE);
    private static final LimitTable TABLE = LimitTable.write()
            .row(RiskClass.LOW, 80, eur("50000"))
            .row(RiskClass.LOW, 0, eur("20000"))
            .row(RiskClass.ELEVATED, 0, eur("2000"))
            .row(RiskClass.HIGH, 0, eur("0"))
            .table();

    private final LimitBench bench = new LimitBench();

    @Test
    void aTableProposesTheLimitOfTheWorstAccountsClassAndScore() {
        assessed(ONE, RiskClass.LOW, 85);
        assessed(TWO, RiskClass.LOW, 79);
        assessed(ALONE, RiskClass.HIGH, 12);
        bench.decide(COMPANY, "25000");
        bench.limits().standings().set(ACCOUNT, CreditStatus.STOP, "Bankrupt.");

        List<LimitChange> rows = sheet().byTable(TABLE);

        assertThat(rows)
                .extracting(LimitChange::entity, LimitChange::proposed, LimitChange::isBlocked)
                .containsExactly(tuple(COMPANY, eur("20000"), false), tuple(ACCOUNT, eur("0"), true));
        assertThat(rows.get(0).accounts()).containsExactly(ONE, TWO);
        assertThat(rows.get(0).current().amount()).isEqualTo(LimitAmount.of(eur("25000")));
        assertThat(rows.get(0).wouldBeBlocked()).isFalse();
        assertThat(rows.get(1).block()).contains(CreditStatus.STOP);
        assertThat(bench.limits().decisions().drafts()).as("nothing is stored").isEmpty();
    }

    @Test
    void whoWasNeverAssessedFitsNoRowOrHasThatLimitIsNotProposed() {
        assessed(ALONE, RiskClass.UNKNOWN, 50);
        assessed(ONE, RiskClass.ELEVATED, 50);
        assertThat(sheet().byTable(TABLE)).extracting(LimitChange::entity).containsExactly(COMPANY);

        bench.decide(COMPANY, "2000");
        assertThat(sheet().byTable(TABLE)).isEmpty();
        assertThat(TABLE.amount(RiskClass.LOW, OptionalInt.empty())).contains(eur("20000"));
        assertThat(TABLE.amount(RiskClass.MODERATE, OptionalInt.of(99))).isEmpty();
    }

    @Test
    void anAdjustmentIsShownWrittenAskedForAndApprovedAsAnyOtherLimit() {
        bench.decide(COMPANY, "25000");
        bench.decide(ACCOUNT, "990");
        LimitAdjustment adjustment = LimitAdjustment.byPercent(BigDecimal.TEN).roundedTo(BigDecimal.valueOf(500));

        List<LimitChange> rows = sheet().adjusted(adjustment, limit -> true);
        assertThat(rows)
                .extracting(LimitChange::entity, LimitChange::proposed)
                .containsExactly(tuple(COMPANY, eur("27500")), tuple(ACCOUNT, eur("1000")));

        List<LimitDecision> drafts = sheet().write(rows, "Ten percent more in 2026.");
        assertThat(sheet().open())
                .extracting(
                        open -> open.change().entity(), open -> open.change().proposed())
                .containsExactly(tuple(COMPANY, eur("27500")), tuple(ACCOUNT, eur("1000")));
        assertThat(limit(COMPANY)).as("a draft holds nothing").isEqualTo(eur("25000"));

        List<LimitDecision> requests = sheet().submit(drafts);
        assertThat(sheet().open()).isEmpty();
        requests.forEach(request -> bench.limits(Actor.of("chief")).decisions().approve(request.id(), "Yes."));
        assertThat(limit(COMPANY)).isEqualTo(eur("27500"));
        assertThat(limit(ACCOUNT)).isEqualTo(eur("1000"));
        assertThatThrownBy(() -> sheet().undo(requests)).isInstanceOf(MoveRefusedException.class);
    }

    @Test
    void beforeItIsApprovedABatchIsTakenBackInOneStepOrNotAtAll() {
        bench.decide(COMPANY, "25000");
        bench.decide(ACCOUNT, "1000");
        List<LimitDecision> drafts = sheet().write(rows(), "A mistake.");
        LimitDecision asked = sheet().submit(List.of(drafts.get(0))).get(0);

        assertThat(sheet().undo(drafts)).extracting(LimitDecision::state).containsOnly(LimitState.WITHDRAWN);
        assertThat(bench.limits().decisions().drafts()).isEmpty();
        assertThat(bench.limits().decisions().waiting()).isEmpty();

        List<LimitDecision> again = sheet().write(rows(), "On purpose.");
        LimitDecision first = sheet().submit(List.of(again.get(0))).get(0);
        bench.limits(Actor.of("chief")).decisions().approve(first.id(), "Yes.");
        assertThatThrownBy(() -> sheet().undo(List.of(again.get(1), first))).isInstanceOf(MoveRefusedException.class);
        assertThat(bench.limits().decisions().drafts())
                .as("none was taken back")
                .hasSize(1);
        assertThat(asked.state()).isEqualTo(LimitState.SUBMITTED);
    }

    @Test
    void aDraftThatWasWrittenAnewSinceItWasReadIsNotAskedForUnread() {
        bench.decide(ACCOUNT, "1000");
        List<LimitDecision> drafts = sheet().write(rows(), "More.");
        bench.limits().decisions().revise(drafts.get(0), LimitEntry.permanent(ACCOUNT, eur("9999"), "Much more."));

        assertThatThrownBy(() -> sheet().submit(drafts)).isInstanceOf(StaleVersionException.class);
    }

    @Test
    void rowsAreWrittenAllOrNone() {
        bench.decide(ACCOUNT, "1000");
        LimitChange good = rows().get(0);
        LimitChange gone = new LimitChange(
                LimitSubject.of(CustomerId.of("nobody")),
                List.of(),
                good.current(),
                Optional.empty(),
                eur("5"),
                Optional.empty());

        assertThatThrownBy(() -> sheet().write(List.of(good, gone), "More.")).isInstanceOf(InvalidEntryException.class);
        assertThat(bench.limits().decisions().drafts()).isEmpty();
        Actor clerk = Actor.of("clerk", Role.of("clerk", Permission.VIEW_CREDIT_DATA, Permission.VIEW_RECEIVABLES));
        assertThatThrownBy(() -> bench.limits(clerk).worksheet().write(List.of(good), "More."))
                .isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void lastDaysArePutOffAndWhatWouldBeOverIsLeftOut() {
        bench.limits()
                .decisions()
                .decide(LimitEntry.permanent(COMPANY, eur("25000"), "Committee.")
                        .until(TODAY.plusMonths(1)));
        bench.decide(ACCOUNT, "1000");

        assertThat(sheet().adjusted(LimitAdjustment.byTime(Period.ofYears(1)), limit -> true))
                .as("a limit without a last day is not changed")
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.proposed()).isEqualTo(eur("25000"));
                    assertThat(row.validUntil()).contains(TODAY.plusMonths(1).plusYears(1));
                });
        assertThat(sheet().adjusted(LimitAdjustment.byTime(Period.ofYears(-1)), limit -> true))
                .isEmpty();
        assertThat(sheet().adjusted(LimitAdjustment.byAmount(Money.of("1", "USD")), limit -> true))
                .as("another currency")
                .isEmpty();
    }

    @Test
    void whatWasDecidedOfSingleComponentsGoesOnBesideTheNewAmount() {
        bench.limits()
                .decisions()
                .decide(LimitEntry.permanent(COMPANY, eur("1000"), "Committee.")
                        .with(ExposureComponent.ORDER_BACKLOG, eur("300")));

        List<LimitDecision> drafts = sheet().write(rows(), "Ten percent more in 2026.");
        sheet().submit(drafts)
                .forEach(request -> bench.limits(Actor.of("chief")).decisions().approve(request.id(), "Yes."));

        LimitInForce now = bench.limits().decisions().inForce(COMPANY, TODAY);
        assertThat(now.amount()).isEqualTo(LimitAmount.of(eur("1100")));
        assertThat(now.decision().orElseThrow().subLimits())
                .containsExactly(Map.entry(ExposureComponent.ORDER_BACKLOG, eur("300")));
        LimitChange inDollars = new LimitChange(
                COMPANY, List.of(ONE, TWO), now, Optional.empty(), Money.of("5", "USD"), Optional.empty());
        assertThat(sheet().write(List.of(inDollars), "In dollars."))
                .as("a component can't be limited in another currency")
                .singleElement()
                .satisfies(draft -> assertThat(draft.subLimits()).isEmpty());
    }

    @Property
    void anAdjustedLimitIsAMultipleOfTheStepNeverAboveTheExactOneAndNeverNegative(
            @ForAll @IntRange(min = 0, max = 1_000_000) int limit,
            @ForAll @IntRange(min = -100, max = 300) int percent,
            @ForAll @IntRange(min = -100_000, max = 100_000) int amount,
            @ForAll @IntRange(min = 1, max = 5000) int step) {
        LimitAdjustment adjustment = new LimitAdjustment(
                BigDecimal.valueOf(percent),
                Optional.of(eur(Integer.toString(amount))),
                Optional.of(BigDecimal.valueOf(step)),
                Period.ZERO);

        BigDecimal result =
                adjustment.applyTo(eur(Integer.toString(limit))).orElseThrow().amount();

        BigDecimal exact = BigDecimal.valueOf(limit)
                .multiply(BigDecimal.valueOf(100L + percent).movePointLeft(2))
                .add(BigDecimal.valueOf(amount))
                .max(BigDecimal.ZERO);
        assertThat(result).isBetween(BigDecimal.ZERO, exact);
        assertThat(result.remainder(BigDecimal.valueOf(step))).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(exact.subtract(result)).isLessThan(BigDecimal.valueOf(step));
    }

    @Test
    void withoutAStepALimitIsRoundedDownToTheSmallestUnit() {
        assertThat(LimitAdjustment.byPercent(BigDecimal.TEN).applyTo(eur("10.05")))
                .contains(eur("11.05"));
        assertThat(LimitAdjustment.byPercent(new BigDecimal("5")).applyTo(Money.of("99", "JPY")))
                .contains(Money.of("103", "JPY"));
    }

    private List<LimitChange> rows() {
        return sheet().adjusted(LimitAdjustment.byPercent(BigDecimal.TEN), limit -> true);
    }

    private LimitWorksheet sheet() {
        return bench.limits().worksheet();
    }

    private Money limit(LimitSubject subject) {
        return bench.limits()
                .decisions()
                .inForce(subject, TODAY)
                .amount()
                .money()
                .orElseThrow();
    }

    private void assessed(CustomerId customer, RiskClass riskClass, int score) {
        bench.context(Actor.of("setup")).inUnitOfWork(work -> {
            work.assessments()
                    .add(RiskAssessment.builder()
                            .from(StorageSamples.assessment(customer.value(), score))
                            .riskClass(riskClass)
                            .build());
            return true;
        });
    }
}
