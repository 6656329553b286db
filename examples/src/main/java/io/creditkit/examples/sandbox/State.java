package io.creditkit.examples.sandbox;

import java.util.List;

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
        List<SandboxLedger.Delivery> deliveries) {
    private static final long FIRST_PORTFOLIO = 580_001;
    private static final long FIRST_NOTIFICATION = 51_860_001;

    State {
        portfolios = List.copyOf(portfolios);
        notifications = List.copyOf(notifications);
        deliveries = List.copyOf(deliveries);
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
                List.of());
    }

    State withPortfolios(long next, List<Portfolio> changed) {
        return new State(seed, companies, startDate, today, next, nextNotification, changed, notifications, deliveries);
    }

    State withDeliveries(List<SandboxLedger.Delivery> more) {
        return new State(
                seed, companies, startDate, today, nextPortfolio, nextNotification, portfolios, notifications, more);
    }

    State moved(String day, long next, List<Notification> more) {
        return new State(seed, companies, startDate, day, nextPortfolio, next, portfolios, more, deliveries);
    }
}
