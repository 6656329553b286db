package io.creditkit.customer.limit;

import io.creditkit.customer.Customer;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.internal.NotKnown;
import io.creditkit.customer.lending.Commitment;
import io.creditkit.customer.lending.Exposure;
import io.creditkit.customer.lending.ExposureComponent;
import io.creditkit.customer.lending.ExposureLine;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The documents and reservations of one account, each in its own currency.
 *
 * @param documents what is booked, or promised by the host
 * @param settled by reference, what is no longer open of documents that are looked for by their reference
 */
record AccountDocuments(
        Customer customer,
        Exposure documents,
        List<Commitment> commitments,
        List<Reservation> reservations,
        Map<String, Money> settled) {
    /**
     * {@return the exposure in that currency} A reservation counts as far as its document is not among the lines.
     *
     * @param asked the document that is being checked, whose own reservation then does not count
     */
    Exposure in(Currency currency, ExchangeRates rates, Optional<String> asked) {
        List<ExposureLine> lines = new ArrayList<>();
        for (ExposureLine line : documents.lines()) {
            lines.add(new ExposureLine(
                    line.component(),
                    line.reference(),
                    line.original(),
                    converted(line.reference(), line.original(), currency, rates)));
        }
        for (Reservation reservation : beside(asked)) {
            Measure<Money> rest = uncounted(reservation.reference(), reservation.amount(), currency, rates);
            if (!rest.equals(Measure.known(Money.zero(currency)))) {
                lines.add(new ExposureLine(
                        ExposureComponent.RESERVED, reservation.reference(), reservation.amount(), rest));
            }
        }
        return new Exposure(documents.asOf(), currency, lines, documents.notLoaded());
    }

    /**
     * {@return what is reserved for documents of a component, as far as they are not among the lines}
     *
     * @param asked the document that is being checked, whose own reservation then does not count
     */
    Measure<Money> reserved(
            ExposureComponent component, Currency currency, ExchangeRates rates, Optional<String> asked) {
        Money sum = Money.zero(currency);
        for (Reservation reservation : beside(asked)) {
            if (reservation.component() == component) {
                Measure<Money> rest = uncounted(reservation.reference(), reservation.amount(), currency, rates);
                if (!(rest instanceof Measure.Known<Money> known)) {
                    return rest;
                }
                sum = sum.plus(known.value());
            }
        }
        return Measure.known(sum);
    }

    private List<Reservation> beside(Optional<String> asked) {
        return reservations.stream()
                .filter(reservation -> asked.filter(reference -> isSame(reference, reservation.reference()))
                        .isEmpty())
                .toList();
    }

    /**
     * {@return how much of a document is not among the lines: it is counted once, with the greater of both amounts} What was
     * invoiced of an order counts as that order, what was paid of an invoice as that invoice.
     */
    Measure<Money> uncounted(String reference, Money amount, Currency currency, ExchangeRates rates) {
        List<Money> known = new ArrayList<>();
        documents.lines().stream()
                .filter(line ->
                        isSame(line.reference(), reference) && line.original().signum() > 0)
                .forEach(line -> known.add(line.original()));
        commitments.stream()
                .filter(commitment -> isSame(commitment.reference(), reference))
                .forEach(commitment -> known.add(commitment.invoiced()));
        settled.forEach((settledReference, amountSettled) -> {
            if (isSame(settledReference, reference)) {
                known.add(amountSettled);
            }
        });
        Measure<Money> rest = converted(reference, amount, currency, rates);
        for (Money part : known) {
            Measure<Money> counted = converted(reference, part, currency, rates);
            if (!(rest instanceof Measure.Known<Money> left) || !(counted instanceof Measure.Known<Money> less)) {
                return rest instanceof Measure.Unknown<Money> ? rest : counted;
            }
            rest = Measure.known(left.value().minus(less.value()));
        }
        return rest.map(left -> left.signum() < 0 ? Money.zero(currency) : left);
    }

    private Measure<Money> converted(String reference, Money amount, Currency currency, ExchangeRates rates) {
        if (amount.currency().equals(currency)) {
            return Measure.known(amount);
        }
        Measure<Money> converted = rates.convert(amount, currency, documents.asOf());
        return converted instanceof Measure.Unknown<Money> unknown
                ? Measure.unknown(UnknownReason.NO_RATE, NotKnown.uncounted(reference, unknown.wording()))
                : converted.map(Money::rounded);
    }

    private static boolean isSame(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }
}
