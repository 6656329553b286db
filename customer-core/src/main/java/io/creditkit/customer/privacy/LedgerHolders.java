package io.creditkit.customer.privacy;

import io.creditkit.customer.Subject;
import io.creditkit.customer.lending.CreditOffer;
import io.creditkit.customer.lending.DelinquencyPause;
import io.creditkit.customer.lending.Loan;
import io.creditkit.customer.lending.LoanMove;
import io.creditkit.customer.receivables.BalanceAdjustment;
import io.creditkit.customer.receivables.Dispute;
import io.creditkit.customer.receivables.Invoice;
import java.util.Set;

/** What a customer bought, owes and borrows. Most of it is kept while a duty lasts. */
final class LedgerHolders {
    private LedgerHolders() {}

    static PersonalDataHolder invoices() {
        return new StandardHolders.Holder(
                "invoice",
                Set.of(Invoice.class),
                ErasureLine.Action.ANONYMISED,
                (work, customer) -> work.invoices().of(customer.id()).stream()
                        .map(invoice -> PersonalRecord.of("invoice", invoice.number())
                                .with("issueDate", invoice.issueDate())
                                .with("dueDate", invoice.dueDate())
                                .with("gross", invoice.gross())
                                .with("dispute", invoice.dispute().map(Dispute::reason))
                                .record())
                        .toList(),
                (work, customer) -> work.invoices().of(customer.id()).forEach(invoice -> {
                    if (invoice.dispute().isPresent()) {
                        work.invoices()
                                .save(Invoice.builder()
                                        .from(invoice)
                                        .dispute(invoice.dispute()
                                                .map(dispute -> new Dispute(dispute.since(), StandardHolders.ERASED)))
                                        .build());
                    }
                    work.audit().eraseValues(Subject.of(Subject.Kind.INVOICE, invoice.number()));
                }));
    }

    static PersonalDataHolder adjustments() {
        return new StandardHolders.Holder(
                "balance adjustment",
                Set.of(BalanceAdjustment.class),
                ErasureLine.Action.ANONYMISED,
                (work, customer) -> work.ledger().adjustmentsOf(customer.id()).stream()
                        .map(adjustment -> PersonalRecord.of("balance adjustment", adjustment.id())
                                .with("effectiveOn", adjustment.effectiveOn())
                                .with("amount", adjustment.amount())
                                .with("note", adjustment.note())
                                .record())
                        .toList(),
                (work, customer) -> {
                    work.ledger().eraseNotes(customer.id(), StandardHolders.ERASED);
                    work.ledger()
                            .adjustmentsOf(customer.id())
                            .forEach(adjustment ->
                                    work.audit().eraseValues(Subject.of(Subject.Kind.ADJUSTMENT, adjustment.id())));
                });
    }

    static PersonalDataHolder payments() {
        return new StandardHolders.Holder(
                "payment",
                Set.of(),
                ErasureLine.Action.ANONYMISED,
                (work, customer) -> work.ledger().paymentsOf(customer.id()).stream()
                        .map(payment -> PersonalRecord.of("payment", payment.id())
                                .with("receivedOn", payment.receivedOn())
                                .with("amount", payment.amount())
                                .with("method", payment.method())
                                .record())
                        .toList(),
                (work, customer) -> work.ledger()
                        .paymentsOf(customer.id())
                        .forEach(payment -> work.audit().eraseValues(Subject.of(Subject.Kind.PAYMENT, payment.id()))));
    }

    static PersonalDataHolder loans() {
        return new StandardHolders.Holder(
                "loan",
                Set.of(Loan.class),
                ErasureLine.Action.ANONYMISED,
                (work, customer) -> work.loans().of(customer.id()).stream()
                        .map(loan -> PersonalRecord.of("loan", loan.id())
                                .with("principal", loan.principal())
                                .with("state", loan.state())
                                .with("disbursedOn", loan.disbursedOn())
                                .with("maturesOn", loan.maturesOn())
                                .record())
                        .toList(),
                (work, customer) -> work.loans().of(customer.id()).forEach(loan -> {
                    work.loans().save(withoutReasons(loan));
                    work.audit().eraseValues(Subject.of(Subject.Kind.LOAN, loan.id()));
                }));
    }

    private static Loan withoutReasons(Loan loan) {
        return Loan.builder()
                .from(loan)
                .moves(loan.moves().stream()
                        .map(move -> new LoanMove(
                                move.to(), move.on(), move.recordedAt(), move.by(), StandardHolders.ERASED))
                        .toList())
                .pauses(loan.pauses().stream()
                        .map(pause -> new DelinquencyPause(pause.from(), pause.to(), StandardHolders.ERASED))
                        .toList())
                .build();
    }

    static PersonalDataHolder creditOffers() {
        return new StandardHolders.Holder(
                "credit offer",
                Set.of(CreditOffer.class),
                ErasureLine.Action.DELETED,
                (work, customer) -> work.loans().offersOf(customer.id()).stream()
                        .map(offer -> PersonalRecord.of("credit offer", offer.id())
                                .with("product", offer.product())
                                .with("amount", offer.amount())
                                .with("validUntil", offer.validUntil())
                                .with("terms", offer.terms())
                                .record())
                        .toList(),
                (work, customer) -> work.loans()
                        .offersOf(customer.id())
                        .forEach(offer -> work.loans().removeOffer(offer.id())));
    }
}
