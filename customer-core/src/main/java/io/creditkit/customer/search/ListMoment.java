package io.creditkit.customer.search;

import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.limit.ExpiredLimit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What a list is asked for beside the query itself. For storages. Immutable.
 *
 * @param now the moment at which consents have to hold
 * @param zone in which moments become days
 * @param rates for amounts in several currencies
 * @param expired what holds once the last day of a permanent limit is over
 */
public record ListMoment(Instant now, ZoneId zone, ExchangeRates rates, ExpiredLimit expired) {
    /** {@return the day in the zone} */
    public LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }
}
