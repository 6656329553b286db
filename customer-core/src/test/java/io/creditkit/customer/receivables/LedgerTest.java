package io.creditkit.customer.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final Currency EUR = Currency.getInstance("EUR");

    /** One dollar is half a euro, from 2026 on. */
    private static final ExchangeRates HALF_A_EURO = (amount, target, on) ->
            amount.currency().equals(Currency.getInstance("USD")) && target.equals(EUR) && on.getYear() >= 2026
                    ? Measure.known(Money.of(amount.amount().multiply(new BigDecimal("0.5")), EUR))
                    : ExchangeRates.none().convert(amount, target, on);

    @Test
    void anEmptyLedgerOwesNothingAndTellsNothingOfPayment() {
        ReceivablesSummary summary = summary();

        assertThat(summary.exposure()).isEqualTo(eur("0"));
        assertThat(summary.overdue()).isEqualTo(eur("0"));
        assertThat(summary.oldestOverdueDays()).isZero();
        assertThat(reason(summary.dbtSigned())).isEqualTo(UnknownReason.NOT_APPLICABLE);
        assertThat(reason(summary.paymentProfile())).isEqualTo(UnknownReason.MISSING_INPUT);
    }

    @ParameterizedTest
    @CsvSource({
        "-5, not due",
        "0, not due",
        "1, 1-30",
        "30, 1-30",
        "31, 31-60",
        "60, 31-60",
        "61, 61-90",
        "90, 61-90",
        "91, 91-120",
        "120, 91-120",
        "121, over 120",
        "4000, over 120"
    })
    void anOpenInvoiceFallsIntoTheBucketOfItsDays(int daysPastDue, String bucket) {
        ReceivablesSummary summary = summary(due(TODAY.minusDays(daysPastDue), "100"));

        assertThat(bucket(summary, bucket)).isEqualTo(Money.of("100", "EUR"));
        assertThat(summary.oldestOverdueDays()).isEqualTo(Math.max(0, daysPastDue));
        assertThat(summary.overdue()).isEqualTo(eur(daysPastDue > 0 ? "100" : "0"));
        assertThat(summary.openInvoices()).isEqualTo(1);
    }

    @Test
    void openCreditNotesReduceExposureButNotWhatIsOverdue() {
        Invoice credit = Invoice.builder()
                .from(due(TODAY.minusDays(10), "0"))
                .number("credit")
                .kind(Invoice.Kind.CREDIT_NOTE)
                .gross(Money.of("-30", "EUR"))
                .build();
        ReceivablesSummary summary = summary(due(TODAY.minusDays(10), "100"), credit);

        assertThat(summary.exposure()).isEqualTo(eur("70"));
        assertThat(summary.overdue()).isEqualTo(eur("100"));
        assertThat(bucket(summary, "open credits")).isEqualTo(Money.of("-30", "EUR"));
        assertThat(summary.openInvoices()).isEqualTo(1);
    }

    @Test
    void aDebitNoteCountsInEveryMeasureAsAnInvoiceDoes() {
        List<Invoice> invoices =
                List.of(due(TODAY.minusDays(40), "100"), due(TODAY.plusDays(3), "7"), paid("300", 4), paid("20", -3));
        ReceivablesSummary asNotes = summary(invoices.stream()
                .map(invoice -> Invoice.builder()
                        .from(invoice)
                        .kind(Invoice.Kind.DEBIT_NOTE)
                        .build())
                .toArray(Invoice[]::new));

        assertThat(asNotes).isEqualTo(summary(invoices.toArray(Invoice[]::new)));
        assertThat(asNotes.exposure()).isEqualTo(eur("107"));
        assertThat(asNotes.overdue()).isEqualTo(eur("100"));
        assertThat(bucket(asNotes, "31-60")).isEqualTo(Money.of("100", "EUR"));
        assertThat(asNotes.paidInvoices()).isEqualTo(2);
    }

    @Test
    void onlyWhatWasIssuedAndPaidByTheDayCounts() {
        Invoice tomorrow = Invoice.builder()
                .from(due(TODAY.plusDays(40), "500"))
                .issueDate(TODAY.plusDays(1))
                .build();
        Invoice paidInPart = Invoice.builder()
                .from(due(TODAY.minusDays(3), "100"))
                .addPayments(payment(TODAY, "40"), payment(TODAY.plusDays(1), "60"))
                .build();
        ReceivablesSummary summary = summary(tomorrow, paidInPart);

        assertThat(summary.exposure()).isEqualTo(eur("60"));
        assertThat(summary.paidInvoices()).isZero();
    }

    @Test
    void earlyPaymentCountsInTheSignedDaysAndIsZeroInTheFlooredOnes() {
        ReceivablesSummary summary =
                summary(paid("100", -10), paid("200", -5), paid("300", 0), paid("400", 5), paid("500", 10));

        assertThat(summary.dbtSigned()).isEqualTo(days("3.33"));
        assertThat(summary.dbtFloored()).isEqualTo(days("4.67"));
        assertThat(summary.paymentProfile()).isEqualTo(Measure.known(PaymentProfile.GOOD));
        assertThat(summary.paidInvoices()).isEqualTo(5);
    }

    @Test
    void amountsAreTheWeights() {
        ReceivablesSummary summary = summary(paid("4000", 0), paid("6000", 6), paid("2000", 8));

        assertThat(summary.dbtSigned()).isEqualTo(days("4.33"));
    }

    @Test
    void partialPaymentsWeighWithTheirOwnDays() {
        LocalDate due = TODAY.minusDays(60);
        Invoice invoice = Invoice.builder()
                .from(due(due, "100"))
                .addPayments(payment(due, "75"), payment(due.plusDays(20), "25"))
                .build();

        assertThat(summary(invoice).dbtSigned()).isEqualTo(days("5.00"));
    }

    @Test
    void whatIsPaidTooMuchWeighsNothing() {
        LocalDate due = TODAY.minusDays(60);
        Invoice invoice = Invoice.builder()
                .from(due(due, "100"))
                .addPayments(payment(due.plusDays(2), "90"), payment(due.plusDays(12), "900"))
                .build();

        assertThat(summary(invoice).dbtSigned()).isEqualTo(days("3.00"));
    }

    @Test
    void aReturnedPaymentCountsAsIfItHadNeverCome() {
        LocalDate due = TODAY.minusDays(60);
        Invoice returned = Invoice.builder()
                .from(due(due, "100"))
                .addPayments(payment(due, "100"), payment(due.plusDays(5), "-100"))
                .build();
        Invoice paidAgain = Invoice.builder()
                .from(returned)
                .addPayments(payment(due.plusDays(30), "100"))
                .build();

        assertThat(reason(summary(returned).dbtSigned())).isEqualTo(UnknownReason.NOT_APPLICABLE);
        assertThat(summary(returned).exposure()).isEqualTo(eur("100"));
        assertThat(summary(paidAgain).dbtSigned()).isEqualTo(days("30.00"));
    }

    @Test
    void onlyInvoicesSettledInTheLastTwelveMonthsCount() {
        Invoice old = settledOn(TODAY.minusMonths(12));
        Invoice recent = settledOn(TODAY.minusMonths(12).plusDays(1));

        assertThat(summary(old, recent).paidInvoices()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "-3, VERY_GOOD",
        "0, VERY_GOOD",
        "1, GOOD",
        "7, GOOD",
        "8, AVERAGE",
        "20, AVERAGE",
        "21, BAD",
        "45, BAD",
        "46, VERY_BAD"
    })
    void theProfileFollowsTheFlooredDays(int daysLate, PaymentProfile profile) {
        ReceivablesSummary summary = summary(paid("10", daysLate), paid("20", daysLate), paid("30", daysLate));

        assertThat(summary.paymentProfile()).isEqualTo(Measure.known(profile));
    }

    @Test
    void twoPaidInvoicesMakeNoProfile() {
        Measure<PaymentProfile> profile =
                summary(paid("10", 99), paid("10", 99)).paymentProfile();

        assertThat(profile)
                .isEqualTo(Measure.unknown(
                        UnknownReason.MISSING_INPUT,
                        Wording.of(
                                "not-known.few-paid-invoices",
                                "Invoices paid in the last {months} months: {paid}; a payment profile needs {needed}.",
                                Map.of("months", 12, "paid", 2, "needed", 3))));
    }

    @Test
    void otherCurrenciesAreConvertedAndRoundedDocumentByDocument() {
        ReceivablesSummary summary = summary(HALF_A_EURO, dollars("0.01"), dollars("0.01"), due(TODAY, "1"));

        assertThat(summary.exposure()).isEqualTo(eur("1.02"));
    }

    @Test
    void withoutARateWhatNeedsItIsUnknownAndSaysWhichDocument() {
        Invoice late = due(TODAY.minusDays(10), "100");
        ReceivablesSummary summary = summary(late, dollars("50"));

        assertThat(summary.exposure()).isInstanceOfSatisfying(Measure.Unknown.class, unknown -> {
            assertThat(unknown.reason()).isEqualTo(UnknownReason.NO_RATE);
            assertThat(unknown.wording().english())
                    .isEqualTo(
                            "Document dollars-50 can't be counted. There are no exchange rates, so USD can't be turned into EUR.");
        });
        assertThat(reason(summary.ageing())).isEqualTo(UnknownReason.NO_RATE);
        assertThat(summary.overdue()).as("the dollars are not due").isEqualTo(eur("100"));
    }

    private static ReceivablesSummary summary(Invoice... invoices) {
        return summary(ExchangeRates.none(), invoices);
    }

    private static ReceivablesSummary summary(ExchangeRates rates, Invoice... invoices) {
        return new Ledger(List.of(invoices), EUR, TODAY, rates).summary();
    }

    private static Money bucket(ReceivablesSummary summary, String label) {
        List<AgeingBucket> buckets =
                new ArrayList<>(summary.ageing().toOptional().orElseThrow());
        buckets.removeIf(bucket -> !bucket.label().equals(label));
        return buckets.get(0).amount();
    }

    private static Invoice due(LocalDate due, String amount) {
        return Invoice.builder()
                .number("due-" + due + "-" + amount)
                .customerId(CustomerId.of("c-1"))
                .issueDate(due.isBefore(TODAY) ? due.minusDays(30) : TODAY.minusDays(30))
                .dueDate(due)
                .gross(Money.of(amount, "EUR"))
                .build();
    }

    private static Invoice dollars(String amount) {
        return Invoice.builder()
                .from(due(TODAY, "1"))
                .number("dollars-" + amount)
                .gross(Money.of(amount, "USD"))
                .build();
    }

    private static Invoice paid(String amount, int daysLate) {
        LocalDate due = TODAY.minusDays(100);
        return Invoice.builder()
                .from(due(due, amount))
                .addPayments(payment(due.plusDays(daysLate), amount))
                .build();
    }

    private static Invoice settledOn(LocalDate day) {
        return Invoice.builder()
                .from(due(day, "100"))
                .addPayments(payment(day, "100"))
                .build();
    }

    private static Payment payment(LocalDate day, String amount) {
        return new Payment(day, Money.of(amount, "EUR"));
    }

    private static Measure<Money> eur(String amount) {
        return Measure.known(Money.of(amount, "EUR"));
    }

    private static Measure<BigDecimal> days(String days) {
        return Measure.known(new BigDecimal(days));
    }

    private static UnknownReason reason(Measure<?> measure) {
        return ((Measure.Unknown<?>) measure).reason();
    }
}
