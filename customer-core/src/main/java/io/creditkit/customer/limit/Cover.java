package io.creditkit.customer.limit;

import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is held against the exposure of a legal entity on one day. Immutable.
 *
 * @param day the day
 * @param guarantees those valid on it, of the company in law and of its accounts; each is there once
 */
public record Cover(LocalDate day, List<Guarantee> guarantees) {
    public Cover {
        guarantees = List.copyOf(guarantees);
    }

    /** {@return what all of them are worth together in that currency; unknown without a rate} */
    public Measure<Money> total(Currency currency, ExchangeRates rates) {
        return sum(guarantees, currency, rates);
    }

    /** {@return what insurers stand behind} */
    public Measure<Money> insured(Currency currency, ExchangeRates rates) {
        return sum(guarantees.stream().filter(one -> one.kind().isInsurance()).toList(), currency, rates);
    }

    /** {@return the part of an amount that nothing stands behind: the amount less the guarantees, never below zero} */
    public Measure<Money> unsecured(Money amount, ExchangeRates rates) {
        return total(amount.currency(), rates).map(held -> {
            Money rest = amount.minus(held);
            return rest.signum() < 0 ? Money.zero(amount.currency()) : rest;
        });
    }

    static Cover of(UnitOfWork work, LimitSubject entity, LocalDate day) {
        Set<LimitSubject> subjects = new LinkedHashSet<>();
        subjects.add(entity);
        ExposureReader.accounts(work, entity).forEach(account -> subjects.add(LimitSubject.of(account.id())));
        List<Guarantee> valid = new ArrayList<>();
        subjects.forEach(subject -> work.limits().guaranteesOf(subject).stream()
                .filter(one -> one.isValidOn(day))
                .forEach(valid::add));
        return new Cover(day, valid);
    }

    private Measure<Money> sum(List<Guarantee> counted, Currency currency, ExchangeRates rates) {
        Money sum = Money.zero(currency);
        for (Guarantee one : counted) {
            Measure<Money> converted =
                    rates.convert(one.amount(), currency, day).map(Money::rounded);
            if (!(converted instanceof Measure.Known<Money> known)) {
                return converted;
            }
            sum = sum.plus(known.value());
        }
        return Measure.known(sum);
    }
}
