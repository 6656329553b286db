package io.creditkit.customer.report;

import io.creditkit.customer.internal.ValueStyle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Everything that is needed to draw one level over time, at once and for good: points in order, and the scale they need. */
@Value.Immutable
@ValueStyle
public interface ChartSeries {
    /**
     * One value.
     *
     * @param on the day it was observed
     * @param value the value, within the domain
     */
    record Point(LocalDate on, BigDecimal value) {}

    /**
     * A time without an observation. The level may have stayed as it was, or none may have been given: the chart must not
     * pretend to know.
     *
     * @param from its first day
     * @param to its last day
     */
    record Gap(LocalDate from, LocalDate to) {}

    /**
     * An observation that the chart can't show.
     *
     * @param on the day it was observed
     * @param text what was observed
     * @param why one plain sentence
     */
    record LeftOut(LocalDate on, String text, String why) {}

    /** {@return what is drawn: of the agency, or of the house where it is asked for a chart of its own values} */
    Criterion criterion();

    /** {@return what the values are: {@code points}, {@code days}, {@code count}, {@code share}, or the code of a currency; of an amount whose
     * currency nobody told, {@code amount}} */
    String unit();

    /** {@return the currency of an amount} */
    Optional<Currency> currency();

    /** {@return where the scale begins: 0, or at the lowest equity below it} */
    BigDecimal domainMin();

    /** {@return where the scale ends, always more than where it begins; for a score of the agency always 100} */
    BigDecimal domainMax();

    /** {@return one point for each span that has an observation, oldest first} */
    List<Point> points();

    /** {@return the spans without one, between the first point and the last, oldest first; neighbours are one gap} */
    List<Gap> gaps();

    /** {@return observations that have no place here, oldest first: outside the scale, in another currency, or by a former score model} */
    List<LeftOut> leftOut();

    /**
     * {@return values of the house itself over time, to be set beside those of the agency} For the house alone: a host asks for charts of
     * its own scores and limits where those are.
     *
     * @param criterion what they are like: a score from 0 to 100, or a limit
     * @param oldestFirst the values, those of one day in the order they were known
     */
    static ChartSeries ofOwn(
            Criterion criterion, List<LevelValue> oldestFirst, ChartBucket bucket, LevelAggregate aggregate) {
        return new ChartDrawing(criterion, bucket, aggregate).draw(oldestFirst);
    }

    /** {@return the same of scores on a scale of the house's own, which ends there} */
    static ChartSeries ofOwnScores(
            int highest, List<LevelValue> oldestFirst, ChartBucket bucket, LevelAggregate aggregate) {
        return new ChartDrawing(Criterion.SCORE, bucket, aggregate, BigDecimal.valueOf(highest)).draw(oldestFirst);
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ChartSeries}. */
    final class Builder extends ImmutableChartSeries.Builder {
        Builder() {}
    }
}
