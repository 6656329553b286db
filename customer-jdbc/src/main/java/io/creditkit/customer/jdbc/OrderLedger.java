package io.creditkit.customer.jdbc;

import io.creditkit.customer.Actor;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.Money;
import io.creditkit.customer.report.BilledOrders;
import io.creditkit.customer.report.BilledOrders.Cost;
import io.creditkit.customer.report.OrderId;
import io.creditkit.customer.report.ReportId;
import io.creditkit.customer.report.ReportOrder;
import io.creditkit.customer.report.ReportOrder.Outcome;
import io.creditkit.customer.report.ReportPurpose;
import io.creditkit.customer.storage.StaleVersionException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The ledger of orders of the report store. A unique key that only open orders have lets one be open for a company. */
final class OrderLedger {
    private static final Columns CHANGING = Columns.of(
            "agency",
            "company",
            "open_key",
            "country",
            "requested_by",
            "requested_at",
            "reason",
            "purpose",
            "cost_unit",
            "correlation_id",
            "price",
            "price_currency",
            "meter_before",
            "outcome",
            "completed_at",
            "report_id",
            "note");
    private static final Columns ALL = Columns.of("tenant_id", "id").and(CHANGING);

    private static final String BILLED = Arrays.stream(Outcome.values())
            .filter(Outcome::mayBeBilled)
            .map(outcome -> "'" + outcome.name() + "'")
            .collect(Collectors.joining(", "));

    private static final String SELECT =
            "SELECT " + ALL.names() + " FROM ${prefix}report_order WHERE tenant_id = :tenant_id";
    private static final String BY_ID = SELECT + " AND id = :id";
    private static final String OF_COMPANY = SELECT + " AND agency = :agency AND company = :company";
    private static final String OPEN = SELECT + " AND open_key IS NOT NULL";
    private static final String OPEN_FOR = SELECT + " AND open_key = :open_key";
    private static final String OF_TENANT = "tenant_id = :tenant_id AND ";
    private static final String OF_ALL = "";
    private static final String SUMS = ", SUM(CASE WHEN requested_at >= :since_# THEN 1 ELSE 0 END) AS n_#"
            + ", SUM(CASE WHEN requested_at >= :since_# THEN price END) AS price_#"
            + ", price_currency AS price_#_currency";
    private static final String SINCE_FIRST =
            "requested_at >= :first AND outcome IN (" + BILLED + ") GROUP BY price_currency ORDER BY price_currency";
    private static final String INSERT = "INSERT INTO ${prefix}report_order " + ALL.inserted();
    private static final String UPDATE =
            "UPDATE ${prefix}report_order SET " + CHANGING.assignments() + " WHERE tenant_id = :tenant_id AND id = :id";

    private static final Comparator<ReportOrder> OLDEST_FIRST = Comparator.comparing(ReportOrder::requestedAt)
            .thenComparing(order -> order.id().value(), Keys.BY_CODE_POINT);

    private static final String FORGET = "UPDATE ${prefix}report_order SET reason = :placeholder,"
            + " note = CASE WHEN note IS NULL THEN NULL ELSE :placeholder END"
            + " WHERE tenant_id = :tenant_id AND agency = :agency AND company = :company";

    private final Session session;

    OrderLedger(Session session) {
        this.session = session;
    }

    void open(ReportOrder order) {
        session.insert(
                INSERT,
                values(order),
                "An order with this id is in the ledger, or another one for the company is open.");
    }

    void update(ReportOrder order) {
        if (session.change(UPDATE, values(order), "Another order for the company is open.") == 0) {
            throw new StaleVersionException("report order " + order.id(), 1, 0);
        }
    }

    /** Takes out what people wrote. */
    void forget(AgencyCompanyId company, String placeholder) {
        session.write(FORGET, Values.company(company).text("placeholder", placeholder));
    }

    Optional<ReportOrder> find(OrderId id) {
        return session.first(BY_ID, Values.none().text("id", id.value()), OrderLedger::order);
    }

    Optional<ReportOrder> latestFor(AgencyCompanyId company) {
        return session.list(OF_COMPANY, Values.company(company), OrderLedger::order).stream()
                .max(OLDEST_FIRST);
    }

    List<ReportOrder> of(AgencyCompanyId company) {
        return session.list(OF_COMPANY, Values.company(company), OrderLedger::order).stream()
                .sorted(OLDEST_FIRST)
                .toList();
    }

    Optional<ReportOrder> openFor(AgencyCompanyId company) {
        return session.first(OPEN_FOR, Values.none().text("open_key", Keys.company(company)), OrderLedger::order);
    }

    List<ReportOrder> allOpen() {
        return oldestFirst(OPEN);
    }

    List<ReportOrder> all() {
        return oldestFirst(SELECT);
    }

    BilledOrders billedSince(Instant since) {
        return billed(OF_TENANT, List.of(since)).get(0);
    }

    BilledOrders billedByAllSince(Instant since) {
        return billed(OF_ALL, List.of(since)).get(0);
    }

    List<BilledOrders> billedSinceEach(List<Instant> moments) {
        return billed(OF_TENANT, moments);
    }

    List<BilledOrders> billedByAllSinceEach(List<Instant> moments) {
        return billed(OF_ALL, moments);
    }

    /** In one statement, as that of all tenants goes through the whole ledger. */
    private List<BilledOrders> billed(String whose, List<Instant> moments) {
        if (moments.isEmpty()) {
            return List.of();
        }
        Values values = Values.none().moment("first", Collections.min(moments));
        StringBuilder sums = new StringBuilder();
        for (int i = 0; i < moments.size(); i++) {
            values = values.moment("since_" + i, moments.get(i));
            sums.append(SUMS.replace("#", String.valueOf(i)));
        }
        List<List<Sum>> byCurrency = session.list(
                "SELECT price_currency" + sums + " FROM ${prefix}report_order WHERE " + whose + SINCE_FIRST,
                values,
                row -> sums(row, moments.size()));
        return IntStream.range(0, moments.size())
                .mapToObj(i -> billed(byCurrency.stream().map(of -> of.get(i)).toList()))
                .toList();
    }

    private static List<Sum> sums(Row row, int moments) throws SQLException {
        List<Sum> sums = new ArrayList<>();
        for (int i = 0; i < moments; i++) {
            sums.add(new Sum(row.number("n_" + i), row.optionalMoney("price_" + i)));
        }
        return sums;
    }

    private static BilledOrders billed(List<Sum> sums) {
        return new BilledOrders(
                sums.stream().mapToLong(Sum::count).sum(),
                sums.stream()
                        .flatMap(sum -> sum.cost().map(cost -> new Cost(cost, sum.count())).stream())
                        .toList());
    }

    /** The orders of one currency, or those without a price. */
    private record Sum(long count, Optional<Money> cost) {}

    private List<ReportOrder> oldestFirst(String sql) {
        return session.list(sql, Values.none(), OrderLedger::order).stream()
                .sorted(OLDEST_FIRST)
                .toList();
    }

    private static Values values(ReportOrder order) {
        Optional<String> openKey =
                order.outcome().isOpen() ? Optional.of(Keys.company(order.company())) : Optional.empty();
        return Values.company(order.company())
                .text("id", order.id().value())
                .text("open_key", openKey)
                .text("country", order.country().value())
                .text("requested_by", order.requestedBy().id())
                .moment("requested_at", order.requestedAt())
                .text("reason", order.reason())
                .text("purpose", order.purpose().map(Enum::name))
                .text("cost_unit", order.costUnit())
                .text("correlation_id", order.correlationId())
                .money("price", order.price())
                .longNumber("meter_before", order.meterBefore().stream().boxed().findFirst())
                .constant("outcome", order.outcome())
                .moment("completed_at", order.completedAt())
                .text("report_id", order.reportId().map(ReportId::value))
                .text("note", order.note());
    }

    private static ReportOrder order(Row row) throws SQLException {
        OptionalLong meterBefore = row.optionalLong("meter_before").stream()
                .mapToLong(Long::longValue)
                .findFirst();
        return ReportOrder.builder()
                .id(OrderId.of(row.text("id")))
                .company(row.company())
                .country(row.country("country"))
                .requestedBy(Actor.of(row.text("requested_by")))
                .requestedAt(row.moment("requested_at"))
                .reason(row.text("reason"))
                .purpose(row.optionalConstant("purpose", ReportPurpose.class))
                .costUnit(row.optionalText("cost_unit"))
                .correlationId(row.optionalText("correlation_id"))
                .price(row.optionalMoney("price"))
                .meterBefore(meterBefore)
                .outcome(row.constant("outcome", Outcome.class))
                .completedAt(row.optionalMoment("completed_at"))
                .reportId(row.optionalText("report_id").map(ReportId::of))
                .note(row.optionalText("note"))
                .build();
    }
}
