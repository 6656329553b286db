package io.creditkit.customer.report;

import io.creditkit.customer.Address;
import io.creditkit.customer.Money;
import io.creditkit.customer.storage.HistoryStore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns a report into history: one point for each figure that changed, and for each first observation. A figure that the
 * report lacks adds nothing, unless the report tells its part as a whole: then there is none of it from now on.
 */
final class FigureHistory {
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_MODEL = 100;
    private static final String NONE = "none";
    private static final Map<FigurePart, Set<Criterion>> NUMBERS = Map.of(
            FigurePart.RATING,
            EnumSet.of(Criterion.SCORE, Criterion.LIMIT, Criterion.CONTRACT_LIMIT, Criterion.PROBABILITY_OF_DEFAULT),
            FigurePart.PAYMENT,
            EnumSet.of(Criterion.DBT),
            FigurePart.NEGATIVE_RECORDS,
            EnumSet.of(
                    Criterion.JUDGMENT_COUNT,
                    Criterion.JUDGMENT_TOTAL,
                    Criterion.PRIVILEGE_COUNT,
                    Criterion.PRIVILEGE_TOTAL,
                    Criterion.PAYMENT_REMARK_COUNT),
            FigurePart.ACCOUNTS,
            EnumSet.of(Criterion.TURNOVER, Criterion.EQUITY));

    /** What a sum is of: that of others is none of theirs. */
    private static final Map<Criterion, Criterion> SUMS = Map.of(
            Criterion.JUDGMENT_COUNT, Criterion.JUDGMENT_TOTAL,
            Criterion.PRIVILEGE_COUNT, Criterion.PRIVILEGE_TOTAL);

    private static final Map<FigurePart, Set<Criterion>> WORDS = Map.of(
            FigurePart.RATING, EnumSet.of(Criterion.BAND),
            FigurePart.NEGATIVE_RECORDS, EnumSet.of(Criterion.PROTESTED, Criterion.PREJUDICED));

    private final CreditReport report;
    private final KeptReport kept;
    private final Set<Criterion> leftOut;
    private final Instant recordedAt;
    private final LocalDate observedOn;

    FigureHistory(CreditReport report, KeptReport kept, Set<Criterion> leftOut, Instant recordedAt, ZoneId zone) {
        this.report = report;
        this.kept = kept;
        this.leftOut = leftOut;
        this.recordedAt = recordedAt;
        this.observedOn = LocalDate.ofInstant(report.orderedAt().orElse(kept.receivedAt()), zone);
    }

    /**
     * Adds what is new. The past that the report brings along goes first, so that today's figures are held against it.
     *
     * @param since of which criteria an event told the newest value after the report was received: of one that has it on the same day the
     *     event has the last word
     */
    void appendTo(HistoryStore history, Set<Criterion> since) {
        past().filter(this::isKept).forEach(point -> appendIfChanged(history, point));
        List<HistoryPoint> present = present();
        present.stream()
                .filter(this::isKept)
                .filter(point -> !since.contains(point.criterion()) || isNewest(history, point))
                .forEach(point -> appendIfChanged(history, point));
        lacking(present).stream()
                .filter(criterion -> !leftOut.contains(criterion) && !since.contains(criterion))
                .forEach(criterion -> appendNone(history, criterion));
    }

    private static boolean isNewest(HistoryStore history, HistoryPoint point) {
        return history.latest(point.company(), point.criterion())
                .filter(last -> last.observedOn().equals(point.observedOn()))
                .isEmpty();
    }

    private boolean isKept(HistoryPoint point) {
        return !leftOut.contains(point.criterion());
    }

    /** As {@link KeyFigures#over} leaves nothing of them in the file. */
    private List<Criterion> lacking(List<HistoryPoint> present) {
        Set<Criterion> told = present.stream().map(HistoryPoint::criterion).collect(Collectors.toSet());
        Stream<Criterion> whole = report.wholeParts().stream()
                .flatMap(part ->
                        Stream.of(NUMBERS, WORDS).flatMap(criteria -> criteria.getOrDefault(part, Set.of()).stream()));
        Stream<Criterion> counted = SUMS.entrySet().stream()
                .filter(sum -> told.contains(sum.getKey()))
                .map(Map.Entry::getValue);
        return Stream.concat(whole, counted)
                .filter(criterion -> !told.contains(criterion))
                .distinct()
                .sorted()
                .toList();
    }

    private void appendNone(HistoryStore history, Criterion criterion) {
        boolean stands = history.series(kept.company(), criterion).stream()
                .filter(one -> !one.observedOn().isAfter(observedOn))
                .reduce((one, later) -> later)
                .filter(last -> isInWords(criterion)
                        ? !last.text().equals(NONE)
                        : last.number().isPresent())
                .isPresent();
        if (stands) {
            history.append(text(criterion, NONE)
                    .observedOn(observedOn)
                    .source(HistoryPoint.Source.REPORT)
                    .build());
        }
    }

    private static boolean isInWords(Criterion criterion) {
        return WORDS.values().stream().anyMatch(criteria -> criteria.contains(criterion));
    }

    private static void appendIfChanged(HistoryStore history, HistoryPoint point) {
        List<HistoryPoint> earlier = history.series(point.company(), point.criterion()).stream()
                .filter(one -> !one.observedOn().isAfter(point.observedOn()))
                .toList();
        // Events tell no model, so the last one that was told may stand further back than the last point.
        Optional<String> model =
                earlier.stream().flatMap(one -> one.model().stream()).reduce((one, later) -> later);
        boolean same = earlier.stream()
                .reduce((one, later) -> later)
                .filter(last -> SameValue.of(last, point))
                .isPresent();
        if (!same || ScoreModels.isOther(model, point.model())) {
            history.append(point);
        }
    }

    private Stream<HistoryPoint> past() {
        return eachOnceADay(report.history()).stream()
                .filter(figure -> !figure.on().isAfter(observedOn))
                .map(figure -> point(figure.criterion(), figure.number(), figure.currency(), figure.text())
                        .observedOn(figure.on())
                        .source(HistoryPoint.Source.REPORT_HISTORY)
                        .build());
    }

    /** Of one that went and came back within a day the last stands: a history takes a value of a day once, and that is how the day ended. */
    private static Collection<DatedFigure> eachOnceADay(List<DatedFigure> told) {
        Map<Told, DatedFigure> last = new LinkedHashMap<>();
        for (DatedFigure figure : told) {
            Told value = new Told(figure.criterion(), figure.on(), figure.text());
            last.remove(value);
            last.put(value, figure);
        }
        return last.values();
    }

    private record Told(Criterion criterion, LocalDate on, String text) {}

    private List<HistoryPoint> present() {
        KeyFigures figures = report.figures();
        List<HistoryPoint.Builder> points = new ArrayList<>();
        figures.score()
                .ifPresent(score -> points.add(point(
                                Criterion.SCORE,
                                score.value().isPresent()
                                        ? Optional.of(
                                                BigDecimal.valueOf(score.value().getAsInt()))
                                        : Optional.empty(),
                                Optional.empty(),
                                score.text())
                        .model(report.scoreModel().map(FigureHistory::shortened))));
        figures.band().ifPresent(band -> points.add(text(Criterion.BAND, band.name())));
        figures.limit()
                .ifPresent(limit -> points.add(point(
                        Criterion.LIMIT,
                        limit.amount().map(Money::amount),
                        limit.amount().map(Money::currency),
                        limit.text())));
        figures.contractLimit().ifPresent(limit -> points.add(amount(Criterion.CONTRACT_LIMIT, limit)));
        figures.probabilityOfDefault()
                .ifPresent(share -> points.add(point(
                        Criterion.PROBABILITY_OF_DEFAULT,
                        Optional.of(share),
                        Optional.empty(),
                        share.stripTrailingZeros().toPlainString())));
        figures.judgmentTotal().ifPresent(total -> points.add(amount(Criterion.JUDGMENT_TOTAL, total)));
        figures.privilegeTotal().ifPresent(total -> points.add(amount(Criterion.PRIVILEGE_TOTAL, total)));
        figures.turnover().ifPresent(turnover -> points.add(amount(Criterion.TURNOVER, turnover)));
        figures.equity().ifPresent(equity -> points.add(amount(Criterion.EQUITY, equity)));
        figures.dbt().ifPresent(days -> points.add(number(Criterion.DBT, days)));
        figures.judgmentCount().ifPresent(count -> points.add(number(Criterion.JUDGMENT_COUNT, count)));
        figures.insolvent().ifPresent(insolvent -> points.add(text(Criterion.INSOLVENT, insolvent.toString())));
        figures.privilegeCount().ifPresent(count -> points.add(number(Criterion.PRIVILEGE_COUNT, count)));
        figures.protested().ifPresent(protested -> points.add(text(Criterion.PROTESTED, protested.toString())));
        figures.prejudiced().ifPresent(prejudiced -> points.add(text(Criterion.PREJUDICED, prejudiced.toString())));
        figures.paymentRemarkCount().ifPresent(count -> points.add(number(Criterion.PAYMENT_REMARK_COUNT, count)));
        figures.companyStatus().ifPresent(status -> points.add(text(Criterion.COMPANY_STATUS, status.name())));
        textIfAny(Criterion.NAME, report.name()).ifPresent(points::add);
        report.address()
                .flatMap(address -> textIfAny(Criterion.ADDRESS, written(address)))
                .ifPresent(points::add);
        textIfAny(Criterion.DIRECTORS, directorsInOffice()).ifPresent(points::add);
        return points.stream()
                .map(point -> point.observedOn(observedOn)
                        .source(HistoryPoint.Source.REPORT)
                        .build())
                .toList();
    }

    private String directorsInOffice() {
        return report.directors().stream()
                .filter(Director::current)
                .map(Director::name)
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static String written(Address address) {
        return Stream.of(address.street(), address.postCode(), address.city())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private Optional<HistoryPoint.Builder> textIfAny(Criterion criterion, String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text(criterion, text));
    }

    private static String shortened(String model) {
        return model.length() > LONGEST_MODEL ? model.substring(0, LONGEST_MODEL) : model;
    }

    private HistoryPoint.Builder text(Criterion criterion, String text) {
        return point(criterion, Optional.empty(), Optional.empty(), text);
    }

    private HistoryPoint.Builder amount(Criterion criterion, Money amount) {
        return point(
                criterion,
                Optional.of(amount.amount()),
                Optional.of(amount.currency()),
                amount.amount().toPlainString());
    }

    private HistoryPoint.Builder number(Criterion criterion, int number) {
        return point(
                criterion,
                Optional.of(BigDecimal.valueOf(number)),
                Optional.empty(),
                String.format(Locale.ROOT, "%d", number));
    }

    private HistoryPoint.Builder point(
            Criterion criterion, Optional<BigDecimal> number, Optional<Currency> currency, String text) {
        HistoryPoint.Builder point = HistoryPoint.builder();
        point.company(kept.company())
                .criterion(criterion)
                .number(number)
                .currency(currency)
                .text(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text)
                .recordedAt(recordedAt)
                .sourceId(kept.id().value());
        return point;
    }
}
