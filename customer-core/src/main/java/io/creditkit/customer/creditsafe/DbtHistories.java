package io.creditkit.customer.creditsafe;

import io.creditkit.creditsafe.company.CompanyReport;
import io.creditkit.creditsafe.company.DbtPoint;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.DatedFigure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The days beyond terms of months past, which GB and US tell. A day that is told stands; of a month its last day does, or the day of
 * the report. A month without a year is the last one of that name before the report, as long as no name comes twice.
 */
final class DbtHistories {
    private static final List<DateTimeFormatter> MONTHS = Stream.of(
                    "yyyy-MM", "MM/yyyy", "MMMM yyyy", "MMM yyyy", "MMM-yyyy")
            .map(pattern -> new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(Locale.ENGLISH))
            .toList();

    private final List<DbtPoint> points;
    private final Optional<LocalDate> reportOf;
    private final boolean namesAreOnce;

    private DbtHistories(CompanyReport report) {
        points = report.evidence().payment().history();
        reportOf = report.dateOfOrder().map(moment -> LocalDate.ofInstant(moment, ZoneOffset.UTC));
        List<Month> names = points.stream()
                .flatMap(point -> point.month().flatMap(DbtHistories::named).stream())
                .toList();
        namesAreOnce = names.stream().distinct().count() == names.size();
    }

    /** {@return the figures in the order of the agency; one without a number, or whose day can't be told, is left out} */
    static List<DatedFigure> read(CompanyReport report) {
        DbtHistories histories = new DbtHistories(report);
        return histories.points.stream()
                .flatMap(point -> histories.figure(point).stream())
                .toList();
    }

    private Optional<DatedFigure> figure(DbtPoint point) {
        Optional<BigDecimal> days = point.daysBeyondTerms().map(number -> number.setScale(0, RoundingMode.HALF_UP));
        return days.flatMap(number -> day(point)
                .map(day -> new DatedFigure(Criterion.DBT, day, days, Optional.empty(), number.toPlainString())));
    }

    private Optional<LocalDate> day(DbtPoint point) {
        return point.date()
                .or(() -> point.month()
                        .flatMap(this::month)
                        .map(YearMonth::atEndOfMonth)
                        .map(this::notAfterTheReport));
    }

    private LocalDate notAfterTheReport(LocalDate day) {
        return reportOf.filter(day::isAfter).orElse(day);
    }

    private Optional<YearMonth> month(String told) {
        return MONTHS.stream()
                .flatMap(format -> parsed(told, format).stream())
                .findFirst()
                .or(() -> named(told).filter(month -> namesAreOnce).flatMap(this::lastOfName));
    }

    private Optional<YearMonth> lastOfName(Month month) {
        return reportOf.map(YearMonth::from)
                .map(newest -> newest.getMonth().compareTo(month) >= 0
                        ? newest.withMonth(month.getValue())
                        : newest.minusYears(1).withMonth(month.getValue()));
    }

    private static Optional<YearMonth> parsed(String told, DateTimeFormatter format) {
        try {
            return Optional.of(YearMonth.parse(told.strip(), format));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    private static Optional<Month> named(String told) {
        return Arrays.stream(Month.values())
                .filter(month -> Stream.of(TextStyle.FULL, TextStyle.SHORT)
                        .map(style -> month.getDisplayName(style, Locale.ENGLISH))
                        .anyMatch(told.strip()::equalsIgnoreCase))
                .findFirst();
    }
}
