package io.creditkit.customer.creditsafe;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReportedMoney;
import io.creditkit.customer.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Figures of French companies that file no accounts, by year. Only the name of the list is documented, so its members are looked
 * for by the names that the same figures have elsewhere, and the newest year counts alone: an older one would pass for it.
 */
final class KeyFinancials {
    private final Optional<OpenValue> newest;
    private final Ratings ratings;

    KeyFinancials(OpenValue additional, Ratings ratings) {
        List<OpenValue> years = additional.get("keyFinancials").items();
        this.newest = years.size() == 1
                ? Optional.of(years.get(0))
                : years.stream()
                        .filter(year -> year(year).isPresent())
                        .max(Comparator.comparing(year -> year(year).orElse(LocalDate.MIN)));
        this.ratings = ratings;
    }

    private static Optional<LocalDate> year(OpenValue entry) {
        OpenValue told = entry.get("yearEndDate", "date", "endDate", "year");
        return told.date()
                .or(() -> told.integer().stream()
                        .filter(year -> year > 1900 && year < 10_000)
                        .mapToObj(year -> LocalDate.of(year, 12, 31))
                        .findFirst());
    }

    Optional<Money> turnover() {
        return newest.flatMap(year -> amount(year, year.get("turnover", "revenue", "sales", "latestTurnoverFigure")));
    }

    Optional<Money> equity() {
        return newest.flatMap(year -> amount(
                year,
                year.get(
                        "shareholdersEquity",
                        "totalShareholdersEquity",
                        "equity",
                        "shareholdersFunds",
                        "latestShareholdersEquityFigure")));
    }

    private Optional<Money> amount(OpenValue year, OpenValue place) {
        Optional<Currency> beside = year.get("currency").isPresent()
                ? year.get("currency").text().flatMap(Words::currency)
                : ratings.assumedCurrency();
        return ReportedMoney.from(place)
                .flatMap(told -> told.currency().isPresent()
                        ? Words.money(told)
                        : told.amount().flatMap(amount -> beside.map(currency -> Money.of(amount, currency))));
    }
}
