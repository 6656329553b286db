package io.creditkit.customer.privacy;

import io.creditkit.customer.Subject;
import io.creditkit.customer.lending.CreditOffer;
import io.creditkit.customer.lending.DelinquencyPause;
import io.creditkit.customer.lending.Installment;
import io.creditkit.customer.lending.Loan;
import io.creditkit.customer.lending.LoanMove;
import io.creditkit.customer.lending.LoanState;
import io.creditkit.customer.receivables.AdjustmentDecision;
import io.creditkit.customer.receivables.BalanceAdjustment;
import io.creditkit.customer.receivables.Dispute;
import io.creditkit.customer.receivables.IncomingPayment;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.receivables.Payment;
import io.creditkit.customer.receivables.PromiseToPay;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a customer bought, owes and borrows. Most of it is kept while a duty lasts. */
final class LedgerHolders {
    private static final Set<LoanState> NOT_BEGUN = EnumSet.of(LoanState.REQUESTED, LoanState.APPROVED);

    private LedgerHolders() {}

    static PersonalDataHolder invoices() {
        return new DatedHolder<>(
                "invoice",
                Invoice.class,
                (work, customer) -> work.invoices().of(customer),
                Invoice::number,
                LedgerHolders::shown,
                invoice -> Optional.of(invoice.issueDate()),
                LedgerHolders::withoutPerson);
    }

    private static PersonalRecord shown(Invoice invoice) {
        return PersonalRecord.of("invoice", invoice.number())
                .with("kind", invoice.kind())
                .with("origin", invoice.origin())
                .with("stage", invoice.stage())
                .with("issueDate", invoice.issueDate())
                .with("dueDate", invoice.dueDate())
                .with("gross", invoice.gross())
                .with("net", invoice.net())
                .with("tax", invoice.tax())
                .with("documentRef", invoice.documentRef())
                .with("payments", listed(invoice.payments(), LedgerHolders::shown))
                .with("closedOn", invoice.closedOn())
                .with("disputedSince", invoice.dispute().map(Dispute::since))
                .with("dispute", invoice.dispute().map(Dispute::reason))
                .with("promisedOn", invoice.promise().map(PromiseToPay::madeOn))
                .with("promisedFor", invoice.promise().map(PromiseToPay::payOn))
                .with("promisedAmount", invoice.promise().map(PromiseToPay::amount))
                .with("reminders", listed(invoice.reminders(), sent -> sent.sentOn() + " " + sent.channel()))
                .record();
    }

    private static void withoutPerson(UnitOfWork work, Invoice invoice) {
        if (invoice.dispute().isPresent() || invoice.documentRef().isPresent()) {
            work.invoices()
                    .save(Invoice.builder()
                            .from(invoice)
                            // It leads to a paper with the name on it.
                            .documentRef(Optional.empty())
                            .dispute(invoice.dispute()
                                    .map(dispute -> new Dispute(dispute.since(), StandardHolders.ERASED)))
                            .build());
        }
        work.audit().eraseValues(Subject.of(Subject.Kind.INVOICE, invoice.number()));
    }

    static PersonalDataHolder payments() {
        return new DatedHolder<>(
                "payment",
                IncomingPayment.class,
                (work, customer) -> work.ledger().paymentsOf(customer),
                IncomingPayment::id,
                LedgerHolders::shown,
                payment -> payment.closedOn().or(() -> Optional.of(payment.receivedOn())),
                (work, payment) -> work.audit().eraseValues(Subject.of(Subject.Kind.PAYMENT, payment.id())));
    }

    private static PersonalRecord shown(IncomingPayment payment) {
        return PersonalRecord.of("payment", payment.id())
                .with("receivedOn", payment.receivedOn())
                .with("amount", payment.amount())
                .with("method", payment.method())
                .with("status", payment.status())
                .with("closedOn", payment.closedOn())
                .with(
                        "allocations",
                        listed(
                                payment.allocations(),
                                given -> given.on() + " " + given.amount() + " to " + given.invoice()))
                .record();
    }

    static PersonalDataHolder loans() {
        return new DatedHolder<>(
                "loan",
                Loan.class,
                (work, customer) -> work.loans().of(customer),
                Loan::id,
                LedgerHolders::shown,
                LedgerHolders::endOf,
                (work, loan) -> {
                    work.loans().save(withoutReasons(loan));
                    work.audit().eraseValues(Subject.of(Subject.Kind.LOAN, loan.id()));
                });
    }

    private static PersonalRecord shown(Loan loan) {
        return PersonalRecord.of("loan", loan.id())
                .with("product", loan.productCode())
                .with("principal", loan.principal())
                .with("annualRate", loan.annualRateRatio())
                .with("state", loan.state())
                .with("states", listed(loan.moves(), move -> move.on() + " " + move.to() + " (" + move.reason() + ")"))
                .with("disbursedOn", loan.disbursedOn())
                .with("maturesOn", loan.maturesOn())
                .with("installments", listed(loan.installments(), LedgerHolders::shown))
                .with(
                        "pauses",
                        listed(
                                loan.pauses(),
                                pause -> pause.from() + " to " + pause.to() + " (" + pause.reason() + ")"))
                .with("refinancedFrom", loan.refinancedFrom())
                .with("refinancedBy", loan.refinancedBy())
                .record();
    }

    private static String shown(Installment installment) {
        return installment.number() + " due " + installment.dueOn() + ": principal " + installment.principal()
                + ", interest " + installment.interest() + ", fees " + installment.fees()
                + listed(installment.payments(), LedgerHolders::shown)
                        .map(paid -> ", paid " + paid)
                        .orElse("");
    }

    private static String shown(Payment payment) {
        return payment.receivedOn() + " " + payment.amount() + " " + payment.kind();
    }

    /** A loan that is asked for or owed has not ended. */
    private static Optional<LocalDate> endOf(Loan loan) {
        return NOT_BEGUN.contains(loan.state()) || loan.state().isOwed()
                ? Optional.empty()
                : Optional.of(loan.moves().get(loan.moves().size() - 1).on());
    }

    /** What is one line in a table. */
    private static <T> Optional<String> listed(List<T> parts, Function<T, String> text) {
        return Optional.of(parts.stream().map(text).collect(Collectors.joining("; ")))
                .filter(list -> !list.isEmpty());
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

    /** They are erased all at once, so the newest one says how long all of them are kept. */
    static PersonalDataHolder adjustments() {
        return new NewestDatedHolder<>(
                "balance adjustment",
                BalanceAdjustment.class,
                ErasureLine.Action.ANONYMISED,
                (work, customer) -> work.ledger().adjustmentsOf(customer.id()),
                BalanceAdjustment::id,
                BalanceAdjustment::effectiveOn,
                adjustment -> PersonalRecord.of("balance adjustment", adjustment.id())
                        .with("effectiveOn", adjustment.effectiveOn())
                        .with("amount", adjustment.amount())
                        .with("reasonCode", adjustment.reasonCode())
                        .with("note", adjustment.note())
                        .with("decision", adjustment.decision().map(AdjustmentDecision::verdict))
                        .record(),
                (work, customer) -> {
                    work.ledger().eraseNotes(customer.id(), StandardHolders.ERASED);
                    work.ledger()
                            .adjustmentsOf(customer.id())
                            .forEach(adjustment ->
                                    work.audit().eraseValues(Subject.of(Subject.Kind.ADJUSTMENT, adjustment.id())));
                });
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
