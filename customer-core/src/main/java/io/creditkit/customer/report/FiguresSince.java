package io.creditkit.customer.report;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What monitoring events told of a company after a report was received, which a report that is read late must not take back.
 *
 * @param anything whether there was an event at all
 * @param criteria of which figures an event told the newest value
 */
record FiguresSince(boolean anything, Set<Criterion> criteria) {
    /** {@return what was told since then} Ask before the report itself is written into the history. */
    static FiguresSince of(UnitOfWork work, AgencyCompanyId company, Instant received) {
        Set<String> news = work.monitoring().notificationsSince(company, received);
        Set<Criterion> told = news.isEmpty()
                ? Set.of()
                : Arrays.stream(Criterion.values())
                        .filter(criterion -> work.history()
                                .latest(company, criterion)
                                .filter(point ->
                                        point.source() == HistoryPoint.Source.EVENT && news.contains(point.sourceId()))
                                .isPresent())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Criterion.class)));
        return new FiguresSince(!news.isEmpty(), told);
    }

    /** {@return the figures of a report, with those of events, which the file shows, in place of older ones} */
    KeyFigures over(KeyFigures shown, KeyFigures ofReport) {
        KeyFigures.Builder figures = KeyFigures.builder().from(ofReport);
        if (criteria.contains(Criterion.SCORE)) {
            figures = figures.score(shown.score()).previousScore(shown.previousScore());
        }
        if (criteria.contains(Criterion.BAND)) {
            figures = figures.band(shown.band()).ratingDescription(shown.ratingDescription());
        }
        if (criteria.contains(Criterion.SCORE) || criteria.contains(Criterion.BAND)) {
            figures = figures.ratingChangedOn(shown.ratingChangedOn());
        }
        if (criteria.contains(Criterion.LIMIT)) {
            figures = figures.limit(shown.limit());
        }
        if (criteria.contains(Criterion.COMPANY_STATUS)) {
            figures = figures.companyStatus(shown.companyStatus());
        }
        return figures.build();
    }
}
