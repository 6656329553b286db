package io.creditkit.customer.monitoring;

import io.creditkit.customer.report.ProviderLimit;
import io.creditkit.customer.report.RiskBand;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A company of a portfolio as a list shows it.
 *
 * @param member the company in the portfolio: its state, its last event, what we wrote on it
 * @param name its name at the agency; empty while we have no file of it
 * @param customers the numbers of the customers that are linked to it, in order
 * @param rating its newest known international band
 * @param ratingDescription the band in the agency's words
 * @param limit the agency's newest known limit
 * @param age how old the data is: since the newest of its report and its last event; empty while there is neither
 */
public record MemberRow(
        PortfolioMember member,
        Optional<String> name,
        List<String> customers,
        Optional<RiskBand> rating,
        Optional<String> ratingDescription,
        Optional<ProviderLimit> limit,
        Optional<Duration> age) {
    /** What a list can be sorted by. Rows without a value come last, and equal ones by company. */
    public enum Sort {
        COMPANY,
        NAME,
        /** Newest first. */
        LAST_EVENT,
        /** Worst first; those that are not rated come last. */
        RATING,
        /** Highest first, by amount without regard to currency. */
        LIMIT,
        STATE
    }

    public MemberRow {
        customers = List.copyOf(customers);
    }
}
