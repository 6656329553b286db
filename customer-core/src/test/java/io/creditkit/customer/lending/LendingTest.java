package io.creditkit.customer.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.EntryFault;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.Wording;
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
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.groups.Tuple;
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
                .isEqualTo(Measure.unknown(
                        UnknownReason.MISSING_INPUT, Wording.of("not-known.no-loans", "No loans are loaded.")));

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
                .isInstanceOf(InvalidEntryException.class)
                .hasMessageContaining("before that");
    }

    @Test
    void aLoanThatRunsAlreadyIsTakenOverWithItsOwnDays() {
        Loan taken = lending.take(
                entry("l-1"),
                List.of(
                        step(LoanState.REQUESTED, 120),
                        step(LoanState.APPROVED, 110),
                        step(LoanState.ACTIVE, 100),
                        step(LoanState.FROZEN, 5)));

        assertThat(taken.disbursedOn()).contains(TODAY.minusDays(100));
        assertThat(taken.stateOn(TODAY.minusDays(121))).isEmpty();
        assertThat(taken.stateOn(TODAY.minusDays(111))).contains(LoanState.REQUESTED);
        assertThat(taken.stateOn(TODAY.minusDays(6))).contains(LoanState.ACTIVE);
        assertThat(taken.moves())
                .as("written down now, by whom it was taken over")
                .allMatch(move -> move.recordedAt().equals(Workbench.NOW)
                        && move.by().id().equals("lender"));
        assertThat(taken.tags())
                .extracting(DelinquencyTag::since)
                .containsExactly(TODAY.minusDays(39), TODAY.minusDays(9));
        assertThat(lending.activeLoans(CUSTOMER, TODAY.minusDays(101))).isEqualTo(Measure.known(0));
        assertThat(lending.activeLoans(CUSTOMER, TODAY.minusDays(100))).isEqualTo(Measure.known(1));
        assertThat(lending.find("l-1")).contains(taken);
    }

    @Test
    void aLoanIsAskedForOnAPastDayToo() {
        lending.request(entry("l-1"), TODAY.minusDays(100));
        lending.move("l-1", LoanState.APPROVED, TODAY.minusDays(98), "Good income.");

        assertThat(lending.find("l-1").orElseThrow().stateOn(TODAY.minusDays(99)))
                .contains(LoanState.REQUESTED);
    }

    @Test
    void theDaysOfALoanThatIsTakenOverAreTheirOwnAndAllFaultsAreTold() {
        assertFaults(() -> lending.take(entry("l-1"), List.of()), tuple("moves", "required"));
        assertFaults(
                () -> lending.take(
                        entry("l-1"),
                        List.of(
                                step(LoanState.APPROVED, 3),
                                step(LoanState.ACTIVE, 4),
                                step(LoanState.REFINANCED, -1))),
                tuple("moves", "not-in-order"),
                tuple("moves", "no-beginning"),
                tuple("moves", "ahead"),
                tuple("moves", "not-allowed"));
        assertFaults(() -> lending.request(entry("l-1"), TODAY.plusDays(1)), tuple("moves", "ahead"));
        assertThatThrownBy(() ->
                        lending.take(entry("l-1"), List.of(step(LoanState.REQUESTED, 3), step(LoanState.ACTIVE, 2))))
                .isInstanceOf(MoveRefusedException.class)
                .hasMessageContaining("It may become APPROVED, REJECTED, WITHDRAWN.");
        assertThat(lending.find("l-1")).isEmpty();
    }

    @Test
    void aPlanTellsAllItsFaults() {
        Money none = Money.of("0", "EUR");
        assertFaults(
                () -> plan(
                        new Installment(1, TODAY, Money.of("500", "EUR"), none, none, List.of()),
                        new Installment(1, TODAY.minusDays(1), Money.of("400", "EUR"), none, none, List.of())),
                tuple("installments", "repeated"),
                tuple("installments", "not-in-order"),
                tuple("installments", "other-sum"));
        assertFaults(
                () -> plan(new Installment(
                        1,
                        TODAY,
                        Money.of("1000", "EUR"),
                        none,
                        none,
                        List.of(new Payment(TODAY, Money.of("1", "USD"))))),
                tuple("installments", "other-currency"));
        assertFaults(
                () -> new Installment(
                        0, TODAY, Money.of("1000", "EUR"), Money.of("1", "USD"), Money.of("1", "CHF"), List.of()),
                tuple("number", "too-small"),
                tuple("interest", "other-currency"),
                tuple("fees", "other-currency"));
        assertThat(plan(installment(2, TODAY), installment(1, TODAY)).installments())
                .as("told in any order")
                .extracting(Installment::number)
                .containsExactly(1, 2);
    }

    @Test
    void moneyComesForALoanOnlyWhileItIsOwedOrAfterwardsAndInItsCurrency() {
        Payment payment = new Payment(TODAY, Money.of("10", "EUR"));
        lending.request(entry("asked"), TODAY.minusDays(5));
        active("l-1", TODAY.minusDays(100));

        assertFaults(() -> lending.pay("asked", 1, payment), tuple("receivedOn", "not-owed"));
        lending.move("asked", LoanState.REJECTED, TODAY.minusDays(5), "No income.");
        assertFaults(
                () -> lending.pay("asked", 1, new Payment(TODAY, Money.of("10", "USD"))),
                tuple("amount", "other-currency"),
                tuple("receivedOn", "not-owed"));
        assertFaults(
                () -> lending.pay("l-1", 1, new Payment(TODAY.minusDays(101), Money.of("10", "EUR"))),
                tuple("receivedOn", "not-owed"));

        lending.refinance("l-1", entry("l-2"), TODAY.minusDays(1), "A longer term.");
        lending.pay("l-1", 1, new Payment(TODAY.minusDays(1), Money.of("10", "EUR")));
        assertFaults(() -> lending.pay("l-1", 1, payment), tuple("receivedOn", "not-owed"));
        lending.move("l-2", LoanState.WRITTEN_OFF, TODAY.minusDays(1), "Hopeless.");
        assertThat(lending.pay("l-2", 1, payment).installments().get(0).paidOn(TODAY))
                .isEqualTo(Money.of("10", "EUR"));
    }

    @Test
    void whatIsRefinancedForAPastDayHasItsMovesInTheOrderOfTheirDays() {
        active("l-1", TODAY.minusDays(100));
        Loan second = lending.refinance("l-1", entry("l-2"), TODAY.minusDays(50), "A longer term.");

        assertThat(second.moves()).extracting(LoanMove::on).containsOnly(TODAY.minusDays(50));
        assertThat(second.stateOn(TODAY.minusDays(51))).isEmpty();
        assertThat(second.stateOn(TODAY.minusDays(50))).contains(LoanState.ACTIVE);
        assertFaults(
                () -> lending.refinance("l-2", entry("l-3"), TODAY.minusDays(51), "Before it was there."),
                tuple("on", "before-last-move"));
        assertThat(lending.find("l-3")).isEmpty();
    }

    /** The states of a loan as the domain guide lists them: not read from the table that is proved. */
    private static final Map<LoanState, Set<LoanState>> LISTED = listed();

    private static Map<LoanState, Set<LoanState>> listed() {
        Set<LoanState> closed = EnumSet.of(
                LoanState.PAID,
                LoanState.REFINANCED,
                LoanState.RESCHEDULED,
                LoanState.WRITTEN_OFF,
                LoanState.CANCELLED);
        Map<LoanState, Set<LoanState>> moves = new EnumMap<>(LoanState.class);
        for (LoanState state : LoanState.values()) {
            moves.put(state, EnumSet.noneOf(LoanState.class));
        }
        moves.get(LoanState.REQUESTED).addAll(Set.of(LoanState.REJECTED, LoanState.WITHDRAWN, LoanState.APPROVED));
        moves.get(LoanState.APPROVED).add(LoanState.ACTIVE);
        for (LoanState running : List.of(LoanState.ACTIVE, LoanState.IN_ARREARS)) {
            moves.get(running).addAll(closed);
            moves.get(running).addAll(Set.of(LoanState.FROZEN, LoanState.IN_DISPUTE));
            moves.get(LoanState.FROZEN).add(running);
            moves.get(LoanState.IN_DISPUTE).add(running);
        }
        moves.get(LoanState.ACTIVE).add(LoanState.IN_ARREARS);
        moves.get(LoanState.IN_ARREARS).add(LoanState.ACTIVE);
        moves.get(LoanState.FROZEN).addAll(closed);
        moves.get(LoanState.PAID).add(LoanState.OVERPAID);
        moves.get(LoanState.OVERPAID).add(LoanState.PAID);
        moves.get(LoanState.WRITTEN_OFF).add(LoanState.PAID);
        return moves;
    }

    /**
     * Random walks on random days: a move is made exactly if it is listed and not dated before the last one; what was walked can be read day by
     * day, and taken over as it was walked.
     */
    @Property(tries = 100)
    void aLoanWalksOnlyWhereItsStatesAllow(@ForAll Random random) {
        Storage walks = InMemoryStorage.create();
        Workbench.on(walks).inUnitOfWork(work -> work.customers().save(StorageSamples.bareCustomer("1")));
        Lending walker = new Lending(Workbench.on(walks), LendingSettings.standard());
        List<LoanStep> walked = new ArrayList<>(List.of(step(LoanState.REQUESTED, 60)));
        walker.request(entry("l-1"), walked.get(0).on());
        for (int i = 0; i < 20; i++) {
            LoanStep last = walked.get(walked.size() - 1);
            LoanState to = LoanState.values()[random.nextInt(LoanState.values().length)];
            LocalDate on = last.on().plusDays(random.nextInt(5) - 1);
            if (LISTED.get(last.to()).contains(to) && !on.isBefore(last.on()) && to != LoanState.REFINANCED) {
                walker.move("l-1", to, on, "A step.");
                walked.add(new LoanStep(to, on, "A step."));
            } else {
                assertThatThrownBy(() -> walker.move("l-1", to, on, "A step."))
                        .as("%s to %s on %s", last, to, on)
                        .isInstanceOfAny(
                                MoveRefusedException.class,
                                InvalidEntryException.class,
                                IllegalArgumentException.class);
            }
        }

        Loan loan = walker.find("l-1").orElseThrow();
        Loan taken = walker.take(entry("l-2"), walked);
        assertThat(loan.moves())
                .extracting(LoanMove::to, LoanMove::on)
                .containsExactlyElementsOf(
                        walked.stream().map(step -> tuple(step.to(), step.on())).toList());
        for (LocalDate day = TODAY.minusDays(61); !day.isAfter(TODAY); day = day.plusDays(1)) {
            Optional<LoanState> then = Optional.empty();
            for (LoanStep step : walked) {
                then = step.on().isAfter(day) ? then : Optional.of(step.to());
            }
            assertThat(loan.stateOn(day)).as("on %s", day).isEqualTo(then);
            assertThat(taken.stateOn(day)).as("on %s", day).isEqualTo(then);
        }
        assertThat(taken.disbursedOn()).isEqualTo(loan.disbursedOn());
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
    void aMoveThatIsToComeKeepsNoLoanOutOfArrears() {
        active("l-1", TODAY.minusDays(100));
        active("l-2", TODAY.minusDays(100));
        lending.move("l-1", LoanState.FROZEN, TODAY, "A flood.");
        lending.move("l-1", LoanState.ACTIVE, TODAY.plusDays(5), "By then the water is gone.");

        assertThat(lending.updateDelinquency(CUSTOMER))
                .extracting(Loan::id, Loan::state)
                .contains(tuple("l-2", LoanState.IN_ARREARS));
        assertThat(lending.find("l-1").flatMap(loan -> loan.stateOn(TODAY))).contains(LoanState.FROZEN);
        assertThat(on(TODAY.plusDays(5), LendingSettings.standard()).updateDelinquency(CUSTOMER))
                .extracting(Loan::id, Loan::state)
                .contains(tuple("l-1", LoanState.IN_ARREARS));
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
    void theRefinancedAmountIsWhatIsLeftOnTheDayItself() {
        active("l-1", TODAY.minusDays(50));
        lending.pay("l-1", 1, new Payment(TODAY, Money.of("410", "EUR")));
        lending.refinance("l-1", entry("l-2"), TODAY, "A longer term.");
        lending.refinance("l-2", entry("l-3"), TODAY, "Longer still.");

        assertThat(lending.refinancedLoans(CUSTOMER).orElseThrow())
                .extracting(RefinancedLoan::oldLoan, RefinancedLoan::refinancedAmount)
                .containsExactly(tuple("l-1", Money.of("600", "EUR")), tuple("l-2", Money.of("1000", "EUR")));
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
    void anInvoiceThatIsDatedAheadIsAtRiskTodayAndWasNotOnAPastDay() {
        Workbench.on(storage).inUnitOfWork(work -> {
            work.invoices().save(StorageSamples.invoice("ahead", "c-1", TODAY.plusDays(3)));
            work.invoices()
                    .save(Invoice.builder()
                            .from(StorageSamples.invoice("draft", "c-1", TODAY))
                            .stage(Invoice.Stage.DRAFT)
                            .gross(Money.of("7", "EUR"))
                            .build());
            return work.invoices()
                    .save(Invoice.builder()
                            .from(StorageSamples.invoice("note", "c-1", TODAY.plusDays(3)))
                            .kind(Invoice.Kind.CREDIT_NOTE)
                            .gross(Money.of("-50", "EUR"))
                            .build());
        });
        Customer customer = StorageSamples.bareCustomer("1");

        Exposure today = lending.exposure(customer, TODAY);
        assertThat(today.of(ExposureComponent.DRAFT)).isEqualTo(eur("1207.5"));
        assertThat(today.total()).as("a note gives nothing before its day").isEqualTo(eur("1207.5"));
        assertThat(lending.exposure(customer, TODAY.plusDays(3)).of(ExposureComponent.NOT_DUE))
                .isEqualTo(eur("1200.5"));
        assertThat(lending.exposure(customer, TODAY.minusDays(1)).lines()).isEmpty();
    }

    @Test
    void anInvoiceThatIsDatedAheadAndPaidInItsFileIsNoRisk() {
        Workbench.on(storage)
                .inUnitOfWork(work -> work.invoices()
                        .save(Invoice.builder()
                                .from(StorageSamples.invoice("ahead", "c-1", TODAY.plusDays(3)))
                                .payments(List.of(new Payment(TODAY.minusDays(2), Money.of("1200", "EUR"))))
                                .build()));

        assertThat(lending.exposure(StorageSamples.bareCustomer("1"), TODAY).of(ExposureComponent.DRAFT))
                .isEqualTo(eur("0.5"));
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
        lending.take(
                entry(id),
                Stream.of(LoanState.REQUESTED, LoanState.APPROVED, LoanState.ACTIVE)
                        .map(state -> new LoanStep(state, since, "Good income."))
                        .toList());
    }

    private static LoanStep step(LoanState to, int daysAgo) {
        return new LoanStep(to, TODAY.minusDays(daysAgo), "A step.");
    }

    private static LoanEntry plan(Installment... installments) {
        return new LoanEntry(
                "l-1",
                CUSTOMER,
                Optional.empty(),
                Money.of("1000", "EUR"),
                Optional.empty(),
                Optional.empty(),
                List.of(installments));
    }

    private static void assertFaults(ThrowingCallable entering, Tuple... faults) {
        InvalidEntryException refused = catchThrowableOfType(InvalidEntryException.class, entering);
        assertThat(refused).isNotNull();
        assertThat(refused.faults())
                .extracting(EntryFault::field, EntryFault::key)
                .containsExactly(faults);
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
