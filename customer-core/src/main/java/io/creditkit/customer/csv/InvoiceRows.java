package io.creditkit.customer.csv;

import io.creditkit.customer.Money;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.receivables.Payment;
import io.creditkit.customer.settings.SettingResolver;
import io.creditkit.customer.storage.UnitOfWork;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Rows of invoices.csv. */
final class InvoiceRows implements RowFormat<InvoiceRows.Row> {
    /** What a row tells of a document. */
    record Row(
            String number,
            String customerNumber,
            Invoice.Kind kind,
            LocalDate issueDate,
            Optional<LocalDate> dueDate,
            Money gross,
            Optional<Split> split,
            Optional<Optional<String>> documentRef,
            Optional<Payment> payment) {}

    /** What an amount is made of: both parts, or neither. */
    record Split(Optional<Money> net, Optional<Money> tax) {
        static final Split NONE = new Split(Optional.empty(), Optional.empty());

        /** The part that is not told is the rest of the amount. */
        static Split of(Money gross, Optional<Money> net, Optional<Money> tax) {
            return new Split(net.or(() -> tax.map(gross::minus)), tax.or(() -> net.map(gross::minus)));
        }
    }

    private static final String NET = "net_amount";
    private static final String TAX = "tax_amount";
    private static final String DOCUMENT = "document_ref";

    @Override
    public List<String> columns() {
        return List.of(
                "invoice_number",
                "customer_number",
                "kind",
                "issue_date",
                "due_date",
                "currency",
                "amount",
                "paid_date",
                "paid_amount");
    }

    @Override
    public List<String> optionalColumns() {
        return List.of(NET, TAX, DOCUMENT);
    }

    @Override
    public Optional<Row> read(CsvRow cells) {
        Optional<String> number = cells.required("invoice_number", 64);
        Optional<String> customer = cells.required("customer_number", 32);
        Invoice.Kind kind = cells.word("kind", Invoice.Kind.class).orElse(Invoice.Kind.INVOICE);
        cells.required("issue_date", 40);
        cells.required("amount", 40);
        Optional<LocalDate> issued = cells.day("issue_date");
        Optional<LocalDate> due = cells.day("due_date");
        Optional<Currency> currency = cells.currency("currency");
        Optional<BigDecimal> amount = cells.amount("amount");
        Optional<BigDecimal> net = cells.has(NET) ? cells.amount(NET) : Optional.empty();
        Optional<BigDecimal> tax = cells.has(TAX) ? cells.amount(TAX) : Optional.empty();
        Optional<Optional<String>> document =
                cells.has(DOCUMENT) ? Optional.of(cells.text(DOCUMENT, 500)) : Optional.empty();
        Optional<LocalDate> paidOn = cells.day("paid_date");
        // Many ledgers write 0 where nothing was paid.
        Optional<BigDecimal> paid = cells.amount("paid_amount").filter(sum -> sum.signum() != 0);
        warnOfDueDate(cells, issued, due);
        amount.ifPresent(sum -> checkSign(cells, "amount", kind, sum));
        paid.ifPresent(sum -> checkSign(cells, "paid_amount", kind, sum));
        amount.ifPresent(sum -> {
            checkPart(cells, NET, sum, net);
            checkPart(cells, TAX, sum, tax);
        });
        if (amount.isPresent() && net.isPresent() && tax.isPresent()) {
            checkSum(cells, amount.get(), net.get().add(tax.get()));
        }
        if (cells.isSound() && paidOn.isPresent() != paid.isPresent()) {
            String lacking = paid.isEmpty() ? "paid_amount" : "paid_date";
            cells.problem(lacking, "required", "It is empty. Give both paid_date and paid_amount, or neither.");
        }
        if (!cells.isSound()) {
            return Optional.empty();
        }
        Currency of = currency.orElseThrow();
        Money gross = Money.of(amount.orElseThrow(), of);
        return Optional.of(new Row(
                number.orElseThrow(),
                customer.orElseThrow(),
                kind,
                issued.orElseThrow(),
                due,
                gross,
                cells.has(NET) || cells.has(TAX)
                        ? Optional.of(
                                Split.of(gross, net.map(sum -> Money.of(sum, of)), tax.map(sum -> Money.of(sum, of))))
                        : Optional.empty(),
                document,
                paidOn.map(day -> new Payment(day, Money.of(paid.orElseThrow(), of)))));
    }

    @Override
    public Map<String, String> keys(Row row) {
        return Map.of("invoice_number", row.number().toLowerCase(Locale.ROOT));
    }

    @Override
    public Step step(UnitOfWork work, Row row) {
        return steps(work).apply(row);
    }

    @Override
    public Function<Row, Step> steps(UnitOfWork work) {
        return new InvoiceSteps(work, new SettingResolver(work), new GivenPayments(work))::of;
    }

    /** The host's ledger is taken as it is, and a person is told where to look. */
    private static void warnOfDueDate(CsvRow cells, Optional<LocalDate> issued, Optional<LocalDate> due) {
        if (due.isEmpty()) {
            cells.warn(
                    "due_date",
                    "by-terms",
                    "It is empty. The document is taken to be due by the payment terms of its customer.");
        } else if (issued.filter(day -> due.get().isBefore(day)).isPresent()) {
            cells.warn("due_date", "before-issue-date", "It is before the issue date.");
        }
    }

    /** Else the other part, which may be the rest of it, could be anything. */
    private static void checkPart(CsvRow cells, String column, BigDecimal amount, Optional<BigDecimal> part) {
        part.filter(one -> one.signum() != 0)
                .filter(one -> one.signum() != amount.signum() || one.abs().compareTo(amount.abs()) > 0)
                .ifPresent(one -> cells.problem(
                        column, "not-part", "It must be zero, or have the sign of the amount and be no more than it."));
    }

    private static void checkSum(CsvRow cells, BigDecimal amount, BigDecimal together) {
        if (together.compareTo(amount) != 0) {
            cells.problem(
                    NET,
                    "not-gross",
                    "Net and tax amount are not the amount together. Leave both empty, or mend them.");
        }
    }

    private static void checkSign(CsvRow cells, String column, Invoice.Kind kind, BigDecimal sum) {
        if (!kind.isCredit() && sum.signum() < 0) {
            cells.problem(
                    column,
                    "negative",
                    kind == Invoice.Kind.INVOICE
                            ? "It is negative. That of an invoice is not; for money given back use the kind CREDIT_NOTE."
                            : "It is negative. That of a debit note is not; for money given back use the kind CREDIT_NOTE.");
        }
        if (kind.isCredit() && sum.signum() > 0) {
            cells.problem(column, "positive", "It is positive. That of a credit note is negative or zero.");
        }
    }
}
