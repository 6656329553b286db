package io.creditkit.customer.report;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.report.ReportOrder.Outcome;
import io.creditkit.customer.report.ReportOutcome.Obstacle;
import io.creditkit.customer.report.ReportOutcome.Refused;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/**
 * Writes the ledger of orders and the state of the company's file that goes with it. Each method but
 * {@link #deliver} is one unit of work of its own.
 */
final class OrderLedger {
    private final WorkContext context;
    private final ReportPolicy policy;
    private final Budgets budgets;

    OrderLedger(WorkContext context, ReportPolicy policy) {
        this.context = context;
        this.policy = policy;
        budgets = new Budgets(context, policy);
    }

    /**
     * {@return why the budgets do not allow one more order; empty if they do} An order may go beyond the tenant's own budget; nobody of
     * one tenant uses up what all of them share.
     */
    Optional<Refused> budgetObstacle(UnitOfWork work, ReportWish wish) {
        return obstacle(work, wish.reason(), budgets.oneMore(wish.country(), context.now()));
    }

    private Optional<Refused> obstacle(UnitOfWork work, OrderReason reason, Budgets.Look look) {
        Optional<Refused> own = isBound(reason) ? budgets.ownObstacle(work, look) : Optional.empty();
        return own.or(() -> budgets.sharedObstacle(work, look));
    }

    /** {@return why an order is placed now, as the ledger tells it} */
    String told(UnitOfWork work, ReportWish wish) {
        OrderReason reason = wish.reason();
        boolean beyond = !isBound(reason)
                && budgets.ownObstacle(work, budgets.oneMore(wish.country(), context.now()))
                        .isPresent();
        return beyond ? "Beyond the budget: " + reason.words() : reason.words();
    }

    /** Where the policy lets nobody go beyond the budget, the wish to do so does not count. */
    private boolean isBound(OrderReason reason) {
        return policy.overBudget() == ReportPolicy.OverBudget.REFUSE || reason.budget() == OrderReason.Budget.WITHIN;
    }

    /**
     * {@return why the order just written must not be sent after all} Two orders written at the same moment may not have seen
     * each other; each looks once more when both are there to be seen, so the budget is never passed. It is that of the day the order
     * was placed on, also if midnight came since.
     */
    Optional<Refused> withdrawIfOverBudget(ReportOrder order, OrderReason reason) {
        if (!budgets.areBounded()) {
            return Optional.empty();
        }
        return context.inUnitOfWork(work -> {
            Optional<Refused> obstacle = obstacle(work, reason, budgets.asWritten(order));
            obstacle.ifPresent(
                    refused -> work.reports().updateOrder(closed(order, Outcome.NOT_DELIVERED, refused.why())));
            return obstacle;
        });
    }

    /** Settles an order that the agency did not fulfil and did not bill. What was known before still stands. */
    void failed(ReportOrder order, ReportState state, String why) {
        settle(
                order,
                closed(order, Outcome.NOT_DELIVERED, why),
                file -> fileBuilder(file).state(state).stateReason(why).build());
    }

    /** {@return the order, marked as one whose outcome nobody knows} */
    ReportOrder lost(ReportOrder order, String why) {
        ReportOrder.Builder marked = ReportOrder.builder();
        ReportOrder unknown =
                marked.from(order).outcome(Outcome.UNKNOWN).note(why).build();
        settle(
                order,
                unknown,
                file -> fileBuilder(file)
                        .state(ReportState.PENDING)
                        .stateReason(why)
                        .build());
        return unknown;
    }

    /** {@return the order, closed because the agency's meter proves that it was never billed} */
    ReportOrder neverBilled(ReportOrder order, String why) {
        ReportOrder closed = closed(order, Outcome.NOT_DELIVERED, why);
        settle(order, closed, UnaryOperator.identity());
        return closed;
    }

    /** Gives a lost order up, so that a new one may be placed. */
    void writeOff(OrderId id, String reason) {
        context.inRepeatedUnitOfWork(work -> {
            ReportOrder order = work.reports()
                    .order(id)
                    .filter(found -> found.outcome().isOpen())
                    .orElseThrow(() -> new OrderNotOpenException(id));
            String note = "Written off by " + context.actor() + ": " + reason;
            work.reports().updateOrder(closed(order, Outcome.WRITTEN_OFF, note));
            work.reports()
                    .file(order.company())
                    .filter(file -> file.state() == ReportState.PENDING)
                    .ifPresent(file -> work.reports().saveFile(withoutOrder(file)));
            return order;
        });
    }

    /** Closes the order within the unit of work that keeps its report. Whatever was thought before, it was delivered. */
    void deliver(UnitOfWork work, ReportOrder order, ReportId report, Optional<String> note) {
        ReportOrder.Builder delivered = ReportOrder.builder();
        work.reports()
                .updateOrder(delivered
                        .from(order)
                        .outcome(Outcome.DELIVERED)
                        .completedAt(context.now())
                        .reportId(report)
                        .note(note)
                        .build());
    }

    /** {@return every order, oldest first} */
    List<ReportOrder> all() {
        return context.inUnitOfWork(work -> work.reports().orders());
    }

    /** {@return the orders without an outcome that are too old to be running still, oldest first} */
    List<ReportOrder> leftBehind() {
        Instant before = context.now().minus(policy.settleOrdersAfter());
        return context.inUnitOfWork(work -> work.reports().openOrders()).stream()
                .filter(order -> order.outcome() == Outcome.PLACED)
                .filter(order -> !order.requestedAt().isAfter(before))
                .toList();
    }

    /** {@return how many of them were for the same country, placed after this one and delivered: all of them billed later} */
    static long deliveredAfter(ReportOrder order, List<ReportOrder> known) {
        return known.stream()
                .filter(other -> other.outcome() == Outcome.DELIVERED)
                .filter(other -> other.country().equals(order.country()))
                .filter(other -> other.company().agency().equals(order.company().agency()))
                .filter(other -> other.requestedAt().isAfter(order.requestedAt()))
                .count();
    }

    /** Settles an order that was left behind, by what the agency counts now. */
    Recovery settle(ReportOrder order, long deliveredAfter, OptionalLong usedNow) {
        if (order.meterBefore().isEmpty() || usedNow.isEmpty()) {
            String why = "The program ended while this order ran, and the agency does not tell whether it was billed.";
            return new Recovery(lost(order, why), why);
        }
        long unbilled = order.meterBefore().getAsLong() + deliveredAfter;
        if (usedNow.getAsLong() == unbilled) {
            String why = "The program ended before this order was billed: the agency still counts " + unbilled + ".";
            return new Recovery(neverBilled(order, why), why);
        }
        String why = "The program ended while this order ran; the agency counts " + usedNow.getAsLong() + " reports of "
                + order.country() + " instead of " + unbilled + ", so it may have been billed.";
        return new Recovery(lost(order, why), why);
    }

    private void settle(ReportOrder placed, ReportOrder settled, UnaryOperator<CompanyFile> change) {
        context.inRepeatedUnitOfWork(work -> {
            Optional<ReportOrder> stored = work.reports().order(placed.id());
            if (stored.filter(order -> order.outcome().isOpen()).isEmpty()) {
                return settled;
            }
            work.reports().updateOrder(settled);
            Optional<CompanyFile> file = work.reports().file(placed.company());
            file.map(change).filter(changed -> !file.get().equals(changed)).ifPresent(work.reports()::saveFile);
            return settled;
        });
    }

    private ReportOrder closed(ReportOrder order, Outcome outcome, String note) {
        ReportOrder.Builder closed = ReportOrder.builder();
        return closed.from(order)
                .outcome(outcome)
                .completedAt(context.now())
                .note(note)
                .build();
    }

    private static CompanyFile withoutOrder(CompanyFile file) {
        ReportState state = file.latestReport().isPresent() ? ReportState.STALE : ReportState.LINKED;
        return fileBuilder(file)
                .state(state)
                .stateReason("The last order was lost and written off.")
                .build();
    }

    static CompanyFile.Builder fileBuilder(CompanyFile file) {
        CompanyFile.Builder builder = CompanyFile.builder();
        builder.from(file);
        return builder;
    }

    static Refused alreadyOpen(AgencyCompanyId company) {
        return new Refused(
                Obstacle.OPEN_ORDER,
                "Another order for " + company + " is open. Wait for its outcome, or write it off if it was lost.");
    }
}
