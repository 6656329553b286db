package io.creditkit.customer.report;

import static io.creditkit.customer.report.Bench.ACME;
import static io.creditkit.customer.report.Bench.GB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.Actor;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Money;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.report.ReportOutcome.Delivered;
import io.creditkit.customer.report.ReportOutcome.Refused;
import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class BudgetTest {
    private static final OrderReason DECIDED =
            OrderReason.of(ReportPurpose.CREDIT_DECISION, "A large order").beyondBudget();

    private final Bench bench = Bench.create();
    private final FakeBureau bureau = new FakeBureau(bench::now)
            .reports(FakeBureau.report(ACME, 80, "75000").build());

    @Test
    void the_budget_of_a_day_and_of_a_month_is_never_passed() {
        ReportPolicy policy = ReportPolicy.builder().perDay(2).perMonth(3).build();
        for (int i = 2; i <= 6; i++) {
            bureau.reports(FakeBureau.report(company(i), 50, "1000").build());
        }

        assertThat(obtain(company(2), policy)).isInstanceOf(Delivered.class);
        assertThat(obtain(company(3), policy)).isInstanceOf(Delivered.class);
        assertThat(obtain(company(4), policy))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).contains("2 reports a day"));
        bench.advance(Duration.ofDays(1));
        assertThat(obtain(company(4), policy)).isInstanceOf(Delivered.class);
        assertThat(obtain(company(5), policy))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).contains("3 reports a month"));
        assertThat(bureau.billed()).isEqualTo(3);
    }

    @Test
    void a_budget_of_money_counts_what_each_report_costs() {
        for (int i = 2; i <= 4; i++) {
            bureau.reports(FakeBureau.report(company(i), 50, "1000").build());
        }
        ReportPolicy policy = ReportPolicy.builder()
                .price(eur("10"))
                .putPricesByCountry(CountryCode.of("DE"), eur("25"))
                .costPerDay(eur("35"))
                .costPerMonth(eur("45"))
                .build();

        assertThat(obtainIn("DE", company(2), policy)).isInstanceOf(Delivered.class);
        assertThat(obtainIn("DE", company(3), policy))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.why())
                                .isEqualTo("The budget of 35.00 EUR a day has no room for one more report of 25.00 EUR."
                                        + " Try again tomorrow."));
        assertThat(obtain(company(3), policy)).as("the last 10 EUR").isInstanceOf(Delivered.class);
        bench.advance(Duration.ofDays(1));
        assertThat(obtainIn("DE", company(4), policy))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.why())
                                .contains("45.00 EUR a month")
                                .contains("next month"));
        assertThat(reports(policy).ledger())
                .extracting(order -> order.price().orElseThrow())
                .containsExactly(eur("25"), eur("10"));
    }

    @Test
    void what_was_ordered_without_a_price_counts_at_the_highest_of_today() {
        ReportPolicy unpriced = ReportPolicy.standard();
        ReportPolicy priced =
                ReportPolicy.builder().price(eur("10")).costPerDay(eur("15")).build();
        bureau.reports(FakeBureau.report(company(2), 50, "1000").build());
        obtain(ACME, unpriced);

        assertThat(obtain(company(2), priced)).isInstanceOf(Refused.class);
    }

    @Test
    void a_cheap_country_has_no_room_where_orders_of_an_unknown_price_may_have_used_it_up() {
        ReportPolicy priced = ReportPolicy.builder()
                .price(eur("10"))
                .putPricesByCountry(CountryCode.of("DE"), eur("25"))
                .costPerDay(eur("50"))
                .build();
        for (int i = 2; i <= 3; i++) {
            bureau.reports(FakeBureau.report(company(i), 50, "1000").build());
        }
        obtain(ACME, ReportPolicy.standard());
        obtain(company(2), ReportPolicy.builder().price(Money.of("1", "GBP")).build());

        assertThat(obtain(company(3), priced)).isInstanceOf(Refused.class);
    }

    @Test
    void a_budget_of_money_without_a_price_or_in_another_currency_is_refused_when_it_is_made() {
        assertThatThrownBy(() -> ReportPolicy.builder().costPerDay(eur("15")).build())
                .isInstanceOf(InvalidEntryException.class)
                .hasMessageContaining("needs the price");
        assertThatThrownBy(() -> ReportPolicy.builder()
                        .price(Money.of("10", "GBP"))
                        .acrossTenants(
                                ReportBudget.builder().costPerMonth(eur("15")).build())
                        .build())
                .isInstanceOf(InvalidEntryException.class)
                .hasMessageContaining("one currency");
    }

    @Test
    void tenants_share_a_budget_and_see_nothing_else_of_each_other() {
        ReportPolicy policy = ReportPolicy.builder()
                .price(eur("10"))
                .acrossTenants(
                        ReportBudget.builder().perDay(3).costPerMonth(eur("30")).build())
                .build();
        CreditReports other = new CreditReports(
                bench.contextOf(TenantId.of("other"), Actor.of("tester")), Optional.of(bureau), policy);
        for (int i = 2; i <= 5; i++) {
            bureau.reports(FakeBureau.report(company(i), 50, "1000").build());
        }

        assertThat(obtain(company(2), policy)).isInstanceOf(Delivered.class);
        assertThat(other.obtain(company(2), GB, "Two", ReportPurpose.EXISTING_BUSINESS, "theirs"))
                .isInstanceOf(Delivered.class);
        assertThat(obtain(company(3), policy)).isInstanceOf(Delivered.class);
        assertThat(other.obtain(company(4), GB, "Four", ReportPurpose.EXISTING_BUSINESS, "theirs"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.why()).contains("3 reports a day for all tenants together"));
        bench.advance(Duration.ofDays(1));
        assertThat(obtain(company(4), policy))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.why()).contains("30.00 EUR a month for all tenants together"));
        assertThat(other.ledger()).hasSize(1);
        assertThat(bureau.billed()).isEqualTo(3);
    }

    @Test
    void somebody_who_may_goes_beyond_the_budget_where_the_policy_asks() {
        ReportPolicy asks = ReportPolicy.builder()
                .perDay(1)
                .overBudget(ReportPolicy.OverBudget.ASK)
                .build();
        ReportPolicy refuses = ReportPolicy.builder().perDay(1).build();
        for (int i = 2; i <= 4; i++) {
            bureau.reports(FakeBureau.report(company(i), 50, "1000").build());
        }
        obtain(company(2), asks);

        assertThat(obtain(company(3), asks))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.obstacle())
                                .isEqualTo(ReportOutcome.Obstacle.BUDGET_TO_BE_ASKED_FOR));
        assertThat(reports(refuses).obtain(company(3), GB, "Three", DECIDED))
                .as("a policy that asks nobody")
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.obstacle()).isEqualTo(ReportOutcome.Obstacle.BUDGET));
        assertThat(reports(asks).obtain(company(3), GB, "Three", DECIDED)).isInstanceOf(Delivered.class);
        assertThat(reports(asks).ledger())
                .filteredOn(order -> order.company().equals(company(3)))
                .filteredOn(order -> order.outcome() == ReportOrder.Outcome.DELIVERED)
                .singleElement()
                .satisfies(order -> assertThat(order.reason()).isEqualTo("Beyond the budget: A large order"));
        assertThat(obtain(company(4), asks)).as("the next one").isInstanceOf(Refused.class);
        bench.advance(Duration.ofDays(1));
        reports(asks).obtain(company(4), GB, "Four", DECIDED);
        assertThat(reports(asks).ledger())
                .last()
                .satisfies(order ->
                        assertThat(order.reason()).as("where there was room").isEqualTo("A large order"));
    }

    @Test
    void nobody_goes_beyond_the_budget_that_all_tenants_share() {
        ReportPolicy asks = ReportPolicy.builder()
                .perDay(0)
                .acrossTenants(ReportBudget.builder().perDay(1).build())
                .overBudget(ReportPolicy.OverBudget.ASK)
                .build();
        bureau.reports(FakeBureau.report(company(2), 50, "1000").build());
        assertThat(reports(asks).obtain(company(2), GB, "Two", DECIDED)).isInstanceOf(Delivered.class);

        assertThat(reports(asks).obtain(ACME, GB, "Acme", DECIDED)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.obstacle()).isEqualTo(ReportOutcome.Obstacle.BUDGET);
            assertThat(refused.why())
                    .isEqualTo(
                            "The budget of 1 reports a day for all tenants together is used up. Try again tomorrow.");
        });
        assertThat(bureau.billed()).isEqualTo(1);
    }

    @Test
    void an_order_beyond_the_budget_is_taken_back_where_another_tenant_ordered_at_the_same_moment() {
        ReportPolicy asks = ReportPolicy.builder()
                .perDay(0)
                .acrossTenants(ReportBudget.builder().perDay(1).build())
                .overBudget(ReportPolicy.OverBudget.ASK)
                .build();
        ReportOrder theirs = order("theirs", bench.now());
        Bench raced = bench.over(storage -> new Interrupted(
                storage,
                () -> bench.contextOf(TenantId.of("other"), Actor.of("tester")).inUnitOfWork(work -> {
                    work.reports().openOrder(theirs);
                    return theirs;
                })));
        CreditReports reports = new CreditReports(raced.context(), Optional.of(bureau), asks);

        assertThat(reports.obtain(ACME, GB, "Acme", DECIDED)).isInstanceOf(Refused.class);
        assertThat(reports.ledger())
                .extracting(ReportOrder::outcome)
                .containsExactly(ReportOrder.Outcome.NOT_DELIVERED);
        assertThat(bureau.billed()).isZero();
    }

    @Test
    void the_budget_of_the_day_an_order_was_placed_on_is_looked_at_once_more_also_after_midnight() {
        ReportPolicy policy = ReportPolicy.builder().perDay(1).build();
        bench.setTo("2026-03-10T23:59:59Z");
        ReportOrder other = order("other", bench.now());
        Bench raced = bench.over(storage -> new Interrupted(storage, () -> {
            bench.work(work -> {
                work.reports().openOrder(other);
                return other;
            });
            bench.advance(Duration.ofSeconds(2));
        }));
        CreditReports reports = new CreditReports(raced.context(), Optional.of(bureau), policy);

        assertThat(reports.obtain(ACME, GB, "Acme", ReportPurpose.CREDIT_DECISION, "At midnight"))
                .isInstanceOf(Refused.class);
        assertThat(bureau.billed()).isZero();
    }

    /** A storage in which something happens once an order is written, before it is looked at once more. */
    private static final class Interrupted implements Storage {
        private final Storage storage;
        private final Runnable meanwhile;
        private boolean happened;

        Interrupted(Storage storage, Runnable meanwhile) {
            this.storage = storage;
            this.meanwhile = meanwhile;
        }

        @Override
        public <T> T inUnitOfWork(TenantId tenant, Function<UnitOfWork, T> work) {
            T result = storage.inUnitOfWork(tenant, work);
            if (!happened
                    && storage.inUnitOfWork(
                            tenant, stores -> !stores.reports().openOrders().isEmpty())) {
                happened = true;
                meanwhile.run();
            }
            return result;
        }

        @Override
        public void close() {
            storage.close();
        }
    }

    private static ReportOrder order(String id, Instant at) {
        return ReportOrder.builder()
                .id(OrderId.of(id))
                .company(company(9))
                .country(GB)
                .requestedBy(Actor.of("tester"))
                .requestedAt(at)
                .reason("at the same moment")
                .outcome(ReportOrder.Outcome.PLACED)
                .build();
    }

    @Test
    void to_go_beyond_the_budget_takes_a_permission_of_its_own() {
        ReportPolicy asks = ReportPolicy.builder()
                .perDay(0)
                .overBudget(ReportPolicy.OverBudget.ASK)
                .build();
        Actor clerk = Actor.of("clerk", Role.of("clerk", Permission.ORDER_REPORTS));
        OrderReason wish =
                OrderReason.of(ReportPurpose.CREDIT_DECISION, "At once").beyondBudget();

        assertThatThrownBy(() -> new CreditReports(bench.contextOf(clerk), Optional.of(bureau), asks)
                        .obtain(ACME, GB, "Acme", wish))
                .isInstanceOf(PermissionDeniedException.class)
                .hasMessageContaining("ORDER_BEYOND_BUDGET");
        assertThat(bureau.billed()).isZero();
    }

    @Test
    void refusals_that_were_not_billed_do_not_use_the_budget_up() {
        ReportPolicy policy = ReportPolicy.builder().perDay(1).build();
        bureau.failNextOrder(FakeBureau.refusal(BureauException.Kind.UNAVAILABLE));
        obtain(ACME, policy);

        assertThat(obtain(ACME, policy)).isInstanceOf(Delivered.class);
    }

    private CreditReports reports(ReportPolicy policy) {
        return new CreditReports(bench.context(), Optional.of(bureau), policy);
    }

    private ReportOutcome obtain(AgencyCompanyId company, ReportPolicy policy) {
        return reports(policy).obtain(company, GB, "Acme", ReportPurpose.EXISTING_BUSINESS, "new customer");
    }

    private ReportOutcome obtainIn(String country, AgencyCompanyId company, ReportPolicy policy) {
        return reports(policy)
                .obtain(company, CountryCode.of(country), "Acme", ReportPurpose.EXISTING_BUSINESS, "new customer");
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private static AgencyCompanyId company(int number) {
        return AgencyCompanyId.of(FakeBureau.AGENCY, "GB-0-%08d".formatted(number));
    }
}
