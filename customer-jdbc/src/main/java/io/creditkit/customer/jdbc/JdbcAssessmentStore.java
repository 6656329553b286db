package io.creditkit.customer.jdbc;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.risk.InputSource;
import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.customer.risk.RiskClass;
import io.creditkit.customer.risk.ScoredCharacteristic;
import io.creditkit.customer.storage.AssessmentStore;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

final class JdbcAssessmentStore implements AssessmentStore {
    private static final Columns ALL = Columns.of(
            "tenant_id",
            "customer_id",
            "seq",
            "score_card",
            "score_card_version",
            "as_of",
            "assessed_at",
            "score",
            "risk_class",
            "certainty",
            "completeness",
            "reasons",
            "knock_out",
            "default_probability");
    private static final Columns ITEM = Columns.of(
            "tenant_id",
            "customer_id",
            "seq",
            "pos",
            "field_key",
            "field_value",
            "bin_text",
            "points",
            "best_points",
            "input_source",
            "input_as_of",
            "better_bin");

    private static final String OF_CUSTOMER = " WHERE tenant_id = :tenant_id AND customer_id = :customer_id";
    private static final String SELECT = "SELECT " + ALL.names() + " FROM ${prefix}assessment" + OF_CUSTOMER;
    private static final String SELECT_ITEMS =
            "SELECT " + ITEM.names() + " FROM ${prefix}assessment_item" + OF_CUSTOMER;
    private static final String IS_LAST = "AND NOT EXISTS (SELECT 1 FROM ${prefix}assessment n"
            + " WHERE n.tenant_id = t.tenant_id AND n.customer_id = t.customer_id AND n.seq > t.seq)";
    private static final Among LATEST =
            Among.of(ALL, "assessment", "customer_id").and(IS_LAST);
    private static final Among LATEST_ITEMS =
            Among.of(ITEM, "assessment_item", "customer_id").and(IS_LAST + " ORDER BY customer_id, pos");
    private static final String BY_SEQ = " ORDER BY tenant_id, customer_id, seq";
    private static final String LAST_SEQ =
            "SELECT MAX(seq) AS n FROM ${prefix}assessment" + OF_CUSTOMER + " HAVING MAX(seq) IS NOT NULL";
    private static final String INSERT = "INSERT INTO ${prefix}assessment " + ALL.inserted();
    private static final String DELETE = "DELETE FROM ${prefix}assessment" + OF_CUSTOMER;
    private static final String DELETE_ITEMS = "DELETE FROM ${prefix}assessment_item" + OF_CUSTOMER;
    private static final String INSERT_ITEM = "INSERT INTO ${prefix}assessment_item " + ITEM.inserted();

    private record Item(CustomerId customer, long seq, ScoredCharacteristic characteristic) {}

    private final Session session;

    JdbcAssessmentStore(Session session) {
        this.session = session;
    }

    @Override
    public void add(RiskAssessment assessment) {
        long seq = session.number(LAST_SEQ, customer(assessment.customerId())) + 1;
        session.put(
                INSERT,
                customer(assessment.customerId())
                        .number("seq", seq)
                        .text("score_card", assessment.scoreCard())
                        .number("score_card_version", assessment.scoreCardVersion())
                        .day("as_of", assessment.asOf())
                        .moment("assessed_at", assessment.assessedAt())
                        .number("score", assessment.score().stream().boxed().findFirst())
                        .constant("risk_class", assessment.riskClass())
                        .constant("certainty", assessment.certainty())
                        .exact("completeness", assessment.completeness())
                        .texts("reasons", assessment.reasons())
                        .text("knock_out", assessment.knockOut())
                        .text(
                                "default_probability",
                                assessment.probabilityOfDefault().map(BigDecimal::toString)));
        List<Values> items = new ArrayList<>();
        for (ScoredCharacteristic characteristic : assessment.characteristics()) {
            items.add(customer(assessment.customerId())
                    .number("seq", seq)
                    .number("pos", items.size())
                    .text("field_key", characteristic.field())
                    .text("field_value", characteristic.value())
                    .text("bin_text", characteristic.bin())
                    .exact("points", characteristic.points())
                    .exact("best_points", characteristic.bestPoints())
                    .text("input_source", characteristic.source().map(Enum::name))
                    .day("input_as_of", characteristic.asOf())
                    .text("better_bin", characteristic.nextBetter()));
        }
        session.writeAll(INSERT_ITEM, items);
    }

    @Override
    public Optional<RiskAssessment> latest(CustomerId customer) {
        return latest(List.of(customer)).stream().findFirst();
    }

    @Override
    public List<RiskAssessment> latest(Collection<CustomerId> customers) {
        List<String> ids = Among.texts(customers);
        Map<CustomerId, List<Item>> items =
                Among.grouped(LATEST_ITEMS.list(session, ids, JdbcAssessmentStore::item), Item::customer);
        return LATEST.list(
                session,
                ids,
                row -> assessment(row, items.getOrDefault(CustomerId.of(row.text("customer_id")), List.of())));
    }

    @Override
    public List<RiskAssessment> all(CustomerId customer) {
        return read(SELECT, SELECT_ITEMS, customer(customer));
    }

    @Override
    public void forget(CustomerId customer) {
        session.write(DELETE_ITEMS, customer(customer));
        session.write(DELETE, customer(customer));
    }

    private List<RiskAssessment> read(String sql, String itemsSql, Values values) {
        Map<Long, List<Item>> items =
                Among.grouped(session.list(itemsSql + BY_SEQ + ", pos", values, JdbcAssessmentStore::item), Item::seq);
        return session.list(
                sql + BY_SEQ, values, row -> assessment(row, items.getOrDefault(row.number("seq"), List.of())));
    }

    private static Values customer(CustomerId id) {
        return Values.none().text("customer_id", id.value());
    }

    private static Item item(Row row) throws SQLException {
        return new Item(
                CustomerId.of(row.text("customer_id")),
                row.number("seq"),
                new ScoredCharacteristic(
                        row.text("field_key"),
                        row.text("field_value"),
                        row.text("bin_text"),
                        row.exact("points"),
                        row.exact("best_points"),
                        row.optionalConstant("input_source", InputSource.class),
                        row.optionalDay("input_as_of"),
                        row.optionalText("better_bin")));
    }

    private static RiskAssessment assessment(Row row, List<Item> items) throws SQLException {
        OptionalInt score = row.optionalInteger("score").stream()
                .mapToInt(Integer::intValue)
                .findFirst();
        return RiskAssessment.builder()
                .customerId(CustomerId.of(row.text("customer_id")))
                .scoreCard(row.text("score_card"))
                .scoreCardVersion(row.integer("score_card_version"))
                .asOf(row.day("as_of"))
                .assessedAt(row.moment("assessed_at"))
                .score(score)
                .riskClass(row.constant("risk_class", RiskClass.class))
                .certainty(row.constant("certainty", RiskAssessment.Certainty.class))
                .completeness(row.exact("completeness"))
                .characteristics(items.stream().map(Item::characteristic).toList())
                .reasons(row.texts("reasons"))
                .knockOut(row.optionalText("knock_out"))
                .probabilityOfDefault(row.optionalText("default_probability").map(BigDecimal::new))
                .build();
    }
}
