package io.creditkit.customer.limit;

import static io.creditkit.customer.limit.LimitBench.ALONE;
import static io.creditkit.customer.limit.LimitBench.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.CreditStatus;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Money;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** One document, checked when it is ordered, delivered and invoiced. */
class CheckpointTest {
    private static final LimitSubject ACCOUNT = LimitSubject.of(ALONE);

    private final LimitBench bench = new LimitBench();

    CheckpointTest() {
        bench.settings =
                LimitSettings.builder().putGraceDays(Checkpoint.DELIVERY, 10).build();
        bench.decide(ACCOUNT, "1000");
        bench.reserve(ALONE, "SO-1", "800");
        bench.checks().convert(ALONE, "SO-1");
        bench.decide(ACCOUNT, "500");
    }

    @Test
    void withinTheDaysOfGraceADeliveryReliesOnTheOrderThatWasGranted() {
        bench.later(Duration.ofDays(10));

        CreditCheck check = bench.checks().check(delivery("800"));

        assertThat(check.isGranted()).isTrue();
        assertThat(check.verdict()).isEqualTo(CheckVerdict.WATCH);
        assertThat(check.reliesOn()).map(Reservation::reference).contains("SO-1");
        assertThat(check.binding().explanation())
                .contains("within 10 days of grace")
                .contains("2026-03-31");
        assertThat(check.binding().wording().inner())
                .as("a host translates both sentences")
                .extractingFromEntries(
                        entry -> entry.getKey() + ": " + entry.getValue().get(0).key())
                .containsExactlyInAnyOrder("explanation: credit-check.exceeded", "why: credit-check.grace");
        assertThat(bench.checks().check(delivery("799.99")).isGranted())
                .as("it may shrink")
                .isTrue();
    }

    @Test
    void afterThemOrAtACheckpointWithoutAnyOrIfItGrewItIsCheckedForItself() {
        CheckRequest order = CheckRequest.order(ALONE, "SO-1", eur("800"));
        assertThat(bench.checks().check(order).verdict()).isEqualTo(CheckVerdict.HOLD);
        assertThat(bench.checks().check(order.at(Checkpoint.INVOICE)).isGranted())
                .isFalse();
        assertThat(bench.checks().check(delivery("800.01")).isGranted())
                .as("it grew")
                .isFalse();
        assertThat(bench.checks()
                        .check(CheckRequest.order(ALONE, "SO-2", eur("800")).at(Checkpoint.DELIVERY))
                        .isGranted())
                .as("another document")
                .isFalse();
        assertThat(bench.checks()
                        .check(CheckRequest.order(ALONE, "SO-1", Money.of("1", "GBP"))
                                .at(Checkpoint.DELIVERY))
                        .reliesOn())
                .as("another currency")
                .isEmpty();
        bench.later(Duration.ofDays(10).plusSeconds(1));
        assertThat(bench.checks().check(delivery("800")).isGranted()).isFalse();
    }

    @Test
    void aCheckThatReliesOnAFormerOneDoesNotBeginTheDaysAnew() {
        bench.later(Duration.ofDays(9));
        assertThat(bench.checks().reserve(delivery("800")).isGranted()).isTrue();

        bench.later(Duration.ofDays(2));
        assertThat(bench.checks().reserve(delivery("800")).isGranted()).isFalse();
    }

    @Test
    void whoIsStoppedByHandIsStoppedAllTheSame() {
        bench.limits().standings().set(ACCOUNT, CreditStatus.STOP, "Bankrupt.");

        assertThat(bench.checks().check(delivery("800")).verdict()).isEqualTo(CheckVerdict.STOP);
    }

    @Test
    void whatWasGrantedAndGivenBackIsNotReliedOn() {
        bench.decide(ACCOUNT, "2000");
        bench.reserve(ALONE, "SO-3", "900");
        bench.checks().release(ALONE, "SO-3");
        bench.decide(ACCOUNT, "500");

        assertThat(bench.checks()
                        .check(CheckRequest.order(ALONE, "SO-3", eur("900")).at(Checkpoint.DELIVERY))
                        .isGranted())
                .isFalse();
        assertThatThrownBy(() -> LimitSettings.builder()
                        .putGraceDays(Checkpoint.ORDER, -1)
                        .build())
                .isInstanceOf(InvalidEntryException.class);
    }

    private static CheckRequest delivery(String amount) {
        return CheckRequest.order(ALONE, "SO-1", eur(amount)).at(Checkpoint.DELIVERY);
    }
}
