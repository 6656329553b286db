package io.creditkit.customer.jdbc;

import io.creditkit.customer.Actor;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Money;
import io.creditkit.customer.lending.ExposureComponent;
import io.creditkit.customer.limit.LimitAmount;
import io.creditkit.customer.limit.LimitApproval;
import io.creditkit.customer.limit.LimitBasis;
import io.creditkit.customer.limit.LimitDecision;
import io.creditkit.customer.limit.LimitState;
import io.creditkit.customer.limit.LimitSubject;
import io.creditkit.customer.report.ReportId;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The table of decisions on credit limits. */
final class LimitDecisions {
    private static final Logger log = LoggerFactory.getLogger(LimitDecisions.class);

    /** How the amount of a limit is told apart: no amount says so by itself. */
    private enum AmountKind {
        AMOUNT,
        NOT_APPLICABLE
    }

    private static final Columns CHANGING = Columns.of(
            "subject_key",
            "subject_agency",
            "subject_id",
            "amount_kind",
            "amount",
            "amount_currency",
            "sub_limit_list",
            "kind",
            "valid_from",
            "valid_until",
            "state",
            "reason",
            "basis_list",
            "requested_by",
            "requested_at",
            "waits_until",
            "level_list",
            "approval_list",
            "ended_on",
            "decided_at");
    private static final Columns ALL = Columns.of("tenant_id", "id", "version").and(CHANGING);
    private static final String SELECT =
            "SELECT " + ALL.names() + " FROM ${prefix}limit_decision WHERE tenant_id = :tenant_id";
    private static final String BY_ID = SELECT + " AND id = :id";
    private static final Among OF_SUBJECTS = Among.of(ALL, "limit_decision", "subject_key");
    private static final String IN_STATE = SELECT + " AND state = :state";
    private static final String ENDING = IN_STATE + " AND valid_until >= :from_day AND valid_until <= :to_day";
    private static final String INSERT = "INSERT INTO ${prefix}limit_decision " + ALL.inserted();
    private static final String UPDATE = "UPDATE ${prefix}limit_decision SET version = version + 1, "
            + CHANGING.assignments() + " WHERE tenant_id = :tenant_id AND id = :id AND version = :version";
    private static final String VERSION =
            "SELECT version AS n FROM ${prefix}limit_decision WHERE tenant_id = :tenant_id AND id = :id";

    private static final Comparator<LimitDecision> BY_KEY = Comparator.comparing(LimitDecision::id, Keys.BY_CODE_POINT);
    private static final Comparator<LimitDecision> ASKED_FIRST =
            Comparator.comparing(LimitDecision::requestedAt).thenComparing(BY_KEY);

    private static final int REFRESHED_AT_ONCE = 500;
    private static final String UNREADY = SELECT + " AND decided_at IS NULL LIMIT :rows";
    private static final String MAKE_READY = "UPDATE ${prefix}limit_decision SET decided_at = :decided_at"
            + " WHERE tenant_id = :tenant_id AND id = :id AND version = :version AND decided_at IS NULL";

    private final Session session;

    LimitDecisions(Session session) {
        this.session = session;
    }

    Optional<LimitDecision> find(String id) {
        return session.first(BY_ID, Values.none().text("id", id), LimitDecisions::decision);
    }

    List<LimitDecision> of(LimitSubject subject) {
        return of(List.of(subject)).getOrDefault(subject, List.of());
    }

    Map<LimitSubject, List<LimitDecision>> of(Collection<LimitSubject> subjects) {
        Map<LimitSubject, List<LimitDecision>> decisions = Among.grouped(
                OF_SUBJECTS.list(
                        session, subjects.stream().map(LimitSubjects::key).toList(), LimitDecisions::decision),
                LimitDecision::subject);
        decisions.values().forEach(each -> each.sort(ASKED_FIRST));
        return decisions;
    }

    List<LimitDecision> in(LimitState state) {
        return list(IN_STATE, Values.none().constant("state", state), ASKED_FIRST);
    }

    List<LimitDecision> ending(LocalDate from, LocalDate to) {
        return list(
                ENDING,
                Values.none()
                        .constant("state", LimitState.APPROVED)
                        .day("from_day", from)
                        .day("to_day", to),
                Comparator.comparing((LimitDecision one) -> one.validUntil().orElse(LocalDate.MAX))
                        .thenComparing(BY_KEY));
    }

    /** Makes some decisions ready for lists that were stored by a version without them; {@return whether some may be left} */
    static boolean refresh(Session session) {
        List<Values> unready =
                session.list(UNREADY, Values.none().number("rows", REFRESHED_AT_ONCE), LimitDecisions::ready);
        unready.forEach(decision -> session.put(MAKE_READY, decision));
        return unready.size() == REFRESHED_AT_ONCE;
    }

    /** One that can't be understood counts as decided before all others, and must not keep the others from being listed. */
    private static Values ready(Row row) throws SQLException {
        String id = row.text("id");
        Values values = Values.none().text("id", id).number("version", row.number("version"));
        try {
            return values.number("decided_at", decidedAt(decision(row)));
        } catch (InvalidEntryException | IllegalArgumentException | ArithmeticException | DateTimeException foreign) {
            String column = row.lastColumn();
            log.warn(
                    "credit limit can't be understood and is left as it is: id={} column={} failure={}",
                    id,
                    column,
                    foreign.getClass().getSimpleName());
            return values.number("decided_at", Long.MIN_VALUE);
        }
    }

    private static long decidedAt(LimitDecision decision) {
        return decision.decidedAt().map(Numbers::micros).orElse(Long.MIN_VALUE);
    }

    LimitDecision save(LimitDecision decision) {
        AmountKind kind = decision.amount().money().isPresent() ? AmountKind.AMOUNT : AmountKind.NOT_APPLICABLE;
        Values values = LimitSubjects.values(decision.subject())
                .text("id", decision.id())
                .constant("amount_kind", kind)
                .money("amount", decision.amount().money())
                .text(
                        "sub_limit_list",
                        Fields.write(List.copyOf(decision.subLimits().entrySet()), LimitDecisions::parts))
                .constant("kind", decision.kind())
                .day("valid_from", decision.validFrom())
                .day("valid_until", decision.validUntil())
                .constant("state", decision.state())
                .text("reason", decision.reason())
                .text("basis_list", Fields.write(List.of(decision.basis()), LimitDecisions::parts))
                .text("requested_by", decision.requestedBy().id())
                .moment("requested_at", decision.requestedAt())
                .moment("waits_until", decision.waitsUntil())
                .texts(
                        "level_list",
                        decision.levels().stream().map(String::valueOf).toList())
                .text("approval_list", Fields.write(decision.approvals(), LimitDecisions::parts))
                .day("ended_on", decision.endedOn())
                .number("decided_at", decidedAt(decision));
        String taken = "A credit limit with this id is stored already.";
        if (decision.version() == 0) {
            session.insert(INSERT, values.number("version", 1), taken);
        } else {
            session.overwrite(UPDATE, values, "credit limit " + decision.id(), taken, decision.version(), VERSION);
        }
        return LimitDecision.builder()
                .from(decision)
                .version(decision.version() + 1)
                .build();
    }

    private List<LimitDecision> list(String sql, Values values, Comparator<LimitDecision> order) {
        return session.list(sql, values, LimitDecisions::decision).stream()
                .sorted(order)
                .toList();
    }

    private static LimitDecision decision(Row row) throws SQLException {
        return LimitDecision.builder()
                .id(row.text("id"))
                .subject(LimitSubjects.subject(row))
                .amount(amount(row))
                .subLimits(subLimits(row.text("sub_limit_list")))
                .kind(row.constant("kind", LimitDecision.Kind.class))
                .validFrom(row.day("valid_from"))
                .validUntil(row.optionalDay("valid_until"))
                .state(row.constant("state", LimitState.class))
                .reason(row.text("reason"))
                .basis(Fields.read(row.text("basis_list"), LimitDecisions::basis)
                        .get(0))
                .requestedBy(Actor.of(row.text("requested_by")))
                .requestedAt(row.moment("requested_at"))
                .waitsUntil(row.optionalMoment("waits_until"))
                .levels(row.texts("level_list").stream().map(Integer::valueOf).toList())
                .approvals(Fields.read(
                        row.text("approval_list"),
                        parts -> new LimitApproval(
                                parts.number(),
                                parts.constant(LimitApproval.Verdict.class),
                                Actor.of(parts.text()),
                                parts.moment(),
                                parts.text())))
                .endedOn(row.optionalDay("ended_on"))
                .version(row.number("version"))
                .build();
    }

    private static LimitAmount amount(Row row) throws SQLException {
        return row.constant("amount_kind", AmountKind.class) == AmountKind.AMOUNT
                ? LimitAmount.of(row.money("amount"))
                : new LimitAmount.NotApplicable();
    }

    private static Map<ExposureComponent, Money> subLimits(String list) {
        Map<ExposureComponent, Money> limits = new EnumMap<>(ExposureComponent.class);
        Fields.read(list, parts -> Map.entry(parts.constant(ExposureComponent.class), parts.money()))
                .forEach(limit -> limits.put(limit.getKey(), limit.getValue()));
        return limits;
    }

    private static LimitBasis basis(Fields parts) {
        return new LimitBasis(
                money(parts), money(parts), money(parts), parts.optionalText().map(ReportId::of));
    }

    private static Optional<Money> money(Fields parts) {
        Optional<BigDecimal> amount = parts.optionalText().map(BigDecimal::new);
        Optional<Currency> currency = parts.optionalText().map(Currency::getInstance);
        return amount.flatMap(number -> currency.map(code -> Money.of(number, code)));
    }

    private static Fields.Written parts(Map.Entry<ExposureComponent, Money> limit) {
        return new Fields.Written().constant(limit.getKey()).money(limit.getValue());
    }

    private static Fields.Written parts(LimitBasis basis) {
        Fields.Written written = new Fields.Written();
        for (Optional<Money> amount : List.of(basis.recommended(), basis.provider(), basis.exposure())) {
            written.text(amount.map(money -> money.amount().toPlainString()))
                    .text(amount.map(money -> money.currency().getCurrencyCode()));
        }
        return written.text(basis.report().map(ReportId::value));
    }

    private static Fields.Written parts(LimitApproval approval) {
        return new Fields.Written()
                .number(approval.level())
                .constant(approval.verdict())
                .text(approval.by().id())
                .moment(approval.at())
                .text(approval.note());
    }
}
