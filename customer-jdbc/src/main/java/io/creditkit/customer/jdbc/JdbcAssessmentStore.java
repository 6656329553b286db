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
    private static final String OF_CUSTOMER = " WHERE tenant_id = :tenant_id AND customer_id = :customer_id";
    private static final Columns SCORED = Columns.of(
            "field_key",
            "field_value",
            "bin_text",
            "points",
            "best_points",
            "input_source",
            "input_as_of",
            "better_bin");

    // A row for each characteristic, and one for an assessment without any.
    private static final String WITH_ITEMS = ALL.namesIn("t") + ", " + SCORED.namesIn("i");
    private static final String ITEMS = " LEFT JOIN ${prefix}assessment_item i ON i.tenant_id = t.tenant_id"
            + " AND i.customer_id = t.customer_id AND i.seq = t.seq";
    private static final String ALL_OF_CUSTOMER = "SELECT " + WITH_ITEMS + " FROM ${prefix}assessment t" + ITEMS
            + " WHERE t.tenant_id = :tenant_id AND t.customer_id = :customer_id"
            + " ORDER BY t.tenant_id, t.customer_id, t.seq, i.pos";
    private static final Among LATEST = new Among(
            WITH_ITEMS,
            "assessment",
            "customer_id",
            ITEMS,
            " AND NOT EXISTS (SELECT 1 FROM ${prefix}assessment n WHERE n.tenant_id = t.tenant_id"
                    + " AND n.customer_id = t.customer_id AND n.seq > t.seq) ORDER BY t.customer_id, i.pos");
    private static final String LAST_SEQ =
            "SELECT MAX(seq) AS n FROM ${prefix}assessment" + OF_CUSTOMER + " HAVING MAX(seq) IS NOT NULL";
    private static final String INSERT = "INSERT INTO ${prefix}assessment " + ALL.inserted();
    private static final String DELETE = "DELETE FROM ${prefix}assessment" + OF_CUSTOMER;
    private static final String DELETE_ITEMS = "DELETE FROM ${prefix}assessment_item" + OF_CUSTOMER;
    private static final String INSERT_ITEM = "INSERT INTO ${prefix}assessment_item "
            + Columns.of("tenant_id", "customer_id", "seq", "pos").and(SCORED).inserted();

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
        Assembled<CustomerId, RiskAssessment.Builder> found = new Assembled<>();
        LATEST.list(
                session,
                Among.texts(customers),
                row -> with(
                        row, found.at(CustomerId.of(row.text("customer_id")), row, JdbcAssessmentStore::assessment)));
        return found.all(RiskAssessment.Builder::build);
    }

    @Override
    public List<RiskAssessment> all(CustomerId customer) {
        Assembled<Long, RiskAssessment.Builder> found = new Assembled<>();
        session.list(
                ALL_OF_CUSTOMER,
                customer(customer),
                row -> with(row, found.at(row.number("seq"), row, JdbcAssessmentStore::assessment)));
        return found.all(RiskAssessment.Builder::build);
    }

    @Override
    public void forget(CustomerId customer) {
        session.write(DELETE_ITEMS, customer(customer));
        session.write(DELETE, customer(customer));
    }

    private static Values customer(CustomerId id) {
        return Values.none().text("customer_id", id.value());
    }

    private static RiskAssessment.Builder with(Row row, RiskAssessment.Builder assessment) throws SQLException {
        Optional<String> field = row.optionalText("field_key");
        if (field.isPresent()) {
            assessment.addCharacteristics(new ScoredCharacteristic(
                    field.get(),
                    row.text("field_value"),
                    row.text("bin_text"),
                    row.exact("points"),
                    row.exact("best_points"),
                    row.optionalConstant("input_source", InputSource.class),
                    row.optionalDay("input_as_of"),
                    row.optionalText("better_bin")));
        }
        return assessment;
    }

    private static RiskAssessment.Builder assessment(Row row) throws SQLException {
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
                .reasons(row.texts("reasons"))
                .knockOut(row.optionalText("knock_out"))
                .probabilityOfDefault(row.optionalText("default_probability").map(BigDecimal::new));
    }
}
