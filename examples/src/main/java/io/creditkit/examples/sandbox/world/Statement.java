package io.creditkit.examples.sandbox.world;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * The accounts of one year, whole units of the company's currency. The sheet balances.
 *
 * @param yearEnd the last day of the year
 * @param revenue turnover
 * @param equity total shareholders' equity
 * @param profitAndLoss by the agency's names of the lines, in its order
 * @param balanceSheet by the agency's names of the lines, in its order
 * @param ratios by the agency's names; percentages are per cent, days are days
 */
public record Statement(
        LocalDate yearEnd,
        long revenue,
        long equity,
        Map<String, Long> profitAndLoss,
        Map<String, Long> balanceSheet,
        Map<String, BigDecimal> ratios) {}
