package io.creditkit.examples.page;

import static io.creditkit.examples.page.Html.text;

import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.receivables.ReceivablesSummary;
import io.creditkit.examples.page.Blocks.Column;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the customer owes us, how old it is, and how it has paid so far. */
final class ReceivablesSection {
    private static final List<Column> OPEN = List.of(
            Column.words("Document"),
            Column.words("Issued"),
            Column.words("Due"),
            Column.number("Amount"),
            Column.number("Open"),
            Column.words("State"));

    private ReceivablesSection() {}

    static Html of(CustomerDossier dossier) {
        ReceivablesSummary ledger = dossier.profile().receivables();
        List<Html> facts = new ArrayList<>();
        facts.add(Blocks.fact("Open, less credit notes", Words.money(ledger.exposure())));
        facts.add(Blocks.fact("Overdue", Words.money(ledger.overdue())));
        facts.addAll(OwnLimitBlock.facts(dossier.ownLimit()));
        facts.add(Blocks.fact(
                "Days beyond terms, early payment counted",
                ledger.dbtSigned().toOptional().map(Words::days).orElse("not known")));
        facts.add(Blocks.fact(
                "Paid in full in twelve months", Words.count(ledger.paidInvoices(), "invoice", "invoices")));
        return Blocks.section(
                "receivables",
                "Own receivables",
                Blocks.facts(facts),
                AgeingBlock.of(ledger.ageing(), ledger.asOf()),
                open(dossier, ledger.asOf()));
    }

    private static Html open(CustomerDossier dossier, LocalDate asOf) {
        List<Invoice> open = dossier.invoices().stream()
                .filter(invoice -> invoice.openOn(asOf).signum() != 0)
                .sorted(Comparator.comparing(Invoice::dueDate).thenComparing(Invoice::number))
                .toList();
        if (open.isEmpty()) {
            return Html.nothing();
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
}
