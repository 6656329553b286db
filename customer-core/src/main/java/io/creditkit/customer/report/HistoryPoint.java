package io.creditkit.customer.report;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.internal.ValueStyle;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One observation of one criterion. It has two dates: the day it was true, and the moment we learnt it, so that "what did we
 * know then" can be answered. Points are only ever added.
 */
@Value.Immutable
@ValueStyle
public interface HistoryPoint {
    /** How we learnt it. */
    enum Source {
        /** The figure of a report. */
        REPORT,
        /** The history that a report itself brings along. */
        REPORT_HISTORY,
        /** A monitoring event. */
        EVENT
    }

    /** {@return whose} */
    AgencyCompanyId company();

    /** {@return of what} */
    Criterion criterion();

    /** {@return the number, for criteria that are numbers; empty for "not rated", "no limit", or "none" any more} */
    Optional<BigDecimal> number();

    /** {@return the currency of an amount} */
    Optional<Currency> currency();

    /** {@return the value as text, always there; at most 500 characters; of a name, an address or directors, personal data} */
    @Value.Redacted
    String text();

    /**
     * {@return the model or scale that gave a score, in the agency's words, at most 100 characters; empty if not told} Scores of two
     * models can't be set beside each other: a change starts a new series. A point that does not tell it goes on with that before.
     */
    Optional<String> model();

    /**
     * {@return the points by the newest model that was told, whose values can be set beside each other: all of them if the model
     * never changed}
     *
     * @param series oldest first
     */
    static List<HistoryPoint> ofNewestModel(List<HistoryPoint> series) {
        return ScoreModels.newest(series);
    }

    /** {@return the day it was true} */
    LocalDate observedOn();

    /** {@return when we learnt it} */
    Instant recordedAt();

    /** {@return how we learnt it} */
    Source source();

    /** {@return the id of the report or event} */
    String sourceId();

    /**
     * {@return what tells this observation from others of the same value and day: the report or event; empty for the history that
     * reports bring along, as each later report tells it again}
     */
    default Optional<String> observationId() {
        return source() == Source.REPORT_HISTORY ? Optional.empty() : Optional.of(sourceId());
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link HistoryPoint}. */
    final class Builder extends ImmutableHistoryPoint.Builder {
        Builder() {}
    }
}
