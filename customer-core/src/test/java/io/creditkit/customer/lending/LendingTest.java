package io.creditkit.customer.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.receivables.DayRange;
import io.creditkit.customer.receivables.DayRanges;
import io.creditkit.customer.receivables.IncomingPayment;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.receivables.Payment;
import io.creditkit.customer.state.MoveRefusedException;
import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.StorageSamples;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LendingTest {
    private static final CustomerId CUSTOMER = CustomerId.of("c-1");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    private final Storage storage = InMemoryStorage.create();
    private final Lending lending = on(TODAY, LendingSettings.standard());

    @BeforeEach
    void aCustomer() {
        Workbench.on(storage).inUnitOfWork(work -> work.customers().save(StorageSamples.bareCustomer("1")));
    }

    @Test
    void withoutAnyLoanLoadedTheCountOfActiveOnesIsUnknownAndNotZero() {
        assertThat(lending.activeLoans(CUSTOMER, TODAY))
                .isEqualTo(Measure.unknown(UnknownReason.MISSING_INPUT, "No loans are loaded."));

        lending.request(entry("l-1"));

        assertThat(lending.activeLoans(CUSTOMER, TODAY)).isEqualTo(Measure.known(0));
    }

    @Test
    void activeLoansAreCountedByTheConfiguredStatesAsOfADay() {
        active("l-1", TODAY.minusDays(100));
        active("l-2", TODAY.minusDays(10));
        lending.move("l-1", LoanState.FROZEN, TODAY.minusDays(20), "A holiday.");
        Lending strict = on(
                TODAY,
                new LendingSettings(Set.of(LoanState.ACTIVE), DayRanges.standard(), CommitmentSource.none(), Set.of()));

        assertThat(lending.activeLoans(CUSTOMER, TODAY)).isEqualTo(Measure.known(2));
        assertThat(strict.activeLoans(CUSTOMER, TODAY)).isEqualTo(Measure.known(1));
        assertThat(strict.activeLoans(CUSTOMER, TODAY.minusDays(30))).isEqualTo(Measure.known(1));
        assertThat(lending.activeLoans(CUSTOMER, TODAY.minusDays(101))).isEqualTo(Measure.known(0));
    }

    @Test
    void aRefusedMoveNamesTheLoanItsStateAndWhereItMayGo() {
        lending.request(entry("l-1"));

        MoveRefusedException refused = catchThrowableOfType(
                MoveRefusedException.class, () -> lending.move("l-1", LoanState.PAID, TODAY, "Too soon."));

        assertThat(refused)
                .hasMessage("The loan l-1 is REQUESTED and can't become PAID."
                        + " It may become APPROVED, REJECTED, WITHDRAWN.");
        lending.move("l-1", LoanState.REJECTED, TODAY, "No income.");
        assertThatThrownBy(() -> lending.move("l-1", LoanState.APPROVED, TODAY, "After all."))
                .hasMessageContaining("That state is final.");
        assertThatThrownBy(() -> lending.move("l-1", LoanState.REFINANCED, TODAY, "By hand."))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aWrittenOffLoanThatIsPaidLateKeepsBothFacts() {
        active("l-1", TODAY.minusDays(100));
        lending.move("l-1", LoanState.WRITTEN_OFF, TODAY.minusDays(9), "Hopeless.");
        Loan paid = lending.move("l-1", LoanState.PAID, TODAY, "It came after all.");

        assertThat(paid.stateOn(TODAY.minusDays(1))).contains(LoanState.WRITTEN_OFF);
        assertThat(paid.state()).isEqualTo(LoanState.PAID);
        assertThatThrownBy(() -> lending.move("l-1", LoanState.OVERPAID, TODAY.minusDays(3), "Back in time."))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("before that");
    }

    /** Random walks: every state that is reached was allowed by the one before, and final states are never left. */
    @Property(tries = 100)
    void aLoanWalksOnlyWhereItsStatesAllow(@ForAll Random random) {
        Storage walks = InMemoryStorage.create();
        Workbench.on(walks).inUnitOfWork(work -> work.customers().save(StorageSamples.bareCustomer("1")));
        Lending walker = new Lending(Workbench.on(walks), LendingSettings.standard());
        walker.request(entry("l-1"));
        for (int step = 0; step < 12; step++) {
            LoanState before = walker.find("l-1").orElseThrow().state();
            LoanState[] all = LoanState.values();
            LoanState to = all[random.nextInt(all.length)];
            boolean allowed = before.allowedMoves().contains(to) && to != LoanState.REFINANCED;
            try {
                walker.move("l-1", to, TODAY, "A step.");
                assertThat(allowed).as("%s to %s", before, to).isTrue();
            } catch (MoveRefusedException | IllegalArgumentException refused) {
                assertThat(allowed).as("%s to %s", before, to).isFalse();
                assertThat(walker.find("l-1").orElseThrow().state()).isEqualTo(before);
            }
        }
    }

    @Test
    void principalArrearsAndDaysFollowFromThePlanAndItsPayments() {
        active("l-1", TODAY.minusDays(100));
        Loan late = lending.find("l-1").orElseThrow();

        assertThat(late.outstandingPrincipalOn(TODAY)).isEqualTo(Money.of("1000", "EUR"));
        assertThat(late.arrearsOn(TODAY)).isEqualTo(Money.of("510", "EUR"));
        assertThat(late.daysPastDueOn(TODAY)).isEqualTo(40);

        Loan paid = lending.pay("l-1", 1, new Payment(TODAY, Money.of("110", "EUR")));

        assertThat(paid.outstandingPrincipalOn(TODAY))
                .as("10 of it were interest")
                .isEqualTo(Money.of("900", "EUR"));
        assertThat(paid.arrearsOn(TODAY)).isEqualTo(Money.of("400", "EUR"));
        assertThat(paid.daysPastDueOn(TODAY.minusDays(1))).isEqualTo(39);
    }

    @Test
    void loansComeToArrearsAndOutOfThemWithAHistoryOfTheirRanges() {
        active("l-1", TODAY.minusDays(100));

        Loan late = lending.updateDelinquency(CUSTOMER).get(0);

        assertThat(late.state()).isEqualTo(LoanState.IN_ARREARS);
        assertThat(late.tags())
                .containsExactly(
                        new DelinquencyTag(TODAY.minusDays(39), Optional.of("1-30"), 1),
                        new DelinquencyTag(TODAY.minusDays(9), Optional.of("31-60"), 31));
        assertThat(lending.updateDelinquency(CUSTOMER)).as("repeated").isEmpty();

        lending.pay("l-1", 1, new Payment(TODAY, Money.of("510", "EUR")));
        Loan fine = lending.updateDelinquency(CUSTOMER).get(0);

        assertThat(fine.state()).isEqualTo(LoanState.ACTIVE);
        assertThat(fine.tags()).hasSize(3).last().isEqualTo(new DelinquencyTag(TODAY, Optional.empty(), 0));
    }

    @Test
    void aPauseInThePastStopsTheCountAndTheHistoryIsCountedAnew() {
        active("l-1", TODAY.minusDays(100));
        lending.updateDelinquency(CUSTOMER);

        Loan paused = lending.pause("l-1", new DelinquencyPause(TODAY.minusDays(35), TODAY.minusDays(16), "A flood."));
        Loan twice =
                lending.pause("l-1", new DelinquencyPause(TODAY.minusDays(20), TODAY.minusDays(16), "The same flood."));

        assertThat(paused.daysPastDueOn(TODAY)).isEqualTo(20);
        assertThat(paused.tags()).containsExactly(new DelinquencyTag(TODAY.minusDays(39), Optional.of("1-30"), 1));
        assertThat(twice.daysPastDueOn(TODAY)).as("a day is left out once").isEqualTo(20);
    }

    @Test
    void theRangesAreTheHosts() {
        active("l-1", TODAY.minusDays(100));
        Lending own = on(
                TODAY,
                new LendingSettings(
                        LoanState.active(),
                        new DayRanges(List.of(new DayRange("early", 1, 5), DayRange.from("late", 6))),
                        CommitmentSource.none(),
                        Set.of()));

        assertThat(own.updateDelinquency(CUSTOMER).get(0).tags())
                .extracting(DelinquencyTag::range)
                .containsExactly(Optional.of("early"), Optional.of("late"));
    }

    @Test
    void aRefinancedLoanAndItsReplacementKnowEachOther() {
        assertThat(lending.refinancedLoans(CUSTOMER)).as("absent, not empty").isEmpty();
        active("l-1", TODAY.minusDays(100));
        lending.refinance("l-1", entry("l-2"), TODAY.minusDays(50), "A longer term.");
        Loan third = lending.refinance("l-2", entry("l-3"), TODAY, "Longer still.");

        Loan first = lending.find("l-1").orElseThrow();
        assertThat(first.state()).isEqualTo(LoanState.REFINANCED);
        assertThat(first.refinancedBy()).contains("l-2");
        assertThat(third.refinancedFrom()).contains("l-2");
        assertThat(third.state()).isEqualTo(LoanState.ACTIVE);
        assertThat(lending.timesRefinanced(third)).isEqualTo(2);
        assertThat(lending.timesRefinanced(first)).isZero();
        assertThat(lending.refinancedLoans(CUSTOMER).orElseThrow())
                .extracting(RefinancedLoan::oldLoan, RefinancedLoan::newLoan, RefinancedLoan::timesRefinanced)
                .containsExactly(tuple("l-1", "l-2", 1), tuple("l-2", "l-3", 2));
        assertThat(lending.refinancedLoans(CUSTOMER).orElseThrow().get(0).refinancedAmount())
                .isEqualTo(Money.of("1000", "EUR"));
        assertThat(lending.activeLoans(CUSTOMER, TODAY)).isEqualTo(Measure.known(1));
    }

    @Test
    void theExposureIsTheSumOfItsDocumentsAndSaysWhatIsNotLoaded() {
        Customer customer = StorageSamples.bareCustomer("1");
        active("l-1", TODAY.minusDays(10));
        Workbench.on(storage).inUnitOfWork(work -> {
            work.invoices().save(StorageSamples.invoice("due", "c-1", TODAY.minusDays(10)));
            work.invoices().save(StorageSamples.invoice("late", "c-1", TODAY.minusDays(90)));
            work.ledger()
                    .savePayment(IncomingPayment.builder()
                            .id("p-1")
                            .customerId(CUSTOMER)
                            .receivedOn(TODAY)
                            .amount(Money.of("300", "EUR"))
                            .stage(IncomingPayment.Stage.RECEIVED)
                            .build());
            return true;
        });
        Commitment order =
                new Commitment(Commitment.Kind.ORDER, "order-7", Money.of("500", "EUR"), Money.of("200", "EUR"));
        Lending withOrders = on(TODAY, settings(order));

        Exposure exposure = withOrders.exposure(customer, TODAY);

        assertThat(exposure.of(ExposureComponent.NOT_DUE)).isEqualTo(eur("1200.5"));
        assertThat(exposure.of(ExposureComponent.OVERDUE)).isEqualTo(eur("1200.5"));
        assertThat(exposure.of(ExposureComponent.LOAN_PRINCIPAL)).isEqualTo(eur("1000"));
        assertThat(exposure.of(ExposureComponent.ORDER_BACKLOG))
                .as("less what is invoiced")
                .isEqualTo(eur("300"));
        assertThat(exposure.of(ExposureComponent.CREDITS)).isEqualTo(eur("-300"));
        assertThat(exposure.total()).isEqualTo(eur("3401"));
        assertThat(exposure.linesOf(ExposureComponent.OVERDUE))
                .extracting(ExposureLine::reference)
                .containsExactly("late");
        assertThat(exposure.notLoaded()).containsExactly(ExposureComponent.DELIVERED_NOT_INVOICED);
        assertThat(lending.exposure(customer, TODAY).notLoaded()).contains(ExposureComponent.ORDER_BACKLOG);
    }

    @Test
    void aDocumentThatIsCheckedIsCountedOnce() {
        Exposure none = lending.exposure(StorageSamples.bareCustomer("1"), TODAY);
        Exposure once = none.with(ExposureComponent.ORDER_BACKLOG, "order-1", Money.of("60", "EUR"));
        Exposure twice = once.with(ExposureComponent.ORDER_BACKLOG, "ORDER-1", Money.of("60", "EUR"));

        assertThat(once.total()).isEqualTo(eur("60"));
        assertThat(twice.total()).isEqualTo(eur("60"));
    }

    @Test
    void ofADocumentInPartsAllPartsTogetherAreWhatItIsCountedWith() {
        Exposure none = lending.exposure(StorageSamples.bareCustomer("1"), TODAY);
        Exposure inParts = new Exposure(
                TODAY,
                none.currency(),
                List.of(
                        part(ExposureComponent.ORDER_BACKLOG, "60"),
                        part(ExposureComponent.DELIVERED_NOT_INVOICED, "50")),
                none.notLoaded());

        assertThat(inParts.with(ExposureComponent.ORDER_BACKLOG, "ORDER-1", Money.of("100", "EUR"))
                        .total())
                .as("both parts, not the last one")
                .isEqualTo(eur("110"));
        assertThat(inParts.with(ExposureComponent.ORDER_BACKLOG, "order-1", Money.of("120", "EUR"))
                        .total())
                .isEqualTo(eur("120"));
    }

    private static ExposureLine part(ExposureComponent component, String amount) {
        Money money = Money.of(amount, "EUR");
        return new ExposureLine(component, "order-1", money, Measure.known(money));
    }

    @Test
    void withoutARateTheTotalIsUnknownAndTheOtherComponentsAreTold() {
        Workbench.on(storage)
                .inUnitOfWork(work -> work.invoices()
                        .save(Invoice.builder()
                                .from(StorageSamples.invoice("usd", "c-1", TODAY.minusDays(90)))
                                .gross(Money.of("5", "USD"))
                                .build()));
        Exposure exposure = lending.exposure(StorageSamples.bareCustomer("1"), TODAY);

        assertThat(exposure.total())
                .isInstanceOfSatisfying(
                        Measure.Unknown.class,
                        unknown -> assertThat(unknown.reason()).isEqualTo(UnknownReason.NO_RATE));
        assertThat(exposure.of(ExposureComponent.NOT_DUE)).isEqualTo(eur("0"));
    }

    private void active(String id, LocalDate since) {
        Lending then = on(since, LendingSettings.standard());
        then.request(entry(id));
        then.move(id, LoanState.APPROVED, since, "Good income.");
        then.move(id, LoanState.ACTIVE, since, "Paid out.");
    }

    private Lending on(LocalDate day, LendingSettings settings) {
        Instant moment = Workbench.NOW.plus(ChronoUnit.DAYS.between(TODAY, day), ChronoUnit.DAYS);
        return new Lending(Workbench.on(storage, moment, Actor.of("lender")), settings);
    }

    private static LendingSettings settings(Commitment commitment) {
        return new LendingSettings(
                LoanState.active(),
                DayRanges.standard(),
                new CommitmentSource() {
                    @Override
                    public Set<Commitment.Kind> kinds() {
                        return Set.of(Commitment.Kind.ORDER);
                    }

                    @Override
                    public List<Commitment> of(CustomerId customer, LocalDate asOf) {
                        return List.of(commitment);
                    }
                },
                EnumSet.allOf(ExposureComponent.class));
    }

    /** Over 1 000 EUR; the first instalment, of 500 and 10 interest, was due 40 days ago. */
    private static LoanEntry entry(String id) {
        return new LoanEntry(
                id,
                CUSTOMER,
                Optional.of("STANDARD"),
                Money.of("1000", "EUR"),
                Optional.of(TODAY.plusDays(60)),
                Optional.empty(),
                List.of(installment(1, TODAY.minusDays(40)), installment(2, TODAY.plusDays(60))));
    }

    private static Installment installment(int number, LocalDate due) {
        return new Installment(
                number, due, Money.of("500", "EUR"), Money.of("10", "EUR"), Money.of("0", "EUR"), List.of());
    }

    private static Measure<Money> eur(String amount) {
        return Measure.known(Money.of(amount, "EUR"));
    }
}
