package io.creditkit.customer.limit;

import static io.creditkit.customer.limit.LimitBench.ALONE;
import static io.creditkit.customer.limit.LimitBench.COMPANY;
import static io.creditkit.customer.limit.LimitBench.ONE;
import static io.creditkit.customer.limit.LimitBench.TODAY;
import static io.creditkit.customer.limit.LimitBench.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.EntryFault;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.audit.FieldChange;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuaranteesTest {
    private static final LimitSubject ACCOUNT = LimitSubject.of(ALONE);

    private final LimitBench bench = new LimitBench();

    @Test
    void whatIsValidIsHeldAgainstTheExposureAndNeverBelowZero() {
        add(GuaranteeEntry.of(COMPANY, Guarantee.Kind.INSURANCE, eur("100")));
        add(GuaranteeEntry.of(LimitSubject.of(ONE), Guarantee.Kind.DEPOSIT, Money.of("80", "USD")));
        add(GuaranteeEntry.of(COMPANY, Guarantee.Kind.INSURANCE_TEMPORARY, eur("50"))
                .valid(TODAY.plusDays(1), TODAY.plusDays(2)));

        Cover cover = bench.limits().cover(COMPANY, TODAY);
        assertThat(cover.total(eur("0").currency(), rates())).isEqualTo(Measure.known(eur("120")));
        assertThat(cover.insured(eur("0").currency(), rates())).isEqualTo(Measure.known(eur("100")));
        assertThat(cover.unsecured(eur("150"), rates())).isEqualTo(Measure.known(eur("30")));
        assertThat(cover.unsecured(eur("119"), rates())).isEqualTo(Measure.known(eur("0")));
        assertThat(bench.limits().cover(COMPANY, TODAY.plusDays(2)).guarantees())
                .hasSize(3);
        assertThat(bench.limits().cover(COMPANY, TODAY.plusDays(3)).guarantees())
                .hasSize(2);

        add(GuaranteeEntry.of(COMPANY, Guarantee.Kind.OTHER, Money.of("1", "GBP")));
        assertThat(bench.limits().cover(COMPANY, TODAY).unsecured(eur("150"), rates()))
                .isInstanceOf(Measure.Unknown.class);
    }

    @Test
    void aGuaranteeEndsOnTheDayThatIsSaidAndItsChangeIsInTheTrail() {
        Guarantee bank = add(GuaranteeEntry.of(ACCOUNT, Guarantee.Kind.BANK, eur("10")));
        bench.limits().guarantees().end(bank.id(), TODAY);

        assertThat(bench.limits().cover(ACCOUNT, TODAY).guarantees()).hasSize(1);
        assertThat(bench.limits().cover(ACCOUNT, TODAY.plusDays(1)).guarantees())
                .isEmpty();
        assertThat(bench.limits().guarantees().of(ACCOUNT)).hasSize(1);
        List<AuditEntry> trail = bench.context(Actor.of("auditor"))
                .inUnitOfWork(work -> work.audit().of(Subject.of(ALONE)));
        assertThat(trail)
                .flatExtracting(AuditEntry::changes)
                .contains(new FieldChange("guarantee.validUntil", Optional.empty(), Optional.of(TODAY.toString())));
        assertThatThrownBy(() -> bench.limits().guarantees().end("nothing", TODAY))
                .isInstanceOf(UnknownReferenceException.class);
    }

    @Test
    void anEntryIsRefusedWithEveryFaultAndNothingIsWritten() {
        InvalidEntryException refused = catchThrowableOfType(
                InvalidEntryException.class,
                () -> add(
                        GuaranteeEntry.of(LimitSubject.of(CustomerId.of("nobody")), Guarantee.Kind.BANK, eur("-1.005"))
                                .valid(TODAY, TODAY.minusDays(1))
                                .reference(" ")));
        assertThat(refused.faults())
                .extracting(EntryFault::field)
                .containsExactly("subject", "amount", "amount", "validUntil", "reference");
        assertThatThrownBy(() -> add(GuaranteeEntry.of(ACCOUNT, Guarantee.Kind.INSURANCE_TEMPORARY, eur("1"))))
                .isInstanceOf(InvalidEntryException.class)
                .hasMessageContaining("last day");
        assertThat(bench.limits().guarantees().of(ACCOUNT)).isEmpty();
    }

    @Test
    void insuredCoverIsACriterionOfTheRecommendation() {
        add(GuaranteeEntry.of(ACCOUNT, Guarantee.Kind.INSURANCE, eur("7000")));
        add(GuaranteeEntry.of(ACCOUNT, Guarantee.Kind.BANK, eur("9000")));

        LimitRecommendation recommended = bench.limits().advice().recommend(ALONE);
        assertThat(recommended.amount()).isEqualTo(Measure.known(eur("7000")));
        assertThat(recommended.binding()).map(LimitCriterion::name).contains("INSURED_COVER");
    }

    @Test
    void aLevelCoversThePartThatNothingStandsBehindIfTheHostSaidSo() {
        add(GuaranteeEntry.of(ACCOUNT, Guarantee.Kind.BANK, eur("60")));
        Actor clerk = Actor.of("clerk", Role.of("clerk", Permission.EDIT_CREDIT_LIMITS));
        LimitEntry entry = LimitEntry.permanent(ACCOUNT, eur("100"), "They asked.");
        LimitSettings gross = LimitSettings.builder()
                .addLevels(ApprovalLevel.upTo(1, "clerk", eur("40")))
                .build();
        bench.settings = gross;
        assertThatThrownBy(() -> bench.limits(clerk).decisions().decide(entry))
                .isInstanceOf(ApprovalRefusedException.class);

        bench.settings = LimitSettings.builder()
                .from(gross)
                .approvalBasis(ApprovalBasis.UNSECURED)
                .build();
        assertThat(bench.limits(clerk).decisions().decide(entry).decidedAtLevel())
                .contains(1);
        assertThatThrownBy(() -> bench.limits(clerk)
                        .decisions()
                        .decide(LimitEntry.permanent(ACCOUNT, eur("100.01"), "They asked.")))
                .isInstanceOf(ApprovalRefusedException.class);
    }

    @Test
    void aRequestWaitsForAHigherLevelOnceLessStandsBehindIt() {
        bench.settings = LimitSettings.builder()
                .addLevels(ApprovalLevel.upTo(1, "lead", eur("40")))
                .addLevels(ApprovalLevel.unlimited(2, "boss"))
                .approvalBasis(ApprovalBasis.UNSECURED)
                .build();
        Guarantee guarantee = add(GuaranteeEntry.of(ACCOUNT, Guarantee.Kind.BANK, eur("60")));
        LimitDecision request =
                bench.limits().decisions().request(LimitEntry.permanent(ACCOUNT, eur("100"), "They asked."));
        assertThat(request.levels()).containsExactly(1);
        bench.limits().guarantees().end(guarantee.id(), TODAY.minusDays(1));

        LimitDecision said = decisions("lead").approve(request.id(), "Fine for me.");

        assertThat(said.state()).isEqualTo(LimitState.SUBMITTED);
        assertThat(said.nextLevel()).contains(2);
        assertThat(bench.limits().decisions().inForce(ACCOUNT, TODAY).amount()).isEqualTo(new LimitAmount.NotDecided());
        assertThat(decisions("boss").approve(request.id(), "Fine.").state()).isEqualTo(LimitState.APPROVED);
    }

    private LimitDecisions decisions(String role) {
        return bench.limits(Actor.of(role, Role.of(role, Permission.APPROVE_CHANGES)))
                .decisions();
    }

    private Guarantee add(GuaranteeEntry entry) {
        return bench.limits().guarantees().add(entry);
    }

    private ExchangeRates rates() {
        return bench.context(Actor.of("clerk")).rates();
    }
}
