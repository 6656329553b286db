package io.creditkit.customer.receivables;

import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.Wording;
import io.creditkit.customer.internal.NotKnown;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Documents as of one day, added up in one currency (domain guide, receivables measures). Takes them one by one and keeps none
 * of them, so that a whole book can be measured in little memory.
 */
final class Ledger {
    private final Currency currency;
    private final LocalDate asOf;
    private final ExchangeRates rates;
    private final MeasureSettings settings;

    private final RunningSum exposure;
    private final RunningSum overdue;
    private final RunningSum notDue;
    private final RunningSum unallocated;
    private final RunningSum net;
    private final AgeingTable ageing;
    private final SortedMap<YearMonth, RunningSum> sales = new TreeMap<>();
    private final WeightedDays signed = new WeightedDays();
    private final WeightedDays floored = new WeightedDays();
    private final WeightedDays signedWithOpen = new WeightedDays();
    private final WeightedDays flooredWithOpen = new WeightedDays();
    private final WeightedDays paymentDays = new WeightedDays();
    private int oldestOverdueDays;
    private int openInvoices;
    private int overdueInvoices;
    private int settledInvoices;
    private int returnedPayments;

    Ledger(List<Invoice> documents, Currency currency, LocalDate asOf, ExchangeRates rates) {
        this(currency, asOf, rates, MeasureSettings.standard());
        addAll(documents);
    }

    Ledger(Currency currency, LocalDate asOf, ExchangeRates rates, MeasureSettings settings) {
        this.currency = currency;
        this.asOf = asOf;
        this.rates = rates;
        this.settings = settings;
        exposure = new RunningSum(currency);
        overdue = new RunningSum(currency);
        notDue = new RunningSum(currency);
        unallocated = new RunningSum(currency);
        net = new RunningSum(currency);
        ageing = new AgeingTable(settings.ageing(), currency);
    }

    void addAll(List<Invoice> documents) {
        documents.forEach(this::add);
    }

    void add(ScopeReading.Part part) {
        addAll(part.documents());
        part.payments().forEach(this::addUnallocated);
    }

    void add(Invoice document) {
        if (!document.countsOn(asOf) || settings.leftOut().stream().anyMatch(flag -> flag.marks(document, asOf))) {
            return;
        }
        addSale(document);
        addOpen(document);
        SettledInvoice.of(document, asOf)
                .filter(settled -> window().holds(settled.settledOn()))
                .ifPresent(this::addSettled);
        returnedPayments += (int) document.returnedPayments()
                .filter(payment -> window().holds(payment.receivedOn()))
                .count();
    }

    Currency currency() {
        return currency;
    }

    LocalDate asOf() {
        return asOf;
    }

    Measure<Money> receivables() {
        return exposure.result();
    }

    Measure<Money> overdue() {
        return overdue.result();
    }

    Measure<Money> notDue() {
        return notDue.result();
    }

    Measure<List<AgeingBucket>> ageing() {
        return ageing.result();
    }

    Measure<Money> unallocated() {
        return unallocated.result();
    }

    Measure<Money> net() {
        return net.result();
    }

    /** {@return the ageing balance with the money that is given to no document, taken off, in a last column} */
    Measure<List<AgeingBucket>> netAgeing() {
        Measure<List<AgeingBucket>> documents = ageing();
        if (!(documents instanceof Measure.Known<List<AgeingBucket>> known)) {
            return documents;
        }
        return unallocated()
                .map(free -> Stream.concat(
                                known.value().stream(),
                                Stream.of(new AgeingBucket(
                                        AgeingTable.UNALLOCATED,
                                        Money.zero(currency).minus(free))))
                        .toList());
    }

    /** {@return credit sales by month of issue, credit notes taken off; unknown as soon as one month is} */
    Measure<SortedMap<YearMonth, Money>> salesByMonth() {
        SortedMap<YearMonth, Money> known = new TreeMap<>();
        for (var month : sales.entrySet()) {
            Measure<Money> sum = month.getValue().result();
            if (sum instanceof Measure.Unknown<Money> unknown) {
                return Measure.unknown(unknown.reason(), unknown.wording());
            }
            sum.toOptional().ifPresent(amount -> known.put(month.getKey(), amount));
        }
        return Measure.known(known);
    }

    Measure<BigDecimal> dbt(DbtVariant variant) {
        return switch (variant) {
            case SIGNED -> signed.average(nonePaid());
            case FLOORED -> floored.average(nonePaid());
            case SIGNED_WITH_OPEN -> signedWithOpen.average(nonePaid());
            case FLOORED_WITH_OPEN -> flooredWithOpen.average(nonePaid());
        };
    }

    int documentsOf(DbtVariant variant) {
        return switch (variant) {
            case SIGNED, FLOORED -> settledInvoices;
            case SIGNED_WITH_OPEN, FLOORED_WITH_OPEN -> settledInvoices + overdueInvoices;
        };
    }

    Measure<BigDecimal> averagePaymentDays() {
        return paymentDays.average(nonePaid());
    }

    Measure<PaymentProfile> profile() {
        int needed = settings.profile().neededInvoices();
        if (settledInvoices < needed) {
            return Measure.unknown(
                    UnknownReason.MISSING_INPUT,
                    Wording.of(
                            "not-known.few-paid-invoices",
                            "Invoices paid in the last {months} months: {paid}; a payment profile needs {needed}.",
                            Map.of("months", settings.windowMonths(), "paid", settledInvoices, "needed", needed)));
        }
        return floored.average(nonePaid()).map(settings.profile()::classOf);
    }

    DayPeriod window() {
        return new DayPeriod(asOf.minusMonths(settings.windowMonths()).plusDays(1), asOf);
    }

    ReceivablesSummary summary() {
        return ReceivablesSummary.builder()
                .asOf(asOf)
                .currency(currency)
                .exposure(exposure.result())
                .overdue(overdue.result())
                .oldestOverdueDays(oldestOverdueDays)
                .ageing(ageing.result())
                .dbtSigned(dbt(DbtVariant.SIGNED))
                .dbtFloored(dbt(DbtVariant.FLOORED))
                .paymentProfile(profile())
                .paidInvoices(settledInvoices)
                .openInvoices(openInvoices)
                .returnedPayments(returnedPayments)
                .build();
    }

    /** Rounded document by document, so that every sum of them is exact. */
    static Measure<Money> booked(
            Invoice document, BigDecimal amount, Currency currency, LocalDate asOf, ExchangeRates rates) {
        boolean sameCurrency = document.gross().currency().equals(currency);
        return convert(document, amount, currency, asOf, rates)
                .map(converted -> sameCurrency ? converted : converted.rounded());
    }

    private void addSale(Invoice document) {
        if (!document.issueDate().isAfter(asOf)) {
            sales.computeIfAbsent(YearMonth.from(document.issueDate()), first -> new RunningSum(currency))
                    .add(booked(document, document.gross().amount(), currency, asOf, rates));
        }
    }

    private void addOpen(Invoice document) {
        Money open = document.openOn(asOf);
        if (open.signum() == 0) {
            return;
        }
        long days = ChronoUnit.DAYS.between(document.dueDate(), asOf) - settings.graceDays();
        OpenItem item = new OpenItem(document, open, days);
        Measure<Money> amount = booked(document, open.amount(), currency, asOf, rates);
        exposure.add(amount);
        net.add(amount);
        ageing.add(item, amount);
        if (item.isCredit()) {
            return;
        }
        openInvoices++;
        if (item.isOverdue()) {
            overdueInvoices++;
            overdue.add(amount);
            oldestOverdueDays = Math.max(oldestOverdueDays, (int) Math.min(days, Integer.MAX_VALUE));
            signedWithOpen.add(amount, days);
            flooredWithOpen.add(amount, days);
        } else {
            notDue.add(amount);
        }
    }

    private void addUnallocated(IncomingPayment payment) {
        Money free = payment.unallocatedOn(asOf);
        if (free.signum() == 0) {
            return;
        }
        Measure<Money> amount = free.currency().equals(currency)
                ? Measure.known(free)
                : rates.convert(free, currency, asOf).map(Money::rounded);
        if (amount instanceof Measure.Unknown<Money> unknown) {
            amount = Measure.unknown(
                    unknown.reason(),
                    Wording.of(
                            "not-known.payment-not-counted",
                            "Payment {payment} can't be counted. {why}",
                            Map.of("payment", payment.id(), "why", unknown.wording())));
        }
        unallocated.add(amount);
        net.add(amount.map(here -> Money.zero(currency).minus(here)));
    }

    private void addSettled(SettledInvoice settled) {
        settledInvoices++;
        for (SettledInvoice.Part part : settled.parts()) {
            Measure<Money> weight = convert(settled.invoice(), part.amount(), currency, asOf, rates);
            long late = settled.daysLate(part);
            signed.add(weight, late);
            signedWithOpen.add(weight, late);
            floored.add(weight, Math.max(0, late));
            flooredWithOpen.add(weight, Math.max(0, late));
            paymentDays.add(weight, ChronoUnit.DAYS.between(settled.invoice().issueDate(), part.day()));
        }
    }

    private Wording nonePaid() {
        return Wording.of(
                "not-known.none-paid",
                "No invoice was paid in full in the last {months} months.",
                Map.of("months", settings.windowMonths()));
    }

    private static Measure<Money> convert(
            Invoice document, BigDecimal amount, Currency currency, LocalDate asOf, ExchangeRates rates) {
        Measure<Money> converted =
                rates.convert(Money.of(amount, document.gross().currency()), currency, asOf);
        if (converted instanceof Measure.Unknown<Money> unknown) {
            return Measure.unknown(unknown.reason(), NotKnown.uncounted(document.number(), unknown.wording()));
        }
        return converted;
    }
}
