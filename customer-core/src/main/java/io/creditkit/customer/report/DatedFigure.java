package io.creditkit.customer.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/**
 * One past value that a report brings along.
 *
 * @param criterion of what
 * @param on the day it became true
 * @param number the number; empty for "not rated" or "no limit"
 * @param currency the currency of an amount, where told
 * @param text the value as text
 */
public record DatedFigure(
        Criterion criterion, LocalDate on, Optional<BigDecimal> number, Optional<Currency> currency, String text) {}
