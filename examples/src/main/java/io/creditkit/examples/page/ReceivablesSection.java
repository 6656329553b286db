package io.creditkit.examples.page;

import static io.creditkit.examples.page.Html.all;
import static io.creditkit.examples.page.Html.attribute;
import static io.creditkit.examples.page.Html.element;
import static io.creditkit.examples.page.Html.style;
import static io.creditkit.examples.page.Html.text;

import io.creditkit.customer.receivables.AgeingBucket;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.receivables.ReceivablesSummary;
import io.creditkit.examples.page.Blocks.Column;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the customer owes us, how old it is, and how it has paid so far. */
final class ReceivablesSection {
    private static final List<Column> OPEN = List.of(
            Column.words("Document"),
            Column.words("Issued"),
            Column.words("Due"),
            Column.number("Amount"),
            Column.number("Open"),
            Column.words("State"));
    private static final BigDecimal WIDTH = BigDecimal.valueOf(600);

    private ReceivablesSection() {}

    static Html of(CustomerDossier dossier) {
        ReceivablesSummary ledger = dossier.profile().receivables();
        List<Html> facts = new ArrayList<>();
        facts.add(Blocks.fact("Exposure", Words.money(ledger.exposure())));
        facts.add(Blocks.fact("Overdue", Words.money(ledger.overdue())));
        facts.add(Blocks.fact(
                "Our own limit",
                dossier.profile()
                        .customer()
                        .internalLimit()
                        .map(Words::limitAmount)
                        .orElse("none set")));
        facts.add(Blocks.fact(
                "Days beyond terms, early payment counted",
                ledger.dbtSigned().toOptional().map(Words::days).orElse("not known")));
        facts.add(Blocks.fact(
                "Paid in full in twelve months", Words.count(ledger.paidInvoices(), "invoice", "invoices")));
        return Blocks.section(
                "receivables", "Own receivables", Blocks.facts(facts), ageing(ledger), open(dossier, ledger.asOf()));
    }

    private static Html ageing(ReceivablesSummary ledger) {
        Optional<List<AgeingBucket>> known = ledger.ageing().toOptional();
        if (known.isEmpty()) {
            return Blocks.note("The age of what is open is not known: "
                    + Words.whyUnknown(ledger.ageing()).orElse(""));
        }
        List<AgeingBucket> buckets = known.get();
        return all(
                bar(buckets),
                element(
                        "div",
                        style("narrow"),
                        Blocks.table(
                                "Age of what is open on " + Words.day(ledger.asOf()),
                                List.of(Column.words("Days past due"), Column.number("Open")),
                                buckets.stream()
                                        .map(bucket -> Blocks.cells(bucket.label(), Words.money(bucket.amount()))))));
    }

    /** The positive buckets side by side, each as wide as its share. What is open as credit has no place in a sum of debts. */
    private static Html bar(List<AgeingBucket> buckets) {
        BigDecimal sum = buckets.stream()
                .map(bucket -> bucket.amount().amount().max(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() == 0) {
            return Blocks.note("Nothing is open.");
        }
        List<Html> parts = new ArrayList<>();
        BigDecimal x = BigDecimal.ZERO;
        for (int i = 0; i < buckets.size(); i++) {
            AgeingBucket bucket = buckets.get(i);
            BigDecimal amount = bucket.amount().amount();
            if (amount.signum() <= 0) {
                continue;
            }
            BigDecimal width = WIDTH.multiply(amount).divide(sum, MathContext.DECIMAL64);
            parts.add(element(
                    "rect",
                    style("age" + Math.min(i, 5)),
                    attribute("x", place(x)),
                    attribute("y", "0"),
                    attribute("width", place(width)),
                    attribute("height", "18"),
                    element("title", text(bucket.label() + ": " + Words.money(bucket.amount())))));
            x = x.add(width);
        }
        return element(
                "svg",
                style("ageing"),
                attribute("viewBox", "0 0 " + WIDTH + " 18"),
                attribute("preserveAspectRatio", "none"),
                attribute("role", "img"),
                attribute("aria-label", "Age of what is open; the table below has the figures"),
                all(parts));
    }

    private static Html open(CustomerDossier dossier, LocalDate asOf) {
        List<Invoice> open = dossier.invoices().stream()
                .filter(invoice -> invoice.openOn(asOf).signum() != 0)
                .sorted(Comparator.comparing(Invoice::dueDate).thenComparing(Invoice::number))
                .toList();
        if (open.isEmpty()) {
            return Blocks.note("No document is open on " + Words.day(asOf) + ".");
        }
        return Blocks.table(
                "Open documents, the oldest first",
                OPEN,
                open.stream()
                        .map(invoice -> List.of(
                                text(invoice.number()),
                                text(Words.day(invoice.issueDate())),
                                text(Words.day(invoice.dueDate())),
                                text(Words.money(invoice.gross())),
                                text(Words.money(invoice.openOn(asOf))),
                                state(invoice, asOf))));
    }

    private static Html state(Invoice invoice, LocalDate asOf) {
        if (invoice.kind() == Invoice.Kind.CREDIT_NOTE) {
            return Blocks.chip("none", "open credit");
        }
        long late = ChronoUnit.DAYS.between(invoice.dueDate(), asOf);
        return late <= 0
                ? Blocks.chip("none", "not due")
                : Blocks.chip(late > 60 ? "bad" : "fair", Words.days(late) + " late");
    }

    private static String place(BigDecimal units) {
        return units.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
