package io.creditkit.customer.limit;

import static io.creditkit.customer.limit.LimitBench.ALONE;
import static io.creditkit.customer.limit.LimitBench.COMPANY;
import static io.creditkit.customer.limit.LimitBench.ONE;
import static io.creditkit.customer.limit.LimitBench.TODAY;
import static io.creditkit.customer.limit.LimitBench.TWO;
import static io.creditkit.customer.limit.LimitBench.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.report.ChartBucket;
import io.creditkit.customer.report.ChartSeries;
import io.creditkit.customer.report.LevelAggregate;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnLimitChartTest {
    private final LimitBench bench = new LimitBench();

    @Test
    void aDecidedLimitIsThereInEachMonthInWhichItHeldAndForEachAccountOfTheCompany() {
        bench.decide(COMPANY, "25000");
        bench.later(Duration.ofDays(61));
        bench.decide(COMPANY, "10000");
        bench.later(Duration.ofDays(31));

        ChartSeries chart = bench.limits().chart(ONE);

        assertThat(chart.currency()).contains(eur("1").currency());
        assertThat(chart.points())
                .extracting(ChartSeries.Point::on, point -> point.value().intValueExact())
                .containsExactly(
                        tuple(TODAY, 25000),
                        tuple(LocalDate.of(2026, 4, 1), 25000),
                        tuple(LocalDate.of(2026, 5, 31), 10000),
                        tuple(LocalDate.of(2026, 6, 1), 10000),
                        tuple(LocalDate.of(2026, 7, 1), 10000));
        assertThat(chart.gaps()).isEmpty();
        assertThat(chart.domainMax()).isEqualByComparingTo("25000");
        assertThat(bench.limits().chart(TWO)).isEqualTo(chart);
        assertThat(bench.limits().chart(ALONE).points()).isEmpty();
    }

    @Test
    void theHistoryTellsWhereTheLimitStandsWhatItWasAndWhatWasKnownThen() {
        assertThat(bench.limits().latestChange(ONE)).isEmpty();
        LimitDecision first = bench.decide(COMPANY, "25000");
        Instant before = bench.now;
        bench.later(Duration.ofDays(61));
        LimitDecision second = bench.decide(COMPANY, "10000");
        bench.later(Duration.ofDays(31));

        OwnLimitChange change = bench.limits().latestChange(TWO).orElseThrow();
        assertThat(change.current().on()).isEqualTo(LocalDate.of(2026, 5, 31));
        assertThat(change.current().amount()).isEqualTo(LimitAmount.of(eur("10000")));
        assertThat(change.current().decision()).contains(second.id());
        assertThat(change.current().knownSince()).isEqualTo(second.decidedAt().orElseThrow());
        assertThat(change.previous()).map(OwnLimitPoint::decision).contains(Optional.of(first.id()));
        assertThat(bench.limits().history(ONE)).hasSize(2);

        assertThat(bench.limits().knownAt(ONE, before.minusSeconds(1))).isEmpty();
        assertThat(bench.limits().knownAt(ONE, before))
                .as("at the moment itself")
                .map(OwnLimitPoint::amount)
                .contains(LimitAmount.of(eur("25000")));
        assertThat(bench.limits().knownAt(ONE, before.plusSeconds(1)))
                .map(OwnLimitPoint::amount)
                .contains(LimitAmount.of(eur("25000")));
        assertThat(bench.limits().knownAt(ONE, bench.now))
                .map(OwnLimitPoint::amount)
                .contains(LimitAmount.of(eur("10000")));
    }

    @Test
    void aTemporaryLimitFallsBackByItselfInTheChart() {
        bench.decide(ALONE_SUBJECT, "1000");
        bench.limits()
                .decisions()
                .decide(LimitEntry.temporary(
                        ALONE_SUBJECT, eur("5000"), TODAY.plusDays(10), TODAY.plusDays(20), "Season."));
        bench.later(Duration.ofDays(40));

        assertThat(bench.limits().chart(ALONE, ChartBucket.DAY, LevelAggregate.LAST).points().stream()
                        .map(point -> point.value().intValueExact())
                        .toList())
                .containsExactlyElementsOf(java.util.stream.IntStream.rangeClosed(0, 40)
                        .mapToObj(day -> day >= 10 && day <= 20 ? 5000 : 1000)
                        .toList());
    }

    @Test
    void whatTheHostEnteredStandsInWhereNobodyDecidedAndATimeWithoutALimitIsAGap() {
        enter(Optional.of(eur("300")));
        bench.later(Duration.ofDays(31));
        enter(Optional.empty());
        bench.later(Duration.ofDays(61));
        enter(Optional.of(eur("500")));

        ChartSeries chart = bench.limits().chart(ALONE);

        assertThat(chart.points())
                .extracting(ChartSeries.Point::value)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("300"), new BigDecimal("300"), new BigDecimal("500"));
        assertThat(chart.gaps())
                .containsExactly(new ChartSeries.Gap(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 6, 30)));
    }

    @Test
    void aLimitInAFormerCurrencyIsLeftOutOnceAndNotOnceAMonth() {
        enter(Optional.of(Money.of("300", "USD")));
        bench.later(Duration.ofDays(100));
        enter(Optional.of(eur("500")));

        assertThat(bench.limits().chart(ALONE).leftOut())
                .extracting(ChartSeries.LeftOut::on)
                .containsExactly(TODAY);
    }

    @Test
    void nobodyElseSeesIt() {
        Actor clerk = Actor.of("clerk", Role.of("clerk", Permission.VIEW_CUSTOMERS));

        assertThatThrownBy(() -> bench.limits(clerk).chart(ONE)).isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> bench.limits().chart(CustomerId.of("nobody")))
                .isInstanceOf(UnknownReferenceException.class);
    }

    private static final LimitSubject ALONE_SUBJECT = LimitSubject.of(ALONE);

    private void enter(Optional<Money> limit) {
        bench.context(Actor.of("setup"))
                .inUnitOfWork(work -> work.customers()
                        .save(Customer.builder()
                                .from(work.customers().find(ALONE).orElseThrow())
                                .internalLimit(limit)
                                .updatedAt(bench.now)
                                .build()));
    }
}
