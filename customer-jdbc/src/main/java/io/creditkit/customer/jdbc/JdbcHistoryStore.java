package io.creditkit.customer.jdbc;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.HistoryPoint;
import io.creditkit.customer.storage.HistoryStore;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

final class JdbcHistoryStore implements HistoryStore {
    private static final Columns ALL = Columns.of(
            "tenant_id",
            "agency",
            "company",
            "criterion",
            "seq",
            "observation_key",
            "observed_on",
            "recorded_at",
            "num",
            "num_scale",
            "currency",
            "text_value",
            "source_kind",
            "source_id",
            "score_model");

    private static final String OF_COMPANY =
            " FROM ${prefix}history WHERE tenant_id = :tenant_id AND agency = :agency AND company = :company";
    private static final String THIS_SERIES = OF_COMPANY + " AND criterion = :criterion";
    private static final String SERIES =
            "SELECT " + ALL.names() + THIS_SERIES + " ORDER BY observed_on, recorded_at, seq";
    private static final String ALL_SERIES =
            "SELECT " + ALL.names() + OF_COMPANY + " ORDER BY observed_on, recorded_at, seq";
    private static final String LATEST =
            "SELECT " + ALL.names() + THIS_SERIES + " ORDER BY observed_on DESC, recorded_at DESC, seq DESC LIMIT 1";
    private static final String LAST_SEQ = "SELECT MAX(seq) AS n" + THIS_SERIES + " HAVING MAX(seq) IS NOT NULL";
    private static final String SEEN = "SELECT COUNT(*) AS n FROM ${prefix}history"
            + " WHERE tenant_id = :tenant_id AND observation_key = :observation_key";
    private static final String INSERT = "INSERT INTO ${prefix}history " + ALL.inserted();

    private final Session session;

    JdbcHistoryStore(Session session) {
        this.session = session;
    }

    @Override
    public boolean append(HistoryPoint point) {
        Values values = values(point.company(), point.criterion()).text("observation_key", observationKey(point));
        if (session.number(SEEN, values) > 0) {
            return false;
        }
        values.number("seq", session.number(LAST_SEQ, values) + 1)
                .day("observed_on", point.observedOn())
                .moment("recorded_at", point.recordedAt())
                .decimal("num", point.number())
                .currency("currency", point.currency())
                .text("text_value", point.text())
                .constant("source_kind", point.source())
                .text("source_id", point.sourceId())
                .text("score_model", point.model());
        session.put(INSERT, values);
        return true;
    }

    @Override
    public List<HistoryPoint> series(AgencyCompanyId company, Criterion criterion) {
        return session.list(SERIES, values(company, criterion), JdbcHistoryStore::point);
    }

    /** The order of the criteria is the program's: the database knows their names alone. */
    @Override
    public List<HistoryPoint> all(AgencyCompanyId company) {
        return session.list(ALL_SERIES, Values.company(company), JdbcHistoryStore::point).stream()
                .sorted(Comparator.comparing(HistoryPoint::criterion))
                .toList();
    }

    @Override
    public Optional<HistoryPoint> latest(AgencyCompanyId company, Criterion criterion) {
        return session.first(LATEST, values(company, criterion), JdbcHistoryStore::point);
    }

    @Override
    public long count(AgencyCompanyId company) {
        return session.number("SELECT COUNT(*) AS n" + OF_COMPANY, Values.company(company));
    }

    @Override
    public void forget(AgencyCompanyId company) {
        session.write("DELETE" + OF_COMPANY, Values.company(company));
    }

    private static Values values(AgencyCompanyId company, Criterion criterion) {
        return Values.company(company).constant("criterion", criterion);
    }

    /** An index over the text itself would be wider than some databases allow. */
    private static String observationKey(HistoryPoint point) {
        List<String> parts = new ArrayList<>(List.of(
                point.company().agency(),
                point.company().value(),
                point.criterion().name(),
                point.observedOn().toString(),
                point.text(),
                point.source().name()));
        point.model().ifPresent(parts::add);
        point.observationId().ifPresent(parts::add);
        return Keys.digest(parts.toArray(String[]::new));
    }

    private static HistoryPoint point(Row row) throws SQLException {
        return HistoryPoint.builder()
                .company(row.company())
                .criterion(row.constant("criterion", Criterion.class))
                .number(row.optionalDecimal("num"))
                .currency(row.optionalCurrency("currency"))
                .text(row.text("text_value"))
                .observedOn(row.day("observed_on"))
                .recordedAt(row.moment("recorded_at"))
                .source(row.constant("source_kind", HistoryPoint.Source.class))
                .sourceId(row.text("source_id"))
                .model(row.optionalText("score_model"))
                .build();
    }
}
