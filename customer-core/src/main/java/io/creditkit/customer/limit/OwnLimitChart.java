package io.creditkit.customer.limit;

import io.creditkit.customer.Customer;
import io.creditkit.customer.Money;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.report.ChartBucket;
import io.creditkit.customer.report.ChartSeries;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.LevelAggregate;
import io.creditkit.customer.report.LevelValue;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** The limit of one account over time: the decided one, else that entered with it. */
record OwnLimitChart(WorkContext context, ExpiredLimit expired) {
    ChartSeries draw(UnitOfWork work, Customer customer, ChartBucket bucket, LevelAggregate aggregate) {
        OwnLimitHistory history = OwnLimitHistory.read(work, customer, expired, context.zone());
        NavigableSet<LocalDate> changes = history.changes(context.today());
        NavigableSet<LocalDate> days = new TreeSet<>(changes);
        if (!days.isEmpty()) {
            // A limit holds without anybody looking at it, so a span in which nothing changes has its value, too.
            days.addAll(bucket.startsBetween(days.first(), context.today()));
        }
        List<LevelValue> levels =
                days.stream().map(day -> level(day, history.on(day))).toList();
        ChartSeries drawn = ChartSeries.ofOwn(Criterion.LIMIT, levels, bucket, aggregate);
        return ChartSeries.builder()
                .from(drawn)
                .leftOut(drawn.leftOut().stream()
                        .filter(one -> changes.contains(one.on()))
                        .toList())
                .build();
    }

    private static LevelValue level(LocalDate day, Optional<LimitAmount> amount) {
        Optional<Money> money = amount.flatMap(LimitAmount::money);
        return new LevelValue(
                day,
                money.map(Money::amount),
                money.map(Money::currency),
                money.map(Money::toString).orElse("no limit"),
                Optional.empty());
    }
}
