package io.creditkit.customer.alert;

import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.internal.EntryCheck;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.HistoryPoint;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Holds while a figure of the agency has moved within some days: compared is the newest value with every value that stood at
 * some time since the first of these days. So it holds from the day of the move until the move is older than that, or is taken
 * back. It can't be decided if nothing is known, if only one value is, which may have stood before, or if currencies differ.
 *
 * @param criterion what
 * @param move which way
 * @param by how far at least, for {@link Move#ROSE} and {@link Move#FELL}, more than 0; which level, for the crossings; else
 *     empty
 * @param unit what {@code by} counts in
 * @param currency what {@code by} is an amount of: must for a limit, unless {@code by} is a share of it; else empty. Values in others
 *     are compared at the rate of the day of the newest, and can't be without one
 * @param to which value, for {@link Move#CHANGED_TO}, as the history writes it, such as {@code true} or {@code NON_ACTIVE};
 *     upper and lower case are the same; else empty
 * @param withinDays over how many days, 1 to {@value AlertTrigger#MOST_DAYS}
 */
public record ChangeTrigger(
        Criterion criterion,
        Move move,
        Optional<BigDecimal> by,
        Unit unit,
        Optional<Currency> currency,
        Optional<String> to,
        int withinDays)
        implements AlertTrigger {
    /** Which way a figure moves. */
    public enum Move {
        /** To any other value. */
        CHANGED,
        /** To that value. */
        CHANGED_TO,
        /** Up; of a band, to a better one. */
        ROSE,
        /** Down; of a band, to a worse one. */
        FELL,
        /** From at most that level to more. */
        CROSSED_ABOVE,
        /** From at least that level to less. */
        CROSSED_BELOW
    }

    /** What a move is counted in. */
    public enum Unit {
        /** What the figure itself counts in: points, amounts, days, bands. */
        ABSOLUTE,
        /** Percent of the value before; not for bands. */
        PERCENT
    }

    private static final Set<Criterion> NUMBERS = EnumSet.of(
            Criterion.SCORE,
            Criterion.LIMIT,
            Criterion.CONTRACT_LIMIT,
            Criterion.DBT,
            Criterion.JUDGMENT_COUNT,
            Criterion.PRIVILEGE_COUNT,
            Criterion.PAYMENT_REMARK_COUNT,
            Criterion.PROBABILITY_OF_DEFAULT,
            Criterion.JUDGMENT_TOTAL,
            Criterion.PRIVILEGE_TOTAL,
            Criterion.TURNOVER,
            Criterion.EQUITY);
    private static final Set<Criterion> AMOUNTS = EnumSet.of(
            Criterion.LIMIT,
            Criterion.CONTRACT_LIMIT,
            Criterion.JUDGMENT_TOTAL,
            Criterion.PRIVILEGE_TOTAL,
            Criterion.TURNOVER,
            Criterion.EQUITY);
    private static final Set<Criterion> PERSONAL =
            EnumSet.of(Criterion.NAME, Criterion.ADDRESS, Criterion.DIRECTORS, Criterion.NEGATIVE_RECORD);

    /** Refuses a move that its figure can't make. */
    public ChangeTrigger {
        boolean measured = move != Move.CHANGED && move != Move.CHANGED_TO;
        boolean crossing = move == Move.CROSSED_ABOVE || move == Move.CROSSED_BELOW;
        boolean amount = measured && unit == Unit.ABSOLUTE && AMOUNTS.contains(criterion);
        EntryCheck.of("trigger of a change")
                .within("withinDays", withinDays, 1, MOST_DAYS)
                .never(
                        "move",
                        () -> measured && !NUMBERS.contains(criterion) && criterion != Criterion.BAND,
                        "not-as-criterion",
                        "What is not a number can be CHANGED or CHANGED_TO.")
                .never("by", () -> measured && by.isEmpty(), "required", "This move needs 'by', a number.")
                .never("by", () -> !measured && by.isPresent(), "not-as-move", "'by' has no meaning for this move.")
                .never(
                        "by",
                        () -> !crossing
                                && by.filter(least -> least.signum() <= 0).isPresent(),
                        "not-positive",
                        "It must be above zero.")
                .never(
                        "move",
                        () -> crossing && criterion == Criterion.BAND,
                        "not-as-criterion",
                        "A band can't cross a level. Use FELL, ROSE or CHANGED_TO.")
                .never(
                        "unit",
                        () -> unit == Unit.PERCENT && (crossing || !measured || criterion == Criterion.BAND),
                        "not-as-move",
                        "PERCENT goes with ROSE and FELL of numbers alone.")
                .never(
                        "currency",
                        () -> amount && currency.isEmpty(),
                        "required",
                        "'by' is an amount here, so its 'currency' must be told, such as EUR.")
                .never(
                        "currency",
                        () -> !amount && currency.isPresent(),
                        "not-as-criterion",
                        "Only where 'by' is an amount has 'currency' a meaning.")
                .never(
                        "to",
                        () -> move == Move.CHANGED_TO && to.isEmpty(),
                        "required",
                        "CHANGED_TO needs 'to', the new value.")
                .never(
                        "to",
                        () -> move != Move.CHANGED_TO && to.isPresent(),
                        "not-as-move",
                        "'to' has no meaning for this move.")
                .never(
                        "to",
                        () -> move == Move.CHANGED_TO && PERSONAL.contains(criterion),
                        "personal",
                        "It would be personal data, which no rule may hold. Use CHANGED.")
                .refuse();
    }

    /** A trigger whose {@code by}, if it has one, is no amount. */
    public ChangeTrigger(
            Criterion criterion, Move move, Optional<BigDecimal> by, Unit unit, Optional<String> to, int withinDays) {
        this(criterion, move, by, unit, Optional.empty(), to, withinDays);
    }

    @Override
    public AlertRule.Kind kind() {
        return AlertRule.Kind.CHANGE;
    }

    @Override
    public Set<Criterion> criteria() {
        return EnumSet.of(criterion);
    }

    /** {@return what the history says of it} */
    ChangeFinding look(Evidence evidence, ExchangeRates rates) {
        List<HistoryPoint> points = evidence.of(criterion).stream()
                .filter(point -> !point.observedOn().isAfter(evidence.day()))
                .toList();
        return new ChangeLook(this, rates).at(points, evidence.day().minusDays(withinDays));
    }

    /** {@return whether its values may be told} */
    boolean isTellable() {
        return !PERSONAL.contains(criterion);
    }
}
