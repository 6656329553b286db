package io.creditkit.customer.receivables;

import io.creditkit.customer.Measure;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A port: the rate of interest on late payment of each half-year, such as the reference rate of the central bank and what the law adds to
 * it. CreditKit ships none; a host hands in its own table. Thread-safe.
 */
@FunctionalInterface
public interface LateInterestRates {
    /**
     * {@return the annual rate of a half-year as a fraction, 0.1015 being 10.15 percent; unknown with the reason if there is none}
     *
     * @param firstDay 1 January or 1 July
     */
    Measure<BigDecimal> annualRatio(LocalDate firstDay);

    /**
     * {@return a table of rates, each of which holds until the next one}
     *
     * @param annualRatios the annual rates as fractions, by the first day of each
     */
    static LateInterestRates of(Map<LocalDate, BigDecimal> annualRatios) {
        NavigableMap<LocalDate, BigDecimal> byDay = Collections.unmodifiableNavigableMap(new TreeMap<>(annualRatios));
        return firstDay -> Optional.ofNullable(byDay.floorEntry(firstDay))
                .map(entry -> Measure.known(entry.getValue()))
                .orElseGet(() -> Measure.unknown(
                        UnknownReason.NO_RATE,
                        Wording.of(
                                "not-known.no-late-interest-rate",
                                "There is no rate of interest on late payment on or before {day}.",
                                Map.of("day", firstDay))));
    }
}
