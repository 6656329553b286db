package io.creditkit.customer.storage.memory;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.report.BilledOrders;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.KeptReport;
import io.creditkit.customer.report.OrderId;
import io.creditkit.customer.report.ReportDocument;
import io.creditkit.customer.report.ReportId;
import io.creditkit.customer.report.ReportOrder;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.RemovedDocuments;
import io.creditkit.customer.storage.ReportStore;
import io.creditkit.customer.storage.StaleVersionException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Company files, reports with their bytes, and the ledger of orders. */
final class MemoryReports implements ReportStore {
    /** What is kept between units of work. */
    static final class Data {
        private final NavigableMap<AgencyCompanyId, CompanyFile> files = new TreeMap<>();
        private final Map<ReportId, KeptReport> reports = new HashMap<>();
        private final Map<AgencyCompanyId, Set<ReportId>> reportsByCompany = new HashMap<>();
        private final Map<String, byte[]> bytesBySha256 = new HashMap<>();
        private final Map<OrderId, ReportOrder> orders = new HashMap<>();
        private final Map<AgencyCompanyId, OrderId> openOrders = new HashMap<>();

        /** {@return what may have been billed since that moment} */
        Stream<ReportOrder> billedSince(Instant since) {
            return orders.values().stream()
                    .filter(order -> order.outcome().mayBeBilled())
                    .filter(order -> !order.requestedAt().isBefore(since));
        }
    }

    private static final Comparator<KeptReport> NEWEST_FIRST = Comparator.comparing(KeptReport::receivedAt)
            .reversed()
            .thenComparing(report -> report.id().value(), Keys.BY_CODE_POINT);
    private static final Comparator<ReportOrder> OLDEST_FIRST = Comparator.comparing(ReportOrder::requestedAt)
            .thenComparing(order -> order.id().value(), Keys.BY_CODE_POINT);

    private final Session session;
    private final Data data;
    private final Supplier<Stream<Data>> ofAllTenants;

    MemoryReports(Session session, Data data, Supplier<Stream<Data>> ofAllTenants) {
        this.session = session;
        this.data = data;
        this.ofAllTenants = ofAllTenants;
    }

    @Override
    public Optional<CompanyFile> file(AgencyCompanyId company) {
        return Optional.ofNullable(data().files.get(company));
    }

    @Override
    public List<CompanyFile> files() {
        return List.copyOf(data().files.values());
    }

    @Override
    public CompanyFile saveFile(CompanyFile file) {
        long version = Keys.nextVersion(
                "file of company " + file.company(),
                file.version(),
                file(file.company()).map(CompanyFile::version).orElse(0L));
        CompanyFile stored = CompanyFile.builder().from(file).version(version).build();
        session.put(data().files, stored.company(), stored);
        return stored;
    }

    @Override
    public void keep(KeptReport report, ReportDocument document) {
        if (report(report.id()).isPresent()) {
            throw new DuplicateKeyException("There is a report " + report.id() + " already.");
        }
        byte[] bytes = document.bytes();
        requireSame(report, document, sha256(bytes));
        if (!data().bytesBySha256.containsKey(report.sha256())) {
            session.put(data().bytesBySha256, report.sha256(), bytes);
        }
        session.put(data().reports, report.id(), report);
        session.index(data().reportsByCompany, report.company(), report.id());
    }

    @Override
    public Optional<KeptReport> report(ReportId id) {
        return Optional.ofNullable(data().reports.get(id));
    }

    @Override
    public List<KeptReport> reports(AgencyCompanyId company) {
        return data().reportsByCompany.getOrDefault(company, Set.of()).stream()
                .flatMap(id -> report(id).stream())
                .sorted(NEWEST_FIRST)
                .toList();
    }

    @Override
    public Optional<ReportDocument> document(ReportId id) {
        return report(id)
                .flatMap(report -> Optional.ofNullable(data().bytesBySha256.get(report.sha256()))
                        .map(bytes -> ReportDocument.of(bytes, report.mediaType(), report.receivedAt())));
    }

    @Override
    public boolean hasDocument(ReportId id) {
        return report(id)
                .filter(report -> data().bytesBySha256.containsKey(report.sha256()))
                .isPresent();
    }

    @Override
    public RemovedDocuments removeDocuments(Instant receivedBefore, Optional<String> after, int most) {
        Set<String> younger = data().reports.values().stream()
                .filter(report -> !report.receivedAt().isBefore(receivedBefore))
                .map(KeptReport::sha256)
                .collect(Collectors.toSet());
        List<String> old = data().bytesBySha256.keySet().stream()
                .filter(sha256 -> !younger.contains(sha256))
                .filter(sha256 ->
                        after.filter(last -> sha256.compareTo(last) <= 0).isEmpty())
                .sorted()
                .limit(most)
                .toList();
        old.forEach(sha256 -> session.remove(data().bytesBySha256, sha256));
        return new RemovedDocuments(
                old.size(), old.size() < most ? Optional.empty() : Optional.of(old.get(old.size() - 1)));
    }

    @Override
    public void openOrder(ReportOrder order) {
        if (order(order.id()).isPresent()) {
            throw new DuplicateKeyException("There is an order " + order.id() + " already.");
        }
        write(order);
    }

    @Override
    public void updateOrder(ReportOrder order) {
        ReportOrder before =
                order(order.id()).orElseThrow(() -> new StaleVersionException("report order " + order.id(), 1, 0));
        if (before.outcome().isOpen()) {
            session.remove(data().openOrders, before.company());
        }
        write(order);
    }

    @Override
    public Optional<ReportOrder> order(OrderId id) {
        return Optional.ofNullable(data().orders.get(id));
    }

    @Override
    public Optional<ReportOrder> openOrderFor(AgencyCompanyId company) {
        return Optional.ofNullable(data().openOrders.get(company)).flatMap(this::order);
    }

    @Override
    public List<ReportOrder> openOrders() {
        return data().openOrders.values().stream()
                .flatMap(id -> order(id).stream())
                .sorted(OLDEST_FIRST)
                .toList();
    }

    @Override
    public List<ReportOrder> orders() {
        return data().orders.values().stream().sorted(OLDEST_FIRST).toList();
    }

    @Override
    public List<ReportOrder> orders(AgencyCompanyId company) {
        return data().orders.values().stream()
                .filter(order -> order.company().equals(company))
                .sorted(OLDEST_FIRST)
                .toList();
    }

    @Override
    public BilledOrders billedSince(Instant since) {
        return billed(data().billedSince(since).toList());
    }

    @Override
    public BilledOrders billedByAllSince(Instant since) {
        session.requireRunning();
        return billed(ofAllTenants.get().flatMap(of -> of.billedSince(since)).toList());
    }

    private static BilledOrders billed(List<ReportOrder> orders) {
        Map<String, BilledOrders.Cost> costs = new TreeMap<>();
        orders.stream()
                .flatMap(order -> order.price().stream())
                .forEach(price -> costs.merge(
                        price.currency().getCurrencyCode(),
                        new BilledOrders.Cost(price, 1),
                        (sum, one) -> new BilledOrders.Cost(sum.sum().plus(one.sum()), sum.count() + one.count())));
        return new BilledOrders(orders.size(), List.copyOf(costs.values()));
    }

    @Override
    public void forget(AgencyCompanyId company, String placeholder) {
        List<KeptReport> gone = reports(company);
        gone.forEach(report -> {
            session.remove(data().reports, report.id());
            session.unindex(data().reportsByCompany, company, report.id());
        });
        gone.stream()
                .map(KeptReport::sha256)
                .filter(sha256 -> data().reports.values().stream()
                        .noneMatch(report -> report.sha256().equals(sha256)))
                .distinct()
                .forEach(sha256 -> session.remove(data().bytesBySha256, sha256));
        session.remove(data().files, company);
        orders(company)
                .forEach(order -> session.put(
                        data().orders,
                        order.id(),
                        ReportOrder.builder()
                                .from(order)
                                .reason(placeholder)
                                .note(order.note().map(note -> placeholder))
                                .build()));
    }

    private void write(ReportOrder order) {
        if (order.outcome().isOpen()) {
            if (openOrderFor(order.company()).isPresent()) {
                throw new DuplicateKeyException("There is an open order for the company " + order.company()
                        + " already. Wait for its outcome, or decide on it.");
            }
            session.put(data().openOrders, order.company(), order.id());
        }
        session.put(data().orders, order.id(), order);
    }

    /** A report under a wrong hash would come back with the bytes of another one. */
    private static void requireSame(KeptReport report, ReportDocument document, String sha256) {
        boolean same = report.sha256().equals(sha256)
                && report.size() == document.size()
                && report.mediaType().equals(document.mediaType())
                && report.receivedAt().equals(document.receivedAt());
        if (!same) {
            throw new IllegalArgumentException("What is said of report " + report.id()
                    + " is not true of its document. Take SHA-256, size, media type and date from the document.");
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256, but this one hasn't.", e);
        }
    }

    private Data data() {
        session.requireRunning();
        return data;
    }
}
