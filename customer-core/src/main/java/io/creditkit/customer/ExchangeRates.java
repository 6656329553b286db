package io.creditkit.customer;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;

/**
 * A port: where dated exchange rates come from. CreditKit ships none; a host hands in its own table.
 *
 * <p>Implementations must be thread-safe and must not change an answer for a past day. Whether there is a
 * rate depends on the two currencies and the day alone, and more of a currency is never worth less: a storage that filters amounts
 * asks for the amount of each currency from which on a comparison holds.
 */
public interface ExchangeRates {
    /**
     * Converts with the newest rate on or before the day.
     *
     * @return the converted amount, not rounded; {@link UnknownReason#NO_RATE} if there is no rate. An amount already in
     *     the target currency is returned as it is, without any rate.
     */
    Measure<Money> convert(Money amount, Currency target, LocalDate on);

    /** {@return rates that convert nothing but an amount into its own currency} */
    static ExchangeRates none() {
        return (amount, target, on) -> amount.currency().equals(target)
                ? Measure.known(amount)
                : Measure.unknown(
                        UnknownReason.NO_RATE,
                        Wording.of(
                                "not-known.no-rates",
                                "There are no exchange rates, so {from} can't be turned into {to}.",
                                Map.of("from", amount.currency().getCurrencyCode(), "to", target.getCurrencyCode())));
    }
}
