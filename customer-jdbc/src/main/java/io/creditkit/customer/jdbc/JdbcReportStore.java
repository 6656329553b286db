package io.creditkit.customer.jdbc;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.report.BilledOrders;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.KeptReport;
import io.creditkit.customer.report.OrderId;
import io.creditkit.customer.report.ReportDocument;
import io.creditkit.customer.report.ReportId;
import io.creditkit.customer.report.ReportOrder;
import io.creditkit.customer.storage.RemovedDocuments;
import io.creditkit.customer.storage.ReportStore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

final class JdbcReportStore implements ReportStore {
    private static final Columns KEPT = Columns.of(
                    "id",
                    "agency",
                    "company",
                    "order_id",
                    "received_at",
                    "media_type",
                    "sha256",
                    "byte_size",
                    "failed_sections")
            .and(KeyFigureColumns.ALL);
    private static final Columns ALL = Columns.of("tenant_id").and(KEPT);

    private static final String SELECT =
            "SELECT " + KEPT.names() + " FROM ${prefix}report WHERE tenant_id = :tenant_id";
    private static final String BY_ID = SELECT + " AND id = :id";
    private static final String OF_COMPANY = SELECT + " AND agency = :agency AND company = :company";
    private static final String INSERT = "INSERT INTO ${prefix}report " + ALL.inserted();
    private static final String OF_THIS =
            " FROM ${prefix}report WHERE tenant_id = :tenant_id AND agency = :agency" + " AND company = :company";
    private static final String HASHES = "SELECT DISTINCT sha256" + OF_THIS + " ORDER BY sha256";
    private static final String FORGET = "DELETE" + OF_THIS;
    private static final String SHARING =
            "SELECT COUNT(*) AS n FROM ${prefix}report WHERE tenant_id = :tenant_id AND sha256 = :sha256";

    private static final String YOUNGER = SHARING + " AND received_at >= :before";
    private static final String OLD_BODIES = "SELECT DISTINCT sha256 FROM ${prefix}report_body b"
            + " WHERE tenant_id = :tenant_id AND sha256 > :after AND NOT EXISTS (SELECT 1 FROM ${prefix}report r"
            + " WHERE r.tenant_id = b.tenant_id AND r.sha256 = b.sha256 AND r.received_at >= :before)"
            + " ORDER BY sha256 LIMIT :rows";

    /** Before every hash, as the beginning of the first ones. */
    private static final String BEFORE_ALL = "0";

    private final Session session;
    private final CompanyFiles files;
    private final Bodies bodies;
    private final OrderLedger ledger;

    JdbcReportStore(Session session) {
        this.session = session;
        this.files = new CompanyFiles(session);
        this.bodies = new Bodies(session, "report_body");
        this.ledger = new OrderLedger(session);
    }

    @Override
    public Optional<CompanyFile> file(AgencyCompanyId company) {
        return files.find(company);
    }

    @Override
    public List<CompanyFile> files() {
        return files.all();
    }

    @Override
    public List<CompanyFile> files(Collection<AgencyCompanyId> companies) {
        return files.find(companies);
    }

    @Override
    public CompanyFile saveFile(CompanyFile file) {
        return files.save(file);
    }

    @Override
    public void keep(KeptReport report, ReportDocument document) {
        byte[] bytes = document.bytes();
        requireSame(report, document, Keys.digest(bytes));
        Values values = Values.company(report.company())
                .text("id", report.id().value())
                .text("order_id", report.orderId().value())
                .moment("received_at", report.receivedAt())
                .text("media_type", report.mediaType())
                .text("sha256", report.sha256())
                .number("byte_size", report.size())
                .texts("failed_sections", report.failedSections());
        session.insert(
                INSERT, KeyFigureColumns.bind(values, report.figures()), "A report with this id is kept already.");
        bodies.lock(report.sha256());
        bodies.keep(report.sha256(), bytes);
    }

    @Override
    public Optional<KeptReport> report(ReportId id) {
        return session.first(BY_ID, Values.none().text("id", id.value()), JdbcReportStore::kept);
    }

    @Override
    public List<KeptReport> reports(AgencyCompanyId company) {
        return session.list(OF_COMPANY, Values.company(company), JdbcReportStore::kept).stream()
                .sorted(Comparator.comparing(KeptReport::receivedAt)
                        .reversed()
                        .thenComparing(report -> report.id().value(), Keys.BY_CODE_POINT))
                .toList();
    }

    @Override
    public Optional<ReportDocument> document(ReportId id) {
        return report(id)
                .flatMap(report -> bodies.find(report.sha256())
                        .map(bytes -> ReportDocument.of(bytes, report.mediaType(), report.receivedAt())));
    }

    @Override
    public boolean hasDocument(ReportId id) {
        return report(id).filter(report -> bodies.has(report.sha256())).isPresent();
    }

    @Override
    public RemovedDocuments removeDocuments(Instant receivedBefore, Optional<String> after, int most) {
        Values asked = Values.none().moment("before", receivedBefore).text("after", after.orElse(BEFORE_ALL));
        List<String> old = session.list(OLD_BODIES, asked.number("rows", most), row -> row.text("sha256"));
        int removed = 0;
        for (String sha256 : old) {
            // As in forget: whoever keeps a report with these bytes now has kept it then, or keeps them anew.
            bodies.lock(sha256);
            if (session.number(YOUNGER, Values.none().text("sha256", sha256).moment("before", receivedBefore)) == 0) {
                bodies.remove(sha256);
                removed++;
            }
        }
        return new RemovedDocuments(
                removed, old.size() < most ? Optional.empty() : Optional.of(old.get(old.size() - 1)));
    }

    @Override
    public void openOrder(ReportOrder order) {
        ledger.open(order);
    }

    @Override
    public void updateOrder(ReportOrder order) {
        ledger.update(order);
    }

    @Override
    public Optional<ReportOrder> order(OrderId id) {
        return ledger.find(id);
    }

    @Override
    public Optional<ReportOrder> latestOrderFor(AgencyCompanyId company) {
        return ledger.latestFor(company);
    }

    @Override
    public Optional<ReportOrder> openOrderFor(AgencyCompanyId company) {
        return ledger.openFor(company);
    }

    @Override
    public List<ReportOrder> openOrders() {
        return ledger.allOpen();
    }

    @Override
    public List<ReportOrder> orders() {
        return ledger.all();
    }

    @Override
    public List<ReportOrder> orders(AgencyCompanyId company) {
        return ledger.of(company);
    }

    @Override
    public BilledOrders billedSince(Instant since) {
        return ledger.billedSince(since);
    }

    @Override
    public BilledOrders billedByAllSince(Instant since) {
        return ledger.billedByAllSince(since);
    }

    @Override
    public List<BilledOrders> billedSinceEach(List<Instant> moments) {
        return ledger.billedSinceEach(moments);
    }

    @Override
    public List<BilledOrders> billedByAllSinceEach(List<Instant> moments) {
        return ledger.billedByAllSinceEach(moments);
    }

    @Override
    public void forget(AgencyCompanyId company, String placeholder) {
        List<String> hashes = session.list(HASHES, Values.company(company), row -> row.text("sha256"));
        // Before the count: whoever keeps a report with these bytes now has kept it then, or waits until they are gone.
        hashes.forEach(bodies::lock);
        session.write(FORGET, Values.company(company));
        hashes.stream()
                .filter(sha256 -> session.number(SHARING, Values.none().text("sha256", sha256)) == 0)
                .forEach(bodies::remove);
        files.forget(company);
        ledger.forget(company, placeholder);
    }

    private static void requireSame(KeptReport report, ReportDocument document, String sha256) {
        boolean same = report.sha256().equals(sha256)
                && report.size() == document.size()
                && report.mediaType().equals(document.mediaType())
                && report.receivedAt().equals(document.receivedAt());
        if (!same) {
            throw new IllegalArgumentException("SHA-256, size, media type or date of report " + report.id()
                    + " differ from those of its document. Take all four from the document.");
        }
    }

    private static KeptReport kept(Row row) throws SQLException {
        return KeptReport.builder()
                .id(ReportId.of(row.text("id")))
                .company(row.company())
                .orderId(OrderId.of(row.text("order_id")))
                .receivedAt(row.moment("received_at"))
                .mediaType(row.text("media_type"))
                .sha256(row.text("sha256"))
                .size(row.integer("byte_size"))
                .failedSections(row.texts("failed_sections"))
                .figures(KeyFigureColumns.read(row))
                .build();
    }
}
