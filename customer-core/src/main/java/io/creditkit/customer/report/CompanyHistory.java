package io.creditkit.customer.report;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.Measure;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.Wording;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.WorkContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was known of a company, and when. Thread-safe; holds no state; makes no call. Every question is a unit of work of its
 * own, so call it outside of any, and needs {@link Permission#VIEW_CREDIT_DATA}.
 */
public final class CompanyHistory {
    private final WorkContext context;

    /** Made by the library. */
    public CompanyHistory(WorkContext context) {
        this.context = context;
    }

    /** {@return everything observed of one criterion: by the day it was true, then by the moment we learnt it} */
    public List<HistoryPoint> series(AgencyCompanyId company, Criterion criterion) {
        context.require(Permission.VIEW_CREDIT_DATA);
        return context.inUnitOfWork(work -> work.history().series(company, criterion));
    }

    /** {@return where the criterion stands, since when, and what it was before; empty if it was never observed} */
    public Optional<LatestChange> latestChange(AgencyCompanyId company, Criterion criterion) {
        return LatestChange.of(series(company, criterion));
    }

    /** {@return the same of every criterion that was ever observed, in the order of the criteria, read at once} */
    public Map<Criterion, LatestChange> latestChanges(AgencyCompanyId company) {
        context.require(Permission.VIEW_CREDIT_DATA);
        return LatestChange.byCriterion(
                context.inUnitOfWork(work -> work.history().all(company)));
    }

    /** {@return what was true on a day, as we know it now; empty if nothing was observed up to then} */
    public Optional<HistoryPoint> trueOn(AgencyCompanyId company, Criterion criterion, LocalDate day) {
        return series(company, criterion).stream()
                .filter(point -> !point.observedOn().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    /** {@return the newest that we knew at a moment, whatever we learnt later; empty if we knew nothing then} */
    public Optional<HistoryPoint> knownAt(AgencyCompanyId company, Criterion criterion, Instant moment) {
        return series(company, criterion).stream()
                .filter(point -> !point.recordedAt().isAfter(moment))
                .reduce((earlier, later) -> later);
    }

    /**
     * {@return the criterion by month, the last observation standing for each}
     *
     * @throws IllegalArgumentException if the criterion is not a number
     */
    public ChartSeries chart(AgencyCompanyId company, Criterion criterion) {
        return chart(company, criterion, ChartBucket.MONTH, LevelAggregate.LAST);
    }

    /**
     * {@return the criterion over time, ready to be drawn} It ends today. A span in which a report told the value as it stood has a point,
     * and one of which nobody told anything is a gap, until it is {@linkplain ChartSeries#carriedForward carried forward}.
     *
     * @param bucket the spans of time
     * @param aggregate what stands for several observations within a span
     * @throws IllegalArgumentException if the criterion is not a number
     */
    public ChartSeries chart(
            AgencyCompanyId company, Criterion criterion, ChartBucket bucket, LevelAggregate aggregate) {
        if (!ChartDrawing.isDrawable(criterion)) {
            throw new IllegalArgumentException("A chart needs numbers, and " + criterion
                    + " is not one. Draw the score, an amount, the days beyond terms or a count.");
        }
        context.require(Permission.VIEW_CREDIT_DATA);
        return context.inUnitOfWork(work -> new ChartDrawing(criterion, bucket, aggregate)
                .draw(
                        work.history().series(company, criterion).stream()
                                .map(LevelValue::of)
                                .toList(),
                        ConfirmedLevels.of(work, company, criterion, context.zone()),
                        Optional.of(context.today())));
    }

    /**
     * {@return the trends to show, as {@link #trends}; unknown because of {@link UnknownReason#NOT_SYNCED} while neither a report nor an
     * event was fetched: no arrow is not a stable one}
     */
    public Measure<List<Trend>> trendSection(AgencyCompanyId company, Optional<CreditReport> report) {
        context.require(Permission.VIEW_CREDIT_DATA);
        boolean nothing =
                report.isEmpty() && context.inUnitOfWork(work -> work.history().count(company)) == 0;
        return nothing
                ? Measure.unknown(
                        UnknownReason.NOT_SYNCED,
                        Wording.of("not-known.not-fetched", "Nothing was fetched from the agency on this company yet."))
                : Measure.known(trends(company, report));
    }

    /**
     * {@return where the company is heading, one trend a kind, in the order of the kinds; a kind of which nothing is known is
     * not there} What the agency says goes before what we compute from the last two comparable observations.
     *
     * @param report the newest report, for the agency's trends and the statements; none if there is no report yet
     */
    public List<Trend> trends(AgencyCompanyId company, Optional<CreditReport> report) {
        context.require(Permission.VIEW_CREDIT_DATA);
        Map<Trend.Kind, Trend> trends = new EnumMap<>(Trend.Kind.class);
        report.map(CreditReport::trends).orElse(List.of()).forEach(trend -> trends.putIfAbsent(trend.kind(), trend));
        ComputedTrends computed = new ComputedTrends(context.zone(), report);
        for (Trend.Kind kind : Trend.Kind.values()) {
            if (!trends.containsKey(kind)) {
                Optional<Trend> trend = ComputedTrends.criterion(kind)
                        .map(criterion -> computed.fromHistory(kind, series(company, criterion)))
                        .orElseGet(() -> computed.fromStatements(kind));
                trend.ifPresent(found -> trends.put(kind, found));
            }
        }
        return List.copyOf(trends.values());
    }
}
