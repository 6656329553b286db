package io.creditkit.customer.creditsafe;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.DatedFigure;
import io.creditkit.customer.report.RiskBand;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The past that a report brings along: scores, bands and limits by day. GB keeps scores and limits apart, FR keeps the limit
 * with the score, IT and US use the same lists with members of their own.
 */
final class Histories {
    private final List<DatedFigure> figures = new ArrayList<>();
    private final NavigableMap<LocalDate, ToldRating> rated = new TreeMap<>();
    private final Ratings ratings;
    private final Function<ToldRating, Optional<RiskBand>> bands;

    private Histories(Ratings ratings, Function<ToldRating, Optional<RiskBand>> bands) {
        this.ratings = ratings;
        this.bands = bands;
    }

    /**
     * {@return the figures, oldest first within each criterion; an entry without a day is left out}
     *
     * @param bands the band of a rating of the past
     * @param paid the days beyond terms of the past
     */
    static List<DatedFigure> read(
            OpenValue additional,
            Ratings ratings,
            Function<ToldRating, Optional<RiskBand>> bands,
            List<DatedFigure> paid) {
        Histories histories = new Histories(ratings, bands);
        histories.figures.addAll(paid);
        for (OpenValue entry : oldestFirst(additional.get("ratingHistory", "creditRatingHistory"))) {
            day(entry).ifPresent(day -> histories.addRating(entry, day));
        }
        for (OpenValue entry : oldestFirst(additional.get("creditLimitHistory"))) {
            day(entry).ifPresent(day -> histories.addLimit(entry.get("companyValue", "value"), day));
        }
        histories.figures.sort(Comparator.comparing(DatedFigure::criterion).thenComparing(DatedFigure::on));
        return List.copyOf(histories.figures);
    }

    private static Optional<LocalDate> day(OpenValue entry) {
        return entry.get("date").date();
    }

    /** The agency lists the newest first; of several on one day its order alone tells which was the last. */
    private static List<OpenValue> oldestFirst(OpenValue list) {
        List<OpenValue> dated = new ArrayList<>(list.items());
        dated.removeIf(entry -> day(entry).isEmpty());
        boolean rises = !dated.isEmpty()
                && day(dated.get(0))
                        .orElseThrow()
                        .isBefore(day(dated.get(dated.size() - 1)).orElseThrow());
        if (!rises) {
            Collections.reverse(dated);
        }
        return dated;
    }

    private void addRating(OpenValue entry, LocalDate day) {
        ToldRating rating = ToldRating.ofHistory(entry);
        rated.put(day, rating);
        boolean usual = Ratings.otherScale(rating.score()).isEmpty();
        rating.text()
                .ifPresent(text -> add(Criterion.SCORE, day, rating.number().filter(number -> usual), text));
        bands.apply(rating).ifPresent(band -> add(Criterion.BAND, day, Optional.empty(), band.name()));
        addLimit(entry.get("limit", "creditLimit"), day);
    }

    private void addLimit(OpenValue limit, LocalDate day) {
        OpenValue value = limit.isObject() ? limit.get("value") : limit;
        Optional<BigDecimal> number = value.number().filter(amount -> recommends(amount, day));
        Optional<Currency> currency = limit.get("currency").isPresent()
                ? limit.get("currency").text().flatMap(Words::currency)
                : number.flatMap(amount -> ratings.assumedCurrency());
        value.text().ifPresent(text -> figures.add(new DatedFigure(Criterion.LIMIT, day, number, currency, text)));
    }

    /** Where limits are listed apart from ratings, a limit stands beside the rating of its day or the last before. */
    private boolean recommends(BigDecimal amount, LocalDate day) {
        return Optional.ofNullable(rated.floorEntry(day))
                .map(Map.Entry::getValue)
                .map(rating -> Ratings.recommends(amount, rating, bands.apply(rating)))
                .orElse(true);
    }

    private void add(Criterion criterion, LocalDate day, Optional<BigDecimal> number, String text) {
        figures.add(new DatedFigure(criterion, day, number, Optional.empty(), text));
    }
}
