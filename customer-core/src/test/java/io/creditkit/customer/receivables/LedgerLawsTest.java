package io.creditkit.customer.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.storage.StorageSamples;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LedgerLawsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final Currency EUR = Currency.getInstance("EUR");

    /** A rate with so many decimals that every conversion has to be rounded. */
    private static final ExchangeRates THIRDS = (amount, target, on) -> Measure.known(
            amount.currency().equals(target)
                    ? amount
                    : Money.of(amount.amount().multiply(new BigDecimal("0.333333333")), target));

    @Property(tries = 300)
    void theBucketsAddUpToTheExposureExactly(@ForAll("ledgers") List<Invoice> ledger) {
        ReceivablesSummary summary = summary(ledger);
        Money sum = summary.ageing().toOptional().orElseThrow().stream()
                .map(AgeingBucket::amount)
                .reduce(Money.zero(EUR), Money::plus);

        assertThat(summary.exposure()).isEqualTo(Measure.known(sum));
    }

    @Property(tries = 300)
    void theBucketsAndWhatIsUnallocatedAddUpToTheNetReceivablesExactly(
            @ForAll("ledgers") List<Invoice> documents, @ForAll("payments") List<IncomingPayment> payments) {
        Ledger ledger = new Ledger(EUR, TODAY, THIRDS, MeasureSettings.standard());
        ledger.addAll(documents);
        ledger.add(new ScopeReading.Part(StorageSamples.bareCustomer("1"), List.of(), payments));

        Money sum = ledger.netAgeing().toOptional().orElseThrow().stream()
                .map(AgeingBucket::amount)
                .reduce(Money.zero(EUR), Money::plus);

        assertThat(ledger.net()).isEqualTo(Measure.known(sum));
        assertThat(sum.plus(ledger.unallocated().toOptional().orElseThrow()))
                .isEqualTo(ledger.receivables().toOptional().orElseThrow());
    }

    @Provide
    Arbitrary<List<IncomingPayment>> payments() {
        Arbitrary<Integer> cents = Arbitraries.integers().between(1, 100_000);
        Arbitrary<Integer> days = Arbitraries.integers().between(-9, 9);
        return Combinators.combine(cents, cents, days, Arbitraries.of("EUR", "USD"))
                .as((amount, part, day, currency) -> IncomingPayment.builder()
                        .id("p-" + amount)
                        .customerId(CustomerId.of("c-1"))
                        .receivedOn(TODAY.plusDays(day))
                        .amount(Money.of(BigDecimal.valueOf(amount, 2), Currency.getInstance(currency)))
                        .stage(IncomingPayment.Stage.RECEIVED)
                        .allocations(
                                part > amount
                                        ? List.of()
                                        : List.of(new IncomingPayment.Allocation(
                                                "R-1",
                                                Money.of(BigDecimal.valueOf(part, 2), Currency.getInstance(currency)),
                                                TODAY.plusDays(day))))
                        .build())
                .list()
                .ofMaxSize(8);
    }

    @Property(tries = 300)
    void theFlooredDaysAreNeverLessThanTheSignedOnesNorThanZero(@ForAll("ledgers") List<Invoice> ledger) {
        ReceivablesSummary summary = summary(ledger);

        summary.dbtFloored()
                .toOptional()
                .ifPresent(floored -> assertThat(floored)
                        .isGreaterThanOrEqualTo(summary.dbtSigned().toOptional().orElseThrow())
                        .isNotNegative());
    }

    @Property(tries = 300)
    void theOrderOfInvoicesDoesNotMatter(@ForAll("ledgers") List<Invoice> ledger, @ForAll Random random) {
        List<Invoice> shuffled = new ArrayList<>(ledger);
        Collections.shuffle(shuffled, random);

        assertThat(summary(shuffled)).isEqualTo(summary(ledger));
    }

    @Property(tries = 300)
    void whatIsOverdueIsNeverMoreThanExposureLessOpenCredits(@ForAll("ledgers") List<Invoice> ledger) {
        ReceivablesSummary summary = summary(ledger);
        List<AgeingBucket> buckets = summary.ageing().toOptional().orElseThrow();
        Money credits = buckets.get(buckets.size() - 1).amount();
        Money owed = summary.exposure().toOptional().orElseThrow().minus(credits);

        assertThat(summary.overdue().toOptional().orElseThrow().compareAmount(owed))
                .isLessThanOrEqualTo(0);
    }

    @Property(tries = 200)
    void anInvoiceDueTodayIsNotOverdue(@ForAll("ledgers") List<Invoice> ledger) {
        List<Invoice> dueToday = ledger.stream()
                .map(invoice -> Invoice.builder()
                        .from(invoice)
                        .dueDate(TODAY)
                        .issueDate(TODAY.minusDays(1))
                        .build())
                .toList();

        assertThat(summary(dueToday).overdue()).isEqualTo(Measure.known(Money.zero(EUR)));
        assertThat(summary(dueToday).oldestOverdueDays()).isZero();
    }

    @Provide
    Arbitrary<List<Invoice>> ledgers() {
        Arbitrary<BigDecimal> amounts = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.01"), new BigDecimal("100000"))
                .ofScale(2);
        Arbitrary<Integer> daysPastDue = Arbitraries.integers().between(-60, 400);
        Arbitrary<Integer> paidAfter = Arbitraries.integers().between(-20, 60);
        Arbitrary<Integer> paidPercent = Arbitraries.of(0, 40, 100, 130);
        Arbitrary<Boolean> credits = Arbitraries.of(false, false, false, true);
        Arbitrary<String> currencies = Arbitraries.of("EUR", "EUR", "USD");
        return Combinators.combine(amounts, daysPastDue, paidAfter, paidPercent, credits, currencies)
                .as(LedgerLawsTest::invoice)
                .list()
                .ofMaxSize(12);
    }

    private static Invoice invoice(
            BigDecimal amount, int daysPastDue, int paidAfter, int paidPercent, boolean credit, String currency) {
        LocalDate due = TODAY.minusDays(daysPastDue);
        BigDecimal signed = credit ? amount.negate() : amount;
        Money paid = Money.of(
                signed.multiply(BigDecimal.valueOf(paidPercent)).movePointLeft(2), Currency.getInstance(currency));
        return Invoice.builder()
                .number("n")
                .customerId(CustomerId.of("c"))
                .kind(credit ? Invoice.Kind.CREDIT_NOTE : Invoice.Kind.INVOICE)
                .issueDate(due.minusDays(30))
                .dueDate(due)
                .gross(Money.of(signed, Currency.getInstance(currency)))
                .addPayments(new Payment(due.plusDays(paidAfter), paid))
                .build();
    }

    private static ReceivablesSummary summary(List<Invoice> ledger) {
        return new Ledger(ledger, EUR, TODAY, THIRDS).summary();
    }
}
