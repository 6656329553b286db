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
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

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

    /**
     * {@return why there is no room for so many orders of companies of a country more}
     *
     * @param more 0 to look at what is written already
     */
    Optional<Refused> obstacle(UnitOfWork work, CountryCode country, int more) {
        Optional<Money> price = policy.priceIn(country);
        return new Scope(own, context.zone(), "", work.reports()::billedSince)
                .obstacle(price, more)
                .or(() -> new Scope(
                                policy.acrossTenants(),
                                ZoneOffset.UTC,
                                " for all tenants together",
                                work.reports()::billedByAllSince)
                        .obstacle(price, more))
                .map(this::refused);
    }

    private Refused refused(String what) {
        return policy.overBudget() == ReportPolicy.OverBudget.ASK
                ? new Refused(Obstacle.BUDGET_TO_BE_ASKED_FOR, what + ", or ask somebody who may go beyond it.")
                : new Refused(Obstacle.BUDGET, what + ".");
    }

    /** One budget, and whose orders count. */
    private final class Scope {
        private final ReportBudget budget;
        private final ZoneId zone;
        private final String whose;
        private final Function<Instant, BilledOrders> billedSince;

        /**
         * @param zone in which its days begin
         * @param whose words that follow the name of the budget
         */
        Scope(ReportBudget budget, ZoneId zone, String whose, Function<Instant, BilledOrders> billedSince) {
            this.budget = budget;
            this.zone = zone;
            this.whose = whose;
            this.billedSince = billedSince;
        }

        Optional<String> obstacle(Optional<Money> price, int more) {
            LocalDate today = LocalDate.ofInstant(context.now(), zone);
            return obstacle(new Bound(budget.perDay(), budget.costPerDay(), today, "a day", "tomorrow"), price, more)
                    .or(() -> obstacle(
                            new Bound(
                                    budget.perMonth(),
                                    budget.costPerMonth(),
                                    today.withDayOfMonth(1),
                                    "a month",
                                    "next month"),
                            price,
                            more));
        }

        private Optional<String> obstacle(Bound bound, Optional<Money> price, int more) {
            if (bound.orders().isEmpty() && bound.cost().isEmpty()) {
                return Optional.empty();
            }
            BilledOrders billed =
                    billedSince.apply(bound.from().atStartOfDay(zone).toInstant());
            if (bound.orders().isPresent()
                    && billed.count() + more > bound.orders().getAsInt()) {
                return Optional.of("The budget of " + bound.orders().getAsInt() + " reports " + bound.span() + whose
                        + " is used up. Try again " + bound.again());
            }
            return bound.cost()
                    .filter(most -> price.filter(one ->
                                    billed.costAt(one).plus(times(one, more)).compareAmount(most) > 0)
                            .isPresent())
                    .map(most -> "The budget of " + most + " " + bound.span() + whose
                            + " has no room for one more report of "
                            + price.map(Money::toString).orElse("")
                            + ". Try again " + bound.again());
        }
    }

    private static Money times(Money price, int number) {
        return price.times(BigDecimal.valueOf(number));
    }

    /** What may be ordered from a day on. */
    private record Bound(OptionalInt orders, Optional<Money> cost, LocalDate from, String span, String again) {}
}
