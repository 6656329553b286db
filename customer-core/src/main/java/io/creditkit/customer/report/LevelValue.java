package io.creditkit.customer.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/**
 * What a level was on a day, whoever says so: the agency, or the house itself.
 *
 * @param on the day
 * @param number the number; empty if there was none, such as for "not rated"
 * @param currency the currency of an amount
 * @param text the value as text
 * @param model the model or scale that gave a score; empty if not told
 */
public record LevelValue(
        LocalDate on, Optional<BigDecimal> number, Optional<Currency> currency, String text, Optional<String> model) {
    static LevelValue of(HistoryPoint point) {
        return new LevelValue(point.observedOn(), point.number(), point.currency(), point.text(), point.model());
    }
}
