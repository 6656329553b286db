package io.creditkit.customer.receivables;

import io.creditkit.customer.Money;
import io.creditkit.customer.internal.EntryRules;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** What is wrong with what the ledger is made of: all faults at once. */
final class LedgerFaults {
    private static final String NOT_PART =
            "It must be zero, or have the sign of the amount of the document and be no more than it.";

    static final EntryRules<Invoice> INVOICE = new EntryRules<>("document", Invoice::number)
            .must("number", Invoice::number, 64)
            .never(
                    "dueDate",
                    invoice -> invoice.origin() == Invoice.Origin.MANUAL && invoice.isDueBeforeIssue(),
                    "before-issue-date",
                    "It is before the issue date.")
            .never(
                    "gross",
                    invoice -> !invoice.kind().isCredit() && invoice.gross().signum() < 0,
                    "negative",
                    "It is negative; for money given back there are credit notes.")
            .never(
                    "gross",
                    invoice -> invoice.kind().isCredit() && invoice.gross().signum() > 0,
                    "positive",
                    "It is positive; the amount of a credit note is negative.")
            .never(
                    "net",
                    invoice -> isForeign(invoice, invoice.net()),
                    "other-currency",
                    "It must be in the currency of the document.")
            .never(
                    "tax",
                    invoice -> isForeign(invoice, invoice.tax()),
                    "other-currency",
                    "It must be in the currency of the document.")
            .never("net", invoice -> isNoPart(invoice, invoice.net()), "not-part", NOT_PART)
            .never("tax", invoice -> isNoPart(invoice, invoice.tax()), "not-part", NOT_PART)
            .never(
                    "net",
                    LedgerFaults::isUneven,
                    "not-gross",
                    "Net amount and tax are not the amount of the document together.")
            .mustIfThere("documentRef", Invoice::documentRef, 500)
            .never(
                    "payments",
                    invoice -> invoice.payments().stream()
                            .anyMatch(payment -> !isIn(invoice.gross().currency(), payment.amount())),
                    "other-currency",
                    "They must be in the currency of the document.")
            .never(
                    "closedOn",
                    invoice -> isClosed(invoice) != invoice.closedOn().isPresent(),
                    "not-as-stage",
                    "A document that was written off or cancelled names the day, and no other one does.");
    static final EntryRules<IncomingPayment> PAYMENT = new EntryRules<>("payment", IncomingPayment::id)
            .never("amount", payment -> payment.amount().signum() <= 0, "not-positive", "It must be above zero.")
            .never(
                    "closedOn",
                    payment -> isGivenBack(payment) != payment.closedOn().isPresent(),
                    "not-as-stage",
                    "A payment that was returned or refunded names the day, and no other one does.")
            .never(
                    "allocations",
                    payment -> !isAllInItsCurrency(payment),
                    "other-currency",
                    "They must be in the currency of the payment.")
            .never(
                    "allocations",
                    LedgerFaults::isOverspent,
                    "out-of-range",
                    "All of them together must be from nothing to the amount of the payment.");
    static final EntryRules<BalanceAdjustment> ADJUSTMENT = new EntryRules<>(
                    "balance adjustment", BalanceAdjustment::id)
            .never(
                    "amount",
                    adjustment -> adjustment.amount().signum() == 0,
                    "zero",
                    "It is zero: an adjustment of nothing changes nothing.")
            .must("reasonCode", BalanceAdjustment::reasonCode, 32)
            .must("note", BalanceAdjustment::note, 500);

    private LedgerFaults() {}

    private static boolean isForeign(Invoice invoice, Optional<Money> part) {
        return part.isPresent() && !isIn(invoice.gross().currency(), part.get());
    }

    private static boolean isNoPart(Invoice invoice, Optional<Money> part) {
        BigDecimal whole = invoice.gross().amount();
        return part.filter(one -> !isForeign(invoice, part))
                .map(Money::amount)
                .filter(one -> one.signum() != 0)
                .filter(one -> one.signum() != whole.signum() || one.abs().compareTo(whole.abs()) > 0)
                .isPresent();
    }

    private static boolean isUneven(Invoice invoice) {
        return invoice.net().isPresent()
                && invoice.tax().isPresent()
                && !isForeign(invoice, invoice.net())
                && !isForeign(invoice, invoice.tax())
                && !invoice.net().get().plus(invoice.tax().get()).equals(invoice.gross());
    }

    private static boolean isClosed(Invoice invoice) {
        return invoice.stage() == Invoice.Stage.WRITTEN_OFF || invoice.stage() == Invoice.Stage.CANCELLED;
    }

    private static boolean isGivenBack(IncomingPayment payment) {
        return payment.stage() == IncomingPayment.Stage.RETURNED || payment.stage() == IncomingPayment.Stage.REFUNDED;
    }

    private static boolean isAllInItsCurrency(IncomingPayment payment) {
        return payment.allocations().stream()
                .allMatch(one -> isIn(payment.amount().currency(), one.amount()));
    }

    private static boolean isOverspent(IncomingPayment payment) {
        if (!isAllInItsCurrency(payment)) {
            return false;
        }
        Money spent = payment.allocations().stream()
                .map(IncomingPayment.Allocation::amount)
                .reduce(Money.zero(payment.amount().currency()), Money::plus);
        return spent.signum() < 0 || spent.compareAmount(payment.amount()) > 0;
    }

    private static boolean isIn(Currency currency, Money amount) {
        return amount.currency().equals(currency);
    }
}
