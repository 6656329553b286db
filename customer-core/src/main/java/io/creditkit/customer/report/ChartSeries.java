package io.creditkit.customer.report;

import io.creditkit.customer.internal.ValueStyle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/** Everything that is needed to draw one level over time, at once and for good: points in order, and the scale they need. */
@Value.Immutable
@ValueStyle
public interface ChartSeries {
    /**
     * One value.
     *
     * @param on the day it was observed; of one that is carried forward, the first day of its span
     * @param value the value, within the domain
     * @param origin whether it was observed
     */
    record Point(LocalDate on, BigDecimal value, Origin origin) {
        /** An observed value. */
        public Point(LocalDate on, BigDecimal value) {
            this(on, value, Origin.OBSERVED);
        }
    }

    /** Where a point comes from, so that a chart can mark what nobody observed. */
    enum Origin {
        /** It was observed. */
        OBSERVED,
        /** In its span nothing was observed, and it is the last level before. */
        CARRIED_FORWARD
    }

    /**
     * What stands in the spans without an observation once the level is carried forward.
     *
     * @param points one for each of them, oldest first
     * @param gaps those that have no level before, as it was told that there is none
     */
    record Carried(List<Point> points, List<Gap> gaps) {}

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

    /**
     * {@return the spans without one, oldest first; neighbours are one gap} They lie between the first point and the last, and in a chart
     * of the agency's values between that and the day it is drawn on.
     */
    List<Gap> gaps();

    /** {@return observations that have no place here, oldest first: outside the scale, in another currency, or by a former score model} */
    List<LeftOut> leftOut();

    /** {@return what {@link #carriedForward} puts in; empty if there is nothing, or if it is in} */
    Optional<Carried> carried();

    /** {@return the same with the last level before in every span without an observation, each such point marked as carried forward} */
    default ChartSeries carriedForward() {
        return carried()
                .map(more -> builder()
                        .from(this)
                        .points(Stream.concat(points().stream(), more.points().stream())
                                .sorted(Comparator.comparing(Point::on))
                                .toList())
                        .gaps(more.gaps())
                        .carried(Optional.empty())
                        .build())
                .orElse(this);
    }

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
