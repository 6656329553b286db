package io.creditkit.examples.sandbox;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.UnaryOperator;

/**
 * Holds the present state. A change is on disk before anybody sees it, save a charge: that one is on disk before the next
 * call is answered. So a program that holds the sandbox within it and is killed between the last byte of a report and keeping
 * the report has not been charged for it, as a caller that died while waiting has not.
 */
final class Book {
    private final StateFile file;
    private volatile State state;
    private boolean chargeOnDisk = true;
    private final ReadWriteLock lastBytes = new ReentrantReadWriteLock();

    Book(StateFile file, State state) {
        this.file = file;
        this.state = state;
    }

    State state() {
        return state;
    }

    LocalDate today() {
        return LocalDate.parse(state.today());
    }

    synchronized State change(UnaryOperator<State> step) {
        State next = step.apply(state);
        if (!next.equals(state)) {
            file.save(next);
            chargeOnDisk = true;
            state = next;
        }
        return next;
    }

    /** Puts on disk what is not there yet. */
    synchronized void settle() {
        if (!chargeOnDisk) {
            file.save(state);
            chargeOnDisk = true;
        }
    }

    /** {@return what has been charged, with every answer in it that a caller can already have read} */
    SandboxLedger ledger() {
        lastBytes.writeLock().lock();
        try {
            return new SandboxLedger(state.deliveries());
        } finally {
            lastBytes.writeLock().unlock();
        }
    }

    /** Writes the end of an answer and, if that went well, charges. Who asks for the ledger waits for it. */
    void deliver(Optional<Answer.Charge> charge, LastWrite end) throws IOException {
        lastBytes.readLock().lock();
        try {
            end.write();
            charge.ifPresent(this::charge);
        } finally {
            lastBytes.readLock().unlock();
        }
    }

    synchronized void charge(Answer.Charge charge) {
        state = state.charged(charge);
        chargeOnDisk = false;
    }

    Optional<Portfolio> portfolio(long id) {
        return state.portfolios().stream()
                .filter(portfolio -> portfolio.id() == id)
                .findFirst();
    }

    /** Replaces a portfolio by what the step makes of it; a portfolio that is gone by now stays gone. */
    void update(long id, UnaryOperator<Portfolio> step) {
        change(now -> now.withPortfolios(
                now.nextPortfolio(),
                now.portfolios().stream()
                        .map(portfolio -> portfolio.id() == id ? step.apply(portfolio) : portfolio)
                        .toList()));
    }

    /** Replaces an order by what the step makes of it. */
    void investigate(long orderId, UnaryOperator<Investigation> step) {
        change(now -> now.withInvestigations(now.investigations().stream()
                .map(order -> order.orderId() == orderId ? step.apply(order) : order)
                .toList()));
    }

    /** The end of an answer. */
    @FunctionalInterface
    interface LastWrite {
        /** Writes it. */
        void write() throws IOException;
    }
}
