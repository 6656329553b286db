package io.creditkit.customer.limit;

import static io.creditkit.customer.limit.LimitBench.ALONE;
import static io.creditkit.customer.limit.LimitBench.COMPANY;
import static io.creditkit.customer.limit.LimitBench.ONE;
import static io.creditkit.customer.limit.LimitBench.TODAY;
import static io.creditkit.customer.limit.LimitBench.TWO;
import static io.creditkit.customer.limit.LimitBench.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CreditStatus;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.EntryFault;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.lending.DelinquencyPause;
import io.creditkit.customer.lending.ExposureComponent;
import io.creditkit.customer.lending.ExposureLine;
import io.creditkit.customer.lending.Installment;
import io.creditkit.customer.lending.Loan;
import io.creditkit.customer.lending.LoanMove;
import io.creditkit.customer.lending.LoanState;
import io.creditkit.customer.merge.CustomerMerge;
import io.creditkit.customer.receivables.Payment;
import io.creditkit.customer.receivables.Receivables;
import io.creditkit.customer.settings.Setting;
import io.creditkit.customer.settings.SettingOwner;
import io.creditkit.customer.settings.Settings;
import io.creditkit.customer.state.MoveRefusedException;
import io.creditkit.customer.storage.StorageSamples;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CreditChecksTest {
    private final LimitBench bench = new LimitBench();

    @Test
    void vector_checkOnce_aDocumentOf60IsCountedOnceUnderALimitOf100() {
        bench.decide(LimitSubject.of(ALONE), "100");

        for (int time = 0; time < 2; time++) {
            CreditCheck check = bench.reserve(ALONE, time == 0 ? "SO-1" : "so-1", "60");

            assertThat(check.verdict()).isEqualTo(CheckVerdict.OK);
            assertThat(check.binding().exposure()).contains(Measure.known(eur("60")));
            assertThat(check.binding().headroom()).contains(eur("40"));
        }
        bench.order(ALONE, "SO-1", "60", "0");
        assertThat(bench.check(ALONE, "SO-1", "60").binding().exposure()).contains(Measure.known(eur("60")));
        assertThat(bench.limits().exposure(LimitSubject.of(ALONE), TODAY).total())
                .as("the reservation beside its order")
                .isEqualTo(Measure.known(eur("60")));
    }

    @Test
    void vector_zeroIsNotNone_exposure10ExceedsALimitOf0By10AndNoLimitIsToldApart() {
        bench.invoice(ALONE, "INV-1", eur("9"), TODAY);

        CreditCheck none = bench.check(ALONE, "SO-1", "1");
        assertThat(none.binding().rule()).isEqualTo(CheckRule.NO_LIMIT);
        assertThat(none.verdict()).isEqualTo(CheckVerdict.WATCH);
        assertThat(none.binding().excess()).isEmpty();

        bench.decide(LimitSubject.of(ALONE), "0");
        CreditCheck zero = bench.check(ALONE, "SO-1", "1");
        assertThat(zero.verdict()).isEqualTo(CheckVerdict.HOLD);
        assertThat(zero.binding().rule()).isEqualTo(CheckRule.ACCOUNT_LIMIT);
        assertThat(zero.binding().excess()).contains(eur("10"));

        bench.limits().decisions().decide(LimitEntry.notApplicable(LimitSubject.of(ALONE), "A public body."));
        CreditCheck free = bench.check(ALONE, "SO-1", "1000000");
        assertThat(free.verdict()).isEqualTo(CheckVerdict.OK);
        assertThat(free.binding().explanation()).contains("no limit applies");
    }

    @Test
    void theAnswersComeInStepsOfTheLimit() {
        bench.decide(COMPANY, "1000");

        assertThat(bench.check(ONE, "SO-1", "900").verdict()).isEqualTo(CheckVerdict.OK);
        assertThat(bench.check(ONE, "SO-1", "900.01").verdict()).isEqualTo(CheckVerdict.WATCH);
        assertThat(bench.check(ONE, "SO-1", "1000").isGranted()).isTrue();
        CreditCheck held = bench.check(ONE, "SO-1", "1000.01");
        assertThat(held.verdict()).isEqualTo(CheckVerdict.HOLD);
        assertThat(held.isGranted()).isFalse();
        assertThat(held.binding().scope()).isEqualTo(COMPANY.toString());
        assertThat(held.binding().explanation()).contains("1000.01 EUR", "1000.00 EUR", "0.01 EUR");
    }

    @Test
    void accountsOfOneCompanyShareItsLimit() {
        bench.decide(COMPANY, "1000");
        bench.invoice(ONE, "INV-1", eur("600"), TODAY);

        assertThat(bench.check(TWO, "SO-1", "400").isGranted()).isTrue();
        CreditCheck held = bench.check(TWO, "SO-1", "401");
        assertThat(held.binding().rule()).isEqualTo(CheckRule.COMPANY_LIMIT);
        assertThat(held.exposure().accounts().get(ONE).linesOf(ExposureComponent.NOT_DUE))
                .extracting(ExposureLine::reference)
                .containsExactly("INV-1");
        assertThat(bench.check(ALONE, "SO-1", "401").binding().rule()).isEqualTo(CheckRule.NO_LIMIT);
    }

    @Test
    void anAccountsOwnLimitHoldsBesideThatOfTheCompany() {
        bench.decide(COMPANY, "1000");
        bench.decide(LimitSubject.of(TWO), "100");

        assertThat(bench.check(ONE, "SO-1", "500").isGranted()).isTrue();
        assertThat(bench.check(TWO, "SO-1", "101").binding().rule()).isEqualTo(CheckRule.ACCOUNT_LIMIT);
        assertThat(bench.checks()
                        .check(StorageSamples.company("X-1"), "SO-1", eur("500"))
                        .isGranted())
                .as("of the company, whichever account")
                .isTrue();
        assertThatThrownBy(() -> bench.checks().check(StorageSamples.company("X-9"), "SO-1", eur("500")))
                .isInstanceOf(UnknownReferenceException.class);
    }

    @Test
    void whatIsReservedIsGoneForTheNextOneUntilItIsReleasedOrItsTimeIsOver() {
        bench.decide(COMPANY, "1000");
        Reservation kept = bench.reserve(ONE, "SO-1", "700").reservation().orElseThrow();

        assertThat(bench.reserve(TWO, "SO-2", "400").reservation()).isEmpty();
        assertThat(bench.limits().exposure(COMPANY, TODAY).of(ExposureComponent.RESERVED))
                .isEqualTo(Measure.known(eur("700")));

        bench.checks().release(ONE, "SO-1");
        bench.checks().release(ONE, "SO-1");
        assertThat(bench.reserve(TWO, "SO-2", "400").reservation()).isPresent();
        assertThat(bench.reserve(ONE, "SO-1", "700").reservation()).isEmpty();

        bench.later(Duration.ofDays(3));
        assertThat(bench.checks().reservationsOf(TWO)).isEmpty();
        assertThat(bench.reserve(ONE, "SO-1", "700").reservation())
                .get()
                .extracting(Reservation::version)
                .isEqualTo(kept.version() + 2);
        assertThat(bench.checks().expire()).extracting(Reservation::reference).containsExactly("SO-2");
        assertThat(bench.checks().expire()).isEmpty();
    }

    @Test
    void aDocumentOfTheSameNumberOfAnotherAccountIsAnotherDocument() {
        bench.settings = LimitSettings.builder()
                .putSubLimits(ExposureComponent.ORDER_BACKLOG, eur("900"))
                .build();
        bench.decide(COMPANY, "1000");
        assertThat(bench.reserve(ONE, "SO-1", "700").isGranted()).isTrue();

        CreditCheck held = bench.reserve(TWO, "SO-1", "301");
        assertThat(held.rules())
                .extracting(RuleOutcome::rule, RuleOutcome::excess)
                .contains(
                        tuple(CheckRule.COMPANY_LIMIT, Optional.of(eur("1"))),
                        tuple(CheckRule.COMPONENT_LIMIT, Optional.of(eur("101"))));
        assertThat(held.exposure().total()).isEqualTo(Measure.known(eur("700")));
        assertThat(bench.reserve(ONE, "SO-1", "900").isGranted())
                .as("its own headroom is replaced")
                .isTrue();
    }

    @Test
    void aDocumentThatIsBookedTakesThePlaceOfItsReservation() {
        bench.decide(LimitSubject.of(ALONE), "1000");
        bench.reserve(ALONE, "SO-1", "700");
        bench.order(ALONE, "SO-1", "700", "0");
        bench.checks().convert(ALONE, "SO-1");
        bench.checks().convert(ALONE, "SO-1");

        assertThat(bench.check(ALONE, "SO-2", "300").binding().exposure()).contains(Measure.known(eur("1000")));
        assertThatThrownBy(() -> bench.checks().release(ALONE, "SO-1")).isInstanceOf(MoveRefusedException.class);
        assertThatThrownBy(() -> bench.checks().convert(ALONE, "SO-9")).isInstanceOf(UnknownReferenceException.class);
    }

    @Test
    void headroomIsAtRiskFromTheDayOnWhichItWasKeptUntilItIsGivenBack() {
        LimitSubject account = LimitSubject.of(ALONE);
        bench.decide(account, "1000");
        bench.later(Duration.ofDays(2));
        bench.reserve(ALONE, "SO-1", "700");

        assertThat(bench.limits().exposure(account, TODAY.plusDays(1)).total()).isEqualTo(Measure.known(eur("0")));
        assertThat(bench.limits().exposure(account, TODAY.plusDays(2)).total()).isEqualTo(Measure.known(eur("700")));
        bench.later(Duration.ofDays(1));
        bench.checks().release(ALONE, "SO-1");
        assertThat(bench.limits().exposure(account, TODAY.plusDays(2)).total()).isEqualTo(Measure.known(eur("700")));
        assertThat(bench.limits().exposure(account, TODAY.plusDays(3)).total()).isEqualTo(Measure.known(eur("0")));
    }

    @Test
    void anOrderBookedWhileTheHostIsAskedIsInTheReservationThatWasConvertedAMomentAgo() {
        bench.decide(LimitSubject.of(ALONE), "1000");
        bench.reserve(ALONE, "SO-1", "700");
        bench.checks().convert(ALONE, "SO-1");

        assertThat(bench.check(ALONE, "SO-2", "301").verdict())
                .as("the host's answer of before knows no order")
                .isEqualTo(CheckVerdict.HOLD);
        bench.later(Duration.ofMinutes(2));
        assertThat(bench.check(ALONE, "SO-2", "301").isGranted()).isTrue();
    }

    @Test
    void aHostThatTellsOfItsOrdersLaterHasReservationsCountedAsLong() {
        bench.settings =
                LimitSettings.builder().settlingTime(Duration.ofMinutes(30)).build();
        bench.decide(LimitSubject.of(ALONE), "1000");
        bench.reserve(ALONE, "SO-1", "700");
        bench.checks().convert(ALONE, "SO-1");

        bench.later(Duration.ofMinutes(29));
        assertThat(bench.check(ALONE, "SO-2", "301").isGranted()).isFalse();
        bench.order(ALONE, "SO-1", "700", "0");
        assertThat(bench.check(ALONE, "SO-2", "300").isGranted())
                .as("once it is told, it counts once")
                .isTrue();
        bench.later(Duration.ofMinutes(2));
        assertThat(bench.check(ALONE, "SO-2", "300").isGranted()).isTrue();
        assertThatThrownBy(() -> LimitSettings.builder()
                        .settlingTime(Duration.ofMinutes(-1))
                        .build())
                .isInstanceOf(InvalidEntryException.class);
    }

    @Test
    void whatWasInvoicedOfAnOrderAndPaidOfAnInvoiceIsNotCountedAgain() {
        bench.decide(LimitSubject.of(ALONE), "1000");
        bench.order(ALONE, "SO-1", "700", "500");
        bench.invoice(ALONE, "INV-1", eur("500"), TODAY);

        assertThat(bench.check(ALONE, "SO-1", "700").binding().exposure()).contains(Measure.known(eur("700")));
        assertThat(bench.check(ALONE, "INV-1", "500").binding().exposure()).contains(Measure.known(eur("700")));
        assertThat(bench.check(ALONE, "SO-1", "750").binding().exposure())
                .as("only what it grew by")
                .contains(Measure.known(eur("750")));
    }

    @Test
    void anInvoiceThatIsDatedAheadIsAtRiskFromTheMomentThatItIsThere() {
        bench.decide(LimitSubject.of(ALONE), "1000");
        bench.reserve(ALONE, "INV-1", "700");
        bench.invoice(ALONE, "INV-1", eur("700"), TODAY.plusDays(1));

        assertThat(bench.check(ALONE, "SO-2", "300").binding().exposure()).contains(Measure.known(eur("1000")));
        assertThat(bench.check(ALONE, "SO-2", "301").verdict()).isEqualTo(CheckVerdict.HOLD);
        bench.checks().convert(ALONE, "INV-1");
        bench.later(Duration.ofMinutes(2));
        assertThat(bench.check(ALONE, "SO-2", "301").verdict()).isEqualTo(CheckVerdict.HOLD);
    }

    @Test
    void anInvoiceThatWasTakenBackSettlesNothingOfWhatIsAskedForUnderItsNumber() {
        bench.decide(LimitSubject.of(ALONE), "1000");
        bench.invoice(ALONE, "INV-1", eur("500"), TODAY);
        new Receivables(bench.context(Actor.of("boss"))).invoicing().cancel("INV-1");

        assertThat(bench.check(ALONE, "INV-1", "1001").verdict()).isEqualTo(CheckVerdict.HOLD);
    }

    @Test
    void amountsInOtherCurrenciesAreConvertedWithTheRateOfTheDay() {
        bench.decide(LimitSubject.of(ALONE), "1000");
        bench.invoice(ALONE, "INV-1", Money.of("400", "USD"), TODAY.minusDays(5));

        CreditCheck check = bench.checks().check(CheckRequest.order(ALONE, "SO-1", Money.of("100.02", "USD")));
        assertThat(check.binding().exposure()).as("four dollars a euro").contains(Measure.known(eur("125.01")));

        CreditCheck unknown = bench.checks().check(CheckRequest.order(ALONE, "SO-1", Money.of("1", "GBP")));
        assertThat(unknown.verdict()).isEqualTo(CheckVerdict.HOLD);
        assertThat(unknown.binding().explanation()).contains("not known", "GBP to EUR");
    }

    @Test
    void aSubLimitHoldsAComponentOnly() {
        bench.limits()
                .decisions()
                .decide(LimitEntry.permanent(COMPANY, eur("1000"), "Committee.")
                        .with(ExposureComponent.ORDER_BACKLOG, eur("100")));
        bench.order(ONE, "SO-1", "60", "0");

        CreditCheck held = bench.check(TWO, "SO-2", "41");
        assertThat(held.binding().rule()).isEqualTo(CheckRule.COMPONENT_LIMIT);
        assertThat(held.binding().scope()).isEqualTo("component ORDER_BACKLOG");
        assertThat(held.binding().excess()).contains(eur("1"));
        assertThat(bench.checks()
                        .check(CheckRequest.order(TWO, "INV-2", eur("41")).as(ExposureComponent.NOT_DUE))
                        .isGranted())
                .isTrue();
    }

    @Test
    void whatIsReservedForAComponentCountsForItsSubLimit() {
        bench.limits()
                .decisions()
                .decide(LimitEntry.permanent(COMPANY, eur("1000"), "Committee.")
                        .with(ExposureComponent.ORDER_BACKLOG, eur("100")));
        assertThat(bench.reserve(ONE, "SO-1", "60").isGranted()).isTrue();

        CreditCheck held = bench.reserve(TWO, "SO-2", "60");
        assertThat(held.binding().rule()).isEqualTo(CheckRule.COMPONENT_LIMIT);
        assertThat(held.binding().excess()).contains(eur("20"));
        assertThat(bench.checks()
                        .reserve(CheckRequest.order(TWO, "INV-2", eur("60")).as(ExposureComponent.NOT_DUE))
                        .isGranted())
                .as("another component")
                .isTrue();
        assertThat(bench.reserve(ONE, "so-1", "100").isGranted())
                .as("its own headroom is replaced")
                .isTrue();
        bench.order(ONE, "SO-1", "100", "0");
        bench.checks().convert(ONE, "SO-1");
        assertThat(bench.check(TWO, "SO-2", "1").binding().exposure())
                .as("what is booked is counted once")
                .contains(Measure.known(eur("101")));
    }

    @Test
    void theSubLimitOfTheCompanyHoldsBesideThatOfAnAccount() {
        bench.settings = LimitSettings.builder()
                .putSubLimits(ExposureComponent.DRAFT, eur("1"))
                .build();
        bench.limits()
                .decisions()
                .decide(LimitEntry.permanent(COMPANY, eur("1000"), "Committee.")
                        .with(ExposureComponent.ORDER_BACKLOG, eur("100")));
        bench.limits()
                .decisions()
                .decide(LimitEntry.permanent(LimitSubject.of(ONE), eur("1000"), "Of one shop.")
                        .with(ExposureComponent.ORDER_BACKLOG, eur("500"))
                        .with(ExposureComponent.DRAFT, eur("50")));
        bench.order(TWO, "SO-1", "60", "0");

        CreditCheck held = bench.check(ONE, "SO-2", "41");
        assertThat(held.binding().rule()).isEqualTo(CheckRule.COMPONENT_LIMIT);
        assertThat(held.binding().excess()).contains(eur("1"));
        assertThat(bench.checks()
                        .check(CheckRequest.order(ONE, "M-1", eur("40")).as(ExposureComponent.DRAFT))
                        .isGranted())
                .as("what a decision says takes the place of the setting")
                .isTrue();
    }

    @Test
    void headroomAsAWholeHasASubLimitToo() {
        bench.limits()
                .decisions()
                .decide(LimitEntry.permanent(COMPANY, eur("1000"), "Committee.")
                        .with(ExposureComponent.RESERVED, eur("100")));
        bench.order(ONE, "SO-0", "500", "0");
        assertThat(bench.reserve(ONE, "SO-1", "60").isGranted()).isTrue();

        assertThat(bench.reserve(TWO, "SO-2", "60").binding().excess()).contains(eur("20"));
        assertThat(bench.reserve(ONE, "SO-0", "500").isGranted())
                .as("what is booked needs no headroom")
                .isTrue();
    }

    @Test
    void aComponentThatIsSwitchedOffDoesNotCount() {
        bench.decide(LimitSubject.of(ALONE), "100");
        bench.order(ALONE, "SO-1", "100", "0");
        assertThat(bench.check(ALONE, "INV-1", "1").isGranted()).isFalse();

        bench.components.remove(ExposureComponent.ORDER_BACKLOG);
        assertThat(bench.check(ALONE, "INV-1", "1").isGranted()).isTrue();
    }

    @Test
    void overdueStopsByItsOwnThresholdOfAmountAndAge() {
        bench.decide(COMPANY, "100000");
        bench.invoice(ONE, "INV-1", eur("500.01"), TODAY.minusDays(41));
        settings().set(SettingOwner.company(), Setting.OVERDUE_STOP_AMOUNT, Optional.of(eur("500")));
        settings().set(SettingOwner.of(TWO), Setting.OVERDUE_STOP_DAYS, 11);

        CreditCheck stopped = bench.check(ONE, "SO-1", "1");
        assertThat(stopped.verdict()).isEqualTo(CheckVerdict.STOP);
        assertThat(stopped.binding().rule()).isEqualTo(CheckRule.OVERDUE);
        assertThat(stopped.binding().limit()).contains(eur("500"));
        assertThat(bench.check(TWO, "SO-1", "1").isGranted())
                .as("eleven days past due is not later than eleven")
                .isTrue();
        settings().set(SettingOwner.of(TWO), Setting.OVERDUE_STOP_DAYS, 10);
        assertThat(bench.check(TWO, "SO-1", "1").verdict()).isEqualTo(CheckVerdict.STOP);
    }

    @Test
    void instalmentsThatAreLateStopAsInvoicesDo() {
        bench.decide(COMPANY, "100000");
        settings().set(SettingOwner.company(), Setting.OVERDUE_STOP_AMOUNT, Optional.of(eur("500")));
        settings().set(SettingOwner.company(), Setting.OVERDUE_STOP_DAYS, 10);
        Loan loan = Loan.builder()
                .from(StorageSamples.bareLoan("L-1", ONE.value()))
                .principal(eur("1000"))
                .addMoves(moved(LoanState.APPROVED, TODAY.minusDays(80)), moved(LoanState.ACTIVE, TODAY.minusDays(80)))
                .installments(List.of(
                        installment(1, TODAY.minusDays(40), "400", "200"),
                        installment(2, TODAY.minusDays(11), "300", "0"),
                        installment(3, TODAY.minusDays(10), "300", "0")))
                .build();

        Loan lent = lent(loan);
        CreditCheck stopped = bench.check(TWO, "SO-1", "1");
        assertThat(stopped.binding().rule()).isEqualTo(CheckRule.OVERDUE);
        assertThat(stopped.binding().exposure())
                .as("400 of the first and the second; the third is not later than ten days")
                .contains(Measure.known(eur("700")));

        bench.invoice(TWO, "INV-1", eur("50"), TODAY.minusDays(41));
        assertThat(bench.check(TWO, "SO-1", "1").binding().exposure())
                .as("with invoices")
                .contains(Measure.known(eur("750")));

        Loan paused = lent(Loan.builder()
                .from(lent)
                .pauses(List.of(new DelinquencyPause(TODAY.minusDays(5), TODAY.minusDays(5), "Flood.")))
                .build());
        assertThat(bench.check(TWO, "SO-1", "1").isGranted())
                .as("a paused day less: the second is late by ten days, and 450 are left")
                .isTrue();

        lent(Loan.builder()
                .from(paused)
                .pauses(List.of())
                .addMoves(moved(LoanState.WRITTEN_OFF, TODAY))
                .build());
        assertThat(bench.check(TWO, "SO-1", "1").isGranted())
                .as("what is not owed any more is not late")
                .isTrue();
    }

    private static LoanMove moved(LoanState to, LocalDate on) {
        return new LoanMove(to, on, Workbench.NOW, Actor.of("clerk"), "As agreed.");
    }

    /** The interest was paid when it was due. */
    private static Installment installment(int number, LocalDate due, String principal, String interest) {
        List<Payment> paid = interest.equals("0") ? List.of() : List.of(new Payment(due, eur(interest)));
        return new Installment(number, due, eur(principal), eur(interest), eur("0"), paid);
    }

    private Loan lent(Loan loan) {
        return bench.context(Actor.of("clerk"))
                .inUnitOfWork(work -> work.loans().save(loan));
    }

    @Test
    void aThresholdWithoutCurrencyIsAClearError() {
        assertThatThrownBy(() -> Setting.OVERDUE_STOP_AMOUNT.parse("500"))
                .isInstanceOf(InvalidEntryException.class)
                .hasMessageContaining("needs its currency");
        assertThatThrownBy(() ->
                        settings().set(SettingOwner.company(), Setting.OVERDUE_STOP_AMOUNT, Optional.of(eur("-1"))))
                .isInstanceOf(InvalidEntryException.class)
                .hasMessageContaining("negative");
        assertThatThrownBy(() -> settings().set(SettingOwner.company(), Setting.OVERDUE_STOP_DAYS, -1))
                .isInstanceOf(InvalidEntryException.class);
    }

    @Test
    void theCapOfAGroupIsSharedByAllItsMembersAndThoseBelow() {
        group("g-1", Optional.empty(), Optional.of(eur("1000")), CustomerGroup.LimitMode.SHARED_CAP, ONE);
        group("g-2", Optional.of("g-1"), Optional.empty(), CustomerGroup.LimitMode.INHERITED_DEFAULT, ALONE);
        bench.decide(LimitSubject.of(ALONE), "900");
        assertThat(bench.reserve(ONE, "SO-1", "700").reservation()).isPresent();

        CreditCheck held = bench.reserve(ALONE, "SO-2", "400");
        assertThat(held.binding().rule()).isEqualTo(CheckRule.GROUP_CAP);
        assertThat(held.binding().excess()).contains(eur("100"));
        assertThat(held.rules())
                .filteredOn(one -> one.rule() == CheckRule.ACCOUNT_LIMIT)
                .singleElement()
                .extracting(RuleOutcome::verdict)
                .isEqualTo(CheckVerdict.OK);
        assertThat(bench.reserve(TWO, "SO-2", "400").binding().rule())
                .as("no member")
                .isEqualTo(CheckRule.NO_LIMIT);
    }

    @Test
    void connectedCustomersShareTheCapOfTheirSet() {
        CorporateCap cap = new CorporateCap("Holding", Set.of(ONE, ALONE), eur("1000"));
        bench.settings = LimitSettings.builder()
                .corporateCaps(customer -> cap.members().contains(customer) ? List.of(cap) : List.of())
                .build();
        bench.decide(COMPANY, "900");
        bench.decide(LimitSubject.of(ALONE), "900");
        assertThat(bench.reserve(ONE, "SO-1", "700").verdict()).isEqualTo(CheckVerdict.OK);

        CreditCheck held = bench.reserve(ALONE, "SO-2", "301");
        assertThat(held.verdict()).isEqualTo(CheckVerdict.HOLD);
        assertThat(held.binding().rule()).isEqualTo(CheckRule.CORPORATE_CAP);
        assertThat(held.binding().scope()).isEqualTo("connected customers Holding");
        assertThat(held.binding().explanation())
                .startsWith("The exposure of 1001")
                .contains("exceeds the limit of 1000.00 EUR by 1.00");
        assertThat(held.binding().wording().key()).isEqualTo("credit-check.exceeded");
        assertThat(held.binding().wording().parameters())
                .containsOnlyKeys("exposure", "limit", "excess")
                .containsEntry("limit", "1000.00 EUR");
        assertThat(bench.reserve(ALONE, "SO-2", "300").reservation()).isPresent();
        assertThat(bench.check(TWO, "SO-3", "100").rules())
                .as("asked for itself, and in no set")
                .extracting(RuleOutcome::rule)
                .doesNotContain(CheckRule.CORPORATE_CAP);
        assertThat(bench.checks()
                        .override(CheckRequest.order(ONE, "SO-4", eur("100")), "The owner vouches.")
                        .reason())
                .isEqualTo("The owner vouches.");
        assertThatThrownBy(() -> new CorporateCap(" ", Set.of(), eur("-1"))).isInstanceOf(InvalidEntryException.class);
    }

    @Test
    void whoIsAskedForByTheNameOfACustomerThatWasMergedIntoAnotherIsUnderTheCapsOfTheOther() {
        CustomerId gone = CustomerId.of("c-4");
        bench.context(Actor.of("setup")).inUnitOfWork(work -> {
            work.customers().remove(work.customers().save(StorageSamples.bareCustomer("4")));
            work.merges()
                    .save(new CustomerMerge(
                            "m",
                            ALONE,
                            gone,
                            "4",
                            1,
                            2,
                            List.of(),
                            bench.now,
                            Actor.of("merger"),
                            Optional.empty(),
                            0));
            return gone;
        });
        CorporateCap cap = new CorporateCap("Holding", Set.of(ONE, ALONE), eur("1000"));
        bench.settings = LimitSettings.builder()
                .corporateCaps(customer -> cap.members().contains(customer) ? List.of(cap) : List.of())
                .build();

        assertThat(bench.check(gone, "SO-1", "1001").binding().rule()).isEqualTo(CheckRule.CORPORATE_CAP);
        assertThat(bench.reserve(gone, "SO-1", "1001").reservation()).isEmpty();
        assertThat(bench.checks()
                        .override(CheckRequest.order(gone, "SO-1", eur("1001")), "The owner vouches.")
                        .customerId())
                .isEqualTo(ALONE);
    }

    @Test
    void theDefaultOfAGroupIsForEachCompanyInLawAndNotForEachAccount() {
        group(
                "g-1",
                Optional.empty(),
                Optional.of(eur("1000")),
                CustomerGroup.LimitMode.INHERITED_DEFAULT,
                ONE,
                TWO,
                ALONE);
        bench.invoice(ONE, "INV-1", eur("700"), TODAY);

        assertThat(bench.check(TWO, "SO-1", "301").verdict()).isEqualTo(CheckVerdict.HOLD);
        assertThat(bench.check(ALONE, "SO-1", "900").isGranted()).isTrue();
        bench.decide(COMPANY, "5000");
        assertThat(bench.check(TWO, "SO-1", "301").isGranted())
                .as("a decision takes the place of a default")
                .isTrue();
    }

    @Test
    void whoIsStoppedByHandOrByItsStateGetsNothingAndNoOverrideHelps() {
        bench.decide(COMPANY, "1000");
        bench.limits().standings().set(COMPANY, CreditStatus.STOP, "A bounced cheque.");

        CreditCheck stopped = bench.check(ONE, "SO-1", "1");
        assertThat(stopped.verdict()).isEqualTo(CheckVerdict.STOP);
        assertThat(stopped.binding().rule()).isEqualTo(CheckRule.STOPPED_BY_HAND);
        assertThatThrownBy(() -> bench.checks().override(CheckRequest.order(ONE, "SO-1", eur("1")), "Please."))
                .isInstanceOf(OverrideRefusedException.class)
                .hasMessageContaining("A person stopped")
                .extracting(refused ->
                        ((OverrideRefusedException) refused).wording().inner())
                .isEqualTo(Map.of("why", List.of(stopped.binding().wording())));

        bench.limits().standings().set(COMPANY, CreditStatus.NO_CHECK, "A sister company.");
        assertThat(bench.check(ONE, "SO-1", "999999").binding().rule()).isEqualTo(CheckRule.NO_CHECK);

        status(ONE, CustomerStatus.DISABLED);
        assertThat(bench.check(ONE, "SO-1", "1").binding().rule()).isEqualTo(CheckRule.CUSTOMER_STATUS);
        bench.limits().standings().lift(COMPANY);
        assertThat(bench.limits().standings().of(COMPANY)).isEmpty();
        assertThat(bench.check(TWO, "SO-1", "1").verdict()).isEqualTo(CheckVerdict.OK);
        assertThatThrownBy(() -> bench.limits().standings().set(COMPANY, CreditStatus.HOLD, "No."))
                .isInstanceOf(InvalidEntryException.class);
    }

    @Test
    void aCreditNoteIsNeverHeld() {
        bench.decide(LimitSubject.of(ALONE), "0");
        bench.invoice(ALONE, "INV-1", eur("10"), TODAY);

        CreditCheck check = bench.reserve(ALONE, "CN-1", "-5");
        assertThat(check.verdict()).isEqualTo(CheckVerdict.OK);
        assertThat(check.reservation()).isEmpty();
    }

    @Test
    void anOverrideLetsOneDocumentPassUntilItGrows() {
        bench.decide(LimitSubject.of(ALONE), "100");
        CheckRequest order = CheckRequest.order(ALONE, "SO-1", eur("150")).payableIn(30);
        assertThatThrownBy(() -> bench.checks().override(CheckRequest.order(ALONE, "SO-1", eur("50")), "Why not."))
                .isInstanceOf(OverrideRefusedException.class)
                .hasMessageContaining("not held");

        HoldOverride override = bench.checks().override(order, "The boss knows them.");

        CreditCheck passed = bench.checks().reserve(order);
        assertThat(passed.verdict()).isEqualTo(CheckVerdict.HOLD);
        assertThat(passed.override()).contains(override);
        assertThat(passed.reservation()).isPresent();
        assertThat(bench.reserve(ALONE, "SO-2", "1").isGranted())
                .as("the next one needs its own")
                .isFalse();
        for (CheckRequest grown :
                List.of(CheckRequest.order(ALONE, "SO-1", eur("150.01")).payableIn(30), order.payableIn(31))) {
            CreditCheck held = bench.checks().reserve(grown);
            assertThat(held.isGranted()).isFalse();
            assertThat(held.reservation())
                    .as("what was kept stays")
                    .get()
                    .isEqualTo(passed.reservation().get());
        }
        bench.later(Duration.ofDays(7));
        assertThat(bench.checks().check(order).isGranted()).isFalse();
        assertThat(bench.checks().overridesOf(ALONE)).containsExactly(override);
    }

    @Test
    void aDocumentThatCanNotBeCheckedIsRefusedWithEveryFault() {
        InvalidEntryException refused = catchThrowableOfType(
                InvalidEntryException.class,
                () -> CheckRequest.order(ALONE, " ", eur("1.001")).payableIn(-1));
        assertThat(refused.faults()).extracting(EntryFault::field).containsExactly("reference", "amount");
        assertThatThrownBy(() -> bench.check(CustomerId.of("nobody"), "SO-1", "1"))
                .isInstanceOf(UnknownReferenceException.class);
    }

    @Test
    void anExpiredLimitIsNoCreditOrTheOldAmountAsTheHostSaid() {
        bench.limits()
                .decisions()
                .decide(LimitEntry.permanent(LimitSubject.of(ALONE), eur("100"), "For a day.")
                        .until(TODAY));
        assertThat(bench.check(ALONE, "SO-1", "50").verdict()).isEqualTo(CheckVerdict.OK);
        bench.later(Duration.ofDays(1));

        CreditCheck held = bench.check(ALONE, "SO-1", "50");
        assertThat(held.verdict()).isEqualTo(CheckVerdict.HOLD);
        assertThat(held.warnings()).anyMatch(warning -> warning.contains("last day"));

        bench.settings =
                LimitSettings.builder().expiredLimit(ExpiredLimit.OLD_AMOUNT).build();
        assertThat(bench.check(ALONE, "SO-1", "50").verdict()).isEqualTo(CheckVerdict.OK);
        assertThat(bench.check(ALONE, "SO-1", "50").warnings()).anyMatch(warning -> warning.contains("last day"));
    }

    private Settings settings() {
        return new Settings(bench.context(Actor.of("boss")));
    }

    private void status(CustomerId customer, CustomerStatus status) {
        bench.context(Actor.of("boss"))
                .inUnitOfWork(work -> work.customers()
                        .save(Customer.builder()
                                .from(work.customers().find(customer).orElseThrow())
                                .status(status)
                                .build()));
    }

    private void group(
            String id,
            Optional<String> parent,
            Optional<Money> limit,
            CustomerGroup.LimitMode mode,
            CustomerId... members) {
        bench.context(Actor.of("boss")).inUnitOfWork(work -> {
            work.groups()
                    .save(CustomerGroup.builder()
                            .from(StorageSamples.group(id, id))
                            .parentId(parent.map(GroupId::of))
                            .creditLimit(limit)
                            .limitMode(mode)
                            .build());
            List.of(members).forEach(member -> work.groups().join(member, GroupId.of(id)));
            return true;
        });
    }
}
