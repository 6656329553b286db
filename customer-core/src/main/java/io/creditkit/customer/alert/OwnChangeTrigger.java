package io.creditkit.customer.alert;

import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.internal.EntryCheck;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.HistoryPoint;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Holds while a figure of our own has moved within some days, as {@link ChangeTrigger} does of one of the agency: {@code our own score
 * fell by 15 within 30 days}.
 *
 * @param figure what
 * @param change how it moves, told of the {@linkplain OwnFigure#like() criterion that moves like it}
 */
public record OwnChangeTrigger(OwnFigure figure, ChangeTrigger change) implements AlertTrigger {
    /**
     * Refuses a change that is told of something else.
     *
     * @throws InvalidEntryException if it is
     */
    public OwnChangeTrigger {
        EntryCheck.of("trigger of a change")
                .never(
                        "criterion",
                        () -> change.criterion() != figure.like(),
                        "not-as-criterion",
                        "It must be " + figure.like() + ", which moves like " + figure + ".")
                .refuse();
    }

    @Override
    public AlertRule.Kind kind() {
        return AlertRule.Kind.CHANGE;
    }

    @Override
    public int withinDays() {
        return change.withinDays();
    }

    @Override
    public Set<Criterion> criteria() {
        return EnumSet.noneOf(Criterion.class);
    }

    @Override
    public Set<OwnFigure> ownFigures() {
        return EnumSet.of(figure);
    }

    /** {@return what the history says of it} */
    ChangeFinding look(Evidence evidence, ExchangeRates rates) {
        List<HistoryPoint> points = evidence.of(figure).stream()
                .filter(point -> !point.observedOn().isAfter(evidence.day()))
                .toList();
        return new ChangeLook(change, "Our own " + figure.words(), rates)
                .at(points, evidence.day().minusDays(withinDays()));
    }
}
