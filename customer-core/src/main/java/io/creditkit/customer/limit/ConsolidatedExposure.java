package io.creditkit.customer.limit;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.lending.Exposure;
import io.creditkit.customer.lending.ExposureComponent;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What would be lost if a company in law, or a group of customers, stopped paying: account by account, each with every document
 * and reservation behind it. Immutable.
 *
 * @param asOf the end of this day
 * @param currency the currency it is told in; each amount was converted from its own, with the newest rate on or before the day
 * @param accounts the accounts in the order of their numbers
 */
public record ConsolidatedExposure(LocalDate asOf, Currency currency, Map<CustomerId, Exposure> accounts) {
    public ConsolidatedExposure {
        accounts = Collections.unmodifiableMap(new LinkedHashMap<>(accounts));
        for (Exposure account : accounts.values()) {
            Money.zero(currency).compareAmount(Money.zero(account.currency()));
        }
    }

    /** {@return the sum over all accounts and components; unknown if one line is} */
    public Measure<Money> total() {
        return sum(Exposure::total);
    }

    /** {@return the sum of one component over all accounts; zero if it has no document} */
    public Measure<Money> of(ExposureComponent component) {
        return sum(account -> account.of(component));
    }

    /** {@return the components that should count, but whose documents this kit was not given: the sum is then too low} */
    public Set<ExposureComponent> notLoaded() {
        Set<ExposureComponent> missing = EnumSet.noneOf(ExposureComponent.class);
        accounts.values().forEach(account -> missing.addAll(account.notLoaded()));
        return Collections.unmodifiableSet(missing);
    }

    private Measure<Money> sum(Function<Exposure, Measure<Money>> part) {
        Money sum = Money.zero(currency);
        for (Exposure account : accounts.values()) {
            if (!(part.apply(account) instanceof Measure.Known<Money> known)) {
                return part.apply(account);
            }
            sum = sum.plus(known.value());
        }
        return Measure.known(sum);
    }
}
