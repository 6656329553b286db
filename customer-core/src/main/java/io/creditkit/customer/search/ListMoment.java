package io.creditkit.customer.search;

import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.limit.ExpiredLimit;
import io.creditkit.customer.report.ReportAge;
import io.creditkit.customer.report.ReportPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Set;

/**
 * What a list is asked for beside the query itself. For storages. Immutable.
 *
 * @param now the moment at which consents have to hold
 * @param zone in which moments become days
 * @param rates for amounts in several currencies
 * @param expired what holds once the last day of a permanent limit is over
 * @param reportMaxAge how old a report may be and still be up to date
 * @param portfolios the names of the portfolios that are there for who asks, as only those can be asked for; none if the query asks for none
 */
public record ListMoment(
        Instant now,
        ZoneId zone,
        ExchangeRates rates,
        ExpiredLimit expired,
        Period reportMaxAge,
        Set<String> portfolios) {
    public ListMoment {
        portfolios = Set.copyOf(portfolios);
    }

    /** Without portfolios. */
    public ListMoment(Instant now, ZoneId zone, ExchangeRates rates, ExpiredLimit expired, Period reportMaxAge) {
        this(now, zone, rates, expired, reportMaxAge, Set.of());
    }

    /** With the age of {@link ReportPolicy#standard()}. */
    public ListMoment(Instant now, ZoneId zone, ExchangeRates rates, ExpiredLimit expired) {
        this(now, zone, rates, expired, ReportPolicy.standard().maxAge());
    }

    /** {@return the moment before which a report must have been received to be too old} */
    public Instant reportsOldBefore() {
        return new ReportAge(reportMaxAge, zone).oldBefore(today());
    }

    /** {@return the day in the zone} */
    public LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }
}
