package io.creditkit.customer.monitoring;

import io.creditkit.customer.CreditKitException;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one check of all portfolios did.
 *
 * @param runs what was done, by the portfolio's name
 * @param failures why a portfolio could not be checked now, by its name; the next check begins where this one began
 */
public record MonitoringRuns(SortedMap<String, MonitoringRun> runs, SortedMap<String, CreditKitException> failures) {
    public MonitoringRuns {
        runs = Collections.unmodifiableSortedMap(new TreeMap<>(runs));
        failures = Collections.unmodifiableSortedMap(new TreeMap<>(failures));
    }
}
