package io.creditkit.customer.storage.memory;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.HistoryPoint;
import io.creditkit.customer.storage.HistoryStore;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The history of every criterion. */
final class MemoryHistory implements HistoryStore {
    /** What is kept between units of work. */
    static final class Data {
        private final Map<Series, List<HistoryPoint>> series = new HashMap<>();
        private final Map<Observation, HistoryPoint> observations = new HashMap<>();
    }

    private record Series(AgencyCompanyId company, Criterion criterion) {}

    private record Observation(
            Series series,
            LocalDate day,
            String text,
            HistoryPoint.Source source,
            Optional<String> model,
            Optional<String> id) {}

    private static final Comparator<HistoryPoint> IN_ORDER =
            Comparator.comparing(HistoryPoint::observedOn).thenComparing(HistoryPoint::recordedAt);

    private final Session session;
    private final Data data;

    MemoryHistory(Session session, Data data) {
        this.session = session;
        this.data = data;
    }

    @Override
    public boolean append(HistoryPoint point) {
        Series series = new Series(point.company(), point.criterion());
        Observation observation = new Observation(
                series, point.observedOn(), point.text(), point.source(), point.model(), point.observationId());
        if (data().observations.containsKey(observation)) {
            return false;
        }
        session.put(data().observations, observation, point);
        session.append(data().series, series, point);
        return true;
    }

    @Override
    public List<HistoryPoint> series(AgencyCompanyId company, Criterion criterion) {
        return data().series.getOrDefault(new Series(company, criterion), List.of()).stream()
                .sorted(IN_ORDER)
                .toList();
    }

    @Override
    public Optional<HistoryPoint> latest(AgencyCompanyId company, Criterion criterion) {
        List<HistoryPoint> points = series(company, criterion);
        return points.isEmpty() ? Optional.empty() : Optional.of(points.get(points.size() - 1));
    }

    @Override
    public long count(AgencyCompanyId company) {
        return data().observations.keySet().stream()
                .filter(observation -> observation.series().company().equals(company))
                .count();
    }

    @Override
    public void forget(AgencyCompanyId company) {
        List<Observation> gone = data().observations.keySet().stream()
                .filter(observation -> observation.series().company().equals(company))
                .toList();
        gone.forEach(observation -> session.remove(data.observations, observation));
        seriesOf(company).forEach(series -> session.remove(data.series, series));
    }

    private List<Series> seriesOf(AgencyCompanyId company) {
        return data().series.keySet().stream()
                .filter(series -> series.company().equals(company))
                .toList();
    }

    private Data data() {
        session.requireRunning();
        return data;
    }
}
