package io.creditkit.customer.report;

import io.creditkit.customer.CountryCode;
import io.creditkit.customer.Money;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.report.ReportOutcome.Obstacle;
import io.creditkit.customer.report.ReportOutcome.Refused;
import io.creditkit.customer.storage.UnitOfWork;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the budgets of a policy leave room for: that of the tenant, and that of all tenants of the storage together. */
final class Budgets {
    private final WorkContext context;
    private final ReportPolicy policy;
    private final ReportBudget own;

    Budgets(WorkContext context, ReportPolicy policy) {
        this.context = context;
        this.policy = policy;
        own = policy.ownBudget();
    }

    /** {@return whether there is anything to look at} */
    boolean areBounded() {
        return !own.equals(ReportBudget.none()) || !policy.acrossTenants().equals(ReportBudget.none());
    }

    /** {@return a look at whether there is room for one order more of a company of that country} */
    Look oneMore(CountryCode country, Instant at) {
        return new Look(policy.priceIn(country), 1, at);
    }

    /** {@return a look at whether there was room for an order that is written already} */
    Look asWritten(ReportOrder order) {
        return new Look(policy.priceIn(order.country()), 0, order.requestedAt());
    }

    /** {@return why the tenant's own budget has no room} */
    Optional<Refused> ownObstacle(UnitOfWork work, Look look) {
        return new Scope(own, context.zone(), "", work.reports()::billedSinceEach)
                .obstacle(look)
                .map(this::refusedByOwn);
    }

    /** {@return why the budget that all tenants share has no room} Nobody may go beyond it. */
    Optional<Refused> sharedObstacle(UnitOfWork work, Look look) {
        return new Scope(
                        policy.acrossTenants(),
                        ZoneOffset.UTC,
                        " for all tenants together",
                        work.reports()::billedByAllSinceEach)
                .obstacle(look)
                .map(Budgets::refused);
    }

    private Refused refusedByOwn(String what) {
        return policy.overBudget() == ReportPolicy.OverBudget.ASK
                ? new Refused(Obstacle.BUDGET_TO_BE_ASKED_FOR, what + ", or ask somebody who may go beyond it.")
                : refused(what);
    }

    private static Refused refused(String what) {
        return new Refused(Obstacle.BUDGET, what + ".");
    }

    /**
     * What is asked of a budget.
     *
     * @param price of one order; empty if it is not known
     * @param more how many orders more; 0 for those that are written already
     * @param at on whose day and month
     */
    record Look(Optional<Money> price, int more, Instant at) {}

    /** One budget, and whose orders count. */
    private final class Scope {
        private final ReportBudget budget;
        private final ZoneId zone;
        private final String whose;
        private final Function<List<Instant>, List<BilledOrders>> billedSince;

        /**
         * @param zone in which its days begin
         * @param whose words that follow the name of the budget
         */
        Scope(ReportBudget budget, ZoneId zone, String whose, Function<List<Instant>, List<BilledOrders>> billedSince) {
            this.budget = budget;
            this.zone = zone;
            this.whose = whose;
            this.billedSince = billedSince;
        }

        Optional<String> obstacle(Look look) {
            LocalDate day = LocalDate.ofInstant(look.at(), zone);
            List<Bound> bounds = Stream.of(
                            new Bound(budget.perDay(), budget.costPerDay(), day, "a day", "tomorrow"),
                            new Bound(
                                    budget.perMonth(),
                                    budget.costPerMonth(),
                                    day.withDayOfMonth(1),
                                    "a month",
                                    "next month"))
                    .filter(bound -> bound.orders().isPresent() || bound.cost().isPresent())
                    .toList();
            if (bounds.isEmpty()) {
                return Optional.empty();
            }
            List<BilledOrders> billed = billedSince.apply(bounds.stream()
                    .map(bound -> bound.from().atStartOfDay(zone).toInstant())
                    .toList());
            return IntStream.range(0, bounds.size())
                    .mapToObj(i -> obstacle(bounds.get(i), billed.get(i), look))
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        private Optional<String> obstacle(Bound bound, BilledOrders billed, Look look) {
            if (bound.orders().isPresent()
                    && billed.count() + look.more() > bound.orders().getAsInt()) {
                return Optional.of("The budget of " + bound.orders().getAsInt() + " reports " + bound.span() + whose
                        + " is used up. Try again " + bound.again());
            }
            return bound.cost()
                    .filter(most -> look.price()
                            .filter(one ->
                                    costOf(billed).plus(times(one, look.more())).compareAmount(most) > 0)
                            .isPresent())
                    .map(most -> "The budget of " + most + " " + bound.span() + whose
                            + " has no room for one more report of "
                            + look.price().map(Money::toString).orElse("")
                            + ". Try again " + bound.again());
        }
    }

    /** Whatever is asked for now: at a price of today's wish, a cheap country would pass a budget that a dear one used up. */
    private Money costOf(BilledOrders billed) {
        return billed.costAt(Stream.concat(policy.price().stream(), policy.pricesByCountry().values().stream())
                .max(Money::compareAmount)
                .orElseThrow());
    }

    private static Money times(Money price, int number) {
        return price.times(BigDecimal.valueOf(number));
    }

    /** What may be ordered from a day on. */
    private record Bound(OptionalInt orders, Optional<Money> cost, LocalDate from, String span, String again) {}
}
