package io.creditkit.customer.report;

import io.creditkit.customer.Money;
import io.creditkit.customer.report.Trend.Direction;
import io.creditkit.customer.report.Trend.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Trends from the last two comparable observations (domain guide §14.2): stable within 2 points of a score, within 5 per cent
 * of anything else. Pure.
 */
final class ComputedTrends {
    private static final BigDecimal SCORE_TOLERANCE = BigDecimal.valueOf(2);
    private static final BigDecimal RELATIVE_TOLERANCE = new BigDecimal("0.05");

    private final ZoneId zone;
    private final Optional<CreditReport> report;

    private record Observation(LocalDate on, BigDecimal value, Optional<Currency> currency) {}

    ComputedTrends(ZoneId zone, Optional<CreditReport> report) {
        this.zone = zone;
        this.report = report;
    }

    /** {@return the history that a kind is computed from; empty for those computed from statements} */
    static Optional<Criterion> criterion(Kind kind) {
        return switch (kind) {
            case SCORE -> Optional.of(Criterion.SCORE);
            case LIMIT -> Optional.of(Criterion.LIMIT);
            case PAYMENT -> Optional.of(Criterion.DBT);
            case PROFITABILITY, LIQUIDITY, NET_WORTH -> Optional.empty();
        };
    }

    Optional<Trend> fromHistory(Kind kind, List<HistoryPoint> series) {
        List<Observation> observations = new ArrayList<>();
        for (HistoryPoint point : ScoreModels.newest(series)) {
            point.number()
                    .ifPresent(
                            number -> observations.add(new Observation(point.observedOn(), number, point.currency())));
        }
        // History keeps changes alone, so the newest report may be a later observation of the same value.
        observedByReport(kind)
                .filter(seen -> observations.isEmpty()
                        || seen.on()
                                .isAfter(observations
                                        .get(observations.size() - 1)
                                        .on()))
                .ifPresent(observations::add);
        if (observations.size() < 2) {
            return Optional.empty();
        }
        Observation now = observations.get(observations.size() - 1);
        Observation before = observations.get(observations.size() - 2);
        return now.currency().equals(before.currency()) ? Optional.of(compare(kind, before, now)) : Optional.empty();
    }

    Optional<Trend> fromStatements(Kind kind) {
        List<Statement> statements = report.map(CreditReport::statements).orElse(List.of());
        if (statements.isEmpty()) {
            return Optional.empty();
        }
        Statement newest = statements.get(0);
        return statements.stream()
                .skip(1)
                .filter(earlier -> earlier.yearEnd().isBefore(newest.yearEnd()))
                .filter(earlier -> earlier.currency().equals(newest.currency()))
                .filter(earlier -> earlier.consolidated().equals(newest.consolidated()))
                .findFirst()
                .flatMap(earlier -> measure(kind, earlier)
                        .flatMap(before -> measure(kind, newest).map(now -> compare(kind, before, now))));
    }

    private Optional<Observation> observedByReport(Kind kind) {
        if (report.isEmpty() || report.get().orderedAt().isEmpty()) {
            return Optional.empty();
        }
        LocalDate on = day(report.get().orderedAt().get());
        KeyFigures figures = report.get().figures();
        return switch (kind) {
            case SCORE ->
                figures.score()
                        .filter(score -> score.value().isPresent())
                        .map(score -> new Observation(
                                on, BigDecimal.valueOf(score.value().getAsInt()), Optional.empty()));
            case LIMIT ->
                figures.limit()
                        .flatMap(ProviderLimit::amount)
                        .map((Money amount) -> new Observation(on, amount.amount(), Optional.of(amount.currency())));
            case PAYMENT -> figures.dbt().map(days -> new Observation(on, BigDecimal.valueOf(days), Optional.empty()));
            case PROFITABILITY, LIQUIDITY, NET_WORTH -> Optional.empty();
        };
    }

    private static Optional<Observation> measure(Kind kind, Statement statement) {
        Optional<BigDecimal> value = switch (kind) {
            case PROFITABILITY -> quotient(statement, "profitBeforeTax", "revenue");
            case LIQUIDITY -> quotient(statement, "totalCurrentAssets", "totalCurrentLiabilities");
            case NET_WORTH -> line(statement, "totalShareholdersEquity");
            case PAYMENT, SCORE, LIMIT -> Optional.empty();
        };
        return value.map(found -> new Observation(statement.yearEnd(), found, statement.currency()));
    }

    private static Optional<BigDecimal> quotient(Statement statement, String dividend, String divisor) {
        return line(statement, divisor)
                .filter(below -> below.signum() != 0)
                .flatMap(below -> line(statement, dividend).map(above -> above.divide(below, MathContext.DECIMAL128)));
    }

    private static Optional<BigDecimal> line(Statement statement, String name) {
        return Optional.ofNullable(statement.lines().get(name));
    }

    private static Trend compare(Kind kind, Observation before, Observation now) {
        BigDecimal change = now.value().subtract(before.value());
        int sign = isWithinTolerance(kind, before.value(), change) ? 0 : change.signum();
        // Fewer days beyond terms are a better payment trend.
        Direction direction = direction(kind == Kind.PAYMENT ? -sign : sign);
        String text = "From " + shown(before.value()) + " on " + before.on() + " to " + shown(now.value()) + " on "
                + now.on() + ".";
        return new Trend(kind, direction, Trend.Source.COMPUTED, text);
    }

    private static boolean isWithinTolerance(Kind kind, BigDecimal before, BigDecimal change) {
        BigDecimal tolerance =
                kind == Kind.SCORE ? SCORE_TOLERANCE : before.abs().multiply(RELATIVE_TOLERANCE);
        return change.abs().compareTo(tolerance) <= 0;
    }

    private static Direction direction(int sign) {
        return sign == 0 ? Direction.STABLE : sign > 0 ? Direction.UP : Direction.DOWN;
    }

    private static String shown(BigDecimal value) {
        BigDecimal rounded = value.setScale(Math.min(Math.max(value.scale(), 0), 3), RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
