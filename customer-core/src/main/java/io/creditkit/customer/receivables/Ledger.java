package io.creditkit.customer.receivables;

import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Predicate;

/** One customer's documents as of one day, added up in one currency (domain guide, receivables measures). */
final class Ledger {
    /** One document that is not settled. */
    private record OpenItem(Invoice document, Money open, long daysPastDue) {
        boolean isCredit() {
            return open.signum() < 0;
        }

        boolean isOverdue() {
            return !isCredit() && daysPastDue > 0;
        }
    }

    /** One column of the ageing balance and what goes into it: ranges without gap or overlap. */
    private record Column(String label, Predicate<OpenItem> holds) {
        static Column ofDays(String label, long from, long to) {
            return new Column(label, item -> !item.isCredit() && item.daysPastDue >= from && item.daysPastDue <= to);
        }
    }

    // Due today is not due yet: the customer has the whole day to pay.
    private static final List<Column> AGEING = List.of(
            Column.ofDays("not due", Long.MIN_VALUE, 0),
            Column.ofDays("1-30", 1, 30),
            Column.ofDays("31-60", 31, 60),
            Column.ofDays("61-90", 61, 90),
            Column.ofDays("91-120", 91, 120),
            Column.ofDays("over 120", 121, Long.MAX_VALUE),
            new Column("open credits", OpenItem::isCredit));

    private final List<Invoice> documents;
    private final Currency currency;
    private final LocalDate asOf;
    private final ExchangeRates rates;

    Ledger(List<Invoice> documents, Currency currency, LocalDate asOf, ExchangeRates rates) {
        this.documents = documents;
        this.currency = currency;
        this.asOf = asOf;
        this.rates = rates;
    }

    ReceivablesSummary summary() {
        List<OpenItem> items = openItems();
        List<SettledInvoice> settled = documents.stream()
                .flatMap(invoice -> SettledInvoice.of(invoice, asOf).stream())
                .filter(invoice -> invoice.settledOn().isAfter(asOf.minusMonths(12)))
                .toList();
        DaysBeyondTerms dbt = new DaysBeyondTerms(settled, this::convert);
        return ReceivablesSummary.builder()
                .asOf(asOf)
                .currency(currency)
                .exposure(total(items))
                .overdue(total(items.stream().filter(OpenItem::isOverdue).toList()))
                .oldestOverdueDays(oldestOverdueDays(items))
                .ageing(ageing(items))
                .dbtSigned(dbt.signed())
                .dbtFloored(dbt.floored())
                .paymentProfile(dbt.profile())
                .paidInvoices(settled.size())
                .openInvoices(
                        (int) items.stream().filter(item -> !item.isCredit()).count())
                .build();
    }

    private List<OpenItem> openItems() {
        return documents.stream()
                .map(document -> new OpenItem(
                        document, document.openOn(asOf), ChronoUnit.DAYS.between(document.dueDate(), asOf)))
                .filter(item -> item.open().signum() != 0)
                .toList();
    }

    private Measure<Money> total(List<OpenItem> items) {
        Money sum = Money.zero(currency);
        for (OpenItem item : items) {
            Measure<Money> amount = booked(item);
            if (!(amount instanceof Measure.Known<Money> known)) {
                return amount;
            }
            sum = sum.plus(known.value());
        }
        return Measure.known(sum);
    }

    private Measure<List<AgeingBucket>> ageing(List<OpenItem> items) {
        List<AgeingBucket> buckets = new ArrayList<>();
        for (Column column : AGEING) {
            Measure<Money> amount = total(items.stream().filter(column.holds()).toList());
            if (amount instanceof Measure.Unknown<Money> unknown) {
                return Measure.unknown(unknown.reason(), unknown.detail());
            }
            amount.toOptional().ifPresent(sum -> buckets.add(new AgeingBucket(column.label(), sum)));
        }
        return Measure.known(List.copyOf(buckets));
    }

    private static int oldestOverdueDays(List<OpenItem> items) {
        return items.stream()
                .filter(OpenItem::isOverdue)
                .mapToInt(item -> (int) Math.min(item.daysPastDue(), Integer.MAX_VALUE))
                .max()
                .orElse(0);
    }

    /** Rounded document by document, so that every sum of them is exact. */
    private Measure<Money> booked(OpenItem item) {
        boolean sameCurrency = item.open().currency().equals(currency);
        return convert(item.document(), item.open().amount()).map(amount -> sameCurrency ? amount : amount.rounded());
    }

    /** {@return the amount of a document in the summary's currency, not rounded} */
    private Measure<Money> convert(Invoice document, BigDecimal amount) {
        Money money = Money.of(amount, document.gross().currency());
        Measure<Money> converted = rates.convert(money, currency, asOf);
        if (converted instanceof Measure.Unknown<Money> unknown) {
            return Measure.unknown(
                    unknown.reason(), "Document " + document.number() + " can't be counted. " + unknown.detail());
        }
        return converted;
    }
}
