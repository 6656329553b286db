package io.creditkit.examples.sandbox.world;

import java.util.List;
import java.util.OptionalInt;

/**
 * The figures behind a company.
 *
 * @param turnover of the latest year, whole units of the company's currency
 * @param growthPercent of the turnover in a year
 * @param marginPercent profit before tax over turnover
 * @param employees people employed
 * @param score of the first day, 0 to 100; empty: not rated
 * @param limit the recommended limit of the first day, whole units
 * @param daysBeyondTerms how late it pays others, in days
 * @param claims public on the first day
 * @param changes still to come, by date
 */
public record Facts(
        long turnover,
        int growthPercent,
        int marginPercent,
        int employees,
        OptionalInt score,
        long limit,
        int daysBeyondTerms,
        List<Claim> claims,
        List<Change> changes) {}
