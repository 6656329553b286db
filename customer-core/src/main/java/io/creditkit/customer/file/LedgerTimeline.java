package io.creditkit.customer.file;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.lending.Loan;
import io.creditkit.customer.receivables.BalanceAdjustment;
import io.creditkit.customer.receivables.IncomingPayment;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What happened to the money of a customer. What is known by the day alone happened when that day began. */
record LedgerTimeline(UnitOfWork work, CustomerId customer, ZoneId zone) {
    Stream<TimelineEntry> documents() {
        return work.invoices().of(customer).stream()
                .filter(invoice -> invoice.stage() != Invoice.Stage.DRAFT)
                .flatMap(this::document);
    }

    Stream<TimelineEntry> payments() {
        return Stream.concat(
                work.ledger().paymentsOf(customer).stream().flatMap(this::payment),
                work.invoices().of(customer).stream()
                        .flatMap(invoice -> invoice.payments().stream()
                                .map(payment -> entry(
                                        payment.receivedOn(),
                                        TimelineEntry.Kind.PAYMENT,
                                        key(payment.kind()),
                                        invoice.number() + " " + payment.amount()))));
    }

    Stream<TimelineEntry> adjustments() {
        return work.ledger().adjustmentsOf(customer).stream().flatMap(LedgerTimeline::adjustment);
    }

    Stream<TimelineEntry> loans() {
        Stream<TimelineEntry> offered = work.loans().offersOf(customer).stream()
                .map(offer -> new TimelineEntry(
                        offer.offeredAt(),
                        TimelineEntry.Kind.LOAN,
                        "offered",
                        offer.id(),
                        Optional.of(offer.offeredBy())));
        return Stream.concat(offered, work.loans().of(customer).stream().flatMap(LedgerTimeline::moves));
    }

    private Stream<TimelineEntry> document(Invoice invoice) {
        String number = invoice.number();
        Stream<Optional<TimelineEntry>> once = Stream.of(
                Optional.of(document(invoice.issueDate(), "issued", number + " " + invoice.gross())),
                invoice.dispute().map(dispute -> document(dispute.since(), "disputed", number)),
                invoice.promise().map(promise -> document(promise.madeOn(), "promised", number)),
                invoice.closedOn().map(day -> document(day, key(invoice.stage()), number)));
        return Stream.concat(
                once.flatMap(Optional::stream),
                invoice.reminders().stream().map(reminder -> document(reminder.sentOn(), "reminded", number)));
    }

    private TimelineEntry document(LocalDate day, String key, String detail) {
        return entry(day, TimelineEntry.Kind.DOCUMENT, key, detail);
    }

    private Stream<TimelineEntry> payment(IncomingPayment payment) {
        String came = payment.stage() == IncomingPayment.Stage.ANNOUNCED ? "announced" : "received";
        String detail = payment.id() + " " + payment.amount();
        return Stream.concat(
                Stream.of(entry(payment.receivedOn(), TimelineEntry.Kind.PAYMENT, came, detail)),
                payment.closedOn().stream()
                        .map(day -> entry(day, TimelineEntry.Kind.PAYMENT, key(payment.stage()), detail)));
    }

    private static Stream<TimelineEntry> adjustment(BalanceAdjustment adjustment) {
        TimelineEntry made = adjustment(adjustment, adjustment.madeAt(), "made", adjustment.madeBy());
        return Stream.concat(
                Stream.of(made),
                adjustment.decision().stream()
                        .map(decision -> adjustment(
                                adjustment, decision.decidedAt(), key(decision.verdict()), decision.decidedBy())));
    }

    private static TimelineEntry adjustment(BalanceAdjustment adjustment, Instant at, String key, Actor by) {
        return new TimelineEntry(
                at,
                TimelineEntry.Kind.ADJUSTMENT,
                key,
                adjustment.id() + " " + adjustment.amount() + " " + adjustment.reasonCode(),
                Optional.of(by));
    }

    private static Stream<TimelineEntry> moves(Loan loan) {
        return loan.moves().stream()
                .map(move -> new TimelineEntry(
                        move.recordedAt(), TimelineEntry.Kind.LOAN, key(move.to()), loan.id(), Optional.of(move.by())));
    }

    private TimelineEntry entry(LocalDate day, TimelineEntry.Kind kind, String key, String detail) {
        return new TimelineEntry(day.atStartOfDay(zone).toInstant(), kind, key, detail, Optional.empty());
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
