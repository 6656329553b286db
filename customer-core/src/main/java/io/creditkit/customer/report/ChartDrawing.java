package io.creditkit.customer.report;

import io.creditkit.customer.report.ChartSeries.Carried;
import io.creditkit.customer.report.ChartSeries.Gap;
import io.creditkit.customer.report.ChartSeries.LeftOut;
import io.creditkit.customer.report.ChartSeries.Origin;
import io.creditkit.customer.report.ChartSeries.Point;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Makes a chart's data out of the history of one level. Pure. */
final class ChartDrawing {
    private static final Set<Criterion> AMOUNTS = Set.of(
            Criterion.LIMIT,
            Criterion.CONTRACT_LIMIT,
            Criterion.JUDGMENT_TOTAL,
            Criterion.PRIVILEGE_TOTAL,
            Criterion.TURNOVER,
            Criterion.EQUITY);
    private static final BigDecimal HIGHEST_SCORE = BigDecimal.valueOf(100);
    private static final BigDecimal USUAL_DBT = BigDecimal.valueOf(120);

    private final Criterion criterion;
    private final ChartBucket bucket;
    private final LevelAggregate aggregate;
    private final BigDecimal highestScore;
    private final List<LeftOut> leftOut = new ArrayList<>();

    ChartDrawing(Criterion criterion, ChartBucket bucket, LevelAggregate aggregate) {
        this(criterion, bucket, aggregate, HIGHEST_SCORE);
    }

    ChartDrawing(Criterion criterion, ChartBucket bucket, LevelAggregate aggregate, BigDecimal highestScore) {
        this.highestScore = highestScore;
        this.criterion = criterion;
        this.bucket = bucket;
        this.aggregate = aggregate;
    }

    /**
     * {@return whether the criterion is a number at all} A band is none: no number is ever derived from a letter.
     */
    static boolean isDrawable(Criterion criterion) {
        return switch (criterion) {
            case SCORE,
                    LIMIT,
                    CONTRACT_LIMIT,
                    PROBABILITY_OF_DEFAULT,
                    DBT,
                    JUDGMENT_COUNT,
                    JUDGMENT_TOTAL,
                    PRIVILEGE_COUNT,
                    PRIVILEGE_TOTAL,
                    PAYMENT_REMARK_COUNT,
                    TURNOVER,
                    EQUITY -> true;
            case BAND, INSOLVENT, PROTESTED, PREJUDICED, COMPANY_STATUS, NAME, ADDRESS, DIRECTORS, NEGATIVE_RECORD ->
                false;
        };
    }

    /** {@return the series up to its last observation} */
    ChartSeries draw(List<LevelValue> series) {
        return draw(series, List.of(), Optional.empty());
    }

    /**
     * {@return the series up to that day}
     *
     * @param confirmed what was told again since it last changed, oldest first: a history keeps changes alone, and a span in which the
     *     level was told is none of which nothing is known
     */
    ChartSeries draw(List<LevelValue> series, List<Point> confirmed, Optional<LocalDate> until) {
        Optional<Currency> currency = newestCurrency(series);
        Map<LocalDate, List<Point>> buckets = new TreeMap<>();
        List<LevelValue> newest = ScoreModels.newest(series, LevelValue::model);
        series.subList(0, series.size() - newest.size())
                .forEach(former -> leaveOut(
                        former,
                        "It was given by another score model"
                                + former.model().map(model -> ", " + model).orElse("") + "."));
        NavigableMap<LocalDate, Optional<Point>> standing = new TreeMap<>();
        for (LevelValue observation : newest) {
            LocalDate span = bucket.startOf(observation.on());
            standing.put(span, Optional.empty());
            observation
                    .number()
                    .filter(number -> isShown(observation, number, currency))
                    .ifPresent(number -> {
                        Point point = new Point(observation.on(), number);
                        standing.put(span, Optional.of(point));
                        buckets.computeIfAbsent(span, start -> new ArrayList<>())
                                .add(point);
                    });
        }
        confirmed.forEach(told -> {
            LocalDate span = bucket.startOf(told.on());
            if (!standing.containsKey(span)) {
                Optional.ofNullable(standing.lowerEntry(span))
                        .flatMap(Map.Entry::getValue)
                        .filter(level -> level.value().compareTo(told.value()) == 0)
                        .ifPresent(level -> buckets.put(span, List.of(told)));
            }
        });
        List<Point> points = buckets.values().stream().map(aggregate::of).toList();
        List<LocalDate> starts = List.copyOf(buckets.keySet());
        return ChartSeries.builder()
                .criterion(criterion)
                .unit(unit(currency))
                .currency(currency)
                .domainMin(points.stream().map(Point::value).reduce(BigDecimal.ZERO, BigDecimal::min))
                .domainMax(domainMax(points))
                .points(points)
                .gaps(gaps(starts, until))
                .carried(carried(starts, standing, until))
                .leftOut(leftOut)
                .build();
    }

    private boolean isShown(LevelValue observation, BigDecimal number, Optional<Currency> currency) {
        boolean belowNothing = number.signum() < 0 && criterion != Criterion.EQUITY;
        if (belowNothing || (criterion == Criterion.SCORE && number.compareTo(highestScore) > 0)) {
            return leaveOut(observation, "It is outside the scale.");
        }
        if (AMOUNTS.contains(criterion) && !observation.currency().equals(currency)) {
            return leaveOut(
                    observation,
                    "The chart is in "
                            + currency.map(Currency::getCurrencyCode).orElse("an untold currency")
                            + ", this amount is in "
                            + observation
                                    .currency()
                                    .map(Currency::getCurrencyCode)
                                    .orElse("an untold one")
                            + ".");
        }
        return true;
    }

    private boolean leaveOut(LevelValue observation, String why) {
        leftOut.add(new LeftOut(observation.on(), observation.text(), why));
        return false;
    }

    private Optional<Currency> newestCurrency(List<LevelValue> series) {
        return AMOUNTS.contains(criterion)
                ? series.stream().flatMap(point -> point.currency().stream()).reduce((earlier, later) -> later)
                : Optional.empty();
    }

    private String unit(Optional<Currency> currency) {
        return switch (criterion) {
            case SCORE -> "points";
            case DBT -> "days";
            case PROBABILITY_OF_DEFAULT -> "share";
            case LIMIT, CONTRACT_LIMIT, JUDGMENT_TOTAL, PRIVILEGE_TOTAL, TURNOVER, EQUITY ->
                currency.map(Currency::getCurrencyCode).orElse("amount");
            default -> "count";
        };
    }

    private BigDecimal domainMax(List<Point> points) {
        BigDecimal highest = points.stream().map(Point::value).reduce(BigDecimal.ZERO, BigDecimal::max);
        return switch (criterion) {
            case SCORE -> highestScore;
            case PROBABILITY_OF_DEFAULT -> BigDecimal.ONE;
            case DBT -> USUAL_DBT.max(highest);
            default -> highest.signum() == 0 ? BigDecimal.ONE : highest;
        };
    }

    private List<Gap> gaps(List<LocalDate> starts, Optional<LocalDate> until) {
        List<Gap> gaps = new ArrayList<>();
        for (int i = 1; i < starts.size(); i++) {
            LocalDate afterLast = bucket.next(Objects.requireNonNull(starts.get(i - 1)));
            LocalDate next = Objects.requireNonNull(starts.get(i));
            if (afterLast.isBefore(next)) {
                gaps.add(new Gap(afterLast, next.minusDays(1)));
            }
        }
        if (!starts.isEmpty()) {
            LocalDate afterLast = bucket.next(Objects.requireNonNull(starts.get(starts.size() - 1)));
            until.filter(day -> !afterLast.isAfter(day)).ifPresent(day -> gaps.add(new Gap(afterLast, day)));
        }
        return gaps;
    }

    /** What is known to be no number, such as "not rated", is no level to carry on. */
    private Optional<Carried> carried(
            List<LocalDate> starts, NavigableMap<LocalDate, Optional<Point>> standing, Optional<LocalDate> until) {
        List<Point> points = new ArrayList<>();
        List<LocalDate> filled = new ArrayList<>(starts);
        for (Gap gap : gaps(starts, until)) {
            for (LocalDate span = gap.from(); !span.isAfter(gap.to()); span = bucket.next(span)) {
                LocalDate empty = span;
                Optional.ofNullable(standing.floorEntry(span))
                        .flatMap(Map.Entry::getValue)
                        .ifPresent(level -> {
                            points.add(new Point(empty, level.value(), Origin.CARRIED_FORWARD));
                            filled.add(empty);
                        });
            }
        }
        filled.sort(Comparator.naturalOrder());
        return points.isEmpty() ? Optional.empty() : Optional.of(new Carried(points, gaps(filled, until)));
    }
}
