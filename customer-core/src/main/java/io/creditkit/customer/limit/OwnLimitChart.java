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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The limit of one account over time: the decided one, else that entered with it. */
record OwnLimitChart(WorkContext context, ExpiredLimit expired) {
    ChartSeries draw(UnitOfWork work, Customer customer, ChartBucket bucket, LevelAggregate aggregate) {
        List<Customer> versions = Stream.concat(
                        work.customers().formerVersions(customer.id()).stream(), Stream.of(customer))
                .toList();
        Map<LimitSubject, List<LimitDecision>> decisions = work.limits()
                .of(Stream.of(LimitSubject.entityOf(customer), LimitSubject.of(customer.id()))
                        .collect(Collectors.toSet()));
        NavigableSet<LocalDate> changes = changes(decisions, versions);
        NavigableSet<LocalDate> days = new TreeSet<>(changes);
        if (!days.isEmpty()) {
            // A limit holds without anybody looking at it, so a span in which nothing changes has its value, too.
            days.addAll(bucket.startsBetween(days.first(), context.today()));
        }
        List<LevelValue> levels = days.stream()
                .map(day -> level(day, on(decisions, customer, versions, day)))
                .toList();
        ChartSeries drawn = ChartSeries.ofOwn(Criterion.LIMIT, levels, bucket, aggregate);
        return ChartSeries.builder()
                .from(drawn)
                .leftOut(drawn.leftOut().stream()
                        .filter(one -> changes.contains(one.on()))
                        .toList())
                .build();
    }

    private NavigableSet<LocalDate> changes(Map<LimitSubject, List<LimitDecision>> decisions, List<Customer> versions) {
        Stream<LocalDate> decided = decisions.values().stream()
                .flatMap(List::stream)
                .filter(decision -> decision.state().wasApproved())
                .flatMap(decision -> Stream.of(
                                Optional.of(decision.validFrom()),
                                decision.validUntil().map(last -> last.plusDays(1)),
                                decision.endedOn())
                        .flatMap(Optional::stream));
        Stream<LocalDate> entered = versions.stream()
                .filter(version -> version.internalLimit().isPresent())
                .map(version -> dayOf(version.updatedAt()));
        NavigableSet<LocalDate> days = new TreeSet<>();
        Stream.concat(decided, entered)
                .filter(day -> !day.isAfter(context.today()))
                .forEach(days::add);
        return days;
    }

    private Optional<LimitAmount> on(
            Map<LimitSubject, List<LimitDecision>> decisions,
            Customer customer,
            List<Customer> versions,
            LocalDate day) {
        return LimitInForce.decided(subject -> decisions.getOrDefault(subject, List.of()), customer, day, expired)
                .map(LimitInForce::amount)
                .or(() -> versions.stream()
                        .filter(version -> !dayOf(version.updatedAt()).isAfter(day))
                        .reduce((earlier, later) -> later)
                        .flatMap(Customer::internalLimit)
                        .map(LimitAmount::of));
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

    private LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, context.zone());
    }
}
