package io.creditkit.customer.creditsafe;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.company.InternationalScore;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.DatedFigure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The past that a report brings along: scores, bands and limits by day. GB keeps scores and limits apart, FR keeps the limit
 * with the score, IT and US use the same lists with members of their own.
 */
final class Histories {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<DatedFigure> figures = new ArrayList<>();
    private final Ratings ratings;

    private Histories(Ratings ratings) {
        this.ratings = ratings;
    }

    /**
     * {@return the figures, oldest first within each criterion; an entry without a day is left out}
     *
     * @param paid the days beyond terms of the past
     */
    static List<DatedFigure> read(OpenValue additional, Ratings ratings, List<DatedFigure> paid) {
        Histories histories = new Histories(ratings);
        histories.figures.addAll(paid);
        for (OpenValue entry :
                additional.get("ratingHistory", "creditRatingHistory").items()) {
            entry.get("date").date().ifPresent(day -> histories.addRating(entry, day));
        }
        for (OpenValue entry : additional.get("creditLimitHistory").items()) {
            entry.get("date").date().ifPresent(day -> histories.addLimit(entry.get("companyValue", "value"), day));
        }
        histories.figures.sort(Comparator.comparing(DatedFigure::criterion).thenComparing(DatedFigure::on));
        return List.copyOf(histories.figures);
    }

    private void addRating(OpenValue entry, LocalDate day) {
        OpenValue score = entry.get("companyValue", "localRating", "providerValue");
        OpenValue plain = score.isObject() ? score.get("value") : score;
        boolean usual = Ratings.otherScale(score).isEmpty();
        plain.text()
                .ifPresent(text ->
                        add(Criterion.SCORE, day, plain.number().filter(number -> usual && isScore(number)), text));
        OpenValue common = entry.get("commonRating");
        Stream<String> words = Stream.of(
                        common.get("commonDescription"),
                        entry.get("commonDescription"),
                        entry.get("ratingDescription", "description2"))
                .flatMap(place -> place.text().stream());
        (common.isObject() ? common.get("commonValue") : entry.get("commonValue", "commonRating"))
                .text()
                .map(text -> ratings.band(InternationalScore.of(text), words))
                .ifPresent(band -> add(Criterion.BAND, day, Optional.empty(), band.name()));
        addLimit(entry.get("limit", "creditLimit"), day);
    }

    /** A number outside of 0 to 100 is the reason why there is no score. */
    private static boolean isScore(BigDecimal number) {
        return number.signum() >= 0 && number.compareTo(HUNDRED) <= 0;
    }

    private void addLimit(OpenValue limit, LocalDate day) {
        OpenValue value = limit.isObject() ? limit.get("value") : limit;
        Optional<Currency> currency = limit.get("currency").isPresent()
                ? limit.get("currency").text().flatMap(Words::currency)
                : value.number().flatMap(amount -> ratings.assumedCurrency());
        value.text()
                .ifPresent(text -> figures.add(new DatedFigure(Criterion.LIMIT, day, value.number(), currency, text)));
    }

    private void add(Criterion criterion, LocalDate day, Optional<BigDecimal> number, String text) {
        figures.add(new DatedFigure(criterion, day, number, Optional.empty(), text));
    }
}
