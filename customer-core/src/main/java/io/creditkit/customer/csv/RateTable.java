package io.creditkit.customer.csv;

import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.Wording;
import io.creditkit.customer.csv.CsvFormatException.Kind;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Exchange rates from a file: {@code date, base, quote, rate}, where one unit of the base is worth {@code rate} units of the
 * quote. Immutable and thread-safe.
 *
 * <p>An amount is converted with the newest rate on or before the day, in whichever direction it was given. Where two
 * currencies have no rate between them, they are converted through a third one that has a rate to both; of several such, the
 * one whose older rate is newest, then the first by code.
 */
public final class RateTable implements ExchangeRates {
    private static final List<String> COLUMNS = List.of("date", "base", "quote", "rate");

    private record Pair(Currency base, Currency quote) {}

    /** A factor as it was given, to multiply with or to divide by. */
    private record Rate(LocalDate day, BigDecimal value, boolean inverse) {
        BigDecimal applyTo(BigDecimal amount) {
            return inverse
                    ? amount.divide(value, MathContext.DECIMAL128)
                    : amount.multiply(value, MathContext.DECIMAL128);
        }
    }

    /** A way over a third currency. */
    private record Detour(Rate first, Rate second, String through) {
        LocalDate olderDay() {
            return first.day().isBefore(second.day()) ? first.day() : second.day();
        }
    }

    private final Map<Pair, NavigableMap<LocalDate, BigDecimal>> rates;
    private final List<Currency> currencies;

    private RateTable(Map<Pair, NavigableMap<LocalDate, BigDecimal>> rates) {
        this.rates = rates;
        this.currencies = rates.keySet().stream()
                .flatMap(pair -> Stream.of(pair.base(), pair.quote()))
                .distinct()
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .toList();
    }

    /**
     * {@return the rates of a file} They are all taken or none: a rate that was left out would be replaced by an older one
     * without a word.
     *
     * @throws CsvFormatException if the file can't be read as such a table, or if one of its rows is wrong
     */
    public static RateTable read(Path file) {
        return read(CsvSource.of(file));
    }

    /**
     * {@return the rates of a reader} It is read to its end into memory and not closed.
     *
     * @param source what to call it in messages
     * @throws CsvFormatException if it can't be read as such a table, or if one of its rows is wrong
     */
    public static RateTable read(Reader reader, String source) {
        return read(CsvSource.of(reader, source));
    }

    @Override
    public Measure<Money> convert(Money amount, Currency target, LocalDate on) {
        Currency from = amount.currency();
        if (from.equals(target)) {
            return Measure.known(amount);
        }
        return direct(from, target, on)
                .map(rate -> rate.applyTo(amount.amount()))
                .or(() -> detour(from, target, on)
                        .map(way -> way.second().applyTo(way.first().applyTo(amount.amount()))))
                .map(converted -> Measure.known(Money.of(converted, target)))
                .orElseGet(() -> Measure.unknown(
                        UnknownReason.NO_RATE,
                        Wording.of(
                                "not-known.no-rate-on-day",
                                "There is no exchange rate on or before {day} that turns {from} into {to}.",
                                Map.of("day", on, "from", from.getCurrencyCode(), "to", target.getCurrencyCode()))));
    }

    private Optional<Rate> direct(Currency from, Currency target, LocalDate on) {
        return Stream.of(newest(from, target, on, false), newest(target, from, on, true))
                .flatMap(Optional::stream)
                .reduce((given, inverse) -> inverse.day().isAfter(given.day()) ? inverse : given);
    }

    private Optional<Rate> newest(Currency base, Currency quote, LocalDate on, boolean inverse) {
        return Optional.ofNullable(rates.get(new Pair(base, quote)))
                .flatMap(days -> Optional.ofNullable(days.floorEntry(on)))
                .map(entry -> new Rate(entry.getKey(), entry.getValue(), inverse));
    }

    private Optional<Detour> detour(Currency from, Currency target, LocalDate on) {
        return currencies.stream()
                .flatMap(third -> direct(from, third, on)
                        .flatMap(first -> direct(third, target, on)
                                .map(second -> new Detour(first, second, third.getCurrencyCode())))
                        .stream())
                .min(Comparator.comparing(Detour::olderDay).reversed().thenComparing(Detour::through));
    }

    private static RateTable read(CsvSource source) {
        Map<Pair, NavigableMap<LocalDate, BigDecimal>> rates = new HashMap<>();
        CsvFile file = CsvFile.open(source, COLUMNS, ImportOptions.standard());
        file.forEach(row -> {
            take(row, rates);
            if (!row.isSound()) {
                throw new CsvFormatException(
                        Kind.WRONG_ROW,
                        file.name(),
                        row.line(),
                        file.name() + ", " + row.problems().get(0),
                        Map.of("problem", row.problems().get(0).placed()));
            }
        });
        return new RateTable(rates);
    }

    private static void take(CsvRow row, Map<Pair, NavigableMap<LocalDate, BigDecimal>> rates) {
        row.required("date", 40);
        row.required("rate", 40);
        Optional<LocalDate> day = row.day("date");
        Optional<Currency> base = row.currency("base");
        Optional<Currency> quote = row.currency("quote");
        Optional<BigDecimal> rate = row.amount("rate");
        if (rate.filter(value -> value.signum() <= 0).isPresent()) {
            row.problem("rate", "not-positive", "It is not above zero.");
        }
        if (base.isPresent() && base.equals(quote)) {
            row.problem("quote", "same-currency", "It is the same currency as the base.");
        }
        if (!row.isSound()) {
            return;
        }
        BigDecimal value = rate.orElseThrow();
        BigDecimal other = rates.computeIfAbsent(
                        new Pair(base.orElseThrow(), quote.orElseThrow()), first -> new TreeMap<>())
                .putIfAbsent(day.orElseThrow(), value);
        if (other != null && other.compareTo(value) != 0) {
            row.problem("rate", "repeated", "There is another rate of that day for these currencies before it.");
        }
    }
}
