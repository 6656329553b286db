package io.creditkit.customer.report;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A figure with a name beside the score. The set is open: an agency may send one that nobody here knows, and its scale is the
 * agency's own, so it is kept as text.
 *
 * @param name what it is: {@code FINANCIAL_STRENGTH}, {@code PAYMENT_BEHAVIOUR}, {@code PAYMENT_EXPECTATION},
 *     {@code ESTIMATED_TURNOVER}, else the agency's own name
 * @param value the value, on the agency's scale
 * @param scale what the value lies on, such as {@code 1 to 10}, as the agency tells it; empty if it tells none
 * @param changedOn the day it last changed; empty if not told
 * @param industryAverage the average of the industry on the same scale; empty if not told
 */
public record Indicator(
        String name,
        String value,
        Optional<String> scale,
        Optional<LocalDate> changedOn,
        Optional<String> industryAverage) {}
