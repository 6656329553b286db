package io.creditkit.customer.alert;

import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.Money;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.HistoryPoint;
import io.creditkit.customer.report.RiskBand;
import io.creditkit.customer.search.Truth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Holds one history against one trigger. Pure. */
record ChangeLook(ChangeTrigger trigger, String name, ExchangeRates rates) {
    private static final List<RiskBand> BEST_FIRST =
            List.of(RiskBand.A, RiskBand.B, RiskBand.C, RiskBand.D, RiskBand.E);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Of a figure of the agency. */
    ChangeLook(ChangeTrigger trigger, ExchangeRates rates) {
        this(
                trigger,
                "The agency's "
                        + trigger.criterion().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                rates);
    }

    /**
     * {@return what it comes to}
     *
     * @param series in the order of the store; of a score, what another model gave before is not looked at
     * @param before the last day before the days that count
     */
    ChangeFinding at(List<HistoryPoint> series, LocalDate before) {
        List<HistoryPoint> points = HistoryPoint.ofNewestModel(series);
        if (points.isEmpty()) {
            return unknown("no value of it is known");
        }
        HistoryPoint newest = points.get(points.size() - 1);
        int base = IntStream.range(0, points.size())
                .filter(at -> !points.get(at).observedOn().isAfter(before))
                .reduce(-1, (earlier, later) -> later);
        List<HistoryPoint> stood = points.subList(Math.max(base, 0), points.size() - 1);
        if (stood.isEmpty()) {
            return base >= 0
                    ? new ChangeFinding(Truth.FALSE, "", newest.text())
                    : unknown(
                            points.size() < series.size()
                                    ? "the model changed, and only one value of the new one is known"
                                    : "only one value of it is known");
        }
        boolean undecided = false;
        for (HistoryPoint earlier : stood) {
            Truth moved = moved(earlier, newest);
            if (moved == Truth.TRUE) {
                return new ChangeFinding(Truth.TRUE, words(earlier, newest), newest.text());
            }
            undecided |= moved == Truth.UNKNOWN;
        }
        return undecided ? unknown("its values can't be compared") : new ChangeFinding(Truth.FALSE, "", newest.text());
    }

    private Truth moved(HistoryPoint from, HistoryPoint to) {
        return switch (trigger.move()) {
            case CHANGED -> holds(!same(from, to));
            case CHANGED_TO -> holds(!same(from, to) && isTarget(to));
            case ROSE -> measured(from, to, to.observedOn());
            case FELL -> measured(to, from, to.observedOn());
            case CROSSED_ABOVE -> crossed(from, to, to.observedOn());
            case CROSSED_BELOW -> crossed(to, from, to.observedOn());
        };
    }

    /** Up if the first lies below the second; the share is of the value before, whichever that is. */
    private Truth measured(HistoryPoint low, HistoryPoint high, LocalDate rateOn) {
        Optional<BigDecimal> from = level(low, rateOn);
        Optional<BigDecimal> to = level(high, rateOn);
        if (from.isEmpty() || to.isEmpty() || !areComparable(low, high)) {
            return Truth.UNKNOWN;
        }
        BigDecimal distance = to.get().subtract(from.get());
        BigDecimal least = trigger.by().orElseThrow();
        if (trigger.unit() == ChangeTrigger.Unit.PERCENT) {
            BigDecimal base = (trigger.move() == ChangeTrigger.Move.ROSE ? from : to)
                    .get()
                    .abs();
            // Of nothing there is no percentage: any move off it is more than any share.
            least = base.multiply(least).divide(HUNDRED);
        }
        return holds(distance.signum() > 0 && distance.compareTo(least) >= 0);
    }

    private Truth crossed(HistoryPoint low, HistoryPoint high, LocalDate rateOn) {
        Optional<BigDecimal> from = level(low, rateOn);
        Optional<BigDecimal> to = level(high, rateOn);
        if (from.isEmpty() || to.isEmpty() || !areComparable(low, high)) {
            return Truth.UNKNOWN;
        }
        BigDecimal line = trigger.by().orElseThrow();
        return holds(
                trigger.move() == ChangeTrigger.Move.CROSSED_ABOVE
                        ? from.get().compareTo(line) <= 0 && to.get().compareTo(line) > 0
                        : from.get().compareTo(line) < 0 && to.get().compareTo(line) >= 0);
    }

    private boolean areComparable(HistoryPoint one, HistoryPoint other) {
        return trigger.currency().isPresent() || one.currency().equals(other.currency());
    }

    /**
     * A band counts as its place from the worst on, so that up is better; a class of our own tells its place as its number. Amounts
     * are turned into the trigger's currency by the rate of one day: what moved is to be the amount, and not the rate.
     */
    private Optional<BigDecimal> level(HistoryPoint point, LocalDate rateOn) {
        if (trigger.currency().isPresent()) {
            return point.number()
                    .flatMap(number -> point.currency().map(currency -> new Money(number, currency)))
                    .flatMap(amount -> rates.convert(amount, trigger.currency().get(), rateOn)
                            .toOptional())
                    .map(Money::amount);
        }
        if (trigger.criterion() != Criterion.BAND) {
            return point.number();
        }
        return BEST_FIRST.stream()
                .filter(band -> band.name().equals(point.text()))
                .map(band -> BigDecimal.valueOf(-BEST_FIRST.indexOf(band)))
                .findFirst()
                .or(point::number);
    }

    private static Truth holds(boolean holds) {
        return holds ? Truth.TRUE : Truth.FALSE;
    }

    private static boolean same(HistoryPoint one, HistoryPoint other) {
        boolean numbers = one.number().isPresent() && other.number().isPresent();
        return numbers
                ? one.number().get().compareTo(other.number().get()) == 0
                        && one.currency().equals(other.currency())
                : one.text().equals(other.text());
    }

    private boolean isTarget(HistoryPoint point) {
        String wanted = trigger.to().orElseThrow();
        // Numbers come in many spellings, such as 0 and 0.00.
        boolean sameNumber = point.number()
                .flatMap(number -> number(wanted).filter(target -> target.compareTo(number) == 0))
                .isPresent();
        return sameNumber || point.text().toLowerCase(Locale.ROOT).equals(wanted.toLowerCase(Locale.ROOT));
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException words) {
            return Optional.empty();
        }
    }

    private String words(HistoryPoint from, HistoryPoint to) {
        String moved = switch (trigger.move()) {
            case CHANGED -> "changed";
            case CHANGED_TO -> "changed to " + trigger.to().orElseThrow();
            case ROSE -> "rose by at least " + size();
            case FELL -> "fell by at least " + size();
            case CROSSED_ABOVE -> "crossed above " + size();
            case CROSSED_BELOW -> "crossed below " + size();
        };
        String values =
                trigger.isTellable() ? ": from " + told(from) + " to " + told(to) + " on " + to.observedOn() : "";
        return name() + " " + moved + " within " + trigger.withinDays() + " days" + values + ".";
    }

    private static String told(HistoryPoint point) {
        return point.text() + point.currency().map(code -> " " + code).orElse("");
    }

    private String size() {
        String unit = trigger.unit() == ChangeTrigger.Unit.PERCENT
                ? " %"
                : trigger.currency().map(code -> " " + code).orElse("");
        return trigger.by().orElseThrow().toPlainString() + unit;
    }

    private ChangeFinding unknown(String why) {
        return new ChangeFinding(Truth.UNKNOWN, name() + " can't be followed: " + why + ".", "");
    }
}
