package io.creditkit.customer.jdbc;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CreditStatus;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.lending.ExposureComponent;
import io.creditkit.customer.limit.CreditStanding;
import io.creditkit.customer.limit.Guarantee;
import io.creditkit.customer.limit.HoldOverride;
import io.creditkit.customer.limit.LimitDecision;
import io.creditkit.customer.limit.LimitState;
import io.creditkit.customer.limit.LimitSubject;
import io.creditkit.customer.limit.Reservation;
import io.creditkit.customer.storage.LimitStore;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class JdbcLimitStore implements LimitStore {
    private static final String OF_CUSTOMER = " WHERE tenant_id = :tenant_id AND customer_id = :customer_id";

    private static final String THIS_TURN = " WHERE tenant_id = :tenant_id AND headroom_key = :headroom_key";
    private static final String NEXT_TURN = "UPDATE ${prefix}limit_turn SET turns = turns + 1" + THIS_TURN;
    private static final String FIRST_TURN =
            "INSERT INTO ${prefix}limit_turn (tenant_id, headroom_key, turns) VALUES (:tenant_id, :headroom_key, 1)";
    private static final Among TAKEN = new Among("t.headroom_key", "limit_turn", "headroom_key", "", "");
    private static final String TURNS = "SELECT turns AS n FROM ${prefix}limit_turn" + THIS_TURN;

    private static final Columns RESERVED_CHANGING = Columns.of(
            "reference_text",
            "amount",
            "amount_currency",
            "component",
            "state",
            "reserved_by",
            "reserved_at",
            "expires_at",
            "ended_at");
    private static final Columns RESERVED =
            Columns.of("tenant_id", "customer_id", "reference_key", "version").and(RESERVED_CHANGING);
    private static final String RESERVATIONS = "SELECT " + RESERVED.names() + " FROM ${prefix}limit_reservation";
    private static final String THIS_RESERVATION = OF_CUSTOMER + " AND reference_key = :reference_key";
    private static final Among COUNTING_OF_MANY =
            Among.of(RESERVED, "limit_reservation", "customer_id").and("AND (state = :state OR ended_at > :moment)");
    private static final String COUNTING = RESERVATIONS + OF_CUSTOMER + " AND (state = :state OR ended_at > :moment)";
    private static final String OVERDUE =
            RESERVATIONS + " WHERE tenant_id = :tenant_id AND state = :state AND expires_at <= :moment";
    private static final String RESERVE = "INSERT INTO ${prefix}limit_reservation " + RESERVED.inserted();
    private static final String RESERVE_AGAIN = "UPDATE ${prefix}limit_reservation SET version = version + 1, "
            + RESERVED_CHANGING.assignments() + THIS_RESERVATION + " AND version = :version";
    private static final String RESERVED_VERSION =
            "SELECT version AS n FROM ${prefix}limit_reservation" + THIS_RESERVATION;

    private static final Columns OVERRIDE_CHANGING = Columns.of(
            "customer_id",
            "reference_text",
            "amount",
            "amount_currency",
            "term_days",
            "reason",
            "made_by",
            "made_at",
            "expires_at");
    private static final Columns OVERRIDE = Columns.of("tenant_id", "id").and(OVERRIDE_CHANGING);
    private static final String OVERRIDES = "SELECT " + OVERRIDE.names() + " FROM ${prefix}limit_override";
    private static final String INSERT_OVERRIDE = "INSERT INTO ${prefix}limit_override " + OVERRIDE.inserted();
    private static final String UPDATE_OVERRIDE = "UPDATE ${prefix}limit_override SET "
            + OVERRIDE_CHANGING.assignments() + " WHERE tenant_id = :tenant_id AND id = :id";

    private static final Columns STANDING_CHANGING =
            Columns.of("subject_agency", "subject_id", "status", "reason", "set_by", "set_at");
    private static final Columns STANDING =
            Columns.of("tenant_id", "subject_key").and(STANDING_CHANGING);
    private static final String OF_SUBJECT = " WHERE tenant_id = :tenant_id AND subject_key = :subject_key";
    private static final String STANDINGS =
            "SELECT " + STANDING.names() + " FROM ${prefix}credit_standing" + OF_SUBJECT;
    private static final String INSERT_STANDING = "INSERT INTO ${prefix}credit_standing " + STANDING.inserted();
    private static final String UPDATE_STANDING =
            "UPDATE ${prefix}credit_standing SET " + STANDING_CHANGING.assignments() + OF_SUBJECT;
    private static final String REMOVE_STANDING = "DELETE FROM ${prefix}credit_standing" + OF_SUBJECT;

    private static final Comparator<Reservation> RESERVED_FIRST = Comparator.comparing(Reservation::reservedAt)
            .thenComparing(one -> one.reference().toLowerCase(Locale.ROOT), Keys.BY_CODE_POINT);

    private final Session session;
    private final LimitDecisions decisions;
    private final LimitGuarantees guarantees;

    JdbcLimitStore(Session session) {
        this.session = session;
        decisions = new LimitDecisions(session);
        guarantees = new LimitGuarantees(session);
    }

    @Override
    public Optional<LimitDecision> find(String id) {
        return decisions.find(id);
    }

    @Override
    public List<LimitDecision> of(LimitSubject subject) {
        return decisions.of(subject);
    }

    @Override
    public Map<LimitSubject, List<LimitDecision>> of(Collection<LimitSubject> subjects) {
        return decisions.of(subjects);
    }

    @Override
    public List<LimitDecision> in(LimitState state) {
        return decisions.in(state);
    }

    @Override
    public List<LimitDecision> ending(LocalDate from, LocalDate to) {
        return decisions.ending(from, to);
    }

    @Override
    public LimitDecision save(LimitDecision decision) {
        return decisions.save(decision);
    }

    @Override
    public long turn(String headroom) {
        Values values = Values.none().text("headroom_key", Keys.digest(headroom));
        if (session.put(NEXT_TURN, values) == 0) {
            session.put(FIRST_TURN, values);
        }
        return session.number(TURNS, values);
    }

    /** First those that somebody took before, then the others: of both each in its order, as one batch. */
    @Override
    public void turns(Collection<String> headrooms) {
        List<String> keys =
                headrooms.stream().distinct().sorted().map(Keys::digest).toList();
        Set<String> taken = new HashSet<>(TAKEN.list(session, keys, row -> row.text("headroom_key")));
        session.writeAll(
                NEXT_TURN,
                keys.stream()
                        .filter(taken::contains)
                        .map(JdbcLimitStore::turnAt)
                        .toList());
        session.writeAll(
                FIRST_TURN,
                keys.stream()
                        .filter(key -> !taken.contains(key))
                        .map(JdbcLimitStore::turnAt)
                        .toList());
    }

    private static Values turnAt(String key) {
        return Values.none().text("headroom_key", key);
    }

    @Override
    public Optional<Reservation> reservation(CustomerId customer, String reference) {
        return session.first(RESERVATIONS + THIS_RESERVATION, keys(customer, reference), JdbcLimitStore::reservation);
    }

    @Override
    public List<Reservation> reservationsOf(CustomerId customer, Instant endedAfter) {
        Values values = held(endedAfter).text("customer_id", customer.value());
        return session.list(COUNTING, values, JdbcLimitStore::reservation).stream()
                .sorted(RESERVED_FIRST)
                .toList();
    }

    @Override
    public Map<CustomerId, List<Reservation>> reservationsOf(Collection<CustomerId> customers, Instant endedAfter) {
        return Among.grouped(
                COUNTING_OF_MANY
                        .list(session, Among.texts(customers), () -> held(endedAfter), JdbcLimitStore::reservation)
                        .stream()
                        .sorted(RESERVED_FIRST)
                        .toList(),
                Reservation::customerId);
    }

    @Override
    public List<Reservation> overdueReservations(Instant moment) {
        return session.list(OVERDUE, held(moment), JdbcLimitStore::reservation).stream()
                .sorted(Comparator.comparing(
                                (Reservation one) -> one.customerId().value(), Keys.BY_CODE_POINT)
                        .thenComparing(RESERVED_FIRST))
                .toList();
    }

    @Override
    public Reservation saveReservation(Reservation reservation) {
        Values values = keys(reservation.customerId(), reservation.reference())
                .text("reference_text", reservation.reference())
                .money("amount", reservation.amount())
                .constant("component", reservation.component())
                .constant("state", reservation.state())
                .text("reserved_by", reservation.reservedBy().id())
                .moment("reserved_at", reservation.reservedAt())
                .moment("expires_at", reservation.expiresAt())
                .moment("ended_at", reservation.endedAt());
        String taken = "There is a reservation for this document of this customer already.";
        if (reservation.version() == 0) {
            session.insert(RESERVE, values.number("version", 1), taken);
        } else {
            session.overwrite(
                    RESERVE_AGAIN,
                    values,
                    "reservation for " + reservation.reference() + " of customer " + reservation.customerId(),
                    taken,
                    reservation.version(),
                    RESERVED_VERSION);
        }
        return Reservation.builder()
                .from(reservation)
                .version(reservation.version() + 1)
                .build();
    }

    @Override
    public List<HoldOverride> overridesOf(CustomerId customer) {
        return session
                .list(
                        OVERRIDES + OF_CUSTOMER,
                        Values.none().text("customer_id", customer.value()),
                        JdbcLimitStore::override)
                .stream()
                .sorted(Comparator.comparing(HoldOverride::at).thenComparing(HoldOverride::id, Keys.BY_CODE_POINT))
                .toList();
    }

    @Override
    public void putOverride(HoldOverride override) {
        Values values = Values.none()
                .text("id", override.id())
                .text("customer_id", override.customerId().value())
                .text("reference_text", override.reference())
                .money("amount", override.amount())
                .number("term_days", override.termDays())
                .text("reason", override.reason())
                .text("made_by", override.by().id())
                .moment("made_at", override.at())
                .moment("expires_at", override.expiresAt());
        if (session.put(UPDATE_OVERRIDE, values) == 0) {
            session.put(INSERT_OVERRIDE, values);
        }
    }

    @Override
    public Optional<Guarantee> guarantee(String id) {
        return guarantees.find(id);
    }

    @Override
    public List<Guarantee> guaranteesOf(LimitSubject subject) {
        return guarantees.of(subject);
    }

    @Override
    public Guarantee saveGuarantee(Guarantee guarantee) {
        return guarantees.save(guarantee);
    }

    @Override
    public Optional<CreditStanding> standing(LimitSubject subject) {
        return session.first(STANDINGS, LimitSubjects.values(subject), JdbcLimitStore::standing);
    }

    @Override
    public void putStanding(CreditStanding standing) {
        Values values = LimitSubjects.values(standing.subject())
                .constant("status", standing.status())
                .text("reason", standing.reason())
                .text("set_by", standing.by().id())
                .moment("set_at", standing.at());
        if (session.put(UPDATE_STANDING, values) == 0) {
            session.put(INSERT_STANDING, values);
        }
    }

    @Override
    public void removeStanding(LimitSubject subject) {
        session.write(REMOVE_STANDING, LimitSubjects.values(subject));
    }

    private static Values keys(CustomerId customer, String reference) {
        return Values.none()
                .text("customer_id", customer.value())
                .text("reference_key", Keys.digest(reference.toLowerCase(Locale.ROOT)));
    }

    private static Values held(Instant moment) {
        return Values.none().constant("state", Reservation.State.HELD).moment("moment", moment);
    }

    private static Reservation reservation(Row row) throws SQLException {
        return Reservation.builder()
                .customerId(CustomerId.of(row.text("customer_id")))
                .reference(row.text("reference_text"))
                .amount(row.money("amount"))
                .component(row.constant("component", ExposureComponent.class))
                .state(row.constant("state", Reservation.State.class))
                .reservedBy(Actor.of(row.text("reserved_by")))
                .reservedAt(row.moment("reserved_at"))
                .expiresAt(row.moment("expires_at"))
                .endedAt(row.optionalMoment("ended_at"))
                .version(row.number("version"))
                .build();
    }

    private static HoldOverride override(Row row) throws SQLException {
        return HoldOverride.builder()
                .id(row.text("id"))
                .customerId(CustomerId.of(row.text("customer_id")))
                .reference(row.text("reference_text"))
                .amount(row.money("amount"))
                .termDays(row.optionalInteger("term_days"))
                .reason(row.text("reason"))
                .by(Actor.of(row.text("made_by")))
                .at(row.moment("made_at"))
                .expiresAt(row.moment("expires_at"))
                .build();
    }

    private static CreditStanding standing(Row row) throws SQLException {
        return CreditStanding.builder()
                .subject(LimitSubjects.subject(row))
                .status(row.constant("status", CreditStatus.class))
                .reason(row.text("reason"))
                .by(Actor.of(row.text("set_by")))
                .at(row.moment("set_at"))
                .build();
    }
}
