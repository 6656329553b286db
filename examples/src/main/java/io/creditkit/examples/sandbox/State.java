package io.creditkit.examples.sandbox;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a call can change. Immutable: a call makes the next state from this one.
 *
 * @param seed of the world this belongs to
 * @param companies of the world this belongs to
 * @param startDate of the world this belongs to, ISO 8601
 * @param today the business date, ISO 8601
 * @param nextPortfolio the id of the next portfolio
 * @param nextNotification the id of the next notification
 * @param portfolios in the order of creation
 * @param notifications in the order of creation
 * @param deliveries what was charged, oldest first
 * @param investigations in the order they were placed; none is ever taken out
 * @param changedTrees the decision trees that are no longer as the account was given them
 * @param decisions oldest first
 */
record State(
        long seed,
        int companies,
        String startDate,
        String today,
        long nextPortfolio,
        long nextNotification,
        List<Portfolio> portfolios,
        List<Notification> notifications,
        List<SandboxLedger.Delivery> deliveries,
        List<Investigation> investigations,
        List<DecisionTree> changedTrees,
        List<DecisionRecord> decisions) {
    static final long FIRST_INVESTIGATION = 710_001;
    static final long FIRST_DECISION = 64_001;
    private static final long FIRST_PORTFOLIO = 580_001;
    private static final long FIRST_NOTIFICATION = 51_860_001;

    State {
        portfolios = List.copyOf(portfolios);
        notifications = List.copyOf(notifications);
        deliveries = List.copyOf(deliveries);
        investigations = orNone(investigations);
        changedTrees = orNone(changedTrees);
        decisions = orNone(decisions);
    }

    /** A state file that was written before there were such things has none. */
    private static <T> List<T> orNone(@Nullable List<T> kept) {
        return kept == null ? List.of() : List.copyOf(kept);
    }

    static State fresh(SandboxOptions options) {
        return new State(
                options.seed(),
                options.companies(),
                options.startDate().toString(),
                options.startDate().toString(),
                FIRST_PORTFOLIO,
                FIRST_NOTIFICATION,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    State withPortfolios(long next, List<Portfolio> changed) {
        return new State(
                seed,
                companies,
                startDate,
                today,
                next,
                nextNotification,
                changed,
                notifications,
                deliveries,
                investigations,
                changedTrees,
                decisions);
    }

    /** {@return the same state with one more delivery, of today} */
    State charged(Answer.Charge charge) {
        List<SandboxLedger.Delivery> more = new ArrayList<>(deliveries);
        more.add(new SandboxLedger.Delivery(
                more.size() + 1L, charge.service(), charge.id(), charge.country(), charge.callRef(), today));
        return new State(
                seed,
                companies,
                startDate,
                today,
                nextPortfolio,
                nextNotification,
                portfolios,
                notifications,
                more,
                investigations,
                changedTrees,
                decisions);
    }

    State moved(String day, long next, List<Notification> more) {
        return new State(
                seed,
                companies,
                startDate,
                day,
                nextPortfolio,
                next,
                portfolios,
                more,
                deliveries,
                investigations,
                changedTrees,
                decisions);
    }

    State withInvestigations(List<Investigation> changed) {
        return new State(
                seed,
                companies,
                startDate,
                today,
                nextPortfolio,
                nextNotification,
                portfolios,
                notifications,
                deliveries,
                changed,
                changedTrees,
                decisions);
    }

    State withTrees(List<DecisionTree> changed) {
        return new State(
                seed,
                companies,
                startDate,
                today,
                nextPortfolio,
                nextNotification,
                portfolios,
                notifications,
                deliveries,
                investigations,
                changed,
                decisions);
    }

    State withDecisions(List<DecisionRecord> changed) {
        return new State(
                seed,
                companies,
                startDate,
                today,
                nextPortfolio,
                nextNotification,
                portfolios,
                notifications,
                deliveries,
                investigations,
                changedTrees,
                changed);
    }
}
