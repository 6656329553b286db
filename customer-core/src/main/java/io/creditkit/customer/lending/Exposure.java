package io.creditkit.customer.lending;

import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What would be lost if a customer stopped paying, with every document behind it. Immutable.
 *
 * @param asOf the end of this day
 * @param currency the currency it is told in
 * @param lines the documents, component by component
 * @param notLoaded components that should count, but whose documents this kit was not given: the sum is then too low
 */
public record Exposure(LocalDate asOf, Currency currency, List<ExposureLine> lines, Set<ExposureComponent> notLoaded) {
    public Exposure {
        lines = List.copyOf(lines);
        notLoaded = Set.copyOf(notLoaded);
    }

    /** {@return the sum of all lines; unknown if one of them is} */
    public Measure<Money> total() {
        return sum(line -> true);
    }

    /** {@return the sum of one component; zero if it has no document} */
    public Measure<Money> of(ExposureComponent component) {
        return sum(line -> line.component() == component);
    }

    /** {@return the documents behind one component} */
    public List<ExposureLine> linesOf(ExposureComponent component) {
        return lines.stream().filter(line -> line.component() == component).toList();
    }

    /**
     * {@return this exposure with a document that is being checked} A document that is among the lines is counted once, with the
     * greater of both amounts, where one line or several, as of its parts in different components, make up its own: a check that
     * is repeated, or follows the booking, gives the same answer.
     *
     * @param amount in the currency of this exposure, not negative
     */
    public Exposure with(ExposureComponent component, String reference, Money amount) {
        amount.compareAmount(Money.zero(currency));
        String key = reference.toLowerCase(Locale.ROOT);
        List<ExposureLine> changed = new ArrayList<>(lines);
        changed.removeIf(line -> isOf(line, key));
        Measure<Money> counted =
                sum(line -> isOf(line, key)).map(known -> known.compareAmount(amount) > 0 ? known : amount);
        changed.add(new ExposureLine(component, reference, amount, counted));
        return new Exposure(asOf, currency, changed, notLoaded);
    }

    private static boolean isOf(ExposureLine line, String key) {
        return line.reference().toLowerCase(Locale.ROOT).equals(key);
    }

    private Measure<Money> sum(Predicate<ExposureLine> counts) {
        Money sum = Money.zero(currency);
        for (ExposureLine line : lines) {
            if (counts.test(line)) {
                if (!(line.converted() instanceof Measure.Known<Money> known)) {
                    return line.converted();
                }
                sum = sum.plus(known.value());
            }
        }
        return Measure.known(sum);
    }
}
