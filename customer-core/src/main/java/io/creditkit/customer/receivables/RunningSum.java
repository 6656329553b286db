package io.creditkit.customer.receivables;

import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import java.util.Currency;
import java.util.Optional;

/** A sum in one currency. One amount that can't be converted makes all of it unknown: a sum of the rest would be a lie. */
final class RunningSum {
    private Money sum;
    private Optional<Measure<Money>> failure = Optional.empty();

    RunningSum(Currency currency) {
        sum = Money.zero(currency);
    }

    void add(Measure<Money> amount) {
        if (amount instanceof Measure.Known<Money> known) {
            sum = sum.plus(known.value());
        } else if (failure.isEmpty()) {
            failure = Optional.of(amount);
        }
    }

    Measure<Money> result() {
        return failure.orElseGet(() -> Measure.known(sum));
    }
}
