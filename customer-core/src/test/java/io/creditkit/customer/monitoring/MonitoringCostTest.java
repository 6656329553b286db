package io.creditkit.customer.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What the daily run costs, and that it misses nothing. */
class MonitoringCostTest {
    @Test
    void the_daily_run_buys_at_most_1_1_reports_for_each_change_and_misses_none() {
        WatchWorld.Result result = new WatchWorld(300, 7).live(40);

        assertThat(result.missed()).isEmpty();
        assertThat(result.changed()).isGreaterThan(100);
        assertThat(result.boughtForEachChange()).isBetween(0.5, 1.1);
    }

    /** With {@code -Dcreditkit.monitoring.companies=10000}: 90 days, in a few minutes. */
    @Test
    @EnabledIfSystemProperty(named = "creditkit.monitoring.companies", matches = "\\d+")
    void the_same_holds_at_the_size_of_a_book() {
        WatchWorld.Result result = new WatchWorld(Integer.getInteger("creditkit.monitoring.companies"), 7).live(90);

        System.out.println(result + ", bought for each change: " + result.boughtForEachChange());
        assertThat(result.missed()).isEmpty();
        assertThat(result.boughtForEachChange()).isBetween(0.5, 1.1);
    }
}
